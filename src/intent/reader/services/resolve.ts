import type { Kind } from "../../../spec";
import type { Passage } from "../passage";
import { hasMark, hasRelation, isSign, senseOf } from "../phrases/lexeme";
import type { Flags, Scope } from "../scope/flags";
import { isInTitle } from "../scope/labels";
import { Draft, type Anchor } from "./draft";
import type { Mention } from "./mention";
import { alternatives, isSame } from "./sameness";
import { Standing } from "./standing";

/** Which services the mentions speak of: new ones, known ones, ones that exist already, ones that were taken back. */
export class Resolution {
  readonly drafts: Draft[] = [];
  readonly anchors: Anchor[] = [];
  private readonly standing: Standing;

  constructor(
    private readonly passage: Passage,
    private readonly scope: Scope,
    private readonly watched: Flags,
  ) {
    this.standing = new Standing(passage, scope, this.anchors);
  }

  resolve(mentions: readonly Mention[]): void {
    const isWatched = ({ head, kind, determiner }: Mention): boolean =>
      this.watched.has(head) && kind !== "alarm" && determiner !== "another";
    for (const mention of mentions) if (!isWatched(mention)) this.take(mention);
    for (const mention of mentions) if (isWatched(mention)) this.point(mention, this.known(mention));
    this.anchors.sort((one, other) => one.at - other.at);
  }

  /** The services of the text that are still wanted. */
  get wanted(): Draft[] {
    return this.drafts.filter(({ isActive }) => isActive);
  }

  private take(mention: Mention): void {
    const { head } = mention;
    if (this.scope.silent.has(head)) return;
    if (this.isDropped(mention)) return this.drop(mention);
    if (this.scope.negated.has(head)) return this.takeBack(mention);
    const known = this.known(mention);
    if (known.length > 0) {
      this.narrow(known, mention);
      for (const draft of known) this.update(draft, mention);
      this.point(mention, known);
      return;
    }
    if (this.scope.correcting.has(head)) this.replace(mention);
    this.point(mention, this.create(mention));
  }

  private point(mention: Mention, drafts: readonly Draft[]): void {
    if (drafts.length === 0) return;
    for (const draft of drafts) draft.mentions.push(mention);
    this.anchors.push({ at: mention.head, first: mention.first, last: mention.last, drafts, mention });
  }

  // ---- known services ----

  private known(mention: Mention): Draft[] {
    const instance = this.instanceOf(mention);
    if (instance !== undefined) return [instance];
    const alike = this.drafts.filter((draft) => draft.state !== "dropped" && isSame(draft, mention, this.passage));
    const last = alike.at(-1);
    if (last === undefined || mention.determiner === "another") return [];
    if (mention.paraphrase || this.isEquated(mention)) return alike.filter(({ state, soft }) => state === "asked" || soft).slice(-1);
    const member = this.memberFor(mention, last);
    if (member !== undefined) return [member];
    const named = alike.filter((draft) => draft.name !== undefined && mention.name !== undefined && draft.name.text === mention.name.text);
    if (named.length > 0) return named;
    if (mention.name?.explicit === true && alike.every(({ name, group }) => name?.explicit === true && group.length === 0)) return [];
    if (mention.determiner === "each") return last.group.length > 0 ? [...last.group] : alike;
    if (this.watched.has(mention.head)) return [this.best(alike, mention)];
    if (this.isUpdate(mention)) return this.isRecount(mention) ? [] : [this.best(alike, mention)];
    switch (mention.determiner) {
      case "definite":
      case "its":
      case "ours":
        return this.plural(mention, last) ? [...last.group] : [this.best(alike, mention)];
      case "indefinite":
        return last.workload && mention.grade !== "workload" && this.isPlatformOf(mention)
          ? [last]
          : this.isVague(last, mention) || this.isSpeltOut(last, mention)
            ? [last]
            : [];
      default:
        return this.bare(mention, alike);
    }
  }

  /** `Cloud Run, between 1 and 10 instances`: the word repeats what was named before in the sentence. */
  private instanceOf({ says, grade, first }: Mention): Draft | undefined {
    if (grade !== "weak" || !/^instances?$/.test(says)) return undefined;
    const before = this.anchors.findLast(
      (anchor) =>
        anchor.last < first &&
        this.passage.sameSentence(anchor.at, first) &&
        anchor.drafts.some(({ kind, state }) => state !== "dropped" && INSTANCES.has(kind)),
    );
    return before?.drafts[0];
  }

