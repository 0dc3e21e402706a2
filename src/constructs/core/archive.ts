import { lstatSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";
import type { Zippable } from "fflate";
import { StackwrightError } from "../../errors";

/** Files of an archive: path to content. */
export type ArchiveFiles = Readonly<Record<string, Uint8Array>>;

/** The earliest moment that zip can hold: the same files always give the same bytes. */
const FIXED_TIME = new Date(1980, 0, 1);
const LIMIT_BYTES = 250 * 1024 * 1024;

/** Packs files into a zip; order and times are fixed, and every file can be executed, as function runtimes want. */
export function zip(files: ArchiveFiles): Uint8Array {
  const sorted = Object.keys(files).sort();
  const entries: Zippable = Object.fromEntries(
    sorted.map((path) => [path, [files[path] as Uint8Array, { mtime: FIXED_TIME, os: 3, attrs: 0o755 << 16 }]]),
  );
  // it makes its tables when it is loaded, and few stacks pack anything
  const { zipSync } = require("fflate") as typeof import("fflate");
  return zipSync(entries, { level: 9 });
}

/**
 * Packs a folder or file beside the spec, or takes a zip file as it is.
 * @throws StackwrightError when it does not exist, leads out of `folder` (also through a link) or is too large.
 */
export function archiveOf(folder: string, source: string): Uint8Array {
  const path = resolve(folder, source);
  const real = realPathOf(path, source);
  const root = realpathSync(folder);
  if (real !== root && !real.startsWith(root + sep)) throw outside(source);
  if (lstatSync(real).isFile()) return packed(basename(path), readFileSync(real));
  return zip(filesBelow(real, root, source));
}

/** The first bytes of every zip file. */
const ZIP_MARK = "PK";

function packed(name: string, content: Buffer): Uint8Array {
  return content.toString("latin1", 0, ZIP_MARK.length) === ZIP_MARK ? content : zip({ [name]: content });
}

function filesBelow(top: string, root: string, source: string): ArchiveFiles {
  const files: Record<string, Uint8Array> = {};
  let bytes = 0;
  const open = [top];
  while (open.length > 0) {
    const folder = open.pop() as string;
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      const real = realpathSync(path);
      if (real !== root && !real.startsWith(root + sep)) throw outside(`${source}/${relative(top, path)}`);
      const found = lstatSync(real);
      if (found.isDirectory() && real === path) open.push(path);
      if (!found.isFile()) continue;
      bytes += found.size;
      if (bytes > LIMIT_BYTES) throw tooLarge(source);
      files[relative(top, path).split(sep).join("/")] = readFileSync(real);
    }
  }
  return files;
}

function realPathOf(path: string, source: string): string {
  try {
    return realpathSync(path);
  } catch (cause) {
    const fix = "Create it beside the spec, or leave source out for a sample.";
    throw new StackwrightError([{ code: "SOURCE_NOT_FOUND", path: "source", received: source, expected: "a folder or a zip file", fix }], {
      cause,
    });
  }
}

function outside(source: string): StackwrightError {
  return new StackwrightError([
    {
      code: "SOURCE_OUTSIDE",
      path: "source",
      received: source,
      expected: "a path inside the spec's folder",
      fix: "Move it there; links may not lead out of the folder either.",
    },
  ]);
}

function tooLarge(source: string): StackwrightError {
  return new StackwrightError([
    {
      code: "SOURCE_TOO_LARGE",
      path: "source",
      received: source,
      expected: `at most ${LIMIT_BYTES / 1024 / 1024} MiB`,
      fix: "Leave out what does not run, or use a container.",
    },
  ]);
}
