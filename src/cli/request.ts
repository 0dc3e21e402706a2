import type { Environment } from "../spec";

/** What the command line asks for. `all` is the main job: words without a command's name. */
export type CommandName = "all" | "design" | "synth" | "validate" | "plan";

export interface Request {
  readonly command: CommandName;
  /** Words, one path, or `-`; empty: nothing was given. */
  readonly input: readonly string[];
  readonly options: Options;
}

/** Options as they were given; absent: not given. */
export interface Options {
  readonly out?: string;
  readonly provider?: string;
  readonly region?: string;
  readonly environment?: Environment;
  readonly offline?: boolean;
  /** False: no answer of the model is kept, and none that was kept is used. */
  readonly cache?: boolean;
  readonly terraform?: string;
  readonly providerVersion?: readonly string[];
  /** Plan against the state that there is. */
  readonly state?: boolean;
  /** Whether literals may stand in arguments of resources that are there for secrets. */
  readonly allowLiteralSecrets?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly verbose?: boolean;
  readonly quiet?: boolean;
}

/** Folder that is written when none is named. */
export const DEFAULT_OUT = "infrastructure";
/** The spec's file in it. */
export const SPEC_FILE = "spec.yaml";

/** Whether a command writes files: by its nature, or because it was told where to. */
export function writes(command: CommandName, { out, state }: Options): boolean {
  return command === "all" || command === "synth" || out !== undefined || state === true;
}
