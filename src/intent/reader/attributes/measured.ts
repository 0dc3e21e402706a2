import type { Passage } from "../passage";
import { hasClass, hasMark, isLine, isSign, senseOf, sensesOf, wordOf, type Lexeme } from "../phrases/lexeme";
import type { Dimension } from "../phrases/measure";
import type { Concept } from "./concept";

/** What each dimension can be about; `none` are bare numbers. */
const FITS: Readonly<Record<Dimension, readonly Concept[]>> = {
  bytes: ["memory", "disk", "bytes", "threshold"],
  rate: ["throughput", "bytes"],
  time: ["backup", "rotation", "retention", "visibility", "timeout", "archive", "delete", "period", "dnsTtl"],
  cpu: [],
  percent: ["threshold"],
  money: ["budget"],
  none: [
    "replicas",
    "nodes",
    "instances",
    "shards",
    "zones",
    "images",
    "attempts",
    "batch",
    "port",
    "version",
    "threshold",
    "cpu",
    "memory",
  ],
};

/** What a number without any cue is about. */
const OTHERWISE: Readonly<Record<Dimension, Concept | undefined>> = {
  bytes: "bytes",
  rate: "throughput",
  time: "spell",
  cpu: "cpu",
  percent: "threshold",
  money: "budget",
  none: undefined,
};

export interface Meant {
  readonly concept: Concept;
  /** The lexeme of the cue; -1 without one. */
  readonly cue: number;
}

/** What the number at a place measures, told by the words around it within its clause; a bare one is given the unit that it leaves out. */
export function meantBy(passage: Passage, at: number, dimension = passage.lexemes[at]?.measure?.dimension): Meant | undefined {
  const measure = passage.lexemes[at]?.measure;
  if (measure === undefined || dimension === undefined || countsPools(passage, at)) return undefined;
  const hasAlarm =
    dimension === "time" && passage.lexemes.some((lexeme) => senseOf(lexeme, "kind")?.kind === "alarm" || hasClass(lexeme, "notify"));
  const cues = [...cuesBeside(passage, at, 1), ...cuesBeside(passage, at, -1)].filter(
    ({ concept }) =>
      FITS[dimension].includes(concept) && !(concept === "batch" && measure.upTo !== undefined) && !(concept === "period" && !hasAlarm),
  );
  const best = cues.sort((one, other) => other.score - one.score)[0];
  if (best?.concept === "retention" && (isThenDeleted(passage, at) || isPolicy(passage, best.at)))
    return { concept: "delete", cue: best.at };
  if (best !== undefined) return { concept: best.concept, cue: best.at };
  const concept = OTHERWISE[dimension];
  return concept === undefined ? undefined : { concept, cue: -1 };
}

/** `two node pools`, `one of 5 nodes`: how many nodes each one has is said elsewhere. */
function countsPools(passage: Passage, at: number): boolean {
  const [one = "", two = ""] = [passage.word(at + 1), passage.word(at + 2)];
  if (passage.word(at) === "one" && /^(?:of|with|has)$/.test(one) && passage.lexemes[at + 2]?.measure !== undefined) return true;
  return /^(?:node ?)(?:pool|group)s?$/.test(one) || (/^(?:worker )?nodes?$/.test(one) && /^(?:pool|group)s?$/.test(two));
}

/** `a bucket with 90 day retention`: for files the noun means what happens to them after that; `kept for a year` alone deletes nothing. */
const isPolicy = (passage: Passage, cue: number): boolean =>
  /^(?:log )?retention(?: period)?$/.test(passage.word(cue)) &&
  passage.lexemes.some((lexeme) => senseOf(lexeme, "kind")?.kind === "bucket");

/** `kept for ten years and then removed`: what is kept so long is deleted after it. */
function isThenDeleted(passage: Passage, at: number): boolean {
  const { last } = passage.sentenceBounds(at);
  const rest = passage.range(at + 1, last);
  const end = rest.findIndex((lexeme) => lexeme.measure !== undefined);
  return rest
    .slice(0, end < 0 ? 10 : Math.min(end, 10))
    .some((lexeme) => sensesOf(lexeme, "cue").some(({ concept }) => concept === "delete"));
}

interface Cue {
  readonly concept: Concept;
  readonly at: number;
  readonly score: number;
}

const REACH = 6;

/** Cues on one side of a number, up to the clause's end or the next number. */
function cuesBeside(passage: Passage, at: number, step: 1 | -1): Cue[] {
  const found: Cue[] = [];
  for (let far = 1; far <= REACH; far += 1) {
    const index = at + far * step;
    const lexeme = passage.lexemes[index];
    if (lexeme === undefined || isLine(lexeme) || !isWithin(passage, at, index)) break;
    if (lexeme.measure !== undefined && !isNumberWordOnly(lexeme)) break;
    if (ends(lexeme, far, step)) break;
    for (const { concept, rank } of sensesOf(lexeme, "cue")) found.push({ concept, at: index, score: scoreOf(rank, far, step) });
  }
  return found;
}

/** The head noun right behind a number counts most: `3 replicas`, `32 gigs of ram`. */
const scoreOf = (rank: number, far: number, step: 1 | -1): number => rank - 0.8 * far + (step === 1 && far === 1 ? 3 : 0);

function isWithin(passage: Passage, at: number, index: number): boolean {
  if (passage.sameClause(at, index) || isSign(passage.lexemes[index], ": =")) return true;
  // a colon ties a heading to its value: `Backups: 21 days`, `Retention: 3 d`
  return passage.sameSentence(at, index) && isSign(passage.lexemes[Math.min(at, index) + 1], ": =") && Math.abs(at - index) <= 3;
}

const isNumberWordOnly = (lexeme: Lexeme): boolean => hasMark(lexeme, "each", "indefinite", "another");

/** Signs between items, and `and`: behind it stands what another number measures (`archived after 30 days and erased after 90`). */
function ends(lexeme: Lexeme, far: number, step: 1 | -1): boolean {
  if (isSign(lexeme, "/ + & → -> =>")) return true;
  if (step === 1 && wordOf(lexeme) === "then") return true;
  return (far > 1 || step === 1) && senseOf(lexeme, "mark") !== undefined && hasMark(lexeme, "and", "or") && !hasMark(lexeme, "each");
}
