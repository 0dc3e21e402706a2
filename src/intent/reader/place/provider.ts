import type { ProviderFacts } from "../../../provider-facts";
import type { Passage } from "../passage";
import { formOf, senseOf } from "../phrases/lexeme";
import type { Scope } from "../scope/flags";
import type { Draft } from "../services/draft";

export interface ProviderFound {
  readonly provider: string;
  /** The words that say or imply it; undefined when the caller chose. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** Whether a product or machine type and not the provider's name told. */
  readonly implied: boolean;
}

/**
 * Where everything is built: the provider that is named last behind a correction, else the first one named, else the one that alone sells
 * a product that is asked for, else one that alone has the machine type or region.
 */
export function providerIn(
  passage: Passage,
  scope: Scope,
  drafts: readonly Draft[],
  providers: readonly ProviderFacts[],
): ProviderFound | undefined {
  const named = passage.lexemes.flatMap((lexeme, at) => {
    const provider = senseOf(lexeme, "provider")?.provider;
    return provider === undefined || scope.silent.has(at) || scope.negated.has(at) || isHistory(passage, scope, at)
      ? []
      : [{ at, provider, from: lexeme.from, to: lexeme.to }];
  });
  for (const { at } of named) passage.use(at);
  const chosen = named.findLast(({ at }) => scope.correcting.has(at)) ?? named[0];
  if (chosen !== undefined) return { provider: chosen.provider, from: chosen.from, to: chosen.to, implied: false };
  return soldBy(drafts) ?? soldBySpoken(passage, scope) ?? typedBy(passage, scope) ?? regionOwner(passage, scope, providers);
}

/** `we used to be on AWS`: an existing thing's provider tells nothing when another one is named as well. */
function isHistory(passage: Passage, scope: Scope, at: number): boolean {
  return (
    scope.existing.has(at) &&
    passage.lexemes.some(
      (lexeme, other) => senseOf(lexeme, "provider") !== undefined && !scope.existing.has(other) && !scope.negated.has(other),
    )
  );
}

function soldBy(drafts: readonly Draft[]): ProviderFound | undefined {
  const found =
    drafts.find(({ provider, state }) => provider !== undefined && state === "asked") ??
    drafts.find(({ provider, state }) => provider !== undefined && state !== "dropped");
  return found?.provider === undefined
    ? undefined
    : { provider: found.provider, from: found.evidence.from, to: found.evidence.to, implied: true };
}

/** A product that is only spoken of still tells where somebody is at home: `attach it to our ECS service`. */
function soldBySpoken(passage: Passage, scope: Scope): ProviderFound | undefined {
  for (const [at, lexeme] of passage.lexemes.entries()) {
    const provider = senseOf(lexeme, "kind")?.provider;
    if (provider !== undefined && !scope.silent.has(at) && !scope.negated.has(at) && senseOf(lexeme, "kind")?.proper !== true)
      return { provider, from: lexeme.from, to: lexeme.to, implied: true };
  }
  return undefined;
}

function typedBy(passage: Passage, scope: Scope): ProviderFound | undefined {
  for (const [at, lexeme] of passage.lexemes.entries()) {
    if (formOf(lexeme) !== "identifier" || scope.silent.has(at)) continue;
    const provider = passage.lexicon.providerOfInstanceType(lexeme.tokens[0]?.text ?? "");
    if (provider !== undefined) return { provider, from: lexeme.from, to: lexeme.to, implied: true };
  }
  return undefined;
}

/** A region's id, or a place where only one provider has a region. */
function regionOwner(passage: Passage, scope: Scope, providers: readonly ProviderFacts[]): ProviderFound | undefined {
  for (const [at, lexeme] of passage.lexemes.entries()) {
    const place = senseOf(lexeme, "place");
    if (place === undefined || scope.silent.has(at) || scope.negated.has(at)) continue;
    const there = place.regions.filter(({ near }) => !near);
    const owners = new Set(there.map(({ provider }) => provider));
    const [provider] = owners;
    if (owners.size === 1 && provider !== undefined && (place.id || providers.length > 1))
      return { provider, from: lexeme.from, to: lexeme.to, implied: true };
  }
  return undefined;
}
