import type { Kind } from "../../../spec";
import type { Draft } from "../services/draft";
import { kinds } from "../../../spec";
import type { Concept } from "./concept";
import { isAmount, type Amount, type Fact } from "./fact";

/** Writes a fact into a service of one kind. False: the fact does not fit after all. */
export type Bind = (draft: Draft, fact: Fact) => boolean;

/** Which concepts the services of some kinds have, and the fields that they become. */
export type Bindings = { readonly [C in Concept]?: { readonly [K in Kind]?: Bind } };

const MEBIBYTES = 1024;
const DAY_SECONDS = 86_400;
const HOUR_SECONDS = 3_600;
const MINUTE_SECONDS = 60;

/** Sets a field when its schema accepts the value; the spec's own schema is the judge. */
export function put(draft: Draft, field: string, value: unknown, fact: Fact): boolean {
  const shape = kinds[draft.kind].schema.shape as Record<string, { safeParse(value: unknown): { success: boolean } } | undefined>;
  if (shape[field]?.safeParse(value).success !== true) return false;
  draft.put(field, value, fact);
  return true;
}

/** The fact's value as it stands. */
export const same =
  (field: string): Bind =>
  (draft, fact) =>
    put(draft, field, fact.value, fact);

/** A fixed value. */
export const fixed =
  (field: string, value: unknown): Bind =>
  (draft, fact) =>
    put(draft, field, value, fact);

type Convert = (amount: Amount, fact: Fact) => number | undefined;

/** A number, converted from the reader's units to the field's. */
export const number =
  (field: string, convert: Convert): Bind =>
  (draft, fact) => {
    if (!isAmount(fact.value)) return false;
    const value = convert(fact.value, fact);
    return value !== undefined && put(draft, field, value, fact);
  };

/** The upper end of a range, else the number: how much somebody wants at most is what is provided. */
const most = ({ value, upTo }: Amount): number => upTo ?? value;

export const gib: Convert = (amount) => Math.round(most(amount));
/** A bare number with a word for memory is in MiB unless it is too small for that. */
export const mib: Convert = (amount) => Math.round(most(amount) * MEBIBYTES);
export const plainNumber: Convert = (amount) => most(amount);
export const days: Convert = (amount) => round(most(amount) / DAY_SECONDS);
export const hours: Convert = (amount) => round(most(amount) / HOUR_SECONDS);
export const minutes: Convert = (amount) => round(most(amount) / MINUTE_SECONDS);
export const seconds: Convert = (amount) => round(most(amount));

const round = (value: number): number => (Math.abs(value - Math.round(value)) < 1e-6 ? Math.round(value) : value);

/** A number or a range as the fields that scale want it; one bound alone gives the other the least that makes sense. */
export function rangeOf(amount: Amount): { readonly min: number; readonly max: number } | undefined {
  const { value, upTo, bound } = amount;
  if (upTo !== undefined) return { min: value, max: upTo };
  if (bound === "max") return { min: Math.min(1, value), max: value };
  return undefined;
}

/** Adds an entry to a list field. */
export function append(draft: Draft, field: string, entry: unknown, fact: Fact): boolean {
  const list = draft.value(field);
  const entries: unknown[] = Array.isArray(list) ? (list as unknown[]) : [];
  if (entries.some((each) => JSON.stringify(each) === JSON.stringify(entry))) return true;
  return put(draft, field, [...entries, entry], fact);
}
