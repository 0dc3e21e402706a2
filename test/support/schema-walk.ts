import type { TerraformJson } from "../../src/synth";
import type { ProviderSchemas, SchemaAttribute, SchemaBlock, SchemaNestedBlock, SchemaType } from "./provider-schemas";
import { referencesIn } from "./references-in";
import { isRecord } from "../../src/spec/record";

/**
 * Compares Terraform JSON with the providers' own schemas, argument by argument. It finds what `terraform validate` finds in the structure,
 * for a release that is not installed, in milliseconds.
 */
export interface Walk {
  readonly findings: readonly Finding[];
  /** Places of sensitive arguments that are set and that Terraform keeps in its state: `acme_store.one password`. */
  readonly sensitive: readonly string[];
  /** Types of providers whose schema was not given: nothing is known of these. */
  readonly notWalked: readonly string[];
}

export interface Finding {
  /** `aws_s3_bucket.uploads_bucket`, `data.aws_ami.ubuntu`, `provider.aws`. */
  readonly address: string;
  /** The place in it: `rule[0].status`. */
  readonly path: string;
  readonly fault: Fault | "sensitive";
  readonly detail: string;
}

export type Fault =
  | "unknownType"
  | "unknown"
  | "missing"
  | "mistyped"
  | "readOnly"
  | "tooFew"
  | "tooMany"
  /** A reference to a resource that is not there, or to an attribute that it has not. */
  | "dangling"
  /** A value that must not be kept, in an argument that Terraform keeps. */
  | "kept";

const MODES = [
  { key: "resource", schemas: "resource_schemas", prefix: "" },
  { key: "data", schemas: "data_source_schemas", prefix: "data." },
  { key: "ephemeral", schemas: "ephemeral_resource_schemas", prefix: "ephemeral." },
] as const;

/** What Terraform itself reads in every block, whatever the provider. */
const META: readonly string[] = ["//", "depends_on", "lifecycle", "count", "for_each", "provider"];
const PROVIDER_META: readonly string[] = ["//", "alias", "version"];

/** Walks every resource, data source, ephemeral resource and provider block. */
export function walk(json: TerraformJson, schemas: ProviderSchemas): Walk {
  const notWalked = new Set<string>();
  const findings = MODES.flatMap(({ key, schemas: part, prefix }) =>
    Object.entries(recordOf(json[key])).flatMap(([type, instances]) => {
      const provider = schemas[providerOf(type)];
      if (provider === undefined) notWalked.add(prefix + type);
      if (provider === undefined) return [];
      const block = provider[part]?.[type]?.block;
      return Object.entries(recordOf(instances)).flatMap(([name, body]) => {
        const address = `${prefix}${type}.${name}`;
        if (block === undefined)
          return [{ address, path: "", fault: "unknownType" as const, detail: `the provider has no ${prefix}${type}` }];
        return walkBlock(recordOf(body), block, { address, path: "" }, META);
      });
    }),
  );
  const all = [...findings, ...walkProviders(json, schemas), ...danglingReferences(json, schemas)];
  return {
    findings: all.filter(({ fault }) => fault !== "sensitive"),
    sensitive: all.filter(({ fault }) => fault === "sensitive").map(({ address, path }) => `${address} ${path}`),
    notWalked: [...notWalked],
  };
}

/** Findings as lines, for a test's message: `aws_s3_bucket.x rule[0].state: unknown, no such argument`. */
export function describeFindings(findings: readonly Finding[]): string[] {
  return findings.map(({ address, path, fault, detail }) => `${address} ${path}: ${fault}, ${detail}`);
}

interface Place {
  readonly address: string;
  readonly path: string;
}

const at = (place: Place, key: string | number): Place => {
  const step = typeof key === "number" ? `[${key}]` : place.path === "" ? key : `.${key}`;
  return { ...place, path: place.path + step };
};

function walkProviders(json: TerraformJson, schemas: ProviderSchemas): Finding[] {
  return Object.entries(recordOf(json["provider"])).flatMap(([name, blocks]) => {
    const block = schemas[name]?.provider?.block;
    if (block === undefined) return [];
    return listOf(blocks).flatMap((body) => walkBlock(recordOf(body), block, { address: `provider.${name}`, path: "" }, PROVIDER_META));
  });
}

function walkBlock(body: Readonly<Record<string, unknown>>, block: SchemaBlock, place: Place, meta: readonly string[] = []): Finding[] {
  const { attributes = {}, block_types: blocks = {} } = block;
  const absent = (key: string): boolean => body[key] === undefined || body[key] === null;
  const given = Object.entries(body).filter(([key]) => !absent(key) && !meta.includes(key));
  const found = given.flatMap(([key, value]) => {
    const attribute = attributes[key];
    if (attribute !== undefined) return walkArgument(value, attribute, at(place, key));
    const nested = blocks[key];
    return nested === undefined ? [fault("unknown", at(place, key), "no such argument")] : walkNested(value, nested, at(place, key));
  });
  const missing = Object.keys(attributes).filter((key) => attributes[key]?.required === true && absent(key));
  const fewer = Object.keys(blocks).filter((key) => (blocks[key]?.min_items ?? 0) > 0 && absent(key));
  return [
    ...found,
    ...missing.map((key) => fault("missing", at(place, key), "it is required")),
    ...fewer.map((key) => fault("tooFew", at(place, key), `0 blocks, at least ${blocks[key]?.min_items}`)),
  ];
}

