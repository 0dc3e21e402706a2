import { z } from "zod";
import type { JsonSchema } from "../../spec";
import { isRecord } from "../../spec/record";

/**
 * The JSON Schema of a Zod schema in the dialect that models can be held to: every property is required and an optional one may be null
 * instead, no other property is allowed, a record is a list of `{key, value}`, and only types, enumerations and alternatives remain.
 * What is lost on the way (ranges, patterns) the instructions say in words and the spec's own check demands.
 */
export function toStrictJsonSchema(schema: z.ZodObject): JsonSchema {
  return strict(plainSchema(schema));
}

/** What a model answered in that dialect, as the Zod schema wants it: without nulls, with records. What fits neither is left for the check to refuse. */
export function fromStrictAnswer(schema: z.ZodObject, answer: unknown): unknown {
  return restored(plainSchema(schema), answer);
}

export function plainSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { target: "draft-2020-12", reused: "inline", unrepresentable: "any" }) as JsonSchema;
}

/** The schema of a record's values; undefined for anything but a record. */
export function recordValue({ properties, additionalProperties }: JsonSchema): JsonSchema | undefined {
  return properties === undefined && typeof additionalProperties === "object" ? additionalProperties : undefined;
}

// ---- schema ----

const NULL: JsonSchema = { type: "null" };

function strict(schema: JsonSchema): JsonSchema {
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives !== undefined) return anyOf(alternatives.map(strict));
  const value = recordValue(schema);
  if (value !== undefined) return { type: "array", items: strictObject({ key: { type: "string" }, value: strict(value) }) };
  if (schema.properties !== undefined) return strictObject(strictFields(schema));
  if (schema.items !== undefined) return { type: "array", items: strict(schema.items) };
  const values = schema.const === undefined ? schema.enum : [schema.const];
  const type = typeof schema.type === "string" ? { type: schema.type } : {};
  return values === undefined ? type : { ...type, enum: values };
}

function strictFields({ properties = {}, required = [] }: JsonSchema): Record<string, JsonSchema> {
  const fields = Object.entries(properties).map(([name, field]): [string, JsonSchema] => {
    const value = strict(field);
    return [name, required.includes(name) ? value : nullable(value)];
  });
  return Object.fromEntries(fields);
}

function strictObject(properties: Record<string, JsonSchema>): JsonSchema {
  return { type: "object", properties, required: Object.keys(properties), additionalProperties: false };
}

function nullable(schema: JsonSchema): JsonSchema {
  const isScalar = typeof schema.type === "string" && schema.type !== "object" && schema.type !== "array" && schema.enum === undefined;
  return isScalar ? { type: [schema.type, "null"] } : anyOf([schema, NULL]);
}

/** Alternatives that differ only in what was lost become one. */
function anyOf(schemas: readonly JsonSchema[]): JsonSchema {
  const flat = schemas.flatMap((schema) => schema.anyOf ?? [schema]);
  const distinct = [...new Map(flat.map((schema) => [JSON.stringify(schema), schema])).values()];
  return distinct.length === 1 && distinct[0] !== undefined ? distinct[0] : { anyOf: distinct };
}

// ---- answer ----

function restored(schema: JsonSchema, value: unknown): unknown {
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives !== undefined) return restored(meant(alternatives, value) ?? {}, value);
  const entries = recordValue(schema);
  if (entries !== undefined) return restoredRecord(entries, value);
  if (Array.isArray(value)) return schema.items === undefined ? value : value.map((entry) => restored(schema.items as JsonSchema, entry));
  if (!isRecord(value)) return value;
  const { properties = {}, required = [] } = schema;
  const kept = Object.entries(value).filter(
    ([name, field]) => field !== null || required.includes(name) || !Object.hasOwn(properties, name),
  );
  return Object.fromEntries(
    kept.map(([name, field]) => [name, Object.hasOwn(properties, name) ? restored(properties[name] as JsonSchema, field) : field]),
  );
}

function restoredRecord(schema: JsonSchema, value: unknown): unknown {
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, restored(schema, entry)]));
  if (!Array.isArray(value)) return value;
  const entries = value.map((entry: unknown) => (isRecord(entry) && typeof entry["key"] === "string" ? entry : undefined));
  const keys = new Set(entries.map((entry) => entry?.["key"]));
  if (entries.includes(undefined) || keys.size < entries.length) return value;
  return Object.fromEntries(entries.map((entry) => [entry?.["key"] as string, restored(schema, entry?.["value"])]));
}

/** The alternative that a value was written for: the one whose literal it carries, else the one of its type. */
function meant(alternatives: readonly JsonSchema[], value: unknown): JsonSchema | undefined {
  if (Array.isArray(value))
    return alternatives.find(({ type, additionalProperties }) => type === "array" || typeof additionalProperties === "object");
  if (!isRecord(value)) return undefined;
  const objects = alternatives.filter(({ type }) => type === "object");
  const literal = objects.find(({ properties = {} }) =>
    Object.entries(properties).some(([name, field]) => field.const !== undefined && field.const === value[name]),
  );
  return literal ?? (objects.length === 1 ? objects[0] : undefined);
}
