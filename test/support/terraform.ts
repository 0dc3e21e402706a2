import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { describeWith } from "./describe-with";

/**
 * Real Terraform for tests. They need the program and a place to get plug-ins from without asking the network (`TF_CLI_CONFIG_FILE`);
 * where one of the two is missing they are skipped with one line that says why, or fail when STACKWRIGHT_REQUIRE_TERRAFORM is 1.
 */
export interface RealTerraform {
  /** Why there is none; undefined when there is. */
  readonly missing: string | undefined;
  readonly version: string;
}

export function realTerraform(): RealTerraform {
  const { STACKWRIGHT_TERRAFORM: program = "terraform", TF_CLI_CONFIG_FILE: settings } = process.env;
  const said = spawnSync(program, ["version", "-json"], { encoding: "utf8" });
  const version = /"terraform_version":\s*"([^"]+)"/.exec(said.stdout ?? "")?.[1] ?? "";
  if (version === "") return { missing: `${program} was not found`, version };
  if (settings === undefined || !existsSync(settings))
    return { missing: "TF_CLI_CONFIG_FILE names no file with a mirror of plug-ins", version };
  return { missing: undefined, version };
}

/** `describe` for tests that need real Terraform. */
export function describeWithTerraform(name: string, tests: () => void): void {
  describeWith(realTerraform().missing, name, tests);
}
