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
  const word = passage.word(mention.head);
  if (draft.kind === mention.kind && draft.workload && mention.grade === "workload" && isOtherRole(draft, word)) return false;
  if (draft.kind === mention.kind)
    return !(mention.provider !== undefined && draft.provider !== undefined && mention.provider !== draft.provider);
  if (
    (draft.workload || draft.kind === "website") &&
    mention.grade === "workload" &&
    draft.mentions.some(({ head }) => passage.word(head) === word)
  )
    return true;
  // a table's own stream of changes
  if (draft.kind === "table" && mention.kind === "stream" && mention.grade === "weak" && mention.determiner === "its") return true;
  if (draft.workload && draft.state === "assumed" && !draft.soft && mention.grade !== "workload") return false;
  // `an API with a Lambda`: functions stand behind an API and are not what it is
  if (mention.kind === "function" && mention.grade !== "weak" && draft.mentions.every(({ says }) => isApiWord(says))) return false;
  if (draft.workload && COMPUTE.has(mention.kind) && mention.grade !== "weak") return true;
  if (mention.grade === "workload" && COMPUTE.has(draft.kind))
    return !isOtherRole(draft, word) && ["definite", "ours", "each"].includes(mention.determiner);
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

/** Words for programs that have a part of their own, against `app`, `service` or `project`, which can mean any of them. */
const ROLES = /^(?:api|rest api|web api|worker|background worker|worker service|back ?end|front ?end|bot|crawler|scraper|daemon)s?$/;

/** Words that can mean a program or the entry before several. */
export const isApiWord = (word: string): boolean => /^(?:rest |web |http |json )?apis?$/.test(word);

export const isRole = (word: string): boolean => ROLES.test(word);

/** `the API … the worker`: two parts, not one program spoken of twice. */
const isOtherRole = (draft: Draft, word: string): boolean =>
  ROLES.test(word) && draft.mentions.every(({ says }) => ROLES.test(says) && says.replace(/s$/, "") !== word.replace(/s$/, ""));
