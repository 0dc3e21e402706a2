import type { Kind } from "../../../spec";
import type { Passage } from "../passage";
import { kindsOf } from "./compounds";
import type { Draft } from "./draft";
import type { Mention } from "./mention";

const COMPUTE: ReadonlySet<Kind> = new Set(["container", "vm", "function"]);

/** Kinds of which one can stand for another when somebody changes his mind. */
const FAMILIES: readonly ReadonlySet<Kind>[] = [
  new Set(["container", "vm", "function", "cluster"]),
  new Set(["database", "table", "cache", "bucket", "filesystem"]),
  new Set(["queue", "topic", "stream"]),
  new Set(["secret", "key"]),
  new Set(["website", "container", "vm", "bucket"]),
  new Set(["api", "container", "function"]),
];

export const alternatives = (one: Kind, other: Kind): boolean =>
  one !== other && FAMILIES.some((family) => family.has(one) && family.has(other));

/** Whether a mention can speak of a service that is known already, as far as the kinds tell. */
export function isSame(draft: Draft, mention: Mention, passage: Passage): boolean {
  if (draft.kind === mention.kind)
    return !(mention.provider !== undefined && draft.provider !== undefined && mention.provider !== draft.provider);
  const word = passage.word(mention.head);
  if (
    (draft.workload || draft.kind === "website") &&
    mention.grade === "workload" &&
    draft.mentions.some(({ head }) => passage.word(head) === word)
  )
    return true;
  // a table's own stream of changes
  if (draft.kind === "table" && mention.kind === "stream" && mention.grade === "weak" && mention.determiner === "its") return true;
  if (draft.workload && draft.state === "assumed" && !draft.soft && mention.grade !== "workload") return false;
  if (draft.workload && COMPUTE.has(mention.kind) && mention.grade !== "weak") return true;
  if (mention.grade === "workload" && COMPUTE.has(draft.kind))
    return mention.determiner === "definite" || mention.determiner === "ours" || mention.determiner === "each";
  if (
    mention.grade === "weak" &&
    mention.kind === "vm" &&
    (draft.kind === "container" || draft.kind === "database") &&
    mention.determiner === "definite"
  )
    return true;
  // `Service Bus … the bus`, `Key Vault … the key`: the product can be what the noun says
  return (
    mention.determiner === "definite" && draft.mentions.some(({ senses }) => senses.some((sense) => kindsOf(sense).includes(mention.kind)))
  );
}
