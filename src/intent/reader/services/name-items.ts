import type { Passage } from "../passage";
import { formOf, hasMark, type Lexeme } from "../phrases/lexeme";
import { slug } from "../text/normalise";
import { kindAt } from "./heads";
import { NO_NAMES, runAt } from "./naming";
import { isThing, meansNothingElse } from "./things";

/** A name within a list, and the lexemes that it covers. */
export interface NameItem {
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

/** The name that stands at a place: in quotes, tied by hyphens, or one word that says nothing else there. */
export function nameAt(
  passage: Passage,
  at: number,
  isName: (passage: Passage, lexeme: Lexeme) => boolean = canName,
): NameItem | undefined {
  const lexeme = passage.lexemes[at];
  if (lexeme === undefined) return undefined;
  if (formOf(lexeme) === "quoted") return { first: at, last: at, text: lexeme.tokens[0]?.word ?? "" };
  const run = runAt(passage, at);
  // tied words are a name whatever its parts mean: `orders-created`
  const isTied = run !== undefined && run.end > at && /[-_]/.test(passage.slice(lexeme.from, passage.lexemes[run.end]?.to ?? lexeme.to));
  if (run === undefined || !(isTied || isName(passage, lexeme))) return undefined;
  const text = passage.slice(lexeme.from, passage.lexemes[run.end]?.to ?? lexeme.to);
  return slug(text) === undefined ? undefined : { first: at, last: run.end, text };
}

/** A word that says nothing else here. */
function canName(passage: Passage, lexeme: Lexeme): boolean {
  const kind = kindAt(passage, lexeme.at);
  return !(kind !== undefined && kind.grade !== "workload") && canCall(passage, lexeme);
}

/** As `canName`, for a list among whose words some are no words for a kind: the gateway of `gateway, catalogue and checkout`. */
export function canNameBesideOthers(passage: Passage, lexeme: Lexeme): boolean {
  const kind = kindAt(passage, lexeme.at);
  return (kind === undefined || kind.grade === "weak" || kind.grade === "workload") && canCall(passage, lexeme);
}

function canCall(passage: Passage, lexeme: Lexeme): boolean {
  if (lexeme.measure !== undefined || NO_NAMES.test(passage.word(lexeme.at))) return false;
  if (hasMark(lexeme, "and", "or", "no", "definite", "indefinite", "each", "pronoun", "but", "called", "have")) return false;
  if (hasMark(lexeme, "ask") && !isThing(lexeme)) return false;
  return lexeme.senses.every(
    ({ is }) =>
      is === "class" ||
      is === "kind" ||
      is === "relation" ||
      is === "plain" ||
      is === "time" ||
      is === "cue" ||
      is === "mark" ||
      is === "environment" ||
      is === "unserved",
  );
}

/** A quoted or hyphenated name, or a word that means nothing else. */
export const isNameOnly = (passage: Passage, { first, last }: NameItem): boolean =>
  last > first || formOf(passage.lexemes[first]) === "quoted" || meansNothingElse(passage.lexemes[first]);
