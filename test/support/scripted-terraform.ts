import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fakeProgram, versionAnswer } from "./fake-program";
import { temporaryFolder } from "./temporary-folder";

export interface Script {
  readonly version?: string;
  /** Lines of JSON that `init` prints; a diagnostic of severity error makes it fail. */
  readonly init?: readonly object[];
  /** The report of `validate`. */
  readonly validate?: object;
  readonly plan?: readonly object[];
  /** Shell to run in place of a command. */
  readonly instead?: Readonly<Partial<Record<"init" | "validate" | "plan", string>>>;
}

export interface ScriptedTerraform {
  readonly path: string;
  /** File to which each call is written: command, folder, then the environment's TF_ and ACME_ variables. */
  readonly log: string;
}

/** A program that answers as Terraform would, from a script, and writes down how it was called and what it found. */
export function scriptedTerraform(script: Script = {}): ScriptedTerraform {
  const folder = temporaryFolder();
  const log = join(folder, "log");
  const answer = (name: string, lines: readonly object[]): string => {
    writeFileSync(join(folder, name), lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    const failed = lines.some((line) => JSON.stringify(line).includes('"severity":"error"'));
    return `cat ${folder}/${name}; exit ${failed ? 1 : 0}`;
  };
  const {
    version = "1.11.4",
    init = [{ type: "version" }],
    validate = { valid: true, diagnostics: [] },
    plan = [{ type: "version" }],
    instead = {},
  } = script;
  const path = fakeProgram(
    [
      `echo "$* in $PWD" >> ${log}`,
      `[ "$1" = version ] || { env | grep -E '^(TF|ACME|AWS)_' | sort >> ${log}; cat *_override.tf.json 2>/dev/null >> ${log}; echo >> ${log}; }`,
      'case "$1" in',
      `version) echo '${versionAnswer(version)}';;`,
      `init) ${instead.init ?? answer("init", init)};;`,
      `validate) ${instead.validate ?? answer("validate", [validate])};;`,
      `plan) ${instead.plan ?? answer("plan", plan)};;`,
      "esac",
    ].join("\n"),
  );
  return { path, log };
}

/** One message of a plan, as Terraform prints it. */
export const plannedChange = (addr: string, action: string): object => ({
  type: "planned_change",
  change: { resource: { addr, resource_type: addr.split(".")[0] }, action },
});

/** One message with a diagnostic. */
export const diagnosticMessage = (diagnostic: object): object => ({ type: "diagnostic", diagnostic });
