import type { ProviderFacts } from "../../../provider-facts";
import type { PlaceSense } from "../lexicon/sense";
import type { Passage } from "../passage";
import { hasMark, isCapital, senseOf } from "../phrases/lexeme";
import type { Scope } from "../scope/flags";

export interface RegionFound {
  readonly region: string;
  readonly provider: string;
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** Whether no region stands at the place itself, so that the nearest was taken. */
  readonly near: boolean;
}

/** Every place of the text that counts, as a region of the provider. */
export function regionsIn(
  passage: Passage,
  scope: Scope,
  provider: string | undefined,
  providers: readonly ProviderFacts[],
): RegionFound[] {
  return passage.lexemes.flatMap((lexeme, at): RegionFound[] => {
    const place = senseOf(lexeme, "place");
    if (place === undefined || scope.silent.has(at) || scope.negated.has(at) || !isPlace(passage, at, place)) return [];
    const region = regionOf(place, provider, providers);
    if (region === undefined) return [];
    passage.use(at);
    return [{ region: region.region, provider: region.provider, at, from: lexeme.from, to: lexeme.to, near: region.near }];
  });
}

/** The stated provider's region at the place; without a provider that of the first one that has a region right there. */
function regionOf(
  place: PlaceSense,
  provider: string | undefined,
  providers: readonly ProviderFacts[],
): PlaceSense["regions"][number] | undefined {
  if (provider !== undefined) return best(place.regions.filter((each) => each.provider === provider));
  for (const { name } of providers) {
    const here = place.regions.find((each) => each.provider === name && !each.near);
    if (here !== undefined) return here;
  }
  return best(place.regions);
}

const best = (regions: PlaceSense["regions"]): PlaceSense["regions"][number] | undefined => regions.find(({ near }) => !near) ?? regions[0];

/** Words of everyday life that are places too count only with a capital or behind `in`. */
function isPlace(passage: Passage, at: number, place: PlaceSense): boolean {
  const lexeme = passage.lexemes[at];
  if (lexeme === undefined || place.id) return lexeme !== undefined;
  const word = passage.word(at);
  if (hasMark(lexeme, "called")) return false;
  if (
    /^(?:us|the states|eu|cork|lima|victoria|phoenix|columbus|rio|aragon|uk|uae|africa|asia|virginia|portland|valencia|porto)$/.test(
      word,
    ) ||
    word.length < 4
  ) {
    const before = passage.word(at - 1);
    return word === "us"
      ? lexeme.tokens[0]?.text === "US"
      : isCapital(lexeme) || /^(?:in|at|from|region|near|on|,)$/.test(before) || passage.lexemes.length <= 12;
  }
  return true;
}

/**
 * The region of the whole: the one that is called primary, else the last behind a correction, else the first. Places that are said to be a
 * second site do not count.
 */
export function mainRegion(passage: Passage, scope: Scope, found: readonly RegionFound[]): RegionFound | undefined {
  const able = found.filter(({ at }) => !isSecondSite(passage, at));
  const primary = able.find(({ at }) => passage.range(at - 4, at - 1).some((lexeme) => hasMark(lexeme, "here")));
  return primary ?? able.findLast(({ at }) => scope.correcting.has(at)) ?? able[0];
}

const SECOND = /^(?:dr|disaster recovery|secondary|failover|backup|second|standby site|fallback)$/;

function isSecondSite(passage: Passage, at: number): boolean {
  const { first, last } = passage.clauseBounds(at);
  return (
    passage
      .range(Math.max(first, at - 4), Math.min(last, at + 3))
      .some((lexeme) => SECOND.test(passage.word(lexeme.at)) && !hasMark(lexeme, "correction")) &&
    passage.lexemes.some((lexeme, other) => other !== at && senseOf(lexeme, "place") !== undefined)
  );
}
