import { Readable } from "node:stream";
import { runCli } from "../../src/cli/run-cli";
import type { Tools } from "../../src/cli/job";
import { temporaryFolder } from "./temporary-folder";
import { fakeDesigner } from "./fake-designer";

export interface CommandOptions {
  /** @default a temporary folder */
  readonly folder?: string;
  /** @default one in which neither Terraform nor a key is found */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly stdin?: string | Uint8Array;
  readonly designer?: Tools["designer"];
  readonly signal?: AbortSignal;
  /** Whether output goes to a terminal. @default false */
  readonly terminal?: boolean;
}

export interface CommandResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly folder: string;
}

/** Runs the command in this process, in a folder of its own. */
export async function runCommand(argv: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  const { folder = temporaryFolder(), environment = {}, stdin = "", terminal = false } = options;
  const written = { out: "", err: "" };
  const stream = (name: "out" | "err") => ({ write: (text: string) => (written[name] += text), isTTY: terminal, columns: 100 });
  const io = {
    stdin: Readable.from([stdin]),
    stdout: stream("out"),
    stderr: stream("err"),
    environment: { PATH: "/no/such", HOME: folder, ...environment },
    folder,
    signal: options.signal ?? new AbortController().signal,
  };
  const code = await runCli(argv, io, options.designer ?? fakeDesigner());
  return { code, ...written, folder };
}
