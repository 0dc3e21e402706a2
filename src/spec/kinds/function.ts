import { z } from "zod";
import { Cron, EnvironmentVariables, Every, PlainText, RelativePath, ServiceName } from "../fields";
import { common, defineKind, networked } from "../service";

/** What starts a function; `source` is the name of the service whose events do, `cron` is in UTC. */
export const Trigger = z.discriminatedUnion("type", [
  z.strictObject({
    /** A TLS endpoint. */
    type: z.literal("http"),
    /** Whether callers sign their requests; none opens it to everybody. */
    authentication: z.enum(["required", "none"]).optional(),
  }),
  z.strictObject({ type: z.literal("schedule"), every: Every.optional(), cron: Cron.optional() }),
  z.strictObject({ type: z.literal("queue"), source: ServiceName, batchSize: z.int().min(1).max(10_000).optional() }),
  z.strictObject({ type: z.literal("topic"), source: ServiceName }),
  z.strictObject({ type: z.literal("stream"), source: ServiceName, batchSize: z.int().min(1).max(10_000).optional() }),
  z.strictObject({
    type: z.literal("bucket"),
    source: ServiceName,
    /** Which changes count. Left out: created. */
    events: z
      .array(z.enum(["created", "deleted"]))
      .min(1)
      .optional(),
    /** Only keys that begin with this. */
    prefix: PlainText.optional(),
  }),
]);
export type Trigger = z.output<typeof Trigger>;

export const FunctionSpec = z.strictObject({
  kind: z.literal("function"),
  ...common,
  ...networked,
  /** The language that the code is written in. */
  runtime: z
    .string()
    .regex(/^(?:nodejs|python|java|dotnet|go|ruby)[\d.]*$/, {
      error: "a language and, if it matters, its version: nodejs22, python3.13, java21, dotnet8, go, ruby",
    })
    .optional(),
  /** Where the code is entered, as the runtime writes it. */
  handler: z
    .string()
    .max(256)
    .regex(/^[\w./:$-]+$/, { error: "file.function, such as index.handler" })
    .optional(),
  /** Folder (or zip file) with the code, beside the spec. */
  source: RelativePath.optional(),
  /** Memory in MiB. */
  memoryMb: z.int().min(128).max(32_768).optional(),
  /** How long one run may take. */
  timeoutSeconds: z.int().min(1).max(3_600).optional(),
  /** What starts it. */
  triggers: z.array(Trigger).optional(),
  /** Settings; no secrets (name those in uses). */
  environment: EnvironmentVariables.optional(),
});
export type FunctionSpec = z.output<typeof FunctionSpec>;

export const functionKind = defineKind({
  schema: FunctionSpec,
  summary: "Code that runs when something happens",
  references: { "triggers[].source": ["queue", "topic", "stream", "bucket", "table"] },
  // those after the name are what AWS alone has: what an API Gateway calls, and the role that policies are attached to
  attributes: ["endpoint", "arn", "name", "invokeArn", "roleName", "roleArn"],
});
