import { failure, success, type Result } from "../../errors";
import { parseReference, type Reference, type ReferenceStep } from "../../spec/expression";
import { refusalOf } from "./limits";
import { parseWithTerraform } from "./parser";
import { unreadable } from "./problems";

/** An expression as read: only what its type depends on. */
export type Expression =
  | { readonly kind: "literal"; readonly value: string | number | boolean | null }
  | { readonly kind: "template"; readonly parts: readonly Expression[] }
  /** Names and steps from a root: `aws_vpc.main.id`, `self.id`, or a variable of a `for`. */
  | { readonly kind: "reference"; readonly root: string; readonly steps: readonly ReferenceStep[] }
  | { readonly kind: "steps"; readonly of: Expression; readonly steps: readonly ReferenceStep[] }
  | { readonly kind: "index"; readonly of: Expression; readonly key: Expression }
  | { readonly kind: "splat"; readonly of: Expression; readonly each: Expression }
  /** Within a splat: one element of what it goes over. */
  | { readonly kind: "element" }
  | { readonly kind: "call"; readonly name: string; readonly values: readonly Expression[]; readonly expanded: boolean }
  | { readonly kind: "conditional"; readonly condition: Expression; readonly branches: readonly [Expression, Expression] }
  | { readonly kind: "operation"; readonly operator: string; readonly operands: readonly Expression[] }
  | { readonly kind: "list"; readonly items: readonly Expression[] }
  | { readonly kind: "object"; readonly entries: readonly ObjectEntry[] }
  | ForExpression;

/** A key is a name, or an expression. */
export interface ObjectEntry {
  readonly key: string | Expression;
  readonly value: Expression;
}

export interface ForExpression {
  readonly kind: "for";
  readonly over: Expression;
  /** Name of the key or index. Empty: none. */
  readonly keyName: string;
  readonly valueName: string;
  /** Undefined: it makes a list. */
  readonly key: Expression | undefined;
  readonly value: Expression;
  readonly condition: Expression | undefined;
  /** `…`: each key has a list of values. */
  readonly grouped: boolean;
}

/**
 * Reads the source of one `${…}`: a reference as it stands, anything else with Terraform's own parser.
 * @returns the expression, or one problem: not Terraform's language, or beyond the limits.
 */
export function readExpression(source: string, path: string): Result<Expression> {
  const reference = parseReference(source);
  if (reference !== undefined) return success(referenceExpression(reference));
  const refusal = refusalOf(source);
  if (refusal !== undefined) return failure([unreadable(path, source, refusal.expected, refusal.fix)]);
  const quoted = `"\${${source}}"`;
  const reply = parseWithTerraform(quoted);
  if (reply === undefined || "error" in reply)
    return failure([unreadable(path, source, "an expression of Terraform's language", reasonOf(reply?.error))]);
  const reader = new TreeReader(quoted);
  const root = reader.read(JSON.parse(reply.tree) as Node);
  if (reader.advice === undefined) return success(root);
  return failure([unreadable(path, source, "one expression of Terraform's language", reader.advice)]);
}

/** A reference alone needs no parser. */
function referenceExpression(reference: Reference): Expression {
  const { root, name } = reference;
  const nameSteps = (...names: string[]): ReferenceStep[] => names.map((each) => ({ kind: "name", name: each }));
  if (root === "service") return { kind: "reference", root, steps: nameSteps(name, reference.attribute) };
  if (root === "var") return { kind: "reference", root, steps: [...nameSteps(name), ...reference.steps] };
  const [first, ...names] = root === "data" ? [root, reference.type, name] : [reference.type, name];
  return { kind: "reference", root: first ?? "", steps: [...nameSteps(...names), ...reference.steps] };
}

/** The parser's own words, without where it says so: `expression:0,6-7: Invalid expression; Expected the start of …`. */
function reasonOf(error = ""): string {
  const [, reason] = /: expression:[^:]*: (.{1,300}?)\s*$/s.exec(error) ?? [];
  return reason === undefined ? "Write it more simply." : `Terraform says: ${reason}`;
}

/** The parser's tree. */
interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
  readonly range: { readonly start: { readonly byte: number }; readonly end: { readonly byte: number } };
  readonly meta?: Readonly<Record<string, unknown>> & { readonly value?: string; readonly traversal?: readonly Traversal[] };
}
interface Traversal {
  readonly type: "nameTraversal" | "indexTraversal";
  readonly segment?: string;
}

