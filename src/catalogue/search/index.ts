import type { Catalogues } from "../catalogues";
import { shippedCatalogues } from "../shipped";
import { CONCEPTS } from "./concepts";
import { readQuery, type Query } from "./query";
import { lexicalScore } from "./score";
import { vocabularyOf } from "./vocabulary";

export interface SearchOptions {
  /** Only these: `["aws"]`. Default: those that the query names, else all. */
  readonly providers?: readonly string[];
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
}

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
    .map(({ kind, type, provider, deprecated, tokens }): SearchHit => {
      const fits = [lexicalScore(query, type, tokens, vocabulary), meant.get(type) ?? 0];
      const score = Math.max(...fits) + BOTH * Math.max(0, Math.min(...fits)) - (kind === "data" ? AFTER_RESOURCES : 0);
      return { kind, type, provider, deprecated, score };
    })
    .filter(({ score }) => score >= LEAST_SCORE);
  return hits.sort(byFit).slice(0, most);
}

/** What a data source loses against the resource of the same name. */
const AFTER_RESOURCES = 25;
const LEAST_SCORE = 30;
/** How much the weaker of the two ways to fit adds. */
const BOTH = 0.1;

function byFit(a: SearchHit, b: SearchHit): number {
  return Number(a.deprecated) - Number(b.deprecated) || b.score - a.score || a.type.length - b.type.length || (a.type < b.type ? -1 : 1);
}

/** Types that are called by a phrase of the query: all of it counts most, and the first type of a concept before the second. */
function conceptScores(query: Query): Map<string, number> {
  const scores = new Map<string, number>();
  for (const { phrases, types } of CONCEPTS) {
    const share = shareOf(phrases, query.words);
    if (share === 0) continue;
    types.forEach((type, rank) => scores.set(type, Math.max(scores.get(type) ?? 0, 40 + 70 * share - 3 * rankInProvider(types, rank))));
  }
  return scores;
}

function rankInProvider(types: readonly string[], at: number): number {
  const prefix = types[at]?.split("_")[0];
  return types.slice(0, at).filter((type) => type.startsWith(`${prefix}_`)).length;
}

/** Which part of the query the phrases of a concept make up. The last word of a query says what it is, those before it of which sort. */
function shareOf(phrases: readonly string[], words: readonly string[]): number {
  const said = phrases.map((phrase) => phrase.split(" ")).filter((phrase) => phrase.every((word) => words.includes(word)));
  const covered = new Set(said.flat());
  const weights = words.map((word, at) => ({ word, weight: at === words.length - 1 ? LAST_WORD : 1 }));
  const sum = (of: typeof weights): number => of.reduce((total, { weight }) => total + weight, 0);
  return sum(weights.filter(({ word }) => covered.has(word))) / sum(weights);
}

const LAST_WORD = 2;
