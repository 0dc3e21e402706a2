import type { Kind } from "./spec";

/**
 * What the rooms may know of a provider: data, passed in as a value. Each provider's folder under constructs/ writes one of these without
 * loading CDKTF, so that the blueprint decides and the reader reads on a machine with no provider installed.
 */
export interface ProviderFacts {
  /** As a spec writes it: `aws`. */
  readonly name: string;
  /** As people write it: `AWS`. */
  readonly title: string;
  /** The npm package with its typed bindings. */
  readonly package: string;
  /** Used when a spec names no region. */
  readonly defaultRegion: string;
  readonly regions: readonly RegionFact[];
  /** Words that people use for it and for what it sells. */
  readonly vocabulary: Vocabulary;
  /** What its plug-in needs of the machine. Default: nothing is known; a plan is tried as it is. */
  readonly account?: AccountFacts;
}

/** How Terraform's plug-in for a provider comes to an account, and what it can do without one. */
export interface AccountFacts {
  /** Beginnings of the names of the environment variables that it reads: `AWS_`. */
  readonly environmentPrefixes: readonly string[];
  /** Environment variables each of which gives credentials; where one is set, a plan uses them. */
  readonly credentials: readonly string[];
  /** Arguments of the provider's block with which it plans without an account, or why it cannot, in words that end a sentence. */
  readonly planWithout: { readonly arguments: Readonly<Record<string, unknown>> } | { readonly impossible: string };
}

export interface RegionFact {
  /** The provider's own id: `eu-west-1`. */
  readonly id: string;
  /** Lower-case names of the place: city, country, the provider's own name for it (`ireland`, `dublin`, `west europe`). */
  readonly places: readonly string[];
  /** Places without a region of this provider for which this is the nearest one. */
  readonly near?: readonly string[];
  /** Suffixes or ids of its availability zones, in the provider's own spelling. */
  readonly zones: readonly string[];
  /** The isolated part of the provider that it belongs to, where there are several: `aws-cn`. */
  readonly partition?: string;
}

/** Words that tell a provider or one of its products. All lower-case. */
export interface Vocabulary {
  /** Names of the provider itself: `aws`, `amazon web services`. */
  readonly names: readonly string[];
  /** Names of products: what kind each is and the facts that it implies. */
  readonly products: readonly ProductName[];
  /** Whether a word is one of the provider's instance types: `t3.medium`. */
  readonly instanceType: RegExp;
}

export interface ProductName {
  /** Lower-case, as people write it: `rds`, `event hub`. */
  readonly phrase: string;
  readonly kind: Kind;
  /** Other kinds that a noun beside it can make of it: a `service bus` is a queue, a `service bus topic` a topic. */
  readonly also?: readonly Kind[];
  /** Fields of the spec that the name implies: `{engine: "postgres"}`. */
  readonly implies?: Readonly<Record<string, unknown>>;
  /** False for a word that is used for other providers' products as well (`vpc`). Default: true. */
  readonly exclusive?: boolean;
  /** False for a product that is only a service together with the kind's noun: `cloudwatch` in `cloudwatch alarm`. Default: true. */
  readonly alone?: boolean;
  /** True for everyday words that are a product only with capitals: `Front Door`. Default: false. */
  readonly proper?: boolean;
}

/** Several names of one product: `products("bucket", ["s3", "amazon s3"])`. */
export function products(kind: Kind, phrases: readonly string[], more: Omit<ProductName, "phrase" | "kind"> = {}): ProductName[] {
  return phrases.map((phrase) => ({ phrase, kind, ...more }));
}

/** What a region has beyond its id, zones and places. */
export type RegionMore = Pick<RegionFact, "near" | "partition">;

/** A region with its places written between bars: `regionFact("eu-west-1", ["a", "b"], "ireland | dublin")`. */
export const regionFact = (id: string, zones: readonly string[], places: string, more: RegionMore = {}): RegionFact => ({
  id,
  zones,
  places: names(places),
  ...more,
});

/** Names written between bars, over several lines where they are many: `names("ireland | dublin")`. */
export const names = (list: string): string[] => list.split("|").map((name) => name.trim());

export const regionOf = (facts: ProviderFacts, id: string): RegionFact | undefined => facts.regions.find((region) => region.id === id);
