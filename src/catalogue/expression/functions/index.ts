export { PURE_FUNCTIONS, TAKE_NULL } from "./pure";
export { REFUSED_FUNCTIONS } from "./refused";
export type { FunctionSignature, Wanted } from "./signature";
