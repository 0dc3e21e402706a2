import { readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { format, resolveConfig } from "prettier";
import { builtInProviders } from "../src/constructs/providers";
import { readSpecComments } from "./generate-descriptions";

/**
 * Writes the files that are made from src/spec: `npm run generate`. With --check nothing is written, and the command fails when one of
 * them is not current.
 */
const ROOT = join(__dirname, "..");
const DESCRIPTIONS = join(ROOT, "src/spec/descriptions.generated.ts");
const SCHEMA = join(ROOT, "schema/infra-spec.json");

async function main(check: boolean): Promise<void> {
  const stale: string[] = [];
  const put = async (path: string, text: string): Promise<void> => {
    const wanted = await format(text, { ...(await resolveConfig(path)), filepath: path });
    if (wanted === contentOf(path)) return;
    if (check) stale.push(relative(ROOT, path));
    else writeFileSync(path, wanted);
  };
  await put(DESCRIPTIONS, descriptionsSource());
  await put(SCHEMA, schemaText());
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
function schemaText(): string {
  const { infraSpecJsonSchema } = require("../src/spec/json-schema") as typeof import("../src/spec/json-schema");
  return JSON.stringify(infraSpecJsonSchema({ providers: Object.keys(builtInProviders) }), null, 2);
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

void main(process.argv.includes("--check"));
