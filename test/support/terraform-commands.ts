import { execFile } from "node:child_process";

export interface TerraformCommand {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** How long it may take. @default 5 minutes */
  readonly minutes?: number;
}

export interface TerraformSaid {
  readonly exitCode: number;
  /** All that it printed. */
  readonly text: string;
}

/** Runs real Terraform as a person would type it; stopped when it takes too long, with what it had said. */
export function terraform(args: readonly string[], { folder, environment, minutes = 5 }: TerraformCommand): Promise<TerraformSaid> {
  const program = process.env["STACKWRIGHT_TERRAFORM"] ?? "terraform";
  const settings = {
    cwd: folder,
    env: environment,
    maxBuffer: 256 * 1024 * 1024,
    timeout: minutes * 60_000,
    killSignal: "SIGINT",
  } as const;
  return new Promise((resolve) => {
    const child = execFile(program, [...args], settings, (_, stdout, stderr) =>
      resolve({ exitCode: child.exitCode ?? -1, text: stdout + stderr }),
    );
  });
}
