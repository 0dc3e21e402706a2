export { describeProblem, PROBLEM_CODES, StackwrightError, type Problem, type ProblemCode, type Result } from "./errors";
export { InfraSpec, infraSpecJsonSchema, KINDS, parseSpec, type Environment, type Kind, type Service, type ServiceOf } from "./spec";
export { makeBlueprint, type Blueprint, type Decision } from "./blueprint";
