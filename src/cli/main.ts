#!/usr/bin/env node
import { loadWithout, pathOf } from "../synth/load-without";
import { EXIT_CODES } from "./exit-codes";

// from Node 22 on: compiled code is kept between runs, which loading is most of
(require("node:module") as { enableCompileCache?: () => unknown }).enableCompileCache?.();

const interruption = new AbortController();

/** The first signal lets what runs come to a good end, the second one does not wait for it. */
function interrupt(): void {
  if (interruption.signal.aborted) process.exit(EXIT_CODES.interrupted);
  interruption.abort();
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, interrupt);

/** Whoever reads our output may stop reading, as `head` does; a disk that is full loses what was to be read. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", ({ code = "no output" }: NodeJS.ErrnoException) => {
    if (code === "EPIPE") return;
    if (stream === process.stdout) process.stderr.write(`✗ The output could not be written: ${code}.\n`);
    process.exit(EXIT_CODES.environment);
  });
}

// its messages in fifty languages are half of what zod takes to load
loadWithout(pathOf("zod/v4/locales", "zod"), () => require("zod") as unknown);

// loaded after the signals are in hand: loading is a good part of a short run
const { runCli } = require("./run-cli") as typeof import("./run-cli");
void runCli(process.argv.slice(2), {
  // opening it costs time, and most runs do not read it
  get stdin() {
    return process.stdin;
  },
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  folder: process.cwd(),
  signal: interruption.signal,
}).then((code) => {
  process.exitCode = code;
  // what was interrupted may still wait for input that never comes
  if (interruption.signal.aborted) process.exit(code);
});
