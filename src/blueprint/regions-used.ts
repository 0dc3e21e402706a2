import type { Blueprint } from "./blueprint";
import type { Place } from "./place";

/** Where a provider builds something of a stack. */
export interface RegionsUsed {
  /** As people write it: `AWS`. */
  readonly title: string;
  /** Ids of its regions: `eu-west-1`. */
  readonly regions: readonly string[];
}

/**
 * The regions in which something of a stack is built, by provider: those of its services, and that of each provider's own block for resources
 * and data sources that name none. Nothing for a stack of the small providers, which build nowhere.
 */
export function regionsUsed({ places, services, resources }: Blueprint): RegionsUsed[] {
  const plain = resources.filter(({ entry }) => entry.providerAlias === undefined).map(({ schema }) => schema.provider);
  const ofResources = [...new Set(plain)].flatMap((name) => places.find(({ offer }) => offer.name === name) ?? []);
  const regions = new Map<string, Set<string>>();
  for (const { offer, region } of [...services.map(({ place }): Place => place), ...ofResources]) {
    regions.set(offer.title, (regions.get(offer.title) ?? new Set()).add(region.id));
  }
  return [...regions].map(([title, ids]) => ({ title, regions: [...ids] }));
}

/** `["a", "b", "c"]` → `a, b and c` */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
