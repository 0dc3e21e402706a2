import type { Passage } from "../passage";
import { hasMark, isLine, isSign, senseOf, sensesOf, type Lexeme } from "../phrases/lexeme";
import { Draft, type Anchor } from "./draft";
import { grow } from "./grow";
import { nameAt } from "./name-items";
import { nameAfter } from "./naming";

/** Words that stand for members of a group: `one for orders (…) and one for reporting`, `the first`, `two of them fifo`, `the rest`. */
export function memberAnchors(passage: Passage, anchors: readonly Anchor[], drafts: Draft[]): Anchor[] {
  const found: Anchor[] = [];
  const next = new Map<Draft, number>();
  for (let at = 0; at < passage.lexemes.length; at += 1) {
    if (!standsAlone(passage, at, anchors)) continue;
    const before = [...anchors, ...found].filter(
      (anchor) =>
        anchor.at < at && passage.sentence(at) - passage.sentence(anchor.at) <= 1 && anchor.drafts.some(({ state }) => state !== "dropped"),
    );
    const owner =
      before.sort((one, other) => one.at - other.at).findLast(({ drafts: those }) => those[0]?.group.length !== 0) ??
      (isFurther(passage, at) ? before.at(-1) : undefined);
    const draft = owner?.drafts[0];
    if (draft === undefined) continue;
    const members = membersOf(passage, at, draft, next, drafts);
    const [member] = members;
    if (member === undefined) continue;
    if (members.length === 1) namePurpose(passage, at, member);
    passage.use(at);
    found.push({ at, first: at, last: at, drafts: members, mention: undefined });
  }
  return found;
}

/** Whether `one`, `the first`, `two of them` or `another` stands for services, and no noun follows. */
function standsAlone(passage: Passage, at: number, anchors: readonly Anchor[]): boolean {
  const lexeme = passage.lexemes[at];
  if (anchors.some(({ first, last }) => at >= first && at <= last)) return false;
  if (isRest(passage, at)) return true;
  if (hasMark(lexeme, "another") && passage.word(at + 1) === "one") return false;
  if (!standsForOne(lexeme)) return countAt(passage, at) !== undefined && isPart(passage, at);
  const next = passage.lexemes[at + 1];
  if (passage.word(at) === "a second" && !/^(?:and|,|;)$/.test(passage.word(at - 1))) return false;
  if (next === undefined || isLine(next)) return true;
  if (isSign(next)) return isSign(next, ", . ; : ( ) =");
  if (isDescribed(passage, at + 1)) return true;
  if (hasMark(lexeme, "first") && !hasMark(lexeme, "one")) return hasMark(next, "and", "that") || senseOf(next, "relation") !== undefined;
  return (
    passage.word(at + 1) === "for" ||
    passage.word(at + 1) === "with" ||
    passage.word(at + 1) === "in" ||
    hasMark(next, "called") ||
    senseOf(next, "relation") !== undefined ||
    sensesOf(next, "class").some((each) => each.class === "when") ||
    (next.senses.length === 0 && !hasMark(lexeme, "another"))
  );
}

/** `three buckets, one public`: what is said behind a number is said of so many, unless a noun follows that is counted. */
const isPart = (passage: Passage, at: number): boolean => isOfThem(passage, at + 1) || isDescribed(passage, at + 1);

const isOfThem = (passage: Passage, at: number): boolean =>
  /^of (?:them|these|those|which)$/.test(passage.word(at)) ||
  (passage.word(at) === "of" && /^(?:them|these|those|which)$/.test(passage.word(at + 1)));

/** Whether words that say what something is like stand here, and no noun behind them: `public for assets`, not `public buckets`. */
function isDescribed(passage: Passage, from: number): boolean {
  const behind = behindDescription(passage, from);
  return behind > from && senseOf(passage.lexemes[behind], "kind") === undefined && !isUnknown(passage, behind);
}

/** Where words that say what something is like end; `from` when there are none. */
function behindDescription(passage: Passage, from: number): number {
  let first = from;
  while (MAY_BE.test(passage.word(first))) first += 1;
  let at = first;
  while (senseOf(passage.lexemes[at], "feature") !== undefined || (at > first && hasMark(passage.lexemes[at], "and"))) at += 1;
  return at === first ? from : at;
}

const MAY_BE = /^(?:is|are|be|being|to be|may be|can be|must be|should be|may|can|must|should|shall|will|only|has to be|have to be)$/;

/** A word that the lexicon does not have, and that may be a noun. */
function isUnknown(passage: Passage, at: number): boolean {
  const lexeme = passage.lexemes[at];
  return (
    lexeme !== undefined &&
    !isSign(lexeme) &&
    !isLine(lexeme) &&
    lexeme.senses.length === 0 &&
    lexeme.measure === undefined &&
    !/^(?:for|to|in|with|on|by)$/.test(passage.word(at))
  );
}

