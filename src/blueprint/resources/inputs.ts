import { typeOfText } from "../../catalogue";
import { joinPath, type Problem } from "../../errors";
import type { InfraSpec } from "../../spec";
import { targetsIn } from "../../spec/expression";
import { isPlain } from "../../spec/text";
import { checkConditions, soleExpression } from "./conditions";
import type { Declarations } from "./declared";

/** What is wrong with the conditions of variables. */
export function variableProblems({ variables = {} }: InfraSpec, declarations: Declarations): Problem[] {
  return Object.entries(variables).flatMap(([name, { validation }]) => {
    const path = joinPath("variables", name, "validation");
    const found = checkConditions(validation, path, declarations);
    const about = (validation ?? []).flatMap(({ condition }, index) =>
      subjectProblems(name, condition, joinPath(path, index, "condition")),
    );
    return [...found, ...about];
  });
}

/** A condition on a variable is about it, and about nothing but variables: whatever else there is, is not there yet. */
function subjectProblems(name: string, condition: string, path: string): Problem[] {
  const source = soleExpression(condition);
  const targets = source === undefined ? [] : targetsIn(source);
  const other = targets.find((target) => !target.startsWith("var."));
  const problem = { code: "SPEC_INVALID_VALUE", path, received: condition } as const;
  if (other !== undefined)
    return [{ ...problem, expected: "a condition on variables only", fix: `Leave ${other} out, or put the condition into a lifecycle.` }];
  if (source === undefined || targets.includes(`var.${name}`)) return [];
  return [{ ...problem, expected: `a condition on var.${name}`, fix: `Write what must hold of var.${name}.` }];
}

/** What is wrong with the values of outputs. */
export function outputProblems({ outputs = {} }: InfraSpec, declarations: Declarations): Problem[] {
  return Object.entries(outputs).flatMap(([name, output]) => {
    const [value, path] =
      typeof output === "string" ? [output, joinPath("outputs", name)] : [output.value, joinPath("outputs", name, "value")];
    return isPlain(value) ? [] : typeOfText(value, path, declarations).problems;
  });
}
