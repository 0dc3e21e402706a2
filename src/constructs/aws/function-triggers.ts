import { createHash } from "node:crypto";
import { triggerKey, type PlannedTrigger } from "../../blueprint/kinds/function";
import { StackwrightError } from "../../errors";
import { compact } from "../core/compact";
import { physicalName } from "../core/naming";
import { accountOf } from "./arn";
import { bindings } from "./bindings";
import type { AwsBucket } from "./bucket";
import { encryptionKeyOf } from "./foundation";
import type { AwsFunction } from "./function";
import { KEY_ACTIONS, keyPermission } from "./key-permission";
import type { PolicyStatement } from "./policy";
import type { AwsQueue } from "./queue";
import { defineRole, grantRole } from "./role";
import { cronExpression, rateExpression } from "./schedule-expression";
import type { AwsTable } from "./table";
import type { AwsTopic } from "./topic";

type Planned<T extends PlannedTrigger["type"]> = Extract<PlannedTrigger, { type: T }>;
type Sourced<T extends PlannedTrigger["type"], S> = Omit<Planned<T>, "source"> & { readonly source: S };

/** A trigger with nothing left open, its source a construct. */
export type LinkedTrigger =
  | Planned<"http" | "schedule">
  | Sourced<"queue", AwsQueue>
  | Sourced<"topic", AwsTopic>
  | Sourced<"bucket", AwsBucket>
  | Sourced<"stream", AwsTable>;
type Linked<T extends LinkedTrigger["type"]> = Extract<LinkedTrigger, { type: T }>;

/** Most messages that are handed over without waiting for more to come; and how long is waited. */
const BATCH_WITHOUT_WAIT_MAX = 10;
const BATCH_WAIT_SECONDS = 5;
/** How often changes that cannot be worked on are tried before they are set aside, so that they do not block those behind them. */
const STREAM_RETRIES = 5;

/**
 * Lets one thing start a function, with the permission for just that. Resources are named after the trigger, so that another one moves none.
 * @param place where the trigger stands in the function's properties, for problems.
 */
export function defineTrigger(to: AwsFunction, trigger: LinkedTrigger, place: string): void {
  const id = `trigger_${partOf(trigger)}`;
  switch (trigger.type) {
    case "http":
      return;
    case "schedule":
      return startByTime(to, id, trigger);
    case "queue":
      return startByQueue(to, id, trigger, place);
    case "topic":
      return startByTopic(to, id, trigger, place);
    case "bucket":
      return startByBucket(to, id, trigger);
    case "stream":
      return startByStream(to, id, trigger);
  }
}

/** The name of a trigger's part of a resource's address: its source's, or its time's. */
function partOf(trigger: LinkedTrigger): string {
  if (trigger.type === "http") return "http";
  if (trigger.type === "schedule")
    return trigger.every === undefined ? `cron_${hash(trigger.cron ?? "")}` : trigger.every.replaceAll(" ", "_");
  const { id } = trigger.source.node;
  if (trigger.type !== "bucket") return id;
  const isUsual = trigger.prefix === undefined && trigger.events.join() === "created";
  return isUsual ? id : `${id}_${hash(triggerKey({ ...trigger, events: [...trigger.events], source: id }))}`;
}

const hash = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 8);

function startByTime(to: AwsFunction, id: string, { every, cron }: Linked<"schedule">): void {
  const keyArn = encryptionKeyOf(to);
  const statements: PolicyStatement[] = [{ actions: ["lambda:InvokeFunction"], resources: [to.arn] }];
  if (keyArn !== undefined) statements.push(keyPermission(to, keyArn, "scheduler", KEY_ACTIONS.read));
  const role = defineRole(to, id, { service: "scheduler.amazonaws.com", statements, account: accountOf(to.arn) });
  new bindings.SchedulerSchedule(
    to,
    id,
    compact({
      name: physicalName(to, { max: 64 }, id),
      description: `Starts ${to.node.id}: ${every ?? cron}`,
      scheduleExpression: every === undefined ? cronExpression(cron ?? "") : rateExpression(every),
      scheduleExpressionTimezone: "UTC",
      flexibleTimeWindow: { mode: "OFF" },
      kmsKeyArn: keyArn,
      target: { arn: to.arn, roleArn: role.arn },
      dependsOn: [...role.permissions],
    }),
  );
}

