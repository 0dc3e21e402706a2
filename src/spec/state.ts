import { z } from "zod";
import { Identifier, PlainText } from "./fields";

/**
 * Where Terraform keeps what it has built. These values stand at literal positions of Terraform's settings, so none may hold an
 * expression, and none is a secret: credentials come from the environment of whoever runs Terraform.
 */
const Key = PlainText.regex(/^[\w!.*'()/-]+$/, { error: "letters, digits and !-_.*'()/" });
const Url = z
  .url({ protocol: /^https?$/, error: "an http or https address" })
  .refine((url) => !/[$%]\{|@/.test(url), { error: "an address with neither ${ nor a password" });

export const State = z.discriminatedUnion("backend", [
  z.strictObject({
    backend: z.literal("local"),
    path: PlainText.regex(/^[\w./-]+$/)
      .refine((path) => !path.startsWith("/") && !path.split("/").includes(".."), { error: "a path inside the stack's folder" })
      .optional(),
  }),
  z.strictObject({
    backend: z.literal("s3"),
    bucket: Identifier,
    /** Left out: <name>/terraform.tfstate. */
    key: Key.optional(),
    /** Left out: the spec's region. */
    region: Identifier.optional(),
    kmsKeyId: PlainText.optional(),
    roleArn: PlainText.regex(/^arn:[\w:/+=,.@-]+$/, { error: "a role's ARN" }).optional(),
    /** Whether a lock file beside the state keeps two runs apart. Left out: true. */
    lockFile: z.boolean().optional(),
  }),
  z.strictObject({
    backend: z.literal("gcs"),
    bucket: Identifier,
    prefix: Key.optional(),
    kmsEncryptionKey: PlainText.optional(),
    impersonateServiceAccount: PlainText.optional(),
  }),
  z.strictObject({
    backend: z.literal("azurerm"),
    storageAccountName: Identifier,
    containerName: Identifier,
    key: Key.optional(),
    resourceGroupName: PlainText.optional(),
    subscriptionId: Identifier.optional(),
    /** Whether the caller's own identity opens the storage account. Left out: true. */
    useAzureadAuth: z.boolean().optional(),
  }),
  z.strictObject({
    backend: z.literal("http"),
    address: Url,
    lockAddress: Url.optional(),
    unlockAddress: Url.optional(),
    updateMethod: z.enum(["POST", "PUT", "PATCH"]).optional(),
  }),
  z.strictObject({
    /** Terraform Cloud, or Terraform Enterprise at another hostname. */
    backend: z.literal("cloud"),
    organization: Identifier,
    /** Name of the workspace. Excludes tags. */
    workspace: Identifier.optional(),
    /** Any workspace that carries these tags. Excludes workspace. */
    tags: z.array(Identifier).min(1).optional(),
    project: PlainText.optional(),
    hostname: z
      .string()
      .regex(/^[\w.-]+$/, { error: "a host name" })
      .optional(),
  }),
]);
export type State = z.output<typeof State>;
