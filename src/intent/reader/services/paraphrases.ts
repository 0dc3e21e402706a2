import { paraphrases, type Paraphrase, type Step } from "../lexicon/paraphrases";
import type { WordClass } from "../lexicon/sense";
import type { Passage } from "../passage";
import { ACTORS } from "../relations/direction";
import { formOf, hasClass, hasMark, isLine, isSign, senseOf, sensesOf } from "../phrases/lexeme";
import type { Flags } from "../scope/flags";
import { isCapitalProduct } from "./heads";
import type { Mention } from "./mention";

/** How many lexemes may stand between two steps. */
const GAP = 9;

/** Services that everyday words ask for without naming them; only sentences in which no noun names the same kind are looked at. */
export function paraphrasedMentions(passage: Passage, mentions: readonly Mention[], silent: Flags): Mention[] {
  return passage.layout.sentences.flatMap(({ first, last }): Mention[] => {
    if (silent.has(first) && silent.has(last)) return [];
    const named = mentions.filter(({ head }) => head >= first && head <= last);
    const isNamed = mentions.some(({ grade }) => grade === "product" || grade === "noun");
    const found = closest(
      passage,
      first,
      last,
      (rule) =>
        named.every((mention) => mention.kind !== rule.kind && !(rule.unmanned === true && ACTORS.has(mention.kind))) &&
        !(isNamed && rule.asked === true && rule.kind !== "secret"),
    );
    if (found === undefined || (named.some(({ grade }) => grade !== "workload" && grade !== "weak") && !BESIDE_NOUNS.has(found.rule.kind)))
      return [];
    const all = [
      found.rule.kind,
      ...(found.rule.with === undefined || mentions.some(({ kind }) => kind === found.rule.with) ? [] : [found.rule.with]),
    ];
    return all.map((kind, index) => mentionOf(kind, found.places, index, index === 0 ? found.rule.with : undefined));
  });
}

/** Kinds whose paraphrase may stand beside nouns for other kinds: `text me when our database is full`. */
const BESIDE_NOUNS: ReadonlySet<string> = new Set(["alarm", "function", "topic", "cache", "api"]);

interface Found {
  readonly rule: Paraphrase;
  readonly places: readonly number[];
}

function closest(passage: Passage, first: number, last: number, isFree: (rule: Paraphrase) => boolean): Found | undefined {
  let best: Found | undefined;
  const present = new Set<string>();
  for (const lexeme of passage.range(first, last)) for (const { class: each } of sensesOf(lexeme, "class")) present.add(each);
  for (const rule of paraphrases) {
    if (!rule.steps.every((step) => present.has(CLASS_OF[step] ?? step) || OTHERWISE.has(step))) continue;
    const places = isFree(rule) ? placesOf(passage, rule.steps, first, last) : undefined;
    if (places === undefined || (rule.asked === true && !isAsked(passage, places[0] as number, first))) continue;
    if (best !== undefined && TELLING.has(best.rule.kind) && !TELLING.has(rule.kind)) continue;
    if (
      best === undefined ||
      meanGap(places) < meanGap(best.places) ||
      (rule.steps.length > best.rule.steps.length && rule.kind === best.rule.kind)
    )
      best = { rule, places };
  }
  return best;
}

/** Steps that more than a class of words tells. */
const CLASS_OF: Readonly<Partial<Record<Step, WordClass>>> = { lands: "arrive", uploaded: "arrive" };
/** Steps that no class of words tells. */
const OTHERWISE: ReadonlySet<Step> = new Set(["compares", "domain", "all", "time"]);

/** What is kept tells more than who it belongs to: `the password for our payment provider`. */
const TELLING: ReadonlySet<string> = new Set(["secret", "registry"]);

/** Whether a wish stands right before a place, or the sentence begins there. */
const isAsked = (passage: Passage, at: number, first: number): boolean =>
  at <= first + 1 || passage.range(at - 4, at - 1).some((lexeme) => hasMark(lexeme, "ask"));