function walkNested(value: unknown, nested: SchemaNestedBlock, place: Place): Finding[] {
  const { nesting_mode: mode, min_items: min = 0, max_items: max = mode === "single" || mode === "group" ? 1 : Infinity } = nested;
  const bodies = mode === "map" ? Object.values(recordOf(value)) : listOf(value);
  const inside = bodies.flatMap((body, index) => {
    const here = Array.isArray(value) ? at(place, index) : place;
    return isRecord(body) ? walkBlock(body, nested.block, here) : [fault("mistyped", here, "a block is wanted")];
  });
  const count = `${bodies.length} ${bodies.length === 1 ? "block" : "blocks"}`;
  if (bodies.length < min) inside.push(fault("tooFew", place, `${count}, at least ${min}`));
  if (bodies.length > max) inside.push(fault("tooMany", place, `${count}, at most ${max}`));
  return inside;
}

function walkArgument(value: unknown, attribute: SchemaAttribute, place: Place): Finding[] {
  if (!attribute.required && !attribute.optional) return [fault("readOnly", place, "the provider sets it")];
  const sensitive = attribute.sensitive === true && attribute.write_only !== true ? [fault("sensitive", place, "state keeps it")] : [];
  const kept = attribute.write_only !== true && holdsEphemeral(value) ? [fault("kept", place, "not a write-only argument")] : [];
  return [
    ...kept,
    ...sensitive,
    ...(attribute.nested_type ? walkNestedType(value, attribute.nested_type, place) : walkType(value, attribute.type, place)),
  ];
}

function walkNestedType(value: unknown, nested: NonNullable<SchemaAttribute["nested_type"]>, place: Place): Finding[] {
  if (isExpression(value)) return [];
  const one = (entry: unknown, here: Place): Finding[] =>
    isRecord(entry)
      ? walkBlock(entry, { attributes: nested.attributes }, here)
      : isExpression(entry)
        ? []
        : [mistyped(entry, "an object", here)];
  if (nested.nesting_mode === "single") return one(value, place);
  if (nested.nesting_mode === "map") {
    return isRecord(value)
      ? Object.entries(value).flatMap(([key, entry]) => one(entry, at(place, key)))
      : [mistyped(value, "a map", place)];
  }
  return Array.isArray(value) ? value.flatMap((entry: unknown, index) => one(entry, at(place, index))) : [mistyped(value, "a list", place)];
}

/** Whether Terraform can make the type of a value, as it does for `"3306"` where a number is wanted. */
function walkType(value: unknown, type: SchemaType | undefined, place: Place): Finding[] {
  if (type === undefined || type === "dynamic" || isExpression(value)) return [];
  if (typeof type === "string") return isScalar(value, type) ? [] : [mistyped(value, `a ${type}`, place)];
  const [kind, of, optional = []] = type;
  if (kind === "object") return walkObject(value, of as Readonly<Record<string, SchemaType>>, optional, place);
  const element = of as SchemaType;
  if (kind === "map") {
    if (!isRecord(value)) return [mistyped(value, "a map", place)];
    return Object.entries(value).flatMap(([key, entry]) => walkType(entry, element, at(place, key)));
  }
  if (!Array.isArray(value)) return [mistyped(value, `a ${kind}`, place)];
  return value.flatMap((entry: unknown, index) => walkType(entry, element, at(place, index)));
}

function walkObject(value: unknown, fields: Readonly<Record<string, SchemaType>>, optional: readonly string[], place: Place): Finding[] {
  if (!isRecord(value)) return [mistyped(value, "an object", place)];
  const given = Object.entries(value).flatMap(([key, entry]) => {
    const type = fields[key];
    if (type === undefined) return [fault("unknown", at(place, key), "no such field")];
    return entry === null ? [] : walkType(entry, type, at(place, key));
  });
  const missing = Object.keys(fields).filter((key) => !(key in value) && !optional.includes(key));
  return [...given, ...missing.map((key) => fault("missing", at(place, key), "an object wants all of its fields"))];
}

function danglingReferences(json: TerraformJson, schemas: ProviderSchemas): Finding[] {
  return referencesIn(json).flatMap(({ from, path, mode, type, name, attribute, quoted }) => {
    const place = { address: from, path };
    const { key, schemas: part, prefix } = MODES[mode];
    const address = `${prefix}${type}.${name}`;
    if (recordOf(recordOf(json[key])[type])[name] === undefined) return [fault("dangling", place, `there is no ${address}`)];
    const block = schemas[providerOf(type)]?.[part]?.[type]?.block;
    if (quoted) return [fault("dangling", place, `${address}.${attribute} stands in quotes, where it is text`)];
    if (block === undefined || attribute === undefined) return [];
    const known = attribute in (block.attributes ?? {}) || attribute in (block.block_types ?? {});
    return known ? [] : [fault("dangling", place, `${address} has no ${attribute}`)];
  });
}

const fault = (kind: Finding["fault"], place: Place, detail: string): Finding => ({ ...place, fault: kind, detail });
const mistyped = (value: unknown, wanted: string, place: Place): Finding =>
  fault("mistyped", place, `${wanted} is wanted, ${JSON.stringify(value)} came`);

function isScalar(value: unknown, type: string): boolean {
  if (type === "string") return ["string", "number", "boolean"].includes(typeof value);
  if (type === "number") return typeof value === "number" || (typeof value === "string" && /^-?\d+(?:\.\d+)?$/.test(value));
  return typeof value === "boolean" || value === "true" || value === "false";
}

/** A string that is one expression and nothing else: it may be of any type. */
const isExpression = (value: unknown): boolean =>
  typeof value === "string" && /^\$\{(?:[^{}"]|"(?:[^"\\]|\\.)*"|\{[^{}]*\})*\}$/.test(value);
const holdsEphemeral = (value: unknown): boolean => /(?<!\$)\$\{[^}]*\bephemeral\./.test(JSON.stringify(value));
const providerOf = (type: string): string => type.slice(0, type.indexOf("_"));
const recordOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : [value]);
