import type { Passage } from "../passage";
import { hasClass, hasMark } from "../phrases/lexeme";
import type { Scope } from "../scope/flags";
import type { Anchor, Draft } from "../services/draft";
import { comparesIn } from "../services/watched";
import { SOURCES } from "./direction";
import type { Edges } from "./edges";

/** Verbs of what comes into a source of events. */
const ARRIVES =
  /^(?:upload|land|arriv|drop|stor|sav|put|add|creat|appear|writ|sent|publish|receiv|com(?:e|es|ing) in|is (?:uploaded|added))/;
const UPLOAD = /^(?:on|upon|at|per)(?: every| each)? uploads?$/;

/** Ties functions to what starts them where the event is a clause of its own: `when files arrive in it`, `for each message in the queue`. */
export function tieEvents(passage: Passage, scope: Scope, anchors: readonly Anchor[], edges: Edges): void {
  for (const { at } of passage.lexemes) {
    if (scope.silent.has(at) || scope.negated.has(at)) continue;
    const isUpload = UPLOAD.test(passage.word(at)) || UPLOAD.test(`${passage.word(at)} ${passage.word(at + 1)}`);
    const source = isUpload ? lastSource(anchors, at, isBucket) : opensEvent(passage, at) ? sourceIn(passage, anchors, at) : undefined;
    const started = source === undefined ? undefined : startedAt(passage, anchors, at);
    if (source === undefined || started === undefined) continue;
    for (const draft of started.drafts) if (isFunction(draft)) edges.add(draft, source, true);
    passage.use(at);
  }
}

/** `when …`, `for each …`: opens a clause that says when something happens. */
const opensEvent = (passage: Passage, at: number): boolean =>
  hasClass(passage.lexemes[at], "when") ||
  (hasMark(passage.lexemes[at], "each") && /^(?:for|on|upon|after|with)$/.test(passage.word(at - 1))) ||
  /^(?:for|on|upon|after) (?:each|every)$/.test(passage.word(at));

/** The source named in the clause, or the one that its pronoun stands for. */
function sourceIn(passage: Passage, anchors: readonly Anchor[], at: number): Draft | undefined {
  const { last } = passage.clauseBounds(at);
  if (comparesIn(passage, at, last)) return undefined;
  const clause = passage.range(at + 1, last);
  if (!clause.some((lexeme) => ARRIVES.test(passage.word(lexeme.at)) || hasClass(lexeme, "arrive"))) return undefined;
  const named = anchors.find((anchor) => anchor.at > at && anchor.at <= last && anchor.drafts.some(isSource));
  if (named !== undefined) return named.drafts.find(isSource);
  const carries = clause.some((lexeme) => /^(?:it|there|them|in there)$/.test(passage.word(lexeme.at)));
  return carries ? lastSource(anchors, at, isSource) : undefined;
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
