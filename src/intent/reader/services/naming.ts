import type { Passage } from "../passage";
import { formOf, hasMark, isLine, isSign, senseOf, type Lexeme } from "../phrases/lexeme";
import { singular, slug } from "../text/normalise";
import { kindAt } from "./heads";
import type { NameGiven } from "./mention";
import { isThing, meansNothingElse } from "./things";

export interface NameFound {
  readonly name: NameGiven;
  /** Lexemes that the name covers, with the word that announces it. */
  readonly lexemes: readonly number[];
}

/** How many lexemes may stand between a noun and the `called` that names it. */
const REACH = 6;

/** The name that a noun is given behind it: `called x`, `named "x"`, `x` in quotes, `(orders-api)`, `acme-backups`. */
export function nameAfter(passage: Passage, noun: number): NameFound | undefined {
  const direct = passage.lexemes[noun + 1];
  if (formOf(direct) === "quoted") return quotedName(passage, noun + 1);
  if (isSign(direct, "(")) {
    const run = runAt(passage, noun + 2);
    if (run !== undefined && isSign(passage.lexemes[run.end + 1], ")") && looksLikeName(passage, run))
      return found(passage, run, [], false);
  }
  const word = wordName(passage, noun + 1);
  if (word !== undefined) return word;
  const own = runAt(passage, noun + 1);
  if (own !== undefined && looksLikeName(passage, own)) return found(passage, own, [], true);
  return announcedName(passage, noun);
}

/** `topic orders`, `function resize (Go)`: one word that means nothing else, with nothing but an end or a bracket behind it. */
function wordName(passage: Passage, at: number): NameFound | undefined {
  const lexeme = passage.lexemes[at];
  const next = passage.lexemes[at + 1];
  const ends = next === undefined || isLine(next) || isSign(next, ", ( ; .");
  const isParallel = ((hasMark(next, "and") || isSign(next, ",")) && namesLike(passage, at)) || (ends && followsLike(passage, at));
  if (lexeme === undefined || !(ends || isParallel) || formOf(lexeme) !== "word" || lexeme.tokens[0]?.spaced !== true) return undefined;
  if (
    !(meansNothingElse(lexeme) || (isParallel && (isThing(lexeme) || lexeme.senses.every(({ is }) => is === "class" || is === "cue")))) ||
    !/^[a-z][a-z0-9]{2,}$/.test(lexeme.tokens[0].text) ||
    NO_NAMES.test(lexeme.tokens[0].text)
  )
    return undefined;
  return found(passage, { start: at, end: at }, [], false);
}

/** `a table users and a table sessions`, `a topic bookings and two queues`: behind the `and` stands another noun, and here a name or a plural. */
function namesLike(passage: Passage, at: number): boolean {
  const own = kindAt(passage, at - 1)?.kind;
  const introduces = (lexeme: Lexeme | undefined): boolean => hasMark(lexeme, "indefinite", "another") || lexeme?.measure !== undefined;
  if (own === undefined || !introduces(passage.lexemes[at + 2])) return false;
  const noun = [at + 3, at + 4, at + 5].find((next) => kindAt(passage, next) !== undefined);
  if (noun === undefined) return false;
  const word = passage.word(at);
  if (hasMark(passage.lexemes[at + 1], "and") && singular(word) !== word && senseOf(passage.lexemes[at], "kind") === undefined) return true;
  const name = passage.lexemes[noun + 1];
  return (
    kindAt(passage, noun)?.kind === own &&
    formOf(name) === "word" &&
    (meansNothingElse(name) || isThing(name)) &&
    !NO_NAMES.test(passage.word(noun + 1))
  );
}

/** The `downloads` of `a bucket uploads and a bucket downloads`. */
const followsLike = (passage: Passage, at: number): boolean =>
  kindAt(passage, at - 5)?.kind === kindAt(passage, at - 1)?.kind &&
  hasMark(passage.lexemes[at - 2], "indefinite") &&
  (hasMark(passage.lexemes[at - 3], "and") || isSign(passage.lexemes[at - 3], ",")) &&
  formOf(passage.lexemes[at - 4]) === "word" &&
  kindAt(passage, at - 4) === undefined;

