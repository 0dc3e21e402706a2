import type { Problem } from "../../errors";
import { nearest } from "../../spec/nearest";
import { settableNames, type Body } from "../schema";
import { isScalar, isSettable, typeName, typeWords, type ObjectType, type Type } from "../types";

/** What a message calls the thing whose arguments are checked: `aws_lex_bot`, `the block intent`. */
export type Owner = string;

export function unknownArgument(path: string, name: string, body: Body, owner: Owner): Problem {
  const fix = ["Remove it or rename it.", hintFor(name, body)].filter((part) => part !== "").join(" ");
  return { code: "RESOURCE_UNKNOWN_ARGUMENT", path, received: brief(name), expected: `an argument of ${owner}`, fix };
}

export function unknownKey(path: string, name: string, type: ObjectType): Problem {
  const known = [...type.keys].filter(([, key]) => isSettable(key)).map(([key]) => key);
  const fix = `Remove it or rename it.${suggestion(name, known)}`;
  return { code: "RESOURCE_UNKNOWN_ARGUMENT", path, received: brief(name), expected: `one of ${known.join(", ")}`, fix };
}

export function missingArgument(path: string, name: string, type: Type, owner: Owner): Problem {
  return { code: "RESOURCE_MISSING_ARGUMENT", path, expected: `${name} (${typeWords(type)}) in ${owner}`, fix: `Add ${name}.` };
}

export function readOnly(path: string, name: string, body: Body): Problem {
  const others = nearest(name, settableNames(body));
  const hint = others[0] === undefined ? "" : ` Did you mean "${others[0]}"?`;
  const expected = "no value: the provider sets it";
  return { code: "RESOURCE_READ_ONLY", path, received: name, expected, fix: `Remove ${name}; it can be referred to.${hint}` };
}

export function metaArgument(path: string, name: string, fix: string): Problem {
  return { code: "RESOURCE_META_ARGUMENT", path, received: name, expected: "arguments of the provider only", fix };
}

export function wrongType(path: string, value: unknown, type: Type, fix: string): Problem {
  return { code: "RESOURCE_WRONG_TYPE", path, ...receivedOf(value), expected: expectedOf(type), fix };
}

export function wrongNesting(path: string, value: unknown, expected: string, fix: string): Problem {
  return { code: "RESOURCE_WRONG_NESTING", path, ...receivedOf(value), expected, fix };
}

export function blockCount(path: string, name: string, received: number, { least, most }: { least: number; most: number }): Problem {
  const range =
    least === most ? `${least}` : most === Infinity ? `at least ${least}` : least === 0 ? `at most ${most}` : `${least} to ${most}`;
  const fix = received < least ? `Add what is missing of ${name}.` : `Keep ${most} of ${name}.`;
  return { code: "RESOURCE_BLOCK_COUNT", path, received, expected: `${range} of the block ${name}`, fix };
}

/** A value in brief: text and numbers as they are, what is larger by its form. */
function brief(value: unknown): unknown {
  if (typeof value === "string") return value.length <= 80 ? value : `${value.slice(0, 79)}…`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value !== "object" || value === null) return value;
  const keys = Object.keys(value);
  return `an object with ${keys.length === 0 ? "no keys" : keys.slice(0, 5).join(", ")}${keys.length > 5 ? " …" : ""}`;
}

const receivedOf = (value: unknown): { received?: unknown } => (value === undefined ? {} : { received: brief(value) });

/** In words, and for what has parts in Terraform's words too. */
export const expectedOf = (type: Type): string => (isScalar(type) ? typeWords(type) : `${typeWords(type)}, ${typeName(type)}`);

/** `nearest` for names that may be written as in other languages: `cidrBlock`, `cidr-block`. */
export function nearestArguments(name: string, known: readonly string[], most = 1): string[] {
  const snake = name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replaceAll("-", "_")
    .toLowerCase();
  if (known.includes(snake)) return [snake];
  return nearest(snake, known, most);
}

function suggestion(name: string, known: readonly string[]): string {
  const near = nearestArguments(name, known, 3).map((each) => `"${each}"`);
  return near.length === 0 ? "" : ` Did you mean ${near.join(" or ")}?`;
}

/** The nearest argument; else the block that has one of this name; else the read-only attribute that was meant. */
function hintFor(name: string, body: Body): string {
  const near = suggestion(name, settableNames(body)).trim();
  const inside = blockWith(name, body);
  if (inside !== undefined) return `${near} ${name} belongs into ${inside}.`.trim();
  if (near !== "") return near;
  const [readable] = nearestArguments(name, [...body.attributes.keys()]);
  return readable === undefined ? "" : `The nearest name, ${readable}, is read-only: the provider sets it.`;
}

function blockWith(name: string, body: Body, depth = 0): string | undefined {
  for (const [block, { body: inner }] of body.blocks) if (settableNames(inner).includes(name)) return block;
  if (depth >= 2) return undefined;
  for (const [block, { body: inner }] of body.blocks) {
    const below = blockWith(name, inner, depth + 1);
    if (below !== undefined) return `${block}.${below}`;
  }
  return undefined;
}
