import { readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, basename, join, resolve } from "node:path";
import { failure, success, type Problem, type Result } from "../errors";
import { didYouMean } from "../spec/nearest";
import type { Io } from "./io";
import { DEFAULT_OUT, SPEC_FILE, type Request } from "./request";

/** What is to be built, as text. */
export type Input =
  | { readonly kind: "words"; readonly text: string; readonly from: string }
  | { readonly kind: "spec"; readonly text: string; readonly from: string; readonly path: string | undefined };

/** Beyond this nothing is read, words or spec. */
const MOST_BYTES = 5 * 1024 * 1024;
const SPEC_NAME = /\.(?:ya?ml|json)$/i;
const TEXT_NAME = /\.(?:md|txt)$/i;

/**
 * Tells words from files: `-` is standard input; a file that exists is read, and one that has a file's name must exist; all else is words.
 * @returns undefined when nothing was given and there is no spec in the output folder either.
 */
export async function readInput({ command, input, options }: Request, io: Io): Promise<Result<Input> | undefined> {
  const [only, ...more] = input;
  if (only === undefined) return command === "all" || command === "design" ? undefined : readDefault(options.out, io);
  if (more.length > 0) return severalArguments(input, io);
  if (only === "-") return fromBytes(await readStandardInput(io), "standard input", undefined);
  const path = resolve(io.folder, only);
  const isText = /\s/.test(only) && !SPEC_NAME.test(only);
  const found = isText || only === "" ? undefined : lookAt(path);
  if (found === "file") return readFile(path, only);
  if (found === "folder" && lookAt(join(path, SPEC_FILE)) === "file") return readFile(join(path, SPEC_FILE), join(only, SPEC_FILE));
  return found === undefined && !isText && isPathLike(only)
    ? failure([noSuchFile(only, path)])
    : success({ kind: "words", text: only, from: "the command line" });
}

function severalArguments(input: readonly string[], io: Io): Result<Input> {
  const file = input.find(
    (argument) => SPEC_NAME.test(argument) && !/\s/.test(argument) && lookAt(resolve(io.folder, argument)) === "file",
  );
  if (file === undefined && !input.includes("-")) return success({ kind: "words", text: input.join(" "), from: "the command line" });
  const fix = "Give one spec file, or one -, or words; words that hold a file's name go between quotes.";
  return failure([{ code: "USAGE", path: "", received: input.join(" "), expected: "one input", fix }]);
}

function readDefault(out: string | undefined, io: Io): Result<Input> | undefined {
  const shown = join(out ?? DEFAULT_OUT, SPEC_FILE);
  const path = resolve(io.folder, shown);
  return lookAt(path) === "file" ? readFile(path, shown) : undefined;
}

function readFile(path: string, shown: string): Result<Input> {
  try {
    if (statSync(path).size > MOST_BYTES) return failure([tooLong(shown)]);
    return fromBytes(readFileSync(path), shown, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return failure([
      { code: "FILE_NOT_READABLE", path: shown, received: code, expected: "a file that can be read", fix: "Check its permissions." },
    ]);
  }
}

/** @param path where a file is; undefined for standard input. */
function fromBytes(bytes: Uint8Array | undefined, from: string, path: string | undefined): Result<Input> {
  if (bytes === undefined) return failure([tooLong(from)]);
  const text = textOf(bytes);
  const isSpec = SPEC_NAME.test(from);
  if (text === undefined) return failure([notText(from, isSpec)]);
  if (isSpec || (!TEXT_NAME.test(from) && looksLikeSpec(text))) return success({ kind: "spec", text, from, path });
  return success({ kind: "words", text, from });
}

function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A JSON object, or a key that every spec has at the beginning of a line. */
function looksLikeSpec(text: string): boolean {
  return /^\s*\{/.test(text) || /^(?:version|services)\s*:/m.test(text);
}

const isPathLike = (argument: string): boolean =>
  SPEC_NAME.test(argument) || TEXT_NAME.test(argument) || /^(?:\.{0,2}|~)[/\\]/.test(argument);

function lookAt(path: string): "file" | "folder" | undefined {
  try {
    const found = statSync(path);
    return found.isDirectory() ? "folder" : "file";
  } catch {
    return undefined;
  }
}

/** The bytes; undefined when there are too many. */
async function readStandardInput({ stdin, signal }: Io): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reading = (async () => {
    for await (const chunk of stdin) {
      const part = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
      bytes += part.length;
      if (bytes > MOST_BYTES) return undefined;
      chunks.push(part);
    }
    return Buffer.concat(chunks);
  })();
  const interrupted = new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason as Error)));
  return Promise.race([reading, interrupted]);
}

function noSuchFile(argument: string, path: string): Problem {
  const near = didYouMean(basename(path), siblings(path));
  const fix = `Check the name.${near} Words that look like a file's name need a space in them.`;
  return { code: "FILE_NOT_READABLE", path: argument, expected: "a file that exists", fix };
}

function siblings(path: string): string[] {
  try {
    return readdirSync(dirname(path)).filter((name) => SPEC_NAME.test(name) || TEXT_NAME.test(name));
  } catch {
    return [];
  }
}

function tooLong(from: string): Problem {
  return { code: "WORDS_TOO_LONG", path: from, expected: `at most ${MOST_BYTES / 1024 / 1024} MiB`, fix: "Give less at once." };
}

function notText(from: string, isSpec: boolean): Problem {
  const code = isSpec ? "SPEC_NOT_READABLE" : "WORDS_NOT_TEXT";
  return { code, path: from, received: "bytes that are no text", expected: "text in UTF-8", fix: "Save it as UTF-8." };
}
