import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { StackwrightError } from "../src/errors";
import type { TerraformJson } from "../src/synth";
import { bareProgram } from "./bare-program";
import { outputOf, type Command } from "./measure";
import { program } from "./settings";

/** Two programs that write the same resources. */
export interface StackPair {
  readonly resources: number;
  readonly bare: (out: string) => Command;
  readonly ours: (out: string) => Command;
}

/**
 * Stackwright's program for a spec, and CDKTF's for what the first one writes. Both have run once when this returns, and what they wrote
 * was compared.
 * @throws StackwrightError when they do not write the same resources.
 */
export function stackPair(dist: string, spec: Record<string, unknown>, folder: string): StackPair {
  mkdirSync(folder, { recursive: true });
  const [specFile, bareFile] = [join(folder, "spec.json"), join(folder, "bare.json")];
  const ours = (out: string): Command => [program("stackwright"), dist, specFile, out];
  const bare = (out: string): Command => [program("cdktf"), bareFile, out];
  writeFileSync(specFile, JSON.stringify(spec));
  const wanted = written(ours, join(folder, "ours"));
  writeFileSync(bareFile, JSON.stringify(bareProgram(wanted)));
  const differing = differences(wanted, written(bare, join(folder, "bare")));
  if (differing.length > 0) throw new StackwrightError([unequal(differing)]);
  return { resources: addresses(wanted).size, ours, bare };
}

/** Addresses of resources that are not the same in both, metadata aside. */
export function differences(one: TerraformJson, other: TerraformJson): string[] {
  const [left, right] = [addresses(one), addresses(other)];
  const all = [...new Set([...left.keys(), ...right.keys()])];
  return all.filter((address) => !isDeepStrictEqual(left.get(address), right.get(address)));
}

function addresses({ resource = {} }: TerraformJson): Map<string, unknown> {
  const entries = Object.entries(resource).flatMap(([type, byName]) =>
    Object.entries(byName).map(([name, { "//": _metadata, ...values }]) => [`${type}.${name}`, values] as const),
  );
  return new Map(entries);
}

function written(command: (out: string) => Command, out: string): TerraformJson {
  outputOf(command(out));
  return JSON.parse(readFileSync(join(out, "stacks/bench/cdk.tf.json"), "utf8")) as TerraformJson;
}

function unequal(differing: readonly string[]) {
  const received = `${differing.length} that differ: ${differing.slice(0, 5).join(", ")}`;
  const fix = "Compare what bench/programs write: bench/bare-program.ts does not know something that these have.";
  return { code: "INTERNAL", path: "", received, expected: "the same resources from both programs", fix } as const;
}
