import type { Problem } from "../errors";
import { didYouMean, nearest } from "../spec/nearest";
import type { Catalogues } from "./catalogues";
import type { TypeKind } from "./schema";
import { shippedCatalogues } from "./shipped";

const KIND_WORDS: Readonly<Record<Exclude<TypeKind, "provider">, string>> = {
  resource: "a resource",
  data: "a data source",
  ephemeral: "an ephemeral resource",
};
type ListedKind = keyof typeof KIND_WORDS;

/** The problem with a type that `describe` does not know: of another kind, misspelt, or of a provider without a catalogue. */
export function unknownType(kind: ListedKind, type: string, path: string, catalogues: Catalogues = shippedCatalogues): Problem {
  const provider = catalogues.providerOfType(type);
  const problem = { code: "RESOURCE_UNKNOWN_TYPE", path, received: type } as const;
  if (provider === undefined) return { ...problem, ...unknownPrefix(type, catalogues) };
  const expected = `${KIND_WORDS[kind]} of ${provider.name} ${provider.version}`;
  const other = otherKind(kind, type, catalogues);
  if (other !== undefined)
    return { ...problem, expected, fix: `There is ${KIND_WORDS[other]} of this name: write it there, or use another type.` };
  const near = nearest(type, catalogues.typeNames(kind, provider.name), 3).map((name) => `"${name}"`);
  const hint = near.length === 0 ? "" : ` Did you mean ${near.join(" or ")}?`;
  return { ...problem, expected, fix: `Search for what it is to do: stackwright resources search "…".${hint}` };
}

function unknownPrefix(type: string, catalogues: Catalogues): Pick<Problem, "expected" | "fix"> {
  const names = catalogues.providers.map(({ name }) => name);
  const [prefix = ""] = type.split("_");
  return { expected: `a type of ${names.join(", ")}`, fix: `Begin it with the provider's name.${didYouMean(prefix, names)}` };
}

function otherKind(kind: ListedKind, type: string, catalogues: Catalogues): ListedKind | undefined {
  const kinds = Object.keys(KIND_WORDS) as ListedKind[];
  return kinds.find((other) => other !== kind && catalogues.describe(other, type) !== undefined);
}
