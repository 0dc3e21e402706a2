import type { RelationName } from "../lexicon/sense";
import type { Passage } from "../passage";
import { hasClass, hasMark, hasRelation, isLine, isSign, senseOf, sensesOf, type Lexeme } from "../phrases/lexeme";
import type { Scope } from "../scope/flags";
import type { Anchor, Draft } from "../services/draft";
import { ACTORS, firstUsesSecond, SOURCES } from "./direction";
import type { Edges } from "./edges";

/** Finds who uses whom: verbs, prepositions and arrows between two mentions. */
export class Relations {
  constructor(
    private readonly passage: Passage,
    private readonly scope: Scope,
    private readonly anchors: readonly Anchor[],
    private readonly edges: Edges,
  ) {}

  read(): void {
    const speaking = new Set(this.anchors.map((anchor) => this.passage.sentence(anchor.at)));
    for (const [at, lexeme] of this.passage.lexemes.entries()) {
      if (this.scope.silent.has(at) || this.scope.negated.has(at) || !speaking.has(this.passage.sentence(at))) continue;
      for (const relation of this.isChain(at) ? (["flows"] as const) : this.relationsAt(lexeme)) if (this.readOne(at, relation)) break;
    }
  }

  /** `Kinesis to Lambda to S3`: `to` right between two services is an arrow. */
  private isChain(at: number): boolean {
    return (
      this.passage.word(at) === "to" &&
      this.anchors.some(({ last }) => last === at - 1) &&
      this.anchors.some(({ first }) => first === at + 1)
    );
  }

  /** Verbs before prepositions: `for` in `calls for` says less than the verb. */
  private relationsAt(lexeme: Lexeme): RelationName[] {
    const names = sensesOf(lexeme, "relation").map(({ relation }) => relation);
    return [...new Set(names)].filter((name) => name !== "on" && name !== "inside");
  }

  private readOne(at: number, relation: RelationName): boolean {
    const right = this.rightOf(at, relation);
    if (right === undefined) return this.readTrailing(at, relation);
    const left = this.leftOf(at, right, relation);
    if (left === undefined) return false;
    this.passage.use(at);
    const joined = relation === "for" ? this.listBefore(left) : [];
    for (const other of [...this.fellows(left, at), ...joined]) this.link(other, right, relation, at);
    const behind = relation === "behind" && right.at < at ? this.listBefore(right).filter((anchor) => anchor.at > left.at) : [];
    for (const each of [right, ...behind, ...this.listAfter(right, relation)]) this.link(left, each, relation, at);
    return true;
  }

  /** `both use the same database`: the other services of the sentence that run code do so too. */
  private fellows(left: Anchor, at: number): Anchor[] {
    if (
      !this.passage
        .range(at - 2, at - 1)
        .some((lexeme) => /^(?:both|all|all three|both of them|all of them|each)$/.test(this.passage.word(lexeme.at)))
    )
      return [];
    return this.anchors.filter(
      (anchor) =>
        anchor.at < at &&
        anchor !== left &&
        this.passage.sameSentence(anchor.at, at) &&
        anchor.drafts.some(({ kind, state }) => ACTORS.has(kind) && state === "asked"),
    );
  }

  /** The mention that a relation leads to: the next one, before a comma; for a pronoun the last thing spoken of. */
  private rightOf(at: number, relation: RelationName): Anchor | undefined {
    const { last } = this.passage.sentenceBounds(at);
    if (/ (?:them|it|these)\b/.test(this.passage.word(at))) return this.pronounAt(at, at);
    for (let index = at + 1; index <= last; index += 1) {
      const lexeme = this.passage.lexemes[index];
      const anchor = this.anchors.find((each) => each.first <= index && each.at >= index && each.at > at);
      if (anchor !== undefined && anchor.at <= last) return relation === "for" && anchor.first > at + 3 ? undefined : anchor;
      if ((relation === "with" || relation === "for") && hasMark(lexeme, "and")) return undefined;
      if (this.isCargo(index, at, relation)) return this.carrierBefore(at);
      if (isObject(lexeme) && index <= at + 2) return this.pronounAt(index, at);
      if (isSign(lexeme, ", ; : )") && this.passage.bracket(index) === this.passage.bracket(at)) return undefined;
      if (
        index > at + 1 &&
        relation !== "flows" &&
        lexeme !== undefined &&
        hasRelation(lexeme, "uses", "triggers", "flows", "fronts", "behind")
      )
        return undefined;
    }
    return undefined;
  }

