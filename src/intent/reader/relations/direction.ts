import type { Kind } from "../../../spec";
import type { RelationName } from "../lexicon/sense";

/** What runs code and so calls others. */
export const ACTORS: ReadonlySet<Kind> = new Set(["container", "function", "vm", "cluster"]);
/** What keeps or carries data. */
const DATA: readonly Kind[] = ["database", "table", "cache", "bucket", "filesystem", "queue", "topic", "stream", "secret", "registry"];
/** What is called, read or written. */
const STORES: ReadonlySet<Kind> = new Set([...DATA, "key"]);
/** What is encrypted under a key. */
const ENCRYPTED: ReadonlySet<Kind> = new Set([...DATA, "vm", "cluster"]);

/** Kinds that always use the other: the user first. */
const FIXED: readonly (readonly [Kind, ReadonlySet<Kind>])[] = [
  [
    "alarm",
    new Set<Kind>([
      "vm",
      "container",
      "function",
      "cluster",
      "database",
      "table",
      "cache",
      "bucket",
      "filesystem",
      "queue",
      "topic",
      "stream",
      "website",
      "api",
    ]),
  ],
  ["dns", new Set<Kind>(["website", "api", "container", "vm"])],
  ["schedule", new Set<Kind>(["function", "container", "queue", "topic"])],
  ["api", new Set<Kind>(["container", "function", "vm", "cluster", "queue", "topic", "stream", "table"])],
  ["topic", new Set<Kind>(["queue"])],
  ["bucket", new Set<Kind>(["topic", "queue"])],
  ["website", new Set<Kind>(["api", "bucket"])],
];

/** Of two services that belong together: whether the first uses the second. Undefined: neither way makes sense. */
export function firstUsesSecond(first: Kind, second: Kind, relation: RelationName): boolean | undefined {
  if (second === "key" && ENCRYPTED.has(first)) return true;
  if (first === "key" && ENCRYPTED.has(second)) return false;
  for (const [user, used] of FIXED) {
    if (first === user && used.has(second)) return true;
    if (second === user && used.has(first)) return false;
  }
  if (ACTORS.has(first) && STORES.has(second)) return true;
  if (STORES.has(first) && ACTORS.has(second)) return false;
  if (ACTORS.has(first) && ACTORS.has(second)) return BETWEEN_EQUALS[relation];
  if (relation === "flows" && first === "stream" && second === "bucket") return true;
  return undefined;
}

/** Between two that run code the words alone tell who calls. */
const BETWEEN_EQUALS: Readonly<Partial<Record<RelationName, boolean>>> = {
  uses: true,
  flows: true,
  fronts: true,
  triggers: true,
  behind: false,
  usedBy: false,
};

/** What starts a function when it arrives in it. */
export const SOURCES: ReadonlySet<Kind> = new Set(["queue", "topic", "stream", "bucket", "table"]);
