import { minimalArguments } from "./minimal";
import type { Body, TypeSchema } from "./schema";
import { typeName, type ObjectType, type Type } from "./types";

/** A spec with one resource or data source, as it would be written by hand. */
export interface ExampleSpec {
  readonly version: 1;
  readonly name: string;
  /** Left out where a spec cannot name it: for the small ones. */
  readonly provider?: string;
  readonly resources?: readonly ExampleEntry[];
  readonly data?: readonly ExampleEntry[];
  readonly variables?: Readonly<Record<string, { readonly type: string; readonly sensitive: true }>>;
}

export interface ExampleEntry {
  readonly type: string;
  readonly name: string;
  readonly arguments?: Readonly<Record<string, unknown>>;
}

/** Types that a variable of a spec can have; for others it takes any value. */
const VARIABLE_TYPES: readonly string[] = ["string", "number", "bool", "list(string)", "list(number)", "set(string)", "map(string)"];

/**
 * The smallest spec with one of a type. What is secret comes from variables, since no secret may stand in a spec.
 * @param providers those that a spec as a whole can be built with.
 */
export function exampleSpec(kind: "resource" | "data", schema: TypeSchema, providers: readonly string[]): ExampleSpec {
  const variables: Record<string, { type: string; sensitive: true }> = {};
  const secret = (path: string): string => {
    const name = path.replaceAll(/[^a-z0-9]+/gi, "_");
    const type = typeName(typeAt(schema.body, path.split(".")) ?? { kind: "any" });
    variables[name] = { type: VARIABLE_TYPES.includes(type) ? type : "any", sensitive: true };
    return `\${var.${name}}`;
  };
  const given = minimalArguments(schema, { secret });
  const entry: ExampleEntry = { type: schema.type, name: "example", ...(Object.keys(given).length > 0 && { arguments: given }) };
  return {
    version: 1,
    name: "example",
    ...(providers.includes(schema.provider) && { provider: schema.provider }),
    [kind === "resource" ? "resources" : "data"]: [entry],
    ...(Object.keys(variables).length > 0 && { variables }),
  };
}

/** The type of an argument at a path without indexes. */
function typeAt({ attributes, blocks }: Body, [name = "", ...rest]: readonly string[]): Type | undefined {
  const block = blocks.get(name);
  if (block !== undefined) return typeAt(block.body, rest);
  const type = attributes.get(name)?.type;
  return type === undefined || rest.length === 0 ? type : typeWithin(type, rest);
}

function typeWithin(type: Type, path: readonly string[]): Type | undefined {
  if (path.length === 0) return type;
  if (type.kind === "object") return keyOf(type, path);
  return "of" in type ? typeWithin(type.of, path) : undefined;
}

function keyOf({ keys }: ObjectType, [name = "", ...rest]: readonly string[]): Type | undefined {
  const type = keys.get(name)?.type;
  return type === undefined ? undefined : typeWithin(type, rest);
}
