import type { Passage } from "../passage";
import { hasMark, isLine, isSign, senseOf, wordOf } from "../phrases/lexeme";
import type { Flags } from "./flags";

/** Words that negate what stands before them: `kubernetes is overkill`. */
const BEHIND = new Set(
  "overkill|is overkill|are overkill|not needed|isn't needed|not required|isn't required|unnecessary|not necessary|not wanted|is too much|won't be needed|not warranted|wasn't|weren't".split(
    "|",
  ),
);
/** Words that end what a negation reaches, although the clause goes on. */
const STOPS = new Set("use|go with|with|by|make|using|put".split("|"));

/** Raises the flag over everything that is said not to be wanted or not to be so. */
export function markNegations(passage: Passage, negated: Flags): void {
  for (let at = 0; at < passage.lexemes.length; at += 1) {
    const lexeme = passage.lexemes[at];
    if (isRefusal(passage, at)) negated.raise(passage.clauseBounds(at - 2).first, at);
    if (hasMark(lexeme, "no") && !isAnswer(passage, at)) negate(passage, at, negated);
    else if (
      hasMark(lexeme, "instead") &&
      (senseOf(lexeme, "cue") === undefined || passage.range(at + 1, at + 3).some((next) => senseOf(next, "kind") !== undefined))
    )
      passageInstead(passage, at, negated);
  }
}

/** `table storage? no -> Cosmos`, `20.04, no, 24.04`: an answer or a correction, not a negation of what follows. */
export function isAnswer(passage: Passage, at: number): boolean {
  if (!["no", "nope", "not"].includes(passage.word(at))) return false;
  const before = passage.lexemes[at - 1];
  const after = passage.lexemes[at + 1];
  const alone = after === undefined || isLine(after) || isSign(after) || hasMark(after, "correction");
  const answers = before === undefined || isSign(before) || isLine(before) || senseOf(before, "unserved") !== undefined;
  return alone && answers;
}

/** `Kubernetes? No thanks.`: the answer takes back what was only asked about. */
function isRefusal(passage: Passage, at: number): boolean {
  if (!/^(?:no|nope|nah|not)$/.test(passage.word(at)) || !isSign(passage.lexemes[at - 1], "?")) return false;
  const { first, last } = passage.clauseBounds(at - 1);
  return passage.range(first, last).every((lexeme) => lexeme.measure === undefined) && passage.bracket(at) < 0;
}

function negate(passage: Passage, at: number, negated: Flags): void {
  const { first, last } = passage.clauseBounds(at);
  const rest = passage.range(at + 1, last).filter((lexeme) => !isSign(lexeme) && !isLine(lexeme));
  if (BEHIND.has(passage.word(at)) && rest.length <= 1) {
    negated.raise(first, at);
    return;
  }
  negated.raise(at, endOfReach(passage, at, last));
}

function endOfReach(passage: Passage, at: number, last: number): number {
  for (let index = at + 1; index <= last; index += 1) {
    if (
      index > at + 1 &&
      senseOf(passage.lexemes[index], "relation") !== undefined &&
      hasMark(passage.lexemes[index + 1], "definite", "ours")
    )
      return index - 1;
    if (
      hasMark(passage.lexemes[index], "but") ||
      (index > at + 1 && STOPS.has(passage.word(index)) && hasMark(passage.lexemes[index], "ask"))
    )
      return index - 1;
  }
  return endOfList(passage, last);
}

/** `no queues, caches or databases`: a list that ends in `or` is negated as a whole. */
function endOfList(passage: Passage, last: number): number {
  const { last: end } = passage.sentenceBounds(last);
  let reach = last;
  let next = last + 1;
  while (next <= end && isSign(passage.lexemes[reach], ",")) {
    const clause = passage.clauseBounds(next);
    const words = passage.range(clause.first, clause.last).filter((lexeme) => !isSign(lexeme));
    if (
      words.length > 6 ||
      words.some((lexeme) => hasMark(lexeme, "no", "but", "have") || (hasMark(lexeme, "ask") && wordOf(lexeme).length > 4))
    )
      return last;
    reach = clause.last;
    next = reach + 1;
    if (words.some((lexeme) => hasMark(lexeme, "or") || wordOf(lexeme) === "nor")) return reach;
  }
  return last;
}

/** `instead of lambda use fargate`, `moving from AWS to Google`, `replace the MySQL with Postgres`. */
function passageInstead(passage: Passage, at: number, negated: Flags): void {
  const { last } = passage.clauseBounds(at);
  const ends = new Set(["with", "by", "use", "to", "go with", "onto", "into", "we", "we want", "i want"]);
  for (let index = at; index <= last; index += 1) {
    if (index > at && hasMark(passage.lexemes[index], "that")) return;
    if (index > at && (ends.has(passage.word(index)) || hasMark(passage.lexemes[index], "but"))) return;
    negated.raise(index);
  }
}
