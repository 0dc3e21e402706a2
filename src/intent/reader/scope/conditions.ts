import type { Environment } from "../../../spec/infra-spec";
import type { Passage } from "../passage";
import { hasMark, isSign, senseOf } from "../phrases/lexeme";
import { isDeclared } from "../place/environment";
import type { Flags } from "./flags";

/** How far from its clause's beginning a word for an environment still governs what follows. */
const FRONT = 4;

/** Silences what is said of another environment than the one that the request is for: `in production we want multi-AZ`. */
export function silenceOtherEnvironments(passage: Passage, chosen: Environment | undefined, silent: Flags): void {
  const named = passage.lexemes.flatMap((lexeme, at) => {
    const environment = senseOf(lexeme, "environment")?.environment;
    return environment === undefined ? [] : [{ at, environment }];
  });
  const effective = chosen ?? "production";
  if (!named.some(({ environment }) => environment !== effective) && !named.some(({ at }) => isUnless(passage, at))) return;
  for (const [index, { at, environment }] of named.entries()) {
    if (isDeclared(passage, at)) continue;
    const unless = isUnless(passage, at);
    if ((environment === effective) !== unless) continue;
    const reach = reachOf(passage, at, named[index + 1]?.at, unless);
    if (reach !== undefined) silent.raise(reach.first, reach.last);
  }
}

const isUnless = (passage: Passage, at: number): boolean =>
  passage.range(passage.clauseBounds(at).first, at - 1).some((lexeme) => hasMark(lexeme, "unless"));

/** `multi-AZ in production, single-AZ in dev`: only beside another environment a trailing one is a condition and no label. */
function hasContrast(passage: Passage, at: number): boolean {
  const { first, last } = passage.sentenceBounds(at);
  return passage.range(first, last).some((lexeme) => lexeme.at !== at && senseOf(lexeme, "environment") !== undefined);
}

/** What a condition governs: from its clause to the next environment or the sentence's end; a trailing one its own clause. */
function reachOf(passage: Passage, at: number, next: number | undefined, unless: boolean): { first: number; last: number } | undefined {
  const clause = passage.clauseBounds(at);
  const sentence = passage.sentenceBounds(at);
  if (unless) return sentence;
  const trailing = at - clause.first > FRONT || at > clause.last - 2;
  if (trailing && !passage.range(clause.first, at).some((lexeme) => hasMark(lexeme, "if")))
    return hasContrast(passage, at) ? clause : undefined;
  let last = sentence.last;
  if (next !== undefined && next <= last) {
    last = passage.clauseBounds(next).first - 1;
    if (last < at) last = Math.max(at, next - 2);
  }
  const but = passage.range(at + 1, last).findIndex((lexeme) => hasMark(lexeme, "but") || isSign(lexeme, ";"));
  return { first: clause.first, last: but < 0 ? last : at + but };
}
