import { failure, success, type Problem, type Result } from "../../errors";
import { addressOf, stepsText, type ReferenceStep, type ResourceReference } from "../../spec/expression";
import { didYouMean } from "../../spec/nearest";
import { attributeType, followSteps } from "../attribute-type";
import { ANY, STRING, type Type } from "../types";
import { refused, undeclared } from "./problems";
import type { ExpressionScope } from "./scope";

/** The type of what a name with its steps points at, `aws_vpc.main.id`; or why there is no such thing. */
export function namedType(root: string, steps: readonly ReferenceStep[], path: string, scope: ExpressionScope): Result<Type> {
  const names = leadingNames(steps);
  const [first = "", second = ""] = names;
  if (root === "self") return selfType(steps, path, scope);
  const advice = NOT_HERE.get(root);
  const written = root + stepsText(steps);
  if (advice !== undefined) return failure([refused(path, written, "a name that a spec can declare", advice)]);
  if (root === "var" && names.length >= 1) return variableType(first, steps.slice(1), path, scope);
  if (root === "service" && names.length === 2 && steps.length === 2) return serviceType(first, second, path, scope);
  if (root === "data" && names.length >= 2) return resourceType({ root, type: first, name: second, steps: steps.slice(2) }, path, scope);
  if (!ROOTS.has(root) && names.length >= 1)
    return resourceType({ root: "resource", type: root, name: first, steps: steps.slice(1) }, path, scope);
  return failure([incomplete(root, written, path, scope)]);
}

const ROOTS: ReadonlySet<string> = new Set(["var", "service", "data"]);

/** Names of Terraform's own that mean nothing in a spec. */
export const NOT_HERE: ReadonlyMap<string, string> = new Map([
  ["count", "A spec has no count: write the few resources out."],
  ["each", "A spec has no for_each: write the few resources out."],
  ["local", "A spec has no locals: write the value itself, or declare a variable with a default."],
  ["module", "A spec has no modules: refer to the resource itself."],
  ["path", "Write {path: path} for a file beside the spec."],
  ["terraform", "Write the text itself, or declare a variable."],
  ["ephemeral", "Refer to a resource or data source."],
]);

function leadingNames(steps: readonly ReferenceStep[]): string[] {
  const end = steps.findIndex(({ kind }) => kind !== "name");
  return steps.slice(0, end < 0 ? steps.length : end).flatMap((step) => (step.kind === "name" ? [step.name] : []));
}

function variableType(name: string, steps: readonly ReferenceStep[], path: string, scope: ExpressionScope): Result<Type> {
  const written = `var.${name}`;
  if (scope.declared.has(written)) return followSteps(scope.variable(name) ?? ANY, steps, { written, path });
  return failure([undeclared(path, written, "a declared variable", `Add ${name} to variables.${nearestOf(written, scope)}`)]);
}

function serviceType(name: string, attribute: string, path: string, scope: ExpressionScope): Result<Type> {
  const written = `service.${name}`;
  if (!scope.declared.has(written)) {
    const fix = `Declare a service named ${name}, or name one that exists.${nearestOf(written, scope)}`;
    return failure([undeclared(path, written, "a declared service", fix)]);
  }
  const known = scope.service(name);
  if (known === undefined || known.includes(attribute)) return success(STRING);
  const fix = `Ask for an attribute that it has.${didYouMean(attribute, known)}`;
  return failure([undeclared(path, `${written}.${attribute}`, `one of ${known.join(", ")}`, fix)]);
}

function resourceType(reference: ResourceReference, path: string, scope: ExpressionScope): Result<Type> {
  const written = addressOf(reference);
  if (!scope.declared.has(written)) {
    const list = reference.root === "data" ? "data" : "resources";
    const fix = `Declare it under ${list}, or name one that is declared.${nearestOf(written, scope)}`;
    return failure([undeclared(path, written, `a declared ${reference.root === "data" ? "data source" : "resource"}`, fix)]);
  }
  const schema = scope.resource(reference);
  return schema === undefined ? success(ANY) : attributeType(schema, reference.steps, path, written);
}

function selfType(steps: readonly ReferenceStep[], path: string, scope: ExpressionScope): Result<Type> {
  if (scope.self !== undefined) return attributeType(scope.self, steps, path, "self");
  return failure([
    refused(path, `self${stepsText(steps)}`, "a name that a spec can declare", "Write the address; self is known in postconditions only."),
  ]);
}

function incomplete(root: string, written: string, path: string, scope: ExpressionScope): Problem {
  const forms: Readonly<Record<string, string>> = { var: "var.<name>", service: "service.<name>.<attribute>", data: "data.<type>.<name>" };
  const near = forms[root] === undefined ? nearName(root, scope) : "";
  return undeclared(
    path,
    written,
    forms[root] ?? "a reference, such as var.<name> or <type>.<name>.<attribute>",
    `Name what is meant, or put text in quotation marks.${near}`,
  );
}

const nearestOf = (written: string, scope: ExpressionScope): string => didYouMean(written, scope.declared);

/** A name without what it is a name of: `tag` for `var.tag`. */
function nearName(name: string, scope: ExpressionScope): string {
  const meant = [`var.${name}`, `service.${name}`].find((each) => scope.declared.has(each));
  return meant === undefined ? nearestOf(name, scope) : ` Did you mean "${meant}"?`;
}
