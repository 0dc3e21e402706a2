import { failure, success, type Problem, type Result } from "../../errors";
import type { LanguageModel } from "./language-model";
import { OPENAI_DEFAULTS, openAiModel } from "./openai";

const LONGEST_TIMEOUT_SECONDS = 3_600;

/** What the environment says of the model. Only OPENAI_API_KEY is needed. */
export interface ModelEnvironment {
  /** Without it there is no model. Endpoints that want no key take any text. */
  readonly OPENAI_API_KEY?: string | undefined;
  /** Address of an endpoint that speaks OpenAI's chat completions. */
  readonly OPENAI_BASE_URL?: string | undefined;
  /** Name of the model. */
  readonly STACKWRIGHT_MODEL?: string | undefined;
  /** How long one answer may take. */
  readonly STACKWRIGHT_MODEL_TIMEOUT_SECONDS?: string | undefined;
}

/**
 * The model that the environment names; undefined when it holds no key. Loads nothing.
 * @returns a problem for a value that is none.
 */
export function modelFromEnvironment(environment: ModelEnvironment): Result<LanguageModel | undefined> {
  const apiKey = said(environment.OPENAI_API_KEY);
  if (apiKey === undefined) return success(undefined);
  const model = said(environment.STACKWRIGHT_MODEL);
  const baseUrl = said(environment.OPENAI_BASE_URL);
  const timeout = said(environment.STACKWRIGHT_MODEL_TIMEOUT_SECONDS);
  const timeoutSeconds = timeout === undefined ? undefined : Number(timeout);
  const problems = [...addressProblems(baseUrl), ...timeoutProblems(timeoutSeconds, timeout)];
  if (problems.length > 0) return failure(problems);
  return success(openAiModel({ apiKey, ...(model && { model }), ...(baseUrl && { baseUrl }), ...(timeoutSeconds && { timeoutSeconds }) }));
}

const said = (value: string | undefined): string | undefined => (value?.trim() ? value.trim() : undefined);

/** The address may hold a password, so it is not repeated. */
function addressProblems(address: string | undefined): Problem[] {
  if (address === undefined || /^https?:\/\/[^/]/.test(address)) return [];
  const fix = "Write the address up to the version, such as http://localhost:11434/v1, or unset it.";
  return [{ code: "USAGE", path: "OPENAI_BASE_URL", expected: "an http or https address", fix }];
}

function timeoutProblems(seconds: number | undefined, text: string | undefined): Problem[] {
  if (seconds === undefined || (seconds >= 1 && seconds <= LONGEST_TIMEOUT_SECONDS)) return [];
  const expected = `a number of seconds from 1 to ${LONGEST_TIMEOUT_SECONDS}`;
  const fix = `Write a number, or unset it for ${OPENAI_DEFAULTS.timeoutSeconds}.`;
  return [{ code: "USAGE", path: "STACKWRIGHT_MODEL_TIMEOUT_SECONDS", received: text, expected, fix }];
}
