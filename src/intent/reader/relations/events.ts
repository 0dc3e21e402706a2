import type { Passage } from "../passage";
import { hasClass, hasMark, sensesOf } from "../phrases/lexeme";
import type { Scope } from "../scope/flags";
import { Draft, type Anchor } from "../services/draft";
import { ACTORS, SOURCES } from "./direction";
import type { Edges } from "./edges";
import { bringsFiles, isUploadNoun, speaksOfUploaded } from "./uploads";

/** Verbs of what comes into a source of events. */
const ARRIVES =
  /^(?:upload|land|arriv|drop|stor|sav|put|add|creat|appear|writ|sent|publish|receiv|com(?:e|es|ing) in|is (?:uploaded|added))/;

/**
 * Ties functions to what starts them where the event is a clause of its own: `when files arrive in it`, `for each message in the queue`.
 * Files that arrive nowhere in particular arrive in the bucket of the text; where it has none, one is added to the drafts.
 */
export function tieEvents(passage: Passage, scope: Scope, anchors: readonly Anchor[], edges: Edges, drafts: Draft[]): void {
  if (!anchors.some((anchor) => anchor.drafts.some(isFunction))) return;
  for (const { at } of passage.lexemes) {
    if (scope.silent.has(at) || scope.negated.has(at)) continue;
    const opens = opensEvent(passage, at);
    const named = opens ? sourceIn(passage, anchors, at) : undefined;
    const isOfFiles =
      named === undefined && (isUploadNoun(passage, at) || speaksOfUploaded(passage, at) || (opens && isOfBucket(passage, anchors, at)));
    if (named === undefined && !isOfFiles) continue;
    const started = startedAt(passage, anchors, at);
    if (started === undefined) continue;
    const source = named ?? bucketFor(passage, anchors, at, drafts);
    for (const draft of started.drafts) if (isFunction(draft)) edges.add(draft, source, true);
    passage.use(at);
  }
}

/** Whether something is compared with a limit: `when a message is older than an hour`, not `when a message arrives`. */
const limitIn = (passage: Passage, first: number, last: number): boolean =>
  passage
    .range(first, last)
    .some(
      (lexeme) =>
        (lexeme.measure !== undefined && lexeme.measure.dimension !== "none") ||
        sensesOf(lexeme, "feature").some(({ concept }) => concept === "above" || concept === "below"),
    );

/** `when …`, `for each …`, `as they are …`: opens a clause that says when something happens. */
const opensEvent = (passage: Passage, at: number): boolean =>
  hasClass(passage.lexemes[at], "when") ||
  /^once an?$/.test(passage.word(at)) ||
  (/^(?:as|after)$/.test(passage.word(at)) && passage.range(at + 1, at + 4).some((lexeme) => IS.test(passage.word(lexeme.at)))) ||
  (hasMark(passage.lexemes[at], "each") && /(?:^| )(?:for|on|upon|after|with)$/.test(passage.word(at - 1))) ||
  /^(?:for|on|upon|after) (?:each|every)$/.test(passage.word(at));

/** `after they have been uploaded` is an event, `after storing them` another step. */
const IS = /^(?:is|are|was|were|be|been|being|gets?)\b/;

/** The source named in the clause, or the one that its pronoun stands for. */
function sourceIn(passage: Passage, anchors: readonly Anchor[], at: number): Draft | undefined {
  const { last } = passage.clauseBounds(at);
  if (limitIn(passage, at, last)) return undefined;
  const clause = passage.range(at + 1, last);
  if (!clause.some((lexeme) => ARRIVES.test(passage.word(lexeme.at)) || hasClass(lexeme, "arrive"))) return undefined;
  const named = anchors.find((anchor) => anchor.at > at && anchor.at <= last && anchor.drafts.some(isSource));
  if (named !== undefined) return named.drafts.find(isSource);
  const carries = clause.some((lexeme) => /^(?:it|there|them|in there)$/.test(passage.word(lexeme.at)));
  return carries ? lastSource(anchors, at, isSource) : undefined;
}

/** Whether the clause speaks of files and says of nothing else that they come there. */
function isOfBucket(passage: Passage, anchors: readonly Anchor[], at: number): boolean {
  const { last } = passage.clauseBounds(at);
  const elsewhere = anchors.some((anchor) => anchor.at > at && anchor.at <= last && anchor.drafts.some(({ kind }) => !ACTORS.has(kind)));
  return !elsewhere && !limitIn(passage, at, last) && bringsFiles(passage, at, last, lastSource(anchors, at, isBucket) !== undefined);
}

/** The bucket that the text speaks of: the last before, else the next; else a new one. */
function bucketFor(passage: Passage, anchors: readonly Anchor[], at: number, drafts: Draft[]): Draft {
  const told = lastSource(anchors, at, isBucket) ?? anchors.flatMap((anchor) => anchor.drafts).find(isBucket) ?? drafts.find(isBucket);
  if (told !== undefined) return told;
  const { first, last } = passage.clauseBounds(at);
  const bucket = new Draft("bucket", { from: passage.lexemes[Math.max(first, at)]?.from ?? 0, to: passage.lexemes[last]?.to ?? 0 });
  bucket.implied = "what is uploaded starts a function, so it must come into a bucket, and the words name none";
  drafts.push(bucket);
  return bucket;
}

/** The function of the sentence that the clause speaks of: the last before it, else the next behind it. */
function startedAt(passage: Passage, anchors: readonly Anchor[], at: number): Anchor | undefined {
  const able = anchors.filter((anchor) => passage.sameSentence(anchor.at, at) && anchor.drafts.some(isFunction));
  return able.findLast((anchor) => anchor.at < at) ?? able[0];
}

const lastSource = (anchors: readonly Anchor[], at: number, isWanted: (draft: Draft) => boolean): Draft | undefined =>
  anchors.findLast((anchor) => anchor.at < at && anchor.drafts.some(isWanted))?.drafts.find(isWanted);

const isSource = ({ kind, state }: Draft): boolean => SOURCES.has(kind) && kind !== "table" && state !== "dropped";
const isBucket = ({ kind, state }: Draft): boolean => kind === "bucket" && state !== "dropped";
const isFunction = ({ kind, state }: Draft): boolean => kind === "function" && state !== "dropped";
