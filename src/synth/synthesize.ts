import "./load-cdktf"; // before anything else loads it
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { App } from "cdktf";
import { makeBlueprint, type Blueprint } from "../blueprint";
import { offersOf } from "../constructs/core/offers";
import { builtInProviders } from "../constructs/providers";
import { StackwrightError, failure, success, type Result } from "../errors";
import { parseSpec } from "../spec";
import { withoutCreationStacks } from "./creation-stacks";
import { InfraStack, type InfraStackOptions } from "./infra-stack";

export type SynthesizeOptions = Omit<InfraStackOptions, "spec">;

/** A stack's Terraform JSON. */
export interface TerraformJson {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
  readonly data?: TerraformJson["resource"];
  readonly [part: string]: unknown;
}

/** What a spec becomes: CDKTF's own folder layout, in memory. */
export interface Synthesis {
  readonly blueprint: Blueprint;
  /** Name of the stack: its folder is `stacks/<name>`. */
  readonly stackName: string;
  readonly json: TerraformJson;
  /** Every file by its path in the folder, with `/`: `manifest.json`, `stacks/shop/cdk.tf.json`, … */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Builds a spec into Terraform JSON. Pure but for a temporary folder, because CDKTF writes files: the same spec gives the same bytes.
 * @param raw a spec, checked or not.
 */
export function synthesize(raw: unknown, options: SynthesizeOptions = {}): Result<Synthesis> {
  const spec = options.blueprint === undefined ? parseSpec(raw) : success(options.blueprint.spec);
  if (!spec.ok) return spec;
  const blueprint =
    options.blueprint === undefined
      ? makeBlueprint(spec.value, offersOf(options.providers ?? builtInProviders), options)
      : success(options.blueprint);
  if (!blueprint.ok) return blueprint;
  const folder = mkdtempSync(join(tmpdir(), "stackwright-"));
  try {
    const app = new App({ outdir: folder, context: {} });
    const stack = new InfraStack(app, spec.value.name, { ...options, spec: spec.value, blueprint: blueprint.value });
    withoutCreationStacks(() => app.synth());
    const files = filesBelow(folder);
    const json = JSON.parse(Buffer.from(files.get(`stacks/${stack.node.id}/cdk.tf.json`) ?? []).toString("utf8")) as TerraformJson;
    return success({ blueprint: stack.blueprint, stackName: stack.node.id, json, files });
  } catch (error) {
    if (StackwrightError.is(error)) return failure(error.problems);
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function filesBelow(folder: string): Map<string, Uint8Array> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const entries = paths
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path).split(sep).join("/"), path] as const);
  return new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, full]) => [path, readFileSync(full)]));
}
