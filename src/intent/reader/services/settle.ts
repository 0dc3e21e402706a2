import type { Passage } from "../passage";
import type { Edges } from "../relations/edges";
import type { Anchor, Draft } from "./draft";
import { isApiWord } from "./sameness";

/** Nouns for a job that happens at set times, against a schedule that is a service of its own. */
const isJob = (draft: Draft): boolean => draft.kind === "schedule" && draft.mentions.every(({ grade }) => grade !== "product");

/**
 * Before facts are given out: a job at set times is the function that it runs, and `instance` means the database or app that the text is
 * about.
 */
export function mergeRepeats(passage: Passage, anchors: readonly Anchor[], drafts: readonly Draft[]): Anchor[] {
  const replaced = new Map<Draft, Draft>();
  for (const draft of drafts) {
    const other = repeated(passage, draft, drafts);
    if (other === undefined) continue;
    replaced.set(draft, other);
    draft.state = "dropped";
  }
  if (replaced.size === 0) return [...anchors];
  return anchors.map((anchor) => ({ ...anchor, drafts: [...new Set(anchor.drafts.map((draft) => replaced.get(draft) ?? draft))] }));
}

function repeated(passage: Passage, draft: Draft, drafts: readonly Draft[]): Draft | undefined {
  if (draft.state === "dropped") return undefined;
  const others = drafts.filter((other) => other !== draft && other.state === "asked");
  if (isJob(draft)) {
    const functions = others.filter(({ kind }) => kind === "function");
    return functions.length === 1 ? functions[0] : undefined;
  }
  if (draft.workload && draft.mentions.every(({ head }) => /^(?:rest |web |http )?apis?$/.test(passage.word(head))))
    return others.find(({ kind }) => kind === "api");
  // `needs a backend: API gateway and two functions`
  if (
    draft.workload &&
    draft.mentions.every(({ head }) => /^back ?ends?$/.test(passage.word(head))) &&
    others.some(({ kind }) => kind === "function")
  )
    return others.find(({ kind }) => kind === "api");
  if (draft.kind !== "vm" || !draft.mentions.every(({ grade, head }) => grade === "weak" && /^instances?$/.test(passage.word(head))))
    return undefined;
  const able = others.filter(({ kind }) => ["database", "cache", "container", "vm", "cluster"].includes(kind));
  return able.findLast(({ evidence }) => evidence.from < draft.evidence.from) ?? able[0];
}

/** A job that runs code is a function: `a nightly job in python`. */
export function jobsToFunctions(passage: Passage, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.state !== "asked" || !isJob(draft) || drafts.some(({ kind, state }) => kind === "container" && state === "asked")) continue;
    const job = draft.mentions.some(({ head }) => /job|task/.test(passage.word(head)));
    if (job) draft.kind = "function";
  }
}

/** Fields that only a container that is wanted is given. */
const TELLING = ["image", "port", "replicas", "cpu", "memoryMb", "domain", "public", "healthCheckPath"];

/**
 * After facts and relations are known: programs that were only talked about are left out when something else is asked for; when nothing
 * is, what was spoken of as if it were there is asked for after all.
 */
export function settle(drafts: readonly Draft[], isRequest: boolean): void {
  const asked = (): Draft[] => drafts.filter(({ state }) => state === "asked");
  const certain = asked().filter(({ soft }) => !soft);
  for (const draft of asked()) {
    if (draft.soft && !isWanted(draft, drafts) && certain.length > 0) draft.state = "assumed";
  }
  for (const draft of drafts) {
    // what has an image or a port of its own is wanted, also when it is somebody's: `our container, public on port 8000`
    if (
      draft.state === "assumed" &&
      draft.soft &&
      ["container", "vm"].includes(draft.kind) &&
      TELLING.some((field) => draft.value(field) !== undefined)
    )
      draft.state = "asked";
  }
  partsOfTheWhole(drafts);
  apiOfFunctions(drafts);
  const soft = asked().filter((draft) => draft.soft && draft.workload);
  for (const draft of soft.slice(1)) if (certain.length === 0 && !isWanted(draft, drafts)) draft.state = "assumed";
  if (!isRequest) for (const draft of asked()) if (draft.soft && draft.workload && draft.fields.size === 0) draft.state = "assumed";
  if (asked().length > 0) return;
  // `the API writes to the queue and the worker reads it`: a system that is told as a whole is wanted as a whole
  const related = drafts.filter(
    (draft) => draft.state === "assumed" && draft.soft && (draft.uses.size > 0 || drafts.some(({ uses }) => uses.has(draft))),
  );
  if (related.length > 1 && related.every(isArticled)) for (const draft of related) draft.state = "asked";
  if (asked().length > 0) return;
  const spoken = drafts.filter((draft) => draft.state === "assumed" && draft.soft && (isRequest || draft.fields.size > 0));
  const chosen = spoken.filter(({ workload }) => !workload);
  for (const draft of chosen.length > 0 ? chosen : spoken.slice(0, 1)) draft.state = "asked";
}