/** `one`, `the first`, `another`. */
const standsForOne = (lexeme: Lexeme | undefined): boolean => hasMark(lexeme, "one", "first", "another");

/** How many a word stands for. */
function countAt(passage: Passage, at: number): number | undefined {
  const lexeme = passage.lexemes[at];
  if (standsForOne(lexeme)) return 1;
  const { dimension, value, upTo, bound } = lexeme?.measure ?? {};
  return dimension === "none" && upTo === undefined && bound === undefined && Number.isInteger(value) ? value : undefined;
}

const isRest = (passage: Passage, at: number): boolean =>
  /^(?:the )?(?:rest|others|remaining|remainder)$/.test(passage.word(at)) && passage.word(at + 1) !== "of";

function membersOf(passage: Passage, at: number, draft: Draft, next: Map<Draft, number>, drafts: Draft[]): readonly Draft[] {
  const lexeme = passage.lexemes[at];
  const group = draft.group.length > 0 ? draft.group : [draft];
  const key = group[0] as Draft;
  const word = passage.word(at);
  if (group.length > 1) {
    if (isRest(passage, at)) return group.slice(next.get(key) ?? 0);
    const count = countAt(passage, at) ?? 1;
    if (count >= group.length) return [];
    const index = hasMark(lexeme, "first") ? 0 : /second|other/.test(word) ? 1 : (next.get(key) ?? 0);
    next.set(key, index + count);
    return group.slice(index, index + count);
  }
  if (!standsForOne(lexeme)) return [];
  const member = twinOf(passage, at, draft, next, drafts);
  return member === undefined ? [] : [member];
}

/** Another service beside one that was named alone. */
function twinOf(passage: Passage, at: number, draft: Draft, next: Map<Draft, number>, drafts: Draft[]): Draft | undefined {
  const further = isFurther(passage, at);
  if (!further && (passage.word(at) !== "one" || !hasPurpose(passage, at))) return undefined;
  const called = hasMark(passage.lexemes[at + 1], "called");
  if (!further && !called && draft.mentions.every(({ count }) => count !== 1)) return splitMachines(draft, next, drafts);
  const { from = 0, to = 0 } = passage.lexemes[at] ?? {};
  const twin = new Draft(draft.kind, { from, to });
  twin.provider = draft.provider;
  const engine = draft.fields.get("engine");
  if (engine !== undefined) twin.put("engine", engine.value, engine);
  const members = [draft, twin];
  for (const each of members) each.group = members;
  drafts.splice(drafts.indexOf(draft) + 1, 0, twin);
  return twin;
}

/** `another`, `a separate one`. */
const isFurther = (passage: Passage, at: number): boolean =>
  hasMark(passage.lexemes[at], "another") ||
  hasMark(passage.lexemes[at - 1], "another") ||
  (hasMark(passage.lexemes[at - 1], "fresh") && passage.bracket(at) < 0);

const hasPurpose = (passage: Passage, at: number): boolean =>
  passage.word(at + 1) === "for" || isSign(passage.lexemes[at + 1], "(") || hasMark(passage.lexemes[at + 1], "called");

/** `two VMs: one for the web and one for batch`: machines that differ are services of their own. */
function splitMachines(draft: Draft, next: Map<Draft, number>, drafts: Draft[]): Draft | undefined {
  const count = draft.value("count");
  if (typeof count !== "number" || count < 2 || count > 10) return undefined;
  draft.fields.delete("count");
  next.set(draft, 1);
  return grow(draft, count, drafts)[0];
}

/** `for orders`, `named orders`: what a member is for is its name when it has no other. */
function namePurpose(passage: Passage, at: number, draft: Draft): void {
  const called = draft.name === undefined && hasMark(passage.lexemes[at + 1], "called") ? nameAfter(passage, at) : undefined;
  if (called !== undefined) {
    passage.use(...called.lexemes);
    draft.name = called.name;
  }
  const behind = behindDescription(passage, at + 1);
  if (draft.name !== undefined || passage.word(behind) !== "for") return;
  const start = hasMark(passage.lexemes[behind + 1], "definite", "ours", "indefinite") ? behind + 2 : behind + 1;
  const item = nameAt(passage, start);
  if (item === undefined) return;
  passage.useRange(behind, item.last);
  draft.name = { text: item.text, from: passage.lexemes[item.first]?.from ?? 0, to: passage.lexemes[item.last]?.to ?? 0, explicit: false };
}
