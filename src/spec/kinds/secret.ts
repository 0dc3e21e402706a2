import { z } from "zod";
import { EmailAddress } from "../fields";
import { common, defineKind } from "../service";

export const SecretSpec = z.strictObject({
  kind: z.literal("secret"),
  ...common,
  /** Whether a random value is made for it. Left out: it stays empty until somebody puts the value in. */
  generate: z
    .union([z.boolean(), z.strictObject({ lengthChars: z.int().min(8).max(256).optional(), symbols: z.boolean().optional() })])
    .optional(),
  /** After how many days it is replaced: by itself when it was generated, else by somebody who is reminded. */
  rotationDays: z.int().min(1).max(1_000).optional(),
  /** Who is told that a value which only they can replace is due. */
  remind: z.array(EmailAddress).min(1).max(20).optional(),
});
export type SecretSpec = z.output<typeof SecretSpec>;

export const secret = defineKind({
  schema: SecretSpec,
  summary: "A secret value, kept outside of code and state",
  attributes: ["arn", "name"],
});
