import type { Sense } from "../lexicon/sense";
import type { Token } from "../text/token";
import type { Measure } from "./measure";

/** A stretch of the text that is looked at as one: a phrase of the lexicon, an unknown word, a sign, or a number with its unit. */
export interface Lexeme {
  /** Its place among the lexemes. */
  readonly at: number;
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly senses: readonly Sense[];
  /** Set for numbers. */
  readonly measure?: Measure;
  /** Set when a typing mistake was corrected: the word that it was read as. */
  readonly readAs?: string;
}

type Named<I extends Sense["is"]> = Extract<Sense, { is: I }>;

/** The first sense of a sort that a lexeme has. */
export function senseOf<I extends Sense["is"]>(lexeme: Lexeme | undefined, is: I): Named<I> | undefined {
  return lexeme?.senses.find((sense): sense is Named<I> => sense.is === is);
}

/** All senses of a sort. */
export function sensesOf<I extends Sense["is"]>(lexeme: Lexeme | undefined, is: I): Named<I>[] {
  return (lexeme?.senses ?? []).filter((sense): sense is Named<I> => sense.is === is);
}

export const hasMark = (lexeme: Lexeme | undefined, ...names: readonly Named<"mark">["mark"][]): boolean =>
  (lexeme?.senses ?? []).some((sense) => sense.is === "mark" && names.includes(sense.mark));

export const hasClass = (lexeme: Lexeme | undefined, name: Named<"class">["class"]): boolean =>
  (lexeme?.senses ?? []).some((sense) => sense.is === "class" && sense.class === name);

export const hasRelation = (lexeme: Lexeme | undefined, ...names: readonly Named<"relation">["relation"][]): boolean =>
  (lexeme?.senses ?? []).some((sense) => sense.is === "relation" && names.includes(sense.relation));

/** Whether the lexeme is a sign, one of those given when some are. */
export function isSign(lexeme: Lexeme | undefined, signs?: string): boolean {
  const token = lexeme?.tokens[0];
  if (token === undefined || lexeme?.tokens.length !== 1 || token.form !== "sign") return false;
  return signs === undefined || signs.split(" ").includes(token.text);
}

export const isLine = (lexeme: Lexeme | undefined): boolean => lexeme?.tokens[0]?.form === "line";

/** The form of a lexeme of one token. */
export const formOf = (lexeme: Lexeme | undefined): Token["form"] | undefined =>
  lexeme?.tokens.length === 1 ? lexeme.tokens[0]?.form : undefined;

/** The text as the lexicon sees it. */
export const wordOf = (lexeme: Lexeme | undefined): string => lexeme?.tokens.map(({ word }) => word).join(" ") ?? "";

/** Whether a word begins with a capital although no sentence begins there. */
export const isCapital = (lexeme: Lexeme): boolean => /^\p{Lu}/u.test(lexeme.tokens[0]?.text ?? "");
