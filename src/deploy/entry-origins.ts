import type { Blueprint, PlannedResource } from "../blueprint";
import { joinPath } from "../errors";
import type { TerraformJson } from "../synth";
import { isRecord } from "../spec/record";

type Keys = readonly (string | number)[];

/** Terraform's own arguments of a resource, as an entry of the spec has them. */
const META: Readonly<Record<string, string>> = { lifecycle: "lifecycle", depends_on: "dependsOn", provider: "providerAlias" };

/** Leads from the configuration back to `resources[]`, `data[]` and `providers[]`: addresses are exact there, and arguments have their own names. */
export class EntryOrigins {
  private readonly byAddress: ReadonlyMap<string, PlannedResource>;

  constructor(
    private readonly blueprint: Blueprint,
    private readonly json: TerraformJson,
  ) {
    this.byAddress = new Map(blueprint.resources.map((planned) => [planned.address, planned]));
  }

  /** `resources[3].arguments.rule[0].id`; undefined for an address that no entry has. */
  entryPath(address: string, keys: Keys): string | undefined {
    const planned = this.byAddress.get(address);
    if (planned === undefined) return undefined;
    const [first, ...below] = keys;
    if (first === undefined) return planned.path;
    const meta = META[first];
    if (meta !== undefined) return joinPath(planned.path, meta, ...(meta === "dependsOn" ? below : []));
    return joinPath(planned.path, "arguments", ...keysIn(planned.entry.arguments ?? {}, keys));
  }

  /** `providers[1].arguments.assume_role`, or `provider` for a block that no entry has settings for. */
  providerPath([name = "", index = 0, ...keys]: Keys): string {
    const blocks = (this.json["provider"] as Readonly<Record<string, readonly { readonly alias?: string }[]>> | undefined)?.[name] ?? [];
    const alias = blocks[Number(index)]?.alias;
    const planned = this.blueprint.providers.find((each) => each.name === name && each.alias === alias);
    if (planned === undefined) return "provider";
    return keys.length === 0 ? planned.path : joinPath(planned.path, "arguments", ...keysIn(planned.arguments, keys));
  }
}

/**
 * The keys as the spec has them: a block that stands alone has no index there, a password that is made stands at the argument that keeps it,
 * and what the spec does not have ends the way.
 */
function keysIn(value: unknown, keys: Keys): Keys {
  const [first, ...below] = keys;
  if (first === undefined) return [];
  if (typeof first === "number" && isRecord(value)) return keysIn(value, below);
  if (Array.isArray(value)) return [first, ...keysIn(value[Number(first)], below)];
  if (!isRecord(value)) return [];
  const own = [first, String(first).replace(/_wo(?:_version)?$/, "")].find((key) => Object.hasOwn(value, key));
  return own === undefined ? [first] : [own, ...keysIn(value[own], below)];
}
