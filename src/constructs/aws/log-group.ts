import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { contextOf } from "../core/context";
import { bindings } from "./bindings";
import { AwsFoundation } from "./foundation";

/** A log group, and what a resource waits for that would otherwise make one of its own. */
export interface LogGroup extends ITerraformDependable {
  readonly name: string;
  readonly arn: string;
}

/** A log group that is kept as long as the environment wants, encrypted under its key, which CloudWatch tries at once. */
export function defineLogGroup(scope: Construct, id: string, name: string): LogGroup {
  const { logRetentionDays, ownKeys } = contextOf(scope).controls;
  const foundation = ownKeys ? AwsFoundation.of(scope) : undefined;
  const key = foundation && { kmsKeyId: foundation.keyArn, dependsOn: [foundation.keyPolicy] };
  return new bindings.CloudwatchLogGroup(scope, id, { name, retentionInDays: logRetentionDays, ...key });
}
