import type { ProviderFacts } from "../../../provider-facts";
import type { KnownWords } from "../text/tokens";
import { applications } from "./applications";
import { classes } from "./classes";
import { compute } from "./compute";
import { data } from "./data";
import { edge } from "./edge";
import { environments } from "./environments";
import { features } from "./features";
import { frames } from "./frames";
import { marks } from "./marks";
import { measures } from "./measures";
import { messaging } from "./messaging";
import { isCommon, isOrdinary } from "./ordinary";
import { Phrasebook, type Match } from "./phrasebook";
import { plain } from "./plain";
import { providerEntries } from "./providers";
import { relations } from "./relations";
import { security } from "./security";
import { texts } from "./texts";
import { times } from "./times";
import { unserved } from "./unserved";

/** Every word that the reader knows: its own and those that the providers bring. */
export class Lexicon implements KnownWords {
  private readonly provided: Phrasebook;
  private readonly instanceTypes: readonly { readonly provider: string; readonly pattern: RegExp }[];

  constructor(
    private readonly own: Phrasebook,
    providers: readonly ProviderFacts[],
  ) {
    this.provided = new Phrasebook(providerEntries(providers));
    this.instanceTypes = providers.map(({ name, vocabulary }) => ({ provider: name, pattern: vocabulary.instanceType }));
  }

  /** The longest phrase of all that begin at `from`; where two are equally long, the provider's meanings come first. */
  match(words: readonly string[], singulars: readonly string[], from: number): Match | undefined {
    const own = this.own.match(words, singulars, from);
    const provided = this.provided.match(words, singulars, from);
    if (own === undefined || provided === undefined) return own ?? provided;
    if (own.length !== provided.length) return own.length > provided.length ? own : provided;
    return { length: own.length, senses: [...provided.senses, ...own.senses] };
  }

  /** Whether it is a word of everyday English. */
  isEveryday(word: string): boolean {
    return isOrdinary(word);
  }

  /** Whether it is a word of the lexicon, alone or within a phrase. */
  has(word: string): boolean {
    return this.own.words.has(word) || this.provided.words.has(word);
  }

  /** Whether the word is part of a name of a service, product or place. */
  isNaming(word: string): boolean {
    return this.own.isNaming(word) || this.provided.isNaming(word);
  }

  isInstanceType(word: string): boolean {
    return this.instanceTypes.some(({ pattern }) => pattern.test(word));
  }

  /** The provider that sells the instance type, when only one does. */
  providerOfInstanceType(word: string): string | undefined {
    const found = this.instanceTypes.filter(({ pattern }) => pattern.test(word));
    return found.length === 1 ? found[0]?.provider : undefined;
  }

  /** Words that a typing mistake can be meant for: those that mean something alone, and those that no everyday text holds. */
  *vocabulary(): Generator<string> {
    for (const book of [this.own, this.provided]) {
      for (const word of book.words) {
        if (!book.isPhrase(word) && !book.isNaming(word) && isCommon(word)) continue;
        yield word;
        if (!word.endsWith("s")) yield `${word}s`;
      }
    }
  }
}

let ownWords: Phrasebook | undefined;
const lexicons = new WeakMap<readonly ProviderFacts[], Lexicon>();

/** The lexicon for these providers; made when it is first asked for. */
export function lexiconFor(providers: readonly ProviderFacts[]): Lexicon {
  const known = lexicons.get(providers);
  if (known !== undefined) return known;
  ownWords ??= new Phrasebook([
    ...plain,
    ...frames,
    ...compute,
    ...data,
    ...messaging,
    ...edge,
    ...security,
    ...features,
    ...measures,
    ...texts,
    ...relations,
    ...marks,
    ...classes,
    ...applications,
    ...environments,
    ...times,
    ...unserved,
  ]);
  const lexicon = new Lexicon(ownWords, providers);
  lexicons.set(providers, lexicon);
  return lexicon;
}
