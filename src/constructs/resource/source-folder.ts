import { createHash } from "node:crypto";
import { readFileSync, realpathSync, statSync, type Stats } from "node:fs";
import { basename, resolve, sep } from "node:path";
import { failure, StackwrightError, success, type Problem, type ProblemCode, type Result } from "../../errors";
import { isReserved } from "../../spec/text";
import { archiveOf } from "../core/archive";

/** Largest file whose content stands in an argument, in bytes. */
const MOST_CONTENT = 1024 * 1024;
/** Largest file that is laid beside the stack, in bytes. */
const MOST_FILE = 250 * 1024 * 1024;

/** What lies beside the stack: the bytes, and how the file's name ends. */
export interface Packed {
  readonly content: Uint8Array;
  readonly extension: string;
}

/**
 * The folder of the spec: the only one that its paths lead to, also through links. Each path is read and packed once.
 */
export class SourceFolder {
  private readonly packed = new Map<string, Result<Packed>>();

  constructor(private readonly folder: string) {}

  /** A file's text, or its bytes in base64. Problems have no path yet. */
  content(source: string, encoding: "base64" | undefined): Result<string> {
    const found = this.find(source);
    if (!found.ok) return found;
    const { real, stats } = found.value;
    if (!stats.isFile()) return failure([notAFile(source, stats)]);
    if (stats.size > MOST_CONTENT) return failure([tooLarge(source, stats.size, MOST_CONTENT, "Lay it beside the stack with {path: …}.")]);
    const bytes = read(real, source);
    if (!bytes.ok) return bytes;
    return encoding === "base64" ? success(bytes.value.toString("base64")) : textOf(bytes.value, source);
  }

  /** A folder as a zip file; a file as it is, or packed too when `zipped`. */
  pack(source: string, zipped: boolean): Result<Packed> {
    const key = JSON.stringify([source, zipped]);
    const known = this.packed.get(key) ?? this.packNow(source, zipped);
    this.packed.set(key, known);
    return known;
  }

  /** The SHA-256 of what `pack` gives. */
  hash(source: string, zipped: boolean, encoding: "base64" | "hex"): Result<string> {
    const packed = this.pack(source, zipped);
    return packed.ok ? success(createHash("sha256").update(packed.value.content).digest(encoding)) : packed;
  }

  private packNow(source: string, zipped: boolean): Result<Packed> {
    const found = this.find(source);
    if (!found.ok) return found;
    const { real, stats, isRoot } = found.value;
    if (isRoot) return failure([wholeFolder(source)]);
    if (stats.isDirectory()) return this.archive(source);
    if (!stats.isFile()) return failure([notAFile(source, stats)]);
    if (stats.size > MOST_FILE) return failure([tooLarge(source, stats.size, MOST_FILE, "Leave out what is not needed.")]);
    if (zipped) return this.archive(source);
    const bytes = read(real, source);
    return bytes.ok ? success({ content: bytes.value, extension: extensionOf(source) }) : bytes;
  }

  private archive(source: string): Result<Packed> {
    try {
      return success({ content: archiveOf(this.folder, source), extension: "zip" });
    } catch (error) {
      if (!StackwrightError.is(error)) return failure([unreadable(source, error)]);
      return failure(error.problems.map((problem) => ({ ...problem, path: "" })));
    }
  }

  private find(source: string): Result<{ readonly real: string; readonly stats: Stats; readonly isRoot: boolean }> {
    try {
      const root = realpathSync(this.folder);
      const real = realpathSync(resolve(this.folder, source));
      if (real !== root && !real.startsWith(root.endsWith(sep) ? root : root + sep)) return failure([outside(source)]);
      return success({ real, stats: statSync(real), isRoot: real === root });
    } catch (error) {
      return failure([codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR" ? notFound(source) : unreadable(source, error)]);
    }
  }
}

function read(real: string, source: string): Result<Buffer> {
  try {
    return success(readFileSync(real));
  } catch (error) {
    return failure([unreadable(source, error)]);
  }
}

function textOf(bytes: Buffer, source: string): Result<string> {
  const text = decoded(bytes);
  if (text === undefined || text.includes("\0")) {
    const fix = "Write {file: …, encoding: base64} where the argument takes base64, or lay it beside the stack with {path: …}.";
    return failure([problem("FILE_NOT_READABLE", source, "a file with text in UTF-8", fix)]);
  }
  if (!isReserved(text)) return success(text);
  return failure([problem("TEXT_RESERVED", source, "a file without a CDKTF token marker", "Remove TfToken[ from the file.")]);
}

function decoded(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // bytes that are no UTF-8 are no text
    return undefined;
  }
}

const extensionOf = (source: string): string => /\.([A-Za-z0-9]{1,16})$/.exec(basename(source))?.[1] ?? "bin";
const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? "";

function problem(code: ProblemCode, received: string, expected: string, fix: string): Problem {
  return { code, path: "", received, expected, fix };
}

function notAFile(source: string, stats: Stats): Problem {
  const what = stats.isDirectory() ? "this is a folder" : "this is neither file nor folder";
  const fix = stats.isDirectory() ? "Name a file in it, or pack the folder with {path: …}." : "Name a file.";
  return problem("FILE_NOT_READABLE", source, `a file; ${what}`, fix);
}

function wholeFolder(source: string): Problem {
  const fix = "Put what is to be packed into a folder of its own: in this one lie the spec and what was written before.";
  return problem("SPEC_INVALID_VALUE", source, "a file or folder in the folder of the spec", fix);
}

function tooLarge(source: string, size: number, most: number, fix: string): Problem {
  const mebibytes = (bytes: number): string => `${Math.ceil((bytes / 1024 / 1024) * 10) / 10} MiB`;
  return problem("SOURCE_TOO_LARGE", `${source} (${mebibytes(size)})`, `at most ${mebibytes(most)}`, fix);
}

const notFound = (source: string): Problem =>
  problem("SOURCE_NOT_FOUND", source, "a file or folder that exists", "Create it beside the spec, or correct the path.");
const unreadable = (source: string, error: unknown): Problem =>
  problem("FILE_NOT_READABLE", source, "a file or folder that can be read", `Reading it failed with ${codeOf(error) || "an error"}.`);
const outside = (source: string): Problem =>
  problem("SOURCE_OUTSIDE", source, "a path inside the folder of the spec", "Move it there; links may not lead out of the folder either.");
