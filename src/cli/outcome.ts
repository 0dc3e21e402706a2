import type { Blueprint, Decision } from "../blueprint";
import type { LocatedProblem, Problem } from "../errors";
import type { Span } from "../intent";
import type { ProvedChange, TierResult } from "../proof";
import type { InfraSpec } from "../spec";
import type { WrittenWorkspace } from "../synth/workspace";

/** Everything that came of a request, before a word of it is printed. */
export interface Outcome {
  /** Who read the words: `reader`, a model's name, `cache`; `spec` when a spec was given, empty when nothing was read. */
  readonly source: string;
  /** Where words or spec came from: a file's name, `the command line`, `standard input`. */
  readonly from: string;
  /** The spec as asked for; undefined when there is none. */
  readonly spec?: InfraSpec;
  /** The spec as a file with its decisions; set when a command prints or writes it. */
  readonly document?: string;
  readonly blueprint?: Blueprint;
  readonly decisions: readonly Decision[];
  readonly notUnderstood: readonly Span[];
  readonly problems: readonly LocatedProblem[];
  /** What stands in nobody's way. */
  readonly notices: readonly Problem[];
  readonly warnings: readonly string[];
  readonly proof: readonly TierResult[];
  readonly changes?: readonly ProvedChange[];
  readonly written?: WrittenWorkspace;
  /** What was raised where nothing should have been. */
  readonly defect?: unknown;
}

export const NOTHING: Outcome = {
  source: "",
  from: "",
  decisions: [],
  notUnderstood: [],
  problems: [],
  notices: [],
  warnings: [],
  proof: [],
};
