import { z } from "zod";
import { joinPath, type Problem, type Result } from "../errors";
import { RelativePath } from "./fields";
import { isRecord } from "./record";

/** A file's content. */
const FileContent = z.strictObject({
  /** Beside the spec. */
  file: RelativePath,
  /** base64 for what is no text, or where the argument wants it. Left out: the text as it stands. */
  encoding: z.enum(["base64"]).optional(),
});

/** A place that Terraform can read: a folder packed as a zip file, a file as it is. */
const PackedPath = z.strictObject({
  /** Beside the spec. */
  path: RelativePath,
  /** zip packs a single file as well. Left out: a file stays as it is. */
  pack: z.enum(["zip"]).optional(),
});

/** The SHA-256 of what the same path gives with {path}. */
const Sha256 = z.strictObject({
  /** Beside the spec. */
  sha256: RelativePath,
  /** Left out: base64 for source_code_hash and names that end in base64sha256, hex elsewhere. */
  encoding: z.enum(["base64", "hex"]).optional(),
  /** As with path. */
  pack: z.enum(["zip"]).optional(),
});

/** A value that is made when Terraform runs and kept nowhere. */
const Generated = z.strictObject({
  /** What is made. */
  generate: z.enum(["password"]),
  /** Left out: 32. */
  lengthChars: z.int().min(8).max(128).optional(),
});

const SHAPES = { file: FileContent, path: PackedPath, sha256: Sha256, generate: Generated } as const;
type Mark = keyof typeof SHAPES;

/** What stands for a file beside the spec, or for a value that is made when Terraform runs. */
export type SpecialValue =
  z.output<typeof FileContent> | z.output<typeof PackedPath> | z.output<typeof Sha256> | z.output<typeof Generated>;

const MARKS = Object.keys(SHAPES) as readonly Mark[];
const markOf = (value: Readonly<Record<string, unknown>>): Mark | undefined => MARKS.find((mark) => Object.hasOwn(value, mark));

/**
 * Whether a value, given where text is wanted, is one of `{file}`, `{path}`, `{sha256}` and `{generate}`. With any further key than those it
 * knows it is an object like others: JSON to be.
 */
export function isSpecialValue(value: unknown): value is Readonly<Record<string, unknown>> {
  if (!isRecord(value)) return false;
  const mark = markOf(value);
  return mark !== undefined && Object.keys(value).every((key) => Object.hasOwn(SHAPES[mark].shape, key));
}

/** Whether a special value may be anywhere in a tree: a quick look, so that trees without one cost no more. */
export function mayHoldSpecialValues(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return value.some(mayHoldSpecialValues);
  return markOf(value as Record<string, unknown>) !== undefined || Object.values(value).some(mayHoldSpecialValues);
}

/** Reads a special value; its problems stand at its keys. */
export function readSpecialValue(value: Readonly<Record<string, unknown>>, path: string): Result<SpecialValue> {
  const mark = markOf(value) ?? "file";
  const parsed = SHAPES[mark].safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, problems: parsed.error.issues.map((issue) => wrongPart(issue, value, path)) };
}

function wrongPart(issue: z.core.$ZodIssue, value: Readonly<Record<string, unknown>>, path: string): Problem {
  const key = String(issue.path[0] ?? "");
  const received = value[key];
  const expected = expectedOf(issue);
  if (typeof received === "string" && /[$%]\{/.test(received)) {
    const fix = "Write the path itself: files are read before Terraform runs.";
    return { code: "SPEC_INVALID_VALUE", path: joinPath(path, key), received, expected: "a path without ${ or %{", fix };
  }
  if (key !== "generate" && MARKS.includes(key as Mark) && typeof received === "string") {
    const fix = "Put it into the spec's folder, and write the path from there.";
    return { code: "SOURCE_OUTSIDE", path: joinPath(path, key), received, expected: "a path inside the folder of the spec", fix };
  }
  const code = typeof received === "string" ? "SPEC_INVALID_VALUE" : "SPEC_WRONG_TYPE";
  return { code, path: joinPath(path, key), received, expected, fix: `Write ${expected}.` };
}

function expectedOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") return issue.values.map(String).join(" or ");
  if (issue.code === "too_small" || issue.code === "too_big") return "8 to 128 characters";
  return issue.code === "invalid_type" && issue.expected === "string" ? "a path beside the spec" : "a whole number";
}
