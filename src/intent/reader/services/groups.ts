import type { Passage } from "../passage";
import { formOf } from "../phrases/lexeme";
import type { Anchor, Draft } from "./draft";
import { listedNames } from "./lists";
import { memberAnchors } from "./members";
import { runAt } from "./naming";

/** Names of the members of a group, and the words that stand for one of them: `one for orders`, `the other`, `blue and green`. */
export function groupAnchors(passage: Passage, anchors: readonly Anchor[], drafts: Draft[]): Anchor[] {
  const listed = anchors.flatMap((anchor) => listedNames(passage, anchor, drafts));
  return [...listed, ...memberAnchors(passage, anchors, drafts), ...nameAnchors(passage, drafts, [...anchors, ...listed])];
}

// ---- services by their names ----

/** Later places where a service is called by its name: `front calls back`. */
function nameAnchors(passage: Passage, drafts: readonly Draft[], known: readonly Anchor[]): Anchor[] {
  const byName = new Map(
    drafts.flatMap((draft) => (draft.name?.explicit === true ? [[draft.name.text.toLowerCase(), draft] as const] : [])),
  );
  if (byName.size === 0) return [];
  return passage.lexemes.flatMap((lexeme, at): Anchor[] => {
    const run = lexeme.tokens[0]?.spaced === false ? undefined : runAt(passage, at);
    const written =
      formOf(lexeme) === "quoted" ? lexeme.tokens[0]?.word : passage.slice(lexeme.from, passage.lexemes[run?.end ?? at]?.to ?? lexeme.to);
    const draft = byName.get((written ?? "").toLowerCase());
    if (
      draft === undefined ||
      draft.name === undefined ||
      lexeme.from <= draft.name.to ||
      known.some(({ first, last }) => at >= first && at <= last)
    )
      return [];
    const last = run?.end ?? at;
    passage.useRange(at, last);
    return [{ at: last, first: at, last, drafts: [draft], mention: undefined }];
  });
}