class TreeReader {
  private readonly bytes: Buffer;
  /** What to do about a tree that is none of an expression. Undefined: it is right. */
  advice: string | undefined;

  constructor(quoted: string) {
    this.bytes = Buffer.from(quoted);
  }

  read(node: Node): Expression {
    const children = node.children ?? [];
    return node.type === "templateWrap" && children.length === 1 ? this.expression(children[0] as Node) : this.strange();
  }

  private expression(node: Node): Expression {
    const children = node.children ?? [];
    const all = (): Expression[] => children.map((child) => this.expression(child));
    const nth = (index: number): Expression => this.nth(node, index);
    switch (node.type) {
      case "":
        return children.length === 0 ? { kind: "element" } : nth(0);
      case "literalValue":
        return { kind: "literal", value: literalOf(node) };
      case "template":
      case "templateWrap":
        return { kind: "template", parts: all() };
      case "scopeTraversal":
        return this.reference(node);
      case "relativeTraversal":
        return { kind: "steps", of: nth(0), steps: stepsOf(node.meta?.traversal ?? []) };
      case "index":
        return { kind: "index", of: nth(0), key: nth(1) };
      case "splat":
        return { kind: "splat", of: nth(0), each: nth(1) };
      case "function":
        return { kind: "call", name: textOf(node.meta?.["name"]), values: all(), expanded: node.meta?.["expandedFinalArgument"] === true };
      case "conditional":
        return { kind: "conditional", condition: nth(0), branches: [nth(1), nth(2)] };
      case "unaryOp":
      case "binaryOp":
        return { kind: "operation", operator: textOf(node.meta?.["operator"]), operands: all() };
      case "tuple":
        return { kind: "list", items: all() };
      case "object":
        return { kind: "object", entries: this.entries(children) };
      case "for":
        return this.forExpression(node);
      default:
        return this.strange();
    }
  }

  private nth(node: Node, index: number): Expression {
    const child = node.children?.[index];
    return child === undefined ? this.strange() : this.expression(child);
  }

  private strange(advice = "Write it more simply."): Expression {
    this.advice = advice;
    return { kind: "literal", value: null };
  }

  private reference(node: Node): Expression {
    const [root, ...steps] = node.meta?.traversal ?? [];
    return root?.segment === undefined ? this.strange() : { kind: "reference", root: root.segment, steps: stepsOf(steps) };
  }

  /** Keys and values take turns. A key without children is a name, and stands in the source only. */
  private entries(children: readonly Node[]): ObjectEntry[] {
    const keys = children.filter((_, index) => index % 2 === 0);
    return keys.map((key, index) => {
      const value = children[index * 2 + 1];
      const inner = key.children?.[0];
      if (inner?.type === "scopeTraversal") this.strange("Put the key of the object into parentheses, or in quotation marks.");
      const name = inner === undefined ? this.bytes.subarray(key.range.start.byte, key.range.end.byte).toString() : undefined;
      return { key: name ?? this.expression(inner as Node), value: value === undefined ? this.strange() : this.expression(value) };
    });
  }

  private forExpression(node: Node): Expression {
    const { keyVar, valVar, keyExpression, conditionalExpression, groupedValue } = node.meta ?? {};
    const makesObject = typeof keyExpression === "string" && keyExpression !== "";
    const valueAt = makesObject ? 2 : 1;
    return {
      kind: "for",
      over: this.nth(node, 0),
      keyName: textOf(keyVar),
      valueName: textOf(valVar),
      key: makesObject ? this.nth(node, 1) : undefined,
      value: this.nth(node, valueAt),
      condition: typeof conditionalExpression === "string" && conditionalExpression !== "" ? this.nth(node, valueAt + 1) : undefined,
      grouped: groupedValue === true,
    };
  }
}

/** A text keeps its escapes: where it matters, a text with a backslash counts as unknown. */
function literalOf({ meta }: Node): string | number | boolean | null {
  const value = meta?.value ?? "";
  switch (meta?.["type"]) {
    case "number":
      return Number(value);
    case "bool":
      return value === "true";
    case "string":
      return value;
    default:
      return null;
  }
}

function stepsOf(traversal: readonly Traversal[]): ReferenceStep[] {
  return traversal.map(({ type, segment }): ReferenceStep => {
    if (type === "nameTraversal") return { kind: "name", name: segment ?? "" };
    if (segment === undefined) return { kind: "index", index: undefined };
    return { kind: "index", index: segment.startsWith('"') ? segment.slice(1, -1) : Number(segment) };
  });
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
