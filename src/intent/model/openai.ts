import { setTimeout as sleep } from "node:timers/promises";
import type { APIError, OpenAI } from "openai";
import { z } from "zod";
import { StackwrightError } from "../../errors";
import { failureOfStatus, modelError } from "./failures";
import type { LanguageModel, ModelReply, ModelRequest, ReplyFormat } from "./language-model";

export interface OpenAiModelOptions {
  /** The key, or any text where the endpoint wants none. */
  readonly apiKey: string;
  /** Name of the model. @default gpt-5.4-mini */
  readonly model?: string;
  /** Address of an endpoint that speaks OpenAI's chat completions. @default https://api.openai.com/v1 */
  readonly baseUrl?: string;
  /** How long one answer may take, repeated attempts included. @default 120 */
  readonly timeoutSeconds?: number;
  /** How often a request is repeated that met a busy or failing server. @default 2 */
  readonly maxRetries?: number;
}

export const OPENAI_DEFAULTS = {
  model: "gpt-5.4-mini",
  baseUrl: "https://api.openai.com/v1",
  timeoutSeconds: 120,
  maxRetries: 2,
} as const;

/** A model behind OpenAI's chat completions or an endpoint that speaks them. The `openai` package is loaded with the first request. */
export function openAiModel(options: OpenAiModelOptions): LanguageModel {
  return new OpenAiModel({ ...OPENAI_DEFAULTS, ...options });
}

const FIRST_WAIT_MS = 500;

class OpenAiModel implements LanguageModel {
  readonly name: string;
  readonly address: string;
  /** False once the endpoint has refused to hold its replies to a schema. */
  private holdsFormat = true;

  /** Holds the key, so it is hidden from whoever prints the model. */
  readonly #options: Required<OpenAiModelOptions>;

  constructor(options: Required<OpenAiModelOptions>) {
    this.name = options.model;
    this.address = withoutCredentials(options.baseUrl);
    this.#options = options;
  }

  async complete(request: ModelRequest): Promise<ModelReply> {
    const { timeoutSeconds } = this.#options;
    const deadline = AbortSignal.timeout(timeoutSeconds * 1_000);
    const signal = request.signal === undefined ? deadline : AbortSignal.any([request.signal, deadline]);
    try {
      return { text: this.textOf(await this.sendPatiently(request, signal)) };
    } catch (error) {
      request.signal?.throwIfAborted();
      throw deadline.aborted ? modelError(this.name, "timeout", `${timeoutSeconds} s`) : this.failureOf(error);
    }
  }

  /** Repeats what may pass. Not by the package's own repetition, which sleeps for as long as a server says and cannot be woken. */
  private async sendPatiently(request: ModelRequest, signal: AbortSignal): Promise<unknown> {
    const end = Date.now() + this.#options.timeoutSeconds * 1_000;
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.send(request, signal);
      } catch (error) {
        const wait = waitBeforeRepeating(error, attempt);
        if (wait === undefined || attempt >= this.#options.maxRetries || Date.now() + wait > end) throw error;
        await sleep(wait, undefined, { signal });
      }
    }
  }

  private async send(request: ModelRequest, signal: AbortSignal): Promise<unknown> {
    try {
      return await this.sendOnce(request, this.holdsFormat ? request.format : undefined, signal);
    } catch (error) {
      if (!this.holdsFormat || !isFormatRefused(error)) throw error;
      this.holdsFormat = false;
      return this.sendOnce(request, undefined, signal);
    }
  }

  private async sendOnce({ system, messages }: ModelRequest, format: ReplyFormat | undefined, signal: AbortSignal): Promise<unknown> {
    const turns = messages.map(({ role, text }) => ({ role, content: text }));
    return this.client().chat.completions.create(
      {
        model: this.name,
        messages: [{ role: "system", content: system }, ...turns],
        ...(format && { response_format: { type: "json_schema", json_schema: { ...format, strict: true } } }),
      },
      { signal },
    );
  }

  /** Its logging stays off whatever OPENAI_LOG says: it would print prompts. */
  private client(): OpenAI {
    const { apiKey, baseUrl, timeoutSeconds } = this.#options;
    const { OpenAI: Client } = openai();
    return new Client({ apiKey, baseURL: baseUrl, timeout: timeoutSeconds * 1_000, maxRetries: 0, logLevel: "off" });
  }

  private textOf(reply: unknown): string {
    const choice = Completion.safeParse(reply).data?.choices[0];
    if (choice === undefined) throw modelError(this.name, "unreadable");
    const { finish_reason: finished, message } = choice;
    if (message.refusal || finished === "content_filter") throw modelError(this.name, "refused");
    if (finished === "length") throw modelError(this.name, "cutOff");
    if (!message.content?.trim()) throw modelError(this.name, "empty");
    return message.content;
  }

  /** The error without what the server or the package wrote into it. */
  private failureOf(error: unknown): StackwrightError {
    if (StackwrightError.is(error)) return error;
    if (error instanceof openai().APIConnectionTimeoutError) return modelError(this.name, "timeout");
    if (error instanceof openai().APIConnectionError) return modelError(this.name, "unreachable");
    const status = statusOf(error);
    return status === undefined ? modelError(this.name, "unreadable") : modelError(this.name, failureOfStatus(status), status);
  }
}

/** As much of a chat completion as is read. */
const Completion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
});

const openai = (): typeof import("openai") => require("openai") as typeof import("openai");

const apiError = (error: unknown): APIError | undefined => (error instanceof openai().APIError ? error : undefined);
const statusOf = (error: unknown): number | undefined => apiError(error)?.status;

/** Some endpoints answer 400 to a response_format that they do not know; the instructions describe the format as well. */
function isFormatRefused(error: unknown): boolean {
  const refused = apiError(error);
  if (refused?.status !== 400 && refused?.status !== 422) return false;
  return refused.param === "response_format" || /response_format|json_schema/.test(refused.message);
}

/** Milliseconds until a repetition may succeed; undefined when none will. */
function waitBeforeRepeating(error: unknown, attempt: number): number | undefined {
  const failed = apiError(error);
  if (failed === undefined || failed.code === "insufficient_quota") return undefined;
  const status: number | undefined = failed.status;
  const isBusy = status === 408 || status === 409 || status === 429 || (status !== undefined && status >= 500);
  if (!isBusy && !(failed instanceof openai().APIConnectionError)) return undefined;
  return askedWait(failed.headers) ?? FIRST_WAIT_MS * 2 ** attempt;
}

function askedWait(headers: Headers | undefined): number | undefined {
  const milliseconds = Number(headers?.get("retry-after-ms") ?? NaN);
  if (milliseconds >= 0) return milliseconds;
  const asked = headers?.get("retry-after") ?? "";
  const seconds = asked === "" ? NaN : Number(asked);
  const wait = Number.isNaN(seconds) ? Date.parse(asked) - Date.now() : seconds * 1_000;
  return wait >= 0 ? wait : undefined;
}

function withoutCredentials(address: string): string {
  try {
    const url = new URL(address);
    return `${url.origin}${url.pathname}`;
  } catch {
    return "";
  }
}
