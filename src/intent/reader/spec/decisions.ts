import type { Decision } from "../../../blueprint";
import type { Passage } from "../passage";
import type { Draft } from "../services/draft";

/** What else the reader chose: kinds where several fit, typing mistakes, times that a schedule cannot do without. */
export function readingDecisions(passage: Passage, drafts: readonly Draft[], services: readonly Record<string, unknown>[]): Decision[] {
  return [
    ...spellings(passage),
    ...drafts.flatMap((draft, index) => kindDecisions(passage, draft, services[index] ?? {}, `services[${index}]`)),
  ];
}

function spellings(passage: Passage): Decision[] {
  return passage.lexemes.flatMap(({ readAs, from, to }): Decision[] =>
    readAs === undefined
      ? []
      : [
          {
            path: `words[${from}..${to}]`,
            value: readAs,
            because: `“${passage.slice(from, to)}” is no word, and “${readAs}” is the nearest one that is known`,
          },
        ],
  );
}

function kindDecisions(passage: Passage, draft: Draft, service: Record<string, unknown>, path: string): Decision[] {
  const decisions: Decision[] = [];
  const words = passage.slice(draft.evidence.from, draft.evidence.to);
  if (draft.workload)
    decisions.push({
      path: `${path}.kind`,
      value: draft.kind,
      because: `nothing says what “${words}” runs on, and a container needs no machine to look after`,
    });
  if (draft.recount !== undefined) decisions.push({ path: `${path}.kind`, value: draft.kind, because: draft.recount });
  if (draft.implied !== undefined) decisions.push({ path: `${path}.kind`, value: draft.kind, because: draft.implied });
  else if (draft.mentions.every(({ paraphrase }) => paraphrase))
    decisions.push({ path: `${path}.kind`, value: draft.kind, because: `this is what the words describe without naming it` });
  if (service["kind"] === "schedule" && service["every"] === undefined && service["cron"] === undefined) {
    service["every"] = "1 day";
    decisions.push({ path: `${path}.every`, value: "1 day", because: "a schedule needs a time and the words give none" });
  }
  return decisions;
}
