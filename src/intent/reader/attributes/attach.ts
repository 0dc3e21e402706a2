import type { Passage } from "../passage";
import { hasMark, isLine, isSign, sensesOf } from "../phrases/lexeme";
import type { Flags } from "../scope/flags";
import type { Anchor, Draft } from "../services/draft";
import { bindingOf, fits } from "./bindings";
import { isAmount, type Amount, type Fact } from "./fact";
import { POOL, POOLS, poolsOf } from "./pools";

/** A fact that found its service. */
interface Applied {
  readonly fact: Fact;
  readonly drafts: readonly Draft[];
}

/** Gives each fact to the service that it is about. */
export class Attachment {
  private readonly applied: Applied[] = [];
  /** Of each cluster: the brackets or part of a list that its last pool was read from. */
  private readonly segments = new Map<Draft, string>();

  constructor(
    private readonly passage: Passage,
    private readonly anchors: readonly Anchor[],
    private readonly watched: Flags,
  ) {}

  attach(facts: readonly Fact[]): void {
    for (const fact of facts) {
      if (this.passage.isUsed(fact.at) && fact.concept === "count") continue;
      if (this.replaces(fact) || this.applyEverywhere(fact) || this.applyNearest(fact)) this.passage.use(...fact.uses);
    }
  }

  // ---- corrections ----

  /** `30 days, sorry, 90 days`: a number without a word of its own takes the place of the last one of its sort. */
  private replaces(fact: Fact): boolean {
    if (!fact.corrects || !isAmount(fact.value) || !UNTOLD.has(fact.concept)) return false;
    const sort = sortOf(fact);
    const alike = this.applied.findLast((each) => sortOf(each.fact) === sort || (sort === "number" && VERSIONS.has(each.fact.concept)));
    const last = alike ?? (fact.value.bare === true ? this.applied.findLast((each) => isAmount(each.fact.value)) : undefined);
    if (last === undefined) return false;
    const { concept } = last.fact;
    const value = VERSIONS.has(concept) ? versioned(last.fact.value, fact.value.digits) : inSameUnit(fact.value, last.fact.value);
    return this.apply({ ...fact, concept, value }, last.drafts);
  }

  // ---- facts about everything ----

  /** `nothing public but the gateway`, `everything stays internal`. */
  private applyEverywhere(fact: Fact): boolean {
    if (fact.concept !== "private" && fact.concept !== "public") return false;
    const { first, last } = this.passage.sentenceBounds(fact.at);
    const subject = this.passage
      .range(Math.max(first, fact.at - 8), fact.at)
      .find(({ at }) => /^(?:nothing|everything|none|all|nothing else|everything else)$/.test(this.passage.word(at)));
    if (subject === undefined || /^(?:all)$/.test(this.passage.word(subject.at))) return false;
    const spared = this.passage
      .range(subject.at, last)
      .find((lexeme) => hasMark(lexeme, "but") || /^(?:except|except for|apart|besides|other)$/.test(this.passage.word(lexeme.at)));
    const exempt =
      spared === undefined
        ? undefined
        : this.anchors.find((anchor) => anchor.at > spared.at && this.passage.sameSentence(anchor.at, fact.at));
    const drafts = this.drafts().filter((draft) => fits(fact, draft) && !(exempt?.drafts.includes(draft) ?? false));
    return this.apply({ ...fact, corrects: true }, drafts);
  }

  private drafts(): Draft[] {
    return [...new Set(this.anchors.flatMap(({ drafts }) => drafts))].filter(({ state }) => state !== "dropped");
  }

  // ---- facts about one service ----

  private applyNearest(fact: Fact): boolean {
    for (const anchor of this.candidates(fact)) {
      const drafts = anchor.drafts.filter((draft) => fits(fact, draft) && draft.state !== "dropped");
      if (drafts.length > 0 && this.apply(fact, fact.each ? this.spread(fact, drafts, anchor) : drafts)) return true;
    }
    return false;
  }

  private candidates(fact: Fact): Anchor[] {
    const able = this.anchors.filter(
      ({ drafts, mention, last }) =>
        !(fact.at < last && this.isDenied(last)) &&
        drafts.some((draft) => draft.state !== "dropped" && fits(fact, draft) && this.isInZone(fact, draft)) &&
        (fact.concept !== "size" || mention !== undefined),
    );
    const watching = able.filter((anchor) => anchor.at < fact.at && this.watched.has(fact.at));
    const ranked = (watching.length > 0 ? watching : able)
      .map((anchor) => ({ anchor, far: this.distance(anchor, fact) }))
      .filter(({ far }) => far < this.limit(fact));
    return ranked.sort((one, other) => one.far - other.far).map(({ anchor }) => anchor);
  }

