import type { Query } from "./query";
import type { Vocabulary } from "./vocabulary";
import { SYNONYMS } from "./words";

/** How well a word fits a part of a name. */
const FIT = { same: 1, synonym: 0.8, begins: 0.6, contains: 0.4 } as const;
/** What a mended word is worth. */
const MENDED = 0.9;
/** Lost for each part of a name that the query does not speak of: the plain type before its settings. */
const UNSPOKEN = 3;
const WHOLE_NAME = 200;

/** How well a name fits the words: about 100 when each of them is in it, less by rarity for those that are not. */
export function lexicalScore(query: Query, type: string, tokens: readonly string[], { frequency, types }: Vocabulary): number {
  if (query.joined === type) return WHOLE_NAME;
  let fit = 0;
  let most = 0;
  query.words.forEach((word, at) => {
    const weight = 1 + Math.log(types.length / (1 + (frequency.get(word) ?? 0)));
    most += weight;
    fit += weight * wordFit(word, query.words[at - 1], query.words[at + 1], tokens) * (query.mended.has(word) ? MENDED : 1);
  });
  const unspoken = tokens.filter((token) => !isSpoken(token, query.words)).length;
  return most === 0 ? 0 : (100 * fit) / most - UNSPOKEN * unspoken;
}

function wordFit(word: string, before: string | undefined, after: string | undefined, tokens: readonly string[]): number {
  if (tokens.includes(word) || isJoined(word, before, after, tokens)) return FIT.same;
  if (SYNONYMS[word]?.some((synonym) => tokens.includes(synonym))) return FIT.synonym;
  if (word.length >= 3 && tokens.some((token) => token.startsWith(word))) return FIT.begins;
  return word.length >= 4 && tokens.some((token) => token.includes(word)) ? FIT.contains : 0;
}

/** `cloud front` for cloudfront, `virtualmachine` for virtual_machine. */
function isJoined(word: string, before: string | undefined, after: string | undefined, tokens: readonly string[]): boolean {
  if (before !== undefined && tokens.includes(before + word)) return true;
  if (after !== undefined && tokens.includes(word + after)) return true;
  return tokens.some((token, at) => at > 0 && (tokens[at - 1] as string) + token === word);
}

function isSpoken(token: string, words: readonly string[]): boolean {
  return words.some((word, at) => word === token || (words[at - 1] ?? " ") + word === token || SYNONYMS[word]?.includes(token) === true);
}

/** The parts of a name that the query speaks of, if only in part. */
export function spokenTokens({ words }: Query, tokens: readonly string[]): string[] {
  const touches = (token: string): boolean => words.some((word) => word.length >= 3 && token.includes(word));
  return tokens.filter((token) => isSpoken(token, words) || touches(token));
}
