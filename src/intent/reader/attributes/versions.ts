import type { Passage } from "../passage";
import { isSign, senseOf, sensesOf, type Lexeme } from "../phrases/lexeme";
import type { Concept } from "./concept";

export interface VersionFound {
  readonly concept: Concept;
  readonly value: unknown;
  readonly uses: readonly number[];
}

/** What a number is the version of: `node 20`, `ubuntu 22.04`, `Postgres 16`, `version 1.30`; undefined when it is none. */
export function versionOwner(passage: Passage, at: number): VersionFound | undefined {
  const measure = passage.lexemes[at]?.measure;
  if (
    measure === undefined ||
    measure.dimension !== "none" ||
    measure.upTo !== undefined ||
    measure.bound !== undefined ||
    !/^\d/.test(measure.digits)
  )
    return undefined;
  if (!/^\d/.test(passage.lexemes[at]?.tokens[0]?.text ?? "")) return undefined;
  const before = ownerBefore(passage, at);
  if (before === undefined) return undefined;
  const owner = passage.lexemes[before] as Lexeme;
  for (const { concept, value } of sensesOf(owner, "feature")) {
    if (concept === "runtime")
      return { concept, value: `${String(value)}${runtimeVersion(String(value), measure.digits)}`, uses: [before] };
    if (concept === "image") return { concept, value: `${String(value)}-${measure.digits}`, uses: [before] };
  }
  if (sensesOf(owner, "cue").some(({ concept }) => concept === "version") && !isUnitless(owner))
    return { concept: "version", value: measure.digits, uses: [before] };
  const kind = sensesOf(owner, "kind").find(({ grade, kind: of }) => grade === "product" && VERSIONED.has(of));
  if (kind === undefined || countsSomething(passage, at, measure.digits)) return undefined;
  return { concept: "version", value: measure.digits, uses: [] };
}

const VERSIONED = new Set(["database", "cache", "cluster"]);

const isUnitless = (lexeme: Lexeme): boolean => sensesOf(lexeme, "cue").every(({ concept }) => concept !== "version");

/** The word right before, over `version`, `v`, a colon or a dash. */
function ownerBefore(passage: Passage, at: number): number | undefined {
  let index = at - 1;
  if (isSign(passage.lexemes[index], ": = -")) index -= 1;
  const lexeme = passage.lexemes[index];
  if (lexeme === undefined || isSign(lexeme) || !passage.sameSentence(index, at)) return undefined;
  if (sensesOf(lexeme, "cue").some(({ concept }) => concept === "version") && sensesOf(lexeme, "kind").length === 0) {
    const owner = passage.lexemes[index - 1];
    const named = owner !== undefined && sensesOf(owner, "feature").some(({ concept }) => concept === "runtime" || concept === "image");
    return named ? index - 1 : index;
  }
  return index;
}

/** `EKS 3 nodes`, `Redis 2 replicas`: the number counts what follows. */
function countsSomething(passage: Passage, at: number, digits: string): boolean {
  const next = passage.lexemes[at + 1];
  if (digits.includes(".") || next === undefined) return false;
  return (
    sensesOf(next, "cue").some(({ concept }) => concept !== "version" && concept !== "retention" && concept !== "bytes") ||
    senseOf(next, "unit") !== undefined
  );
}

/** As runtimes are written: Node and Java by their major version, .NET without `.0`. */
function runtimeVersion(language: string, digits: string): string {
  const [major = ""] = digits.split(".");
  return language === "nodejs" || language === "java" || language === "dotnet" ? major : digits;
}
