import { isPlain } from "../spec/text";
import { isJsonPosition, isLoneBlock } from "./check/json-position";
import { convertScalar } from "./convert";
import { jsonTemplate } from "./json-template";
import type { Block, Body, TypeSchema } from "./schema";
import { isAttributeAsBlock, isScalar, isSequence, type ObjectType, type SequenceType, type Type } from "./types";
import { isRecord } from "../spec/record";

type Values = Readonly<Record<string, unknown>>;

/**
 * Arguments as Terraform's JSON syntax wants them. The arguments are right (see checkArguments); what is wrong is passed on as it came.
 *
 * - Null is left out.
 * - A block that may stand once is an object, every other one a list of objects: the form in which CDKTF writes them.
 * - An attribute that may be written as blocks (`ingress`) is a list whose objects have every key, missing ones as null. Terraform adds
 *   them when it reads its own language, but not in JSON.
 * - Scalars have the type of the argument: `"3306"` becomes 3306.
 * - An object or list for an argument that is text becomes JSON.
 *
 * Texts are Terraform templates before and after. Texts with an expression in them are passed on as they are.
 */
export function normaliseArguments(schema: TypeSchema, value: Values): Record<string, unknown> {
  return bodyValues(schema.body, value);
}

function bodyValues(body: Body, values: Values): Record<string, unknown> {
  const entries = Object.entries(values).flatMap(([name, value]): [string, unknown][] => {
    if (value === null || value === undefined) return [];
    const block = body.blocks.get(name);
    if (block !== undefined) return [[name, blockValue(block, value)]];
    const attribute = body.attributes.get(name);
    return [[name, attribute === undefined ? value : typedValue(attribute.type, value, name)]];
  });
  return Object.fromEntries(entries);
}

function blockValue(block: Block, value: unknown): unknown {
  const one = (each: unknown): unknown => (isRecord(each) ? bodyValues(block.body, each) : each);
  if (block.nesting === "map") return isRecord(value) ? mapValues(value, one) : value;
  const entries = (Array.isArray(value) ? value : [value]).map(one);
  const onlyOne = block.nesting === "single" || block.nesting === "group" || block.most === 1;
  return onlyOne && entries.length === 1 ? entries[0] : entries;
}

function typedValue(type: Type, value: unknown, argument: string | undefined): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" && !isPlain(value)) return value;
  if (isJsonPosition(type, value, argument)) return jsonTemplate(value);
  if (isScalar(type)) return isJsonScalar(value) ? (convertScalar(value, type.kind) ?? value) : value;
  if (isSequence(type)) return sequenceValue(type, value);
  if (!isRecord(value)) return value;
  if (type.kind === "map") return mapValues(value, (each) => typedValue(type.of, each, undefined));
  return type.kind === "object" ? objectValue(type, value) : value;
}

function sequenceValue(type: SequenceType, value: unknown): unknown {
  const entries: unknown = isLoneBlock(type, value) ? [value] : value;
  if (!Array.isArray(entries)) return value;
  return entries.map((each: unknown) =>
    isAttributeAsBlock(type) && isRecord(each) ? completeObject(type.of, each) : typedValue(type.of, each, undefined),
  );
}

function objectValue(type: ObjectType, value: Values): Record<string, unknown> {
  const entries = Object.entries(value).map(([name, each]) => {
    const key = type.keys.get(name);
    return [name, key === undefined ? each : typedValue(key.type, each, name)] as const;
  });
  return Object.fromEntries(entries);
}

/** With every key, in the order of the type. */
function completeObject(type: ObjectType, value: Values): Record<string, unknown> {
  const absent = [...type.keys.keys()].map((name) => [name, null] as const);
  return { ...Object.fromEntries(absent), ...objectValue(type, value) };
}

const mapValues = (values: Values, change: (value: unknown) => unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));

const isJsonScalar = (value: unknown): value is string | number | boolean =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";
