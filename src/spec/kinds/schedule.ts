import { z } from "zod";
import { Cron, Every, PlainText, ServiceName } from "../fields";
import { common, defineKind } from "../service";

export const ScheduleSpec = z.strictObject({
  kind: z.literal("schedule"),
  ...common,
  /** How often. Excludes cron. */
  every: Every.optional(),
  /** At which times. Excludes every. */
  cron: Cron.optional(),
  /** Such as Europe/Dublin. Left out: UTC. */
  timezone: PlainText.optional(),
  /** Name of the function, container or queue that is started. */
  target: ServiceName.optional(),
});
export type ScheduleSpec = z.output<typeof ScheduleSpec>;

export const schedule = defineKind({
  schema: ScheduleSpec,
  summary: "Something that happens at set times",
  references: { target: ["function", "container", "queue", "topic"] },
  conflicts: [["every", "cron"]],
});
