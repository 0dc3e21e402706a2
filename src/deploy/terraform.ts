import { join } from "node:path";
import { failure, success, type Problem, type Result } from "../errors";
import { withLock } from "../synth/workspace-lock";
import { readDiagnostic, readMessage, type Diagnostic } from "./diagnostics";
import type { Terraform } from "./find";
import { run } from "./run";
import { isRecord } from "../spec/record";

/** Where and how Terraform is run. */
export interface Session {
  readonly terraform: Terraform;
  /** The stack's folder. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Removes secrets from what Terraform prints. */
  readonly hide: (text: string) => string;
}

/** What a command of Terraform said. */
export interface Said {
  readonly succeeded: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

export interface PlannedChange {
  readonly address: string;
  readonly type: string;
  readonly action: "create" | "update" | "delete" | "replace" | "read" | "other";
}

export interface PlanSaid extends Said {
  readonly changes: readonly PlannedChange[];
}

const MOST_DIAGNOSTICS = 1_000;
/** Downloading several plug-ins over a slow line. */
const INIT_TIMEOUT_MS = 1_800_000;
const CACHE_PATIENCE_MS = INIT_TIMEOUT_MS;

/**
 * Gets a stack's plug-ins and its backend ready.
 * @param cache our own cache of plug-ins, which only one run may fill at a time.
 * @returns TERRAFORM_PLUGIN where a plug-in cannot be had, which says nothing about the configuration.
 */
export async function init(session: Session, cache?: string): Promise<Result<Said>> {
  const once = (): Promise<Result<Said>> =>
    streamed(session, ["init", "-json", "-input=false", "-no-color"], () => undefined, INIT_TIMEOUT_MS);
  const said = cache === undefined ? await once() : await withLock(join(cache, ".stackwright.lock"), once, CACHE_PATIENCE_MS);
  if (!said.ok || said.value.succeeded) return said;
  const missing = said.value.diagnostics.filter(({ summary }) => PLUGIN_FAILURES.test(summary));
  return missing.length > 0 ? failure(missing.map(pluginProblem)) : said;
}

const PLUGIN_FAILURES =
  /^(?:Failed to (?:query available provider packages|install provider|resolve provider packages)|Provider development overrides|Could not (?:retrieve|load) plugin)/;

/** Checks a stack that has been initialised. */
export async function validate(session: Session): Promise<Result<Said>> {
  const lines: string[] = [];
  let chars = 0;
  const keep = (line: string): void => {
    chars += line.length;
    if (chars <= MOST_CHARS) lines.push(line);
  };
  const ended = await run(session.terraform.path, ["validate", "-json", "-no-color"], { ...session, onLine: keep });
  if (!ended.ok) return ended;
  const report = chars > MOST_CHARS ? undefined : documentIn(lines);
  if (report === undefined) return failure([notUnderstood("validate", session.hide(ended.value.errors), chars > MOST_CHARS)]);
  const list = Array.isArray(report["diagnostics"]) ? report["diagnostics"] : [];
  return success({ succeeded: report["valid"] === true, diagnostics: diagnosticsOf(list, session) });
}

const MOST_CHARS = 64 * 1024 * 1024;

export interface PlanOptions {
  /** Whether nobody else may touch the state meanwhile. */
  readonly lock: boolean;
}

/** Plans a stack that has been initialised. */
export async function plan(session: Session, { lock }: PlanOptions): Promise<Result<PlanSaid>> {
  const changes: PlannedChange[] = [];
  const take = (message: Readonly<Record<string, unknown>>): void => {
    const change = message["type"] === "planned_change" ? changeOf(message["change"]) : undefined;
    if (change !== undefined) changes.push(change);
  };
  const said = await streamed(session, ["plan", "-json", "-input=false", "-no-color", `-lock=${String(lock)}`], take);
  return said.ok ? success({ ...said.value, changes }) : said;
}

function changeOf(raw: unknown): PlannedChange | undefined {
  if (!isRecord(raw) || !isRecord(raw["resource"])) return undefined;
  const { addr, resource_type: type } = raw["resource"];
  if (typeof addr !== "string" || typeof type !== "string") return undefined;
  const action = ACTIONS.find((each) => each === raw["action"]) ?? "other";
  return { address: addr, type, action };
}

const ACTIONS = ["create", "update", "delete", "replace", "read"] as const;

/** Runs a command that prints one message a line; only what is asked for is kept, so that a long output costs no memory. */
async function streamed(
  session: Session,
  args: readonly string[],
  take: (message: Readonly<Record<string, unknown>>) => void,
  timeoutMs?: number,
): Promise<Result<Said>> {
  const found: unknown[] = [];
  let understood = 0;
  const onLine = (line: string): void => {
    const message = readMessage(line);
    if (message === undefined) return;
    understood += 1;
    if (message["type"] === "diagnostic" && found.length < MOST_DIAGNOSTICS) found.push(message["diagnostic"]);
    take(message);
  };
  const ended = await run(session.terraform.path, args, { ...session, onLine, ...(timeoutMs !== undefined && { timeoutMs }) });
  if (!ended.ok) return ended;
  const { exitCode, errors } = ended.value;
  const diagnostics = diagnosticsOf(found, session);
  const silent = exitCode !== 0 && !diagnostics.some(({ severity }) => severity === "error");
  if (understood === 0 || silent) return failure([notUnderstood(args[0] ?? "", session.hide(errors), false)]);
  return success({ succeeded: exitCode === 0, diagnostics });
}

function diagnosticsOf(raw: readonly unknown[], { hide }: Session): Diagnostic[] {
  return raw
    .map(readDiagnostic)
    .filter((diagnostic) => diagnostic !== undefined)
    .map((diagnostic) => ({ ...diagnostic, summary: hide(diagnostic.summary), detail: hide(diagnostic.detail) }));
}

/** The JSON object in lines that may have warnings before it. */
function documentIn(lines: readonly string[]): Readonly<Record<string, unknown>> | undefined {
  const start = lines.findIndex((line) => line.startsWith("{"));
  return start < 0 ? undefined : readMessage(lines.slice(start).join("\n"));
}

function pluginProblem({ summary, detail }: Diagnostic): Problem {
  // what follows the first paragraph is advice for other cases
  const [said = ""] = detail.replaceAll(/Could not retrieve the list of available versions for provider /g, "no plug-in ").split("\n\n");
  const fix =
    "Check the network, or tell Terraform where to find plug-ins (TF_CLI_CONFIG_FILE), or name a version that can be had (--provider-version NAME=VERSION).";
  return { code: "TERRAFORM_PLUGIN", path: "", received: said || summary, expected: "every plug-in that the stack names", fix };
}

function notUnderstood(command: string, errors: string, tooLong: boolean): Problem {
  const received = tooLong ? `more than ${MOST_CHARS / 1024 / 1024} MiB` : errors.trim().slice(-2_000) || "nothing";
  return {
    code: "TERRAFORM_STOPPED",
    path: "",
    received,
    expected: `an answer of terraform ${command} in JSON`,
    fix: "Run it again; if it stays, run Terraform by hand in the stack's folder.",
  };
}
