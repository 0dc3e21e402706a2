import type { Kind } from "../../../spec";
import type { Decision } from "../../../blueprint";
import type { Passage } from "../passage";
import { formOf, hasMark, hasRelation, senseOf } from "../phrases/lexeme";
import { singular, slug } from "../text/normalise";
import { isBacked } from "./backing";
import type { Draft } from "./draft";
import { isRole } from "./sameness";
import { isThing } from "./things";

/** What a service of each kind is called when the words call it nothing. */
const USUAL: Readonly<Record<Kind, string>> = {
  network: "network",
  vm: "server",
  container: "app",
  function: "function",
  cluster: "cluster",
  database: "database",
  table: "table",
  cache: "cache",
  bucket: "bucket",
  filesystem: "files",
  queue: "queue",
  topic: "topic",
  stream: "stream",
  website: "website",
  api: "api",
  dns: "dns",
  secret: "secret",
  registry: "registry",
  schedule: "schedule",
  alarm: "alarm",
  key: "key",
};

/** Describing words that are nobody's name. */
const ADJECTIVES = new Set(
  `single separate simple plain boring shared little nightly managed own serverless stateless stateful linux windows small big huge tiny scalable usual proper reliable fast cheap basic standard normal regular dedicated isolated modern
  tier tiers tiered layer layered new old fresh extra additional second third first other different same good nice quick proper relational sql nosql static dynamic live local remote central main primary secondary web online offline persistent temporary durable
  encrypted secure safe custom actual real event driven based type kind thing instance node worker background customer user open closed hosted existing current certain entire whole few many several various more most less
  autoscaling scaling load balanced highly available fully message messages work job task data cloud container docker kubernetes serverless scheduled periodic docs document native dead letter deployable separately isolated one two three each relevant respective particular
  partitioned append only ordered in memory key value smallish largish couple handful good old trusty fancy robust solid decent production staging development test prod dev virtual private public internal external minimal lightweight heavy
  say says said get gets give make makes want need needs put use uses using run runs running host hosting build building add adding create creating deploy point keep keeping called named please lets let go going have has had tls ssl https http every each night day week month self contained stand alone standalone global regional zonal multi region multiregion highly durable versioned unversioned immutable plain vanilla bare metal bog all any some no this that the our my your their its`.split(
    /\s+/,
  ),
);

/** Gives every service a name of its own; what the reader made up becomes a decision. */
export function nameAll(
  passage: Passage,
  drafts: readonly Draft[],
): { readonly names: Map<Draft, string>; readonly decisions: Decision[] } {
  const names = new Map<Draft, string>();
  const decisions: Decision[] = [];
  const taken = new Set<string>();
  for (const draft of drafts.filter(({ name }) => name?.explicit === true)) takeName(draft, slug(draft.name?.text ?? ""), names, taken);
  for (const [index, draft] of drafts.entries()) {
    if (names.has(draft)) continue;
    const described = draft.name === undefined ? describedName(passage, draft) : slug(draft.name.text);
    const name = takeName(draft, described, names, taken);
    const because =
      described === undefined
        ? `the words call it nothing; this is what a ${draft.kind} is usually called`
        : `the words speak of “${described}”`;
    decisions.push({ path: `services[${index}].name`, value: name, because });
  }
  return { names, decisions };
}

function takeName(draft: Draft, wanted: string | undefined, names: Map<Draft, string>, taken: Set<string>): string {
  const usual = USUAL[draft.kind];
  const candidates = wanted === undefined ? [usual] : [wanted, fitted(`${wanted}-${usual}`)];
  const name = candidates.find((each) => !taken.has(each)) ?? numbered(candidates[0] as string, taken);
  taken.add(name);
  names.set(draft, name);
  return name;
}

function numbered(base: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) {
    const name = `${base.slice(0, 27).replace(/-+$/, "")}-${number}`;
    if (!taken.has(name)) return name;
  }
}

const fitted = (name: string): string => name.slice(0, 31).replace(/-+$/, "");

/** The word before or behind the noun that says what it is for: `orders queue`, `bucket for uploads`. */
function describedName(passage: Passage, draft: Draft): string | undefined {
  if (draft.group.length > 1) return undefined;
  for (const { modifiers, last, paraphrase } of draft.mentions) {
    if (paraphrase) continue;
    const before = modifiers.filter((at) => isTelling(passage, at)).at(-1);
    const told = before ?? purposeBehind(passage, last);
    const name = told === undefined ? undefined : slug(passage.word(told));
    if (name !== undefined) return name;
  }
  return roleOf(passage, draft);
}

/** `the API … the worker`, `a small shop`: programs are called what the words call them. */
function roleOf(passage: Passage, { kind, mentions }: Draft): string | undefined {
  const said = kind === "container" ? mentions.find(({ says, head }) => isRole(says) || isBacked(passage, head))?.says : undefined;
  return said === undefined ? undefined : slug(singular(said));
}

function purposeBehind(passage: Passage, last: number): number | undefined {
  if (passage.word(last + 1) !== "for") return undefined;
  let at = last + 2;
  while (hasMark(passage.lexemes[at], "definite", "ours", "indefinite", "each")) at += 1;
  const isWish = hasMark(passage.lexemes[at], "ask") && !isThing(passage.lexemes[at]);
  return (isTelling(passage, at) || isPluralThing(passage, at)) && !hasMark(passage.lexemes[at], "pronoun") && !isWish ? at : undefined;
}

/** The `uploads` of `a bucket for uploads`, although one `uploads` as well. */
const isPluralThing = (passage: Passage, at: number): boolean =>
  isThing(passage.lexemes[at]) && /[^s]s$/.test(passage.word(at)) && hasRelation(passage.lexemes[at], "uses");

function isTelling(passage: Passage, at: number): boolean {
  const lexeme = passage.lexemes[at];
  const word = passage.word(at);
  if (
    lexeme === undefined ||
    (formOf(lexeme) !== "word" && formOf(lexeme) !== "identifier") ||
    word.length < 3 ||
    /['’]/.test(word) ||
    ADJECTIVES.has(word)
  )
    return false;
  // `I'm thinking API gateway and two functions`
  if (/ing$/.test(word) && /^(?:am|are|is|be|been|was|were|i'm|we're|m|re|i|we)$/.test(passage.word(at - 1))) return false;
  if (
    lexeme.measure !== undefined ||
    lexeme.senses.some((sense) => sense.is === "mark" && !(sense.mark === "ask" && isThing(lexeme))) ||
    lexeme.senses.some(
      ({ is }) =>
        is === "provider" ||
        is === "place" ||
        is === "environment" ||
        is === "feature" ||
        is === "relation" ||
        is === "kind" ||
        is === "time" ||
        is === "frame",
    )
  )
    return false;
  return senseOf(lexeme, "cue") === undefined || senseOf(lexeme, "class") !== undefined;
}
