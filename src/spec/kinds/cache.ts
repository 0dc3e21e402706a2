import { z } from "zod";
import { Version } from "../fields";
import { common, defineKind, networked, sized } from "../service";

export const CacheSpec = z.strictObject({
  kind: z.literal("cache"),
  ...common,
  ...networked,
  ...sized,
  engine: z.enum(["redis", "valkey", "memcached"]).optional(),
  /** Version of the engine, such as "7.2". */
  version: Version.optional(),
  /** Read copies beside the primary; one or more take over when it fails. */
  replicas: z.int().min(0).max(5).optional(),
});
export type CacheSpec = z.output<typeof CacheSpec>;

export const cache = defineKind({
  schema: CacheSpec,
  summary: "An in-memory cache",
  attributes: ["endpoint", "host", "port"],
  conflicts: [["size", "instanceType"]],
});