  /** `the bucket should be public, the queue should not`: what was said before is denied of a service. */
  private isDenied(last: number): boolean {
    const next = this.passage.lexemes[last + 2];
    return hasMark(this.passage.lexemes[last + 1], "no") && (next === undefined || isLine(next) || isSign(next));
  }

  /** What is said of the thing that an alarm watches is said of the alarm. */
  private isInZone(fact: Fact, draft: Draft): boolean {
    if (draft.kind === "alarm") return this.watched.has(fact.at) || !BROAD.has(fact.concept);
    return !this.watched.has(fact.at);
  }

  /** A size far from its noun is about something else, unless it is a sentence of its own: `small is ok`. */
  private limit(fact: Fact): number {
    if (fact.concept === "size" && (isSign(this.passage.lexemes[fact.at - 1], ": =") || this.passage.word(fact.at - 1) === "size"))
      return Infinity;
    if (fact.concept === "size" && /^(?:is|will|would|suffices|does)$/.test(this.passage.word(fact.at + 1))) return 20;
    if (fact.concept === "trigger" && /^https?$/.test(this.passage.word(fact.at))) return 8;
    return LIMITS[fact.concept] ?? Infinity;
  }

  /** How far a service's mention is from a fact; behind the fact is farther than before it. */
  private distance({ first, last, at, drafts }: Anchor, fact: Fact): number {
    if (fact.at >= first && fact.at <= last) return 0;
    const open = this.passage.bracket(fact.at);
    if (open >= 0 && this.passage.bracket(at) !== open && this.isHeadOf(last, open)) return 0.5;
    const clauses = Math.abs(this.passage.clause(fact.at) - this.passage.clause(at));
    const sentences = Math.abs(this.passage.sentence(fact.at) - this.passage.sentence(at));
    const outside = this.passage.bracket(at) >= 0 && this.passage.bracket(at) !== open ? 12 : 0;
    const doubtful = drafts.every(({ soft, state }) => soft || state === "assumed") ? 14 : 0;
    if (at < fact.at) return fact.at - last + clauses * 2 + sentences * 12 + outside + doubtful;
    const listed = this.passage
      .range(fact.at + 1, first - 1)
      .some((lexeme) => hasMark(lexeme, "and", "or") || isSign(lexeme, "→ -> => --> + &"))
      ? 8
      : 0;
    return first - fact.at + 1 + clauses * 6 + sentences * 40 + outside + listed + doubtful;
  }

  /** Whether brackets open right behind a mention, its name or its version. */
  private isHeadOf(last: number, open: number): boolean {
    return (
      open > last &&
      this.passage
        .range(last + 1, open - 1)
        .every((lexeme) => !isSign(lexeme) && (this.passage.isUsed(lexeme.at) || lexeme.measure !== undefined || open - last <= 2))
    );
  }

  private spread(fact: Fact, drafts: readonly Draft[], anchor: Anchor): readonly Draft[] {
    const kind = drafts[0]?.kind;
    const near = this.anchors.filter(({ at }) => Math.abs(this.passage.sentence(at) - this.passage.sentence(anchor.at)) <= 1);
    const any = this.passage
      .range(fact.at - 4, fact.at)
      .some((lexeme) => /^(?:both|all|all of them|both of them)$/.test(this.passage.word(lexeme.at)));
    const group = drafts[0]?.group ?? [];
    if (group.length > 1 && !any) return [...new Set([...drafts, ...group])];
    const alike = near
      .flatMap((each) => each.drafts)
      .filter((draft) => (draft.kind === kind || (any && fits(fact, draft))) && draft.state !== "dropped");
    return [...new Set([...drafts, ...alike])];
  }

  private apply(fact: Fact, drafts: readonly Draft[]): boolean {
    const used = drafts.filter((draft) => {
      this.openPool(fact, draft);
      return bindingOf(fact.concept, draft.kind)?.(draft, fact) === true;
    });
    if (used.length > 0) this.applied.push({ fact, drafts: used });
    return used.length > 0;
  }

