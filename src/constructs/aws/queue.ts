import { Lazy } from "cdktf";
import type { Construct } from "constructs";
import type { Access } from "../../blueprint";
import type { AttributesOf } from "../../spec";
import { compact } from "../core/compact";
import { physicalName } from "../core/naming";
import type { FieldsOf } from "../core/service-construct";
import { bindings } from "./bindings";
import type { AwsConnection } from "./connection";
import { KEY_ACTIONS, keyPermission } from "./key-permission";
import { growingPolicy, policyDocument, tlsOnly, type PolicyStatement } from "./policy";
import { AwsService } from "./service";

export interface AwsQueueProps extends Omit<FieldsOf<"queue">, "deadLetter"> {
  /** Whether messages that fail again and again are set aside: in a queue of its own, or the one given. @default a queue of its own, after five failures */
  readonly deadLetter?: boolean | { readonly queue?: AwsQueue; readonly maxReceives?: number };
}

const NAME_MAX = 80;
const SECONDS_PER_DAY = 86_400;
/** How long one request waits for a message: the longest there is, because each empty answer is paid for. */
const RECEIVE_WAIT_SECONDS = 20;
/** How long failed messages are kept: the longest there is, so that somebody finds them. */
const DEAD_LETTER_DAYS = 14;
/** How many sources a dead-letter queue can name; it has to let in every queue of the account when there are more. */
const NAMED_SOURCES_MAX = 10;

const ACTIONS = {
  read: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:ChangeMessageVisibility", "sqs:GetQueueAttributes", "sqs:GetQueueUrl"],
  write: ["sqs:SendMessage", "sqs:GetQueueAttributes", "sqs:GetQueueUrl"],
} as const;

/** An SQS queue: encrypted, reached over TLS only, with a place for messages that fail. */
export class AwsQueue extends AwsService<"queue"> {
  readonly attributes: AttributesOf<"queue">;
  readonly arn: string;
  readonly url: string;
  readonly queueName: string;
  private readonly policyStatements: PolicyStatement[] = [];
  /** The queues that set their failed messages aside here, by their place in the stack. */
  private readonly sources = new Map<string, string>();

  constructor(scope: Construct, id: string, props: AwsQueueProps = {}) {
    super(scope, id, "queue", fieldsOf(props));
    const failed = this.deadLettersOf(props.deadLetter);
    const { visibilityTimeoutSeconds, retentionDays } = this.plan;
    const queue = this.defineQueue("queue", {
      visibilityTimeoutSeconds,
      messageRetentionSeconds: Math.round(retentionDays * SECONDS_PER_DAY),
      receiveWaitTimeSeconds: RECEIVE_WAIT_SECONDS,
      redrivePolicy: failed && JSON.stringify({ deadLetterTargetArn: failed.arn, maxReceiveCount: failed.maxReceives }),
    });
    this.arn = queue.arn;
    this.url = queue.url;
    this.queueName = queue.name;
    this.attributes = { url: queue.url, arn: queue.arn, name: queue.name };
    this.policyStatements.push(tlsOnly("sqs:*", [queue.arn]));
    new bindings.SqsQueuePolicy(this, "policy", { queueUrl: queue.url, policy: growingPolicy(this.policyStatements) });
    new bindings.SqsQueueRedriveAllowPolicy(this, "redrive_allow", {
      queueUrl: queue.url,
      redriveAllowPolicy: redriveAllowed(() => this.sourceArns),
    });
    failed?.takeFrom(this);
  }

  /** Adds a statement to the queue's own policy: who delivers to it in nobody's name. */
  allow(statement: PolicyStatement): void {
    this.policyStatements.push(statement);
  }

  /** Lets another queue set its failed messages aside in this one. */
  takeFailedFrom(source: AwsQueue): void {
    this.sources.set(source.node.path, source.arn);
  }

