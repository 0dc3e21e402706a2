import type { InfraSpec } from "../../src";
import { readDocument } from "../../src/document";
import { joinPath, valueOf } from "../../src/errors";

/** How a line of a spec says that a person wrote it: `name: web-api   # by hand: …`. */
export const BY_HAND = "# by hand: ";

export interface HandFindings {
  /** Places that differ from what the words give and whose line does not say so. */
  readonly unmarked: readonly string[];
  /** Lines, from 1, that say so and do not differ. */
  readonly markedForNothing: readonly number[];
}

/** Compares a spec file that was edited with what its words give. */
export function handFindings(text: string, asked: InfraSpec): HandFindings {
  const { tree, locate } = valueOf(readDocument(text));
  const changed = differing(asked, tree).map((path) => ({ path, line: locate(path)?.line ?? 0 }));
  const marked = text.split("\n").flatMap((line, index) => (line.includes(BY_HAND) ? [index + 1] : []));
  return {
    unmarked: changed.filter(({ line }) => !marked.includes(line)).map(({ path, line }) => `line ${line}: ${path}`),
    markedForNothing: marked.filter((line) => !changed.some((each) => each.line === line)),
  };
}

/** Paths at which one tree has something else than the other. */
function differing(asked: unknown, written: unknown, path = ""): string[] {
  if (!isTree(asked) || !isTree(written) || Array.isArray(asked) !== Array.isArray(written)) return asked === written ? [] : [path];
  const keys = [...new Set([...Object.keys(asked), ...Object.keys(written)])];
  return keys.flatMap((key) => differing(asked[key], written[key], joinPath(path, Array.isArray(asked) ? Number(key) : key)));
}

const isTree = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;
