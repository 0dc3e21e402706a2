import type { Problem } from "../../../errors";
import type { Decision } from "../../../blueprint";
import type { ProviderFacts } from "../../../provider-facts";
import type { Passage } from "../passage";
import type { EvidenceSpan, Reading, ReadOptions } from "../reading";
import type { Scope } from "../scope/flags";
import type { Anchor, Draft } from "../services/draft";
import { normaliseWord } from "../text/normalise";
import type { EnvironmentFound } from "./environment";
import { providerIn, type ProviderFound } from "./provider";
import { mainRegion, regionsIn, type RegionFound } from "./region";

export interface PlaceRead {
  readonly stated: Reading["place"];
  readonly decisions: Decision[];
  readonly evidence: EvidenceSpan[];
  readonly problems: Problem[];
}

/** Provider, region and environment: what the caller chose, else what the words say. */
export function placeOf(
  passage: Passage,
  scope: Scope,
  drafts: readonly Draft[],
  anchors: readonly Anchor[],
  environment: EnvironmentFound | undefined,
  options: ReadOptions,
): PlaceRead {
  const { providers } = options;
  const found = providerIn(passage, scope, drafts, providers);
  const provider = options.provider ?? found?.provider;
  const regions = regionsIn(passage, scope, provider, providers);
  const region = options.region === undefined ? mainRegion(passage, scope, regions) : undefined;
  const chosen = options.region === undefined ? region?.region : (regionNamed(options.region, provider, providers) ?? options.region);
  const retracted = region !== undefined && scope.correcting.has(region.at);
  placeServices(passage, drafts, anchors, retracted ? [] : regions, region, provider, found);
  const isAsked = drafts.some(({ state }) => state === "asked") || found?.implied === false;
  if (!isAsked && options.provider === undefined && options.region === undefined) {
    const only = options.environment ?? environment?.environment;
    return { stated: only === undefined ? {} : { environment: only }, decisions: [], evidence: [], problems: [] };
  }
  const stated = {
    ...(provider === undefined ? {} : { provider }),
    ...(chosen === undefined ? {} : { region: chosen }),
    ...((options.environment ?? environment?.environment) === undefined
      ? {}
      : { environment: options.environment ?? environment?.environment }),
  } as Reading["place"];
  return {
    stated,
    decisions: decisionsOf(passage, options, found, region, providers),
    evidence: evidenceOf(options, found, region, environment),
    problems: [],
  };
}

/** The id of a region that the caller named by its id or its place. */
function regionNamed(wanted: string, provider: string | undefined, providers: readonly ProviderFacts[]): string | undefined {
  const word = wanted.trim().split(/\s+/).map(normaliseWord).join(" ");
  const able = providers.filter(({ name }) => provider === undefined || name === provider);
  for (const test of [
    (region: ProviderFacts["regions"][number]) => region.id === word,
    (region: ProviderFacts["regions"][number]) => region.places.includes(word),
    (region: ProviderFacts["regions"][number]) => region.near?.includes(word) ?? false,
  ]) {
    const region = able.flatMap(({ regions }) => regions).find(test);
    if (region !== undefined) return region.id;
  }
  return undefined;
}

/** Services that stand elsewhere than the whole: another region in their clause, or another provider's product. */
function placeServices(
  passage: Passage,
  drafts: readonly Draft[],
  anchors: readonly Anchor[],
  regions: readonly RegionFound[],
  main: RegionFound | undefined,
  provider: string | undefined,
  found: ProviderFound | undefined,
): void {
  for (const region of regions) {
    if (main === undefined || region.region === main.region || region.provider !== main.provider) continue;
    const here = anchors.filter(
      ({ at, drafts: those }) => passage.sameClause(at, region.at) && those.some(({ state }) => state === "asked"),
    );
    const nearest = here.sort((one, other) => Math.abs(one.at - region.at) - Math.abs(other.at - region.at))[0];
    for (const draft of nearest?.drafts ?? []) draft.put("region", region.region, region);
  }
  for (const draft of drafts) {
    if (draft.provider === undefined || draft.provider === provider || provider === undefined || found === undefined) continue;
    if (!isGenericName(passage, draft)) draft.put("provider", draft.provider, draft.evidence);
  }
}

/** `cloud function` is what one provider calls it and what everybody says. */
function isGenericName(passage: Passage, draft: Draft): boolean {
  return draft.mentions.some(({ head }) =>
    (passage.lexemes[head]?.senses ?? []).some((sense) => sense.is === "kind" && sense.provider === undefined),
  );
}

function decisionsOf(
  passage: Passage,
  options: ReadOptions,
  found: ProviderFound | undefined,
  region: RegionFound | undefined,
  providers: readonly ProviderFacts[],
): Decision[] {
  const title = (name: string): string => providers.find((each) => each.name === name)?.title ?? name;
  const decisions: Decision[] = [];
  if (options.provider === undefined && found?.implied === true) {
    decisions.push({
      path: "provider",
      value: found.provider,
      because: `“${passage.slice(found.from ?? 0, found.to ?? 0)}” is a word of ${title(found.provider)}`,
    });
  }
  if (region?.near === true) {
    decisions.push({
      path: "region",
      value: region.region,
      because: `${title(region.provider)} has no region in ${passage.slice(region.from, region.to)}; this is the nearest`,
    });
  }
  return decisions;
}

function evidenceOf(
  options: ReadOptions,
  found: ProviderFound | undefined,
  region: RegionFound | undefined,
  environment: EnvironmentFound | undefined,
): EvidenceSpan[] {
  const evidence: EvidenceSpan[] = [];
  if (options.provider === undefined && found?.from !== undefined && found.to !== undefined)
    evidence.push({ path: "provider", from: found.from, to: found.to });
  if (region !== undefined) evidence.push({ path: "region", from: region.from, to: region.to });
  if (options.environment === undefined && environment !== undefined)
    evidence.push({ path: "environment", from: environment.from, to: environment.to });
  return evidence;
}
