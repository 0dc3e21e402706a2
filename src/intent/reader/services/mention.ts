import type { Kind } from "../../../spec";
import type { Grade, KindSense } from "../lexicon/sense";

export type Determiner = "none" | "indefinite" | "definite" | "its" | "ours" | "another" | "each";

/** A stretch of the text that speaks of a service: `two separate Postgres databases`. */
export interface Mention {
  /** The word that says the kind. */
  readonly head: number;
  /** The head as the lexicon sees it: `web server`. */
  readonly says: string;
  /** First and last lexeme, with article, number and adjectives. */
  readonly first: number;
  readonly last: number;
  readonly kind: Kind;
  readonly grade: Grade;
  /** Every word for a kind that it is made of: `SQS queue` has two. */
  readonly senses: readonly KindSense[];
  readonly provider: string | undefined;
  readonly implies: Readonly<Record<string, unknown>>;
  readonly determiner: Determiner;
  /** How many; undefined when no number stands beside it. */
  readonly count: number | undefined;
  /** Lexemes of that number. */
  readonly numbers: readonly number[];
  /** Lexemes before the head that describe it and that no rule knows: the `orders` of `orders queue`. */
  readonly modifiers: readonly number[];
  /** What it is called: `called orders`, a quoted name behind it. */
  readonly name: NameGiven | undefined;
  /** The lexeme of the preposition or verb before it; -1 when there is none. */
  readonly governor: number;
  /** Another service that its noun is made with: the database of `database alarm`. */
  readonly of: Kind | undefined;
  /** Whether a paraphrase and not a word for the kind stands here. */
  readonly paraphrase: boolean;
  /** The kind whose events start it, when the paraphrase says so: `as soon as someone uploads a picture`. */
  readonly startedBy: Kind | undefined;
}

export interface NameGiven {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Whether it was said to be its name, or only stands where names stand. */
  readonly explicit: boolean;
}
