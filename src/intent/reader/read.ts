import type { Problem } from "../../errors";
import type { Decision } from "../../blueprint";
import { Attachment } from "./attributes/attach";
import { factsIn } from "./attributes/facts";
import { inputProblems } from "./input";
import { lexiconFor } from "./lexicon/lexicon";
import { Passage } from "./passage";
import { hasClass, hasMark } from "./phrases/lexeme";
import { placeOf, type PlaceRead } from "./place/place";
import type { Reading, ReadOptions } from "./reading";
import { Edges } from "./relations/edges";
import { tieEvents } from "./relations/events";
import { Relations } from "./relations/relations";
import { tieAlarms, tieStarts } from "./relations/watching";
import { scopeOf } from "./scope/scope";
import type { Scope } from "./scope/flags";
import type { Anchor, Draft } from "./services/draft";
import { groupAnchors } from "./services/groups";
import { mentionsIn } from "./services/mentions";
import { nameAll } from "./services/names";
import { paraphrasedMentions } from "./services/paraphrases";
import { Resolution } from "./services/resolve";
import { aimKeys, aimSchedules, jobsToFunctions, mergeRepeats, settle } from "./services/settle";
import { watchedZones } from "./services/watched";
import { servicesOf } from "./spec/build";
import { readingDecisions } from "./spec/decisions";
import { notUnderstoodIn } from "./spec/leftover";
import { titleOf } from "./spec/title";
import { wholeOf } from "./spec/whole";

/** More mentions than this are no request; the rest is not looked at. */
const MOST_MENTIONS = 400;
/** More services than this cannot be told in words. */
const MOST_SERVICES = 200;

/**
 * Reads a request in plain English without a model: the same words give the same spec. Nothing is invented: what the words leave open is
 * absent from the spec.
 */
export function readWords(words: string, options: ReadOptions): Reading {
  const problems = inputProblems(words);
  if (problems.length > 0) return { spec: undefined, place: {}, decisions: [], evidence: [], notUnderstood: [], problems };
  const passage = new Passage(words, lexiconFor(options.providers));
  const { scope, environment } = scopeOf(passage, options.environment);
  const { drafts, anchors, facts, edges } = readServices(passage, scope);
  const place = placeOf(passage, scope, drafts, anchors, environment, options);
  return writeReading(passage, scope, { drafts, edges, facts, place });
}

/** Whether somebody wants something at all: what is only spoken of is no wish. */
const isRequest = (passage: Passage): boolean =>
  passage.lexemes.some(
    (lexeme) =>
      hasMark(lexeme, "ask") ||
      hasClass(lexeme, "host") ||
      lexeme.senses.some(({ is }) => is === "provider" || is === "place" || is === "environment"),
  );

interface Read {
  readonly drafts: readonly Draft[];
  readonly edges: Edges;
  readonly facts: ReturnType<typeof factsIn>;
  readonly place: PlaceRead;
}

/** Who is spoken of, what is said of each, and who uses whom. */
function readServices(passage: Passage, scope: Scope): Omit<Read, "place"> & { readonly anchors: readonly Anchor[] } {
  const named = mentionsIn(passage).slice(0, MOST_MENTIONS);
  const mentions = [...named, ...paraphrasedMentions(passage, named, scope.silent)].sort((one, other) => one.head - other.head);
  const watched = watchedZones(passage, mentions, scope.negated);
  const resolution = new Resolution(passage, scope, watched);
  resolution.resolve(mentions);
  const { drafts } = resolution;
  const grouped = [...resolution.anchors, ...groupAnchors(passage, resolution.anchors, drafts)].sort((one, other) => one.at - other.at);
  const anchors = mergeRepeats(passage, grouped, drafts);
  jobsToFunctions(passage, drafts);
  const counted = new Set(mentions.flatMap(({ numbers }) => numbers));
  const facts = factsIn(passage, scope, counted);
  new Attachment(passage, anchors, watched).attach(facts);
  const edges = new Edges();
  new Relations(passage, scope, anchors, edges).read();
  tieEvents(passage, scope, anchors, edges, drafts);
  tieAlarms(passage, anchors, watched, edges);
  tieStarts(drafts, edges);
  settle(drafts, isRequest(passage));
  aimSchedules(drafts, edges);
  aimKeys(passage, drafts, edges);
  return { drafts, anchors, facts, edges };
}

function writeReading(passage: Passage, scope: Scope, { drafts, edges, facts, place }: Read): Reading {
  const asked = drafts.filter(({ state }) => state === "asked").slice(0, MOST_SERVICES);
  const problems: Problem[] = [...place.problems];
  if (asked.length === 0)
    return {
      spec: undefined,
      place: place.stated,
      decisions: place.decisions,
      evidence: [],
      notUnderstood: notUnderstoodIn(passage, scope),
      problems: [...problems, offTopic()],
    };
  const { names, decisions: namings } = nameAll(passage, asked);
  const { services, evidence } = servicesOf(passage, asked, names, edges);
  const title = titleOf(passage, asked, names);
  const decisions: Decision[] = [title.decision, ...place.decisions, ...namings, ...readingDecisions(passage, asked, services)];
  const whole = wholeOf(passage, facts);
  const spec = { version: 1, name: title.name, ...place.stated, ...whole.fields, services };
  return {
    spec,
    place: place.stated,
    decisions,
    evidence: [...place.evidence, ...whole.evidence, ...evidence],
    notUnderstood: notUnderstoodIn(passage, scope),
    problems,
  };
}

const offTopic = (): Problem => ({
  code: "WORDS_OFF_TOPIC",
  path: "words",
  expected: "words that ask for infrastructure: a database, a queue, a website, …",
  fix: 'Say what you need, such as "a Postgres database with 100 GB in Dublin".',
});
