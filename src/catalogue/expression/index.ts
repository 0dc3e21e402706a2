import type { Problem } from "../../errors";
import { parseReference } from "../../spec/expression";
import { isReserved, parseText, type TextPart } from "../../spec/text";
import { ANY, STRING, type Type } from "../types";
import { ExpressionChecker } from "./checker";
import { problemOf } from "./problems";
import type { ExpressionScope } from "./scope";
import { readExpression } from "./tree";

export type { ExpressionScope } from "./scope";

/**
 * What a text becomes in Terraform, and everything that is wrong with it. A text that is one `${…}` has the type of the expression in it;
 * any other text is text. This is `TypeOfText` of the argument check, once a scope is bound to it:
 *
 *     checkArguments(schema, value, { path, typeOfText: (text, path) => typeOfText(text, path, scope) })
 *
 * Also right for every other text in which expressions may stand: outputs, conditions. Plain text costs nothing.
 *
 * - Every reference must be declared, and every attribute and index of it known; also deep inside of a longer expression, and within `try`
 *   and `can`: the catalogue knows what Terraform would find out later.
 * - Functions are those of a list: pure ones. `%{…}` directives, unclosed `${` and CDKTF's token markers are problems.
 * - No type: only Terraform will know. A problem is never a guess: what might be right passes.
 *
 * Bounded in time by the length of the text; never throws.
 */
export function typeOfText(text: string, path: string, scope: ExpressionScope): { readonly type?: Type; readonly problems: Problem[] } {
  const { parts, unclosedAt, directiveAt } = parseText(text);
  const problems = markProblems(text, path, { unclosedAt, directiveAt });
  const types = parts.map((part) => partType(part, path, scope, parts.length > 1, problems));
  if (problems.length > 0) return { problems };
  return { type: types.length === 1 ? (types[0] ?? STRING) : STRING, problems };
}

/**
 * What is wrong with the references in a text of a service's field. There is no other expression there, and `%{` is text; that the names are
 * declared was seen before. So this finds the attributes and indexes that the catalogue does not know, and what is not text.
 */
export function referenceTextProblems(text: string, path: string, scope: ExpressionScope): Problem[] {
  const problems: Problem[] = [];
  const { parts } = parseText(text);
  for (const part of parts) {
    if (part.kind === "expression" && parseReference(part.source) !== undefined) partType(part, path, scope, true, problems);
  }
  return problems;
}

function markProblems(text: string, path: string, at: { unclosedAt: number | undefined; directiveAt: number | undefined }): Problem[] {
  const problems: Problem[] = [];
  if (isReserved(text))
    problems.push({ code: "TEXT_RESERVED", path, expected: "text without a CDKTF token marker", fix: "Remove TfToken[ from the text." });
  if (at.unclosedAt !== undefined) problems.push(unclosed(path, text.slice(at.unclosedAt)));
  if (at.directiveAt !== undefined) {
    const fix = "Write %%{ for the text %{, and a condition as ${… ? … : …}.";
    problems.push(problemOf("TEXT_DIRECTIVE", path, text.slice(at.directiveAt), "text without %{", fix));
  }
  return problems;
}

const unclosed = (path: string, received: string): Problem =>
  problemOf("TEXT_NOT_A_REFERENCE", path, received, "a } that closes it", "Write $${ for the text ${, or close it.");

/** @param isText whether it must become text, because other text stands beside it */
function partType(part: TextPart, path: string, scope: ExpressionScope, isText: boolean, problems: Problem[]): Type {
  if (part.kind === "text") return STRING;
  const read = readExpression(part.source, path);
  if (!read.ok) {
    problems.push(...read.problems);
    return ANY;
  }
  const checker = new ExpressionChecker(path, scope);
  const type = isText ? checker.expectText(read.value) : checker.typeOf(read.value);
  problems.push(...checker.problems);
  return type;
}
