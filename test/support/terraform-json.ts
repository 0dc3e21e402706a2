import type { TerraformJson } from "../../src/synth";

/** The arguments of one resource. */
export type ResourceBody = Readonly<Record<string, unknown>>;

/** Every resource of a stack by its address, without CDKTF's own notes. */
export function resourcesOf(json: TerraformJson): ReadonlyMap<string, ResourceBody> {
  const entries = Object.entries(json.resource ?? {}).flatMap(([type, instances]) =>
    Object.entries(instances).map(([name, { "//": _notes, ...body }]) => [`${type}.${name}`, body] as const),
  );
  return new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** One resource by its address. */
export function resourceAt(json: TerraformJson, address: string): ResourceBody {
  const found = resourcesOf(json).get(address);
  if (found === undefined) throw new RangeError(`no ${address} among ${[...resourcesOf(json).keys()].join(", ")}`);
  return found;
}

/** The resources that belong to a service: `aws_s3_bucket.uploads_bucket` to `uploads`. */
export function resourcesOfService(json: TerraformJson, service: string): ReadonlyMap<string, ResourceBody> {
  return new Map([...resourcesOf(json)].filter(([address]) => nameOf(address).startsWith(`${service}_`)));
}

export const typeOf = (address: string): string => address.slice(0, address.indexOf("."));
export const nameOf = (address: string): string => address.slice(address.indexOf(".") + 1);

/** The types of some resources, sorted, each once. */
export const typesOf = (resources: ReadonlyMap<string, ResourceBody>): string[] => [...new Set([...resources.keys()].map(typeOf))].sort();

/** Every string in a tree. */
export function stringsIn(tree: unknown): string[] {
  if (typeof tree === "string") return [tree];
  if (Array.isArray(tree)) return tree.flatMap(stringsIn);
  return typeof tree === "object" && tree !== null ? Object.values(tree).flatMap(stringsIn) : [];
}

/** Every address of a stack, sorted. */
export const addressesOf = (json: TerraformJson): string[] => [...resourcesOf(json).keys()];
