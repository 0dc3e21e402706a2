import { builtInProviders } from "../src/constructs/providers";
import { PROBLEM_CODES } from "../src/errors";
import { KINDS, kinds, type Kind } from "../src/spec";
import { objectPath, type JsonSchema } from "../src/spec/describe";

/** Providers by name, each with what it can build. */
const OFFERS = Object.values(builtInProviders).map(({ offer }) => offer);

/** docs/reference.md: every field of a spec, every kind, every code of a problem. @param schema the JSON Schema of a spec, with descriptions. */
export function referenceText(schema: JsonSchema): string {
  const { services, ...top } = schema.properties ?? {};
  const branches = new Map(objectsIn(services?.items).map((branch) => [String(branch.properties?.["kind"]?.const), branch]));
  const common = commonFields([...branches.values()]);
  return [
    "# Reference",
    "",
    "Written by `npm run generate` from the schemas in `src/spec` and from what each provider offers. Do not edit.",
    "",
    "A field is optional unless its type says `required`. A field that is left out is decided by the blueprint, and the decision is told with its reason.",
    "`${service.<name>.<attribute>}` asks a service for one of its attributes.",
    "",
    "## The spec",
    "",
    ...fieldTable({ ...schema, properties: { ...top, ...(services && { services: SERVICES_FIELD }) } }, "spec"),
    "## Every service",
    "",
    ...fieldTable(only(branches.get("container"), common), "service"),
    "## Kinds and who builds them",
    "",
    ...kindsTable(),
    ...KINDS.flatMap((kind) => kindSection(kind, without(branches.get(kind), common))),
    "## Codes of problems",
    "",
    "| code | meaning |",
    "|---|---|",
    ...Object.entries(PROBLEM_CODES).map(([code, meaning]) => row([`\`${code}\``, meaning])),
    "",
  ].join("\n");
}

/** Kinds against providers; README holds it too. */
export function kindsTable(): string[] {
  const built = (kind: Kind): string[] => OFFERS.map((offer) => (isBuilt(offer, kind) ? "yes" : "–"));
  return [
    row(["kind", "what it is", ...OFFERS.map(({ title }) => title)]),
    `|---|---|${OFFERS.map(() => "---|").join("")}`,
    ...KINDS.map((kind) => row([`\`${kind}\``, kinds[kind].summary, ...built(kind)])),
    "",
  ];
}

/** Services have tables of their own. */
const SERVICES_FIELD: JsonSchema = {
  type: "array",
  items: { title: "service" },
  description: "What is built, in units that people think in: see below.",
};

type Offer = (typeof OFFERS)[number];

const isBuilt = ({ kinds: offered }: Offer, kind: Kind): boolean => Object.hasOwn(offered, kind);

function kindSection(kind: Kind, schema: JsonSchema): string[] {
  const { summary, attributes, conflicts } = kinds[kind];
  const builders = OFFERS.filter((offer) => isBuilt(offer, kind)).map(({ title }) => title);
  const exclusive = conflicts.map(([one, other]: readonly [string, string]) => `\`${one}\` and \`${other}\` exclude each other.`);
  return [
    `### ${kind}`,
    "",
    `${summary}. ${builders.length === 0 ? "No provider builds it yet." : `Built by ${builders.join(", ")}.`} ${exclusive.join(" ")}`.trim(),
    "",
    ...fieldTable(schema, kind),
    ...(attributes.length === 0 ? [] : [`Attributes: ${attributes.map((name) => `\`${name}\``).join(", ")}.`, ""]),
    ...refusals(kind),
  ];
}

/** Fields that a provider cannot honour: it refuses them with this reason. */
function refusals(kind: Kind): string[] {
  const told = OFFERS.flatMap(({ title, kinds: offered }) => {
    const offer = Object.entries(offered).find(([name]) => name === kind)?.[1];
    return Object.entries(offer?.refuses ?? {}).map(([field, reason]) => `- ${title} refuses \`${field}\`: ${reason}.`);
  });
  return told.length === 0 ? [] : [...told, ""];
}

// ---- fields ----

function fieldTable(schema: JsonSchema, path: string): string[] {
  const rows = fieldRows(schema, "");
  if (rows.length === 0) return [];
  return [`| field of \`${path}\` | type | meaning |`, "|---|---|---|", ...rows.map(row), ""];
}

