import type { Kind } from "../../../spec";
import type { KindSense } from "../lexicon/sense";
import type { Passage } from "../passage";
import { hasMark, hasRelation, isLine, isSign, senseOf, sensesOf } from "../phrases/lexeme";
import { compound, kindsOf, PLATFORMS } from "./compounds";
import { isMachineTypeAt, kindAt } from "./heads";
import { leftOf } from "./left";
import { namedByList } from "./lists";
import type { Mention } from "./mention";
import { nameAfter, type NameFound } from "./naming";

/** Every stretch of the text that speaks of a service, in order. */
export function mentionsIn(passage: Passage): Mention[] {
  const mentions: Mention[] = [];
  const taken = new Set<number>();
  for (let at = 0; at < passage.lexemes.length; at += 1) {
    if (taken.has(at)) continue;
    const sense = kindAt(passage, at);
    if (sense === undefined) continue;
    const noun = nounFrom(passage, at, sense);
    const name = nameAfter(passage, noun.last);
    const mention = mentionOf(passage, noun, name);
    mentions.push(mention);
    for (const index of namedByList(passage, noun.last, mention.count)) taken.add(index);
    for (const member of noun.members) taken.add(member);
    for (let index = noun.first; index <= noun.last; index += 1) taken.add(index);
    for (const index of name?.lexemes ?? []) taken.add(index);
  }
  return withoutTypes(passage, mentions);
}

/** A machine type asks for a machine only when nothing else is spoken of that has one. */
function withoutTypes(passage: Passage, mentions: readonly Mention[]): Mention[] {
  const onlyType = ({ head, senses }: Mention): boolean => senses.length === 1 && isMachineTypeAt(passage, head);
  return mentions.filter(
    (mention) =>
      !onlyType(mention) || !mentions.some((other) => !onlyType(other) && (other.kind === mention.kind || COMPUTE.has(other.kind))),
  );
}

const COMPUTE: ReadonlySet<Kind> = new Set(["cluster", "vm", "container", "function"]);

interface Noun {
  readonly first: number;
  last: number;
  head: number;
  kind: Kind;
  of: Kind | undefined;
  readonly senses: KindSense[];
  /** Lexemes of all its words for kinds. */
  readonly members: number[];
}

/** The words for kinds that belong together, from the first one on: side by side, tied by a preposition, or in brackets behind. */
function nounFrom(passage: Passage, at: number, sense: KindSense): Noun {
  const noun: Noun = { first: at, last: at, head: at, kind: sense.kind, of: undefined, senses: [sense], members: [at] };
  while (extend(passage, noun, nextBeside(passage, noun.last)) || extend(passage, noun, nextBehindPreposition(passage, noun)));
  takeBracket(passage, noun);
  return noun;
}

function extend(passage: Passage, noun: Noun, next: number | undefined): boolean {
  const second = next === undefined ? undefined : kindAt(passage, next);
  if (next === undefined || second === undefined) return false;
  const last = noun.senses.at(-1) as KindSense;
  const made = compound({ ...last, kind: noun.kind }, second);
  if (made.is === "two") return false;
  if (made.is === "described") noun.of = made.by;
  noun.kind = made.kind;
  if (made.is === "described" || second.grade !== "workload" || last.grade === "workload") noun.head = next;
  noun.last = next;
  noun.senses.push(second);
  noun.members.push(next);
  return true;
}

/** How many lexemes may stand between two words for kinds that are side by side: `Postgres 15 managed database`. */
const GAP = 3;

function nextBeside(passage: Passage, last: number): number | undefined {
  for (let next = last + 1; next <= last + 1 + GAP; next += 1) {
    const lexeme = passage.lexemes[next];
    if (lexeme === undefined || isLine(lexeme) || isSign(lexeme)) return undefined;
    if (kindAt(passage, next) !== undefined) return next;
    const passes =
      (lexeme.measure !== undefined && lexeme.measure.dimension === "none") ||
      senseOf(lexeme, "provider") !== undefined ||
      (senseOf(lexeme, "feature") !== undefined && senseOf(lexeme, "relation") === undefined);
    if (!passes || hasMark(lexeme, "and", "or", "another", "indefinite")) return undefined;
  }
  return undefined;
}

/** `MySQL on RDS`, `an API running on containers`, `work queue on Pub/Sub`, `Cloud SQL for Postgres`. */
function nextBehindPreposition(passage: Passage, noun: Noun): number | undefined {
  const at = noun.last + 1;
  const lexeme = passage.lexemes[at];
  const isOn = hasRelation(lexeme, "on");
  if (!isOn && passage.word(at) !== "for" && passage.word(at) !== "of type" && passage.word(at) !== "of") return undefined;
  let next = at + 1;
  if (passage.word(next) === "type") next += 1;
  while (next <= at + 3 && hasMark(passage.lexemes[next], "indefinite", "fresh", "definite") && kindAt(passage, next) === undefined)
    next += 1;
  while (
    next <= at + 4 &&
    kindAt(passage, next) === undefined &&
    (senseOf(passage.lexemes[next], "provider") ?? senseOf(passage.lexemes[next], "feature"))
  )
    next += 1;
  const second = kindAt(passage, next);
  const last = noun.senses.at(-1) as KindSense;
  if (second === undefined) return undefined;
  const runs = last.grade === "workload" || (noun.kind === "website" && last.grade === "noun");
  const platform = runs && isOn && PLATFORMS.has(second.kind) && second.grade !== "workload";
  if (platform) return next;
  const shared = kindsOf(second).includes(noun.kind) || kindsOf(last).includes(second.kind);
  const product =
    second.grade === "product" && (isOn || passage.word(at) === "of type" || (last.grade === "product" && second.implies !== undefined));
  return shared && product && second.grade !== last.grade
    ? next
    : shared && product && last.provider !== second.provider
      ? next
      : undefined;
}

