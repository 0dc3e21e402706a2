export { InfraStack, type InfraStackOptions } from "./infra-stack";
export { synthesize, type Synthesis, type SynthesizeOptions, type TerraformJson } from "./synthesize";
export { builtInProviders } from "../constructs/providers";
export { writeWorkspace, type WriteWorkspaceOptions, type WrittenWorkspace } from "./workspace";
