import type { Passage } from "../passage";
import type { Flags } from "../scope/flags";
import type { Anchor, Draft } from "../services/draft";
import { firstUsesSecond } from "./direction";
import type { Edges } from "./edges";

/** Ties each alarm to the service that is spoken of where it watches: behind its `when`, or in its own noun. */
export function tieAlarms(passage: Passage, anchors: readonly Anchor[], watched: Flags, edges: Edges): void {
  for (const anchor of anchors) {
    const alarm = anchor.drafts[0];
    if (alarm?.kind !== "alarm" || alarm.state !== "asked") continue;
    const seen = anchors.filter((each) => each !== anchor && watched.has(each.at) && passage.sameSentence(each.at, anchor.at));
    const target =
      seen
        .flatMap(({ drafts }) => drafts)
        .find((draft) => draft.state === "asked" && firstUsesSecond("alarm", draft.kind, "for") === true) ?? ofNoun(anchor, anchors);
    if (target !== undefined) edges.add(alarm, target, false);
  }
}

/** Ties functions that everyday words describe to what starts them: the bucket of `as soon as someone uploads a picture`. */
export function tieStarts(drafts: readonly Draft[], edges: Edges): void {
  for (const draft of drafts) {
    const kind = draft.mentions.find(({ startedBy }) => startedBy !== undefined)?.startedBy;
    const source = kind === undefined ? undefined : drafts.find((other) => other.kind === kind && other.state === "asked");
    if (source !== undefined && draft.state === "asked") edges.add(draft, source, true);
  }
}

/** The database of `database alarm`. */
function ofNoun({ mention }: Anchor, anchors: readonly Anchor[]): Anchor["drafts"][number] | undefined {
  if (mention?.of === undefined) return undefined;
  return anchors.flatMap(({ drafts }) => drafts).find(({ kind, state }) => kind === mention.of && state === "asked");
}
