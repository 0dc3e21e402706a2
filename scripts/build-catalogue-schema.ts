import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/**
 * A provider's schema in the shape that `terraform providers schema -json` prints. Every source of a catalogue is brought into this shape
 * first: a schema file is it already, the type assembly of a bindings package is read into it.
 */
export type TypeConstraint =
  "string" | "number" | "bool" | "dynamic" | ["list" | "set" | "map", TypeConstraint] | ["object", Record<string, TypeConstraint>];

export interface SchemaAttribute {
  type?: TypeConstraint;
  nested_type?: { nesting_mode: NestingMode; attributes: Record<string, SchemaAttribute> };
  required?: boolean;
  optional?: boolean;
  computed?: boolean;
  sensitive?: boolean;
  write_only?: boolean;
  deprecated?: boolean;
}

export interface SchemaBlock {
  attributes?: Record<string, SchemaAttribute>;
  block_types?: Record<string, SchemaBlockType>;
  deprecated?: boolean;
}

export interface SchemaBlockType {
  nesting_mode: NestingMode;
  block: SchemaBlock;
  min_items?: number;
  max_items?: number;
}

export type NestingMode = "single" | "group" | "list" | "set" | "map";

type Types = Record<string, { block: SchemaBlock }>;

export interface ProviderSchema {
  provider: { block?: SchemaBlock };
  resource_schemas?: Types;
  data_source_schemas?: Types;
  ephemeral_resource_schemas?: Types;
}

/** What a catalogue is built for: `aws`, `6.25.0`, `registry.terraform.io/hashicorp/aws`. */
export interface ProviderIdentity {
  readonly name: string;
  readonly version: string;
  readonly source: string;
}

/** The kinds of types that a provider has, with the key of each in a schema. */
export const TYPE_GROUPS = { resource: "resource_schemas", data: "data_source_schemas", ephemeral: "ephemeral_resource_schemas" } as const;

/** The first provider of a schema file, plain or gzip, with its source address. */
export function readSchemaFile(file: string): { source: string; schema: ProviderSchema } {
  const bytes = readFileSync(file);
  const text = (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString("utf8");
  const { provider_schemas } = JSON.parse(text) as { provider_schemas: Record<string, ProviderSchema> };
  const [entry] = Object.entries(provider_schemas);
  if (entry === undefined) return { source: "", schema: { provider: {} } };
  return { source: entry[0], schema: entry[1] };
}

/** `aws` and `6.19.0` of a file called `aws-6.19.0.json.gz`. */
export function identityOfFile(file: string): { name: string; version: string } | undefined {
  const found = /([a-z][a-z0-9-]*?)-(\d+\.\d+\.\d+)\.json(?:\.gz)?$/.exec(file);
  return found ? { name: found[1] as string, version: found[2] as string } : undefined;
}
