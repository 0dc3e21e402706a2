import { isCommon, isOrdinary } from "../lexicon/ordinary";
import type { Lexicon } from "../lexicon/lexicon";

/**
 * Typing mistakes. An unknown word is read as a word of the lexicon when it is one slip away (two for long words): a letter left out,
 * doubled, wrong, or two exchanged. Everyday words, words that begin with another letter, and short words stay what they are.
 */
export class Spelling {
  private byLength: Map<number, string[]> | undefined;
  private readonly known = new Map<string, string | undefined>();

  constructor(private readonly lexicon: Lexicon) {}

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

  private *candidates(word: string, allowed: number): Generator<string> {
    this.byLength ??= lengths(this.lexicon.vocabulary());
    for (let length = word.length - allowed; length <= word.length + allowed; length += 1) {
      for (const candidate of this.byLength.get(length) ?? []) {
        if (candidate.charCodeAt(0) === word.charCodeAt(0) || swapped(word, candidate)) yield candidate;
      }
    }
  }
}

/** Words that may be meant, by their length; short ones are too easily hit by chance. */
function lengths(words: Iterable<string>): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const word of new Set(words)) {
    if (word.length < 4 || !/^[a-z0-9]+$/.test(word)) continue;
    const list = found.get(word.length);
    if (list === undefined) found.set(word.length, [word]);
    else list.push(word);
  }
  return found;
}

const swapped = (word: string, candidate: string): boolean => word[0] === candidate[1] && word[1] === candidate[0];

const sameRoot = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);

/** Slips that make `one` out of `other`: a letter left out counts less than one too many or a wrong one; undefined above `most`. */
export function slipsBetween(one: string, other: string, most: number): number | undefined {
  const width = other.length + 1;
  let before: number[] = [];
  let last = Array.from({ length: width }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const here = [row];
    let least = row;
    for (let column = 1; column < width; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min(
        (last[column] as number) + 1.1,
        (here[column - 1] as number) + 1,
        (last[column - 1] as number) + (same ? 0 : 1.25),
      );
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        cost = Math.min(cost, (before[column - 2] as number) + 0.9);
      here.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most + 0.5) return undefined;
    before = last;
    last = here;
  }
  const slips = last[width - 1] as number;
  return slips <= most + 0.5 ? slips : undefined;
}
