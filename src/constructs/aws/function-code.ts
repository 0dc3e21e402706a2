import type { Construct } from "constructs";
import type { PlanOf } from "../../blueprint";
import { languageOf } from "../../blueprint/kinds/function";
import { StackwrightError } from "../../errors";
import { archiveOf } from "../core/archive";
import { Asset } from "../core/asset";
import { contextOf } from "../core/context";
import { sampleCode } from "../core/samples";

/** Most that Lambda takes in one piece, packed. */
const ZIP_MAX_BYTES = 50 * 1024 * 1024;

/**
 * A function's code as a zip file beside the stack: what `source` names, or a sample.
 * @throws StackwrightError when the source is missing or too large.
 */
export function functionCode(scope: Construct, { source, runtime, handler }: PlanOf<"function">): Asset {
  const code = source === undefined ? sampleCode(languageOf(runtime).language, handler) : archiveOf(contextOf(scope).sourceFolder, source);
  if (code.byteLength > ZIP_MAX_BYTES) throw tooLarge(source, code.byteLength);
  return new Asset(scope, "code", code, "zip");
}

function tooLarge(source: string | undefined, bytes: number): StackwrightError {
  const expected = `at most ${ZIP_MAX_BYTES / 1024 / 1024} MiB, packed`;
  const fix = "Leave out what does not run, or use a container.";
  return new StackwrightError([
    { code: "SOURCE_TOO_LARGE", path: "source", received: `${source} has ${Math.ceil(bytes / 1024 / 1024)} MiB`, expected, fix },
  ]);
}
