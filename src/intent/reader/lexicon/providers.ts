import type { ProviderFacts, ProductName } from "../../../provider-facts";
import type { Entry, KindSense, PlaceSense } from "./sense";

/** The words that providers bring: their names, what they sell, and where. */
export function providerEntries(providers: readonly ProviderFacts[]): Entry[] {
  return [...providers.flatMap(nameEntries), ...providers.flatMap(productEntries), ...placeEntries(providers)];
}

function nameEntries({ name, vocabulary }: ProviderFacts): Entry[] {
  return vocabulary.names.map((phrase) => ({ phrase, sense: { is: "provider", provider: name } }));
}

function productEntries({ name, vocabulary }: ProviderFacts): Entry[] {
  return vocabulary.products.map((product) => ({ phrase: product.phrase, sense: kindSense(product, name) }));
}

function kindSense({ kind, also, implies, exclusive = true, alone, proper }: ProductName, provider: string): KindSense {
  return {
    is: "kind",
    kind,
    grade: "product",
    ...(also === undefined ? {} : { also }),
    ...(implies === undefined ? {} : { implies }),
    ...(exclusive ? { provider } : {}),
    ...(alone === undefined ? {} : { alone }),
    ...(proper === undefined ? {} : { proper }),
  };
}

type Region = PlaceSense["regions"][number];

function placeEntries(providers: readonly ProviderFacts[]): Entry[] {
  const ids = new Map<string, Region[]>();
  const places = new Map<string, Region[]>();
  for (const { name: provider, regions } of providers) {
    for (const { id, places: names, near = [] } of regions) {
      add(ids, id, { provider, region: id, near: false });
      for (const place of names) add(places, place, { provider, region: id, near: false });
      for (const place of near) add(places, place, { provider, region: id, near: true });
    }
  }
  const entries = (found: Map<string, Region[]>, id: boolean): Entry[] =>
    [...found].map(([phrase, regions]) => ({ phrase, sense: { is: "place", regions, id } }));
  return [...entries(ids, true), ...entries(places, false)];
}

function add(to: Map<string, Region[]>, place: string, region: Region): void {
  const found = to.get(place);
  if (found === undefined) to.set(place, [region]);
  else found.push(region);
}
