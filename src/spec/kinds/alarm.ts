import { z } from "zod";
import { EmailAddress, ServiceName } from "../fields";
import { common, defineKind } from "../service";

export const AlarmSpec = z.strictObject({
  kind: z.literal("alarm"),
  ...common,
  /** Name of the service that is watched. */
  of: ServiceName.optional(),
  /** What is measured. */
  metric: z
    .string()
    .max(100)
    .regex(/^[A-Za-z][\w .%/-]*$/, { error: "a metric such as cpu, memory, errors, latency, freeStorage, queueDepth" })
    .optional(),
  /** In the metric's unit: percent for cpu and memory, GiB for storage, counts for errors. */
  threshold: z.number().optional(),
  /** On which side of the threshold it goes off. */
  comparison: z.enum(["above", "below"]).optional(),
  /** For how long, before it goes off. */
  periodMinutes: z.int().min(1).max(1_440).optional(),
  /** Topics or e-mail addresses that are told. */
  notify: z.array(z.union([ServiceName, EmailAddress])).optional(),
});
export type AlarmSpec = z.output<typeof AlarmSpec>;

export const alarm = defineKind({
  schema: AlarmSpec,
  summary: "A notice when a measure passes a limit",
  references: { of: "any" },
  attributes: ["arn"],
});
