import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { compare, inScratch, median, outputOf, quantile, type Command } from "./measure";
import { megabytes, milliseconds, program, ratio, seconds, type Section, type Settings } from "./settings";
import { resourceSpec, serviceSpec } from "./specs";
import { stackPair } from "./stacks";

/** Every part of the report, by the name that `--only` takes. */
export const SECTIONS: Readonly<Record<string, (settings: Settings) => Section>> = {
  synthesis: synthesisSection,
  resources: resourcesSection,
  command: commandSection,
  reader: readerSection,
  catalogue: catalogueSection,
  "bad-input": badInputSection,
};

const COMPARED = ["resources", "CDKTF", "Stackwright", "time", "aim", "processor time", "CDKTF", "Stackwright", "memory", "aim"];

/** Units of services that give about so many resources, and rounds that a median takes. */
const SIZES = [
  { units: 1, rounds: 11 },
  { units: 16, rounds: 9 },
  { units: 163, rounds: 5 },
] as const;

function synthesisSection(settings: Settings): Section {
  const sizes = settings.quick ? SIZES.slice(0, 2) : SIZES;
  return {
    title: "Spec to Terraform JSON",
    text:
      "A spec of services becomes a stack and is written. The other program creates the very same resources with CDKTF alone: the typed " +
      "classes of the bindings, each module loaded when it is first needed, configurations and references as one writes them by hand. " +
      "What the two write is compared before anything is timed. Time is that of the whole process, memory its peak.",
    head: COMPARED,
    rows: sizes.map(({ units, rounds }) => stackRow(settings, serviceSpec(units), rounds)),
  };
}

function resourcesSection(settings: Settings): Section {
  return {
    title: "Resources of any type",
    text:
      "The same for `resources[]`: 1,000 resources are checked against the catalogue, to the last argument and reference, and written by the " +
      "one generic construct. The other program uses CDKTF's typed classes, which check less.",
    head: COMPARED,
    rows: [stackRow(settings, resourceSpec(100), 9)],
  };
}

function stackRow(settings: Settings, spec: Record<string, unknown>, rounds: number): string[] {
  return inScratch((folder) => {
    const { resources, bare, ours } = stackPair(settings.dist, spec, folder);
    const [theirs, own] = compare(settings.quick ? 3 : rounds, [bare, ours]);
    return [
      resources.toLocaleString("en"),
      ...[theirs, own].map((each) => seconds(each?.milliseconds ?? NaN)),
      ratio(own?.ratio.milliseconds),
      "≤ 1.15 ×",
      ratio(own?.ratio.processorMilliseconds),
      ...[theirs, own].map((each) => megabytes(each?.memoryMb ?? NaN)),
      ratio(own?.ratio.memoryMb),
      "≤ 1.20 ×",
    ];
  });
}

const LONG_WORDS = "A production web API on containers with a Postgres database and a bucket for uploads in Ireland";
const SHORT_WORDS = "a bucket for uploads";

function commandSection(settings: Settings): Section {
  const main = join(settings.dist, "cli/main.js");
  const synth = (words: string) => (out: string) => [main, "synth", words, "--offline", "--quiet", "--out", out];
  const lines: readonly (readonly [string, (out: string) => Command, string])[] = [
    ["the smallest CDKTF program: App, one stack, one output", (out) => [program("smallest"), out], ""],
    [`\`stackwright synth "${SHORT_WORDS}"\``, synth(SHORT_WORDS), "≤ 1.50 ×"],
    [`\`stackwright synth "${LONG_WORDS}"\``, synth(LONG_WORDS), "≤ 1.50 ×"],
    ["`stackwright --help`", () => [main, "--help"], ""],
    ["`stackwright --version`", () => [main, "--version"], ""],
    ["`node -e 0`", () => ["-e", "0"], ""],
  ];
  const compared = compare(
    settings.quick ? 5 : 15,
    lines.map(([, command]) => command),
  );
  return {
    title: "The command",
    text:
      "From words to a folder with a spec and Terraform JSON: the words are read offline, the spec is checked, built and written. Terraform " +
      "is not run. Time is that of the whole process.",
    head: ["what", "time", "ratio", "aim", "processor time", "memory"],
    rows: compared.map(({ milliseconds: time, memoryMb, ratio: ratios }, index) => {
      const [what = "", , aim = ""] = lines[index] ?? [];
      return [what, milliseconds(time), ratio(ratios.milliseconds), aim, ratio(ratios.processorMilliseconds), megabytes(memoryMb)];
    }),
  };
}