/** `shared storage (EFS)`, `backend (Go, Docker)`: a product in brackets says what the noun before is. */
function takeBracket(passage: Passage, noun: Noun): void {
  const open = noun.last + 1;
  if (!isSign(passage.lexemes[open], "(")) return;
  const last = noun.senses.at(-1) as KindSense;
  if (last.grade === "workload" && isStatic(passage, open)) noun.kind = "website";
  for (let at = open + 1; passage.bracket(at) === open; at += 1) {
    const inside = kindAt(passage, at);
    if (
      inside === undefined ||
      inside.grade === "workload" ||
      isMachineTypeAt(passage, at) ||
      hasMark(passage.lexemes[at - 1], "each", "ours", "another")
    )
      continue;
    const shared = kindsOf(inside).includes(noun.kind) || kindsOf(last).includes(inside.kind);
    const platform = last.grade === "workload" && PLATFORMS.has(inside.kind);
    if (!(shared || platform) || inside.grade === "weak") continue;
    if (!shared || kindsOf(last).includes(inside.kind)) noun.kind = inside.kind;
    noun.senses.push(inside);
    noun.members.push(at);
  }
}

/** `3 Fargate tasks`: the number counts the copies of one service. */
const countsCopies = (passage: Passage, { last, kind }: Noun): boolean =>
  kind === "container" && sensesOf(passage.lexemes[last + 1], "cue").some(({ concept }) => concept === "replicas");

/** `Fargate 3x`: behind a product for containers a number of times counts copies. */
const isCopied = (passage: Passage, { kind, last, senses }: Noun): boolean =>
  kind === "container" &&
  senses.at(-1)?.grade === "product" &&
  passage.lexemes[last + 1]?.measure?.dimension === "none" &&
  /^(?:\d+[x×]|[x×]\d+)$/i.test(passage.slice(...spanAt(passage, last + 1)));

const spanAt = (passage: Passage, at: number): [number, number] => [passage.lexemes[at]?.from ?? 0, passage.lexemes[at]?.to ?? 0];

/** `t3.medium x2`, `web servers (x3)`, `VMs (2)`, `VMs: 6`. */
function countBehind(passage: Passage, last: number): { count: number; at: number } | undefined {
  const opens = isSign(passage.lexemes[last + 1], "( :");
  let at = opens ? last + 2 : last + 1;
  if (opens && isPlural(passage, last)) {
    const { measure } = passage.lexemes[at] ?? {};
    const bare = measure?.dimension === "none" && measure.upTo === undefined && /^\d{1,2}$/.test(measure.digits);
    const after = passage.lexemes[at + 1];
    if (bare && (after === undefined || isLine(after) || isSign(after, ") , ;"))) return { count: measure.value, at };
  }
  const times = /^[x×]$/.test(passage.word(at));
  if (times) at += 1;
  const lexeme = passage.lexemes[at];
  if (times && lexeme?.measure?.dimension === "none") return { count: lexeme.measure.value, at };
  if (lexeme?.measure === undefined || lexeme.measure.dimension !== "none" || !/^x|[x×]$/i.test(passage.slice(lexeme.from, lexeme.to)))
    return undefined;
  return { count: lexeme.measure.value, at };
}

const isPlural = (passage: Passage, at: number): boolean => /s$/i.test(passage.lexemes[at]?.tokens.at(-1)?.text ?? "");

/** `frontend (React, static)`: files and no program. */
function isStatic(passage: Passage, open: number): boolean {
  for (let at = open + 1; passage.bracket(at) === open; at += 1) if (passage.word(at) === "static") return true;
  return false;
}

function mentionOf(passage: Passage, noun: Noun, name: NameFound | undefined): Mention {
  const beside = leftOf(passage, noun.first);
  const left = countsCopies(passage, noun) ? { ...beside, count: undefined, numbers: [] } : beside;
  const right = left.count === undefined && !isCopied(passage, noun) ? countBehind(passage, noun.last) : undefined;
  const programs = noun.members.filter((at, index) => at !== noun.head && noun.senses[index]?.grade === "workload");
  const main = noun.senses.find(({ grade }) => grade === "product") ?? noun.senses.find(({ grade }) => grade === "noun") ?? noun.senses[0];
  const provider = noun.senses.map((sense) => sense.provider).find((each) => each !== undefined);
  passage.use(...noun.members, ...left.used, ...(name?.lexemes ?? []), ...(right === undefined ? [] : [right.at]));
  return {
    head: noun.head,
    says: passage.word(noun.head),
    first: left.first,
    last: noun.last,
    kind: noun.kind,
    grade: main?.grade ?? "noun",
    senses: noun.senses,
    provider,
    implies: Object.assign(
      {},
      ...noun.senses.filter((sense) => kindsOf(sense).includes(noun.kind)).map(({ implies }) => implies ?? {}),
      isCopied(passage, noun) ? { replicas: passage.lexemes[noun.last + 1]?.measure?.value } : {},
    ) as Record<string, unknown>,
    determiner: left.determiner,
    count: left.count ?? right?.count,
    numbers: right === undefined ? left.numbers : [right.at],
    modifiers: [...left.modifiers, ...programs],
    name: name?.name ?? left.name,
    governor: left.governor,
    of: noun.of,
    paraphrase: false,
    startedBy: undefined,
  };
}
