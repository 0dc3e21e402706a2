import { join } from "node:path";
import { makeBlueprint } from "../blueprint";
import { builtInProviders } from "../constructs/providers";
import { cacheFolder } from "../deploy/plug-in-cache";
import { success, type Result } from "../errors";
import type { Design } from "../intent";
import { offersOf } from "../proof/spec-tiers";
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
export function builtInDesigner({ environment }: Io, { offline = false }: Options): Result<Designer> {
  const intent = require("../intent") as typeof import("../intent");
  const model = offline ? success(undefined) : intent.modelFromEnvironment(environment);
  if (!model.ok) return model;
  const offers = offersOf(builtInProviders);
  const { readWords: read } = require("../intent/reader") as typeof import("../intent/reader");
  const shared = {
    providers: Object.values(offers),
    read,
    prove: (spec: Parameters<typeof makeBlueprint>[0]) => {
      const blueprint = makeBlueprint(spec, offers);
      return blueprint.ok ? [] : blueprint.problems;
    },
  };
  const reading =
    model.value === undefined ? {} : { model: model.value, cache: intent.folderCache(join(cacheFolder(environment), "answers")) };
  return success({
    name: model.value?.name ?? "reader",
    design: (words, given) => intent.design(words, { ...shared, ...reading, ...given }),
  });
}