  /** The messages of `processes the messages`: what came before carries them, unless the words say from where. */
  private isCargo(index: number, at: number, relation: RelationName): boolean {
    if (index > at + 3 || !(relation === "triggers" || (relation === "uses" && TAKES.test(this.passage.word(at))))) return false;
    return CARGO.test(this.passage.word(index)) && !/^(?:from|in|of|on|off|out|out of|that)$/.test(this.passage.word(index + 1));
  }

  private carrierBefore(at: number): Anchor | undefined {
    return this.anchors.findLast(
      (anchor) =>
        anchor.at < at &&
        this.passage.sentence(anchor.at) >= this.passage.sentence(at) - 1 &&
        anchor.drafts.some(({ kind, state }) => CARRIERS.has(kind) && state !== "dropped"),
    );
  }

  private pronounAt(index: number, at: number): Anchor | undefined {
    const before = this.anchors.filter((anchor) => anchor.at < at);
    const subject = before.findLast(
      (anchor) => this.passage.sameClause(anchor.at, at) && anchor.drafts.some(({ kind }) => ACTORS.has(kind)),
    );
    return before.findLast(
      (anchor) =>
        anchor !== subject &&
        anchor.at < index &&
        (subject === undefined ||
          anchor.drafts.some((draft) =>
            subject.drafts.some((own) => own !== draft && firstUsesSecond(own.kind, draft.kind, "uses") !== undefined),
          )),
    );
  }

  /** The nearest mention before a relation that can stand in it with the right one. */
  private leftOf(at: number, right: Anchor, relation: RelationName): Anchor | undefined {
    const before = this.anchors.filter((anchor) => anchor.at < at && anchor !== right);
    const inSentence = before.filter((anchor) => this.passage.sameSentence(anchor.at, at));
    const plausible = (anchor: Anchor): boolean =>
      anchor.drafts.some((one) => right.drafts.some((other) => one !== other && this.isAble(one, other, relation)));
    const acts = ({ drafts }: Anchor): boolean => drafts.some(({ kind }) => ACTORS.has(kind) || kind === "api");
    const guards = /^(?:encrypt|protect|lock|secur)/.test(this.passage.word(at));
    const found =
      (relation === "for" && !guards) || relation === "with"
        ? this.adjacent(inSentence, at, plausible)
        : ((relation === "uses" ? inSentence.findLast((anchor) => acts(anchor) && plausible(anchor)) : undefined) ??
          inSentence.findLast(plausible));
    if (found !== undefined || relation === "for" || relation === "with") return found;
    const opens = inSentence.length === 0 && at - this.passage.sentenceBounds(at).first <= 5;
    const carries =
      opens || isPronoun(this.passage.lexemes[at - 1]) || this.passage.sentenceBounds(at).first >= at - 1 || relation !== "flows";
    return carries
      ? before.filter((anchor) => this.passage.sentence(anchor.at) >= this.passage.sentence(at) - 1).findLast(plausible)
      : undefined;
  }

  /** For prepositions the left one must be what the preposition hangs on. */
  private adjacent(before: readonly Anchor[], at: number, plausible: (anchor: Anchor) => boolean): Anchor | undefined {
    const last = before.at(-1);
    if (last === undefined) return undefined;
    const between = this.passage.range(last.last + 1, at - 1);
    const near = between.length <= 14 && !between.some((lexeme) => isSign(lexeme, ";") || isLine(lexeme));
    const commas = between.filter(
      (lexeme) => isSign(lexeme, ", + &") && this.passage.bracket(lexeme.at) === this.passage.bracket(at),
    ).length;
    if (near && commas === 0 && plausible(last)) return last;
    return near && commas === 0 ? before.filter((anchor) => this.passage.sameClause(anchor.at, at)).findLast(plausible) : undefined;
  }

