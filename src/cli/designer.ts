import { join } from "node:path";
import { cacheFolder } from "../deploy/plug-in-cache";
import { success, type Result } from "../errors";
import type { Design } from "../intent";
import type { Environment } from "../spec";
import type { Io } from "./io";
import type { Options } from "./request";

/** Words to a spec, by whoever reads them. */
export interface Designer {
  /** Who reads: `reader`, or the name of a model that the words are sent to. */
  readonly name: string;
  readonly design: (words: string, given: Given) => Promise<Design>;
}

/** What the command line says beside the words. */
export interface Given {
  readonly provider?: string;
  readonly region?: string;
  readonly environment?: Environment;
  readonly signal: AbortSignal;
}

/** The designer of this installation: a model where the environment holds a key and `--offline` is not given, the offline reader otherwise. */
export function builtInDesigner({ environment }: Io, { offline = false, cache = true }: Options): Result<Designer> {
  const { design, folderCache, modelFromEnvironment } = require("..") as typeof import("..");
  const model = offline ? success(undefined) : modelFromEnvironment(environment);
  if (!model.ok) return model;
  const kept = cache ? { cache: folderCache(join(cacheFolder(environment), "answers")) } : {};
  const reading = model.value === undefined ? {} : { model: model.value, ...kept };
  return success({ name: model.value?.name ?? "reader", design: (words, given) => design(words, { ...reading, ...given }) });
}
