import "./load-cdktf"; // before anything else loads it
import "../constructs/core/needs-cdktf";
export { InfraStack, type InfraStackOptions } from "./infra-stack";
export { synthesize, type Synthesis, type SynthesizeOptions, type TerraformJson } from "./synthesize";
export { builtInProviders } from "../constructs/providers";
export { writeWorkspace, type WriteWorkspaceOptions, type WrittenWorkspace } from "./workspace";
export { AnyDataSource, AnyProvider, AnyResource, type AnyProviderProps, type AnyResourceProps } from "../constructs/resource";
