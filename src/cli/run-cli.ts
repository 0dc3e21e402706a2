import { StackwrightError, type Problem } from "../errors";
import { readArguments } from "./arguments";
import type { Designer } from "./designer";
import { EXIT_CODES, exitCodeOf, type ExitCode } from "./exit-codes";
import type { Io } from "./io";
import { runJob, type Tools } from "./job";
import { jsonOf } from "./json";
import { NOTHING, type Outcome } from "./outcome";
import { Progress } from "./progress";
import type { Request } from "./request";
import type * as Resources from "./resources";
import { paintsFor } from "./screen/paint";
import { problemsText } from "./screen/problems";
import { designSummary, summary, type View } from "./screen/summary";
import { widthOf } from "./screen/text";

/** The whole command: reads the arguments, runs the job, prints, and gives the code to end with. Never throws. */
export async function runCli(argv: readonly string[], io: Io, designer?: Tools["designer"]): Promise<ExitCode> {
  const parsed = readArguments(argv, version());
  if (!parsed.ok) return failBeforeTheJob(parsed.problems, argv, io);
  if ("print" in parsed.value) {
    io.stdout.write(ensureLine(parsed.value.print));
    return EXIT_CODES.ok;
  }
  if ("catalogue" in parsed.value) return (require("./resources") as typeof Resources).runCatalogue(parsed.value.catalogue, io);
  const { request } = parsed.value;
  const outcome = await outcomeOf(request, io, designer ?? builtIn);
  print(outcome, request, io);
  if (io.signal.aborted) return EXIT_CODES.interrupted;
  return exitCodeOf(outcome.problems);
}

/** Loads the room of intent only when there are words. */
const builtIn: Tools["designer"] = (io, options) =>
  (require("./designer") as { builtInDesigner: (...args: Parameters<Tools["designer"]>) => ReturnType<Tools["designer"]> }).builtInDesigner(
    io,
    options,
  );

async function outcomeOf(request: Request, io: Io, designer: Tools["designer"]): Promise<Outcome> {
  const progress = new Progress(io.stderr, request.options.quiet ?? false);
  io.signal.addEventListener("abort", () => progress.step("Stopping"), { once: true });
  try {
    return await runJob(request, { io, progress, designer });
  } catch (error) {
    if (io.signal.aborted) return NOTHING;
    if (StackwrightError.is(error)) return { ...NOTHING, problems: error.problems };
    return { ...NOTHING, problems: [internal(error)], defect: error };
  } finally {
    progress.clear();
  }
}

function print(outcome: Outcome, request: Request, io: Io): void {
  const { command, options } = request;
  const { stdout, stderr } = io;
  if (outcome.defect !== undefined && io.environment["STACKWRIGHT_DEBUG"] === "1") stderr.write(`${stackOf(outcome.defect)}\n`);
  if (io.signal.aborted) {
    if (!options.quiet) stderr.write("Interrupted.\n");
    return;
  }
  if (options.json === true) {
    stdout.write(`${JSON.stringify(jsonOf(outcome, command), null, 2)}\n`);
    return;
  }
  if (outcome.document !== undefined) stdout.write(outcome.document);
  const output = command === "design" ? stderr : stdout;
  const tell = command === "design" ? designSummary : summary;
  const told = options.quiet === true || isUsage(outcome) ? "" : tell(outcome, options, viewOf(output, request, io, outcome));
  output.write(told);
  if (outcome.problems.length === 0) return;
  const lead = [
    told === "" ? "" : "\n",
    command === "all" && outcome.proof.length > 0 && options.quiet !== true ? "Nothing was written:\n" : "",
  ];
  stderr.write(lead.join("") + problemsText(outcome.problems, viewOf(stderr, request, io, outcome)));
}

const isUsage = ({ problems }: Outcome): boolean => problems[0]?.code === "USAGE";

function viewOf(output: Io["stdout"], { options }: Pick<Request, "options">, io: Io, { spec }: Outcome): View {
  const names = (spec?.services ?? []).map(({ name }) => name);
  return { paint: paintsFor(output, io.environment), width: widthOf(output), verbose: options.verbose ?? false, folder: io.folder, names };
}

/** The command line was not understood, so what it says about output is read as well as can be. */
function failBeforeTheJob(problems: readonly Problem[], argv: readonly string[], io: Io): ExitCode {
  if (argv.includes("--json")) io.stdout.write(`${JSON.stringify(jsonOf({ ...NOTHING, problems }, "design"), null, 2)}\n`);
  else io.stderr.write(problemsText(problems, viewOf(io.stderr, { options: {} }, io, NOTHING)));
  return exitCodeOf(problems);
}

function internal(error: unknown): Problem {
  const received = error instanceof Error ? `${error.name}: ${error.message.split("\n")[0] ?? ""}` : "something that is no error";
  const fix = "Please report it with what you asked for. STACKWRIGHT_DEBUG=1 shows where it happened.";
  return { code: "INTERNAL", path: "", received, expected: "no defect in Stackwright", fix };
}

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
const ensureLine = (text: string): string => (text.endsWith("\n") ? text : `${text}\n`);
const version = (): string => (require("../../package.json") as { version: string }).version;
export type { Designer };
