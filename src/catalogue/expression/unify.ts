import { canConvert } from "../convert";
import { ANY, isScalar, isSequence, mapOf, objectOf, type Type } from "../types";

/** The one type that values of these types can all have; any, where Terraform would have to look at the values. */
export function unify(types: readonly Type[]): Type {
  const [first, ...others] = types;
  return first === undefined ? ANY : others.reduce(unifyTwo, first);
}

function unifyTwo(one: Type, other: Type): Type {
  if (one.kind === "any" || other.kind === "any") return ANY;
  if (isScalar(one) && isScalar(other))
    return one.kind === other.kind ? one : one.kind === "string" ? one : other.kind === "string" ? other : ANY;
  if (one.kind === "object" && other.kind === "object") return unifyObjects(one, other);
  if (isSequence(one) && isSequence(other)) return { kind: one.kind === other.kind ? one.kind : "list", of: unifyTwo(one.of, other.of) };
  if (one.kind === "map" && other.kind === "map") return mapOf(unifyTwo(one.of, other.of));
  return ANY;
}

function unifyObjects(one: Type & { kind: "object" }, other: Type & { kind: "object" }): Type {
  if (one === other) return one;
  const names = [...one.keys.keys()];
  if (names.length !== other.keys.size || !names.every((name) => other.keys.has(name))) return ANY;
  return objectOf(Object.fromEntries(names.map((name) => [name, unifyTwo(typeAt(one, name), typeAt(other, name))])));
}

const typeAt = (type: Type & { kind: "object" }, name: string): Type => type.keys.get(name)?.type ?? ANY;

/** Whether no value of the one type can stand where a value of the other can: a list and a number, a number and a truth. */
export function areApart(one: Type, other: Type): boolean {
  if (one.kind === "any" || other.kind === "any") return false;
  if (isScalar(one) && isScalar(other)) return !canConvert(one, other);
  return shapeOf(one) !== shapeOf(other);
}

const shapeOf = (type: Type): string => (isScalar(type) ? "scalar" : isSequence(type) ? "sequence" : "keyed");
