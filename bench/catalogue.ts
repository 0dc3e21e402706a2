import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { compiledSource } from "../test/support/compiled-source";

/**
 * Size and speed of the catalogues: npx tsx bench/catalogue.ts
 *
 * A first look-up is timed in a process of its own, from before the module is loaded to the description, the median of several. It is the
 * sources that are measured, compiled as the package is.
 */
const RUNS = 15;
const MODULE = join(compiledSource(), "catalogue/index.js");
const CATALOGUE = join(__dirname, "../catalogue");

const FIRST_LOOKUP = (kind: string, type: string): string => `
  const started = performance.now();
  const { describe } = require(${JSON.stringify(MODULE)});
  if (describe(${JSON.stringify(kind)}, ${JSON.stringify(type)}) === undefined) process.exit(1);
  console.log(performance.now() - started);
`;

const THE_REST = `
  const { describe, typeNames, searchResources, checkArguments, normaliseArguments, minimalArguments } = require(${JSON.stringify(MODULE)});
  const timed = (label, run) => { const started = performance.now(); const result = run(); console.log(label + ": " + (performance.now() - started).toFixed(1) + " ms" + (result === undefined ? "" : ", " + result)); };
  const typeOfText = () => ({ problems: [] });
  describe("resource", "aws_instance");
  timed("a second look-up", () => { describe("resource", "aws_lex_bot"); });
  timed("the largest type, all of it", () => { checkArguments(describe("resource", "aws_wafv2_web_acl"), { x: 1 }, { path: "", typeOfText }); });
  timed("first search, which loads every provider", () => searchResources("message queue")[0].type);
  timed("second search", () => searchResources("load balancer", { providers: ["azurerm"] })[0].type);
  timed("every type described", () => ["resource", "data"].flatMap((kind) => typeNames(kind).map((type) => describe(kind, type))).length + " types");
  const instance = describe("resource", "aws_instance");
  const value = { ami: "ami-0123456789abcdef0", instance_type: "t3.micro", tags: { a: "b" }, root_block_device: { volume_size: "20" }, user_data: "\${var.x}" };
  const many = Array.from({ length: 1000 });
  timed("1,000 resources checked", () => many.reduce((sum) => sum + checkArguments(instance, value, { path: "a", typeOfText }).length, 0) + " problems");
  timed("1,000 resources in their normal form", () => { many.forEach(() => normaliseArguments(instance, value)); });
  timed("1,000 smallest examples", () => { many.forEach(() => minimalArguments(instance)); });
`;

const node = (code: string): string => execFileSync(process.execPath, ["-e", code], { encoding: "utf8" });

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

const files = readdirSync(CATALOGUE).map((file) => ({ file, bytes: statSync(join(CATALOGUE, file)).size }));
const large = files.filter(({ file }) => /^(?:aws|google|azurerm)-/.test(file));
for (const { file, bytes } of large) console.log(`${file}: ${bytes} bytes`);
console.log(`the three large providers: ${(large.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toFixed(3)} MB (aim 0.7)`);
console.log(`everything: ${(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toFixed(3)} MB`);

for (const type of ["aws_lex_bot", "google_container_cluster", "azurerm_kubernetes_cluster", "random_password"]) {
  const times = Array.from({ length: RUNS }, () => Number(node(FIRST_LOOKUP("resource", type))));
  console.log(
    `first look-up in a fresh process, ${type}: ${median(times).toFixed(1)} ms, at most ${Math.max(...times).toFixed(1)} ms (aim 60)`,
  );
}
console.log(node(THE_REST).trimEnd());
