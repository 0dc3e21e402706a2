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
  /** Fields of the spec that the name implies: `{engine: "postgres"}`. */
  readonly implies?: Readonly<Record<string, unknown>>;
  /** False for a word that is used for other providers' products as well (`vpc`). Default: true. */
  readonly exclusive?: boolean;
}

export const regionOf = (facts: ProviderFacts, id: string): RegionFact | undefined => facts.regions.find((region) => region.id === id);