  /** `it's a couple of html pages`, `not a secret, an actual key`: what was named before is named again. */
  private isEquated({ first, modifiers, kind, grade }: Mention): boolean {
    const site = kind === "website" ? this.drafts.findLast((draft) => draft.kind === "website" && draft.state !== "dropped") : undefined;
    if (site !== undefined && site.mentions.every((each) => each.grade === "product") !== (grade === "product")) return true;
    const words = [this.passage.word(first - 1), hasMark(this.passage.lexemes[first - 1], "but") ? this.passage.word(first - 2) : ""];
    return (
      words.some((word) => /^(?:it's|it is|that's|that is|this is)$/.test(word)) ||
      modifiers.some((at) => /^(?:actual|real)$/.test(this.passage.word(at)))
    );
  }

  /** `two databases: mysql for the shop, postgres for analytics`: the members of a group are named one by one. */
  private memberFor(mention: Mention, last: Draft): Draft | undefined {
    if (last.group.length < 2 || mention.count !== undefined || mention.determiner === "definite" || mention.determiner === "each")
      return undefined;
    const engine = mention.implies["engine"];
    if (engine === undefined && mention.modifiers.length === 0 && mention.name === undefined) return undefined;
    return last.group.find((draft) => draft.mentions.length === 1 && (engine === undefined || draft.value("engine") === undefined));
  }

  /** `the buckets` after `three buckets` are all of them. */
  private plural(mention: Mention, last: Draft): boolean {
    return last.group.length > 1 && /s$/i.test(this.passage.lexemes[mention.head]?.tokens.at(-1)?.text ?? "");
  }

  /** A noun without an article: the same service again unless something tells it apart. */
  private bare(mention: Mention, alike: readonly Draft[]): Draft[] {
    const last = alike.at(-1) as Draft;
    if (mention.count !== undefined && isInTitle(this.passage, last.mentions[0]?.head ?? mention.head) && this.isVague(last, mention))
      return mention.count === 1 ? [last] : [];
    if (this.isRestated(mention, last)) {
      last.state = "dropped";
      return [];
    }
    if (mention.count !== undefined) return last.workload && this.isPlatformOf(mention) ? [last] : [];
    if (mention.grade === "workload" && !last.workload) return mention.modifiers.length > 0 ? [] : [last];
    const engine = mention.implies["engine"];
    if (engine !== undefined && last.value("engine") !== undefined && last.value("engine") !== engine) return [];
    const sameEngine = alike.filter(
      (draft) => engine === undefined || draft.value("engine") === undefined || draft.value("engine") === engine,
    );
    const pool = sameEngine.length > 0 ? sameEngine : alike;
    if (this.isTwin(mention, pool.at(-1) as Draft) || this.isOtherProgram(mention, pool.at(-1) as Draft)) return [];
    if (this.isFurtherStep(mention, pool.at(-1) as Draft)) return [];
    const named = pool.filter((draft) =>
      draft.mentions.some(({ modifiers }) =>
        modifiers.some((at) => mention.modifiers.some((own) => this.passage.word(own) === this.passage.word(at))),
      ),
    );
    if (
      mention.modifiers.length > 0 &&
      named.length === 0 &&
      pool.some(({ mentions }) => mentions.some(({ modifiers }) => modifiers.length > 0))
    )
      return [];
    const found = named.at(-1) ?? pool.at(-1) ?? last;
    return found.group.length > 1 ? [...found.group] : [found];
  }

  /** `SNS to SQS, three queues`: behind a comma the noun with its number says how many of the product are meant. */
  private isRestated(mention: Mention, last: Draft): boolean {
    if (
      (mention.count ?? 1) < 2 ||
      mention.grade !== "noun" ||
      last.kind !== mention.kind ||
      last.group.length > 0 ||
      last.fields.size > 0 ||
      last.mentions.length !== 1
    )
      return false;
    const before = last.mentions[0] as Mention;
    const between = this.passage.range(before.last + 1, mention.first - 1);
    return (
      before.grade === "product" &&
      before.determiner === "none" &&
      this.passage.sameSentence(before.head, mention.head) &&
      between.some((lexeme) => isSign(lexeme, ", : (")) &&
      !between.some((lexeme) => hasMark(lexeme, "and"))
    );
  }

  /** `postgres for orders, postgres for reporting`: the same words twice, each with a purpose, are two. */
  private isTwin(mention: Mention, draft: Draft): boolean {
    const purpose = (at: number): string | undefined => (this.passage.word(at + 1) === "for" ? this.passage.word(at + 2) : undefined);
    const own = purpose(mention.last);
    if (mention.name !== undefined && draft.name !== undefined && mention.name.text !== draft.name.text) return true;
    return own !== undefined && draft.mentions.some(({ last }) => purpose(last) !== undefined && purpose(last) !== own);
  }

