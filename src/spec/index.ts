export { Environment, InfraSpec, SPEC_VERSION } from "./infra-spec";
export { KINDS, kinds, Service, type AttributesOf, type Kind, type ServiceOf } from "./kinds";
export { parseSpec } from "./parse";
export { infraSpecJsonSchema } from "./json-schema";
export { descriptionOf, objectPath, type JsonSchema } from "./describe";
