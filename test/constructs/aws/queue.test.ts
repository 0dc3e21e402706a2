import "../../../src/testing/jest";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider/index.js";
import { AwsQueue } from "../../../src/constructs/aws";
import { synthStack } from "../../../src/testing";
import { addressesOf, resourceAt, resourcesOfService } from "../../support/terraform-json";
import { choicesOf, development, KEY, problemsOf, statementsOf, synth } from "./spec";

const work = (fields: object = {}, more: object = {}) => synth([{ kind: "queue", name: "work", ...fields }], more);
const queueAt = (json: ReturnType<typeof work>, part = "work_queue") => resourceAt(json, `aws_sqs_queue.${part}`);
const jsonOf = (text: unknown): unknown => JSON.parse(String(text));

describe("a queue on AWS", () => {
  test("is encrypted, waits for messages, and keeps them for two weeks", () => {
    expect(queueAt(work())).toMatchObject({
      name: "shop-work",
      kms_master_key_id: KEY,
      receive_wait_time_seconds: 20,
      visibility_timeout_seconds: 30,
      message_retention_seconds: 1_209_600,
    });
    expect(queueAt(work())).not.toHaveProperty("sqs_managed_sse_enabled");
    expect(queueAt(work())).not.toHaveProperty("fifo_queue");
  });

  test("in development is encrypted under AWS's own key", () => {
    expect(queueAt(work({}, development))).toMatchObject({ sqs_managed_sse_enabled: true, message_retention_seconds: 345_600 });
    expect(queueAt(work({}, development))).not.toHaveProperty("kms_master_key_id");
  });

  test("refuses every call without TLS, and lets nobody in by its policy", () => {
    const deny = { Effect: "Deny", Principal: "*", Action: "sqs:*", Condition: { Bool: { "aws:SecureTransport": "false" } } };
    expect(statementsOf(resourceAt(work(), "aws_sqs_queue_policy.work_policy")["policy"])).toEqual([
      { ...deny, Resource: "${aws_sqs_queue.work_queue.arn}" },
    ]);
    expect(statementsOf(resourceAt(work(), "aws_sqs_queue_policy.work_dead_letters_policy")["policy"])).toEqual([
      { ...deny, Resource: "${aws_sqs_queue.work_dead_letters.arn}" },
    ]);
  });

  test("sets failed messages aside in a queue of its own, which takes them from nowhere else", () => {
    const json = work();
    expect(jsonOf(queueAt(json)["redrive_policy"])).toEqual({
      deadLetterTargetArn: "${aws_sqs_queue.work_dead_letters.arn}",
      maxReceiveCount: 5,
    });
    expect(queueAt(json, "work_dead_letters")).toMatchObject({
      name: "shop-work_failed",
      kms_master_key_id: KEY,
      message_retention_seconds: 1_209_600,
    });
    const allowed = resourceAt(json, "aws_sqs_queue_redrive_allow_policy.work_dead_letters_redrive_allow")["redrive_allow_policy"];
    expect(jsonOf(allowed)).toEqual({ redrivePermission: "byQueue", sourceQueueArns: ["${aws_sqs_queue.work_queue.arn}"] });
  });

  test("itself takes nobody's failed messages", () => {
    expect(jsonOf(resourceAt(work(), "aws_sqs_queue_redrive_allow_policy.work_redrive_allow")["redrive_allow_policy"])).toEqual({
      redrivePermission: "denyAll",
    });
  });

  test("without a place for failed messages has no second queue", () => {
    const json = work({ deadLetter: false });
    expect(json).toHaveResourceCount("aws_sqs_queue", 1);
    expect(queueAt(json)).not.toHaveProperty("redrive_policy");
  });

  test("that keeps order ends in .fifo, and so does the one for its failed messages", () => {
    const json = work({ fifo: true });
    expect(queueAt(json)).toMatchObject({ name: "shop-work.fifo", fifo_queue: true, content_based_deduplication: true });
    expect(queueAt(json, "work_dead_letters")).toMatchObject({ name: "shop-work_failed.fifo", fifo_queue: true });
  });

  test("keeps a fraction of a day as seconds", () => {
    expect(queueAt(work({ retentionDays: 1 / 24 }))).toMatchObject({ message_retention_seconds: 3_600 });
  });

  test("has the name of no other service's queue of failed messages", () => {
    const json = synth([
      { kind: "queue", name: "work" },
      { kind: "queue", name: "work-failed" },
    ]);
    const names = Object.values(json.resource?.["aws_sqs_queue"] ?? {}).map((queue) => queue["name"]);
    expect(names.sort()).toEqual(["shop-work", "shop-work-failed", "shop-work-failed_failed", "shop-work_failed"]);
  });
});

