import type { Problem, Result } from "../../errors";
import { NOT_TYPES, type ReferenceStep } from "../../spec/expression";
import { followSteps } from "../attribute-type";
import { canConvert, convertScalar } from "../convert";
import { ANY, BOOL, isScalar, isSequence, listOf, mapOf, NUMBER, objectOf, STRING, typeName, type Type } from "../types";
import { callType } from "./calls";
import { namedType } from "./names";
import { misfit, problemOf, refused } from "./problems";
import type { ExpressionScope } from "./scope";
import type { Expression, ForExpression, ObjectEntry } from "./tree";
import { areApart, unify } from "./unify";

/**
 * The type of an expression, and everything in it that Terraform would surely refuse. Where only Terraform can know, the type is any: a right
 * expression is never refused.
 */
export class ExpressionChecker {
  problems: Problem[] = [];
  /** Names of `for` expressions, the inner ones last. */
  private readonly locals: { readonly name: string; readonly type: Type }[] = [];
  /** What the splats around here go over, the inner one last. */
  private readonly elements: Type[] = [];

  constructor(
    private readonly path: string,
    private readonly scope: ExpressionScope,
  ) {}

  typeOf(expression: Expression): Type {
    switch (expression.kind) {
      case "literal":
        return literalType(expression.value);
      case "template":
        return this.template(expression.parts);
      case "reference":
        return this.reference(expression.root, expression.steps);
      case "steps":
        return this.follow(this.typeOf(expression.of), expression.steps);
      case "index":
        return this.index(expression.of, expression.key);
      case "splat":
        return this.splat(expression.of, expression.each);
      case "element":
        return this.elements.at(-1) ?? ANY;
      case "call":
        return callType(expression, this);
      case "conditional":
        return this.conditional(expression.condition, expression.branches);
      case "operation":
        return this.operation(expression.operator, expression.operands);
      case "list":
        return this.list(expression.items);
      case "object":
        return this.object(expression.entries);
      case "for":
        return this.forType(expression);
    }
  }

  /** Checks that an expression can stand where a type is wanted. */
  expect(expression: Expression, wanted: Type, what: string): Type {
    const type = this.typeOf(expression);
    if (!canConvert(type, wanted)) this.report(misfit(this.path, what, type, wanted));
    else this.expectConstant(expression, wanted, what);
    return type;
  }

  /** Every part of a template becomes text. */
  expectText(part: Expression): Type {
    const type = this.expect(part, STRING, "a part of a text");
    if (part.kind === "literal" && part.value === null)
      this.report(problemOf("EXPRESSION_WRONG_TYPE", this.path, "null", "text", "A text cannot hold null."));
    return type;
  }

  report(problem: Problem): void {
    this.problems.push(problem);
  }

  refuse(received: string, expected: string, fix: string): void {
    this.report(refused(this.path, received, expected, fix));
  }

  wrongType(received: string, expected: string, fix: string): void {
    this.report(problemOf("EXPRESSION_WRONG_TYPE", this.path, received, expected, fix));
  }

  /** Does without the problems of types that `check` finds. */
  forgivingTypes(check: () => Type): Type {
    const before = this.problems;
    this.problems = [];
    const type = check();
    const kept = this.problems.filter(({ code }) => code !== "EXPRESSION_WRONG_TYPE");
    const isSure = kept.length === this.problems.length;
    this.problems = [...before, ...kept];
    return isSure ? type : ANY;
  }

  /** A text that is written out and does not read as the number or truth that is wanted. */
  private expectConstant(expression: Expression, wanted: Type, what: string): void {
    const text = constantText(expression);
    if (text === undefined || !isScalar(wanted) || convertScalar(text, wanted.kind) !== undefined) return;
    this.wrongType(`${what}: "${text}"`, wanted.kind === "number" ? "a number" : "true or false", `Give ${what} another value.`);
  }

  private template(parts: readonly Expression[]): Type {
    const [only] = parts;
    // "${x}" is x itself
    if (parts.length === 1 && only !== undefined && only.kind !== "literal") return this.typeOf(only);
    for (const part of parts) this.expectText(part);
    return STRING;
  }

  private reference(root: string, steps: readonly ReferenceStep[]): Type {
    const local = this.locals.findLast(({ name }) => name === root);
    if (local !== undefined) return this.settled(followSteps(local.type, steps, { written: root, path: this.path }));
    return this.settled(namedType(root, steps, this.path, this.scope));
  }

  private follow(type: Type, steps: readonly ReferenceStep[]): Type {
    return this.settled(followSteps(type, steps, { written: "(…)", path: this.path }));
  }

