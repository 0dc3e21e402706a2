import type { Passage } from "../passage";
import { formOf, hasMark, isLine, isSign, senseOf, sensesOf, wordOf, type Lexeme } from "../phrases/lexeme";
import { kindAt } from "./heads";
import type { Determiner, Mention, NameGiven } from "./mention";

/** What stands before a noun and belongs to it: article, number, adjectives, describing words. */
export interface Left extends Pick<Mention, "first" | "determiner" | "count" | "numbers" | "modifiers" | "name" | "governor"> {
  /** Lexemes that need no further rule. */
  readonly used: readonly number[];
}

/** How far before its noun an article may stand. */
const FARTHEST = 8;
/** More services than this of one kind are not meant by a number before a noun. */
const MOST = 60;

export function leftOf(passage: Passage, noun: number): Left {
  let first = noun;
  let determiner: Determiner = "none";
  let count: number | undefined;
  let name: NameGiven | undefined;
  const modifiers: number[] = [];
  const used: number[] = [];
  const numbers: number[] = [];
  let at = noun - 1;
  for (; at >= 0 && noun - at <= FARTHEST; at -= 1) {
    const lexeme = passage.lexemes[at] as Lexeme;
    if (
      isLine(lexeme) ||
      (isSign(lexeme) && wordOf(lexeme) !== "/") ||
      !passage.sameSentence(at, noun) ||
      kindAt(passage, at) !== undefined
    )
      break;
    const number = countOf(passage, at);
    if (number !== undefined) {
      count ??= number;
      if (determiner === "none" && hasMark(lexeme, "each")) determiner = "each";
      numbers.push(at);
      used.push(at);
      first = at;
      continue;
    }
    const article = determinerOf(lexeme);
    if (article !== undefined) {
      determiner = determiner === "none" || determiner === "indefinite" || article === "ours" ? article : determiner;
      // `users and orders, each a container`
      if (article === "indefinite" && hasMark(passage.lexemes[at - 1], "each")) determiner = "each";
      used.push(at);
      first = at;
      if (article !== "another") {
        at -= 1;
        break;
      }
      continue;
    }
    if (isParticiple(passage, at) || ROLES.test(wordOf(lexeme))) {
      if (ROLES.test(wordOf(lexeme))) modifiers.unshift(at);
      first = at;
      continue;
    }
    if (formOf(lexeme) === "quoted" && name === undefined) {
      name = { text: wordOf(lexeme), from: lexeme.from, to: lexeme.to, explicit: true };
      used.push(at);
    } else if (isTransparent(lexeme)) {
      if (hasMark(lexeme, "fresh", "exists")) used.push(at);
    } else if (isModifier(lexeme) && modifiers.length < 3) modifiers.unshift(at);
    else break;
    first = at;
  }
  return {
    first: withoutLoose(first, modifiers),
    determiner: count === 1 && determiner === "none" ? "indefinite" : determiner,
    count,
    numbers,
    modifiers,
    name,
    governor: governorAt(passage, at),
    used,
  };
}

const withoutLoose = (first: number, modifiers: readonly number[]): number => Math.min(first, ...modifiers, first);

/** A whole number without a unit that counts the noun; a range or a version does not. */
function countOf(passage: Passage, at: number): number | undefined {
  const { measure } = passage.lexemes[at] as Lexeme;
  if (measure === undefined || measure.dimension !== "none" || measure.upTo !== undefined || measure.bound !== undefined) return undefined;
  if (!Number.isInteger(measure.value) || measure.value < 1 || measure.value > MOST || measure.digits.includes(".")) return undefined;
  if (countsParts(passage, at)) return undefined;
  const before = passage.lexemes[at - 1];
  // `a /22 network`
  if (isSign(before, "/")) return undefined;
  // `port 80 container`, `Postgres 16 database`: the number belongs to what stands before it
  if (
    before !== undefined &&
    !isSign(before) &&
    (sensesOf(before, "cue").some(({ concept }) => concept === "port" || concept === "version" || concept === "shards") ||
      kindAt(passage, at - 1) !== undefined)
  )
    return undefined;
  if (before !== undefined && sensesOf(before, "feature").some(({ concept }) => concept === "runtime" || concept === "image"))
    return undefined;
  return measure.value;
}

