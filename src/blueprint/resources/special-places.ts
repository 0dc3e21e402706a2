import type { Attribute, Block, Body, Type } from "../../catalogue";
import { joinPath } from "../../errors";
import { isSpecialValue } from "../../spec/special-values";
import { isRecord } from "../../spec/record";

type Values = Readonly<Record<string, unknown>>;

/** Where a special value stands. */
export interface SpecialPlace {
  readonly path: string;
  readonly attribute: Attribute;
  /** The argument's name. */
  readonly name: string;
  /** False inside of a list or map. */
  readonly whole: boolean;
  /** What stands beside it: the arguments of its body, and what is given for them. */
  readonly siblings: ReadonlyMap<string, Attribute>;
  readonly given: Values;
}

/** What comes in place of a special value: a value, for the same argument or for another one, and what else is then to be given. */
export interface Replacement {
  readonly value: unknown;
  readonly name?: string;
  readonly more?: Values;
}

export type Replace = (special: Values, place: SpecialPlace) => Replacement;

/**
 * Arguments with every special value replaced. Only where the type says text: a block or map with the one key `path` is what it looks like,
 * and so is what stands inside of JSON.
 */
export function replaceSpecials(body: Body, values: Values, path: string, replace: Replace): Record<string, unknown> {
  const entries = Object.entries(values).flatMap(([name, value]): [string, unknown][] => {
    const block = body.blocks.get(name);
    if (block !== undefined) return [[name, inBlocks(block, value, joinPath(path, name), replace)]];
    const attribute = body.attributes.get(name);
    if (attribute === undefined) return [[name, value]];
    const place = { path: joinPath(path, name), attribute, name, whole: true, siblings: body.attributes, given: values };
    return inArgument(attribute.type, value, place, replace);
  });
  return Object.fromEntries(entries);
}

function inBlocks(block: Block, value: unknown, path: string, replace: Replace): unknown {
  if (Array.isArray(value)) return value.map((each: unknown, index) => inBlocks(block, each, joinPath(path, index), replace));
  if (!isRecord(value)) return value;
  if (block.nesting !== "map") return replaceSpecials(block.body, value, path, replace);
  const labelled = Object.entries(value).map(([label, each]) => [
    label,
    isRecord(each) ? replaceSpecials(block.body, each, joinPath(path, label), replace) : each,
  ]);
  return Object.fromEntries(labelled);
}

function inArgument(type: Type, value: unknown, place: SpecialPlace, replace: Replace): [string, unknown][] {
  if (type.kind !== "string") return [[place.name, inElements(type, value, { ...place, whole: false }, replace)]];
  if (!isSpecialValue(value)) return [[place.name, value]];
  const { name = place.name, value: replaced, more = {} } = replace(value, place);
  return [[name, replaced], ...Object.entries(more)];
}

function inElements(type: Type, value: unknown, place: SpecialPlace, replace: Replace): unknown {
  if (type.kind === "string") return isSpecialValue(value) ? replace(value, place).value : value;
  if (type.kind === "object")
    return isRecord(value) ? replaceSpecials({ attributes: type.keys, blocks: new Map() }, value, place.path, replace) : value;
  if (!("of" in type)) return value;
  const below = (each: unknown, key: string | number): unknown =>
    inElements(type.of, each, { ...place, path: joinPath(place.path, key) }, replace);
  if (Array.isArray(value)) return value.map(below);
  if (!isRecord(value)) return value;
  // of a list, a lone object is its only element
  if (type.kind !== "map") return inElements(type.of, value, place, replace);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, below(each, key)]));
}
