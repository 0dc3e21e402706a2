import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A Node program and its arguments. */
export type Command = readonly string[];

/** What one program took: medians over the rounds. */
export interface Measured {
  /** From its start to its end. */
  readonly milliseconds: number;
  /** What it used of the processors, which other work on the machine changes less. */
  readonly processorMilliseconds: number;
  /** Peak of the memory in use, in MB. */
  readonly memoryMb: number;
}
const MEASURES = ["milliseconds", "processorMilliseconds", "memoryMb"] as const satisfies readonly (keyof Measured)[];

/** A program among those that it was compared with. */
export interface Compared extends Measured {
  /** To the first program: the median of what each round gave. */
  readonly ratio: Measured;
}

/** A folder for what a run writes, gone afterwards. */
export function inScratch<T>(run: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "stackwright-bench-"));
  try {
    return run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Runs programs in turn, A B A B, so that what else the machine does falls on all of them; each in a process of its own, timed from its
 * start to its end.
 * @param commands given a folder of the run's own, the programs. The first is what the others are compared with.
 */
export function compare(rounds: number, commands: readonly ((out: string) => Command)[]): Compared[] {
  const samples = Array.from({ length: rounds }, () =>
    commands.map((command) => inScratch((folder) => run(command(join(folder, "out")), folder))),
  );
  return commands.map((_, index) => ({
    ...medians(samples, (round, measure) => valueOf(round[index], measure)),
    ratio: medians(samples, (round, measure) => valueOf(round[index], measure) / valueOf(round[0], measure)),
  }));
}

const valueOf = (sample: Measured | undefined, measure: keyof Measured): number => sample?.[measure] ?? NaN;

function medians(samples: readonly (readonly Measured[])[], of: (round: readonly Measured[], measure: keyof Measured) => number): Measured {
  const entries = MEASURES.map((measure) => [measure, median(samples.map((round) => of(round, measure)))]);
  return Object.fromEntries(entries) as Record<keyof Measured, number>;
}

/** What a program prints. */
export function outputOf(command: Command): string {
  return execFileSync(process.execPath, [...command], { encoding: "utf8", maxBuffer: 1e8 });
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** @param share 0.99 for the value that 99 % do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

const REPORT_USAGE = join(__dirname, "programs/report-usage.cjs");

function run(command: Command, folder: string): Measured {
  const usage = join(folder, "usage");
  const started = performance.now();
  execFileSync(process.execPath, ["--require", REPORT_USAGE, ...command], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, BENCH_USAGE: usage },
  });
  const milliseconds = performance.now() - started;
  return { milliseconds, ...(JSON.parse(readFileSync(usage, "utf8")) as Omit<Measured, "milliseconds">) };
}
