import type { Catalogues } from "../catalogues";
import { shippedCatalogues } from "../shipped";
import { CONCEPTS } from "./concepts";
import { readQuery, type Query } from "./query";
import { lexicalScore, spokenTokens } from "./score";
import { vocabularyOf } from "./vocabulary";

export interface SearchOptions {
  /** Only these: `["aws"]`. Default: those that the query names, else all. */
  readonly providers?: readonly string[];
  /** Only these. Default: resources and data sources. */
  readonly kind?: SearchHit["kind"];
  /** Most hits. Default: 10. */
  readonly most?: number;
  /** Where to look. Default: the package's own catalogues. */
  readonly catalogues?: Catalogues;
}

export interface SearchHit {
  readonly kind: "resource" | "data";
  readonly type: string;
  readonly provider: string;
  readonly deprecated: boolean;
  /** How well it fits; comparable within one search only. */
  readonly score: number;
  /** What of the query it fits, in a few words. */
  readonly because: string;
}

type Scored = Omit<SearchHit, "because"> & { readonly tokens: readonly string[]; readonly lexical: number };

export const MOST_HITS = 10;

/**
 * Types for words: `message queue` finds aws_sqs_queue. Words are matched with the names of the types and with what people call things; a
 * word that is in neither is taken for a typing mistake. Resources come before data sources, deprecated types last.
 */
export function searchResources(words: string, options: SearchOptions = {}): SearchHit[] {
  const { catalogues = shippedCatalogues, most = MOST_HITS } = options;
  const vocabulary = vocabularyOf(catalogues);
  const query = readQuery(words, vocabulary);
  const providers = options.providers ?? query.providers;
  const meant = conceptScores(query);
  const hits = vocabulary.types
    .filter(({ provider }) => providers.length === 0 || providers.includes(provider))
    .map(({ kind, type, provider, deprecated, tokens }): Scored => {
      const lexical = lexicalScore(query, type, tokens, vocabulary);
      const fits = [lexical, meant.get(type)?.score ?? 0];
      const score = Math.max(...fits) + BOTH * Math.max(0, Math.min(...fits)) - (kind === "data" ? AFTER_RESOURCES : 0);
      return { kind, type, provider, deprecated, score, tokens, lexical };
    })
    .filter(({ kind, score }) => score >= LEAST_SCORE && (options.kind === undefined || kind === options.kind));
  return hits
    .sort(byFit)
    .slice(0, most)
    .map(({ tokens, lexical, ...hit }) => ({ ...hit, because: reasonFor(hit.type, tokens, lexical, query, meant.get(hit.type)) }));
}

function reasonFor(type: string, tokens: readonly string[], lexical: number, query: Query, meant: Meaning | undefined): string {
  if (query.joined === type) return "this is its name";
  if (meant !== undefined && meant.score >= lexical) return `people call it “${meant.phrase}”`;
  const mended = [...query.mended].filter((word) => tokens.includes(word)).map((word) => `, read as “${word}”`);
  return `its name has ${spokenTokens(query, tokens).join(", ")}${mended.join("")}`;
}

/** What a data source loses against the resource of the same name. */
const AFTER_RESOURCES = 25;
const LEAST_SCORE = 30;
/** How much the weaker of the two ways to fit adds. */
const BOTH = 0.1;

function byFit(a: Scored, b: Scored): number {
  return Number(a.deprecated) - Number(b.deprecated) || b.score - a.score || a.type.length - b.type.length || (a.type < b.type ? -1 : 1);
}

/** What people call a type by. */
interface Meaning {
  readonly score: number;
  /** The longest of the phrases that the query holds. */
  readonly phrase: string;
}

/** Types that are called by a phrase of the query: all of it counts most, and the first type of a concept before the second. */
function conceptScores(query: Query): Map<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  for (const { phrases, types } of CONCEPTS) {
    const said = saidOf(phrases, query.words);
    const [phrase] = [...said].sort((a, b) => b.length - a.length);
    if (phrase === undefined) continue;
    const share = shareOf(said, query.words);
    types.forEach((type, rank) => {
      const score = 40 + 70 * share - 3 * rankInProvider(types, rank);
      if (score > (meanings.get(type)?.score ?? 0)) meanings.set(type, { score, phrase });
    });
  }
  return meanings;
}

function rankInProvider(types: readonly string[], at: number): number {
  const prefix = types[at]?.split("_")[0];
  return types.slice(0, at).filter((type) => type.startsWith(`${prefix}_`)).length;
}

/** The phrases of which the query has every word. */
function saidOf(phrases: readonly string[], words: readonly string[]): string[] {
  return phrases.filter((phrase) => phrase.split(" ").every((word) => words.includes(word)));
}

/** Which part of the query the phrases of a concept make up. The last word of a query says what it is, those before it of which sort. */
function shareOf(said: readonly string[], words: readonly string[]): number {
  const covered = new Set(said.flatMap((phrase) => phrase.split(" ")));
  const weights = words.map((word, at) => ({ word, weight: at === words.length - 1 ? LAST_WORD : 1 }));
  const sum = (of: typeof weights): number => of.reduce((total, { weight }) => total + weight, 0);
  return sum(weights.filter(({ word }) => covered.has(word))) / sum(weights);
}

const LAST_WORD = 2;
