import type { Service } from "../../spec";
import type { QueueSpec } from "../../spec/kinds/queue";
import { completed, Completion, type Completed, type Filled, type Setting } from "../completion";
import { DEFAULT_TIMEOUT_SECONDS } from "./function";

/** What a provider offers for queues. */
export interface QueueFacts {
  readonly retentionDaysMax: number;
  /** Kinds that cannot deliver to a queue that keeps order, unless they keep order themselves. Default: none. */
  readonly unorderedSenders?: readonly Service["kind"][];
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
  const sources = sourcesOf(to);
  const { deadLetter: _asked, ...rest } = service;
  const plan: QueuePlan = {
    ...rest,
    fifo: sources.some(isOrdered)
      ? to.fill("fifo", true, "the queue whose failed messages it takes keeps order")
      : to.fill("fifo", false, "order was not asked for"),
    visibilityTimeoutSeconds: visibilityOf(to),
    retentionDays: retentionOf(to, sources.length > 0),
    deadLetter: deadLetterOf(to, sources.length > 0),
  };
  checkRetention(to, plan);
  checkOrder(to, plan, sources);
  return completed(to, plan);
}

/** The queues that set their failed messages aside in this one. */
function sourcesOf(to: Completion<"queue", QueueFacts>): QueueSpec[] {
  const queues = to.setting.usedBy.filter((user) => user.kind === "queue");
  return queues.filter(({ deadLetter }) => typeof deadLetter === "object" && deadLetter.queue === to.service.name);
}

const isOrdered = (service: object): boolean => "fifo" in service && service.fifo === true;

function retentionOf(to: Completion<"queue", QueueFacts>, takesFailed: boolean): number {
  const { retentionDaysMax } = to.choices;
  if (takesFailed)
    return to.fill("retentionDays", retentionDaysMax, "failed messages wait as long as they can for somebody who looks at them");
  const days = Math.min(to.isProduction ? 14 : 4, retentionDaysMax);
  return to.fill("retentionDays", days, "time to notice that nobody reads, and to repair it");
}

function visibilityOf(to: Completion<"queue", QueueFacts>): number {
  const readers = to.setting.usedBy.filter((user) => user.kind === "function");
  const longest = Math.max(0, ...readers.map((reader) => reader.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS));
  const hidden = Math.min(Math.max(longest * RUNS_HIDDEN, 30), 43_200);
  const because = longest > 0 ? `${RUNS_HIDDEN} times as long as the function that reads it may run` : "time enough for one piece of work";
  return to.fill("visibilityTimeoutSeconds", hidden, because);
}

function deadLetterOf(to: Completion<"queue", QueueFacts>, takesFailed: boolean): QueuePlan["deadLetter"] {
  const asked = to.service.deadLetter;
  if (asked === undefined && takesFailed) to.note("deadLetter", false, "failed messages end here");
  if (asked === false || (asked === undefined && takesFailed)) return false;
  const { queue, maxReceives = MAX_RECEIVES } = typeof asked === "object" ? asked : {};
  if (asked === undefined)
    to.note("deadLetter", { maxReceives: MAX_RECEIVES }, "a message that always fails must not block the others, nor be lost");
  else if (asked === true || asked.maxReceives === undefined)
    to.note("deadLetter.maxReceives", MAX_RECEIVES, "often enough for a fault that passes by itself");
  return { ...(queue === undefined ? {} : { queue }), maxReceives };
}

function checkRetention(to: Completion<"queue", QueueFacts>, { retentionDays }: QueuePlan): void {
  const { retentionDaysMax } = to.choices;
  if (retentionDays <= retentionDaysMax) return;
  to.refuse({
    code: "VALUE_NOT_SERVED",
    field: "retentionDays",
    received: retentionDays,
    expected: `at most ${retentionDaysMax}`,
    fix: "Use fewer days, or a stream.",
  });
}

/** Who delivers to a queue must keep order as the queue does: its senders, and the queues whose failed messages it takes. */
function checkOrder(to: Completion<"queue", QueueFacts>, { fifo }: QueuePlan, sources: readonly QueueSpec[]): void {
  for (const source of sources.filter((each) => isOrdered(each) !== fifo))
    refuseOrder(to, fifo, `${source.name} (fifo: ${!fifo}) sets its failed messages aside here`);
  const { unorderedSenders = [] } = to.choices;
  for (const user of fifo ? to.setting.usedBy.filter(({ kind }) => unorderedSenders.includes(kind)) : [])
    if (!isOrdered(user)) refuseOrder(to, fifo, `${user.name} keeps no order and delivers here`);
}

function refuseOrder(to: Completion<"queue", QueueFacts>, fifo: boolean, received: string): void {
  const fix = `${to.setting.provider.title} wants the same of both: use fifo: ${!fifo} here, or fifo: ${fifo} there.`;
  to.refuse({ code: "SPEC_CONFLICT", field: "fifo", received, expected: `fifo: ${!fifo}`, fix });
}
