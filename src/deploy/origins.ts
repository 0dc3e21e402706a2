import type { Blueprint, PlannedService } from "../blueprint";
import { offerOf } from "../blueprint/served";
import { joinPath, type Problem, type ProblemCode } from "../errors";
import type { TerraformJson } from "../synth";
import { type Diagnostic } from "./diagnostics";
import { EntryOrigins } from "./entry-origins";
import { keysAt } from "./json-place";
import { isRecord } from "../spec/record";

/** What Terraform was given, for finding the way back. */
export interface Configuration {
  readonly blueprint: Blueprint;
  readonly json: TerraformJson;
  /** The text of `json`, which places of diagnostics count in. */
  readonly text: Uint8Array;
  /** The file's name. */
  readonly file: string;
}

/** A part of the spec that something in the configuration came from. */
export interface Origin {
  /** `services[2].cidr`; empty for what belongs to no part. */
  readonly path: string;
  /** `aws_vpc.net_vpc.cidr_block`; empty when nothing is known. */
  readonly address: string;
}

/** Leads what Terraform says back to the spec. */
export class Origins {
  private readonly services: ReadonlyMap<string, PlannedService>;
  private readonly entries: EntryOrigins;

  constructor(private readonly configuration: Configuration) {
    this.services = new Map(configuration.blueprint.services.map((planned) => [planned.plan.name, planned]));
    this.entries = new EntryOrigins(configuration.blueprint, configuration.json);
  }

  /** A diagnostic as a problem of the spec. What Terraform said is kept whole. */
  problemOf(diagnostic: Diagnostic, code: ProblemCode): Problem {
    const { path, address } = this.originOf(diagnostic);
    const said = [diagnostic.summary, diagnostic.detail]
      .map((text) => text.trim())
      .filter((text) => text !== "")
      .join(": ");
    return { code, path, ...(address !== "" && { received: address }), expected: "what Terraform accepts", fix: `Terraform says: ${said}` };
  }

  originOf({ address, place, detail, summary }: Diagnostic): Origin {
    const keys = place === undefined || place.file !== this.configuration.file ? [] : keysAt(this.configuration.text, place.byte);
    const origin = this.originAt(keys, `${summary} ${detail}`);
    return origin.path === "" && address !== undefined && keys[0] !== "resource" && keys[0] !== "data"
      ? this.addressOrigin(address)
      : origin;
  }

  /**
   * The part of the spec that a part of the configuration came from.
   * @param keys the way to it in the configuration: `["resource", "aws_vpc", "main", "cidr_block"]`
   * @param said a message that may name an argument, where the keys lead to a whole resource only
   */
  originAt(keys: readonly (string | number)[], said = ""): Origin {
    const [root, ...below] = keys;
    const address = keys.slice(0, 2).join(".");
    if (root === "resource" || root === "data") return this.resourceOrigin(root, below, said);
    if (root === "variable" || root === "output") return { path: joinPath(`${root}s`, ...below.slice(0, 1)), address };
    if (root === "provider") return { path: this.entries.providerPath(below), address };
    if (root === "moved" || root === "import") return { path: joinPath(root, ...below), address: keys.join(".") };
    if (root === "terraform" && (below[0] === "backend" || below[0] === "cloud")) return { path: "state", address: keys.join(".") };
    return { path: "", address: keys.join(".") };
  }

  /** The service that a resource was built for; undefined for what several share. */
  serviceOf(address: string): PlannedService | undefined {
    const [type = "", name = ""] = address
      .replace(/^data\./, "")
      .replace(/\[.*$/, "")
      .split(".");
    return this.serviceIn(address.startsWith("data.") ? "data" : "resource", type, name);
  }

  /** Where the spec has a resource of exactly this address: `resources[3]`; undefined for those that were built for a service. */
  entryOf(address: string): string | undefined {
    return this.entries.entryPath(address.replace(/\[.*$/, ""), []);
  }

  private addressOrigin(address: string): Origin {
    return { path: this.serviceOf(address)?.path ?? this.entryOf(address) ?? "", address };
  }

  private resourceOrigin(root: "resource" | "data", keys: readonly (string | number)[], said: string): Origin {
    const [type = "", name = "", ...inside] = keys.map(String);
    const address = `${root === "data" ? "data." : ""}${type}.${name}`;
    const named = inside.filter((key) => !/^\d+$/.test(key));
    const steps = named.length > 0 ? named : argumentIn(said);
    const written = this.entries.entryPath(address, inside.length > 0 ? keys.slice(2) : steps);
    if (written !== undefined) return { path: written, address: [address, ...steps].join(".") };
    const service = this.serviceIn(root, type, name);
    const field = service && fieldOf(service, type, steps);
    const path = service === undefined ? "" : field === undefined ? service.path : joinPath(service.path, ...field.split("."));
    return { path, address: [address, ...steps].join(".") };
  }

  private serviceIn(root: "resource" | "data", type: string, name: string): PlannedService | undefined {
    const resource: unknown = this.configuration.json[root]?.[type]?.[name];
    const about = isRecord(resource) ? resource["//"] : undefined;
    const metadata = isRecord(about) ? about["metadata"] : undefined;
    const constructPath = isRecord(metadata) ? metadata["path"] : undefined;
    const [, service = name] = typeof constructPath === "string" ? constructPath.split("/") : [];
    return this.services.get(service);
  }
}

/** The argument that a message names, as most of Terraform's do. */
function argumentIn(said: string): string[] {
  const found =
    /(?:attribute|argument|block type|named|for) "([a-z][a-z0-9_]*)"/.exec(said) ?? /^expected "?([a-z][a-z0-9_]*)"? to/.exec(said);
  return found?.[1] === undefined ? [] : [found[1]];
}

/** The field that an argument comes from: the most exact entry counts. */
function fieldOf({ plan, place }: PlannedService, type: string, steps: readonly string[]): string | undefined {
  const origins = offerOf(place.offer, plan.kind)?.origins ?? {};
  const candidates = steps.map((_, index) => [type, ...steps.slice(0, steps.length - index)].join("."));
  return candidates.map((candidate) => origins[candidate]).find((field) => field !== undefined);
}
