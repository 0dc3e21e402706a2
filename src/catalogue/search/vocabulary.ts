import type { Catalogues } from "../catalogues";
import { CONCEPTS } from "./concepts";
import { PROVIDER_WORDS, SYNONYMS } from "./words";

export interface KnownType {
  readonly kind: "resource" | "data";
  readonly type: string;
  readonly provider: string;
  readonly deprecated: boolean;
  /** The parts of its name that mean something: `lex`, `bot`. */
  readonly tokens: readonly string[];
}

/** Every type, and every word that a query may be made of. */
export interface Vocabulary {
  readonly types: readonly KnownType[];
  /** In how many names each part stands. */
  readonly frequency: ReadonlyMap<string, number>;
  /** Parts of names, and the words of what people call things. */
  readonly words: ReadonlySet<string>;
}

const known = new WeakMap<Catalogues, Vocabulary>();

/** Read once for each set of catalogues. */
export function vocabularyOf(catalogues: Catalogues): Vocabulary {
  const found = known.get(catalogues) ?? read(catalogues);
  known.set(catalogues, found);
  return found;
}

function read(catalogues: Catalogues): Vocabulary {
  const types = catalogues.providers.flatMap(({ name }) => [
    ...typesOf(catalogues, name, "resource"),
    ...typesOf(catalogues, name, "data"),
  ]);
  const frequency = new Map<string, number>();
  for (const { tokens } of types) for (const token of new Set(tokens)) frequency.set(token, (frequency.get(token) ?? 0) + 1);
  const spoken = CONCEPTS.flatMap(({ phrases }) => phrases.flatMap((phrase) => phrase.split(" ")));
  return { types, frequency, words: new Set([...frequency.keys(), ...spoken, ...PROVIDER_WORDS.keys(), ...Object.keys(SYNONYMS)]) };
}

function typesOf(catalogues: Catalogues, provider: string, kind: "resource" | "data"): KnownType[] {
  const catalogue = catalogues.load(provider);
  if (!catalogue.ok) return [];
  const deprecated = catalogue.value.deprecatedNames(kind);
  return catalogue.value.typeNames(kind).map((type) => {
    return { kind, type, provider, deprecated: deprecated.has(type), tokens: tokensOf(type, provider) };
  });
}

/** The name of a small provider says what its types are for; that of a cloud says nothing. */
function tokensOf(type: string, provider: string): string[] {
  const isCloud = [...PROVIDER_WORDS.values()].includes(provider);
  return isCloud ? type.split("_").slice(1) : type.split("_");
}
