import { createHash, randomBytes } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { transformSync } from "@swc/core";

const ROOT = join(__dirname, "../..");

/**
 * Folder with `src/` as JavaScript, for tests that start processes of their own: they must not depend on what an earlier build left, nor
 * on each other. Made once for each state of the sources.
 */
export function compiledSource(): string {
  const sources = sourceFiles().map((path) => ({ path, text: readFileSync(path, "utf8") }));
  const hash = createHash("sha256");
  for (const { path, text } of sources) hash.update(`${relative(ROOT, path)}\0${text}\0`);
  const cache = join(ROOT, "node_modules/.cache/stackwright-test");
  const folder = join(cache, hash.digest("hex").slice(0, 16));
  if (existsSync(folder)) return join(folder, "src");
  removeOld(cache);
  const making = join(cache, `making-${randomBytes(6).toString("hex")}`);
  for (const { path, text } of sources) write(join(making, relative(ROOT, path).replace(/\.ts$/, ".js")), compile(text));
  copyFileSync(join(ROOT, "package.json"), join(making, "package.json"));
  symlinkSync(join(ROOT, "catalogue"), join(making, "catalogue"), "junction");
  try {
    renameSync(making, folder);
  } catch {
    // another worker was first
    rmSync(making, { recursive: true, force: true });
  }
  return join(folder, "src");
}

/** Earlier states of the sources; none that a test may still be using. */
function removeOld(cache: string): void {
  const names = existsSync(cache) ? readdirSync(cache) : [];
  const old = names.map((name) => join(cache, name)).filter((path) => statSync(path).mtimeMs < Date.now() - HOUR_MS);
  for (const path of old) rmSync(path, { recursive: true, force: true });
}
const HOUR_MS = 3_600_000;

function sourceFiles(): string[] {
  const entries = readdirSync(join(ROOT, "src"), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function compile(text: string): string {
  return transformSync(text, { jsc: { target: "es2022", parser: { syntax: "typescript" } }, module: { type: "commonjs" } }).code;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
