import { z } from "zod";
import { Cors, Exposure, PlainText } from "../fields";
import { common, defineKind } from "../service";

export const LifecycleRule = z.strictObject({
  /** Age in days at which it applies. */
  afterDays: z.int().min(1).max(36_500),
  action: z.enum(["archive", "delete"]),
  /** Only keys that begin with this. */
  prefix: PlainText.optional(),
});
export type LifecycleRule = z.output<typeof LifecycleRule>;

export const BucketSpec = z.strictObject({
  kind: z.literal("bucket"),
  ...common,
  /** Whether overwritten and deleted objects are kept for a while. */
  versioning: z.boolean().optional(),
  /** Left out: private. */
  exposure: Exposure.optional(),
  /** What happens to objects as they age. */
  lifecycle: z.array(LifecycleRule).max(100).optional(),
  cors: z.array(Cors).max(20).optional(),
});
export type BucketSpec = z.output<typeof BucketSpec>;

export const bucket = defineKind({ schema: BucketSpec, summary: "Storage for files and objects", attributes: ["name", "arn", "endpoint"] });
