import { z } from "zod";
import { Identifier, Size, Version } from "../fields";
import { common, defineKind, networked } from "../service";

const NodePool = z.strictObject({
  name: Identifier.optional(),
  size: Size.optional(),
  instanceType: Identifier.optional(),
  /** Fewest nodes. */
  min: z.int().min(0).max(1_000).optional(),
  /** Most nodes. */
  max: z.int().min(1).max(1_000).optional(),
  /** Cheaper machines that can be taken away. */
  spot: z.boolean().optional(),
  /** Size of each node's disk in GiB. */
  diskGb: z.int().min(20).max(16_384).optional(),
});

export const ClusterSpec = z.strictObject({
  kind: z.literal("cluster"),
  ...common,
  ...networked,
  /** Kubernetes version, such as "1.33". */
  version: Version.optional(),
  /** Groups of equal machines that it runs on. */
  nodePools: z.array(NodePool).min(1).optional(),
});
export type ClusterSpec = z.output<typeof ClusterSpec>;

export const cluster = defineKind({ schema: ClusterSpec, summary: "A Kubernetes cluster", attributes: ["endpoint", "name"] });
