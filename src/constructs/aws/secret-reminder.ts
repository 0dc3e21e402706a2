import { compact } from "../core/compact";
import { physicalName } from "../core/naming";
import { accountOf } from "./arn";
import { bindings } from "./bindings";
import { KEY_ACTIONS, keyPermission } from "./key-permission";
import { policyDocument, tlsOnly, type PolicyStatement } from "./policy";
import { defineRole } from "./role";
import type { AwsSecret } from "./secret";
import { subscribeAddress } from "./topic-address";

export interface ReminderProps {
  readonly days: number;
  /** The user's own key that messages lie under; undefined: the provider's. */
  readonly keyArn: string | undefined;
}

/**
 * Tells again and again that a secret is due which nobody can make from here: the first time at once, because it is still empty.
 * @returns the ARN of the topic that the reminders go to.
 */
export function defineReminder(secret: AwsSecret, { days, keyArn }: ReminderProps): string {
  const topic = defineTopic(secret, keyArn);
  const statements = statementsFor(secret, topic.arn, keyArn);
  const role = defineRole(secret, "reminder", { service: "scheduler.amazonaws.com", statements, account: accountOf(topic.arn) });
  const input = `The secret ${secret.node.id} (${secret.arn}) is due: put a new value in. You are reminded every ${days} days.`;
  new bindings.SchedulerSchedule(
    secret,
    "reminder",
    compact({
      name: `${physicalName(secret, { max: 60 })}_due`,
      description: `Tells that ${secret.node.id} is due`,
      scheduleExpression: days === 1 ? "rate(1 day)" : `rate(${days} days)`,
      flexibleTimeWindow: { mode: "OFF" },
      kmsKeyArn: keyArn,
      target: { arn: topic.arn, roleArn: role.arn, input },
      dependsOn: [...role.permissions],
    }),
  );
  return topic.arn;
}

function defineTopic(secret: AwsSecret, keyArn: string | undefined): { readonly arn: string } {
  const name = `${physicalName(secret, { max: 250 })}_due`;
  const topic = new bindings.SnsTopic(secret, "reminder_topic", compact({ name, kmsMasterKeyId: keyArn }));
  const policy = policyDocument([tlsOnly("sns:Publish", [topic.arn])]);
  new bindings.SnsTopicPolicy(secret, "reminder_topic_policy", { arn: topic.arn, policy });
  for (const address of new Set(secret.plan.remind)) subscribeAddress(secret, topic.arn, "email", address);
  return topic;
}

function statementsFor(secret: AwsSecret, topicArn: string, keyArn: string | undefined): PolicyStatement[] {
  const publish: PolicyStatement = { actions: ["sns:Publish"], resources: [topicArn] };
  if (keyArn === undefined) return [publish];
  return [publish, keyPermission(secret, keyArn, "sns", KEY_ACTIONS.write), keyPermission(secret, keyArn, "scheduler", KEY_ACTIONS.read)];
}
