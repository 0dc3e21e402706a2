import { makeBlueprint } from "./blueprint";
import { describeResource as describeType, type DescribeOptions, type ResourceDescription } from "./catalogue";
import { offersOf } from "./constructs/core/offers";
import { builtInProviders } from "./constructs/providers";
import { design as designWith, type Design, type DesignOptions as Settings } from "./intent";
import type { Result } from "./errors";
import type { InfraSpec } from "./spec";

export { searchResources, type SearchHit, type SearchOptions } from "./catalogue";
export type {
  ArgumentDescription,
  AttributeDescription,
  DescribeOptions,
  ExampleEntry,
  ExampleSpec,
  ResourceDescription,
} from "./catalogue";
export { readSpecFile } from "./document";
export {
  describeProblem,
  PROBLEM_CODES,
  StackwrightError,
  type LocatedProblem,
  type Problem,
  type ProblemCode,
  type Result,
} from "./errors";
export { InfraSpec, infraSpecJsonSchema, KINDS, parseSpec, type Environment, type Kind, type Service, type ServiceOf } from "./spec";
export { makeBlueprint, type Blueprint, type Decision } from "./blueprint";
export { folderCache, memoryCache, modelError, modelFromEnvironment, openAiModel, readWords } from "./intent";
export type {
  AnswerCache,
  CacheOptions,
  Design,
  LanguageModel,
  ModelEnvironment,
  ModelMessage,
  ModelReply,
  ModelRequest,
  OpenAiModelOptions,
  Reading,
  ReadOptions,
  ReplyFormat,
  Span,
} from "./intent";
export type { ProviderFacts } from "./provider-facts";

/** What `design` may be told; everything has a default. */
export interface DesignOptions extends Omit<Settings, "providers" | "prove"> {
  /** The providers that the words may mean. @default those that come with Stackwright */
  readonly providers?: Settings["providers"];
  /** Everything that stands in the way of building a spec. @default what the blueprint finds with the providers that come with Stackwright */
  readonly prove?: Settings["prove"];
}

/**
 * Words to a spec. Without a model the offline reader reads: nothing leaves the machine and the same words give the same spec.
 * @returns the spec with what was chosen, what was not understood and what stands in its way; `spec` is undefined when there is none.
 */
export function design(words: string, options: DesignOptions = {}): Promise<Design> {
  const offers = offersOf(builtInProviders);
  const prove = (spec: InfraSpec) => {
    const blueprint = makeBlueprint(spec, offers);
    return blueprint.ok ? [] : blueprint.problems;
  };
  return designWith(words, { providers: Object.values(offers), prove, ...options });
}

/**
 * Any type of resource or data source of the providers: its arguments as a tree, what can be referred to, and a smallest spec with one.
 * @returns a problem that names the nearest types when there is none of this name.
 */
export function describeResource(type: string, options: DescribeOptions = {}): Result<ResourceDescription> {
  return describeType(type, { providers: Object.keys(builtInProviders), ...options });
}
