import { readFileSync } from "node:fs";
import { failure, StackwrightError, type LocatedProblem, type Problem, type Result } from "../errors";
import { parseSpec, type InfraSpec } from "../spec";
import { TEXT_LIMITS } from "./limits";
import { readDocument, type SpecDocument } from "./read";

/**
 * Reads a spec from a file, in YAML or JSON, and checks it.
 * @param path of the file; a relative one begins at the current folder.
 * @throws StackwrightError with every problem: of the file, of its syntax, of what it says; each with line and column.
 */
export function readSpecFile(path: string): InfraSpec {
  const text = textOf(path);
  if (!text.ok) throw new StackwrightError(text.problems);
  const document = readDocument(text.value);
  if (!document.ok) throw new StackwrightError(document.problems.map((problem) => ({ ...problem, file: path })));
  const { tree, locate } = document.value;
  const spec = parseSpec(tree);
  if (spec.ok) return spec.value;
  throw new StackwrightError(spec.problems.map((problem) => located(problem, path, locate)));
}

/** A problem of a spec with its place in the file that the spec was read from; as it is where the file has no such place. */
export function located(problem: Problem, file: string, locate: SpecDocument["locate"] | undefined): LocatedProblem {
  const place = locate?.(problem.path);
  return place === undefined ? problem : { ...problem, file, ...place };
}

function textOf(path: string): Result<string> {
  try {
    const bytes = readFileSync(path);
    // what is longer than a spec may be is refused by its size, not decoded first
    if (bytes.length > TEXT_LIMITS.bytes) return failure([tooLarge(path)]);
    return { ok: true, value: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return failure([code === "ERR_ENCODING_INVALID_ENCODED_DATA" ? notText(path) : notReadable(path, code)]);
  }
}

function notReadable(path: string, code: string): Problem {
  const fix = code === "ENOENT" ? "Check the path: a relative one begins at the current folder." : "Check the path and its permissions.";
  return { code: "FILE_NOT_READABLE", path, received: code, expected: "a file that can be read", fix };
}

function notText(path: string): Problem {
  return { code: "SPEC_NOT_READABLE", path, received: "bytes that are no text", expected: "text in UTF-8", fix: "Save it as UTF-8." };
}

function tooLarge(path: string): Problem {
  return { code: "SPEC_TOO_LARGE", path, expected: `at most ${TEXT_LIMITS.bytes / 1024 / 1024} MiB of text`, fix: "Split the spec." };
}
