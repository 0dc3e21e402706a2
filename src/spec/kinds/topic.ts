import { z } from "zod";
import { EmailAddress, ServiceName } from "../fields";
import { common, defineKind } from "../service";

/** Who gets every message. */
export const Subscription = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("queue"), target: ServiceName }),
  z.strictObject({ type: z.literal("function"), target: ServiceName }),
  z.strictObject({ type: z.literal("email"), address: EmailAddress }),
  z.strictObject({
    type: z.literal("https"),
    url: z
      .url({ protocol: /^https$/, error: "an https address" })
      .max(1_000)
      .refine((url) => !/[$%]\{/.test(url), { error: "text without ${ or %{" }),
  }),
]);
export type Subscription = z.output<typeof Subscription>;

export const TopicSpec = z.strictObject({
  kind: z.literal("topic"),
  ...common,
  /** Whether order is kept and nothing is delivered twice. */
  fifo: z.boolean().optional(),
  subscriptions: z.array(Subscription).max(100).optional(),
});
export type TopicSpec = z.output<typeof TopicSpec>;

export const topic = defineKind({
  schema: TopicSpec,
  summary: "Messages that every subscriber gets",
  references: { "subscriptions[].target": ["queue", "function"] },
  attributes: ["arn", "name"],
});