/** `a 3-node Redis`: the number counts parts of the service, not services. */
function countsParts(passage: Passage, at: number): boolean {
  const next = passage.lexemes[at + 1];
  if (/^(?:tier|tiers|tiered|layer|way)$/.test(wordOf(next))) return true;
  if (next?.tokens[0]?.spaced === false && !isSign(next) && kindAt(passage, at + 1) === undefined && wordOf(next) !== "x") return true;
  return (
    next !== undefined &&
    kindAt(passage, at + 1) === undefined &&
    sensesOf(next, "cue").some(({ concept }) => ["nodes", "replicas", "shards", "zones", "instances", "cpu"].includes(concept))
  );
}

function determinerOf(lexeme: Lexeme): Determiner | undefined {
  if (hasMark(lexeme, "another")) return "another";
  if (hasMark(lexeme, "ours")) return "ours";
  if (/^(?:its|their)$/.test(wordOf(lexeme))) return "its";
  if (hasMark(lexeme, "definite")) return "definite";
  if (hasMark(lexeme, "each")) return "each";
  if (hasMark(lexeme, "indefinite") && !hasMark(lexeme, "fresh")) return "indefinite";
  return undefined;
}

/** `two consumer functions`, `producer function`: what tells services of one kind apart, although the words are verbs' kin. */
const ROLES = /^(?:consumer|producer|processor|subscriber|publisher|reader|writer)$/;

/** `one shared MySQL`, `a managed queue`: behind an article or number a participle only describes. */
function isParticiple(passage: Passage, at: number): boolean {
  const before = passage.lexemes[at - 1];
  return (
    /ed$/.test(passage.word(at)) &&
    before !== undefined &&
    (before.measure !== undefined || hasMark(before, "indefinite", "definite", "ours", "another"))
  );
}

/** Words that a noun phrase may hold and that other rules read: sizes, features, providers, measures. */
function isTransparent(lexeme: Lexeme): boolean {
  if (hasMark(lexeme, "fresh", "exists")) return true;
  if (lexeme.measure !== undefined) return true;
  const blocked = lexeme.senses.some(({ is }) => is === "relation" || is === "mark");
  return (
    !blocked &&
    lexeme.senses.some(({ is }) => is === "feature" || is === "provider" || is === "place" || is === "environment" || is === "unserved")
  );
}

/** A describing word that is nobody's: an unknown or everyday word, or one of the paraphrases' classes. */
function isModifier(lexeme: Lexeme): boolean {
  const form = formOf(lexeme);
  if (form !== "word" && form !== "identifier") return false;
  if (hasMark(lexeme, "ask", "no", "have", "leave", "called", "that", "if", "and", "or", "but", "pronoun", "correction", "wh"))
    return false;
  return (
    lexeme.senses.every(({ is }) => is === "class" || is === "time" || is === "cue" || is === "plain" || is === "unit") &&
    !VERBS.test(wordOf(lexeme))
  );
}

const VERBS =
  /^(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|get|gets|got|go|goes|about|also|too|so|then|because|since|while|that|there|here|very|really|quite|just|please|let|us|me|who|than|if|when|whenever|off|up|down|out|over|into|from|after|before|until|per|with)$/;

function governorAt(passage: Passage, at: number): number {
  const lexeme = passage.lexemes[at];
  if (lexeme === undefined || isLine(lexeme)) return -1;
  return lexeme.senses.some(({ is }) => is === "relation") ||
    hasMark(lexeme, "ask", "drop", "no", "instead", "leave") ||
    senseOf(lexeme, "class") !== undefined
    ? at
    : -1;
}
