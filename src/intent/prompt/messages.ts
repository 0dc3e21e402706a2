import { describeProblem, type Problem } from "../../errors";
import type { Environment } from "../../spec";

/** What the user decided outside of the words; it counts more than they do. */
export interface Given {
  readonly provider?: string;
  readonly region?: string;
  readonly environment?: Environment;
}

const MOST_PROBLEMS = 30;

/** The words, so that nothing in them can look like the end of them. */
export function wordsMessage(words: string, given: Given): string {
  const decided = Object.entries(given).map(([field, value]) => `${field} is ${JSON.stringify(value)}`);
  const already = decided.length > 0 ? [`Already decided, whatever the words say: ${decided.join(", ")}.`] : [];
  return [...already, "<words>", JSON.stringify(words).replaceAll("<", "\\u003c"), "</words>"].join("\n");
}

/** What an answer failed, to be read by the model that wrote it. */
export function problemsMessage(problems: readonly Problem[]): string {
  const lines = problems.slice(0, MOST_PROBLEMS).map((problem) => `- ${describeProblem(problem)}`);
  const more = problems.length > MOST_PROBLEMS ? [`- and ${problems.length - MOST_PROBLEMS} more`] : [];
  return [
    "The answer does not pass the checks. Lists are counted from 0.",
    ...lines,
    ...more,
    "Answer again with the whole JSON object. Correct this and change nothing else; keep what the words ask for.",
  ].join("\n");
}
