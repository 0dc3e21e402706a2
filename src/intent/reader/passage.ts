import type { Lexicon } from "./lexicon/lexicon";
import { isLine, isSign, wordOf, type Lexeme } from "./phrases/lexeme";
import { lexemesOf } from "./phrases/lexemes";
import { withQuantities } from "./phrases/quantities";
import { layoutOf, type Layout } from "./scope/layout";

/** The text with its lexemes and where they stand. Nothing in it changes while it is read, except which lexemes were used. */
export class Passage {
  readonly lexemes: readonly Lexeme[];
  readonly layout: Layout;
  private readonly used = new Set<number>();

  constructor(
    readonly text: string,
    readonly lexicon: Lexicon,
  ) {
    this.lexemes = withQuantities(lexemesOf(text, lexicon));
    this.layout = layoutOf(this.lexemes);
  }

  sentence(at: number): number {
    return this.layout.positions[at]?.sentence ?? -1;
  }

  clause(at: number): number {
    return this.layout.positions[at]?.clause ?? -1;
  }

  /** Index of the bracket that opens around a lexeme; -1 when none does. */
  bracket(at: number): number {
    return this.layout.positions[at]?.bracket ?? -1;
  }

  sameSentence(one: number, other: number): boolean {
    return this.sentence(one) === this.sentence(other);
  }

  sameClause(one: number, other: number): boolean {
    return this.clause(one) === this.clause(other);
  }

  /** First and last lexeme of the sentence that holds `at`. */
  sentenceBounds(at: number): { readonly first: number; readonly last: number } {
    return this.layout.sentences[this.sentence(at)] ?? { first: at, last: at };
  }

  /** First and last lexeme of the clause that holds `at`. */
  clauseBounds(at: number): { first: number; last: number } {
    let first = at;
    let last = at;
    while (first > 0 && this.sameClause(first - 1, at)) first -= 1;
    while (last + 1 < this.lexemes.length && this.sameClause(last + 1, at)) last += 1;
    return { first, last };
  }

  /** Lexemes between two places, both included. */
  range(first: number, last: number): readonly Lexeme[] {
    return this.lexemes.slice(Math.max(0, first), Math.max(0, last + 1));
  }

  /** The last lexeme before `at` that is no sign. */
  before(at: number): Lexeme | undefined {
    for (let index = at - 1; index >= 0; index -= 1) {
      const lexeme = this.lexemes[index];
      if (!isSign(lexeme) && !isLine(lexeme)) return lexeme;
    }
    return undefined;
  }

  word(at: number): string {
    return wordOf(this.lexemes[at]);
  }

  slice(from: number, to: number): string {
    return this.text.slice(from, to);
  }

  /** Notes that a rule has used these lexemes; what stays unused is told as not understood. */
  use(...places: readonly number[]): void {
    for (const at of places) this.used.add(at);
  }

  useRange(first: number, last: number): void {
    for (let at = first; at <= last; at += 1) this.used.add(at);
  }

  isUsed(at: number): boolean {
    return this.used.has(at);
  }
}
