import { joinPath, type Problem } from "../../errors";
import { isPlain, isReserved } from "../../spec/text";
import { canConvert, convertScalar, isOrdinary } from "../convert";
import {
  isAttributeAsBlock,
  isScalar,
  isSequence,
  isSettable,
  NUMBER,
  typeName,
  typeWords,
  type CollectionType,
  type ObjectType,
  type ScalarType,
  type Type,
} from "../types";
import { isJsonPosition, isLoneBlock } from "./json-position";
import { expectedOf, missingArgument, unknownKey, wrongNesting, wrongType } from "./problems";
import { isRecord } from "../../spec/record";

/** Deepest nesting of arguments. */
export const MOST_DEPTH = 50;

/**
 * What a text becomes and what is wrong with it. Asked of texts with `${…}` or `%{…}` in them, and of those that hold what CDKTF would take
 * for a token. No type: not known before Terraform runs.
 */
export type TypeOfText = (text: string, path: string) => { readonly type?: Type | undefined; readonly problems: readonly Problem[] };

/** Where a value stands. */
export interface Place {
  readonly path: string;
  /** The argument's name, by which JSON is told from a mistake. Undefined inside of a list or map. */
  readonly argument: string | undefined;
  readonly depth: number;
  /** Whether the value may be a secret, so that no message repeats it. */
  readonly secret: boolean;
  readonly typeOfText: TypeOfText;
}

/** What keeps a value from being converted to the type. Null is no value and always fits. */
export function checkValue(type: Type, value: unknown, place: Place): Problem[] {
  return withoutSecrets(valueProblems(type, value, place), place.secret);
}

function valueProblems(type: Type, value: unknown, place: Place): Problem[] {
  if (value === null || value === undefined) return [];
  if (place.depth > MOST_DEPTH) return [tooDeep(place.path)];
  if (typeof value === "string" && !isOnlyText(value)) return checkText(type, value, place);
  if (typeof value === "number" && !isOrdinary(value))
    return [wrongType(place.path, String(value), type, "Write a number of ordinary size.")];
  if (type.kind === "any" || isJsonPosition(type, value, place.argument)) return checkFree(value, place);
  if (isScalar(type)) return checkScalar(type, value, place);
  if (isSequence(type)) return checkSequence(type, value, place);
  return checkKeyed(type, value, place);
}

function checkText(type: Type, text: string, place: Place): Problem[] {
  const { type: came, problems } = place.typeOfText(text, place.path);
  if (problems.length > 0 || came === undefined || canConvert(came, type)) return [...problems];
  const fix = `Refer to ${typeWords(type)}; this is ${typeName(came)}.`;
  return [{ code: "RESOURCE_WRONG_TYPE", path: place.path, received: text, expected: expectedOf(type), fix }];
}

/** A value of no fixed type, or JSON to be: only its texts are looked at. Keys are texts too, for Terraform. */
function checkFree(value: unknown, place: Place): Problem[] {
  if (place.depth > MOST_DEPTH) return [tooDeep(place.path)];
  if (typeof value === "string") return isOnlyText(value) ? [] : [...place.typeOfText(value, place.path).problems];
  if (typeof value === "number" && !isOrdinary(value))
    return [wrongType(place.path, String(value), NUMBER, "Write a number of ordinary size.")];
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, each]) => checkFree(each, below(place, Array.isArray(value) ? Number(key) : key)));
  return [...(Array.isArray(value) ? [] : keyProblems(value, place)), ...inner];
}

function checkScalar(type: ScalarType, value: unknown, place: Place): Problem[] {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    if (convertScalar(value, type.kind) !== undefined) return [];
    return [wrongType(place.path, value, type, SCALAR_FIX[type.kind])];
  }
  if (holdsObjects(value)) return [wrongNesting(place.path, value, expectedOf(type), `Write ${typeWords(type)}: this is no block.`)];
  return [wrongType(place.path, value, type, SCALAR_FIX[type.kind])];
}

