import { shorten, StackwrightError } from "../errors";
import type { LanguageModel, ModelReply, ModelRequest } from "../intent";

type Reply = string | Readonly<Record<string, unknown>> | Error;

/** One reply: a text, an object that is written as JSON, an error that is thrown, or a function of the request that gives one of these. */
export type ScriptedReply = Reply | ((request: ModelRequest) => Reply);

export interface ScriptedModel extends LanguageModel {
  /** Every request so far, oldest first. */
  readonly requests: readonly ModelRequest[];
}

/**
 * A language model that answers from a script, one reply for each request. Asked once more, it fails in a way that no one catches, so that
 * the test fails and says why.
 * @param name what a design names as its source. Default: `scripted`.
 */
export function scriptedModel(replies: readonly ScriptedReply[], name = "scripted"): ScriptedModel {
  const requests: ModelRequest[] = [];
  const complete = (request: ModelRequest): Promise<ModelReply> => {
    requests.push(request);
    const entry = replies[requests.length - 1];
    if (entry === undefined) return Promise.reject(scriptEnded(replies.length, request));
    const reply = typeof entry === "function" ? entry(request) : entry;
    if (reply instanceof Error) return Promise.reject(reply);
    return Promise.resolve({ text: typeof reply === "string" ? reply : JSON.stringify(reply) });
  };
  return { name, requests, complete };
}

function scriptEnded(length: number, { messages }: ModelRequest): StackwrightError {
  return new StackwrightError([
    {
      code: "MODEL_SCRIPT_ENDED",
      path: "model",
      received: `request ${length + 1}`,
      expected: `${length} request${length === 1 ? "" : "s"}, one for each reply of the script`,
      fix: `Add a reply, or find out why the model was asked again. It was told: ${shorten(messages.at(-1)?.text ?? "", 500)}`,
    },
  ]);
}
