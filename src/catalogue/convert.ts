import type { Attribute, ObjectType, ScalarType, Type } from "./types";

/**
 * Terraform's own rules of conversion, as far as values of a spec can meet them: text that reads as a number or as true or false, numbers
 * and booleans for text, lists for sets, objects for maps. There is no way from one value to a list of one.
 */

/** Whether a value of type `from` can be given where `to` is wanted. Of text only Terraform can say whether it reads as a number. */
export function canConvert(from: Type, to: Type): boolean {
  if (from.kind === "any" || to.kind === "any") return true;
  if (from.kind === "object") return objectConverts(from, to);
  if (to.kind === "object") return from.kind === "map" && [...to.keys.values()].every(({ type }) => canConvert(from.of, type));
  if (!("of" in from) || !("of" in to)) return from.kind === to.kind || ("of" in from === "of" in to && scalarConverts(from.kind, to.kind));
  const sameShape = from.kind === "map" ? to.kind === "map" : to.kind !== "map";
  return sameShape && canConvert(from.of, to.of);
}

function scalarConverts(from: Type["kind"], to: Type["kind"]): boolean {
  return from === to || from === "string" || to === "string";
}

function objectConverts(from: ObjectType, to: Type): boolean {
  if (to.kind === "map") return [...from.keys.values()].every(({ type }) => canConvert(type, to.of));
  if (to.kind !== "object") return false;
  return [...to.keys].every(([name, wanted]) => keyConverts(from.keys.get(name), wanted));
}

function keyConverts(given: Attribute | undefined, wanted: Attribute): boolean {
  return given === undefined ? !wanted.required : canConvert(given.type, wanted.type);
}

/** A JSON scalar as the wanted type; undefined when Terraform would refuse it. */
export function convertScalar(value: string | number | boolean, wanted: ScalarType["kind"]): string | number | boolean | undefined {
  switch (wanted) {
    case "any":
      return value;
    case "string":
      return typeof value === "number" ? decimal(value) : String(value);
    case "number":
      return typeof value === "string" ? numberOf(value) : typeof value === "number" ? value : undefined;
    case "bool":
      return typeof value === "string" ? BOOLEANS.get(value) : typeof value === "boolean" ? value : undefined;
  }
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["1", true],
  ["false", false],
  ["0", false],
]);

const NUMBER_TEXT = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

function numberOf(text: string): number | undefined {
  const value = NUMBER_TEXT.test(text) ? Number(text) : Number.NaN;
  return isOrdinary(value) ? value : undefined;
}

/** Whether a number is one that a person would write. CDKTF takes certain numbers near 1e289 for tokens of its own. */
export const isOrdinary = (value: number): boolean => Math.abs(value) < 1e100;

/** A number in digits, as Terraform writes it: never `1e+21`. */
function decimal(value: number): string {
  const text = String(value);
  if (!text.includes("e")) return text;
  return Math.abs(value) >= 1 ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, "");
}
