import { failure, success, type Problem, type Result } from "../errors";

/** Bounds of a spec's text. Brackets are far beyond what a spec needs and far below what would exhaust a parser's stack. */
export const TEXT_LIMITS = { bytes: 5 * 1024 * 1024, openBrackets: 200, indentation: 400 } as const;

/** Text of bounded size and depth, seen before a parser sees it: some depths do not raise an error in a parser but end the process. */
export function boundedText(text: string): Result<string> {
  const problem = sizeProblem(text) ?? emptyProblem(text) ?? depthProblem(text);
  return problem === undefined ? success(text) : failure([problem]);
}

function sizeProblem(text: string): Problem | undefined {
  // a string of n units has at least n bytes, so long texts need no counting
  if (text.length <= TEXT_LIMITS.bytes && Buffer.byteLength(text) <= TEXT_LIMITS.bytes) return undefined;
  return { code: "SPEC_TOO_LARGE", path: "", expected: `at most ${TEXT_LIMITS.bytes / 1024 / 1024} MiB of text`, fix: "Split the spec." };
}

function emptyProblem(text: string): Problem | undefined {
  if (/\S/.test(text)) return undefined;
  const fix = "Write a spec, such as {version: 1, name: shop, services: […]}.";
  return { code: "SPEC_NOT_READABLE", path: "", expected: "a spec in YAML or JSON, and the text is empty", fix };
}

/** Counts brackets wherever they stand: text with hundreds more opened than closed is no spec either. */
function depthProblem(text: string): Problem | undefined {
  let open = 0;
  let line = 1;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char === NEWLINE) line += 1;
    else if (char === OPEN_LIST || char === OPEN_MAP) open += 1;
    else if ((char === CLOSE_LIST || char === CLOSE_MAP) && open > 0) open -= 1;
    if (open > TEXT_LIMITS.openBrackets) return tooDeep(line);
  }
  const indented = new RegExp(`^[ ?:-]{${TEXT_LIMITS.indentation}}`, "m").exec(text);
  return indented === null ? undefined : tooDeep(text.slice(0, indented.index).split("\n").length);
}

const NEWLINE = 10;
const [OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [91, 93, 123, 125] as const;

function tooDeep(line: number): Problem {
  return { code: "SPEC_TOO_DEEP", path: `line ${line}`, expected: "less deeply nested values", fix: "Nest less deeply." };
}
