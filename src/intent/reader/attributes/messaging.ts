import { append, days, hours, minutes, number, plainNumber, put, same, seconds, type Bind, type Bindings } from "./binding";
import { isAmount } from "./fact";

const attempts: Bind = (draft, fact) => (isAmount(fact.value) ? put(draft, "deadLetter", { maxReceives: fact.value.value }, fact) : false);

/** `dead letter after five tries` states both; the plain word never takes the number away. */
const deadLetter: Bind = (draft, fact) =>
  typeof draft.value("deadLetter") === "object" ? true : put(draft, "deadLetter", fact.value, fact);

const mailSubscriber: Bind = (draft, fact) => append(draft, "subscriptions", { type: "email", address: fact.value }, fact);
const toldByMail: Bind = (draft, fact) => append(draft, "notify", fact.value, fact);

const schedule: Bind = (draft, fact) => {
  const times = fact.value as { every?: string; cron?: string };
  draft.fields.delete("every");
  draft.fields.delete("cron");
  return times.cron === undefined ? put(draft, "every", times.every, fact) : put(draft, "cron", times.cron, fact);
};

/** A limit below nothing or a percentage is as stated; bytes count in GiB. */
const threshold: Bind = (draft, fact) =>
  draft.value("threshold") !== undefined && !fact.corrects ? false : number("threshold", plainNumber)(draft, fact);

/** Longer than this is no answer time. */
const LONGEST_LATENCY_SECONDS = 60;

/** `latency above 500 ms`: a short spell beside a latency is its limit, in milliseconds; another one is for how long. */
const slownessOrPeriod: Bind = (draft, fact) =>
  isAmount(fact.value) &&
  draft.value("metric") === "latency" &&
  draft.value("threshold") === undefined &&
  fact.value.value < LONGEST_LATENCY_SECONDS
    ? put(draft, "threshold", Math.round(fact.value.value * 1000), fact)
    : number("periodMinutes", minutes)(draft, fact);

const metric: Bind = (draft, fact) => {
  const known = draft.value("metric");
  if (known !== undefined && rankOf(known) <= rankOf(fact.value)) return true;
  return put(draft, "metric", fact.value, fact);
};

/** Of several metrics beside one limit the more telling counts: `free disk space` before `disk`, `error rate` before `requests`. */
const RANK = ["freeStorage", "queueDepth", "errors", "latency", "cpu", "memory", "disk", "cost", "connections", "requests"];
const rankOf = (metric: unknown): number => RANK.findIndex((name) => name === metric);

const under: Bind = (draft, fact) => put(draft, "comparison", "below", fact);

export const messaging: Bindings = {
  fifo: { queue: same("fifo"), topic: same("fifo") },
  visibility: { queue: number("visibilityTimeoutSeconds", seconds) },
  timeout: { alarm: number("periodMinutes", minutes), queue: number("visibilityTimeoutSeconds", seconds) },
  retention: { alarm: number("periodMinutes", minutes), queue: number("retentionDays", days), stream: number("retentionHours", hours) },
  delete: { queue: number("retentionDays", days), stream: number("retentionHours", hours) },
  spell: { queue: number("retentionDays", days), stream: number("retentionHours", hours), alarm: slownessOrPeriod },
  deadLetter: { queue: deadLetter },
  attempts: { queue: attempts },
  shards: { stream: number("shards", plainNumber) },
  email: { topic: mailSubscriber, alarm: toldByMail },
  schedule: { schedule },
  threshold: { alarm: threshold },
  bytes: { alarm: threshold },
  count: { alarm: threshold },
  instances: { alarm: threshold },
  metric: { alarm: metric },
  below: { alarm: under },
  above: { alarm: () => true },
  period: { alarm: number("periodMinutes", minutes) },
};
