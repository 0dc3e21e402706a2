import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { readWords, type Reading } from "../src/intent/reader";
import type { ProviderFacts } from "../src/provider-facts";
import { awsOffer } from "../src/constructs/aws/facts";
import { azureOffer } from "../src/constructs/azurerm/facts";
import { googleOffer } from "../src/constructs/google/facts";
import { parseSpec } from "../src/spec";
import { judge, summarise, type Case, type Judged } from "./eval-reader-judge";

/**
 * Measures the offline reader on labelled requests: `npm run eval:reader [-- FILE …] [--verbose]`. A file has one request a line, as
 * docs/reader.md describes. Without a file the development requests beside the checkout are used.
 */
const PROVIDERS: readonly ProviderFacts[] = [awsOffer, googleOffer, azureOffer];
const DEFAULT_FILE = resolve(__dirname, "../../shared/evals/plain/dev.jsonl");

function main(args: readonly string[]): number {
  const verbose = args.includes("--verbose");
  const given = args.filter((arg) => !arg.startsWith("--"));
  const files = (given.length > 0 ? given : [DEFAULT_FILE]).map((file) => resolve(file));
  const missing = files.filter((file) => !existsSync(file));
  if (missing.length > 0) {
    console.error(`No labelled requests at ${missing.join(", ")}. Give a file: npm run eval:reader -- requests.jsonl`);
    return 1;
  }
  for (const file of files) report(file, casesOf(file), verbose);
  return 0;
}

function casesOf(file: string): Case[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Case);
}

function report(file: string, cases: readonly Case[], verbose: boolean): void {
  const first = timed("a bucket");
  const cold = cases.map(({ prompt }) => timed(prompt));
  const warm = cases.map(({ prompt }) => timed(prompt));
  const judged = cases.map((each): Judged => {
    const reading = readWords(each.prompt, { providers: PROVIDERS });
    return judge(each, reading, refusals(reading));
  });
  if (verbose) for (const each of judged) printFailures(each);
  print(file, judged, { first, cold, warm });
}

/** Milliseconds of one reading. */
function timed(words: string): number {
  const start = performance.now();
  readWords(words, { providers: PROVIDERS });
  return performance.now() - start;
}

interface Times {
  /** The very first call, which builds the lexicon. */
  readonly first: number;
  /** Each request when it is read first, while the program is still being compiled. */
  readonly cold: readonly number[];
  /** Each request when it is read again. */
  readonly warm: readonly number[];
}

/** A reading that its own schema refuses would be worth nothing. */
function refusals(reading: Reading): string[] {
  if (reading.spec === undefined) return [];
  const parsed = parseSpec(reading.spec);
  return parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path} ${code}`);
}

function printFailures({ labelled, faults, reading }: Judged): void {
  if (faults.length === 0) return;
  console.log(`\n${labelled.id}  ${labelled.prompt.replaceAll("\n", "⏎")}`);
  for (const fault of faults) console.log(`    ${fault}`);
  console.log(`    read: ${JSON.stringify(reading.spec ?? reading.problems.map(({ code }) => code))}`);
}

function print(file: string, judged: readonly Judged[], { first, cold, warm }: Times): void {
  const { services, facts, falseFacts, uses, extraUses, provider, region, environment, absent, invalid } = summarise(judged);
  console.log(`\n${file}: ${judged.length} requests`);
  console.log(`  exact services        ${services}`);
  console.log(`  stated facts right    ${facts}`);
  console.log(`  false facts           ${falseFacts} per request`);
  console.log(`  uses right            ${uses} (${extraUses} more than labelled)`);
  console.log(`  provider              ${provider}`);
  console.log(`  region                ${region}`);
  console.log(`  environment           ${environment}`);
  console.log(`  wrongly added kinds   ${absent}`);
  console.log(`  refused by the schema ${invalid}`);
  console.log(`  first call            ${first.toFixed(1)} ms`);
  console.log(`  time, cold            ${spread(cold)}`);
  console.log(`  time, warm            ${spread(warm)}`);
}

function spread(times: readonly number[]): string {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number): string => `${(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0).toFixed(2)} ms`;
  return `p50 ${at(0.5)}, p99 ${at(0.99)}`;
}

process.exitCode = main(process.argv.slice(2));
