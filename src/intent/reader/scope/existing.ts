import type { Passage } from "../passage";
import { hasClass, hasMark, isLine, isSign, senseOf, wordOf, type Lexeme } from "../phrases/lexeme";
import type { Flags, Scope } from "./flags";

/** Words that say it of the thing named behind them only: `the existing bucket`. */
const ADJECTIVES = new Set("existing|current|old|legacy|pre existing|preexisting|predefined|previously created".split("|"));

/** Raises the flags over what is there already, and over what is said to be new. */
export function markExisting(passage: Passage, { existing, fresh, negated }: Pick<Scope, "existing" | "fresh" | "negated">): void {
  for (let at = 0; at < passage.lexemes.length; at += 1) {
    const lexeme = passage.lexemes[at];
    if (hasMark(lexeme, "fresh")) markFresh(passage, at, fresh);
    if (isTicked(passage, at)) raiseLine(passage, at, existing);
    if (negated.has(at) && !hasMark(lexeme, "leave")) markSkipped(passage, at, existing);
    else if (hasMark(lexeme, "exists")) markExists(passage, at, existing);
    else if (hasMark(lexeme, "have")) markHad(passage, at, existing);
    if (isSign(lexeme, "(") && isOurs(passage, at)) existing.raise(at, endOfBracket(passage, at));
    if (hasMark(lexeme, "leave")) markLeft(passage, at, existing);
  }
}

/** `our setup (two VMs, a MySQL)`: brackets behind what is ours list what is there. */
const isOurs = (passage: Passage, open: number): boolean =>
  passage.range(open - 3, open - 1).some((lexeme) => hasMark(lexeme, "ours", "exists")) &&
  senseOf(passage.lexemes[open - 1], "kind") === undefined;

function endOfBracket(passage: Passage, open: number): number {
  let end = open;
  while (end + 1 < passage.lexemes.length && passage.bracket(end + 1) >= open) end += 1;
  return end;
}

const isTicked = (passage: Passage, at: number): boolean => isSign(passage.lexemes[at], "[x] [X] [✓] [✔] ✅ ☑ ✓ ✔");

function raiseLine(passage: Passage, at: number, existing: Flags): void {
  existing.raise(at, passage.sentenceBounds(at).last);
}

function markExists(passage: Passage, at: number, existing: Flags): void {
  if (/^(?:is|are) there$/.test(passage.word(at)) && passage.sentenceBounds(at).first === at) return;
  if (passage.word(at) === "stays" && !isEnd(passage, at + 1)) return;
  if (ADJECTIVES.has(passage.word(at))) return existing.raise(at, nextKind(passage, at));
  const { first, last } = passage.clauseBounds(at);
  if (passage.range(first, last).some((lexeme) => isWish(lexeme)) && !/already|exist|live|in place/.test(passage.word(at))) return;
  const bracket = passage.bracket(at);
  existing.raise(bracket < 0 ? first : lastKindBefore(passage, bracket, first), last);
}

/** `our cluster stays`, `stays as it is`, `stays there`, not `stays above 70 %`. */
const isEnd = (passage: Passage, at: number): boolean => {
  const lexeme = passage.lexemes[at];
  return (
    lexeme === undefined ||
    isSign(lexeme) ||
    isLine(lexeme) ||
    /^(?:as|as it is|as is|there|and|with|where|in place|untouched|unchanged)$/.test(passage.word(at))
  );
};

const isWish = (lexeme: Lexeme): boolean =>
  /^(?:need|want|add|create|set up|please|deploy|i need|we need|would like|make|provision|build)$/.test(wordOf(lexeme));

/** The next word for a kind in the clause; `at` when there is none. */
function nextKind(passage: Passage, at: number): number {
  const { last } = passage.clauseBounds(at);
  let head = at;
  for (let index = at + 1; index <= last && index < at + 6; index += 1) {
    const lexeme = passage.lexemes[index];
    if (senseOf(lexeme, "kind") !== undefined) head = index;
    else if (head > at && !(hasMark(lexeme, "and") && senseOf(passage.lexemes[index + 1], "kind") !== undefined)) break;
  }
  return head;
}

function lastKindBefore(passage: Passage, at: number, otherwise: number): number {
  for (let index = at - 1; index >= 0 && index > at - 5; index -= 1) {
    if (senseOf(passage.lexemes[index], "kind") !== undefined) return index;
  }
  return otherwise;
}

/** `we have a website`: it is there, unless what follows wants it to be put somewhere. */
function markHad(passage: Passage, at: number, existing: Flags): void {
  const { last: end } = passage.clauseBounds(at);
  const wish = passage.range(at + 1, end).find((lexeme) => hasMark(lexeme, "and") && hasMark(passage.lexemes[lexeme.at + 1], "ask"));
  const last = wish === undefined ? end : wish.at;
  if (!isWantedLater(passage, last)) existing.raise(at, last);
}

const HORIZON = 30;

function isWantedLater(passage: Passage, from: number): boolean {
  for (let index = from; index < Math.min(passage.lexemes.length, from + HORIZON); index += 1) {
    if (!hasMark(passage.lexemes[index], "pronoun", "definite")) continue;
    if (passage.range(index - 3, index + 3).some((near) => hasClass(near, "host"))) return true;
  }
  return false;
}

/** `leave it be`, `don't touch those`: what is named in the clause, or what was spoken of just before. */
function markLeft(passage: Passage, at: number, existing: Flags): void {
  const { first, last } = passage.clauseBounds(at);
  existing.raise(first, last);
  if (passage.range(first, last).some((lexeme) => senseOf(lexeme, "kind") !== undefined)) return;
  markSpokenOf(passage, first, existing);
}

/** `We keep secrets in Vault, so skip that`. */
function markSkipped(passage: Passage, at: number, existing: Flags): void {
  const next = passage.lexemes[at + 1];
  if (!hasMark(passage.lexemes[at], "no") || !hasMark(next, "pronoun", "definite")) return;
  const { first, last } = passage.clauseBounds(at);
  if (!passage.range(at, last).some((lexeme) => senseOf(lexeme, "kind") !== undefined)) markSpokenOf(passage, first, existing);
}

/** What the clause or sentence before spoke of as known: with `the`, `our`, or without an article. */
function markSpokenOf(passage: Passage, before: number, existing: Flags): void {
  let found = false;
  const many = passage.range(before, before + 8).some((lexeme) => /^(?:those|them|these|either|both|all)$/.test(wordOf(lexeme)));
  for (let index = before - 1; index >= 0 && index > before - HORIZON; index -= 1) {
    if (found && (!many || passage.sentence(index) < passage.sentence(before) - 1)) return;
    if (senseOf(passage.lexemes[index], "kind") === undefined) continue;
    if (isIndefinite(passage, index)) continue;
    existing.raise(index);
    found = true;
  }
}

function isIndefinite(passage: Passage, at: number): boolean {
  return (
    passage.range(at - 3, at - 1).some((lexeme) => hasMark(lexeme, "indefinite", "another") || lexeme.measure !== undefined) ||
    senseOf(passage.lexemes[at], "kind")?.kind === "alarm"
  );
}

function markFresh(passage: Passage, at: number, fresh: Flags): void {
  if (["new", "brand new", "fresh", "newly"].includes(passage.word(at))) return fresh.raise(at, nextKind(passage, at));
  const clause = passage.clauseBounds(at);
  const bracket = passage.bracket(at);
  const { first } = passage.sentenceBounds(at);
  const named = passage.range(clause.first, clause.last).some((lexeme) => senseOf(lexeme, "kind") !== undefined);
  fresh.raise(named && bracket < 0 ? clause.first : first, clause.last);
}
