import type { Passage } from "../passage";
import { formOf, hasMark, isLine, isSign, senseOf, sensesOf } from "../phrases/lexeme";
import { Draft, type Anchor } from "./draft";
import { grow } from "./grow";
import { listedNames } from "./lists";
import { nameAt } from "./name-items";
import { nameAfter, runAt } from "./naming";

/** Names of the members of a group, and the words that stand for one of them: `one for orders`, `the other`, `blue and green`. */
export function groupAnchors(passage: Passage, anchors: readonly Anchor[], drafts: Draft[]): Anchor[] {
  const listed = anchors.flatMap((anchor) => listedNames(passage, anchor, drafts));
  return [...listed, ...memberAnchors(passage, anchors, drafts), ...nameAnchors(passage, drafts, [...anchors, ...listed])];
}

// ---- one of a group ----

/** `one for orders (…) and one for reporting`, `another for reports`, `the first`, `the other`. */
function memberAnchors(passage: Passage, anchors: readonly Anchor[], drafts: Draft[]): Anchor[] {
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
    if (owner === undefined || draft === undefined) continue;
    const member = memberOf(passage, at, draft, next, drafts);
    if (member === undefined) continue;
    namePurpose(passage, at, member);
    passage.use(at);
    found.push({ at, first: at, last: at, drafts: [member], mention: undefined });
  }
  return found;
}

/** Whether `one`, `the first` or `another` stands for a service, and no noun follows. */
function standsAlone(passage: Passage, at: number, anchors: readonly Anchor[]): boolean {
  const lexeme = passage.lexemes[at];
  if (hasMark(lexeme, "another") && passage.word(at + 1) === "one") return false;
  if (!hasMark(lexeme, "one", "first", "another") || anchors.some(({ first, last }) => at >= first && at <= last)) return false;
  const next = passage.lexemes[at + 1];
  if (passage.word(at) === "a second" && !/^(?:and|,|;)$/.test(passage.word(at - 1))) return false;
  if (next === undefined || isLine(next)) return true;
  if (isSign(next)) return isSign(next, ", . ; : ( ) =");
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

function memberOf(passage: Passage, at: number, draft: Draft, next: Map<Draft, number>, drafts: Draft[]): Draft | undefined {
  const lexeme = passage.lexemes[at];
  const group = draft.group.length > 0 ? draft.group : [draft];
  const key = group[0] as Draft;
  const word = passage.word(at);
  if (group.length > 1) {
    const index = hasMark(lexeme, "first") ? 0 : /second|other/.test(word) ? 1 : (next.get(key) ?? 0);
    next.set(key, index + 1);
    return group[index];
  }
  const further = isFurther(passage, at);
  if (!further && (word !== "one" || !hasPurpose(passage, at))) return undefined;
  const called = hasMark(passage.lexemes[at + 1], "called");
  if (!further && !called && draft.mentions.every(({ count }) => count !== 1)) return splitMachines(draft, next, drafts);
  const twin = new Draft(draft.kind, { from: lexeme?.from ?? 0, to: lexeme?.to ?? 0 });
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
  if (draft.name !== undefined || passage.word(at + 1) !== "for") return;
  const start = hasMark(passage.lexemes[at + 2], "definite", "ours", "indefinite") ? at + 3 : at + 2;
  const item = nameAt(passage, start);
  if (item === undefined) return;
  passage.useRange(at + 1, item.last);
  draft.name = { text: item.text, from: passage.lexemes[item.first]?.from ?? 0, to: passage.lexemes[item.last]?.to ?? 0, explicit: false };
}

// ---- services by their names ----

/** Later places where a service is called by its name: `front calls back`. */
function nameAnchors(passage: Passage, drafts: readonly Draft[], known: readonly Anchor[]): Anchor[] {
  const byName = new Map(
    drafts.flatMap((draft) => (draft.name?.explicit === true ? [[draft.name.text.toLowerCase(), draft] as const] : [])),
  );
  if (byName.size === 0) return [];
  return passage.lexemes.flatMap((lexeme, at): Anchor[] => {
    const run = lexeme.tokens[0]?.spaced === false ? undefined : runAt(passage, at);
    const written =
      formOf(lexeme) === "quoted" ? lexeme.tokens[0]?.word : passage.slice(lexeme.from, passage.lexemes[run?.end ?? at]?.to ?? lexeme.to);
    const draft = byName.get((written ?? "").toLowerCase());
    if (
      draft === undefined ||
      draft.name === undefined ||
      lexeme.from <= draft.name.to ||
      known.some(({ first, last }) => at >= first && at <= last)
    )
      return [];
    const last = run?.end ?? at;
    passage.useRange(at, last);
    return [{ at: last, first: at, last, drafts: [draft], mention: undefined }];
  });
}
