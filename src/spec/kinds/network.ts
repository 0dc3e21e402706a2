import { z } from "zod";
import { Cidr } from "../fields";
import { common, defineKind } from "../service";

export const NetworkSpec = z.strictObject({
  kind: z.literal("network"),
  name: common.name,
  description: common.description,
  provider: common.provider,
  region: common.region,
  /** The private IPv4 range that the subnets are cut from. */
  cidr: Cidr.optional(),
  /** In how many availability zones it has subnets. */
  zones: z.int().min(1).max(6).optional(),
  /** How private subnets reach the internet. */
  natGateways: z.enum(["none", "single", "perZone"]).optional(),
  /** Whether connections are logged. */
  flowLogs: z.boolean().optional(),
});
export type NetworkSpec = z.output<typeof NetworkSpec>;

export const network = defineKind({
  schema: NetworkSpec,
  summary: "A private network with public and private subnets in several zones",
  attributes: ["id"],
});
