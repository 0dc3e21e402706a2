import type { Passage } from "../passage";
import { formOf, hasMark, isLine, isSign, senseOf, sensesOf, type Lexeme } from "../phrases/lexeme";
import { slug } from "../text/normalise";
import { Draft, type Anchor } from "./draft";
import { kindAt } from "./heads";
import { nameAfter, runAt } from "./naming";

/** Names of the members of a group, and the words that stand for one of them: `one for orders`, `the other`, `blue and green`. */
export function groupAnchors(passage: Passage, anchors: readonly Anchor[], drafts: Draft[]): Anchor[] {
  const listed = anchors.flatMap((anchor) => listedNames(passage, anchor, drafts));
  return [...listed, ...memberAnchors(passage, anchors, drafts), ...nameAnchors(passage, drafts, [...anchors, ...listed])];
}

// ---- lists of names ----

interface NameItem {
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

/** `two clusters, blue and green`, `three services (appointments, patients and billing)`, `container apps: front (…) calls back (…)`. */
function listedNames(passage: Passage, anchor: Anchor, drafts: Draft[]): Anchor[] {
  const { mention } = anchor;
  const plural = /s$/i.test(passage.lexemes[anchor.at]?.tokens.at(-1)?.text ?? "");
  if (mention === undefined || anchor.drafts.some(({ state }) => state === "dropped")) return [];
  if (anchor.drafts.length > 1) {
    const listed = namesBehind(passage, anchor.last, anchor.drafts.length);
    if (listed.length > 0) return nameGroup(passage, anchor.drafts, listed);
    const opened = bracketedNames(passage, anchor.last);
    return nameGroup(passage, anchor.drafts, opened.length === anchor.drafts.length ? opened : quotedNames(passage, anchor.last));
  }
  if (!plural || anchor.drafts.length === 0) return [];
  const bracketed = bracketedNames(passage, anchor.last);
  const opened = bracketed.length < 2 ? directNames(passage, anchor.last) : bracketed;
  return opened.length < 2 ? [] : nameGroup(passage, grow(anchor.drafts[0] as Draft, opened.length, drafts), opened);
}

function nameGroup(passage: Passage, members: readonly Draft[], items: readonly NameItem[]): Anchor[] {
  if (items.length !== members.length) return [];
  const shared = members[0]?.name;
  const isShared = shared !== undefined && members.every(({ name }) => name === shared);
  return items.map(({ first, last, text }, index): Anchor => {
    const draft = members[index] as Draft;
    // `two databases named crm and billing`: the first name was taken for all
    if (isShared) draft.name = undefined;
    draft.name ??= { text, from: passage.lexemes[first]?.from ?? 0, to: passage.lexemes[last]?.to ?? 0, explicit: true };
    passage.useRange(first, last);
    return { at: last, first, last, drafts: [draft], mention: undefined };
  });
}

/** Makes a group of one draft: as many more of the same kind. */
function grow(draft: Draft, count: number, drafts: Draft[]): readonly Draft[] {
  const others = Array.from({ length: count - 1 }, () => {
    const twin = new Draft(draft.kind, draft.evidence);
    twin.provider = draft.provider;
    twin.mentions.push(...draft.mentions);
    for (const [field, stated] of draft.fields) twin.put(field, stated.value, stated);
    return twin;
  });
  const group = [draft, ...others];
  for (const member of group) member.group = group;
  drafts.splice(drafts.indexOf(draft) + 1, 0, ...others);
  return group;
}

/** Exactly `count` names behind a noun, between commas and `and`. */
function namesBehind(passage: Passage, noun: number, count: number): NameItem[] {
  let at = noun + 1;
  const opener = passage.lexemes[at];
  if (isSign(opener, ", : ( - – —") || hasMark(opener, "called") || passage.word(at) === "for") at += 1;
  else return [];
  if (isSign(passage.lexemes[at], ":")) at += 1;
  const items: NameItem[] = [];
  for (; items.length < count;) {
    const item = nameAt(passage, at);
    if (item === undefined) return [];
    items.push(item);
    at = behindBracket(passage, item.last + 1);
    while (isSign(passage.lexemes[at], ", & + /") || hasMark(passage.lexemes[at], "and")) at += 1;
  }
  return items;
}

/** Over brackets that say more of a name: `emails (fifo) and pushes (…)`. */
function behindBracket(passage: Passage, open: number): number {
  if (!isSign(passage.lexemes[open], "(")) return open;
  let at = open + 1;
  while (at < passage.lexemes.length && passage.bracket(at) >= open) at += 1;
  return at;
}

/** `topics orders-created and orders-shipped`, `buckets raw, curated and published`: names right behind a plural, up to the last one. */
function directNames(passage: Passage, noun: number): NameItem[] {
  const items: NameItem[] = [];
  let at = isSign(passage.lexemes[noun + 1], ":") ? noun + 2 : noun + 1;
  // the name behind `and` is the last one
  let isClosed = false;
  for (;;) {
    const item = nameAt(passage, at);
    if (item === undefined || !isNameOnly(passage, item)) return isClosed ? items : [];
    items.push(item);
    isClosed ||= hasMark(passage.lexemes[at - 1], "and");
    const next = passage.lexemes[item.last + 1];
    const isLast = next === undefined || isLine(next) || isSign(next, ". ; !");
    if (isLast || (isClosed && isSign(next, ","))) return items;
    if (!isSign(next, ", & + /") && !hasMark(next, "and")) return [];
    at = item.last + 2;
    if (isSign(next, ",") && hasMark(passage.lexemes[at], "and")) at += 1;
  }
}

/** A quoted or hyphenated name, or a word that means nothing else. */
const isNameOnly = (passage: Passage, { first, last }: NameItem): boolean =>
  last > first || formOf(passage.lexemes[first]) === "quoted" || (passage.lexemes[first]?.senses ?? []).every(({ is }) => is === "class");

/** Words behind a plural or its colon that are each followed by brackets. */
function bracketedNames(passage: Passage, noun: number): NameItem[] {
  const colon = isSign(passage.lexemes[noun + 1], ":");
  const direct = colon ? undefined : nameAt(passage, noun + 1);
  if (!colon && (direct === undefined || !isSign(passage.lexemes[direct.last + 1], "("))) return [];
  const { last } = passage.sentenceBounds(noun);
  const items: NameItem[] = [];
  for (let at = colon ? noun + 2 : noun + 1; at < last; at += 1) {
    if (passage.bracket(at) >= 0) continue;
    const item = nameAt(passage, at);
    if (item !== undefined && isSign(passage.lexemes[item.last + 1], "(")) items.push(item);
  }
  return items;
}

/** Names in quotes behind a colon: `two functions: "cleanup" every night, "digest" every Friday`. */
function quotedNames(passage: Passage, noun: number): NameItem[] {
  if (!isSign(passage.lexemes[noun + 1], ":")) return [];
  const { last } = passage.sentenceBounds(noun);
  return passage.range(noun + 2, last).flatMap((lexeme) => {
    const item = formOf(lexeme) === "quoted" ? nameAt(passage, lexeme.at) : undefined;
    return item === undefined ? [] : [item];
  });
}

function nameAt(passage: Passage, at: number): NameItem | undefined {
  const lexeme = passage.lexemes[at];
  if (lexeme === undefined) return undefined;
  if (formOf(lexeme) === "quoted") return { first: at, last: at, text: lexeme.tokens[0]?.word ?? "" };
  const run = runAt(passage, at);
  // tied words are a name whatever its parts mean: `orders-created`
  const isTied = run !== undefined && run.end > at && /[-_]/.test(passage.slice(lexeme.from, passage.lexemes[run.end]?.to ?? lexeme.to));
  if (run === undefined || !(isTied || canName(passage, lexeme))) return undefined;
  const text = passage.slice(lexeme.from, passage.lexemes[run.end]?.to ?? lexeme.to);
  return slug(text) === undefined ? undefined : { first: at, last: run.end, text };
}

/** A word that says nothing else here. */
function canName(passage: Passage, lexeme: Lexeme): boolean {
  const kind = kindAt(passage, lexeme.at);
  if (lexeme.measure !== undefined || (kind !== undefined && kind.grade !== "workload")) return false;
  if (hasMark(lexeme, "and", "or", "no", "definite", "indefinite", "each", "ask", "pronoun", "but", "called", "have")) return false;
  return lexeme.senses.every(
    ({ is }) =>
      is === "class" ||
      is === "kind" ||
      is === "relation" ||
      is === "plain" ||
      is === "time" ||
      is === "cue" ||
      is === "mark" ||
      is === "environment" ||
      is === "unserved",
  );
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
