import { readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { format, resolveConfig } from "prettier";
import { builtInProviders } from "../src/constructs/providers";
import type { JsonSchema } from "../src/spec/describe";
import { readSpecComments } from "./generate-descriptions";
import { kindsTable, referenceText } from "./generate-reference";

/**
 * Writes the files that are made from src/spec and from what the providers offer: `npm run generate`. With --check nothing is written, and the command fails when one of
 * them is not current.
 */
const ROOT = join(__dirname, "..");
const DESCRIPTIONS = join(ROOT, "src/spec/descriptions.generated.ts");
const SCHEMA = join(ROOT, "schema/infra-spec.json");
const REFERENCE = join(ROOT, "docs/reference.md");
const README = join(ROOT, "README.md");

async function main(check: boolean): Promise<void> {
  const stale: string[] = [];
  const put = async (path: string, text: string): Promise<void> => {
    const wanted = path.endsWith(".md") ? text : await format(text, { ...(await resolveConfig(path)), filepath: path });
    if (wanted === contentOf(path)) return;
    if (check) stale.push(relative(ROOT, path));
    else writeFileSync(path, wanted);
  };
  await put(DESCRIPTIONS, descriptionsSource());
  const schema = schemaOf();
  await put(SCHEMA, JSON.stringify(schema, null, 2));
  await put(REFERENCE, referenceText(schema));
  await put(README, withKinds(contentOf(README) ?? ""));
  if (stale.length === 0) return;
  process.stderr.write(`Not current: ${stale.join(", ")}. Run: npm run generate\n`);
  process.exitCode = 1;
}

function descriptionsSource(): string {
  const { descriptions, defaults } = readSpecComments(join(ROOT, "src/spec"));
  return [
    "// Written by `npm run generate` from the comments in src/spec. Do not edit.",
    "type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;",
    "/** What each field is for: by the path of its object (a service's is its kind), then by field. */",
    `export const DESCRIPTIONS: Texts = ${JSON.stringify(descriptions)};`,
    "/** What the `@default` tags say, likewise. */",
    `export const DEFAULTS: Texts = ${JSON.stringify(defaults)};`,
  ].join("\n");
}

/** Loads the schema only now, so that it holds the descriptions that were just written. */
function schemaOf(): JsonSchema {
  const { infraSpecJsonSchema } = require("../src/spec/json-schema") as typeof import("../src/spec/json-schema");
  return infraSpecJsonSchema({ providers: Object.keys(builtInProviders) });
}

const [BEGIN, END] = ["<!-- kinds: written by npm run generate -->", "<!-- /kinds -->"];

/** The text with the table of kinds between its two marks. */
function withKinds(text: string): string {
  const [before, rest = ""] = text.split(BEGIN);
  const after = rest.split(END)[1];
  return after === undefined ? text : [before, BEGIN, "\n\n", kindsTable().join("\n"), "\n", END, after].join("");
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

void main(process.argv.includes("--check"));
