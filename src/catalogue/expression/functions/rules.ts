import { ANY, isSequence, listOf, mapOf, objectOf, setOf, STRING, type Type } from "../../types";
import { unify } from "../unify";

/** What functions give that depends on what they take. `any` wherever Terraform would look at values. */

type Types = readonly Type[];

export const sameAsFirst = ([first]: Types): Type => (first === undefined ? ANY : withoutCount(first));
export const elementOf = ([first]: Types): Type => innerOf(first);
export const unified = (types: Types): Type => unify(types.map(withoutCount));
export const listOfFirst = ([first]: Types): Type => listOf(innerOf(first));
export const setOfFirst = ([first]: Types): Type => setOf(innerOf(first));
export const setOfAll = (types: Types): Type => setOf(unify(types.map(innerOf)));
export const listOfAll = (types: Types): Type => listOf(unify(types.map(innerOf)));
export const listOfLists = (types: Types): Type => listOf(listOfFirst(types));
export const mapOfFirst = ([first]: Types): Type => mapOf(valuesOf(first));
export const valuesOfFirst = ([first]: Types): Type => listOf(valuesOf(first));
export const zipped = ([, values]: Types): Type => mapOf(innerOf(values));
export const textKeys = (): Type => listOf(STRING);

/** Elements of elements, where these have no elements of their own. */
export function flattened([first]: Types): Type {
  const outer = innerOf(first);
  const inner = isSequence(outer) ? outer.of : outer;
  return listOf(outer.kind === "any" || isSequence(inner) ? ANY : inner);
}

/** A value by its key, or the default. */
export function found([from, , otherwise]: Types): Type {
  if (from?.kind !== "map") return ANY;
  return otherwise === undefined ? from.of : unify([from.of, otherwise]);
}

/** All keys of all objects; of one that comes twice the last. A map has keys that only Terraform knows. */
export function merged(types: Types): Type {
  if (types.length > 0 && types.every(({ kind }) => kind === "map")) return unify(types);
  const objects = types.flatMap((type) => (type.kind === "object" ? [type] : []));
  if (objects.length < types.length) return ANY;
  const keys = objects.flatMap((type) => [...type.keys].map(([name, key]) => [name, key.type] as const));
  return objectOf(Object.fromEntries(keys));
}

function innerOf(type: Type | undefined): Type {
  return type !== undefined && "of" in type ? withoutCount(type.of) : ANY;
}

function valuesOf(type: Type | undefined): Type {
  if (type?.kind === "object") return unify([...type.keys.values()].map((key) => key.type));
  return innerOf(type);
}

/** How many elements there are is not known of what a function gives. */
function withoutCount(type: Type): Type {
  return "of" in type ? { kind: type.kind, of: type.of } : type;
}