  override connection(access: Access): AwsConnection {
    const actions = access === "readWrite" ? [...new Set([...ACTIONS.read, ...ACTIONS.write])] : ACTIONS[access];
    const statements: PolicyStatement[] = [{ actions, resources: [this.arn] }];
    const key = this.encryptionKey;
    if (key !== undefined) statements.push(keyPermission(this, key, "sqs", access === "read" ? KEY_ACTIONS.read : KEY_ACTIONS.write));
    return { statements, variables: { URL: this.url } };
  }

  /** Where failed messages go, and how that queue is told who sends them. */
  private deadLettersOf(given: AwsQueueProps["deadLetter"]): DeadLetters | undefined {
    const { deadLetter } = this.plan;
    if (deadLetter === false) return undefined;
    const named = typeof given === "object" ? given.queue : undefined;
    const { maxReceives } = deadLetter;
    if (named !== undefined) return { arn: named.arn, maxReceives, takeFrom: (source) => named.takeFailedFrom(source) };
    const own = this.defineQueue("dead_letters", { messageRetentionSeconds: DEAD_LETTER_DAYS * SECONDS_PER_DAY });
    new bindings.SqsQueuePolicy(this, "dead_letters_policy", { queueUrl: own.url, policy: policyDocument([tlsOnly("sqs:*", [own.arn])]) });
    return { arn: own.arn, maxReceives, takeFrom: ({ arn }) => this.allowRedrive(own.url, arn) };
  }

  /** In the same order whatever the order of the spec. */
  private get sourceArns(): string[] {
    return [...this.sources].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, arn]) => arn);
  }

  private allowRedrive(queueUrl: string, source: string): void {
    new bindings.SqsQueueRedriveAllowPolicy(this, "dead_letters_redrive_allow", {
      queueUrl,
      redriveAllowPolicy: redriveAllowed(() => [source]),
    });
  }

  /** No service's name holds an underscore, so a queue of failed messages never has the name of another service. */
  private defineQueue(part: "queue" | "dead_letters", settings: QueueSettings) {
    const { fifo } = this.plan;
    const suffix = `${part === "queue" ? "" : "_failed"}${fifo ? ".fifo" : ""}`;
    const base = physicalName(this, { max: NAME_MAX - suffix.length });
    const key = this.encryptionKey;
    const encryption = key === undefined ? { sqsManagedSseEnabled: true } : { kmsMasterKeyId: key };
    const order = fifo ? { fifoQueue: true, contentBasedDeduplication: true } : {};
    return new bindings.SqsQueue(this, part, compact({ name: `${base}${suffix}`, ...order, ...settings, ...encryption }));
  }
}

interface DeadLetters {
  readonly arn: string;
  readonly maxReceives: number;
  readonly takeFrom: (source: AwsQueue) => void;
}

interface QueueSettings {
  readonly messageRetentionSeconds: number;
  readonly visibilityTimeoutSeconds?: number;
  readonly receiveWaitTimeSeconds?: number;
  readonly redrivePolicy?: string | undefined;
}

/** Which queues may set their failed messages aside here, written when the stack is: until then, others may name this one. */
function redriveAllowed(sources: () => readonly string[]): string {
  return Lazy.stringValue({ produce: () => JSON.stringify(permissionFor(sources())) });
}

function permissionFor(sources: readonly string[]): object {
  if (sources.length === 0) return { redrivePermission: "denyAll" };
  if (sources.length > NAMED_SOURCES_MAX) return { redrivePermission: "allowAll" };
  return { redrivePermission: "byQueue", sourceQueueArns: sources };
}

/** The properties as a spec's fields: a construct by its name. */
function fieldsOf({ deadLetter, ...fields }: AwsQueueProps): FieldsOf<"queue"> {
  if (deadLetter === undefined || typeof deadLetter === "boolean")
    return { ...fields, ...(deadLetter === undefined ? {} : { deadLetter }) };
  const { queue, maxReceives } = deadLetter;
  return { ...fields, deadLetter: compact({ queue: queue?.node.id, maxReceives }) };
}
