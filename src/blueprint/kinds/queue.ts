import type { QueueSpec } from "../../spec/kinds/queue";
import { completed, Completion, type Completed, type Filled, type Setting } from "../completion";
import { DEFAULT_TIMEOUT_SECONDS } from "./function";

/** What a provider offers for queues. */
export interface QueueFacts {
  readonly retentionDaysMax: number;
}

export type QueuePlan = Omit<Filled<QueueSpec, "fifo" | "visibilityTimeoutSeconds" | "retentionDays">, "deadLetter"> & {
  /** Where messages that fail again and again go; `false`: they are tried until they expire. */
  readonly deadLetter: false | { readonly queue?: string | undefined; readonly maxReceives: number };
};

/** A queue hides a message six times as long as its function may run, as AWS advises. */
const RUNS_HIDDEN = 6;
const MAX_RECEIVES = 5;

export function completeQueue(service: QueueSpec, setting: Setting<QueueFacts>): Completed<QueuePlan> {
  const to = new Completion<"queue", QueueFacts>(service, setting);
  const longest = Math.max(
    0,
    ...setting.usedBy.filter((user) => user.kind === "function").map((user) => user.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS),
  );
  const hidden = Math.min(Math.max(longest * RUNS_HIDDEN, 30), 43_200);
  const days = Math.min(to.isProduction ? 14 : 4, to.choices.retentionDaysMax);
  const { deadLetter: _asked, ...rest } = service;
  const plan: QueuePlan = {
    ...rest,
    fifo: to.fill("fifo", false, "order was not asked for"),
    visibilityTimeoutSeconds: to.fill(
      "visibilityTimeoutSeconds",
      hidden,
      longest > 0 ? `${RUNS_HIDDEN} times as long as the function that reads it may run` : "time enough for one piece of work",
    ),
    retentionDays: to.fill("retentionDays", days, "time to notice that nobody reads, and to repair it"),
    deadLetter: deadLetterOf(to),
  };
  if (plan.retentionDays > to.choices.retentionDaysMax) {
    to.refuse({
      code: "VALUE_NOT_SERVED",
      field: "retentionDays",
      received: plan.retentionDays,
      expected: `at most ${to.choices.retentionDaysMax}`,
      fix: "Use fewer days, or a stream.",
    });
  }
  return completed(to, plan);
}

function deadLetterOf(to: Completion<"queue", QueueFacts>): QueuePlan["deadLetter"] {
  const asked = to.service.deadLetter;
  if (asked === false) return false;
  if (asked === undefined)
    to.note("deadLetter", { maxReceives: MAX_RECEIVES }, "a message that always fails must not block the others, nor be lost");
  const { queue, maxReceives } = typeof asked === "object" ? asked : {};
  return { ...(queue === undefined ? {} : { queue }), maxReceives: maxReceives ?? MAX_RECEIVES };
}
