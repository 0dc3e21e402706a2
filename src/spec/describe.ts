import { DEFAULTS, DESCRIPTIONS } from "./descriptions.generated";
import { kinds, type Kind } from "./kinds";

/** As much of JSON Schema as Zod writes for a spec. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly [keyword: string]: unknown;
}

/**
 * A JSON Schema of a spec or a part of one, with what the comments in the schemas' source say of each field.
 * @param above path of the object that it describes, as in descriptions.generated.ts. Default: the whole spec.
 */
export function describeSchema(schema: JsonSchema, above = "spec"): JsonSchema {
  const path = objectPath(schema, above);
  const { properties, items, anyOf, oneOf, additionalProperties } = schema;
  const below = (each: JsonSchema): JsonSchema => describeSchema(each, path);
  return {
    ...schema,
    ...(properties && { properties: describeFields(properties, path) }),
    ...(items && { items: below(items) }),
    ...(anyOf && { anyOf: anyOf.map(below) }),
    ...(oneOf && { oneOf: oneOf.map(below) }),
    ...(typeof additionalProperties === "object" && { additionalProperties: below(additionalProperties) }),
  };
}

function describeFields(fields: Readonly<Record<string, JsonSchema>>, path: string): Record<string, JsonSchema> {
  const described = Object.entries(fields).map(([name, field]): [string, JsonSchema] => {
    const description = descriptionOf(path, name);
    return [name, { ...(description !== undefined && { description }), ...describeSchema(field, `${path}.${name}`) }];
  });
  return Object.fromEntries(described);
}

/** What a field is for; with the default where a comment states one. Of `kind`: what a service of that kind is. */
export function descriptionOf(path: string, field: string): string | undefined {
  if (field === "kind" && Object.hasOwn(kinds, path)) return `${kinds[path as Kind].summary}.`;
  const text = DESCRIPTIONS[path]?.[field];
  const value = DEFAULTS[path]?.[field];
  return value === undefined ? text : [text, `Default: ${value}.`].filter(Boolean).join(" ");
}

/** The path of an object: a service's is its kind; another member of a union is named by its first literal, as `spec.state[s3]`. */
export function objectPath({ properties = {} }: JsonSchema, above: string): string {
  const literal = Object.entries(properties).find(([, field]) => typeof field.const === "string");
  if (literal === undefined) return above;
  const [name, field] = literal;
  return name === "kind" ? String(field.const) : `${above}[${String(field.const)}]`;
}
