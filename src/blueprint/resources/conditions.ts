import { canConvert, typeOfText, typeWords, type ExpressionScope, type TypeSchema } from "../../catalogue";
import { BOOL } from "../../catalogue/types";
import { joinPath, type Problem } from "../../errors";
import { isPlain, parseText } from "../../spec/text";

interface Condition {
  readonly condition: string;
  readonly errorMessage: string;
}

/**
 * Conditions that Terraform checks: each is one expression that is true or false, and says something when it is not.
 * @param self what `self` is, in a postcondition
 */
export function checkConditions(
  conditions: readonly Condition[] | undefined,
  path: string,
  scope: ExpressionScope,
  self?: TypeSchema,
): Problem[] {
  const within: ExpressionScope = self === undefined ? scope : withSelf(scope, self);
  return (conditions ?? []).flatMap(({ condition, errorMessage }, index) => [
    ...conditionProblems(condition, joinPath(path, index, "condition"), within),
    ...messageProblems(errorMessage, joinPath(path, index, "errorMessage"), within),
  ]);
}

function withSelf(scope: ExpressionScope, self: TypeSchema): ExpressionScope {
  return {
    declared: scope.declared,
    variable: (name) => scope.variable(name),
    service: (name) => scope.service(name),
    resource: (address) => scope.resource(address),
    self,
  };
}

/** The one expression that a text is; undefined for any other text. */
export function soleExpression(text: string): string | undefined {
  const { parts } = parseText(text);
  return parts.length === 1 && parts[0]?.kind === "expression" ? parts[0].source : undefined;
}

function conditionProblems(text: string, path: string, scope: ExpressionScope): Problem[] {
  if (soleExpression(text) === undefined) {
    const fix = "Write it between ${ and }.";
    return [{ code: "SPEC_INVALID_VALUE", path, received: text, expected: 'an expression, such as ${var.size != "large"}', fix }];
  }
  const { type, problems } = typeOfText(text, path, scope);
  if (problems.length > 0 || type === undefined || canConvert(type, BOOL)) return problems;
  const fix = `Compare it with something; this is ${typeWords(type)}.`;
  return [{ code: "RESOURCE_WRONG_TYPE", path, received: text, expected: "true or false", fix }];
}

function messageProblems(text: string, path: string, scope: ExpressionScope): Problem[] {
  if (text.trim() === "")
    return [{ code: "SPEC_MISSING", path, expected: "a sentence", fix: "Say what is wrong when the condition is false." }];
  return isPlain(text) ? [] : typeOfText(text, path, scope).problems;
}