/** One row per field, those of an object below it. */
function fieldRows(schema: JsonSchema, prefix: string): string[][] {
  return Object.entries(schema.properties ?? {})
    .filter(([name, field]) => !(name === "kind" && field.const !== undefined))
    .flatMap(([name, field]) => {
      const required = schema.required?.includes(name) === true && field.const === undefined ? "; required" : "";
      const own = [`\`${prefix}${name}\``, `${typeText(field)}${required}`, field.description ?? ""];
      return [own, ...innerRows(field, `${prefix}${name}`)];
    });
}

function innerRows(field: JsonSchema, path: string): string[][] {
  const list = field.items !== undefined && field.type === "array" ? "[]" : "";
  return alternatives(field).flatMap((each) => {
    const inner = each.type === "array" ? each.items : each;
    const sign = each.type === "array" ? "[]" : list;
    return objectsIn(inner).flatMap((object) => fieldRows(object, `${objectPath(object, path + sign)}.`));
  });
}

const alternatives = (schema: JsonSchema): readonly JsonSchema[] => schema.anyOf ?? schema.oneOf ?? [schema];

/** The objects with fields that a schema allows. */
function objectsIn(schema: JsonSchema | undefined): JsonSchema[] {
  if (schema === undefined) return [];
  return alternatives(schema).flatMap((each) => {
    if (each !== schema) return objectsIn(each);
    if (each.properties !== undefined) return [each];
    return typeof each.additionalProperties === "object" ? objectsIn(each.additionalProperties) : [];
  });
}

function typeText(schema: JsonSchema): string {
  const { type, items, additionalProperties } = schema;
  if (schema.anyOf !== undefined || schema.oneOf !== undefined) return [...new Set(alternatives(schema).map(typeText))].join(" or ");
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${String(value)}\``).join(", ");
  switch (type) {
    case "array":
      return `list of ${typeText(items ?? {})}${limits(schema, "minItems", "maxItems", "entries")}`;
    case "object":
      return schema.properties === undefined && typeof additionalProperties === "object"
        ? `map of ${typeText(additionalProperties)}`
        : "object";
    case "string":
      return `text${limits(schema, "minLength", "maxLength", "characters")}`;
    case "integer":
    case "number":
      return `${type === "integer" ? "whole number" : "number"}${limits(schema, "minimum", "maximum", "")}`;
    case "boolean":
      return "true or false";
    default:
      return typeof schema["title"] === "string" ? schema["title"] : "any";
  }
}

/** A limit beyond this is Zod's own, and none that a user meets. */
const MOST_LIMIT = Number.MAX_SAFE_INTEGER;

function limits(schema: JsonSchema, least: string, most: string, unit: string): string {
  const [low, high] = [schema[least], schema[most]].map((limit) =>
    typeof limit === "number" && Math.abs(limit) < MOST_LIMIT ? limitText(limit) : undefined,
  );
  const above = typeof schema["exclusiveMinimum"] === "number" && unit === "" ? limitText(schema["exclusiveMinimum"]) : undefined;
  const end = unit === "" ? "" : ` ${unit}`;
  if (low !== undefined && high !== undefined) return ` ${low} to ${high}${end}`;
  if (high !== undefined) return ` up to ${high}${end}`;
  if (above !== undefined) return ` above ${above}`;
  return low === undefined ? "" : ` from ${low}${end}`;
}

const limitText = (limit: number): string => limit.toLocaleString("en-US", { maximumFractionDigits: 4 });

/** Names of the fields that every kind has, in the first one's order. */
function commonFields([first, ...others]: readonly JsonSchema[]): string[] {
  const names = Object.keys(first?.properties ?? {}).filter((name) => name !== "kind");
  return names.filter((name) => others.every(({ properties = {} }) => Object.hasOwn(properties, name)));
}

const only = (schema: JsonSchema = {}, names: readonly string[]): JsonSchema => filtered(schema, (name) => names.includes(name));
const without = (schema: JsonSchema = {}, names: readonly string[]): JsonSchema => filtered(schema, (name) => !names.includes(name));

function filtered(schema: JsonSchema, keeps: (name: string) => boolean): JsonSchema {
  return { ...schema, properties: Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([name]) => keeps(name))) };
}

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
