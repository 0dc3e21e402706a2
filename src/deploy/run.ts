import type { ExecaChildProcess } from "execa";
import { failure, success, type Problem, type Result } from "../errors";

export interface RunOptions {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Stops the program when it is aborted. */
  readonly signal?: AbortSignal;
  /** How long it may take, in milliseconds. @default an hour */
  readonly timeoutMs?: number;
  /** Takes each line of standard output as it comes. */
  readonly onLine: (line: string) => void;
}

export interface Run {
  readonly exitCode: number;
  /** The end of standard error. */
  readonly errors: string;
}

const TIMEOUT_MS = 3_600_000;
/** How long a program that was asked to stop may take to do so; Terraform then gives back the lock of its state. */
const GRACE_MS = 20_000;
const LONGEST_LINE_CHARS = 16 * 1024 * 1024;
const ERRORS_KEPT_CHARS = 16_384;

/**
 * Runs a program to its end, without a shell, without input, and with bounded memory whatever it prints.
 * @returns a problem when it could not be started or did not end by itself.
 */
export async function run(program: string, args: readonly string[], options: RunOptions): Promise<Result<Run>> {
  if (options.signal?.aborted) return failure([stopped(program, args, "the interruption")]);
  const execa = require("execa") as typeof import("execa");
  const settings = {
    cwd: options.folder,
    env: { ...options.environment },
    extendEnv: false,
    stdin: "ignore",
    buffer: false,
    reject: false,
    detached: process.platform !== "win32",
  } as const;
  const child = execa(program, [...args], settings);
  if (child.pid === undefined) return failure([notStarted(program, await child)]);
  const stopping = new Stopping(child, options);
  let errors = "";
  child.stderr?.setEncoding("utf8").on("data", (chunk: string) => (errors = (errors + chunk).slice(-ERRORS_KEPT_CHARS)));
  const lines = readLines(child.stdout, options.onLine);
  try {
    const ended = await child;
    await lines;
    if (stopping.reason !== undefined) return failure([stopped(program, args, stopping.reason)]);
    if (ended.signal !== undefined) return failure([stopped(program, args, ended.signal)]);
    return success({ exitCode: ended.exitCode, errors });
  } finally {
    stopping.end();
  }
}

/**
 * Stops a child when it is wanted. It has a process group of its own, so that Ctrl-C reaches it once, from us: a second one would make
 * Terraform leave without giving back its locks.
 */
class Stopping {
  reason: string | undefined;
  private killTimer: NodeJS.Timeout | undefined;
  private readonly timeout: NodeJS.Timeout;

  constructor(
    private readonly child: ExecaChildProcess,
    private readonly options: RunOptions,
  ) {
    const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
    this.timeout = setTimeout(() => this.stop(`its time limit of ${Math.round(timeoutMs / 1000)} seconds`), timeoutMs);
    options.signal?.addEventListener("abort", this.onAbort);
    // what a killed program started would live on
    void child.once("exit", (_, signal) => void (signal !== null && this.kill()));
    process.once("exit", this.kill);
  }

  end(): void {
    clearTimeout(this.timeout);
    clearTimeout(this.killTimer);
    this.options.signal?.removeEventListener("abort", this.onAbort);
    process.removeListener("exit", this.kill);
  }

  private readonly onAbort = (): void => this.stop("the interruption");

  private stop(reason: string): void {
    if (this.reason !== undefined) return;
    this.reason = reason;
    this.child.kill("SIGINT");
    this.killTimer = setTimeout(this.kill, GRACE_MS);
  }

  /** The child and what it started. */
  private readonly kill = (): void => {
    const { pid } = this.child;
    if (pid === undefined) return;
    try {
      process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
    } catch {
      // it has ended
    }
  };
}

async function readLines(stream: NodeJS.ReadableStream | null, onLine: (line: string) => void): Promise<void> {
  let open = "";
  for await (const chunk of untilItEnds(stream?.setEncoding("utf8") ?? [])) {
    const parts = (open + chunk).split("\n");
    open = (parts.pop() ?? "").slice(0, LONGEST_LINE_CHARS);
    parts.forEach(onLine);
  }
  if (open !== "") onLine(open);
}

/** A program that is killed may leave its stream unfinished; why it ended is told elsewhere. */
async function* untilItEnds(stream: AsyncIterable<string | Buffer> | Iterable<string>): AsyncGenerator<string> {
  try {
    for await (const chunk of stream) yield chunk.toString();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
  }
}

function stopped(program: string, args: readonly string[], by: string): Problem {
  const fix = by === "SIGKILL" ? "Run it again; where memory is short, give the machine more." : "Run it again.";
  return {
    code: "TERRAFORM_STOPPED",
    path: "",
    received: `${program} ${args[0] ?? ""} was stopped by ${by}`,
    expected: "Terraform to run to its end",
    fix,
  };
}

function notStarted(program: string, ended: object): Problem {
  const reason = "code" in ended ? String(ended.code) : "it could not be started";
  const fix = "Check the path and that the file may be executed.";
  return { code: "TERRAFORM_MISSING", path: "", received: `${program}: ${reason}`, expected: "a program that can be run", fix };
}
