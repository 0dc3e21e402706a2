import type { Construct } from "constructs";
import { compact } from "../core/compact";
import { physicalName } from "../core/naming";
import { bindings } from "./bindings";
import { encryptionKeyOf } from "./foundation";
import { policyDocument, tlsOnly } from "./policy";

const NAME_MAX = 80;
/** The longest there is, so that somebody finds them. */
const KEPT_SECONDS = 14 * 86_400;

/** A queue for what failed again and again and that nobody waits for. No service's name holds an underscore, so no other queue has its name. */
export function defineFailedStarts(scope: Construct): { readonly arn: string } {
  const suffix = "_failed";
  const key = encryptionKeyOf(scope);
  const encryption = key === undefined ? { sqsManagedSseEnabled: true } : { kmsMasterKeyId: key };
  const name = `${physicalName(scope, { max: NAME_MAX - suffix.length })}${suffix}`;
  const queue = new bindings.SqsQueue(scope, "failed", compact({ name, messageRetentionSeconds: KEPT_SECONDS, ...encryption }));
  new bindings.SqsQueuePolicy(scope, "failed_policy", { queueUrl: queue.url, policy: policyDocument([tlsOnly("sqs:*", [queue.arn])]) });
  return { arn: queue.arn };
}
