import type * as Yaml from "yaml";
import { splitPath } from "./paths";
import type { Location } from "./read";

/** Finds where a path stands in a document: the key of an entry, or the beginning of a list's element. */
export function locatorOf(
  yaml: typeof Yaml,
  document: Yaml.Document.Parsed,
  lines: Yaml.LineCounter,
): (path: string) => Location | undefined {
  return (path) => {
    const steps = splitPath(path);
    if (steps === undefined) return undefined;
    const offset = offsetOf(yaml, document, steps);
    if (offset === undefined) return undefined;
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
}

/** The place of the last step that is there; undefined when not even the first one is. */
function offsetOf(yaml: typeof Yaml, document: Yaml.Document.Parsed, steps: readonly (string | number)[]): number | undefined {
  let here: unknown = document.contents;
  let offset: number | undefined;
  for (const step of steps) {
    const resolved = yaml.isAlias(here) ? here.resolve(document) : here;
    const below = childOf(yaml, resolved, step);
    if (below === undefined) return offset;
    offset = startOf(yaml, below.mark) ?? offset;
    here = below.value;
  }
  return offset;
}

interface Child {
  /** The node whose beginning a reader should look at. */
  readonly mark: unknown;
  readonly value: unknown;
}

function childOf(yaml: typeof Yaml, parent: unknown, step: string | number): Child | undefined {
  if (yaml.isMap(parent)) {
    const pair = parent.items.find(({ key }) => yaml.isScalar(key) && key.value === String(step));
    return pair && { mark: pair.key, value: pair.value };
  }
  if (!yaml.isSeq(parent) || typeof step !== "number") return undefined;
  const item = parent.items[step];
  return item === undefined ? undefined : { mark: item, value: item };
}

const startOf = (yaml: typeof Yaml, node: unknown): number | undefined => (yaml.isNode(node) ? node.range?.[0] : undefined);
