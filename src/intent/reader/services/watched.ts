import type { Passage } from "../passage";
import { hasClass, hasMark, hasRelation, isSign, senseOf } from "../phrases/lexeme";
import { Flags } from "../scope/flags";
import type { Mention } from "./mention";

/** What an alarm watches is spoken of, not asked for: the database of `an alarm when our database has under 10 gigs free`. */
export function watchedZones(passage: Passage, mentions: readonly Mention[], negated: Flags): Flags {
  const watched = new Flags();
  for (const { kind, head, first, last } of mentions) {
    if (kind !== "alarm" || negated.has(head)) continue;
    watched.raise(Math.max(first, head - 3), head - 1);
    // `alarm, 5xx over 20`: in telegrams what is watched stands behind a comma
    const from =
      isSign(passage.lexemes[last + 1], ",") && comparesIn(passage, last + 2, passage.clauseBounds(last + 2).last) ? last + 2 : last + 1;
    watched.raise(last + 1, endOfWatch(passage, from));
  }
  for (const [at, lexeme] of passage.lexemes.entries()) {
    if (isNotice(passage, at)) raiseNotice(passage, at, watched);
    else if (lexeme.senses.length > 0 && isCondition(passage, at)) raiseCondition(passage, at, watched);
  }
  return watched;
}

/** `tell us when`, `text me if`: somebody is told something. */
export function isNotice(passage: Passage, at: number): boolean {
  return (
    hasClass(passage.lexemes[at], "notify") && passage.range(at, at + 9).some((lexeme) => hasClass(lexeme, "when") || hasMark(lexeme, "if"))
  );
}

function raiseNotice(passage: Passage, at: number, watched: Flags): void {
  const { last } = passage.sentenceBounds(at);
  const when = passage.range(at, last).find((lexeme) => hasClass(lexeme, "when") || hasMark(lexeme, "if"));
  if (when !== undefined && comparesIn(passage, when.at, last)) watched.raise(when.at, endOfWatch(passage, when.at + 1));
}

/** `if the CPU goes above 80 %, text me`. */
function isCondition(passage: Passage, at: number): boolean {
  const { last } = passage.sentenceBounds(at);
  return (
    hasMark(passage.lexemes[at], "if") &&
    passage.range(at, last).some((lexeme) => hasClass(lexeme, "notify")) &&
    comparesIn(passage, at, last)
  );
}

function raiseCondition(passage: Passage, at: number, watched: Flags): void {
  watched.raise(at, endOfWatch(passage, at + 1));
}

/** Whether a measure is compared with something between two places. */
export function comparesIn(passage: Passage, first: number, last: number): boolean {
  return passage
    .range(first, last)
    .some((lexeme) =>
      lexeme.senses.some(
        (sense) => sense.is === "feature" && (sense.concept === "metric" || sense.concept === "above" || sense.concept === "below"),
      ),
    );
}

/** To the end of the clause, or to what begins another wish; a further `when` belongs to it. */
function endOfWatch(passage: Passage, from: number): number {
  const { last } = passage.sentenceBounds(Math.min(from, passage.lexemes.length - 1));
  for (let at = from; at <= last; at += 1) {
    const lexeme = passage.lexemes[at];
    const ends = isSign(lexeme, ", ;") || senseOf(lexeme, "mark")?.mark === "and";
    if (ends && !passage.range(at + 1, at + 3).some((next) => hasClass(next, "when") || hasMark(next, "if"))) return at - 1;
    if (hasRelation(lexeme, "with") && /^(?:plus|along with|together with)$/.test(passage.word(at))) return at - 1;
  }
  return last;
}
