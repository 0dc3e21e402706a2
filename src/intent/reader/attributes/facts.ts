import type { Passage } from "../passage";
import { hasMark, isCapital, isLine, isSign, senseOf, sensesOf, type Lexeme } from "../phrases/lexeme";
import type { Dimension, Measure } from "../phrases/measure";
import type { Scope } from "../scope/flags";
import { kindAt } from "../services/heads";
import type { Concept } from "./concept";
import type { Amount, Fact } from "./fact";
import { meantBy } from "./measured";
import { daysBetween, timesIn } from "./schedules";
import { namedFacts } from "./named";
import { versionOwner } from "./versions";

/** Everything that the words state about services, in the order of the text. */
export function factsIn(passage: Passage, scope: Scope, counted: ReadonlySet<number>): Fact[] {
  const times = timeFacts(passage, scope);
  const taken = new Set([...counted, ...times.flatMap(({ uses }) => uses)]);
  const facts: Fact[] = [...times];
  for (const [at, lexeme] of passage.lexemes.entries()) {
    if (scope.silent.has(at) || taken.has(at)) continue;
    if (lexeme.measure !== undefined && lexeme.senses.every(({ is }) => is !== "feature" && is !== "kind"))
      facts.push(...measureFacts(passage, scope, at));
    else facts.push(...featureFacts(passage, scope, at));
  }
  facts.push(...namedFacts(passage, scope).filter(({ at }) => !taken.has(at)));
  return facts.sort((one, other) => one.at - other.at);
}

/** A fact at one lexeme, with what else it uses. */
export function factAt(passage: Passage, scope: Scope, at: number, concept: Concept, value: unknown, uses: readonly number[] = []): Fact {
  const all = [at, ...uses.filter((each) => each >= 0)];
  const lexemes = all.map((each) => passage.lexemes[each] as Lexeme);
  return {
    concept,
    value,
    at,
    uses: all,
    from: Math.min(...lexemes.map(({ from }) => from)),
    to: Math.max(...lexemes.map(({ to }) => to)),
    corrects: scope.correcting.has(at),
    each: isDistributed(passage, at),
  };
}

/** `half a gig each`, `each min 1 max 5`, `all with 20 GB`. */
function isDistributed(passage: Passage, at: number): boolean {
  const sentence = passage.sentenceBounds(at);
  const opened = passage.range(sentence.first, sentence.first + 2).some((lexeme) => /^(?:both|each|all)$/.test(passage.word(lexeme.at)));
  if (opened && passage.bracket(at) < 0) return true;
  const { first, last } = passage.clauseBounds(at);
  return passage
    .range(first, last)
    .some(
      (lexeme) =>
        hasMark(lexeme, "each") &&
        (lexeme.measure === undefined || /^(?:both|all)/.test(passage.word(lexeme.at))) &&
        senseOf(lexeme, "time")?.time.kind !== "spell" &&
        Math.abs(lexeme.at - at) <= 8 &&
        !isAnotherItem(passage, Math.min(lexeme.at, at), Math.max(lexeme.at, at)),
    );
}

/** `50 GB each and a MySQL with 20`: behind `and` with a noun stands something else. */
function isAnotherItem(passage: Passage, first: number, last: number): boolean {
  const between = passage.range(first + 1, last - 1);
  const and = between.find((lexeme) => hasMark(lexeme, "and"));
  return and !== undefined && between.some((lexeme) => lexeme.at > and.at && senseOf(lexeme, "kind") !== undefined);
}

// ---- numbers ----

const amountOf = ({ value, upTo, bound, digits, dimension }: Measure): Amount => ({
  value,
  digits,
  ...(dimension === "none" ? { bare: true } : {}),
  ...(upTo === undefined ? {} : { upTo }),
  ...(bound === undefined ? {} : { bound }),
});