  /** `frontend (port 80) and backend (port 5000)`, `web and worker`: programs named side by side are told apart by their words. */
  private isOtherProgram({ says, first, last, grade }: Mention, draft: Draft): boolean {
    const before = draft.mentions.at(-1);
    if (!draft.workload || before === undefined || before.says === says || (grade !== "workload" && before.last + 2 < first)) return false;
    const between = this.passage.range(before.last + 1, first - 1);
    const brackets = [before.last + 1, last + 1].every((at) => isSign(this.passage.lexemes[at], "("));
    const joined = between.length <= 2 && between.some((lexeme) => hasMark(lexeme, "and") || isSign(lexeme, ", + &"));
    return brackets ? this.passage.sameSentence(before.head, first) : joined;
  }

  /** `functions → queue → functions`: behind arrows the same word is another step. */
  private isFurtherStep({ first }: Mention, draft: Draft): boolean {
    const before = draft.mentions.findLast(({ last }) => last < first && this.passage.sameSentence(last, first));
    if (before === undefined) return false;
    return this.passage.range(before.last + 1, first - 1).filter((lexeme) => isSign(lexeme, "→ -> => --> >> ⇒ ➜")).length > 1;
  }

  private best(alike: readonly Draft[], mention: Mention): Draft {
    const words = mention.modifiers.map((at) => this.passage.word(at));
    const described = alike.filter((draft) =>
      words.some(
        (word) =>
          draft.name?.text.toLowerCase().includes(word) ||
          draft.mentions.some(({ modifiers }) => modifiers.some((at) => this.passage.word(at) === word)),
      ),
    );
    return described.at(-1) ?? (alike.at(-1) as Draft);
  }

  /** A noun that says on what an app runs: `deploy my app … use Fargate`. */
  private isPlatformOf(mention: Mention): boolean {
    const governor = this.passage.lexemes[mention.governor];
    if (hasRelation(governor, "on") || /^(?:use|go with|using|run|deploy)$/.test(this.passage.word(mention.governor))) return true;
    return mention.grade === "noun" && mention.determiner === "none" && mention.modifiers.length === 0;
  }

  /** What was only paraphrased is named now. */
  private isVague(draft: Draft, mention: Mention): boolean {
    return (
      draft.mentions.every(({ paraphrase, head }) => paraphrase || isInTitle(this.passage, head)) ||
      (draft.workload && mention.grade === "workload" && mention.determiner !== "indefinite")
    );
  }

  /** `a web service on Google Cloud: a Cloud Run container, …`: what stands behind the colon says what the program before it runs on. */
  private isSpeltOut(draft: Draft, { first, grade, head }: Mention): boolean {
    const before = draft.mentions.at(-1);
    if (before === undefined || !draft.workload || grade === "workload" || draft.group.length > 0) return false;
    if (!this.passage.sameSentence(before.head, head)) return false;
    // right behind the colon: further on stand services beside it
    return this.passage.range(Math.max(before.head + 1, first - 2), first).some((lexeme) => isSign(lexeme, ":"));
  }

  /** `a queue … make that two queues`. */
  private isRecount({ count, kind }: Mention): boolean {
    return count !== undefined && count > 1 && kind !== "vm";
  }

  private isUpdate({ head, first }: Mention): boolean {
    if (!this.scope.correcting.has(head)) return false;
    return !this.passage
      .range(first - 3, head)
      .some(({ at }) => /^(?:also|additionally|and also|as well)$/.test(this.passage.word(at)) || this.isToo(at));
  }

  /** `a cache too`, not `too much`. */
  private isToo(at: number): boolean {
    const next = this.passage.lexemes[at + 1];
    return this.passage.word(at) === "too" && (next === undefined || isSign(next));
  }

  private update(draft: Draft, mention: Mention): void {
    const evidence = this.spanOf(mention);
    if (draft.workload && mention.grade !== "workload" && mention.kind !== draft.kind) draft.kind = mention.kind;
    if (mention.grade !== "workload") draft.workload = false;
    if (mention.grade !== "workload" && draft.state === "asked") draft.soft = false;
    for (const [field, value] of Object.entries(mention.implies)) {
      if (draft.value(field) === undefined || this.scope.correcting.has(mention.head)) draft.put(field, value, evidence);
    }
    draft.provider ??= mention.provider;
    draft.name ??= mention.name;
    if (mention.kind === "vm" && mention.count !== undefined && mention.count > 1) draft.put("count", mention.count, evidence);
    const plain = mention.determiner === "none" || mention.determiner === "indefinite";
    if (
      draft.state === "assumed" &&
      (this.scope.fresh.has(mention.head) ||
        (draft.soft && (plain || this.isWish(mention)) && !this.scope.existing.has(mention.head) && mention.grade !== "workload"))
    ) {
      draft.state = "asked";
      draft.soft = false;
    }
  }

