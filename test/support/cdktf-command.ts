import { execFile } from "node:child_process";
import { join } from "node:path";
import { temporaryFolder } from "./temporary-folder";
import { terraformTestEnvironment } from "./terraform-environment";

const ROOT = join(__dirname, "../..");

export interface CdktfResult {
  readonly exitCode: number;
  /** What it printed, both streams. */
  readonly output: string;
}

/**
 * Runs CDKTF's own command as a user does, in this project: `cdktfCommand(["synth", "--app", …])`.
 * @param environment beside that of tests with real Terraform. Its home is a folder of the test's own.
 */
export function cdktfCommand(argv: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<CdktfResult> {
  const env = { ...terraformTestEnvironment(environment), HOME: temporaryFolder(), CI: "1", FORCE_COLOR: "0" };
  return new Promise((resolve) => {
    const program = join(ROOT, "node_modules/.bin/cdktf");
    const child = execFile(program, [...argv], { cwd: ROOT, env, maxBuffer: 64 * 1024 * 1024 }, (_, stdout, stderr) =>
      resolve({ exitCode: child.exitCode ?? -1, output: stdout + stderr }),
    );
  });
}