  /** `general (m5.large, 3 to 9), batch (spot, 0 to 20)`: another bracket, or a second value of a sort, begins another pool. */
  private openPool(fact: Fact, draft: Draft): void {
    if (draft.kind !== "cluster" || !POOLED.has(fact.concept)) return;
    const open = this.passage.bracket(fact.at);
    const { first } = this.passage.sentenceBounds(fact.at);
    const parts = this.passage.range(first, fact.at).filter((lexeme) => isSign(lexeme, ";")).length;
    const pool = open < 0 ? this.poolAt(fact.at) : 0;
    const segment = `${open}:${open >= 0 ? parts : 0}:${pool}`;
    const known = this.segments.get(draft);
    this.segments.set(draft, segment);
    if (known === segment && this.isOtherSort(fact, draft)) return draft.put("nodePools", [...poolsOf(draft), {}], fact);
    if (known === undefined || known === segment || (open < 0 && pool < 2) || poolsOf(draft).length === 0 || fact.corrects) return;
    draft.put("nodePools", [...poolsOf(draft), {}], fact);
  }

  /** `2 on-demand nodes plus up to 20 spot nodes`: a second number that counts nodes of another sort. */
  private isOtherSort(fact: Fact, draft: Draft): boolean {
    if (fact.corrects || !isAmount(fact.value) || (fact.concept !== "nodes" && fact.concept !== "instances")) return false;
    if (this.isOfListedPools(fact, draft)) return true;
    const sort = this.passage
      .range(fact.at + 1, fact.at + 2)
      .some((lexeme) => sensesOf(lexeme, "feature").some(({ concept }) => concept === "spot"));
    return sort && poolsOf(draft).at(-1)?.["max"] !== undefined;
  }

  /** `two node pools (general 3 nodes, gpu 1 node)`: where pools are spoken of in the plural, every number of nodes is another pool's. */
  private isOfListedPools({ at, value }: Fact, draft: Draft): boolean {
    const { first, last } = this.passage.sentenceBounds(at);
    const isExact = isAmount(value) && value.bound === undefined && value.upTo === undefined;
    const plural = this.passage.range(first, last).some((lexeme) => POOLS.test(this.passage.word(lexeme.at)));
    return isExact && plural && poolsOf(draft).at(-1)?.["max"] !== undefined;
  }

  /** In the how-manieth pool that the sentence names one by one a fact stands: `pool a with 2 nodes, pool b with 4 spot nodes`. */
  private poolAt(at: number): number {
    const { first, last } = this.passage.sentenceBounds(at);
    const named = this.passage.range(first, last).filter((lexeme) => POOL.test(this.passage.word(lexeme.at)));
    return named.filter((lexeme) => this.beginOf(lexeme.at) <= at).length;
  }

  /** Where the noun phrase of a word begins: behind a sign, `and` or `with`. */
  private beginOf(at: number): number {
    let begin = at;
    while (
      begin > 0 &&
      at - begin < 4 &&
      !isSign(this.passage.lexemes[begin - 1]) &&
      !/^(?:and|with|plus)$/.test(this.passage.word(begin - 1))
    )
      begin -= 1;
    return begin;
  }
}

const UNTOLD: ReadonlySet<string> = new Set(["count", "bytes", "spell", "instances", "looseVersion"]);
const VERSIONS: ReadonlySet<string> = new Set(["version", "image", "runtime"]);
const POOLED: ReadonlySet<string> = new Set(["nodes", "instances", "instanceType", "spot", "size", "disk"]);
/** Concepts that both an alarm and what it watches have. */
const BROAD: ReadonlySet<string> = new Set(["bytes", "count", "instances", "spell"]);
/** Farther than this a word is about something else. */
const LIMITS: Readonly<Partial<Record<string, number>>> = { size: 4, image: 60, public: 80 };

const sortOf = ({ concept, value }: Fact): string => {
  if (!isAmount(value)) return concept;
  if (TIME.has(concept)) return "time";
  return BYTES.has(concept) ? "bytes" : "number";
};

const TIME: ReadonlySet<string> = new Set([
  "spell",
  "backup",
  "rotation",
  "retention",
  "visibility",
  "timeout",
  "archive",
  "delete",
  "period",
]);
const BYTES: ReadonlySet<string> = new Set(["bytes", "memory", "disk"]);

/** `200 gigs … make it 300`: the unit is the one of before. */
function inSameUnit(amount: Amount, before: unknown): Amount {
  if (!isAmount(before) || amount.bare !== true || before.bare === true) return amount;
  const factor = before.value / Number(before.digits);
  return Number.isFinite(factor) && factor > 0 ? { ...amount, value: amount.value * factor, bare: false } : amount;
}

function versioned(before: unknown, digits: string): unknown {
  return typeof before === "string" ? before.replace(/[\d.]+$/, digits) : digits;
}