function measureFacts(passage: Passage, scope: Scope, at: number): Fact[] {
  const measure = passage.lexemes[at]?.measure as Measure;
  const version = versionOwner(passage, at);
  if (version !== undefined) return scope.negated.has(at) ? [] : [factAt(passage, scope, at, version.concept, version.value, version.uses)];
  const told = meantBy(passage, at);
  const meant = told?.concept === "spell" ? (elliptical(passage, at) ?? told) : told;
  if (scope.negated.has(at))
    return meant?.concept === "threshold" ? [factAt(passage, scope, at, "threshold", amountOf(measure), [meant.cue])] : [];
  if (meant !== undefined) return [factAt(passage, scope, at, meant.concept, amountOf(measure), [meant.cue])];
  const counted = ellipticalCount(passage, at);
  if (counted !== undefined) return [factAt(passage, scope, at, counted, amountOf(measure))];
  const unit = ellipticalUnit(passage, at);
  if (unit !== undefined)
    return [factAt(passage, scope, at, unit.concept, { ...amountOf(measure), value: unit.value, bare: false }, [unit.cue])];
  // a bare number is somebody's only behind a correction, or as a range of how many
  if (measure.upTo !== undefined || measure.bound !== undefined) return [factAt(passage, scope, at, "instances", amountOf(measure))];
  return [
    factAt(
      passage,
      scope,
      at,
      /^\d+\.\d+$/.test(measure.digits) && measure.dimension === "none" ? "looseVersion" : "count",
      amountOf(measure),
    ),
  ];
}

/** `35 days of backups in production, in dev 1 day`: a spell without a word is about what the last one was about. */
function elliptical(passage: Passage, at: number): ReturnType<typeof meantBy> {
  const { first } = passage.sentenceBounds(at);
  const before = passage
    .range(first, at - 1)
    .findLast((lexeme) => lexeme.measure?.dimension === "time" && meantBy(passage, lexeme.at)?.concept !== "spell");
  const meant = before === undefined ? undefined : meantBy(passage, before.at);
  return meant === undefined || meant.concept === "period" ? undefined : { concept: meant.concept, cue: -1 };
}

/** `staging gets one replica, production 3`: a number with nothing behind it counts what the last number counted. */
function ellipticalCount(passage: Passage, at: number): Concept | undefined {
  const next = passage.lexemes[at + 1];
  if ((next !== undefined && !isSign(next) && !isLine(next)) || passage.bracket(at) >= 0) return undefined;
  if (passage.lexemes[at]?.measure?.digits.includes(".") === true) return undefined;
  // `a stream with 16 shards, alarm when errors exceed 9`: what is compared is a limit
  if (sensesOf(passage.lexemes[at - 1], "feature").some(({ concept }) => concept === "above" || concept === "below")) return undefined;
  const { first } = passage.sentenceBounds(at);
  const before = passage.range(first, at - 1).findLast((lexeme) => lexeme.measure?.dimension === "none");
  const concept = before === undefined ? undefined : meantBy(passage, before.at)?.concept;
  return concept === "replicas" || concept === "nodes" || concept === "instances" || concept === "shards" || concept === "zones"
    ? concept
    : undefined;
}

/**
 * `a Postgres with 50 GB and a MySQL with 20`, `archive after 1 year, delete after 5`: behind the same small word a bare number has the unit
 * of the last one.
 */
function ellipticalUnit(passage: Passage, at: number): { concept: Concept; value: number; cue: number } | undefined {
  const { measure } = passage.lexemes[at] ?? {};
  const next = passage.lexemes[at + 1];
  const ends = next === undefined || isSign(next, ", . ; ! ? )") || isLine(next);
  const dimension = ELLIPTICAL[passage.word(at - 1)];
  if (measure?.dimension !== "none" || measure.upTo !== undefined || !ends || dimension === undefined) return undefined;
  const { first } = passage.sentenceBounds(at);
  const before = passage.range(first, at - 1).findLast((lexeme) => lexeme.measure?.dimension === dimension);
  if (before?.measure === undefined) return undefined;
  const meant = meantBy(passage, at, dimension);
  const value = (measure.value * before.measure.value) / Number(before.measure.digits);
  return meant === undefined || meant.concept === "spell" ? undefined : { ...meant, value };
}

/** What a bare number behind each of these words leaves out. */
const ELLIPTICAL: Readonly<Partial<Record<string, Dimension>>> = { with: "bytes", after: "time" };

// ---- times ----