  private isAble(one: Draft, other: Draft, relation: RelationName): boolean {
    const direction = firstUsesSecond(one.kind, other.kind, relation);
    if (direction === undefined) return false;
    if (relation === "with" && CARRIERS.has(one.kind) && other.kind === "function") return true;
    if (relation === "with" && one.kind === "api") return other.kind === "function" || other.kind === "container";
    if (relation === "with") return ACTORS.has(one.kind) && direction && !ACTORS.has(other.kind) && other.kind !== "registry";
    if (relation === "for") return one.kind !== "bucket" || other.kind !== "website";
    return true;
  }

  /** `a bucket that a function writes to`, `DynamoDB behind`: both stand before the relation. */
  private readTrailing(at: number, relation: RelationName): boolean {
    if (relation === "for" || relation === "with" || relation === "usedBy") return false;
    const before = this.anchors.filter((anchor) => anchor.at < at && this.passage.sameSentence(anchor.at, at));
    const last = before.at(-1);
    if (last === undefined || !this.endsWith(at, last, relation)) return false;
    const partner = before
      .slice(0, -1)
      .findLast((anchor) => anchor.drafts.some((one) => last.drafts.some((other) => one !== other && this.isAble(other, one, relation))));
    if (partner === undefined) return false;
    this.passage.use(at);
    const all = this.passage.range(last.last + 1, at).some((lexeme) => /^(?:they|both|all|each)$/.test(this.passage.word(lexeme.at)));
    const whole: Anchor = all
      ? { ...partner, drafts: partner.drafts[0]?.group.length ? partner.drafts[0].group : partner.drafts }
      : partner;
    const isFront = relation === "behind" || relation === "fronts";
    this.link(isFront ? whole : last, isFront ? last : whole, relation, at);
    return true;
  }

  /** Whether the relation closes a clause that began with a pronoun for the other one, or is a bare `behind`. */
  private endsWith(at: number, last: Anchor, relation: RelationName): boolean {
    if (relation === "behind" || relation === "fronts") return at - last.last <= 2;
    if (relation === "triggers" && at - last.last === 1 && /^(?:consumer|processor|subscriber|worker)s?$/.test(this.passage.word(at)))
      return true;
    const next = this.passage.lexemes[at + 1];
    if (
      relation === "triggers" &&
      at - last.last === 1 &&
      (next === undefined || isSign(next)) &&
      /^(?:subscribes?|listens?|consumes?|reacts?|polls?|drains?|processes)$/.test(this.passage.word(at))
    )
      return true;
    const between = this.passage.range(Math.max(0, last.first - 2), at);
    return (
      at - last.last <= 4 && between.some((lexeme) => isPronoun(lexeme) || /^(?:that|which|they|it)$/.test(this.passage.word(lexeme.at)))
    );
  }

  /** `uses a database, a cache and a bucket`: what is listed behind the first. */
  private listAfter(right: Anchor, relation: RelationName): Anchor[] {
    if (relation === "flows" || relation === "triggers" || relation === "behind") return [];
    const list: Anchor[] = [];
    let pending: Anchor[] = [];
    let last = right;
    for (const anchor of this.anchors.filter(({ at }) => at > right.at && this.passage.sameSentence(at, right.at))) {
      const between = this.passage.range(last.last + 1, anchor.first - 1);
      if (
        between.length > 12 ||
        between.some(
          (lexeme) =>
            isSign(lexeme, "; → -> => :") ||
            (senseOf(lexeme, "relation") !== undefined && !isLight(lexeme, this.passage)) ||
            hasMark(lexeme, "but", "ask"),
        )
      )
        break;
      // `writes to a queue and a worker reads it`: what has a verb of its own begins another statement
      if (this.hasVerb(anchor)) break;
      const isLast = between.some((lexeme) => hasMark(lexeme, "and"));
      if (!isLast && !between.some((lexeme) => isSign(lexeme, ","))) break;
      pending.push(anchor);
      last = anchor;
      if (isLast) {
        list.push(...pending);
        pending = [];
      }
    }
    return list;
  }

