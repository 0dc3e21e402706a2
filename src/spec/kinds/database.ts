import { z } from "zod";
import { TerraformName, Version } from "../fields";
import { common, defineKind, networked, sized } from "../service";

export const DatabaseSpec = z.strictObject({
  kind: z.literal("database"),
  ...common,
  ...networked,
  ...sized,
  /** Whose SQL it speaks. */
  engine: z.enum(["postgres", "mysql", "mariadb", "sqlserver"]).optional(),
  /** Version of the engine, such as "16" or "8.0". */
  version: Version.optional(),
  /** Name of the database that is created in it. */
  databaseName: TerraformName.max(63).optional(),
  /** Disk in GiB; it grows by itself where the provider can. */
  storageGb: z.int().min(10).max(65_536).optional(),
  /** How large the disk may grow by itself, in GiB; more than storageGb. */
  maxStorageGb: z.int().min(11).max(65_536).optional(),
  /** A standby in another zone that takes over by itself. */
  highAvailability: z.boolean().optional(),
  /** For how many days it can be restored to any moment; 0 is none. */
  backupDays: z.int().min(0).max(35).optional(),
  /** Whether it refuses to be deleted, and leaves a last snapshot. */
  deletionProtection: z.boolean().optional(),
});
export type DatabaseSpec = z.output<typeof DatabaseSpec>;

export const database = defineKind({
  schema: DatabaseSpec,
  summary: "A managed relational database",
  attributes: ["endpoint", "host", "port", "name", "secret"],
  conflicts: [["size", "instanceType"]],
});
