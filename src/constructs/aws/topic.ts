import type { Construct } from "constructs";
import type { Access } from "../../blueprint";
import type { AttributesOf } from "../../spec";
import { compact } from "../core/compact";
import { physicalName } from "../core/naming";
import type { FieldsOf } from "../core/service-construct";
import { bindings } from "./bindings";
import type { AwsConnection } from "./connection";
import { allowDelivery, isFunction, receiverOf, type Receiver } from "./delivery";
import { KEY_ACTIONS, keyPermission } from "./key-permission";
import { growingPolicy, tlsOnly, type PolicyStatement } from "./policy";
import { AwsService, type AwsUse } from "./service";
import { subscribeAddress } from "./topic-address";

/** How messages are signed for those who check it, which is who gets them over HTTPS; the older way is by SHA-1. */
const SHA256_SIGNATURES = 2;

/** Who gets every message: a queue or a function, or somebody by address. */
export type AwsSubscription =
  | { readonly type: "queue" | "function"; readonly target: AwsService }
  | { readonly type: "email"; readonly address: string }
  | { readonly type: "https"; readonly url: string };

export interface AwsTopicProps extends Omit<FieldsOf<"topic">, "subscriptions"> {
  /** Who gets every message. @default nobody */
  readonly subscriptions?: readonly AwsSubscription[];
  /** Queues and functions that get every message; the same as a subscription of each. @default none */
  readonly uses?: readonly AwsUse[];
}

/** An SNS topic: encrypted, published to over TLS only. */
export class AwsTopic extends AwsService<"topic"> {
  readonly attributes: AttributesOf<"topic">;
  readonly arn: string;
  readonly topicName: string;
  private readonly policyStatements: PolicyStatement[] = [];

  constructor(scope: Construct, id: string, props: AwsTopicProps = {}) {
    const { subscriptions = [], uses = [], ...fields } = props;
    super(scope, id, "topic", { ...fields, subscriptions: subscriptions.map(asField) });
    const topic = this.defineTopic();
    this.arn = topic.arn;
    this.topicName = topic.name;
    this.attributes = { arn: topic.arn, name: topic.name };
    this.policyStatements.push(tlsOnly("sns:Publish", [this.arn]));
    new bindings.SnsTopicPolicy(this, "policy", { arn: this.arn, policy: growingPolicy(this.policyStatements) });
    const subscribed = subscriptions.flatMap((each) => ("target" in each ? [receiverOf(this, each.target, [each.type])] : []));
    const used = uses.map(({ to }) => receiverOf(this, to, ["queue", "function"]));
    for (const receiver of new Set([...subscribed, ...used])) this.deliverTo(receiver);
    for (const each of subscriptions) {
      if (each.type === "email") subscribeAddress(this, this.arn, "email", each.address);
      if (each.type === "https") subscribeAddress(this, this.arn, "https", each.url);
    }
  }

  /** Adds a statement to the topic's own policy: who publishes to it in nobody's name. */
  allow(statement: PolicyStatement): void {
    this.policyStatements.push(statement);
  }

  /** Who reads a topic subscribes to it; what subscribes by `subscriptions` needs no permission. */
  override connection(access: Access): AwsConnection {
    const actions = { read: ["sns:Subscribe"], write: ["sns:Publish"], readWrite: ["sns:Subscribe", "sns:Publish"] }[access];
    const statements: PolicyStatement[] = [{ actions, resources: [this.arn] }];
    const key = this.encryptionKey;
    if (key !== undefined && access !== "read") statements.push(keyPermission(this, key, "sns", KEY_ACTIONS.write));
    return { statements, variables: { ARN: this.arn } };
  }

  private defineTopic() {
    const { fifo } = this.plan;
    const suffix = fifo ? ".fifo" : "";
    const name = `${physicalName(this, { max: 256 - suffix.length })}${suffix}`;
    const order = fifo ? { fifoTopic: true, contentBasedDeduplication: true } : {};
    const signatureVersion = this.plan.subscriptions.some(({ type }) => type === "https") ? SHA256_SIGNATURES : undefined;
    return new bindings.SnsTopic(this, "topic", compact({ name, ...order, kmsMasterKeyId: this.encryptionKey, signatureVersion }));
  }

  private deliverTo(to: Receiver<"queue" | "function">): void {
    const protocol = isFunction(to) ? "lambda" : "sqs";
    new bindings.SnsTopicSubscription(this, `to_${to.node.id}`, { topicArn: this.arn, protocol, endpoint: to.arn });
    allowDelivery(this, to, { service: "sns.amazonaws.com", arn: this.arn });
  }
}

function asField(subscription: AwsSubscription) {
  return "target" in subscription ? { type: subscription.type, target: subscription.target.node.id } : subscription;
}
