import type { Kind } from "../../../spec";
import type { KindSense } from "../lexicon/sense";

/** Kinds that a word can mean, the usual one first. */
export const kindsOf = ({ kind, also = [] }: KindSense): readonly Kind[] => [kind, ...also];

/** Kinds that a weak noun only repeats: the `instance` of `database instance` is no machine. */
const REPEATS: Readonly<Partial<Record<Kind, readonly Kind[]>>> = {
  vm: ["database", "cache", "vm", "filesystem", "container", "queue", "stream", "cluster"],
  cluster: ["database", "cache", "stream", "container", "cluster", "table", "queue"],
  container: [
    "container",
    "function",
    "table",
    "bucket",
    "queue",
    "topic",
    "cache",
    "cluster",
    "vm",
    "secret",
    "database",
    "registry",
    "key",
    "filesystem",
    "website",
    "api",
    "dns",
    "schedule",
    "stream",
  ],
  table: ["table", "database"],
  stream: ["stream", "topic"],
  topic: ["topic", "stream", "queue"],
  bucket: ["bucket", "table", "filesystem", "cache", "database", "website", "vm", "registry", "secret"],
  function: ["function", "container", "database", "cache", "stream", "queue"],
  api: ["api"],
  dns: ["dns"],
  secret: ["secret", "key"],
  key: ["key", "secret"],
  schedule: ["schedule", "function"],
  cache: ["cache", "database"],
  alarm: ["alarm"],
};

/** What two words for kinds, side by side, mean together. */
export type Compound =
  | { readonly is: "one"; readonly kind: Kind }
  /** The first only describes the second: `database alarm`. */
  | { readonly is: "described"; readonly kind: Kind; readonly by: Kind }
  | { readonly is: "two" };

/** `SQS queue` is one service, `database alarm` an alarm of a database, `Postgres Redis` are two. */
export function compound(first: KindSense, second: KindSense): Compound {
  const shared = kindsOf(first).find((kind) => kind === second.kind) ?? kindsOf(second).find((kind) => kind === first.kind);
  if (shared !== undefined) return { is: "one", kind: shared };
  if (isLight(second) && REPEATS[second.kind]?.includes(first.kind)) return { is: "one", kind: first.kind };
  if (isLight(first) && (REPEATS[first.kind]?.includes(second.kind) ?? false)) return { is: "one", kind: second.kind };
  // `a Django site in a container`
  if (first.kind === "website" && second.grade !== "weak" && PLATFORMS.has(second.kind)) return { is: "one", kind: second.kind };
  if (first.alone === false && second.grade !== "product") return { is: "one", kind: second.kind };
  if (second.grade !== "product" && HEADS.has(second.kind)) return { is: "described", kind: second.kind, by: first.kind };
  return { is: "two" };
}

/** What programs and sites run on. */
export const PLATFORMS: ReadonlySet<Kind> = new Set(["container", "vm", "function", "cluster"]);

const isLight = ({ grade }: KindSense): boolean => grade === "weak" || grade === "workload";

/** Kinds whose noun takes another service before it: `queue alarm`, `API secret`, `cluster network`. */
const HEADS: ReadonlySet<Kind> = new Set(["alarm", "secret", "key", "dns", "schedule", "network", "registry", "bucket"]);
