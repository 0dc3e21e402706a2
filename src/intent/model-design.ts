import { failure, StackwrightError, success, type Problem, type Result } from "../errors";
import type { ProviderFacts } from "../provider-facts";
import { cacheKey } from "./cache";
import type { Design, DesignOptions } from "./design";
import { modelFailed, type LanguageModel, type ModelMessage, type ModelRequest } from "./model";
import type { OfflineDesign } from "./offline-design";
import { ModelAnswer, problemsMessage, renderInstructions, toStrictJsonSchema, wordsMessage, type Given } from "./prompt";
import { readAnswer, type Answer } from "./read-answer";
import { looksLikeSecret } from "./secrets";
import { packageVersion } from "./version";

/** How often a model is asked for one design. */
const ROUNDS = 3;
/** How much of its own answer a model is shown again, in characters. */
const MOST_REPLY = 100_000;

/** Words to a spec, read by the model; by the offline reader when it fails. */
export async function modelDesign(words: string, model: LanguageModel, options: DesignOptions, offline: OfflineDesign): Promise<Design> {
  const { signal } = options;
  const request = firstRequest(words, offline.given, options.providers);
  const check = (reply: string): Promise<Result<CheckedAnswer>> => checkAnswer(reply, words, offline, options.prove);
  const cache = looksLikeSecret(words) ? undefined : options.cache;
  const key = keyOf(request, model);
  const kept = await cache?.get(key);
  const known = kept === undefined ? undefined : await check(kept);
  if (known?.ok) return designOf(known.value, "cache");

  const answer = await askModel(model, { ...request, ...(signal && { signal }) }, check, offline);
  if (!answer.ok) return { ...(await offline.design()), notices: answer.problems.map(readerInstead) };
  await cache?.set(key, answer.value.text);
  return designOf(answer.value, model.name);
}

function firstRequest(words: string, given: Given, providers: readonly ProviderFacts[]): ModelRequest {
  return {
    system: renderInstructions(providers),
    messages: [{ role: "user", text: wordsMessage(words, given) }],
    format: { name: "infrastructure", schema: toStrictJsonSchema(ModelAnswer) },
  };
}

/** Asks, shows the model what its answer failed, and stops after a few rounds. */
async function askModel(
  model: LanguageModel,
  request: ModelRequest,
  check: (reply: string) => Promise<Result<CheckedAnswer>>,
  offline: OfflineDesign,
): Promise<Result<CheckedAnswer>> {
  const messages: ModelMessage[] = [...request.messages];
  let problems: readonly Problem[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const reply = await replyOf(model, { ...request, messages: [...messages] });
    if (!reply.ok) return reply;
    const answer = await check(reply.value);
    if (answer.ok) return answer;
    problems = answer.problems;
    if (asksForNothing(problems) && (await offline.design()).spec === undefined) return failure([]); // the reader says why
    messages.push({ role: "assistant", text: reply.value.slice(0, MOST_REPLY) }, { role: "user", text: problemsMessage(problems) });
  }
  return failure([outputInvalid(model, problems)]);
}

/** A reply, or a problem of our own words: what a model throws may hold the key or the words. */
async function replyOf(model: LanguageModel, request: ModelRequest): Promise<Result<string>> {
  request.signal?.throwIfAborted();
  try {
    const { text } = await model.complete(request);
    return typeof text === "string" ? success(text) : failure([modelFailed(model.name, "empty")]);
  } catch (error) {
    request.signal?.throwIfAborted();
    if (!StackwrightError.is(error)) return failure([modelFailed(model.name, "other")]);
    if (error.problems.some(({ code }) => code !== "MODEL_FAILED")) throw error;
    return failure(error.problems);
  }
}

interface CheckedAnswer extends Answer {
  readonly problems: readonly Problem[];
}

/** The answer, unless something is wrong with it. What the reader's spec meets as well, the words themselves ask for: it is told and not repaired. */
async function checkAnswer(
  reply: string,
  words: string,
  offline: OfflineDesign,
  prove: DesignOptions["prove"],
): Promise<Result<CheckedAnswer>> {
  const answer = readAnswer(reply, words, offline.given);
  if (!answer.ok) return answer;
  const problems = await prove(answer.value.spec);
  const others = problems.length > 0 ? (await offline.design()).problems : [];
  const ofItsOwn = problems.filter((problem) => !others.some((other) => saysTheSame(problem, other)));
  return ofItsOwn.length > 0 ? failure(ofItsOwn) : success({ ...answer.value, problems });
}

/** Places differ between two readings of the same words; what is wrong there does not. */
function saysTheSame(one: Problem, other: Problem): boolean {
  const mark = ({ code, path, received }: Problem): string => JSON.stringify([code, received, path.replace(/^.*[.\]]/, "")]);
  return mark(one) === mark(other);
}

const asksForNothing = (problems: readonly Problem[]): boolean =>
  problems.length === 1 && problems[0]?.code === "SPEC_MISSING" && problems[0].path === "services";

/** Names the codes alone: paths and values are the user's. */
function outputInvalid(model: LanguageModel, problems: readonly Problem[]): Problem {
  return {
    code: "MODEL_OUTPUT_INVALID",
    path: "model",
    received: [...new Set(problems.map(({ code }) => code))],
    expected: `an answer of ${model.name} that passes the checks, in ${ROUNDS} rounds`,
    fix: "Say it in other words, or choose a larger model.",
  };
}

const readerInstead = (problem: Problem): Problem => ({ ...problem, fix: `${problem.fix} The offline reader's result is used instead.` });

// ---- parts ----

function designOf({ spec, decisions, notUnderstood, problems }: CheckedAnswer, source: string): Design {
  return { spec, decisions, notUnderstood, problems, notices: [], source };
}

function keyOf({ system, messages, format }: ModelRequest, { name, address }: LanguageModel): string {
  return cacheKey({ system, messages, format, name, address, version: packageVersion() });
}
