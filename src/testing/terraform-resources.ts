import type { TerraformJson } from "../synth";
import { isRecord } from "../spec/record";

/** What the matchers look at: Terraform JSON, the same as text (CDKTF's `Testing.synth`), or a stack. */
export type TerraformLike = TerraformJson | string | { toTerraform(): unknown };

/** A Terraform type: its name, or a class of CDKTF's bindings. */
export type ResourceType = string | { readonly tfResourceType: string };

export interface Resource {
  /** `aws_s3_bucket.uploads_bucket` */
  readonly address: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

export const typeName = (type: ResourceType): string => (typeof type === "string" ? type : type.tfResourceType);

/** @throws TypeError for anything that is not Terraform's JSON. */
export function terraformJson(received: unknown): TerraformJson {
  const value = typeof received === "string" ? parsed(received) : received;
  if (!isRecord(value)) throw notTerraform(received);
  return typeof value["toTerraform"] === "function" ? terraformJson((value as { toTerraform(): unknown }).toTerraform()) : value;
}

export function resourcesOf(json: TerraformJson, type: string): Resource[] {
  return Object.entries(json.resource?.[type] ?? {}).map(([name, { "//": _metadata, ...given }]) => ({
    address: `${type}.${name}`,
    arguments: given,
  }));
}

/** Each type that there is, with how many. */
export function typesOf(json: TerraformJson): { readonly name: string; readonly count: number }[] {
  const types = Object.entries(json.resource ?? {}).map(([name, named]) => ({ name, count: Object.keys(named).length }));
  return types.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notTerraform(text);
  }
}

function notTerraform(received: unknown): TypeError {
  const what = received === null ? "null" : Array.isArray(received) ? "a list" : typeof received;
  return new TypeError(
    `Expected Terraform JSON (from synthSpec, synthStack or CDKTF's Testing.synth) or a TerraformStack, received ${what}.`,
  );
}
