import { execFile } from "node:child_process";
import { join } from "node:path";
import { compiledSource } from "./compiled-source";

export interface StackwrightCommand {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Runs the built command as a process of its own. */
export function stackwright(
  argv: readonly string[],
  { folder, environment }: StackwrightCommand,
): Promise<{ exitCode: number; output: string; errors: string }> {
  const settings = { cwd: folder, env: environment, maxBuffer: 64 * 1024 * 1024 };
  const main = join(compiledSource(), "cli/main.js");
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [main, ...argv], settings, (_, output, errors) =>
      resolve({ exitCode: child.exitCode ?? -1, output, errors }),
    );
  });
}
