import type { Kind } from "../../../spec";
import type { WordClass } from "./sense";

/**
 * What a step of a paraphrase can be: a class of words, a comparison with a measure, a time, a domain, `both` or `all`, a verb of files that
 * come to lie somewhere, an upload.
 */
export type Step = WordClass | "compares" | "time" | "domain" | "all" | "lands" | "uploaded";

/** Everyday words that ask for a kind together: in this order, within one sentence. */
export interface Paraphrase {
  readonly kind: Kind;
  readonly steps: readonly Step[];
  /** Whether it counts only where somebody wants something: `we need to store …`. */
  readonly asked?: boolean;
  /** Whether it counts only where the sentence names nothing that runs code, which would do it. */
  readonly unmanned?: boolean;
  /** A second kind that the words ask for as well, when nobody names it. */
  readonly with?: Kind;
}

/** `somewhere to put user photos`, `tell me when the disk is full`. Where several fit, the one whose words stand closest counts. */
export const paraphrases: readonly Paraphrase[] = [
  { kind: "secret", steps: ["somewhere", "credentials"] },
  { kind: "secret", steps: ["keep", "credentials"], asked: true },
  { kind: "secret", steps: ["credentials", "somewhere"] },
  { kind: "secret", steps: ["where", "credentials"] },
  { kind: "secret", steps: ["credentials", "keep"], asked: true },
  { kind: "bucket", steps: ["where", "keep", "files"] },
  { kind: "database", steps: ["where", "keep", "records"] },
  { kind: "registry", steps: ["somewhere", "image"] },
  { kind: "registry", steps: ["keep", "image"] },
  { kind: "bucket", steps: ["somewhere", "keep", "files"] },
  { kind: "bucket", steps: ["somewhere", "files"] },
  { kind: "bucket", steps: ["keep", "files", "somewhere"] },
  { kind: "bucket", steps: ["files", "keep", "somewhere"] },
  { kind: "database", steps: ["somewhere", "keep", "records"] },
  { kind: "database", steps: ["somewhere", "records"] },
  { kind: "database", steps: ["records", "somewhere"] },
  { kind: "bucket", steps: ["keep", "files"], asked: true },
  { kind: "database", steps: ["keep", "records"], asked: true },
  { kind: "table", steps: ["lookup", "lookup"] },
  { kind: "table", steps: ["records", "lookup"] },
  { kind: "table", steps: ["lookup", "records"] },
  { kind: "cache", steps: ["remember", "remember"] },
  { kind: "queue", steps: ["waiting", "waiting"] },
  { kind: "queue", steps: ["records", "waiting"] },
  { kind: "queue", steps: ["code", "waiting"] },
  { kind: "topic", steps: ["when", "everyone"] },
  { kind: "topic", steps: ["notify", "everyone"] },
  { kind: "topic", steps: ["notify", "when", "everyone"] },
  { kind: "topic", steps: ["when", "all", "notify"] },
  { kind: "topic", steps: ["all", "notify", "when"] },
  { kind: "topic", steps: ["notify", "all", "when"] },
  { kind: "stream", steps: ["replay", "replay"] },
  { kind: "stream", steps: ["waiting", "waiting", "replay"] },
  { kind: "stream", steps: ["waiting", "replay"] },
  { kind: "stream", steps: ["events", "replay"] },
  { kind: "function", steps: ["code", "when", "arrive", "files"], with: "bucket" },
  { kind: "function", steps: ["when", "files", "arrive", "code"], with: "bucket" },
  { kind: "function", steps: ["code", "when", "files", "arrive"], with: "bucket" },
  { kind: "function", steps: ["files", "automatic", "when", "arrive"], with: "bucket" },
  { kind: "function", steps: ["when", "arrive", "files", "automatic"], with: "bucket" },
  { kind: "function", steps: ["when", "files", "arrive", "automatic"], with: "bucket" },
  { kind: "function", steps: ["files", "makes", "when", "files", "lands"], with: "bucket", unmanned: true },
  { kind: "function", steps: ["files", "makes", "when", "uploaded"], with: "bucket", unmanned: true },
  { kind: "function", steps: ["makes", "files", "when", "files", "lands"], with: "bucket", unmanned: true },
  { kind: "function", steps: ["makes", "files", "when", "uploaded"], with: "bucket", unmanned: true },
  { kind: "function", steps: ["when", "files", "lands", "makes"], with: "bucket", unmanned: true },
  { kind: "function", steps: ["when", "uploaded", "files", "makes"], with: "bucket", unmanned: true },
  { kind: "function", steps: ["code", "when", "arrive"] },
  { kind: "function", steps: ["when", "arrive", "code"] },
  { kind: "function", steps: ["code", "time"] },
  { kind: "function", steps: ["time", "code"] },
  { kind: "alarm", steps: ["notify", "when", "compares"] },
  { kind: "alarm", steps: ["when", "compares", "notify"] },
  { kind: "filesystem", steps: ["shared", "shared"] },
  { kind: "filesystem", steps: ["sameFiles"] },
  { kind: "filesystem", steps: ["folder", "shared"] },
  { kind: "filesystem", steps: ["shared", "folder"] },
  { kind: "dns", steps: ["domain", "hostNames"] },
  { kind: "dns", steps: ["hostNames", "domain"] },
  { kind: "api", steps: ["entry"] },
  { kind: "website", steps: ["page", "host"] },
  { kind: "website", steps: ["host", "page"] },
  { kind: "website", steps: ["page", "domain"] },
  { kind: "website", steps: ["domain", "page"] },
  { kind: "website", steps: ["host", "venue"] },
  { kind: "website", steps: ["venue", "host"] },
];
