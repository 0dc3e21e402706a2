import type * as Yaml from "yaml";
import { failure, success, type Problem, type Result } from "../errors";
import { boundedText } from "./limits";
import { locatorOf } from "./locate";

/** A place in a text; both count from 1. */
export interface Location {
  readonly line: number;
  readonly column: number;
}

/** A spec as it was written. */
export interface SpecDocument {
  /** The values, not checked yet. */
  readonly tree: unknown;
  /** Where a problem's path stands in the text; the nearest part that is there when it is not; undefined where no part is. */
  readonly locate: (path: string) => Location | undefined;
}

const MOST_PROBLEMS = 20;
/** How often anchors may be used, weighed by what they hold. */
const MOST_ALIASES = 100;

/**
 * Reads a spec written as YAML 1.2 or JSON.
 * @returns the tree, or what keeps it from being read, each with line and column: tabs, duplicate keys, tags, several documents, aliases that explode.
 */
export function readDocument(text: string): Result<SpecDocument> {
  const bounded = boundedText(text);
  if (!bounded.ok) return bounded;
  const yaml = require("yaml") as typeof Yaml;
  const lines = new yaml.LineCounter();
  // unique keys are checked below: the library compares each key with each other one
  const settings = {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false,
    merge: false,
    logLevel: "error",
  } as const;
  const document = yaml.parseDocument(withoutByteOrderMark(text), settings);
  const problems = [
    ...document.errors.map((error) => syntaxProblem(error, lines)),
    ...(document.errors.length > 0 ? [] : oddities(yaml, document, lines)),
  ];
  if (problems.length > 0) return failure(problems.slice(0, MOST_PROBLEMS));
  const tree = treeOf(document);
  return tree.ok ? success({ tree: tree.value, locate: locatorOf(yaml, document, lines) }) : tree;
}

const withoutByteOrderMark = (text: string): string => (text.startsWith("\uFEFF") ? text.slice(1) : text);

function treeOf(document: Yaml.Document.Parsed): Result<unknown> {
  try {
    return success(document.toJS({ maxAliasCount: MOST_ALIASES }));
  } catch (error) {
    const reason = error instanceof ReferenceError ? "aliases that stay small" : "values that can be read";
    return failure([
      notReadable("", `${reason}, and ${(error as Error).message.toLowerCase()}`, "Write the values out in place of *aliases."),
    ]);
  }
}

/** What YAML allows and a spec does not. */
function oddities(yaml: typeof Yaml, document: Yaml.Document.Parsed, lines: Yaml.LineCounter): Problem[] {
  const found: { offset: number; expected: string; fix: string }[] = [];
  const told = (node: Yaml.Node, expected: string, fix: string): void => void found.push({ offset: node.range?.[0] ?? 0, expected, fix });
  yaml.visit(document, (_, node, ancestors) => {
    if (!yaml.isNode(node)) return;
    if (node.tag !== undefined) told(node, "a plain value without a tag", `Remove ${node.tag}.`);
    if (yaml.isMap(node)) {
      for (const key of duplicateKeys(yaml, node))
        told(key, `a key once, and ${String(key.value)} is here twice`, "Remove one of the two.");
    }
    const target = yaml.isAlias(node) ? node.resolve(document) : undefined;
    if (target !== undefined && ancestors.includes(target)) told(node, "an alias of something else", "Remove it: it holds itself.");
  });
  const inOrder = found.sort((a, b) => a.offset - b.offset);
  return inOrder.map(({ offset, expected, fix }) => notReadable(placeOf(offset, lines), expected, fix));
}

function duplicateKeys(yaml: typeof Yaml, map: Yaml.YAMLMap): Yaml.Scalar[] {
  const seen = new Set<unknown>();
  return map.items.flatMap(({ key }) => {
    if (!yaml.isScalar(key)) return [];
    const first = !seen.has(key.value);
    seen.add(key.value);
    return first ? [] : [key];
  });
}

function syntaxProblem(error: Yaml.YAMLError, lines: Yaml.LineCounter): Problem {
  const fix = FIXES[error.code] ?? "Check indentation, quotes and brackets there.";
  const [said = ""] = error.message.split("; please use");
  return notReadable(placeOf(error.pos[0], lines), `YAML or JSON: ${said}`, fix);
}

const FIXES: Readonly<Partial<Record<Yaml.ErrorCode, string>>> = {
  TAB_AS_INDENT: "Indent with spaces.",
  NON_STRING_KEY: "Write the key as text.",
  MULTIPLE_DOCS: "Keep one spec in a file: remove the --- and what follows.",
  MISSING_CHAR: "Close what was opened there.",
};

function placeOf(offset: number, lines: Yaml.LineCounter): string {
  const { line, col } = lines.linePos(offset);
  return `line ${Math.max(line, 1)}, column ${Math.max(col, 1)}`;
}

function notReadable(path: string, expected: string, fix: string): Problem {
  return { code: "SPEC_NOT_READABLE", path, expected, fix };
}
