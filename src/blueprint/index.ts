export { makeBlueprint, type Blueprint, type PlannedService } from "./blueprint";
export { controlsOf, type ControlName, type Controls } from "./controls";
export { Completion, type Completed, type Filled, type Setting } from "./completion";
export type { Decision } from "./decision";
export { completions, type CompletableKind, type FactsOf, type Plan, type PlanOf } from "./kinds";
export type { KindOffer, KindOffers, ProviderOffer, ProviderOffers, Surroundings } from "./offer";
export type { Place, StackPlace } from "./place";
export { listed, regionsUsed, type RegionsUsed } from "./regions-used";
export { providerTags, type TagArgument, type TagRules, type Tags } from "./tags";
export type { Access, PlannedUse } from "./uses";
export {
  generatedPassword,
  pluginOf,
  replaceSpecials,
  requiredBlocks,
  stillThere,
  unknownTargets,
  valueProblems,
  type Entry,
  type PlannedProvider,
  type PlannedResource,
  type Plugin,
  type ResourceOptions,
  type SpecialPlace,
} from "./resources";
