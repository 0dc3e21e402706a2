import type { Problem, ProblemCode } from "../../errors";
import { expectedOf } from "../check/problems";
import { typeName, type Type } from "../types";

/** Longest part of an expression that a message repeats, in characters. */
const MOST_REPEATED = 200;

export const problemOf = (code: ProblemCode, path: string, received: string, expected: string, fix: string): Problem => ({
  code,
  path,
  received: received.length <= MOST_REPEATED ? received : `${received.slice(0, MOST_REPEATED - 1)}…`,
  expected,
  fix,
});

export const unreadable = (path: string, source: string, expected: string, fix: string): Problem =>
  problemOf("EXPRESSION_UNREADABLE", path, `\${${source}}`, expected, fix);

export const refused = (path: string, received: string, expected: string, fix: string): Problem =>
  problemOf("EXPRESSION_REFUSED", path, received, expected, fix);

export const undeclared = (path: string, received: string, expected: string, fix: string): Problem =>
  problemOf("SPEC_UNKNOWN_REFERENCE", path, received, expected, fix);

/** @param what the part of the expression in words: `argument 1 of upper` */
export const misfit = (path: string, what: string, came: Type, wanted: Type): Problem =>
  problemOf("EXPRESSION_WRONG_TYPE", path, `${what}: ${typeName(came)}`, expectedOf(wanted), `Give ${what} another value, or convert it.`);
