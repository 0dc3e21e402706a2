import type { Decision } from "../blueprint";
import type { Problem } from "../errors";
import type { ProviderFacts } from "../provider-facts";
import type { InfraSpec } from "../spec";
import type { AnswerCache } from "./cache";
import type { LanguageModel } from "./model";
import type { Given } from "./prompt";
import type { Reading, ReadOptions } from "./reader";

/** What words became. */
export interface Design {
  /** What was asked for. Undefined when the words gave no valid spec; `problems` then says why. */
  readonly spec: InfraSpec | undefined;
  /** Values of the spec that the words do not state literally, and why they were read so. */
  readonly decisions: readonly Decision[];
  /** Pieces of the words that are not in the spec. */
  readonly notUnderstood: readonly Span[];
  /** What stands in the way: of having a spec, or of building the one there is. Empty: nothing does. */
  readonly problems: readonly Problem[];
  /** What is worth knowing and stands in no one's way: that the model failed, and that the reader's result is used. */
  readonly notices: readonly Problem[];
  /** Who read the words: `reader`, the model's name, or `cache` for what a model answered before. */
  readonly source: string;
}

/** A piece of the words: `words.slice(from, to)` is `text`. */
export interface Span {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The offline reader as a value. */
export type ReadWords = (words: string, options: ReadOptions) => Reading;

export interface DesignOptions extends Given {
  /** The providers that the words may mean. */
  readonly providers: readonly ProviderFacts[];
  /** Everything that stands in the way of building a spec. */
  readonly prove: (spec: InfraSpec) => readonly Problem[] | Promise<readonly Problem[]>;
  /** The offline reader. @default the one of this package */
  readonly read?: ReadWords;
  /** @default none: the offline reader reads */
  readonly model?: LanguageModel;
  /** Keeps what the model answered. @default none: nothing is kept */
  readonly cache?: AnswerCache;
  /** Stops the model; its reason is thrown. */
  readonly signal?: AbortSignal;
}