function timeFacts(passage: Passage, scope: Scope): Fact[] {
  return timesIn(passage).flatMap(({ times, at, uses }): Fact[] => {
    if (scope.silent.has(at) || scope.negated.has(at)) return [];
    const { first, last } = passage.clauseBounds(at);
    const beside = passage.range(first, last).flatMap((lexeme) => sensesOf(lexeme, "cue").map(({ concept }) => concept));
    if (beside.includes("backup")) return [];
    const days = daysBetween(times);
    if (beside.includes("rotation") && days !== undefined)
      return [factAt(passage, scope, at, "rotation", { value: days * 86_400, digits: String(days) }, uses)];
    return [factAt(passage, scope, at, "schedule", times, uses)];
  });
}

// ---- words ----

/** What a negated word says: the opposite, or nothing. */
const NEGATED: Readonly<Partial<Record<Concept, { readonly concept: Concept; readonly value: unknown }>>> = {
  public: { concept: "private", value: true },
  private: { concept: "public", value: true },
  availability: { concept: "availability", value: false },
  protection: { concept: "protection", value: false },
  versioning: { concept: "versioning", value: false },
  fifo: { concept: "fifo", value: false },
  deadLetter: { concept: "deadLetter", value: false },
  immutable: { concept: "immutable", value: false },
  scan: { concept: "scan", value: false },
  overwrite: { concept: "immutable", value: true },
  spot: { concept: "spot", value: false },
  nat: { concept: "nat", value: "none" },
  flowLogs: { concept: "flowLogs", value: false },
  recovery: { concept: "recovery", value: false },
};

function featureFacts(passage: Passage, scope: Scope, at: number): Fact[] {
  const lexeme = passage.lexemes[at] as Lexeme;
  const negated = scope.negated.has(at);
  const facts = sensesOf(lexeme, "feature").flatMap(({ concept, value, proper }): Fact[] => {
    if (proper === true && !isLanguage(passage, at)) return [];
    if (isAnsweredNo(passage, at)) return opposite(passage, scope, at, concept);
    if (!negated) return [factAt(passage, scope, at, concept, value)];
    return value === false ? [] : opposite(passage, scope, at, concept);
  });
  if (!negated && isPrevented(passage, at)) facts.push(factAt(passage, scope, at, "protection", true));
  const noBackups = negated && sensesOf(lexeme, "cue").some(({ concept }) => concept === "backup") && !hasMeasureBeside(passage, at);
  return noBackups ? [...facts, factAt(passage, scope, at, "backup", { value: 0, digits: "0" })] : facts;
}

/** `Go`, `a go function`, `(go)`: an everyday word that is a language only beside code. */
function isLanguage(passage: Passage, at: number): boolean {
  const lexeme = passage.lexemes[at] as Lexeme;
  if (kindAt(passage, at + 1) !== undefined) return true;
  if (kindAt(passage, at - 1)?.kind === "function" && (passage.lexemes[at + 1]?.measure !== undefined || isSign(passage.lexemes[at + 1])))
    return true;
  const closes = passage.lexemes[at + 1] === undefined || isSign(passage.lexemes[at + 1]);
  return closes && (isCapital(lexeme) ? passage.sentenceBounds(at).first !== at : isSign(passage.lexemes[at - 1], "( , ["));
}

/** `deletion must be prevented`. */
function isPrevented(passage: Passage, at: number): boolean {
  if (!sensesOf(passage.lexemes[at], "cue").some(({ concept }) => concept === "delete")) return false;
  const { last } = passage.sentenceBounds(at);
  return passage
    .range(at + 1, Math.min(last, at + 14))
    .some((lexeme) => /^(?:prevented|impossible|forbidden|blocked|prohibited|disallowed|protected)$/.test(passage.word(lexeme.at)));
}

function opposite(passage: Passage, scope: Scope, at: number, concept: Concept): Fact[] {
  const other = NEGATED[concept];
  return other === undefined ? [] : [factAt(passage, scope, at, other.concept, other.value)];
}

/** `Multi-AZ: no`, `flow logs = off`. */
function isAnsweredNo(passage: Passage, at: number): boolean {
  const value = isSign(passage.lexemes[at + 1], ": =") ? at + 2 : at + 1;
  return /^(?:off|false|disabled)$/.test(passage.word(value)) || (value === at + 2 && /^(?:no|none)$/.test(passage.word(value)));
}

const hasMeasureBeside = (passage: Passage, at: number): boolean => {
  const { first, last } = passage.clauseBounds(at);
  return passage.range(first, last).some((lexeme) => lexeme.measure?.dimension === "time");
};
