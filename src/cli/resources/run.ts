import { builtInProviders } from "../../constructs/providers";
import { describeResource, searchResources, shippedCatalogues, type ResourceDescription, type SearchHit } from "../../catalogue";
import { failure, success, type Problem, type Result } from "../../errors";
import { didYouMean } from "../../spec/nearest";
import type { CatalogueRequest, SearchRequest } from "./request";

/** What the catalogue answers. */
export type Answer =
  | { readonly command: "search"; readonly words: string; readonly hits: readonly SearchHit[] }
  | { readonly command: "show"; readonly resource: ResourceDescription };

/** Answers what the command line asks of the catalogue. */
export function askCatalogue(request: CatalogueRequest): Result<Answer> {
  if (request.command === "search") return search(request);
  const { kind } = request.options;
  const found = describeResource(request.type.trim(), { providers: Object.keys(builtInProviders), ...(kind && { kind }) });
  return found.ok ? success({ command: "show", resource: found.value }) : found;
}

function search({ words, options }: SearchRequest): Result<Answer> {
  const { provider: providers, kind, limit } = options;
  const unknown = (providers ?? []).flatMap(unknownProvider);
  if (unknown.length > 0) return failure(unknown);
  if (words.trim() === "") return failure([nothingToFind()]);
  const hits = searchResources(words, {
    ...(providers && { providers }),
    ...(kind && { kind }),
    ...(limit !== undefined && { most: limit }),
  });
  return success({ command: "search", words, hits });
}

function unknownProvider(name: string): Problem[] {
  const names = shippedCatalogues.providers.map((provider) => provider.name);
  if (names.includes(name)) return [];
  const expected = `one of ${names.join(", ")} after --provider`;
  return [{ code: "USAGE", path: "", received: name, expected, fix: `Use one of these.${didYouMean(name, names)}` }];
}

function nothingToFind(): Problem {
  const fix = 'Say what it is for: stackwright resources search "message queue".';
  return { code: "USAGE", path: "", expected: "words to search for", fix };
}
