import { z } from "zod";
import type { JsonSchema } from "../../spec";
import { Identifier, PlainText, ServiceName, Text } from "../../spec/fields";
import { recordValue } from "./strict-schema";

/** Messages of ours do not depend on what was wrong. */
const NO_ISSUE: z.core.$ZodRawIssue = { code: "custom", path: [], input: undefined };

/** The forms of text that most fields have, each with a name and told once. */
const TERMS = new Map<z.core.$ZodType, readonly [term: string, meaning: string]>([
  [ServiceName, ["service name", formOfText(ServiceName) ?? ""]],
  [Identifier, ["identifier", formOfText(Identifier) ?? ""]],
  [PlainText, ["line", `${formOfText(PlainText)}, nor \${ or %{`]],
  [Text, ["text", "any text; \${service.<name>.<attribute>} in it is a reference"]],
]);

/** What the terms mean that `formOf` uses. */
export const TERM_LINES: readonly string[] = [...TERMS.values()].map(([term, meaning]) => `- ${term}: ${meaning}`);

/** Where the words that a schema has for its own form stand in the JSON Schema. */
const FORM = "form";

/** The JSON Schema of a Zod schema, with the forms of its texts in words: what their patterns do not say to a reader. */
export function schemaWithForms(schema: z.ZodType): JsonSchema {
  const override = ({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: Record<string, unknown> }): void => {
    const form = TERMS.get(zodSchema)?.[0] ?? formOfText(zodSchema);
    if (form !== undefined) jsonSchema[FORM] = form;
  };
  return z.toJSONSchema(schema, { target: "draft-2020-12", reused: "inline", unrepresentable: "any", override }) as JsonSchema;
}

/** The message of the first check that has one of ours. */
function formOfText(schema: z.core.$ZodType): string | undefined {
  const definitions = [...(schema._zod.def.checks ?? []).map((check) => check._zod.def), schema._zod.def];
  const messages = definitions.map(({ error }) => (error as z.core.$ZodErrorMap | undefined)?.(NO_ISSUE));
  return messages.find((message) => typeof message === "string");
}

/** What a value looks like, in words: `whole number from 10 to 65536`, `"a" | "b"`, `list of text`. Objects are named by their fields. */
export function formOf(schema: JsonSchema): string {
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives !== undefined) return [...new Set(alternatives.map(formOf))].join(" or ");
  const value = recordValue(schema);
  if (value !== undefined) return `list of {"key": ${formOf((schema["propertyNames"] ?? {}) as JsonSchema)}, "value": ${formOf(value)}}`;
  if (schema.properties !== undefined) return `{${Object.keys(schema.properties).join(", ")}}`;
  if (schema.items !== undefined) return `list of ${formOf(schema.items)}`;
  const values = schema.const === undefined ? schema.enum : [schema.const];
  if (values !== undefined) return values.map((each) => JSON.stringify(each)).join(" | ");
  return scalarForm(schema);
}

function scalarForm(schema: JsonSchema): string {
  if (schema.type === "boolean") return "true or false";
  if (schema.type !== "integer" && schema.type !== "number") return textForm(schema);
  const { minimum, maximum } = schema;
  const bounds = [bound("from", minimum), bound("to", maximum)].filter((each) => each !== "").join(" ");
  return `${schema.type === "integer" ? "whole number" : "number"}${bounds === "" ? "" : ` ${bounds}`}`;
}

const textForm = (schema: JsonSchema): string => (typeof schema[FORM] === "string" ? schema[FORM] : "text");

/** Zod writes the largest integer there is where a schema sets no bound. */
const bound = (word: string, value: unknown): string =>
  typeof value === "number" && Math.abs(value) < Number.MAX_SAFE_INTEGER ? `${word} ${Number(value.toPrecision(8))}` : "";
