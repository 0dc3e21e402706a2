import "../constructs/core/needs-cdktf";
export { matchersWith, stackwrightMatchers, type ValidateTerraform } from "./matchers";
export { scriptedModel, type ScriptedModel, type ScriptedReply } from "./scripted-model";
export { synthSpec, synthStack } from "./synth";
export type { ResourceType, TerraformLike } from "./terraform-resources";
