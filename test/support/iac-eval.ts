import { execFile, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import type { InfraSpec } from "../../src/spec";
import { readSpecFile } from "../../src/document";

/** Specs that were written by hand for rows of IaC-Eval (Kon et al., NeurIPS 2024), a folder for each: its row's id. */
const EXAMPLES = join(__dirname, "../../examples/iac-eval");

/** A row of IaC-Eval: words, and the policy in Rego that a right plan satisfies. */
export interface Row {
  readonly id: number;
  readonly difficulty: number;
  readonly prompt: string;
  readonly rego: string;
}

export interface Example {
  readonly id: number;
  /** Where the spec and what it names lie. */
  readonly folder: string;
  readonly spec: InfraSpec;
}

/** Every example, by its row's id; specs are read as the command reads them. */
export function readExamples(): Example[] {
  const ids = readdirSync(EXAMPLES).filter((name) => /^\d+$/.test(name));
  return ids
    .map(Number)
    .sort((a, b) => a - b)
    .map((id) => ({ id, folder: join(EXAMPLES, String(id)), spec: readSpecFile(join(EXAMPLES, String(id), "spec.yaml")) }));
}

/** The rows, where the evaluation data is: undefined elsewhere. */
export function readRows(): ReadonlyMap<number, Row> | undefined {
  const shared = process.env["STACKWRIGHT_SHARED"] ?? join(__dirname, "../../../shared");
  const file = join(shared, "evals/iac-eval/dev.jsonl");
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, "utf8").split("\n");
  const rows = lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Row);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The program that asks policies: OPA, on PATH, or where `go install` puts it. */
export function findOpa(): string | undefined {
  const installed = join(process.env["GOBIN"] ?? join(process.env["GOPATH"] ?? join(homedir(), "go"), "bin"), "opa");
  const programs = [process.env["OPA"], "opa", installed].filter((program) => program !== undefined);
  return programs.find((program) => spawnSync(program, ["version"]).status === 0);
}

/**
 * The rules of a policy that are false for a plan; none when the plan is right. This is the rule of the benchmark's own evaluation.
 * @param folder a folder of the test's own
 */
export async function falseRules(opa: string, { id, rego }: Row, plan: unknown, folder: string): Promise<string[]> {
  const input = join(folder, `${id}.plan.json`);
  const policy = join(folder, `${id}.rego`);
  writeFileSync(input, JSON.stringify(plan));
  writeFileSync(policy, rego);
  const dialect = rego.includes("import rego.v1") ? [] : ["--v0-compatible"];
  const said = await run(opa, ["eval", ...dialect, "--format", "json", "--input", input, "--data", policy, "data"]);
  const { result } = JSON.parse(said) as { readonly result: readonly { readonly expressions: readonly { readonly value: unknown }[] }[] };
  const value = result[0]?.expressions[0]?.value;
  if (value === undefined) throw new TypeError(`the policy of ${id} gives nothing: ${said}`);
  return falseBelow(value, "");
}

function falseBelow(value: unknown, path: string): string[] {
  if (value === false) return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => falseBelow(inner, path === "" ? key : `${path}.${key}`));
}

function run(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, [...args], { maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new TypeError(`${program} ${args[0]}: ${stderr || stdout}`));
    });
  });
}