/** What fails again and again is the queue's to set aside. */
function startByQueue(to: AwsFunction, id: string, { source, batchSize }: Linked<"queue">, place: string): void {
  if (source.plan.fifo && batchSize !== undefined && batchSize > BATCH_WITHOUT_WAIT_MAX) throw tooLarge(source, batchSize, place);
  const keyArn = encryptionKeyOf(to);
  const receive = { actions: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"], resources: [source.arn] };
  const decrypt = keyArn === undefined ? [] : [keyPermission(to, keyArn, "sqs", KEY_ACTIONS.read)];
  new bindings.LambdaEventSourceMapping(
    to,
    id,
    compact({
      eventSourceArn: source.arn,
      functionName: to.arn,
      batchSize: batchSize ?? BATCH_WITHOUT_WAIT_MAX,
      maximumBatchingWindowInSeconds: (batchSize ?? 0) > BATCH_WITHOUT_WAIT_MAX ? BATCH_WAIT_SECONDS : undefined,
      dependsOn: grantRole(to, `${id}_permissions`, to.roleName, [receive, ...decrypt]),
    }),
  );
}

function startByTopic(to: AwsFunction, id: string, { source }: Linked<"topic">, place: string): void {
  if (source.plan.fifo) throw ordered(source, place);
  const permission = permit(to, id, "sns.amazonaws.com", source.arn);
  new bindings.SnsTopicSubscription(to, id, { topicArn: source.arn, protocol: "lambda", endpoint: to.arn, dependsOn: [permission] });
}

const EVENT_NAMES = { created: "Object Created", deleted: "Object Deleted" } as const;

function startByBucket(to: AwsFunction, id: string, { source, events, prefix }: Linked<"bucket">): void {
  const rule = new bindings.CloudwatchEventRule(to, id, {
    namePrefix: `${physicalName(to, { max: 37 }, id)}-`,
    description: `Objects of ${source.node.id} start ${to.node.id}`,
    eventPattern: JSON.stringify({
      source: ["aws.s3"],
      "detail-type": events.map((event) => EVENT_NAMES[event]),
      detail: { bucket: { name: [source.bucketName] }, ...(prefix === undefined ? {} : { object: { key: [{ prefix }] } }) },
    }),
  });
  const permission = permit(to, id, "events.amazonaws.com", rule.arn);
  new bindings.CloudwatchEventTarget(to, `${id}_target`, { rule: rule.name, arn: to.arn, dependsOn: [permission] });
}

function startByStream(to: AwsFunction, id: string, { source, batchSize }: Linked<"stream">): void {
  new bindings.LambdaEventSourceMapping(
    to,
    id,
    compact({
      eventSourceArn: source.streamArn(),
      functionName: to.arn,
      startingPosition: "TRIM_HORIZON",
      batchSize,
      bisectBatchOnFunctionError: true,
      maximumRetryAttempts: STREAM_RETRIES,
      destinationConfig: { onFailure: { destinationArn: to.failed.arn } },
      dependsOn: grantRole(to, `${id}_permissions`, to.roleName, source.streamStatements()),
    }),
  );
}

/** Lets an AWS service start the function on behalf of one resource. */
function permit(to: AwsFunction, id: string, principal: string, sourceArn: string) {
  return new bindings.LambdaPermission(to, `${id}_permission`, {
    functionName: to.functionName,
    action: "lambda:InvokeFunction",
    principal,
    sourceArn,
  });
}

function tooLarge(source: AwsQueue, batchSize: number, place: string): StackwrightError {
  const expected = `at most ${BATCH_WITHOUT_WAIT_MAX}`;
  const fix = `${source.node.id} keeps order, and such a queue hands over ${BATCH_WITHOUT_WAIT_MAX} messages at most.`;
  return new StackwrightError([{ code: "VALUE_NOT_SERVED", path: `${place}.batchSize`, received: batchSize, expected, fix }]);
}

function ordered(source: AwsTopic, place: string): StackwrightError {
  const fix = `Put a queue between ${source.node.id} and the function, or use fifo: false.`;
  return new StackwrightError([
    { code: "VALUE_NOT_SERVED", path: `${place}.source`, received: source.node.id, expected: "a topic that does not keep order", fix },
  ]);
}