/** Words that often stand behind a noun and name nothing. */
export const NO_NAMES =
  /^(?:please|thank|thank you|pls|plz|thanks|thx|too|only|also|now|soon|instead|here|there|again|first|asap|somewhere|somehow|anyway|though|tomorrow|today|setup|thing|things|stuff|etc|one|ones|then|maybe|probably|enough|well|right|yet|cheers|tho|thru|btw|lol|together|separately|itself|yes|yeah|okay|layer|side|part|tier|tool|tools|way|kind|type|size|mode|flavour|flavor|engine|edition|plan|access|usage|support|only|online|alone|inside|outside|behind)$/;

function announcedName(passage: Passage, noun: number): NameFound | undefined {
  for (let at = noun + 1; at <= noun + REACH; at += 1) {
    const lexeme = passage.lexemes[at];
    if (lexeme === undefined || isLine(lexeme) || !passage.sameSentence(at, noun) || kindAt(passage, at) !== undefined) return undefined;
    if (!hasMark(lexeme, "called") || passage.word(at) === "names") continue;
    const next = isSign(passage.lexemes[at + 1], ": =") ? at + 2 : at + 1;
    if (formOf(passage.lexemes[next]) === "quoted") return quotedName(passage, next, [at]);
    const run = runAt(passage, next);
    return run === undefined ? undefined : found(passage, run, [at], true);
  }
  return undefined;
}

function quotedName(passage: Passage, at: number, before: readonly number[] = []): NameFound | undefined {
  const lexeme = passage.lexemes[at] as Lexeme;
  const text = lexeme.tokens[0]?.word ?? "";
  if (slug(text) === undefined || /[${}<>;\\/]/.test(text)) return undefined;
  return { name: { text, from: lexeme.from, to: lexeme.to, explicit: true }, lexemes: [...before, at] };
}

interface Run {
  readonly start: number;
  readonly end: number;
}

/** Lexemes without space between them: `test-vm`, `orders_v2`. */
export function runAt(passage: Passage, start: number): Run | undefined {
  const first = passage.lexemes[start];
  const form = formOf(first) ?? first?.tokens[0]?.form;
  if (first === undefined || (form !== "word" && form !== "identifier" && form !== "number")) return undefined;
  let end = start;
  while (isTied(passage.lexemes[end + 1]) && !isSign(passage.lexemes[end + 1])) end += 1;
  return { start, end };
}

const isTied = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined && lexeme.tokens[0]?.spaced === false && ["word", "identifier", "number"].includes(lexeme.tokens[0].form);

/** Tied words of which some are no words of the lexicon, or an identifier with hyphens: nobody writes an adjective so. */
function looksLikeName(passage: Passage, { start, end }: Run): boolean {
  const parts = passage.range(start, end);
  const written = passage.slice(parts[0]?.from ?? 0, parts.at(-1)?.to ?? 0);
  if (!/^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)+$/.test(written) || passage.lexicon.isInstanceType(written)) return false;
  if (
    parts.some(
      (part) =>
        part.senses.some(({ is }) => is === "place" || is === "relation" || is === "frame") ||
        (senseOf(part, "mark") !== undefined && !hasMark(part, "ask")),
    )
  )
    return false;
  return parts.length === 1
    ? parts[0]?.senses.length === 0
    : parts.some((part) => part.senses.length === 0 || kindAt(passage, part.at) !== undefined);
}

function found(passage: Passage, { start, end }: Run, before: readonly number[], explicit: boolean): NameFound | undefined {
  const parts = passage.range(start, end);
  const from = parts[0]?.from ?? 0;
  const to = parts.at(-1)?.to ?? 0;
  const text = passage.slice(from, to);
  if (slug(text) === undefined) return undefined;
  return { name: { text, from, to, explicit }, lexemes: [...before, ...parts.map(({ at }) => at)] };
}
