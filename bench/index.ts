import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { format, resolveConfig } from "prettier";
import { SECTIONS } from "./sections";
import type { Section, Settings } from "./settings";

/**
 * Benchmarks: `npm run bench` measures the compiled package and writes docs/benchmarks.md. With options it prints and writes nothing: `--quick`
 * takes fewer rounds and leaves out the largest stack, `--only <part>` measures one part, `--dist <folder>` another build, `--requests <file>`
 * reads other requests.
 */
const ROOT = resolve(__dirname, "..");
const DOCUMENT = join(ROOT, "docs/benchmarks.md");
const CASES = join(ROOT, "test/intent/reader/cases");

const OPTIONS = {
  quick: { type: "boolean", default: false },
  only: { type: "string", multiple: true },
  dist: { type: "string", default: join(ROOT, "dist") },
  requests: { type: "string", multiple: true },
} as const;
const REQUESTS = [join(CASES, "open.jsonl"), join(CASES, "held-out.jsonl")];

async function main(): Promise<number> {
  const { values } = parseArgs({ options: OPTIONS });
  const settings: Settings = {
    dist: resolve(values.dist),
    requests: (values.requests ?? REQUESTS).map((file) => resolve(file)),
    quick: values.quick,
  };
  const names = values.only ?? Object.keys(SECTIONS);
  const wrong = [...names.filter((name) => !(name in SECTIONS)), ...missing(settings)];
  if (wrong.length > 0) {
    console.error(`Not there: ${wrong.join(", ")}. Parts are ${Object.keys(SECTIONS).join(", ")}; npm run build makes the package.`);
    return 1;
  }
  const sections = names.flatMap((name): Section[] => {
    console.error(`Measuring ${name} …`);
    return [SECTIONS[name]?.(settings)].filter((section) => section !== undefined);
  });
  const isWhole = process.argv.length === 2;
  const text = await format(documentOf(sections, isWhole), { ...(await resolveConfig(DOCUMENT)), parser: "markdown" });
  if (isWhole) writeFileSync(DOCUMENT, text);
  console.log(text);
  return 0;
}

function missing({ dist, requests }: Settings): string[] {
  return [join(dist, "index.js"), ...requests].filter((file) => !existsSync(file));
}

function documentOf(sections: readonly Section[], isWhole: boolean): string {
  const version = (name: string): string =>
    (JSON.parse(readFileSync(require.resolve(`${name}/package.json`), "utf8")) as { version: string }).version;
  const cores = `${availableParallelism()} cores`;
  const versions = `CDKTF ${version("cdktf")}, @cdktf/provider-aws ${version("@cdktf/provider-aws")}`;
  const text = [
    "# Benchmarks",
    `${isWhole ? "Written" : "A part of what is written"} by \`npm run bench\`, on ${cores}, Node ${process.versions.node}, ${versions}.`,
    "Programs that are compared run in turn, each in a process of its own; numbers are medians, and a ratio is the median of the rounds' " +
      "ratios. Times depend on the machine, ratios little.",
    ...sections.flatMap(({ title, text, head, rows }) => [`## ${title}`, text, tableOf(head, rows)]),
  ];
  return `${text.join("\n\n")}\n`;
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? "---" : "--:"))), ...rows.map(line)].join("\n");
}

void main().then((code) => {
  process.exitCode = code;
});