const SCALAR_FIX = {
  string: "Write one text.",
  number: "Write digits, with or without quotes.",
  bool: 'Write true or false, with or without quotes; "yes" and "True" are not read.',
  any: "Write a value.",
} as const;

function checkSequence(type: CollectionType, value: unknown, place: Place): Problem[] {
  if (Array.isArray(value)) return value.flatMap((each: unknown, index) => elementProblems(type, each, below(place, index)));
  if (isLoneBlock(type, value)) return elementProblems(type, value, { ...below(place, 0), path: place.path });
  if (isRecord(value)) return [wrongNesting(place.path, value, expectedOf(type), "Write a list; this is one object.")];
  return [wrongType(place.path, value, type, "Write it in brackets, as a list.")];
}

/** An element of an attribute that may be written as blocks may leave keys out, as a block may. */
function elementProblems(type: CollectionType, value: unknown, place: Place): Problem[] {
  if (!isAttributeAsBlock(type) || !isRecord(value)) return valueProblems(type.of, value, place);
  if (place.depth > MOST_DEPTH) return [tooDeep(place.path)];
  return [...keyProblems(value, place), ...keysOf(type.of, value, place)];
}

function checkKeyed(type: Type, value: unknown, place: Place): Problem[] {
  if (!isRecord(value)) {
    const fix = Array.isArray(value) ? "Write the object itself, not in a list." : "Write keys and values.";
    if (holdsObjects(value)) return [wrongNesting(place.path, value, expectedOf(type), fix)];
    return [wrongType(place.path, value, type, fix)];
  }
  const problems = keyProblems(value, place);
  if (type.kind === "map")
    return [...problems, ...Object.entries(value).flatMap(([key, each]) => valueProblems(type.of, each, below(place, key)))];
  return type.kind === "object" ? [...problems, ...checkObject(type, value, place)] : problems;
}

function checkObject(type: ObjectType, value: Readonly<Record<string, unknown>>, place: Place): Problem[] {
  const missing = [...type.keys].filter(([name, key]) => key.required && !isGiven(type, value, name));
  const problems = missing.map(([name, key]) => missingArgument(joinPath(place.path, name), name, key.type, "the object"));
  return [...keysOf(type, value, place), ...problems];
}

function keysOf(type: ObjectType, value: Readonly<Record<string, unknown>>, place: Place): Problem[] {
  return Object.entries(value).flatMap(([name, each]) => {
    const key = type.keys.get(name);
    const inner = { ...below(place, name), argument: name };
    if (key !== undefined && isSettable(key)) return valueProblems(key.type, each, inner);
    return isOnlyText(name) ? [unknownKey(inner.path, name, type)] : [];
  });
}

/** Of a plain object a key must be there, and may be null; of a nested one null is as good as absent. */
function isGiven(type: ObjectType, value: Readonly<Record<string, unknown>>, name: string): boolean {
  return type.plain ? Object.hasOwn(value, name) : value[name] !== undefined && value[name] !== null;
}

function keyProblems(value: object, place: Place): Problem[] {
  return Object.keys(value).flatMap((key) => (isOnlyText(key) ? [] : place.typeOfText(key, joinPath(place.path, key)).problems));
}

const below = (place: Place, key: string | number): Place => {
  return { ...place, path: joinPath(place.path, key), depth: place.depth + 1, argument: undefined };
};

function withoutSecrets(problems: Problem[], secret: boolean): Problem[] {
  if (!secret) return problems;
  return problems.map(({ received: _, ...problem }) => problem);
}

const isOnlyText = (text: string): boolean => isPlain(text) && !isReserved(text);

export function tooDeep(path: string): Problem {
  return { code: "SPEC_TOO_DEEP", path, expected: `at most ${MOST_DEPTH} levels of nesting`, fix: "Make it flatter." };
}

const holdsObjects = (value: unknown): boolean => isRecord(value) || (Array.isArray(value) && value.length > 0 && value.every(isRecord));