/**
 * `a function consumes the Kinesis stream`: what is named as known, is nowhere said to exist, and works together with something that is
 * asked for, belongs to what is asked for.
 */
function partsOfTheWhole(drafts: readonly Draft[]): void {
  const isNamed = ({ state, soft, mentions }: Draft): boolean =>
    state === "assumed" &&
    soft &&
    mentions.every(({ determiner, grade }) => determiner === "definite" && grade !== "workload" && grade !== "weak");
  const asked = drafts.filter(({ state, kind }) => state === "asked" && kind !== "alarm");
  for (const draft of drafts.filter(isNamed))
    if (asked.some((other) => other.uses.has(draft) || draft.uses.has(other))) draft.state = "asked";
}

/** Spoken of with `the`: with `our` it is there already. */
const isArticled = ({ mentions }: Draft): boolean => mentions.every(({ determiner }) => determiner === "definite" || determiner === "its");

/** `API, two lambdas, a table`: where only functions run code, the API is their entry. */
function apiOfFunctions(drafts: readonly Draft[]): void {
  const runs = drafts.filter(
    ({ state, kind, workload }) => state === "asked" && !workload && ["container", "vm", "cluster", "function", "api"].includes(kind),
  );
  if (runs.length === 0 || runs.some(({ kind }) => kind !== "function")) return;
  const api = drafts.find(
    (draft) =>
      draft.workload &&
      draft.mentions.some(
        ({ determiner, says }) =>
          (determiner === "indefinite" || determiner === "none" || runs.some((other) => draft.uses.has(other) || other.uses.has(draft))) &&
          isApiWord(says),
      ) &&
      !["image", "port", "replicas", "cpu", "memoryMb"].some((field) => draft.value(field) !== undefined),
  );
  if (api === undefined) return;
  api.kind = "api";
  const isEvent = ({ kind }: Draft): boolean => ["queue", "topic", "stream", "bucket"].includes(kind);
  if (api.uses.size === 0)
    for (const run of runs.filter((each) => each.value("triggers") === undefined && ![...each.uses].some(isEvent))) api.uses.add(run);
  for (const called of runs.filter(({ uses }) => uses.has(api))) {
    called.uses.delete(api);
    api.uses.add(called);
  }
  api.fields.delete("public");
  api.state = "asked";
}

function isWanted(draft: Draft, drafts: readonly Draft[]): boolean {
  if (TELLING.some((field) => draft.value(field) !== undefined)) return true;
  const talks = draft.uses.size > 0 || drafts.some(({ uses, state, kind }) => state === "asked" && kind !== "alarm" && uses.has(draft));
  return talks && draft.mentions.every(({ determiner }) => determiner !== "ours" && determiner !== "definite");
}

/** A schedule that names no target starts the only thing that can be started. */
export function aimSchedules(drafts: readonly Draft[], edges: Edges): void {
  const asked = drafts.filter(({ state }) => state === "asked");
  const targets = asked.filter(({ kind }) => kind === "function" || kind === "container");
  for (const schedule of asked.filter(({ kind, uses }) => kind === "schedule" && uses.size === 0)) {
    if (targets.length === 1) edges.add(schedule, targets[0] as Draft, false);
  }
}

/** A key of one's own encrypts the only thing that holds data, when the words speak of encrypting. */
export function aimKeys(passage: Passage, drafts: readonly Draft[], edges: Edges): void {
  const asked = drafts.filter(({ state }) => state === "asked");
  const keys = asked.filter(({ kind }) => kind === "key");
  const key = keys[0];
  if (keys.length !== 1 || key === undefined || asked.some(({ uses }) => uses.has(key)) || !/encrypt|protect|lock/i.test(passage.text))
    return;
  const data = asked.filter(({ kind }) =>
    ["bucket", "database", "table", "filesystem", "queue", "topic", "stream", "cache"].includes(kind),
  );
  if (data.length === 1) edges.add(data[0] as Draft, key, false);
}
