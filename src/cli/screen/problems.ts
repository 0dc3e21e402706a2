import { shorten, type LocatedProblem, type ProblemCode } from "../../errors";
import type { View } from "./summary";
import { count, printable, wrap } from "./text";

const SHOWN = 30;

/** Problems as people read them: where, what was wanted and came, what to do. */
export function problemsText(problems: readonly LocatedProblem[], view: View): string {
  const shown = view.verbose ? problems : problems.slice(0, SHOWN);
  const rest = problems.length - shown.length;
  const more = rest === 0 ? [] : [view.paint.faint(`and ${count(rest, "more problem")}: --verbose shows ${rest === 1 ? "it" : "them"}`)];
  return [...shown.map((problem) => problemText(problem, view)), ...more].map((text) => `${text}\n`).join("");
}

function problemText({ code, path, received, expected, fix, file, line, column }: LocatedProblem, { paint, width, names }: View): string {
  const service = /^services\[(\d+)\]/.exec(path)?.[1];
  const where = file === undefined ? names[Number(service)] : `${file}:${line ?? 1}:${column ?? 1}`;
  const place = where === undefined ? "" : ` ${paint.faint(`(${where})`)}`;
  const came = received === undefined ? "" : `, received ${receivedText(received, code)}`;
  const head = `${paint.bad("✗")} ${path === "" ? "" : `${paint.name(printable(path))}${place}: `}expected ${printable(expected)}${came}.`;
  return `${wrap(head, width, 2)}\n  ${wrap(printable(fix), width - 2, 2)} ${paint.faint(`[${code}]`)}`;
}

/** What the system or Terraform said stays whole; values of words and specs are shortened. */
function receivedText(received: unknown, code: ProblemCode): string {
  const isSaid = typeof received === "string" && /^(?:TERRAFORM|FOLDER|ACCOUNT|FILE|INTERNAL|USAGE)/.test(code);
  return printable(isSaid ? received : shorten(received));
}
