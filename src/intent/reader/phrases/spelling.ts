import { isCommon, isOrdinary } from "../lexicon/ordinary";
import type { Lexicon } from "../lexicon/lexicon";

/**
 * Typing mistakes. An unknown word is read as a word of the lexicon when it is one slip away (two for long words): a letter left out,
 * doubled, wrong, or two exchanged. Everyday words, words that begin with another letter, and short words stay what they are.
 */
export class Spelling {
  private readonly index: Index;
  private readonly known = new Map<string, string | undefined>();

  /** The index is made at once: it belongs to the first reading, not to the first one with a typing mistake. */
  constructor(private readonly lexicon: Lexicon) {
    this.index = indexed(lexicon.vocabulary());
  }

  /** The word that was meant; undefined when none is near enough, or several are. */
  correct(word: string): string | undefined {
    if (word.length < 4 || word.length > 20 || !/^[a-z0-9]+$/.test(word) || /^\d/.test(word) || isCommon(word)) return undefined;
    if (!this.known.has(word)) this.known.set(word, this.meant(word));
    return this.known.get(word);
  }

  /** A word that could be a form of an everyday one is only read as another form of it: `scaning`. */
  private meant(word: string): string | undefined {
    const nearest = this.nearest(word);
    return nearest !== undefined && isOrdinary(word) && nearest.slice(0, 4) !== word.slice(0, 4) ? undefined : nearest;
  }

  private nearest(word: string): string | undefined {
    const allowed = word.length < 8 ? 1 : 2;
    let best: { word: string; slips: number } | undefined;
    let rival = false;
    for (const candidate of this.candidates(word, allowed)) {
      const slips = slipsBetween(word, candidate, allowed);
      if (slips === undefined) continue;
      if (best === undefined || slips < best.slips) {
        best = { word: candidate, slips };
        rival = false;
      } else if (slips === best.slips && !sameRoot(best.word, candidate)) {
        // of two equally near the one that names something is meant
        if (this.lexicon.isNaming(candidate) === this.lexicon.isNaming(best.word)) rival = true;
        else if (this.lexicon.isNaming(candidate)) {
          best = { word: candidate, slips };
          rival = false;
        }
      }
    }
    return rival ? undefined : best?.word;
  }

  /** Words of nearly the same length that begin with the same letter, or with the first two exchanged, and share most letters. */
  private candidates(word: string, allowed: number): string[] {
    const found: string[] = [];
    const letters = lettersOf(word);
    for (let length = word.length - allowed; length <= word.length + allowed; length += 1) {
      for (const first of word[0] === word[1] ? [word[0]] : [word[0], word[1]]) {
        for (const candidate of this.index.get(`${length}${first}`) ?? []) {
          if (first !== word[0] && candidate.word[1] !== word[0]) continue;
          // a slip changes at most two letters of the set
          if (bitsOf(candidate.letters ^ letters) <= 2 * allowed) found.push(candidate.word);
        }
      }
    }
    return found;
  }
}

/** Words that may be meant, by their length and first letter. */
type Index = ReadonlyMap<string, readonly Candidate[]>;

interface Candidate {
  readonly word: string;
  /** A bit for each letter that occurs. */
  readonly letters: number;
}

/** Short words are left out: they are too easily hit by chance. */
function indexed(words: Iterable<string>): Index {
  const index = new Map<string, Candidate[]>();
  for (const word of new Set(words)) {
    if (word.length < 4 || !/^[a-z0-9]+$/.test(word)) continue;
    const key = `${word.length}${word[0]}`;
    const list = index.get(key);
    const candidate = { word, letters: lettersOf(word) };
    if (list === undefined) index.set(key, [candidate]);
    else list.push(candidate);
  }
  return index;
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bitsOf(set: number): number {
  let bits = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
}

const sameRoot = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);

/** Rows of the distance table, reused: the last but one, the last, and the one that is filled. */
const LONGEST = 32;
let before = new Float64Array(LONGEST);
let last = new Float64Array(LONGEST);
let here = new Float64Array(LONGEST);

/** Slips that make `one` out of `other`: a letter left out counts less than one too many or a wrong one; undefined above `most`. */
function slipsBetween(one: string, other: string, most: number): number | undefined {
  const width = other.length + 1;
  if (width > LONGEST) return undefined;
  for (let column = 0; column < width; column += 1) last[column] = column;
  for (let row = 1; row <= one.length; row += 1) {
    here[0] = row;
    let least = row;
    for (let column = 1; column < width; column += 1) {
      const cost = costAt(one, other, row, column);
      here[column] = cost;
      least = Math.min(least, cost);
    }
    if (least > most + 0.5) return undefined;
    [before, last, here] = [last, here, before];
  }
  const slips = last[width - 1] as number;
  return slips <= most + 0.5 ? slips : undefined;
}

/** The least that the first letters of both cost: one too many, one left out, one wrong or right, or two exchanged. */
function costAt(one: string, other: string, row: number, column: number): number {
  const same = one[row - 1] === other[column - 1];
  const cost = Math.min((last[column] as number) + 1.1, (here[column - 1] as number) + 1, (last[column - 1] as number) + (same ? 0 : 1.25));
  const exchanged = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
  return exchanged ? Math.min(cost, (before[column - 2] as number) + 0.9) : cost;
}