/** Longer rules say more: their words may stand farther apart. */
const meanGap = (places: readonly number[]): number => ((places.at(-1) as number) - (places[0] as number)) / places.length ** 2;

function placesOf(passage: Passage, steps: readonly Step[], first: number, last: number): number[] | undefined {
  for (let start = first; start <= last; start += 1) {
    const places = from(passage, steps, start, last);
    if (places !== undefined) return places;
  }
  return undefined;
}

function from(passage: Passage, steps: readonly Step[], start: number, last: number): number[] | undefined {
  if (!is(passage, start, steps[0] as Step)) return undefined;
  const places = [start];
  for (const step of steps.slice(1)) {
    const begin = (places.at(-1) as number) + 1;
    let next: number | undefined;
    for (let at = begin; at <= Math.min(last, begin + GAP); at += 1) {
      if (!isLine(passage.lexemes[at]) && is(passage, at, step)) {
        next = at;
        break;
      }
    }
    if (next === undefined) return undefined;
    places.push(next);
  }
  return places;
}

function is(passage: Passage, at: number, step: Step): boolean {
  const lexeme = passage.lexemes[at];
  if (step === "compares")
    return sensesOf(lexeme, "feature").some(({ concept }) => concept === "above" || concept === "below" || concept === "metric");
  if (step === "domain") return formOf(lexeme) === "domain";
  if (step === "all") return hasMark(lexeme, "each");
  if (step === "records" && describesFiles(passage, at)) return false;
  if (step === "lands") return hasClass(lexeme, "arrive") && LANDS.test(passage.word(at));
  if (step === "uploaded") return hasClass(lexeme, "arrive") && /upload/.test(passage.word(at));
  // `she runs a small store` is told of somebody
  if (step === "host" && /^(?:he|she|who)$/.test(passage.word(at - 1))) return false;
  if (step === "makes" && asksFor(passage, at)) return false;
  if (step === "time") return sensesOf(lexeme, "time").some(({ time }) => time.kind !== "hour");
  return hasClass(lexeme, step) && !isCapitalProduct(passage, at);
}

/** Of what arrives what comes to lie somewhere: who registers or pays does not. */
const LANDS = /upload|arriv|land|drop|added|shows up|^c(?:o|a)m(?:e|es|ing) in/;

/** The `create` of `create a website` is a wish, and nothing that is done with files. */
function asksFor(passage: Passage, at: number): boolean {
  for (let next = at + 1; next <= at + 4 && !hasClass(passage.lexemes[next], "when"); next += 1)
    if (senseOf(passage.lexemes[next], "kind") !== undefined) return true;
  return false;
}

/** `our customers' pictures` are pictures. */
function describesFiles(passage: Passage, at: number): boolean {
  for (let next = at + 1; next <= at + 3; next += 1) {
    const lexeme = passage.lexemes[next];
    if (
      lexeme === undefined ||
      (isSign(lexeme) && !isSign(lexeme, "' ’")) ||
      senseOf(lexeme, "mark") !== undefined ||
      senseOf(lexeme, "relation") !== undefined
    )
      return false;
    if (hasClass(lexeme, "files")) return true;
  }
  return false;
}

function mentionOf(kind: Mention["kind"], places: readonly number[], index: number, startedBy: Mention["startedBy"]): Mention {
  const first = places[0] as number;
  const last = places.at(-1) as number;
  const head = index === 0 ? first : last;
  return {
    head,
    says: "",
    first: head,
    last: head,
    kind,
    grade: "noun",
    senses: [{ is: "kind", kind, grade: "noun" }],
    provider: undefined,
    implies: {},
    determiner: "indefinite",
    count: undefined,
    numbers: [],
    modifiers: [],
    name: undefined,
    governor: -1,
    of: undefined,
    paraphrase: true,
    startedBy,
  };
}
