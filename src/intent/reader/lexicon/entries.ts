import type { Kind } from "../../../spec";
import type { Concept } from "../attributes/concept";
import type { Entry, KindSense, Sense } from "./sense";

/** Phrases of one sense, written between bars: `phrases("database | db", sense)`. */
export function phrases(list: string, sense: Sense): Entry[] {
  return list
    .split("|")
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "")
    .map((phrase) => ({ phrase, sense }));
}

type KindMore = Omit<KindSense, "is" | "kind" | "grade">;

export const product = (kind: Kind, list: string, more: KindMore = {}): Entry[] =>
  phrases(list, { is: "kind", kind, grade: "product", ...more });
export const noun = (kind: Kind, list: string, more: KindMore = {}): Entry[] => phrases(list, { is: "kind", kind, grade: "noun", ...more });
export const weak = (kind: Kind, list: string, more: KindMore = {}): Entry[] => phrases(list, { is: "kind", kind, grade: "weak", ...more });
export const workload = (kind: Kind, list: string, more: KindMore = {}): Entry[] =>
  phrases(list, { is: "kind", kind, grade: "workload", ...more });

export const feature = (concept: Concept, value: unknown, list: string): Entry[] => phrases(list, { is: "feature", concept, value });
export const cue = (concept: Concept, rank: number, list: string): Entry[] => phrases(list, { is: "cue", concept, rank });

/**
 * The forms of a regular verb: `verb("write", "wrote", "written")` is write | writes | writing | wrote | written. Irregular pasts are given.
 * @param after what follows each form, such as `to` or `from`.
 */
export function verb(base: string, past?: string, participle?: string, after = ""): string {
  const stem = base.endsWith("e") ? base.slice(0, -1) : base;
  const third = /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
  const regular = base.endsWith("e") ? `${base}d` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`;
  const forms = new Set([base, third, `${stem}ing`, past ?? regular, participle ?? past ?? regular]);
  return [...forms].map((form) => (after === "" ? form : `${form} ${after}`)).join(" | ");
}

/** All forms of several regular verbs: `verbs("store save persist", "in")`. */
export const verbs = (list: string, after = ""): string =>
  list
    .split(" ")
    .map((base) => verb(base, undefined, undefined, after))
    .join(" | ");