describe("a named queue for failed messages", () => {
  const services = [
    { kind: "queue", name: "work", fifo: true, deadLetter: { queue: "dead", maxReceives: 2 } },
    { kind: "queue", name: "mail", fifo: true, deadLetter: { queue: "dead" } },
    { kind: "queue", name: "dead" },
  ];

  test("takes them from those that name it, keeps order as they do, and has none of its own", () => {
    const json = synth(services);
    expect(jsonOf(queueAt(json)["redrive_policy"])).toEqual({ deadLetterTargetArn: "${aws_sqs_queue.dead_queue.arn}", maxReceiveCount: 2 });
    expect(queueAt(json, "dead_queue")).toMatchObject({ name: "shop-dead.fifo", fifo_queue: true, message_retention_seconds: 1_209_600 });
    const allowed = resourceAt(json, "aws_sqs_queue_redrive_allow_policy.dead_redrive_allow")["redrive_allow_policy"];
    expect(jsonOf(allowed)).toEqual({
      redrivePermission: "byQueue",
      sourceQueueArns: ["${aws_sqs_queue.mail_queue.arn}", "${aws_sqs_queue.work_queue.arn}"],
    });
    expect(json).toHaveResourceCount("aws_sqs_queue", 3);
    expect(choicesOf(services)).toContainEqual({ path: "services[2].deadLetter", value: false, because: "failed messages end here" });
  });

  test("keeps its addresses whoever names it", () => {
    const alone = synth([{ kind: "queue", name: "dead", deadLetter: false }]);
    expect([...resourcesOfService(synth(services), "dead").keys()]).toEqual(addressesOf(alone).filter((each) => each.includes(".dead_")));
  });

  test("lets in every queue of the account when more name it than it can name", () => {
    const many = Array.from({ length: 11 }, (_, at) => ({ kind: "queue", name: `q${at}`, deadLetter: { queue: "dead" } }));
    const json = synth([...many, { kind: "queue", name: "dead" }]);
    expect(jsonOf(resourceAt(json, "aws_sqs_queue_redrive_allow_policy.dead_redrive_allow")["redrive_allow_policy"])).toEqual({
      redrivePermission: "allowAll",
    });
  });

  test("must keep order as they do", () => {
    const mixed = [services[0] as object, { kind: "queue", name: "dead", fifo: false }];
    expect(problemsOf(mixed)).toMatchObject([{ code: "SPEC_CONFLICT", path: "services[1].fifo" }]);
  });
});

describe("what SQS cannot serve", () => {
  test("messages are kept for two weeks at most", () => {
    expect(problemsOf([{ kind: "queue", name: "work", retentionDays: 20 }])).toMatchObject([
      { code: "VALUE_NOT_SERVED", path: "services[0].retentionDays" },
    ]);
  });

  test("a topic that keeps no order cannot deliver to a queue that does", () => {
    const services = [
      { kind: "queue", name: "work", fifo: true },
      { kind: "topic", name: "events", uses: ["work"] },
    ];
    expect(problemsOf(services)).toMatchObject([{ code: "SPEC_CONFLICT", path: "services[0].fifo" }]);
  });
});

describe("who calls a queue", () => {
  const actionsOf = (access: string): readonly unknown[] => {
    const json = synth([
      { kind: "queue", name: "work" },
      { kind: "function", name: "web", uses: [{ service: "work", access }] },
    ]);
    return statementsOf(resourceAt(json, "aws_iam_role_policy.web_uses_work")["policy"]).map(({ Action, Resource, Condition }) => [
      Action,
      Resource,
      Condition,
    ]);
  };
  const queue = "${aws_sqs_queue.work_queue.arn}";
  const throughQueue = { StringEquals: { "kms:ViaService": "sqs.eu-west-1.amazonaws.com" } };

  test("to write, sends", () => {
    expect(actionsOf("write")).toEqual([
      [["sqs:SendMessage", "sqs:GetQueueAttributes", "sqs:GetQueueUrl"], queue, undefined],
      [["kms:GenerateDataKey", "kms:Decrypt"], KEY, throughQueue],
    ]);
  });

  test("to read, takes and removes", () => {
    expect(actionsOf("read")).toEqual([
      [
        ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:ChangeMessageVisibility", "sqs:GetQueueAttributes", "sqs:GetQueueUrl"],
        queue,
        undefined,
      ],
      ["kms:Decrypt", KEY, throughQueue],
    ]);
  });
});

test("by hand, a queue is given as the place for failed messages", () => {
  const json = synthStack((stack) => {
    new AwsProvider(stack, "aws", { region: "eu-west-1" });
    const dead = new AwsQueue(stack, "Dead", { deadLetter: false });
    const queue = new AwsQueue(stack, "Work", { deadLetter: { queue: dead, maxReceives: 3 } });
    queue.allow({ actions: ["sqs:SendMessage"], resources: [queue.arn], principals: { Service: "s3.amazonaws.com" } });
  });
  expect(json).toHaveResource("aws_sqs_queue", {
    name: "test-work",
    redrive_policy: expect.stringContaining('"maxReceiveCount":3') as string,
  });
  expect(json).toHaveResource("aws_sqs_queue_redrive_allow_policy", { redrive_allow_policy: expect.stringContaining("byQueue") as string });
  expect(json).toHaveResource("aws_sqs_queue_policy", { policy: expect.stringContaining("s3.amazonaws.com") as string });
});