  /** `four containers … sorry, four replicas of one container`: one of the group is left. */
  private narrow(known: readonly Draft[], mention: Mention): void {
    const [kept] = known;
    if (kept === undefined || known.length > 1 || kept.group.length < 2 || mention.count !== 1 || !this.isUpdate(mention)) return;
    for (const draft of kept.group) if (draft !== kept) draft.state = "dropped";
    kept.group = [];
  }

  private isWish({ governor }: Mention): boolean {
    return hasMark(this.passage.lexemes[governor], "ask");
  }

  // ---- services taken back ----

  private isDropped({ governor, head }: Mention): boolean {
    return hasMark(this.passage.lexemes[governor], "drop") && !this.scope.existing.has(head);
  }

  private drop(mention: Mention): void {
    for (const draft of this.drafts) if (isSame(draft, mention, this.passage)) draft.state = "dropped";
  }

  /** `not a queue after all` takes back a queue that was asked for before; otherwise a negated noun asks for nothing. */
  private takeBack(mention: Mention): void {
    if (!this.scope.correcting.has(mention.head)) return;
    const last = this.drafts.filter((draft) => isSame(draft, mention, this.passage)).at(-1);
    if (last !== undefined && mention.count === undefined) last.state = "dropped";
  }

  /** `an SQS queue … no wait, an SNS topic`: the last service that the new one can stand for is taken back. */
  private replace(mention: Mention): void {
    const last = this.drafts.at(-1);
    const other = last !== undefined && (alternatives(last.kind, mention.kind) || (last.kind === mention.kind && this.isRecount(mention)));
    if (last === undefined || !other || mention.determiner === "another" || !this.isUpdate(mention)) return;
    for (const draft of last.group.length > 0 ? last.group : [last]) draft.state = "dropped";
  }

  // ---- new services ----

  private create(mention: Mention): Draft[] {
    const evidence = this.spanOf(mention);
    const many = mention.kind === "vm" ? 1 : (this.perOther(mention) ?? mention.count ?? 1);
    const drafts = Array.from({ length: many }, () => this.draftOf(mention, evidence));
    if (mention.kind === "vm" && (mention.count ?? 1) > 1) drafts[0]?.put("count", mention.count, evidence);
    if (many > 1) for (const draft of drafts) draft.group = drafts;
    this.drafts.push(...drafts);
    return drafts;
  }

  /** `one function per queue`, `two queues, each with a function of its own`: as many as there are of the others. */
  private perOther({ first, last, count }: Mention): number | undefined {
    const per = this.passage.word(last + 1);
    if (count !== undefined && count !== 1) return undefined;
    if (this.isEachOwn(first, last)) return this.drafts.findLast((draft) => draft.group.length > 1 && draft.isActive)?.group.length;
    const noun =
      per === "per" || per === "for each"
        ? last + 2
        : /^(?:for|on|behind|in)$/.test(per) && hasMark(this.passage.lexemes[last + 2], "each")
          ? last + 3
          : -1;
    const kind = isKindWord(this.passage, noun);
    const group = this.drafts.findLast((draft) => (per === "each" ? draft.group.length > 1 : draft.kind === kind) && draft.isActive)?.group;
    return group !== undefined && group.length > 1 ? group.length : undefined;
  }

  /** `each … a function of its own`, `each of them gets its own queue`. */
  private isEachOwn(first: number, last: number): boolean {
    const { passage } = this;
    const own =
      (passage.word(last + 1) === "of" && /^(?:its|their) own$/.test(`${passage.word(last + 2)} ${passage.word(last + 3)}`)) ||
      passage.range(first - 2, last).some(({ at }) => passage.word(at) === "own");
    const { first: start } = passage.sentenceBounds(first);
    return own && passage.range(start, first).some((lexeme) => hasMark(lexeme, "each"));
  }

  private draftOf(mention: Mention, evidence: { from: number; to: number }): Draft {
    const draft = new Draft(mention.kind, evidence);
    for (const [field, value] of Object.entries(mention.implies)) draft.put(field, value, evidence);
    draft.provider = mention.provider;
    draft.name = mention.name;
    draft.workload = mention.grade === "workload" && mention.kind === "container";
    const { asked, soft } = this.standing.of(mention);
    draft.state = asked ? "asked" : "assumed";
    draft.soft = soft;
    return draft;
  }

  private spanOf({ first, last }: Mention): { from: number; to: number } {
    const lexemes = this.passage.lexemes;
    return { from: lexemes[first]?.from ?? 0, to: lexemes[last]?.to ?? 0 };
  }
}

/** Kinds of which people speak as instances. */
const INSTANCES: ReadonlySet<Kind> = new Set(["vm", "container", "database", "cache", "cluster"]);

export const isKindWord = (passage: Passage, at: number): Kind | undefined => senseOf(passage.lexemes[at], "kind")?.kind;
