import { z } from "zod";
import { common, defineKind } from "../service";

export const SecretSpec = z.strictObject({
  kind: z.literal("secret"),
  ...common,
  /** Whether a random value is made for it. Left out: it stays empty until somebody puts the value in. */
  generate: z
    .union([z.boolean(), z.strictObject({ lengthChars: z.int().min(8).max(256).optional(), symbols: z.boolean().optional() })])
    .optional(),
  /** After how many days it is replaced. */
  rotationDays: z.int().min(1).max(1_000).optional(),
});
export type SecretSpec = z.output<typeof SecretSpec>;

export const secret = defineKind({
  schema: SecretSpec,
  summary: "A secret value, kept outside of code and state",
  attributes: ["arn", "name"],
});
