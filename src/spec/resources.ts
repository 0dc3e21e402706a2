import { z } from "zod";
import { Identifier, PlainText, TerraformName, Text } from "./fields";
import { isStateAddress, isTargetAddress } from "./address";

/** Values by Terraform's own argument names. Their types are the catalogue's business; parseSpec sees that they are JSON. */
export const Arguments = z.record(z.string(), z.unknown());

/** A type of resource or data source, in Terraform's spelling. */
export const TerraformType = z
  .string()
  .max(128)
  .regex(/^[a-z][a-z0-9_]*$/, { error: "a Terraform type, such as aws_sqs_queue" });

/** Something of the spec that must be there first: `aws_iam_role.bot`, `data.aws_ami.ubuntu`, `service.orders`. */
export const Dependency = z.string().max(300).refine(isTargetAddress, {
  error: "a resource, data source or service of this spec: aws_iam_role.bot, data.aws_ami.ubuntu or service.orders",
});

/** What must hold when Terraform runs. */
export const Condition = z.strictObject({
  /** An expression that must be true: ${var.size != "large"}. */
  condition: Text,
  /** What Terraform says when it is not. */
  errorMessage: Text,
});
export type Condition = z.output<typeof Condition>;

/** What Terraform checks around a resource or data source. */
const checks = {
  /** What must hold before it is read or changed. */
  precondition: z.array(Condition).min(1).optional(),
  /** What must hold afterwards; self is the thing itself. */
  postcondition: z.array(Condition).min(1).optional(),
};

export const Lifecycle = z.strictObject({
  /** Whether Terraform refuses to destroy it. */
  preventDestroy: z.boolean().optional(),
  /** Whether its replacement is there before it goes. */
  createBeforeDestroy: z.boolean().optional(),
  /** Arguments whose changes outside of Terraform are left alone, or all. */
  ignoreChanges: z.union([z.literal("all"), z.array(PlainText).min(1)]).optional(),
  /** Resources, or attributes of them, whose change replaces this one. */
  replaceTriggeredBy: z.array(PlainText).min(1).optional(),
  ...checks,
});
export type Lifecycle = z.output<typeof Lifecycle>;

/** Data is read and never destroyed: there is less to say. */
export const DataLifecycle = z.strictObject(checks);

/** Any resource of a provider, with Terraform's own argument names. */
export const Resource = z.strictObject({
  /** Its type: aws_lex_bot. */
  type: TerraformType,
  /** The Terraform name, exactly: the address is type.name. */
  name: TerraformName,
  /** Values by Terraform's own argument names, checked against the provider's schema. Text may hold ${…}; {file: path} is a file's content. */
  arguments: Arguments.optional(),
  /** What must be there first, where no argument refers to it. */
  dependsOn: z.array(Dependency).optional(),
  /** How Terraform replaces and destroys it. */
  lifecycle: Lifecycle.optional(),
  /** An alias of providers, for another region or account. */
  providerAlias: TerraformName.optional(),
});
export type Resource = z.output<typeof Resource>;

/** Any data source of a provider: read when Terraform runs. */
export const DataSource = z.strictObject({
  /** Its type: aws_ami. */
  type: TerraformType,
  /** The Terraform name, exactly: the address is data.type.name. */
  name: TerraformName,
  /** Values by Terraform's own argument names. */
  arguments: Arguments.optional(),
  /** What must be there first, where no argument refers to it. */
  dependsOn: z.array(Dependency).optional(),
  /** What Terraform checks when it reads. */
  lifecycle: DataLifecycle.optional(),
  /** An alias of providers. */
  providerAlias: TerraformName.optional(),
});
export type DataSource = z.output<typeof DataSource>;

/** Settings of a provider's block: the default one, or a further one with an alias. */
export const ProviderSettings = z.strictObject({
  /** As in type names: aws, google, azurerm, random. */
  provider: Identifier,
  /** Name of a further block, that providerAlias asks for. Left out: the block that all others use. */
  alias: TerraformName.optional(),
  /** The provider's own id of the region. */
  region: Identifier.optional(),
  /** Further settings, by the provider's own argument names. */
  arguments: Arguments.optional(),
});
export type ProviderSettings = z.output<typeof ProviderSettings>;

/** A resource that exists under another address: Terraform renames it in place of replacing it. */
export const Moved = z.strictObject({
  /** Address that it had: aws_db_instance.old. */
  from: z
    .string()
    .max(500)
    .refine(isStateAddress, { error: "an address of the state, such as aws_db_instance.old or module.db.aws_db_instance.main[0]" }),
  /** Address that it has now: a resource of this stack. */
  to: z.string().max(300).refine(isTargetResource, { error: "a resource of this stack, such as aws_db_instance.primary" }),
});

/** A resource that exists already and is taken into the state. */
export const Import = z.strictObject({
  /** Address of the resource of this stack. */
  to: z.string().max(300).refine(isTargetResource, { error: "a resource of this stack, such as aws_s3_bucket.logs" }),
  /** What the provider knows it by; each type's own documentation tells. */
  id: Text,
});

function isTargetResource(text: string): boolean {
  return isTargetAddress(text) && !/^(?:service|data)\./.test(text);
}
