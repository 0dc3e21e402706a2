import { isOrdinary } from "../lexicon/ordinary";
import type { Passage } from "../passage";
import { formOf, isLine, isSign, senseOf, wordOf, type Lexeme } from "../phrases/lexeme";
import type { NotUnderstood } from "../reading";
import type { Scope } from "../scope/flags";

/** Words that carry a meaning and that no rule used; neighbours are told as one. */
export function notUnderstoodIn(passage: Passage, scope: Scope): NotUnderstood[] {
  const found: NotUnderstood[] = [];
  let open: { from: number; to: number } | undefined;
  const close = (): void => {
    if (open !== undefined) found.push({ text: passage.slice(open.from, open.to), ...open });
    open = undefined;
  };
  for (const [at, lexeme] of passage.lexemes.entries()) {
    if (isLeftOver(passage, scope, lexeme, at)) open = { from: open?.from ?? lexeme.from, to: lexeme.to };
    else if (!isGlue(lexeme) || isLine(lexeme)) close();
  }
  close();
  return found;
}

/** Small words and signs between two left-over ones do not part them. */
const isGlue = (lexeme: Lexeme): boolean => isSign(lexeme, "- / . '") || /^(?:of|the|a|an)$/.test(wordOf(lexeme));

function isLeftOver(passage: Passage, scope: Scope, lexeme: Lexeme, at: number): boolean {
  if (passage.isUsed(at) || isLine(lexeme)) return false;
  const form = formOf(lexeme) ?? "word";
  if (form === "opaque") return true;
  if (scope.existing.has(at) || scope.negated.has(at)) return false;
  if (senseOf(lexeme, "unserved") !== undefined && !scope.silent.has(at)) return true;
  if (scope.silent.has(at)) return senseOf(lexeme, "frame")?.frame === "hostile";
  if (form === "sign") return false;
  if (/^(?:read |standby )?(?:replica|replicas)$/.test(wordOf(lexeme))) return true;
  if (lexeme.measure !== undefined) return isTellingNumber(lexeme);
  if (form !== "word") return form !== "number";
  return lexeme.senses.length === 0 && !isOrdinary(wordOf(lexeme)) && !/^\d/.test(wordOf(lexeme));
}

/** A number with a unit or a range says something; a bare small one is often only counting what was said. */
const isTellingNumber = ({ measure, senses }: Lexeme): boolean =>
  measure !== undefined && senses.length === 0 && (measure.dimension !== "none" || measure.upTo !== undefined);
