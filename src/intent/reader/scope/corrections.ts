import type { Passage } from "../passage";
import { hasMark } from "../phrases/lexeme";
import type { Flags } from "./flags";
import { isAnswer } from "./negation";

/** A correction with no more than this behind it goes on in the next sentence. */
const BRIEF = 8;

/** Raises the flag over everything that corrects what was said before: `actually make it MySQL`, `EDIT: …`, `hold on, …`. */
export function markCorrections(passage: Passage, correcting: Flags): void {
  for (let at = 0; at < passage.lexemes.length; at += 1) {
    const lexeme = passage.lexemes[at];
    if (!hasMark(lexeme, "correction") && !isAnswer(passage, at)) continue;
    const { last } = passage.sentenceBounds(at);
    const bracket = passage.bracket(at);
    const end = bracket < 0 ? last : endOfBracket(passage, at);
    correcting.raise(passage.word(at) === "instead" ? passage.clauseBounds(at).first : at, end);
    const next = passage.layout.sentences[passage.sentence(at) + 1];
    if (bracket < 0 && last - at <= BRIEF && next !== undefined) correcting.raise(next.first, next.last);
  }
}

function endOfBracket(passage: Passage, at: number): number {
  let end = at;
  while (end + 1 < passage.lexemes.length && passage.bracket(end + 1) === passage.bracket(at)) end += 1;
  return end;
}
