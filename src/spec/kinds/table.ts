import { z } from "zod";
import { AttributeName } from "../fields";
import { common, defineKind } from "../service";

/** A key attribute: its name (text), or its name and type. */
export const KeyAttribute = z.union([AttributeName, z.strictObject({ name: AttributeName, type: z.enum(["string", "number", "binary"]) })]);
export type KeyAttribute = z.output<typeof KeyAttribute>;

export const TableSpec = z.strictObject({
  kind: z.literal("table"),
  ...common,
  /** The attribute that spreads the items. */
  partitionKey: KeyAttribute.optional(),
  /** The attribute that orders items of one partition key. */
  sortKey: KeyAttribute.optional(),
  /** Further ways to look items up. */
  indexes: z
    .array(z.strictObject({ name: AttributeName.min(3), partitionKey: KeyAttribute, sortKey: KeyAttribute.optional() }))
    .max(20)
    .optional(),
  /** The attribute with the moment, in seconds since 1970, at which an item expires. */
  ttlAttribute: AttributeName.optional(),
  /** Whether it can be restored to any moment of the last weeks. */
  pointInTimeRecovery: z.boolean().optional(),
  /** Whether it refuses to be deleted. */
  deletionProtection: z.boolean().optional(),
});
export type TableSpec = z.output<typeof TableSpec>;

export const table = defineKind({ schema: TableSpec, summary: "A key-value or document table", attributes: ["name", "arn"] });
