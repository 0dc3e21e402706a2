import { StackwrightError, type Problem } from "../../errors";

/** Why there is no answer, in words of our own: a server's message may hold the key, the prompt, or anything else. */
const FAILURES = {
  key: "Check the key in OPENAI_API_KEY, and that it may use this model.",
  notFound: "Check the model's name in STACKWRIGHT_MODEL and the address in OPENAI_BASE_URL.",
  quota: "Too many requests, or the account has no credit left: wait, or check its limits.",
  refusedRequest:
    "The endpoint did not accept the request: check that it offers chat completions and that the model is not too small for the prompt.",
  server: "The endpoint is in trouble: try again later.",
  unreachable: "Check the network and the address in OPENAI_BASE_URL.",
  timeout: "It took too long: try again, choose a faster model, or raise STACKWRIGHT_MODEL_TIMEOUT_SECONDS.",
  unreadable: "The endpoint's reply is not a chat completion: check the address in OPENAI_BASE_URL.",
  refused: "The model declined to answer: say what is wanted in other words.",
  cutOff: "The answer was longer than the model can write: ask for less at once, or choose a larger model.",
  empty: "The model answered nothing: try again, or choose another model.",
  other: "Try again, or go on without it: --offline.",
} as const;

export type ModelFailure = keyof typeof FAILURES;

/** @param detail a status or a class of error; nothing that came from the server as prose. */
export function modelFailed(model: string, failure: ModelFailure, detail?: string | number): Problem {
  return {
    code: "MODEL_FAILED",
    path: "model",
    ...(detail !== undefined && { received: detail }),
    expected: `an answer from ${model}`,
    fix: FAILURES[failure],
  };
}

export const modelError = (model: string, failure: ModelFailure, detail?: string | number): StackwrightError =>
  new StackwrightError([modelFailed(model, failure, detail)]);

/** Which failure a status of HTTP is. */
export function failureOfStatus(status: number): ModelFailure {
  if (status === 401 || status === 403) return "key";
  if (status === 404) return "notFound";
  if (status === 408) return "timeout";
  if (status === 429) return "quota";
  return status >= 500 ? "server" : "refusedRequest";
}
