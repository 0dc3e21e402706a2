import type { Problem } from "../../errors";

/** Characters of the longest request that is read. */
export const LONGEST_REQUEST = 100_000;

/** Share of control characters from which on the input is no text. */
const MOST_CONTROLS = 0.02;

/** What stands in the way of reading the input at all; looks at a bounded part of it. */
export function inputProblems(words: string): Problem[] {
  if (words.length > LONGEST_REQUEST) {
    return [
      {
        code: "WORDS_TOO_LONG",
        path: "words",
        received: `${words.length} characters`,
        expected: `at most ${LONGEST_REQUEST} characters`,
        fix: "Ask for less at once, or write a spec.",
      },
    ];
  }
  if (isBinary(words))
    return [
      {
        code: "WORDS_NOT_TEXT",
        path: "words",
        expected: "text in plain English",
        fix: 'Write what you need in words, such as "a Postgres database in Dublin".',
      },
    ];
  if (words.trim() === "")
    return [
      {
        code: "WORDS_EMPTY",
        path: "words",
        expected: "a request in plain English",
        fix: 'Say what you need, such as "a Postgres database in Dublin".',
      },
    ];
  return [];
}

function isBinary(words: string): boolean {
  if (words.includes("\u0000")) return true;
  let controls = 0;
  for (let at = 0; at < words.length; at += 1) {
    const code = words.charCodeAt(at);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 127 || code === 0xfffd) controls += 1;
  }
  return controls > Math.max(2, words.length * MOST_CONTROLS);
}