  private hasVerb({ last }: Anchor): boolean {
    return [
      "reads",
      "writes",
      "takes",
      "pulls",
      "consumes",
      "drains",
      "empties",
      "processes",
      "polls",
      "sends",
      "stores",
      "uses",
      "calls",
      "listens",
      "picks",
    ].some((verb) => this.passage.word(last + 1).startsWith(verb));
  }

  /** `postgres and redis for our container`, `a shop, MySQL and Redis behind it`: what is listed before the last. */
  private listBefore(left: Anchor): Anchor[] {
    const list: Anchor[] = [];
    let next = left;
    for (const anchor of this.anchors.filter(({ at }) => at < left.at && this.passage.sameSentence(at, left.at)).reverse()) {
      const between = this.passage.range(anchor.last + 1, next.first - 1);
      const joins =
        between.length > 0 && between.length <= 2 && between.some((lexeme) => hasMark(lexeme, "and") || isSign(lexeme, ", + &"));
      if (!joins) break;
      list.push(anchor);
      next = anchor;
    }
    return list;
  }

  private link(left: Anchor, right: Anchor, relation: RelationName, at: number): void {
    for (const [one, other] of pairs(left.drafts, right.drafts)) {
      const direction = one === other ? undefined : firstUsesSecond(one.kind, other.kind, relation);
      if (direction === undefined || !this.isAble(one, other, relation)) continue;
      const passive = relation === "triggers" && ACTORS.has(one.kind) && ACTORS.has(other.kind) && /by$|from$/.test(this.passage.word(at));
      const [user, used] = direction !== passive ? [one, other] : [other, one];
      this.edges.add(user, used, this.starts(user, used, one, relation, at));
    }
  }

  /** Whether what arrives in the used one starts the user, which is a function. */
  private starts(user: Draft, used: Draft, left: Draft, relation: RelationName, at: number): boolean {
    if (user.kind !== "function" || !SOURCES.has(used.kind)) return false;
    if (relation === "triggers" || (relation === "with" && CARRIERS.has(used.kind))) return true;
    if (relation === "flows") return left === used;
    if (ARRIVES.test(this.passage.word(at)) && this.passage.range(at - 5, at - 1).some((lexeme) => hasClass(lexeme, "when"))) return true;
    const waits = used.kind === "queue" || used.kind === "stream" || used.kind === "topic";
    return relation === "uses" && waits && TAKES.test(this.passage.word(at));
  }
}

const TAKES = /^(?:read|pull|fetch|got|get|tak|took|poll|consum|process|drain|handl|load|retriev|listen|subscrib)/;

/** What queues, topics and streams carry. */
const CARGO = /^(?:events?|messages?|jobs?|records?|items?|tasks?|readings?)$/;
const CARRIERS: ReadonlySet<string> = new Set(["queue", "topic", "stream"]);

/** `it`, not the `its` of `its pages`. */
const isObject = (lexeme: Lexeme | undefined): boolean =>
  /^(?:it|them|that|this|these|those|therefrom|either|each of them|both of them|all of them)$/.test(
    lexeme?.tokens.map(({ word }) => word).join(" ") ?? "",
  );

/** `when they are uploaded to a bucket`. */
const ARRIVES = /^(?:upload|land|arriv|drop|stor|sav|put|add|creat|appear|written|goes)/;

const isPronoun = (lexeme: Lexeme | undefined): boolean => hasMark(lexeme, "pronoun");

/** Prepositions inside a list: `a bucket for uploads and a queue`. */
const isLight = (lexeme: Lexeme, passage: Passage): boolean => /^(?:for|of|to|in|on|as|with|both|from|per)$/.test(passage.word(lexeme.at));

/** As many on both sides belong together one by one; else each with each. */
function pairs(left: readonly Draft[], right: readonly Draft[]): [Draft, Draft][] {
  const wanted = (drafts: readonly Draft[]): readonly Draft[] => drafts.filter(({ state }) => state !== "dropped");
  const [ones, others] = [wanted(left), wanted(right)];
  if (ones.length === others.length) return ones.map((one, index): [Draft, Draft] => [one, others[index] as Draft]);
  return ones.flatMap((one) => others.map((other): [Draft, Draft] => [one, other]));
}
