import { joinPath, resultOf, type Problem, type Result } from "../errors";
import { cycleProblems } from "./cycles";
import { InfraSpec } from "./infra-spec";
import { referenceProblems } from "./references";
import { shapeProblems } from "./shape";
import { isRecord } from "./record";

/** Bounds of what is looked at, so that a hostile spec costs bounded time and memory. */
export const LIMITS = { depth: 60, values: 1_000_000 } as const;

/**
 * Checks a tree as read from JSON or YAML. Every problem of shape and of reference is reported at once.
 * @returns the typed spec, or all problems.
 */
export function parseSpec(raw: unknown): Result<InfraSpec> {
  const tooLarge = boundProblems(raw);
  if (tooLarge.length > 0) return { ok: false, problems: tooLarge };
  if (!isRecord(raw)) return { ok: false, problems: [notAnObject(raw)] };
  const parsed = InfraSpec.safeParse(raw);
  const shape = parsed.success ? [] : shapeProblems(InfraSpec, raw, parsed.error);
  const problems = distinct([...shape, ...referenceProblems(raw), ...cycleProblems(raw), ...emptiness(raw)]);
  return parsed.success ? resultOf(parsed.data, problems) : { ok: false, problems };
}

function notAnObject(raw: unknown): Problem {
  return {
    code: "SPEC_WRONG_TYPE",
    path: "",
    received: raw,
    expected: "an object with version, name and services",
    fix: "Write a spec, such as {version: 1, name: shop, services: […]}.",
  };
}

function emptiness(raw: Record<string, unknown>): Problem[] {
  const parts = ["services", "resources", "data"].filter((key) => Array.isArray(raw[key]) && (raw[key] as unknown[]).length > 0);
  if (parts.length > 0 || (raw["services"] !== undefined && !Array.isArray(raw["services"]))) return [];
  return [
    {
      code: "SPEC_MISSING",
      path: "services",
      expected: "at least one service, resource or data source",
      fix: "Add a service, such as {kind: bucket, name: uploads}.",
    },
  ];
}

/** Where two checks see one mistake, the first to name it counts. */
function distinct(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, path, received }) => {
    const mark = JSON.stringify([code, path, received]);
    return !seen.has(mark) && seen.add(mark);
  });
}

/** Objects of JavaScript lose what is written under this key. */
function prototypeKey(path: string): Problem {
  return { code: "SPEC_UNKNOWN_KEY", path: joinPath(path, "__proto__"), received: "__proto__", expected: "another key", fix: "Rename it." };
}

function boundProblems(raw: unknown): Problem[] {
  let count = 0;
  const open: { value: unknown; path: string; depth: number }[] = [{ value: raw, path: "", depth: 0 }];
  while (open.length > 0) {
    const { value, path, depth } = open.pop() as (typeof open)[number];
    if (typeof value !== "object" || value === null) continue;
    if (depth > LIMITS.depth)
      return [{ code: "SPEC_TOO_DEEP", path: path.slice(0, 200), expected: `at most ${LIMITS.depth} levels`, fix: "Nest less deeply." }];
    for (const [key, entry] of Object.entries(value)) {
      count += 1;
      if (key === "__proto__") return [prototypeKey(path)];
      if (typeof entry === "object" && entry !== null)
        open.push({ value: entry, path: joinPath(path, Array.isArray(value) ? Number(key) : key), depth: depth + 1 });
    }
    if (count > LIMITS.values)
      return [{ code: "SPEC_TOO_LARGE", path: "", expected: `at most ${LIMITS.values} values`, fix: "Split the spec." }];
  }
  return [];
}
