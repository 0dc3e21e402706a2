import { z } from "zod";
import { ServiceName } from "../fields";
import { common, defineKind } from "../service";

export const KeySpec = z.strictObject({
  kind: z.literal("key"),
  ...common,
  /** After how many days new key material is made. */
  rotationDays: z.int().min(1).max(2_560).optional(),
  /** Names of the services that it encrypts. */
  usedBy: z.array(ServiceName).optional(),
});
export type KeySpec = z.output<typeof KeySpec>;

export const key = defineKind({
  schema: KeySpec,
  summary: "An encryption key of one's own",
  references: { "usedBy[]": "any" },
  attributes: ["arn", "id"],
});
