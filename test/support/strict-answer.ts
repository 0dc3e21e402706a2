import fc from "fast-check";
import type { JsonSchema } from "../../src/spec";

/** A value as a model that is held to the strict schema writes it: null for what is absent, a list of entries for a record. */
export function strictAnswer(schema: JsonSchema, value: unknown): unknown {
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives !== undefined) return strictAnswer(alternatives.find((each) => fits(each, value)) ?? {}, value);
  if (Array.isArray(value)) return value.map((entry) => strictAnswer(schema.items ?? {}, entry));
  if (typeof value !== "object" || value === null) return value;
  const fields = value as Record<string, unknown>;
  const { properties, additionalProperties } = schema;
  if (properties === undefined)
    return Object.entries(fields).map(([key, entry]) => ({ key, value: strictAnswer(additionalProperties as JsonSchema, entry) }));
  return Object.fromEntries(
    Object.entries(properties).map(([name, field]) => [name, fields[name] === undefined ? null : strictAnswer(field, fields[name])]),
  );
}

function fits(schema: JsonSchema, value: unknown): boolean {
  if (schema.anyOf !== undefined) return schema.anyOf.some((each) => fits(each, value));
  if (typeof value !== "object" || value === null) return schema.type === (typeof value === "number" ? schema.type : typeof value);
  if (Array.isArray(value)) return schema.type === "array";
  const literals = Object.entries(schema.properties ?? {}).filter(([, field]) => field.const !== undefined);
  return schema.type === "object" && literals.every(([name, field]) => (value as Record<string, unknown>)[name] === field.const);
}

/** Values of the shape of a JSON Schema; of the form of its texts and the range of its numbers they know nothing. */
export function valuesOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives !== undefined) return fc.oneof(...alternatives.map(valuesOf));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.properties !== undefined) {
    const fields = Object.fromEntries(Object.entries(schema.properties).map(([name, field]) => [name, valuesOf(field)]));
    return fc.record(fields, { requiredKeys: [...(schema.required ?? [])] });
  }
  if (typeof schema.additionalProperties === "object")
    return fc.dictionary(fc.string(), valuesOf(schema.additionalProperties), { maxKeys: 3 });
  if (schema.items !== undefined) return fc.array(valuesOf(schema.items), { maxLength: 3 });
  if (schema.type === "boolean") return fc.boolean();
  if (schema.type === "integer") return fc.integer();
  return schema.type === "number" ? fc.double({ noNaN: true, noDefaultInfinity: true }) : fc.string();
}
