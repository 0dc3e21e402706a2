export type { Diagnostic } from "./diagnostics";
export { secretHider, terraformEnvironment, type Environment } from "./environment";
export { findTerraform, LOWEST_VERSION, type FindOptions, type Terraform } from "./find";
export { Origins, type Configuration } from "./origins";
export { cacheFolder, plugInCache } from "./plug-in-cache";
export { inScratch } from "./scratch";
export { init, plan, validate, type PlannedChange, type PlanSaid, type Said, type Session } from "./terraform";
