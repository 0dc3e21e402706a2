import { mkdirSync } from "node:fs";
import { join } from "node:path";

/** What is handed on of the environment that the tests run in: nothing that could lead to a cloud's account or to a model. */
const HANDED_ON = ["PATH", "HOME", "LANG", "TMPDIR", "TF_CLI_CONFIG_FILE", "STACKWRIGHT_TERRAFORM"] as const;

/** The environment for real Terraform in tests: no account, and one cache of plug-ins, because the AWS plug-in alone has 700 MB. */
export function terraformTestEnvironment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const handedOn = HANDED_ON.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]] as const]));
  return { ...Object.fromEntries(handedOn), ...plugInSettings(), CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1", ...more };
}

function plugInSettings(): Record<string, string> {
  const folder = process.env["TF_PLUGIN_CACHE_DIR"] ?? join(__dirname, "../../node_modules/.cache/stackwright-plugins");
  mkdirSync(folder, { recursive: true });
  return { TF_PLUGIN_CACHE_DIR: folder, TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE: "1" };
}