interface ReaderTimes {
  readonly first: number;
  /** Of each pass, what each request took. */
  readonly passes: readonly (readonly number[])[];
  readonly longest: number;
  readonly mebibyte: number;
}

function readerSection(settings: Settings): Section {
  const read = JSON.parse(outputOf([program("reader"), settings.dist, ...settings.requests])) as ReaderTimes;
  const times = (read.passes[0] ?? []).map((_, index) => median(read.passes.map((pass) => pass[index] ?? NaN)));
  return {
    title: "The offline reader",
    text:
      `Words to a spec without a model, over the ${times.length} labelled requests of its tests in one warm process; a request's time is ` +
      `the median of ${read.passes.length} readings.`,
    head: ["what", "time", "aim"],
    rows: [
      ["half of the requests, at most", milliseconds(quantile(times, 0.5)), ""],
      ["99 of 100 requests, at most", milliseconds(quantile(times, 0.99)), "≤ 10 ms"],
      ["the slowest request", milliseconds(Math.max(...times)), ""],
      ["the first request of a process, which builds the lexicon", milliseconds(read.first), ""],
      ["the longest text that is read, 100,000 characters", seconds(read.longest), ""],
      ["1 MB of text, which is refused", milliseconds(read.mebibyte), ""],
    ],
  };
}

const LOOKED_UP = ["aws_lex_bot", "google_container_cluster", "azurerm_kubernetes_cluster", "random_password"];

function catalogueSection(settings: Settings): Section {
  const rounds = settings.quick ? 5 : 15;
  const lookups = LOOKED_UP.map((type) => {
    const times = Array.from({ length: rounds }, () => Number(outputOf([program("first-lookup"), settings.dist, type])));
    return [`first look-up in a fresh process, \`${type}\``, milliseconds(median(times)), "≤ 60 ms"];
  });
  const others = JSON.parse(outputOf([program("catalogue"), settings.dist])) as [string, number][];
  return {
    title: "The catalogue",
    text: "Every resource and data source of the pinned providers, read from the package when a provider is first asked for.",
    head: ["what", "result", "aim"],
    rows: [...catalogueSizes(settings), ...lookups, ...others.map(([what, time]) => [what, milliseconds(time), ""])],
  };
}

function catalogueSizes({ dist }: Settings): string[][] {
  const folder = join(dist, "../catalogue");
  const files = readdirSync(folder).map((file) => ({ file, bytes: statSync(join(folder, file)).size }));
  const large = files.filter(({ file }) => /^(?:aws|google|azurerm)-/.test(file));
  const size = (some: typeof files): string => `${(some.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toFixed(3)} MB`;
  return [
    ["size, the three large providers", size(large), "≤ 0.7 MB"],
    ["size, everything", size(files), ""],
  ];
}

function badInputSection(settings: Settings): Section {
  const rows = JSON.parse(outputOf([program("bad-input"), settings.dist])) as [string, number, number][];
  return {
    title: "Bad input",
    text:
      "What is too much, nearly something else, or wrong in every entry: the time of all of it, and its ratio to the time of half of it. " +
      "Near 2 is time in proportion to the length, 4 would be its square.",
    head: ["what", "half", "all", "ratio", "aim"],
    rows: rows.map(([what, half, all]) => [what, seconds(half), seconds(all), ratio(all / half), "≤ 3.00 ×"]),
  };
}
