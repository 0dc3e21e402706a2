import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { describeWith } from "./describe-with";

/** A type as Terraform's schemas write it: `"string"`, `["list", "string"]`, `["object", {name: "string"}]`. */
export type SchemaType =
  string | readonly [kind: string, of: SchemaType | Readonly<Record<string, SchemaType>>, optional?: readonly string[]];

export interface SchemaAttribute {
  readonly type?: SchemaType;
  readonly nested_type?: { readonly nesting_mode: string; readonly attributes: Readonly<Record<string, SchemaAttribute>> };
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
  readonly write_only?: boolean;
  readonly sensitive?: boolean;
}

export interface SchemaBlock {
  readonly attributes?: Readonly<Record<string, SchemaAttribute>>;
  readonly block_types?: Readonly<Record<string, SchemaNestedBlock>>;
}

export interface SchemaNestedBlock {
  readonly nesting_mode: "single" | "group" | "list" | "set" | "map";
  readonly block: SchemaBlock;
  readonly min_items?: number;
  readonly max_items?: number;
}

/** What one provider knows, as `terraform providers schema -json` prints it. */
export interface ProviderSchema {
  readonly provider?: { readonly block: SchemaBlock };
  readonly resource_schemas?: Readonly<Record<string, { readonly block: SchemaBlock }>>;
  readonly data_source_schemas?: Readonly<Record<string, { readonly block: SchemaBlock }>>;
  readonly ephemeral_resource_schemas?: Readonly<Record<string, { readonly block: SchemaBlock }>>;
}

/** Schemas by the provider's name: `{aws: …}`. */
export type ProviderSchemas = Readonly<Record<string, ProviderSchema>>;

/** The releases that every resource is walked against: the nearest to the bindings' own of those at hand. */
export const WALKED = { aws: "6.19.0", google: "7.9.0", azurerm: "4.51.0" } as const;
export type WalkedProvider = keyof typeof WALKED;

/** Types that the file of a release lacks although the release has them, and the file that has them. */
const FOUND_ELSEWHERE: Readonly<Partial<Record<WalkedProvider, { readonly version: string; readonly types: readonly string[] }>>> = {
  aws: {
    version: "5.100.0",
    types: ["aws_quicksight_analysis", "aws_quicksight_dashboard", "aws_quicksight_template", "aws_wafv2_rule_group", "aws_wafv2_web_acl"],
  },
};

/** Names the folder with the schemas; by default `../shared/schemas` beside the checkout. */
const VARIABLE = "STACKWRIGHT_SCHEMAS";
const loaded = new Map<string, ProviderSchema>();

/** The folder with the schemas; undefined when there is none, and the walk must be skipped. */
export function schemasFolder(): string | undefined {
  const { STACKWRIGHT_SHARED: shared = resolve(__dirname, "../../../shared") } = process.env;
  const folder = process.env[VARIABLE] ?? join(shared, "schemas");
  return existsSync(folder) ? folder : undefined;
}

/** Why a walk is skipped, in one line. */
export const NO_SCHEMAS = `there are no provider schemas; set ${VARIABLE} to a folder with aws-${WALKED.aws}.json.gz and the others`;

/** `describe` where the schemas are at hand; elsewhere a skipped suite and one line that says why. */
export function describeWalk(name: string, suite: () => void): void {
  describeWith(schemasFolder() === undefined ? NO_SCHEMAS : undefined, name, suite);
}

/** The schemas of some providers, each read once in a process. */
export function providerSchemas(names: readonly WalkedProvider[]): ProviderSchemas {
  return Object.fromEntries(names.map((name) => [name, completeSchema(name)]));
}

function completeSchema(name: WalkedProvider): ProviderSchema {
  const schema = providerSchema(name, WALKED[name]);
  const elsewhere = FOUND_ELSEWHERE[name];
  if (elsewhere === undefined) return schema;
  const { resource_schemas: others = {} } = providerSchema(name, elsewhere.version);
  const missing = elsewhere.types.flatMap((type) => (others[type] === undefined ? [] : [[type, others[type]] as const]));
  return { ...schema, resource_schemas: { ...Object.fromEntries(missing), ...schema.resource_schemas } };
}

function providerSchema(name: WalkedProvider, version: string): ProviderSchema {
  const file = join(schemasFolder() ?? ".", `${name}-${version}.json.gz`);
  const schema = loaded.get(file) ?? read(file);
  loaded.set(file, schema);
  return schema;
}

function read(file: string): ProviderSchema {
  const { provider_schemas: found } = JSON.parse(gunzipSync(readFileSync(file)).toString("utf8")) as {
    provider_schemas: Readonly<Record<string, ProviderSchema>>;
  };
  const [schema] = Object.values(found);
  if (schema === undefined) throw new TypeError(`${file} holds no schema`);
  return schema;
}
