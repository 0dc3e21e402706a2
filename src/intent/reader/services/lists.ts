import { areQualities } from "../lexicon/qualities";
import type { Passage } from "../passage";
import { formOf, hasMark, hasRelation, isLine, isSign, senseOf } from "../phrases/lexeme";
import type { Anchor, Draft } from "./draft";
import { grow } from "./grow";
import { canNameBesideOthers, isNameOnly, nameAt, type NameItem } from "./name-items";
import { countsThings } from "./plural";
import { isThing } from "./things";

/** Names behind a noun, and how they stand there. */
interface NameList {
  readonly items: readonly NameItem[];
  /** The word or sign before the first: a comma only adds, a colon or `called` announces. */
  readonly opener: "adds" | "announces" | "for";
  /** Whether `and` stands before the last. */
  readonly isClosed: boolean;
}

/** `two clusters, blue and green`, `three services (appointments, patients and billing)`, `queues for orders, refunds and returns`. */
export function listedNames(passage: Passage, anchor: Anchor, drafts: Draft[]): Anchor[] {
  if (anchor.mention === undefined || anchor.drafts.length === 0 || anchor.drafts.some(({ state }) => state === "dropped")) return [];
  return anchor.drafts.length > 1 ? namesOfMany(passage, anchor, drafts) : namesOfPlural(passage, anchor, drafts);
}

/** Names of services that a number made. */
function namesOfMany(passage: Passage, { drafts: members, last, mention }: Anchor, drafts: Draft[]): Anchor[] {
  const listed = namesBehind(passage, last, members.length);
  if (listed.length > 0) return nameGroup(passage, members, listed);
  const opened = bracketedNames(passage, last);
  if (opened.length === members.length) return nameGroup(passage, members, opened);
  const quoted = quotedNames(passage, last);
  if (quoted.length > 0) return nameGroup(passage, members, quoted);
  const other = mention?.count === members.length ? otherNames(passage, last) : [];
  return other.length === 0 ? [] : nameOthers(passage, members, other, drafts);
}

