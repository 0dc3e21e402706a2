import type { Passage } from "../passage";
import { isLine, isSign } from "../phrases/lexeme";
import type { Flags } from "./flags";

/** Headings of tickets under which stands why something is asked for, not what. */
const CONTEXT =
  /^(?:bug|problem|why|background|context|reason|issue|current state|history|motivation|symptom|as is|impact|rationale|root cause|observed|cause)$/;
/** Headings under which stands in short what the lines below say again. */
const TITLE = /^(?:title|summary|subject|headline|topic|re|task|feature|epic|request|ticket|story)$/;

/** Sentences of a ticket that tell why: `Bug: secrets in the repo`. */
export function markContext(passage: Passage, existing: Flags): void {
  for (const { first, last } of passage.layout.sentences) {
    if (CONTEXT.test(headingOf(passage, first, last) ?? "")) existing.raise(first, last);
  }
}

/** Whether a place stands in the title of a ticket that goes on below. */
export function isInTitle(passage: Passage, at: number): boolean {
  const { first, last } = passage.sentenceBounds(at);
  if (last >= passage.lexemes.length - 1) return false;
  const isTicket = first === 0 && passage.range(first, first + 3).some((lexeme) => /^[A-Z]{2,}-\d+$/.test(lexeme.tokens[0]?.text ?? ""));
  return isTicket || TITLE.test(headingOf(passage, first, last) ?? "");
}

/** The words before the colon that opens a line. */
function headingOf(passage: Passage, first: number, last: number): string | undefined {
  if (first > 0 && !isLine(passage.lexemes[first - 1]) && !isSign(passage.lexemes[first - 1], "|")) return undefined;
  for (let at = first; at <= Math.min(first + 3, last); at += 1) {
    if (!isSign(passage.lexemes[at], ":")) continue;
    const words = passage.range(first, at - 1).filter((lexeme) => !isSign(lexeme));
    return words.map((lexeme) => passage.word(lexeme.at)).join(" ");
  }
  return undefined;
}
