import type { JsonSchema } from "../../src/spec";

/** What OpenAI's structured outputs demand of a schema in strict mode, as their guide states it; each breach is a line. */
export function strictModeBreaches(schema: JsonSchema): string[] {
  const measured: Measured = { properties: 0, enumValues: 0, characters: 0, depth: 0, breaches: [] };
  if (schema.type !== "object" || schema.anyOf !== undefined) measured.breaches.push("root: must be an object and no anyOf");
  measure(schema, "root", 1, measured);
  const limits: [keyof typeof LIMITS, number][] = [
    ["properties", measured.properties],
    ["depth", measured.depth],
    ["enumValues", measured.enumValues],
    ["characters", measured.characters],
  ];
  return [
    ...measured.breaches,
    ...limits.filter(([name, value]) => value > LIMITS[name]).map(([name, value]) => `${name}: ${value} > ${LIMITS[name]}`),
  ];
}

const LIMITS = { properties: 5_000, depth: 10, enumValues: 1_000, characters: 120_000 };
const KEYWORDS = new Set([
  "type",
  "properties",
  "required",
  "additionalProperties",
  "items",
  "anyOf",
  "enum",
  "const",
  "description",
  "$ref",
  "$defs",
]);
const TYPES = new Set(["string", "number", "integer", "boolean", "object", "array", "null"]);

interface Measured {
  properties: number;
  enumValues: number;
  characters: number;
  depth: number;
  readonly breaches: string[];
}

function measure(schema: JsonSchema, at: string, depth: number, measured: Measured): void {
  const { breaches } = measured;
  measured.depth = Math.max(measured.depth, depth);
  for (const keyword of Object.keys(schema)) if (!KEYWORDS.has(keyword)) breaches.push(`${at}: ${keyword} is not supported`);
  const types = [schema.type ?? []].flat();
  if (types.length === 0 && schema.anyOf === undefined) breaches.push(`${at}: says no type`);
  for (const type of types) if (!TYPES.has(type)) breaches.push(`${at}: no such type as ${type}`);
  if (types.includes("object")) measureObject(schema, at, depth, measured);
  if (types.includes("array") && schema.items === undefined) breaches.push(`${at}: a list without items`);
  if (schema.enum !== undefined) measureEnum(schema.enum, at, measured);
  if (schema.items !== undefined) measure(schema.items, `${at}[]`, depth + 1, measured);
  for (const [index, branch] of (schema.anyOf ?? []).entries()) measure(branch, `${at}|${index}`, depth, measured);
  const firsts = (schema.anyOf ?? []).flatMap((branch) =>
    Object.entries(branch.properties ?? {})
      .slice(0, 1)
      .map((first) => JSON.stringify(first)),
  );
  if (new Set(firsts).size < firsts.length) breaches.push(`${at}: objects in anyOf begin with the same key`);
}

function measureObject(
  { properties = {}, required = [], additionalProperties }: JsonSchema,
  at: string,
  depth: number,
  measured: Measured,
): void {
  const names = Object.keys(properties);
  measured.properties += names.length;
  measured.characters += names.join("").length;
  if (additionalProperties !== false) measured.breaches.push(`${at}: additionalProperties must be false`);
  if (names.join() !== required.join()) measured.breaches.push(`${at}: every property must be required`);
  for (const [name, field] of Object.entries(properties)) measure(field, `${at}.${name}`, depth + 1, measured);
}

function measureEnum(values: readonly unknown[], at: string, measured: Measured): void {
  const characters = values.map(String).join("").length;
  measured.enumValues += values.length;
  measured.characters += characters;
  if (values.length > 250 && characters > 15_000) measured.breaches.push(`${at}: too large an enumeration`);
}