/** Names of a plural without a number, or of machines of which one service has several. */
function namesOfPlural(passage: Passage, { at, drafts: [draft], last, mention }: Anchor, drafts: Draft[]): Anchor[] {
  if (draft === undefined || !/s$/i.test(passage.lexemes[at]?.tokens.at(-1)?.text ?? "")) return [];
  const copies = draft.value("count");
  if (typeof copies === "number" && copies > 1) {
    const names = namesBehind(passage, last, copies);
    if (names.length === 0) return [];
    draft.fields.delete("count");
    return nameGroup(passage, grow(draft, copies, drafts), names);
  }
  const bracketed = bracketedNames(passage, last);
  const direct = bracketed.length < 2 ? directNames(passage, last) : bracketed;
  const isBare = mention?.determiner === "none" && mention.count === undefined && draft.group.length === 0;
  const opened = direct.length < 2 && isBare && countsThings(passage, at, draft.kind) ? purposes(passage, last) : direct;
  return opened.length < 2 ? [] : nameGroup(passage, grow(draft, opened.length, drafts), opened);
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

/** A number and names that contradict each other: every name is a service, and where names are missing the number still stands. */
function nameOthers(passage: Passage, members: readonly Draft[], items: readonly NameItem[], drafts: Draft[]): Anchor[] {
  const group = items.length > members.length ? grow(members[0] as Draft, items.length, drafts) : members;
  const named = items.map(({ text }) => `“${text}”`).join(", ");
  const meant = items.length > members.length ? "all that are named are meant" : "the others are there without a name";
  (group.at(-1) as Draft).recount = `the words count ${members.length} and name ${items.length} (${named}): ${meant}`;
  return nameGroup(passage, group.slice(0, items.length), items);
}

// ---- how lists are read ----

/** Exactly `count` names behind a noun, between commas and `and`. */
export function namesBehind(passage: Passage, noun: number, count: number): readonly NameItem[] {
  const plain = listBehind(passage, noun, count);
  const list = plain?.items.length === count ? plain : mixedNames(passage, noun, count);
  if (list?.items.length !== count || !namesThem(passage, list)) return [];
  const whole = listBehind(passage, noun, LONGEST_LIST);
  return whole !== undefined && isWhole(passage, whole) && whole.items.length > count ? [] : list.items;
}

/** Lexemes of announced names that could be words for a kind, so that nobody takes them for services of their own. */
export function namedByList(passage: Passage, noun: number, count: number | undefined): readonly number[] {
  const list = count === undefined || count < 2 ? undefined : mixedNames(passage, noun, count);
  return (list?.items ?? []).map(({ last }) => last);
}

/** Names behind a noun, as many as there are, where only what announces them or nothing but names can be meant. */
function otherNames(passage: Passage, noun: number): readonly NameItem[] {
  const list = listBehind(passage, noun, LONGEST_LIST);
  if (list === undefined || list.items.length < 2 || list.opener === "for") return [];
  const isName = (item: NameItem): boolean =>
    isNameOnly(passage, item) || (list.opener === "announces" && isThing(passage.lexemes[item.first]));
  if (!list.items.every(isName)) return [];
  return isWhole(passage, list) && namesThem(passage, list) && isEnd(passage, list.items.at(-1) as NameItem) ? list.items : [];
}

/** Whether a list is known to end where it does: behind `and`, or announced and at the end of its sentence or brackets. */
function isWhole(passage: Passage, { items, opener, isClosed }: NameList): boolean {
  const next = passage.lexemes[(items.at(-1)?.last ?? 0) + 1];
  return isClosed || (opener === "announces" && (next === undefined || isLine(next) || isSign(next, ". ; ! )")));
}

const LONGEST_LIST = 30;

/** Whether the words of a list are names, and not what the services are like. */
function namesThem(passage: Passage, { items, opener }: NameList): boolean {
  if (passage.word((items[0]?.first ?? 0) - 1) === "called" || items.some(({ first }) => formOf(passage.lexemes[first]) === "quoted"))
    return true;
  if (areQualities(items.map(({ text }) => text.toLowerCase()))) return false;
  return opener !== "adds" || isEnd(passage, items.at(-1) as NameItem);
}

/** Whether nothing follows that the last name could only describe: `emails and sms notifications`. */
function isEnd(passage: Passage, { last }: NameItem): boolean {
  const next = passage.lexemes[last + 1];
  if (next === undefined || isLine(next) || isSign(next) || formOf(next) !== "word") return true;
  return next.senses.some(({ is }) => is !== "class" && is !== "kind") || next.measure !== undefined;
}

/** Names behind a noun, at most `most`. */
function listBehind(passage: Passage, noun: number, most: number, isName?: Parameters<typeof nameAt>[2]): NameList | undefined {
  let at = behindPlace(passage, noun + 1);
  const sign = passage.lexemes[at];
  const adds = isSign(sign, ", - – —");
  const isFor = passage.word(at) === "for";
  if (!(adds || isFor || isSign(sign, ": (") || hasMark(sign, "called"))) return undefined;
  at += 1;
  if (isSign(passage.lexemes[at], ":") || hasMark(passage.lexemes[at], "called")) at += 1;
  const items: NameItem[] = [];
  let isClosed = false;
  while (items.length < most) {
    const item = nameAt(passage, at, isName);
    if (item === undefined) break;
    items.push(item);
    isClosed ||= hasMark(passage.lexemes[at - 1], "and");
    const next = behindBracket(passage, item.last + 1);
    at = next;
    while (isSign(passage.lexemes[at], ", & + /") || hasMark(passage.lexemes[at], "and")) at += 1;
    // the name behind `and` is the last one, and what is not joined is another statement
    if (at === next || (isClosed && most === LONGEST_LIST)) break;
  }
  return { items, opener: isFor ? "for" : adds ? "adds" : "announces", isClosed };
}

/** Over a place: `three queues on Azure (parcels, pallets, letters)`. */
function behindPlace(passage: Passage, at: number): number {
  const next = passage.lexemes[at + 1];
  return hasRelation(passage.lexemes[at], "on") && (senseOf(next, "place") ?? senseOf(next, "provider")) !== undefined ? at + 2 : at;
}

/** Names of which some are words for a kind: `three containers: gateway, catalogue and checkout`. */
function mixedNames(passage: Passage, noun: number, count: number): NameList | undefined {
  const list = listBehind(passage, noun, count, canNameBesideOthers);
  if (list === undefined || list.opener === "for" || list.items.length !== count) return undefined;
  if (list.opener === "adds" && !list.isClosed) return undefined;
  return list.items.some(({ first }) => senseOf(passage.lexemes[first], "kind") === undefined) ? list : undefined;
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
  const isAnnounced = isSign(passage.lexemes[noun + 1], ":");
  return namesFrom(passage, isAnnounced ? noun + 2 : noun + 1, isAnnounced);
}

/** `queues for orders, refunds and returns`: of a plural, each thing has one of its own. */
function purposes(passage: Passage, noun: number): readonly NameItem[] {
  const list = passage.word(noun + 1) === "for" ? listBehind(passage, noun, LONGEST_LIST) : undefined;
  const isPurpose = (item: NameItem): boolean => isNameOnly(passage, item) || isThing(passage.lexemes[item.first]);
  if (list === undefined || list.items.length < 2 || !list.isClosed || !list.items.every(isPurpose)) return [];
  return namesThem(passage, list) && isEnd(passage, list.items.at(-1) as NameItem) ? list.items : [];
}

function namesFrom(passage: Passage, start: number, isAnnounced: boolean): NameItem[] {
  const isName = (item: NameItem): boolean => isNameOnly(passage, item) || (isAnnounced && isThing(passage.lexemes[item.first]));
  const items: NameItem[] = [];
  let at = start;
  // the name behind `and` is the last one
  let isClosed = false;
  for (;;) {
    const item = nameAt(passage, at);
    if (item === undefined || !isName(item)) return isClosed ? items : [];
    items.push(item);
    isClosed ||= hasMark(passage.lexemes[at - 1], "and");
    const behind = behindBracket(passage, item.last + 1);
    const next = passage.lexemes[behind];
    const isLast = next === undefined || isLine(next) || isSign(next, ". ; !");
    const isPlaced = isClosed && behindPlace(passage, behind) > behind;
    if (isLast || isPlaced || (isClosed && isSign(next, ","))) return items;
    if (!isSign(next, ", & + /") && !hasMark(next, "and")) return [];
    at = behind + 1;
    if (isSign(next, ",") && hasMark(passage.lexemes[at], "and")) at += 1;
  }
}

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
    if (item === undefined) continue;
    if (isSign(passage.lexemes[item.last + 1], "(")) items.push(item);
    // the parts of a tied name are none by themselves
    at = item.last;
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
