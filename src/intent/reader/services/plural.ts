import type { Kind } from "../../../spec";
import type { Passage } from "../passage";
import { singular } from "../text/normalise";

/** Whether a noun is the plural of a word for its kind: `queues`, `SQS queues`, `Lambdas`; not `Redis`, nor the `static assets` of one website. */
export function countsThings(passage: Passage, at: number, kind: Kind): boolean {
  const word = passage.lexemes[at]?.tokens.at(-1)?.word ?? "";
  const one = singular(word);
  if (one === word) return false;
  const means = (written: string): boolean =>
    (passage.lexicon.match([written], [written], 0)?.senses ?? []).some((sense) => sense.is === "kind" && sense.kind === kind);
  return means(one) && !means(word);
}
