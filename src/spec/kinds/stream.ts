import { z } from "zod";
import { common, defineKind } from "../service";

export const StreamSpec = z.strictObject({
  kind: z.literal("stream"),
  ...common,
  /** Partitions: how many readers work side by side. Left out: as load asks, where the provider can. */
  shards: z.int().min(1).max(2_000).optional(),
  /** How long events can be read again. */
  retentionHours: z.int().min(1).max(8_760).optional(),
});
export type StreamSpec = z.output<typeof StreamSpec>;

export const stream = defineKind({
  schema: StreamSpec,
  summary: "An ordered log of events that can be read again",
  attributes: ["arn", "name"],
});
