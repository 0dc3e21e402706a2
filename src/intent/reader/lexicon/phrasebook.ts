import { singular } from "../text/normalise";
import { tokenise } from "../text/tokens";
import type { Entry, Sense } from "./sense";

export interface Match {
  /** How many words the phrase covers. */
  readonly length: number;
  readonly senses: readonly Sense[];
}

/** Phrases by their words, for longest-match look-up. */
export class Phrasebook {
  private readonly senses = new Map<string, Sense[]>();
  /** Phrases that hold a plural, by their words in the singular. */
  private readonly singulars = new Map<string, Sense[]>();
  /** Of each first word: how many words its longest phrase has. */
  private readonly longest = new Map<string, number>();
  /** Every word that occurs in a phrase. */
  readonly words = new Set<string>();
  /** Words of phrases that name services, products and places. */
  private readonly naming = new Set<string>();

  constructor(entries: Iterable<Entry>) {
    for (const { phrase, sense } of entries) this.add(phrase, sense);
  }

  /** Whether the word is part of a name of a service, product or place. */
  isNaming(word: string): boolean {
    return this.naming.has(word);
  }

  /** Whether the word is a phrase by itself. */
  isPhrase(word: string): boolean {
    return this.senses.has(word);
  }

  /** The longest phrase that begins at `from`: as written, or with all its words in the singular. */
  match(words: readonly string[], singulars: readonly string[], from: number): Match | undefined {
    const longest = Math.max(this.longest.get(words[from] ?? "") ?? 0, this.longest.get(singulars[from] ?? "") ?? 0);
    for (let length = Math.min(longest, words.length - from); length > 0; length -= 1) {
      const senses = this.look(joined(words, from, length), joined(singulars, from, length));
      if (senses !== undefined) return { length, senses };
    }
    return undefined;
  }

  /** What a phrase means as written, and what it means in the singular. */
  private look(written: string, one: string): readonly Sense[] | undefined {
    const plain = this.senses.get(written);
    const found = [plain, written === one ? undefined : this.senses.get(one), this.singulars.get(one)].filter(
      (senses) => senses !== undefined,
    );
    return found.length < 2 ? found[0] : [...new Set(found.flat())];
  }

  private add(phrase: string, sense: Sense): void {
    const words = wordsOf(phrase);
    for (const word of words) this.words.add(word);
    if (sense.is === "kind" || sense.is === "place" || sense.is === "provider") for (const word of words) this.naming.add(word);
    this.put(this.senses, words, sense);
    const singulars = words.map(singular);
    if (singulars.some((word, index) => word !== words[index])) this.put(this.singulars, singulars, sense);
  }

  private put(to: Map<string, Sense[]>, words: readonly string[], sense: Sense): void {
    const first = words[0] as string;
    const key = words.length === 1 ? first : words.join(" ");
    const senses = to.get(key);
    if (senses === undefined) to.set(key, [sense]);
    else if (!senses.includes(sense)) senses.push(sense);
    if ((this.longest.get(first) ?? 0) < words.length) this.longest.set(first, words.length);
  }
}

function joined(words: readonly string[], from: number, length: number): string {
  return length === 1 ? (words[from] as string) : words.slice(from, from + length).join(" ");
}

/** A phrase as the tokeniser would split it, without its cost for the plain majority. */
function wordsOf(phrase: string): readonly string[] {
  if (/^[a-z']+$/.test(phrase)) return [phrase];
  if (/^[a-z' -]+$/.test(phrase)) return phrase.split(/[ -]+/);
  return tokenise(phrase).map(({ word }) => word);
}
