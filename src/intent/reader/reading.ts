import type { Environment } from "../../spec";
import type { Problem } from "../../errors";
import type { Decision } from "../../blueprint";
import type { ProviderFacts } from "../../provider-facts";

export interface ReadOptions {
  /** Whose words are known. The first one's regions count when the words name none of them. */
  readonly providers: readonly ProviderFacts[];
  /** Each of these wins over what the words say. A region may be a place: `Dublin`. */
  readonly provider?: string;
  readonly region?: string;
  readonly environment?: Environment;
}

/** The words behind one fact. */
export interface EvidenceSpan {
  /** In the spec: `services[0].storageGb`. */
  readonly path: string;
  readonly from: number;
  readonly to: number;
}

/** Words that carry a meaning which no rule could use. */
export interface NotUnderstood {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What was read from the words. */
export interface Reading {
  /** A raw spec that `parseSpec` accepts; undefined when the words ask for nothing. */
  readonly spec: Record<string, unknown> | undefined;
  /** What the words say of the place, also when they ask for nothing. */
  readonly place: { readonly provider?: string; readonly region?: string; readonly environment?: Environment };
  /** What the reader chose: names, kinds where several fit, typing mistakes, near regions. */
  readonly decisions: readonly Decision[];
  readonly evidence: readonly EvidenceSpan[];
  readonly notUnderstood: readonly NotUnderstood[];
  readonly problems: readonly Problem[];
}
