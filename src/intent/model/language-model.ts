import type { JsonSchema } from "../../spec";

/** A language model, whoever serves it. */
export interface LanguageModel {
  /** As its maker calls it: `gpt-5.4-mini`. A design that it made names it as its source. */
  readonly name: string;
  /** Where it answers, when the name alone does not tell: two endpoints may call different models the same. Never holds a key. */
  readonly address?: string;
  /** Answers once. @throws StackwrightError with MODEL_FAILED when there is no answer; the reason of `signal` when that stops it. */
  complete(request: ModelRequest): Promise<ModelReply>;
}

export interface ModelRequest {
  /** Instructions, which no message can change. */
  readonly system: string;
  /** The conversation so far; the last message is the user's. */
  readonly messages: readonly ModelMessage[];
  /** What the reply must look like. A model that cannot be held to it may ignore it: the reply is checked either way. */
  readonly format?: ReplyFormat;
  readonly signal?: AbortSignal;
}

export interface ModelMessage {
  readonly role: "user" | "assistant";
  readonly text: string;
}

export interface ReplyFormat {
  /** Letters, digits, underscores and hyphens; at most 64. */
  readonly name: string;
  /** In the strict dialect: every property required, none but those. */
  readonly schema: JsonSchema;
}

export interface ModelReply {
  /** Hostile until it is checked. */
  readonly text: string;
}
