import { z } from "zod";
import { common, defineKind } from "../service";

export const RegistrySpec = z.strictObject({
  kind: z.literal("registry"),
  ...common,
  /** Whether a tag, once pushed, stays what it is. */
  immutableTags: z.boolean().optional(),
  /** Whether images are searched for known weaknesses. */
  scanOnPush: z.boolean().optional(),
  /** How many images are kept; older ones are deleted. Left out: all. */
  keepImages: z.int().min(1).max(10_000).optional(),
});
export type RegistrySpec = z.output<typeof RegistrySpec>;

export const registry = defineKind({
  schema: RegistrySpec,
  summary: "A private registry of container images",
  attributes: ["url", "name"],
});