  private index(of: Expression, key: Expression): Type {
    const type = this.typeOf(of);
    const keyType = this.typeOf(key);
    const wanted = isSequence(type) ? NUMBER : STRING;
    if (type.kind !== "any" && !canConvert(keyType, wanted)) this.report(misfit(this.path, "an index", keyType, wanted));
    // of an object Terraform wants the key at the latest when it runs; here it is not known
    if (type.kind === "object")
      return constantText(key) === undefined ? ANY : this.follow(type, [{ kind: "index", index: constantText(key) }]);
    return this.follow(type, [{ kind: "index", index: undefined }]);
  }

  private splat(of: Expression, each: Expression): Type {
    const type = this.typeOf(of);
    this.elements.push(isSequence(type) ? type.of : type);
    const result = listOf(this.typeOf(each));
    this.elements.pop();
    return type.kind === "any" ? ANY : result;
  }

  private conditional(condition: Expression, branches: readonly [Expression, Expression]): Type {
    this.expect(condition, BOOL, "the condition");
    const [one, other] = [this.typeOf(branches[0]), this.typeOf(branches[1])];
    if (areApart(one, other)) this.wrongType(`${typeName(one)} or ${typeName(other)}`, "two values of one type", "Convert one of the two.");
    return unify([one, other]);
  }

  private operation(operator: string, operands: readonly Expression[]): Type {
    const takesAny = operator === "equal" || operator === "notEqual";
    const wanted = takesAny ? ANY : operator.startsWith("logical") ? BOOL : NUMBER;
    for (const operand of operands) this.expect(operand, wanted, `an operand of ${SIGNS[operator] ?? operator}`);
    return wanted === NUMBER && ARITHMETIC.has(operator) ? NUMBER : BOOL;
  }

  private list(items: readonly Expression[]): Type {
    const types = items.map((item) => this.typeOf(item));
    return { kind: "list", of: unify(types), most: items.length };
  }

  private object(entries: readonly ObjectEntry[]): Type {
    const typed = entries.map(({ key, value }) => ({ name: this.keyName(key), type: this.typeOf(value) }));
    if (typed.some(({ name }) => name === undefined)) return mapOf(unify(typed.map(({ type }) => type)));
    return objectOf(Object.fromEntries(typed.map(({ name, type }) => [name ?? "", type])));
  }

  private keyName(key: string | Expression): string | undefined {
    if (typeof key === "string") return key;
    this.expect(key, STRING, "a key of an object");
    return constantText(key);
  }

  private forType({ over, keyName, valueName, key, value, condition, grouped }: ForExpression): Type {
    const from = this.typeOf(over);
    if (isScalar(from)) this.wrongType(`for over ${typeName(from)}`, "a list, set, map or object", "Go over something with elements.");
    const names = [...(keyName === "" ? [] : [{ name: keyName, type: keyOf(from) }]), { name: valueName, type: valueOf(from) }];
    for (const { name } of names)
      if (NOT_TYPES.has(name)) this.refuse(`for ${name}`, "a name that means nothing else", "Give it another name.");
    this.locals.push(...names);
    if (key !== undefined) this.expect(key, STRING, "a key of an object");
    const result = this.typeOf(value);
    if (condition !== undefined) this.expect(condition, BOOL, "the condition");
    this.locals.length -= names.length;
    if (key === undefined) return listOf(result);
    return mapOf(grouped ? listOf(result) : result);
  }

  private settled(result: Result<Type>): Type {
    if (result.ok) return result.value;
    this.problems.push(...result.problems);
    return ANY;
  }
}

const ARITHMETIC: ReadonlySet<string> = new Set(["add", "subtract", "multiply", "divide", "modulo", "negate"]);
const SIGNS: Readonly<Record<string, string>> = {
  ...{ add: "+", subtract: "-", multiply: "*", divide: "/", modulo: "%", negate: "-", logicalNot: "!", logicalAnd: "&&", logicalOr: "||" },
  ...{ greaterThan: ">", greaterThanOrEqual: ">=", lessThan: "<", lessThanOrEqual: "<=", equal: "==", notEqual: "!=" },
};

function literalType(value: string | number | boolean | null): Type {
  if (value === null) return ANY;
  return typeof value === "string" ? STRING : typeof value === "number" ? NUMBER : BOOL;
}

/** The text that a text in quotation marks is; undefined when it has a template or an escape in it. */
export function constantText(expression: Expression): string | undefined {
  if (expression.kind !== "template") return undefined;
  const texts = expression.parts.map((part) => (part.kind === "literal" && typeof part.value === "string" ? part.value : "\\"));
  const text = texts.join("");
  return /\\|[$%]\{/.test(text) ? undefined : text;
}

function keyOf(type: Type): Type {
  if (type.kind === "list") return NUMBER;
  if (type.kind === "set") return type.of;
  return type.kind === "any" ? ANY : STRING;
}

function valueOf(type: Type): Type {
  if ("of" in type) return type.of;
  return type.kind === "object" ? unify([...type.keys.values()].map((key) => key.type)) : ANY;
}
