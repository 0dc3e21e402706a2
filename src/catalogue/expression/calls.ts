import { didYouMean } from "../../spec/nearest";
import { ANY, isScalar, isSequence, typeName, type Type } from "../types";
import type { ExpressionChecker } from "./checker";
import { PURE_FUNCTIONS, REFUSED_FUNCTIONS, TAKE_NULL, type FunctionSignature, type Wanted } from "./functions";
import type { Expression } from "./tree";

type Call = Extract<Expression, { readonly kind: "call" }>;

/** What a call gives. The arguments of a function that is refused are looked at too: all problems at once. */
export function callType(call: Call, checker: ExpressionChecker): Type {
  const name = call.name.replace(/^core::/, "");
  const signature = Object.hasOwn(PURE_FUNCTIONS, name) ? PURE_FUNCTIONS[name] : undefined;
  if (signature === undefined) {
    refuseFunction(name, checker);
    for (const value of call.values) checker.typeOf(value);
    return ANY;
  }
  checkCount(name, signature, call, checker);
  const types = call.values.map((value, index) => {
    const check = (): Type => argumentType(name, value, wantedAt(signature, index, call), index, checker);
    // to try what may fail is what they are for; a name that does not exist is a mistake there too
    return name === "try" || name === "can" ? checker.forgivingTypes(check) : check();
  });
  return call.expanded ? ANY : signature.result(types);
}

function refuseFunction(name: string, checker: ExpressionChecker): void {
  const advice = REFUSED_FUNCTIONS.get(name);
  if (advice !== undefined) checker.refuse(`${name}(…)`, "a function that only depends on its arguments", advice);
  else if (name.includes("::"))
    checker.refuse(`${name}(…)`, "one of Terraform's own functions", "Write the value out: functions of providers are not allowed.");
  else {
    const fix = `Use a function that there is.${didYouMean(name, Object.keys(PURE_FUNCTIONS))}`;
    checker.refuse(`${name}(…)`, "a function of Terraform", fix);
  }
}

function checkCount(name: string, { least, most }: FunctionSignature, { values, expanded }: Call, checker: ExpressionChecker): void {
  const given = values.length;
  // the last one stands for as many as it has elements
  if (expanded ? given - 1 <= most : given >= least && given <= most) return;
  const counts = least === most ? `${least}` : most === Infinity ? `at least ${least}` : `${least} to ${most}`;
  checker.wrongType(`${name} with ${given} arguments`, `${counts} argument${counts === "1" ? "" : "s"}`, "Give as many as it takes.");
}

/** What is wanted at a place. Of what stands before `...` the elements count. */
function wantedAt({ parameters, rest }: FunctionSignature, index: number, { expanded, values }: Call): Wanted {
  if (expanded && index === values.length - 1) return "list or set";
  return parameters[index] ?? rest ?? ANY;
}

function argumentType(name: string, value: Expression, wanted: Wanted, index: number, checker: ExpressionChecker): Type {
  const what = `argument ${index + 1} of ${name}`;
  if (isNull(value) && wanted !== ANY && !TAKE_NULL.has(name)) checker.wrongType(`${what}: null`, "a value", `Give ${what} a value.`);
  if (typeof wanted !== "string") return checker.expect(value, wanted, what);
  const type = checker.typeOf(value);
  if (!hasShape(type, wanted)) checker.wrongType(`${what}: ${typeName(type)}`, `a ${wanted}`, `Give ${what} another value.`);
  return type;
}

const isNull = (value: Expression): boolean => value.kind === "literal" && value.value === null;

function hasShape(type: Type, wanted: Wanted): boolean {
  if (type.kind === "any") return true;
  if (wanted === "list or set") return isSequence(type);
  if (wanted === "map or object") return type.kind === "map" || type.kind === "object";
  return !isScalar(type) || type.kind === "string";
}
