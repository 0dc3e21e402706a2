import type { Passage } from "../passage";
import { formOf, hasClass, hasMark, hasRelation, isSign, senseOf, type Lexeme } from "../phrases/lexeme";
import type { Flags } from "./flags";

/** Takes sentences out of the request that talk about something else, ask about concepts, or try to steer the reader. */
export function silenceFrames(passage: Passage, silent: Flags): void {
  for (const [at, lexeme] of passage.lexemes.entries()) {
    if (lexeme.tokens[0]?.form === "opaque") silent.raise(at);
    const frame = senseOf(lexeme, "frame")?.frame;
    if (frame === undefined || lexeme.senses.some(({ is }) => is === "kind")) continue;
    if (frame === "chatter" && describes(passage, at)) continue;
    const { first, last } = passage.sentenceBounds(at);
    if (frame === "concept" && !isAsking(passage, at, first, last)) continue;
    if (frame === "hostile") {
      const [from, to] = betweenSemicolons(passage, at, first, last);
      silent.raise(from, to);
    } else silent.raise(frame === "concept" && at > first + 3 ? startOfClause(passage, at) : first, last);
  }
  silencePast(passage, silent);
}

/** A question about a concept begins its sentence or ends with a question mark: `only in production do we need a standby` is none. */
function isAsking(passage: Passage, at: number, first: number, last: number): boolean {
  const isQuestion = isSign(passage.lexemes[last], "?");
  if (/ than$/.test(passage.word(at)))
    return isQuestion || /^(?:is|are)\b/.test(`${passage.word(at)} ${passage.word(at - 1)}`) || /^(?:is|are)$/.test(passage.word(at - 1));
  if (/^do /.test(passage.word(at))) return isQuestion && at === first;
  return /^(?:should|would) /.test(passage.word(at)) ? isQuestion : isQuestion || at <= first + 2;
}

/** `a recipe site`, `a bucket for poems`: what a program or service is for, and no talk about something else. */
function describes(passage: Passage, at: number): boolean {
  if (formOf(passage.lexemes[at]) !== "word" || !NOUNS.test(passage.word(at))) return false;
  const { first } = passage.sentenceBounds(at);
  const before = passage.lexemes[at - 1];
  const isKind = (lexeme: Lexeme | undefined): boolean => senseOf(lexeme, "kind") !== undefined;
  if (isKind(passage.lexemes[at + 1]) || hasClass(passage.lexemes[at + 1], "program"))
    return at === first || hasMark(before, "indefinite", "definite", "ours", "another");
  const joins = hasRelation(before, "for") || hasMark(before, "and") || isSign(before, ": ,");
  return joins && passage.range(first, at - 1).some(isKind);
}

/** Words for chatter that are nouns: `translate` and `debug` are none. */
const NOUNS = /^(?:weather|recipe|football|horoscope|homework|poem|essay|haiku|lyrics)s?$/;

function betweenSemicolons(passage: Passage, at: number, first: number, last: number): [number, number] {
  const before = passage.range(first, at).findLast((lexeme) => isSign(lexeme, ";"))?.at;
  const after = passage.range(at, last).find((lexeme) => isSign(lexeme, ";"))?.at;
  return [before ?? first, after ?? last];
}

const startOfClause = (passage: Passage, at: number): number => passage.clauseBounds(at).first;

const PAST = new Set([
  "last year",
  "used to",
  "tried",
  "previously",
  "in the past",
  "two years ago",
  "years ago",
  "back then",
  "yesterday",
  "last week's",
  "last month",
  "considered",
  "evaluated",
  "looked at",
  "thought about",
]);

/** What was, and is not wanted any more: `last year we tried serverless`. */
function silencePast(passage: Passage, silent: Flags): void {
  for (const [at, lexeme] of passage.lexemes.entries()) {
    const two = `${passage.word(at)} ${passage.word(at + 1)}`;
    if (!PAST.has(passage.word(at)) && !PAST.has(two)) continue;
    const { first, last } = passage.sentenceBounds(at);
    const but = passage.range(at, last).findIndex((later) => hasMark(later, "but") || isSign(later, ";"));
    if (lexeme.measure === undefined) silent.raise(first, but < 0 ? last : at + but);
  }
}
