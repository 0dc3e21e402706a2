import { nearest } from "../../spec/nearest";
import type { Vocabulary } from "./vocabulary";
import { FILLERS, PROVIDER_WORDS } from "./words";

/** A query as it was understood. */
export interface Query {
  /** Lower-case, in the singular where that is known, typing mistakes mended. */
  readonly words: readonly string[];
  /** Which words were mended. */
  readonly mended: ReadonlySet<string>;
  /** Providers that the query names. */
  readonly providers: readonly string[];
  /** What was typed, with underscores: `aws_lex_bot` as it stands. */
  readonly joined: string;
}

/** The longest query that is read; what follows is dropped. */
const MOST_CHARACTERS = 200;
const SHORTEST_TO_MEND = 4;

export function readQuery(text: string, vocabulary: Vocabulary): Query {
  const typed =
    text
      .slice(0, MOST_CHARACTERS)
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const providers = [...new Set(typed.flatMap((word) => PROVIDER_WORDS.get(word) ?? []))];
  const meaning = typed.filter((word) => !FILLERS.has(word) && !PROVIDER_WORDS.has(word));
  const kept = meaning.length > 0 ? meaning : typed;
  const mended = new Set<string>();
  const words = kept.map((word, at) => knownWord(word, [kept[at - 1], kept[at + 1]], vocabulary, mended));
  return { words, mended, providers, joined: typed.join("_") };
}

function knownWord(word: string, beside: readonly (string | undefined)[], { words, frequency }: Vocabulary, mended: Set<string>): string {
  if (words.has(word)) return word;
  const singular = word.replace(/(?<=\w{2})(?:es|s)$/, "");
  const found = [word.replace(/s$/, ""), singular].find((form) => words.has(form));
  if (found !== undefined) return found;
  const isHalf = words.has(`${beside[0] ?? " "}${word}`) || words.has(`${word}${beside[1] ?? " "}`);
  if (word.length < SHORTEST_TO_MEND || isHalf) return word;
  const [near] = nearest(word, words, 1, (known) => frequency.get(known) ?? 0);
  if (near === undefined) return word;
  mended.add(near);
  return near;
}
