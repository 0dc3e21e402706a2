import { hasMark, isLine, isSign, type Lexeme } from "../phrases/lexeme";

/** Where a lexeme stands: sentence, clause within the text, and the bracket that it is in. */
export interface Position {
  readonly sentence: number;
  /** Counts through the whole text; a comma begins a new one. */
  readonly clause: number;
  /** Index of the opening bracket; -1 outside brackets. */
  readonly bracket: number;
}

export interface Layout {
  readonly positions: readonly Position[];
  /** First and last lexeme of each sentence. */
  readonly sentences: readonly { readonly first: number; readonly last: number }[];
}

/** Sentences end with a stop, a question mark or a line; clauses with commas, semicolons, brackets, dashes, and before `but`. */
export function layoutOf(lexemes: readonly Lexeme[]): Layout {
  const positions: Position[] = [];
  const sentences: { first: number; last: number }[] = [];
  const open: number[] = [];
  let first = 0;
  let clause = 0;
  for (const [at, lexeme] of lexemes.entries()) {
    if (isSign(lexeme, "( [ {") && closesSoon(lexemes, at)) {
      open.push(at);
      clause += 1;
    }
    if (hasMark(lexeme, "but") && !hasMark(lexeme, "definite")) clause += 1;
    positions.push({ sentence: sentences.length, clause, bracket: open.at(-1) ?? -1 });
    if (isSign(lexeme, ") ] }")) {
      open.pop();
      clause += 1;
    } else if (isLine(lexeme) && first === at) {
      // an empty line, or the one behind a stop, is no sentence
      first = at + 1;
    } else if ((endsSentence(lexemes, at) && open.length === 0) || at - first >= LONGEST_SENTENCE) {
      open.length = 0;
      sentences.push({ first, last: at });
      first = at + 1;
      clause += 1;
    } else if (isSign(lexeme, ", ; : — – … ... .. ? . !") || isDash(lexemes, at)) clause += 1;
  }
  if (first < lexemes.length) sentences.push({ first, last: lexemes.length - 1 });
  return { positions, sentences };
}

/** A row of words without an end is cut here, so that what looks around within its sentence looks at a bounded part. */
const LONGEST_SENTENCE = 300;

/** Longest bracket that is taken for one; a smiley's is never closed. */
const LONGEST_BRACKET = 80;

function closesSoon(lexemes: readonly Lexeme[], open: number): boolean {
  for (let at = open + 1; at < Math.min(lexemes.length, open + LONGEST_BRACKET); at += 1) {
    if (isSign(lexemes[at], ") ] }")) return true;
    if (isLine(lexemes[at])) return false;
  }
  return false;
}

function endsSentence(lexemes: readonly Lexeme[], at: number): boolean {
  const lexeme = lexemes[at];
  if (isLine(lexeme) || isSign(lexeme, "! |") || isPicture(lexeme)) return true;
  if (isSign(lexeme, "[x] [X] [✓] [✔]")) return false;
  if (!isSign(lexeme, ". ?")) return false;
  const next = lexemes[at + 1];
  // `vs.` and `e.g.` do not end a sentence, a stop before a capital, a line or the end does
  return next === undefined || next.tokens[0]?.spaced === true || isLine(next) || isSign(next);
}

const isPicture = (lexeme: Lexeme | undefined): boolean =>
  isSign(lexeme) && /\p{Extended_Pictographic}/u.test(lexeme?.tokens[0]?.text ?? "");

const isDash = (lexemes: readonly Lexeme[], at: number): boolean => {
  const lexeme = lexemes[at];
  return isSign(lexeme, "-") && lexeme?.tokens[0]?.spaced === true && lexemes[at + 1]?.tokens[0]?.spaced === true;
};
