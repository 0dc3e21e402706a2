import { joinPath, type Problem } from "../../errors";
import { isPlain } from "../../spec/text";
import { bodyType, type Block, type Body, type TypeKind, type TypeSchema } from "../schema";
import { isSettable } from "../types";
import { metaArgumentAdvice } from "./meta-arguments";
import { blockCount, metaArgument, missingArgument, readOnly, unknownArgument, wrongNesting } from "./problems";
import { checkValue, MOST_DEPTH, tooDeep, type TypeOfText } from "./value";
import { isRecord } from "../../spec/record";

export { isJsonPosition } from "./json-position";
export { MOST_DEPTH, type TypeOfText } from "./value";

export interface CheckOptions {
  /** Where the arguments stand in the spec: `resources[3].arguments`. */
  readonly path: string;
  /** What a text with `${…}` in it becomes. It is asked for every such text, also where any type would do. */
  readonly typeOfText: TypeOfText;
}

/**
 * Everything that is wrong with the arguments of a resource, data source or provider, as far as a schema can tell: unknown, missing and
 * read-only arguments, wrong types by Terraform's own rules of conversion, blocks and attributes mixed up, too few and too many blocks.
 * What a provider checks in code (allowed values, arguments that exclude each other) is not known here.
 *
 * Null is no value. An object given for an argument that wants a JSON string is right (see isJsonPosition).
 */
export function checkArguments(schema: TypeSchema, value: unknown, { path, typeOfText }: CheckOptions): Problem[] {
  if (!isRecord(value)) return [wrongNesting(path, value, "an object of arguments", "Write arguments and their values.")];
  return checkBody(schema.body, value, { path, depth: 0, owner: schema.type, kind: schema.kind, typeOfText });
}

interface BodyPlace {
  readonly path: string;
  readonly depth: number;
  /** What messages call the body: `aws_lex_bot`, `the block intent`. */
  readonly owner: string;
  readonly kind: TypeKind;
  readonly typeOfText: TypeOfText;
}

type Values = Readonly<Record<string, unknown>>;

function checkBody(body: Body, values: Values, place: BodyPlace): Problem[] {
  if (place.depth > MOST_DEPTH) return [tooDeep(place.path)];
  const given = Object.entries(values).flatMap(([name, value]) => checkMember(body, name, value, place));
  return [...given, ...missing(body, values, place)];
}

function checkMember(body: Body, name: string, value: unknown, place: BodyPlace): Problem[] {
  const path = joinPath(place.path, name);
  const advice = metaArgumentAdvice(name, place.kind, place.depth > 0);
  if (advice !== undefined) return [metaArgument(path, name, advice)];
  const block = body.blocks.get(name);
  if (block !== undefined) return checkBlocks(block, name, value, { ...place, path });
  const attribute = body.attributes.get(name);
  if (attribute === undefined) return [unknownArgument(path, name, body, place.owner)];
  if (value === null || value === undefined) return [];
  if (!isSettable(attribute)) return [readOnly(path, name, body)];
  const { depth, typeOfText } = place;
  return checkValue(attribute.type, value, { path, argument: name, depth: depth + 1, secret: attribute.sensitive, typeOfText });
}

function checkBlocks(block: Block, name: string, value: unknown, place: BodyPlace): Problem[] {
  if (value === null || value === undefined) return [];
  if (block.nesting === "map") return checkLabelledBlocks(block, name, value, place);
  if (!Array.isArray(value)) return [...checkCount(block, name, 1, place.path), ...checkBlock(block, name, value, place)];
  const inner = value.flatMap((each: unknown, index) => checkBlock(block, name, each, { ...place, path: joinPath(place.path, index) }));
  return [...checkCount(block, name, value.length, place.path), ...inner];
}

function checkLabelledBlocks(block: Block, name: string, value: unknown, place: BodyPlace): Problem[] {
  if (!isRecord(value)) return [wrongNesting(place.path, value, `a block ${name} per label`, "Write labels, and a block for each.")];
  return Object.entries(value).flatMap(([label, each]) => checkBlock(block, name, each, { ...place, path: joinPath(place.path, label) }));
}

function checkBlock(block: Block, name: string, value: unknown, place: BodyPlace): Problem[] {
  if (isRecord(value)) return checkBody(block.body, value, { ...place, depth: place.depth + 1, owner: `the block ${name}` });
  const isExpression = typeof value === "string" && !isPlain(value);
  const fix = isExpression ? "A block cannot come from an expression; write its arguments out." : "Write its arguments in an object.";
  return [wrongNesting(place.path, value, "a block: an object, or a list of them", fix)];
}

/** Where none is written at all, `missing` says so. */
function checkCount({ nesting, least, most }: Block, name: string, received: number, path: string): Problem[] {
  const atMost = nesting === "single" || nesting === "group" ? 1 : (most ?? Infinity);
  return received < least || received > atMost ? [blockCount(path, name, received, { least, most: atMost })] : [];
}

function missing(body: Body, values: Values, place: BodyPlace): Problem[] {
  const isAbsent = (name: string): boolean => values[name] === undefined || values[name] === null;
  const required = [...bodyType(body).keys].filter(([name, key]) => key.required && isAbsent(name));
  return required.map(([name, { type }]) => missingArgument(joinPath(place.path, name), name, type, place.owner));
}
