import { z } from "zod";
import { Version } from "../fields";
import { common, defineKind, networked, sized } from "../service";

export const CacheSpec = z.strictObject({
  kind: z.literal("cache"),
  ...common,
  ...networked,
  ...sized,
  /** Whose protocol it speaks. */
  engine: z.enum(["redis", "valkey", "memcached"]).optional(),
  /** Version of the engine, such as "7.2". */
  version: Version.optional(),
  /** Read copies beside the primary; one or more take over when it fails. */
  replicas: z.int().min(0).max(5).optional(),
  /** For how many days a daily snapshot is kept; 0 is none. */
  backupDays: z.int().min(0).max(35).optional(),
});
export type CacheSpec = z.output<typeof CacheSpec>;

export const cache = defineKind({
  schema: CacheSpec,
  summary: "An in-memory cache",
  attributes: ["endpoint", "host", "port"],
  conflicts: [["size", "instanceType"]],
});
