import { resolve } from "node:path";
import { failure, success, type Problem, type Result } from "../errors";
import { terraformEnvironment, type Environment } from "./environment";
import { run } from "./run";

/** A Terraform, or an OpenTofu, that can be used. */
export interface Terraform {
  readonly path: string;
  readonly product: "Terraform" | "OpenTofu";
  readonly version: string;
}

export interface FindOptions {
  /** Path or name of the program. @default what STACKWRIGHT_TERRAFORM names, else terraform or tofu on PATH */
  readonly path?: string;
  readonly environment: Environment;
  readonly signal?: AbortSignal;
}

/** The lowest version that keeps secrets out of state, of both products: write-only arguments and ephemeral values. */
export const LOWEST_VERSION = "1.11.0";
const TIMEOUT_MS = 30_000;

/**
 * Finds Terraform: as told by option, as told by the environment, or the first of terraform and tofu on PATH that is new enough.
 * @returns TERRAFORM_MISSING or TERRAFORM_TOO_OLD otherwise.
 */
export async function findTerraform({ path, environment, signal }: FindOptions): Promise<Result<Terraform>> {
  const told = absolute(path ?? (environment["STACKWRIGHT_TERRAFORM"] || undefined));
  const problems: Problem[] = [];
  for (const program of told === undefined ? ["terraform", "tofu"] : [told]) {
    const found = await look(program, environment, signal);
    if (found.ok) return found;
    problems.push(...found.problems);
  }
  const tooOld = problems.filter(({ code }) => code === "TERRAFORM_TOO_OLD");
  if (tooOld.length > 0) return failure(tooOld.slice(0, 1));
  const stoppedBy = problems.filter(({ code }) => code === "TERRAFORM_STOPPED");
  return failure(stoppedBy.length > 0 ? stoppedBy.slice(0, 1) : [missing(told, problems[0])]);
}

/** A path must hold in the folders that Terraform is run in; a name is looked up on PATH there as here. */
const absolute = (program: string | undefined): string | undefined =>
  program !== undefined && /[/\\]/.test(program) ? resolve(program) : program;

async function look(program: string, environment: Environment, signal: AbortSignal | undefined): Promise<Result<Terraform>> {
  const lines: string[] = [];
  const settings = {
    folder: process.cwd(),
    environment: terraformEnvironment(environment, []),
    timeoutMs: TIMEOUT_MS,
    onLine: (line: string) => void (lines.length < 1_000 && lines.push(line)),
  };
  const ended = await run(program, ["version", "-json"], { ...settings, ...(signal && { signal }) });
  if (!ended.ok) return ended;
  const version = versionIn(lines.join("\n"));
  if (version === undefined) return failure([notTerraform(program)]);
  const product = /tofu/i.test(program.replace(/^.*[/\\]/, "")) ? "OpenTofu" : "Terraform";
  return isAtLeast(version, LOWEST_VERSION) ? success({ path: program, product, version }) : failure([tooOld(program, product, version)]);
}

/** The version in the answer, which may have warnings before it. */
function versionIn(output: string): string | undefined {
  return /"terraform_version"\s*:\s*"(\d+\.\d+\.\d+[^"]*)"/.exec(output)?.[1];
}

/** Compares the numbers; a pre-release counts as its release. */
export function isAtLeast(version: string, lowest: string): boolean {
  const [one, other] = [version, lowest].map((each) => each.split(/[-+]/)[0]?.split(".").map(Number) ?? []);
  for (const [index, wanted] of (other ?? []).entries()) {
    const has = one?.[index] ?? 0;
    if (has !== wanted) return has > wanted;
  }
  return true;
}

const HOW = "Install Terraform or OpenTofu, or say where it is: --terraform PATH or STACKWRIGHT_TERRAFORM.";

function missing(told: string | undefined, first: Problem | undefined): Problem {
  const received = told === undefined ? "neither terraform nor tofu is on PATH" : (first?.received ?? told);
  return { code: "TERRAFORM_MISSING", path: "", received, expected: `Terraform or OpenTofu, ${LOWEST_VERSION} or later`, fix: HOW };
}

function notTerraform(program: string): Problem {
  return {
    code: "TERRAFORM_MISSING",
    path: "",
    received: `${program}, which does not tell its version`,
    expected: "Terraform or OpenTofu",
    fix: HOW,
  };
}

function tooOld(program: string, product: string, version: string): Problem {
  const fix = `Install ${LOWEST_VERSION} or later: the output keeps secrets out of state by means that older versions do not know. Another copy is used with --terraform PATH.`;
  return {
    code: "TERRAFORM_TOO_OLD",
    path: "",
    received: `${product} ${version} (${program})`,
    expected: `${LOWEST_VERSION} or later`,
    fix,
  };
}
