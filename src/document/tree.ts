import { joinPath } from "../errors";
import { InfraSpec, kinds } from "../spec";
import type { Assumptions } from "./assumptions";
import { blockLines, inline, isLongKey, keyText } from "./scalars";

export interface Place {
  readonly path: string;
  /** Spaces before each line. */
  readonly indent: number;
  /** Keys in the order in which they are written; keys that it does not name follow in their own. */
  readonly order: readonly string[];
  readonly assumed: Assumptions;
  /** Whether assumed fields follow all others; else they stand in their order. */
  readonly assumedLast: boolean;
}

/** Order of the fields of the spec itself (`""`), or of a kind of service: that of their schema. */
export function fieldOrder(kind: string): readonly string[] {
  if (kind === "") return Object.keys(InfraSpec.shape);
  return Object.hasOwn(kinds, kind) ? Object.keys(kinds[kind as keyof typeof kinds].schema.shape) : [];
}

/** The lines of an object. */
export function writeMap(map: object, place: Place): string[] {
  const values = new Map(Object.entries(map).filter(([, value]) => value !== undefined));
  const assumed = place.assumed.missingAt(place.path);
  const present = inOrder([...values.keys()], place.order).map((key) => ({ key, lines: writeEntry(key, values.get(key), place) }));
  const comments = inOrder(
    assumed.map(({ field }) => field),
    place.order,
  ).map((key) => ({
    key,
    lines: assumed.filter(({ field }) => field === key).map(({ line }) => `${" ".repeat(place.indent)}# ${line}`),
  }));
  const together = [...present, ...comments];
  const ordered = place.assumedLast
    ? together
    : inOrder(
        together.map(({ key }) => key),
        place.order,
      ).flatMap((key) => together.filter((each) => each.key === key));
  return ordered.flatMap(({ lines }) => lines);
}

function writeEntry(key: string, value: unknown, place: Place): string[] {
  const path = joinPath(place.path, key);
  const space = " ".repeat(place.indent);
  const start = `${space}${keyText(key)}`.trimEnd();
  if (typeof value === "string") return writeText(start, value, place, path);
  if (isInline(value)) return [`${start} ${inline(value)}${place.assumed.remarkAt(path)}${missingBehind(place, path)}`];
  const below = { ...place, path, indent: place.indent + 2, order: [] };
  return [
    `${start}${place.assumed.remarkAt(path)}`,
    ...(Array.isArray(value) ? writeList(value, below) : writeMap(value as object, below)),
  ];
}

/** What was filled in for a map that stands on one line, behind it. */
const missingBehind = ({ assumed }: Place, path: string): string =>
  assumed
    .missingAt(path)
    .map(({ line }) => `   # ${line}`)
    .join("");

function writeText(start: string, text: string, place: Place, path: string): string[] {
  const block = blockLines(text);
  if (block === undefined) return [`${start} ${inline(text)}${place.assumed.remarkAt(path)}`];
  const space = " ".repeat(place.indent + 2);
  return [`${start} ${block.header}${place.assumed.remarkAt(path)}`, ...block.lines.map((line) => (line === "" ? "" : `${space}${line}`))];
}

/** A list with one entry a line; an object's first field stands behind the hyphen. */
function writeList(list: readonly unknown[], place: Place): string[] {
  return list.flatMap((entry, index) => {
    const path = joinPath(place.path, index);
    const dash = `${" ".repeat(place.indent)}- `;
    if (isInline(entry)) return [`${dash}${inline(entry)}${place.assumed.remarkAt(path)}`];
    if (Array.isArray(entry)) return [dash.trimEnd(), ...writeList(entry, { ...place, path, indent: place.indent + 2 })];
    const below = { ...place, path, indent: place.indent + 2, order: fieldOrder(kindOf(entry)), assumedLast: true };
    return behindHyphen(dash, writeMap(entry as object, below), place.assumed.remarkAt(path));
  });
}

function behindHyphen(dash: string, [first = "", ...rest]: readonly string[], remark: string): string[] {
  return [dash + first.slice(dash.length) + remark, ...rest];
}

const kindOf = (entry: unknown): string => {
  const kind = (entry as { kind?: unknown }).kind;
  return typeof kind === "string" ? kind : "";
};

/** Scalars and what is empty stand on one line; so do small objects without names of their own, such as {min: 2, max: 6}. */
function isInline(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  const entries = Object.values(value);
  return entries.length === 0 || (!Array.isArray(value) && isSmall(value, entries));
}

function isSmall(value: object, entries: readonly unknown[]): boolean {
  if (Object.keys(value).some(isLongKey)) return true;
  return entries.every((entry) => typeof entry === "number" || typeof entry === "boolean") && inline(value).length <= 60;
}

function inOrder(keys: readonly string[], order: readonly string[]): string[] {
  const place = new Map(order.map((key, index) => [key, index]));
  const rank = (key: string): number => place.get(key) ?? order.length;
  return [...new Set(keys)].sort((a, b) => rank(a) - rank(b));
}
