import { z } from "zod";
import { common, defineKind, networked } from "../service";

export const FilesystemSpec = z.strictObject({
  kind: z.literal("filesystem"),
  ...common,
  ...networked,
  /** Capacity in GiB where the provider wants it beforehand. */
  sizeGb: z.int().min(1).max(102_400).optional(),
  /** How fast it is. */
  throughput: z
    .enum(["bursting", "elastic"])
    .or(z.strictObject({ provisionedMbps: z.int().min(1).max(10_240) }))
    .optional(),
});
export type FilesystemSpec = z.output<typeof FilesystemSpec>;

export const filesystem = defineKind({ schema: FilesystemSpec, summary: "A shared file system", attributes: ["endpoint", "id"] });
