import { z } from "zod";
import { ServiceName } from "../fields";
import { common, defineKind } from "../service";

export const QueueSpec = z.strictObject({
  kind: z.literal("queue"),
  ...common,
  /** Whether order is kept and nothing is delivered twice. */
  fifo: z.boolean().optional(),
  /** How long a taken message is hidden from the others. */
  visibilityTimeoutSeconds: z.int().min(0).max(43_200).optional(),
  /** How long an unread message is kept. */
  retentionDays: z
    .number()
    .min(1 / 1440)
    .max(31)
    .optional(),
  /** Whether messages that fail again and again are set aside: in a queue of its own, or the one named. */
  deadLetter: z
    .union([z.boolean(), z.strictObject({ queue: ServiceName.optional(), maxReceives: z.int().min(1).max(1_000).optional() })])
    .optional(),
});
export type QueueSpec = z.output<typeof QueueSpec>;

export const queue = defineKind({
  schema: QueueSpec,
  summary: "Messages that wait for a worker",
  references: { "deadLetter.queue": ["queue"] },
  attributes: ["url", "arn", "name"],
});
