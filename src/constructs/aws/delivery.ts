import type { Construct } from "constructs";
import { StackwrightError } from "../../errors";
import { compact } from "../core/compact";
import { physicalName } from "../core/naming";
import { bindings } from "./bindings";
import type { AwsFunction } from "./function";
import type { AwsQueue } from "./queue";
import type { AwsService } from "./service";
import type { AwsTopic } from "./topic";

/** An AWS service that delivers in nobody's name, and the one resource on whose behalf it may. */
export interface Sender {
  readonly service: "sns.amazonaws.com" | "events.amazonaws.com";
  readonly arn: string;
}

/** Where messages and events can be delivered, by kind. */
interface Receivers {
  queue: AwsQueue;
  topic: AwsTopic;
  function: AwsFunction;
}
type ReceiverKind = keyof Receivers;
export type Receiver<K extends ReceiverKind = ReceiverKind> = Receivers[K];

/**
 * A service as one that takes deliveries.
 * @throws StackwrightError for a service of another kind.
 */
export function receiverOf<K extends ReceiverKind>(from: AwsService, to: AwsService, kinds: readonly K[]): Receiver<K> {
  if ((kinds as readonly string[]).includes(to.plan.kind)) return to as Receiver<K>;
  throw new StackwrightError([
    {
      code: "USE_NOT_SERVED",
      path: "uses",
      received: `${from.plan.kind} uses ${to.plan.kind}`,
      expected: `a service of kind ${kinds.join(" or ")}`,
      fix: `A ${from.plan.kind} delivers to nothing else: remove this use.`,
    },
  ]);
}

/** Lets a sender deliver: by the receiver's own policy, and for a function by a permission in the sender's scope. */
export function allowDelivery(scope: Construct, to: Receiver, sender: Sender): void {
  if (isFunction(to)) {
    new bindings.LambdaPermission(scope, `to_${to.node.id}_permission`, {
      functionName: to.functionName,
      action: "lambda:InvokeFunction",
      principal: sender.service,
      sourceArn: sender.arn,
    });
    return;
  }
  to.allow({
    actions: [isQueue(to) ? "sqs:SendMessage" : "sns:Publish"],
    resources: [to.arn],
    principals: { Service: sender.service },
    conditions: { ArnEquals: { "aws:SourceArn": sender.arn } },
  });
}

/** Tells a receiver of each new object in a bucket, by a rule of its own. */
export function deliverEvents(bucket: AwsService<"bucket">, bucketName: string, service: AwsService): void {
  const to = receiverOf(bucket, service, ["queue", "topic", "function"]);
  const id = `to_${to.node.id}`;
  const rule = new bindings.CloudwatchEventRule(bucket, `${id}_rule`, {
    namePrefix: `${physicalName(bucket, { max: 37 }, "to", to.node.id)}-`,
    description: `New objects of ${bucket.node.id} go to ${to.node.id}`,
    eventPattern: JSON.stringify({
      source: ["aws.s3"],
      "detail-type": ["Object Created"],
      detail: { bucket: { name: [bucketName] } },
    }),
  });
  const ordered = isQueue(to) && to.plan.fifo ? { messageGroupId: bucket.node.id } : undefined;
  new bindings.CloudwatchEventTarget(bucket, `${id}_target`, compact({ rule: rule.name, arn: to.arn, sqsTarget: ordered }));
  allowDelivery(bucket, to, { service: "events.amazonaws.com", arn: rule.arn });
}

const isQueue = (service: Receiver): service is AwsQueue => service.plan.kind === "queue";
export const isFunction = (service: Receiver): service is AwsFunction => service.plan.kind === "function";
