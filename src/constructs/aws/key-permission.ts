import type { Construct } from "constructs";
import type { PolicyStatement } from "./policy";
import { awsSite, domainOf } from "./site";

/** What a key is used for, in KMS's own actions. */
export const KEY_ACTIONS = {
  read: ["kms:Decrypt"],
  write: ["kms:GenerateDataKey", "kms:Decrypt"],
} as const;

/**
 * Permission to use a key through one AWS service and in no other way: a caller who may read a queue's messages cannot decrypt a database's
 * backup with the same key.
 * @param service as it is written in host names: `sqs`, `secretsmanager`.
 */
export function keyPermission(scope: Construct, keyArn: string, service: string, actions: readonly string[]): PolicyStatement {
  const { id } = awsSite(scope).region;
  const conditions = { StringEquals: { "kms:ViaService": `${service}.${id}.${domainOf(scope)}` } };
  return { actions, resources: [keyArn], conditions };
}
