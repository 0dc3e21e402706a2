import { AwsProvider } from "@cdktf/provider-aws/lib/provider/index.js";
import "../../../src/testing/jest";
import { AwsBucket, AwsQueue, AwsTopic } from "../../../src/constructs/aws";
import { synthStack } from "../../../src/testing";
import { addressesOf, resourceAt } from "../../support/terraform-json";
import { choicesOf, development, KEY, problemsOf, statementsOf, synth } from "./spec";

const TOPIC = "aws_sns_topic.events_topic";
const events = (fields: object = {}, others: readonly object[] = [], more: object = {}) =>
  synth([{ kind: "topic", name: "events", ...fields }, ...others], more);
const subscriptionsOf = (json: ReturnType<typeof events>) =>
  addressesOf(json).filter((each) => each.startsWith("aws_sns_topic_subscription."));

describe("a topic on AWS", () => {
  test("is encrypted, and refuses to be published to without TLS", () => {
    const json = events();
    expect(resourceAt(json, TOPIC)).toEqual({ name: "shop-events", kms_master_key_id: KEY });
    expect(statementsOf(resourceAt(json, "aws_sns_topic_policy.events_policy")["policy"])).toEqual([
      {
        Effect: "Deny",
        Principal: "*",
        Action: "sns:Publish",
        Resource: "${aws_sns_topic.events_topic.arn}",
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      },
    ]);
  });

  test("in development has no key of the user's own", () => {
    expect(resourceAt(events({}, [], development), TOPIC)).toEqual({ name: "shop-events" });
  });

  test("that keeps order ends in .fifo", () => {
    expect(resourceAt(events({ fifo: true }), TOPIC)).toMatchObject({
      name: "shop-events.fifo",
      fifo_topic: true,
      content_based_deduplication: true,
    });
  });

  test("signs by SHA-256 for those who check signatures", () => {
    const json = events({ subscriptions: [{ type: "https", url: "https://example.com/hook" }] });
    expect(resourceAt(json, TOPIC)).toMatchObject({ signature_version: 2 });
  });
});

describe("a subscription", () => {
  const work = { kind: "queue", name: "work" };

  test("of a queue lets this topic send to it, and nobody else", () => {
    const json = events({ subscriptions: [{ type: "queue", target: "work" }] }, [work]);
    expect(resourceAt(json, "aws_sns_topic_subscription.events_to_work")).toEqual({
      topic_arn: "${aws_sns_topic.events_topic.arn}",
      protocol: "sqs",
      endpoint: "${aws_sqs_queue.work_queue.arn}",
    });
    expect(statementsOf(resourceAt(json, "aws_sqs_queue_policy.work_policy")["policy"])[1]).toEqual({
      Effect: "Allow",
      Principal: { Service: "sns.amazonaws.com" },
      Action: "sqs:SendMessage",
      Resource: "${aws_sqs_queue.work_queue.arn}",
      Condition: { ArnEquals: { "aws:SourceArn": "${aws_sns_topic.events_topic.arn}" } },
    });
  });

  test("of a queue under the user's key works, because the key lets topics of the account use it", () => {
    const json = events({ subscriptions: [{ type: "queue", target: "work" }] }, [work]);
    const senders = statementsOf(resourceAt(json, "aws_kms_key_policy.Foundation-eu-west-1_key_policy")["policy"])[1];
    expect(senders).toMatchObject({
      Action: ["kms:Decrypt", "kms:GenerateDataKey*"],
      Principal: { Service: expect.arrayContaining(["sns.amazonaws.com", "events.amazonaws.com"]) as string[] },
    });
    expect(JSON.stringify(senders?.Condition)).toContain("aws:SourceAccount");
  });

  test("is what a use of a queue means, and one of both is one", () => {
    const used = events({ uses: ["work"] }, [work]);
    expect(subscriptionsOf(used)).toEqual(["aws_sns_topic_subscription.events_to_work"]);
    expect(subscriptionsOf(events({ uses: ["work"], subscriptions: [{ type: "queue", target: "work" }] }, [work]))).toEqual([
      "aws_sns_topic_subscription.events_to_work",
    ]);
    expect(choicesOf([{ kind: "topic", name: "events", uses: ["work"] }, work])).toContainEqual({
      path: "services[0].uses[0]",
      value: { service: "work", access: "write" },
      because: "what happens there is delivered to it",
    });
  });

  test("of a function lets this topic start it, and nobody else", () => {
    const json = events({ subscriptions: [{ type: "function", target: "mail" }] }, [{ kind: "function", name: "mail" }]);
    expect(resourceAt(json, "aws_sns_topic_subscription.events_to_mail")).toMatchObject({ protocol: "lambda" });
    expect(resourceAt(json, "aws_lambda_permission.events_to_mail_permission")).toEqual({
      function_name: "${aws_lambda_function.mail_function.function_name}",
      action: "lambda:InvokeFunction",
      principal: "sns.amazonaws.com",
      source_arn: "${aws_sns_topic.events_topic.arn}",
    });
  });

  test("by address keeps its own address in Terraform wherever it stands in the list", () => {
    const ops = { type: "email", address: "ops@example.com" };
    const hook = { type: "https", url: "https://example.com/hook" };
    const one = events({ subscriptions: [ops] });
    const both = events({ subscriptions: [hook, ops] });
    expect(subscriptionsOf(one)).toHaveLength(1);
    expect(subscriptionsOf(both)).toHaveLength(2);
    expect(subscriptionsOf(both)).toEqual(expect.arrayContaining(subscriptionsOf(one)));
    expect(one).toHaveResource("aws_sns_topic_subscription", { protocol: "email", endpoint: "ops@example.com" });
    expect(both).toHaveResource("aws_sns_topic_subscription", { protocol: "https", endpoint: "https://example.com/hook" });
  });
});

describe("what SNS cannot serve", () => {
  test("is told at the place in the spec", () => {
    const ops = { type: "email", address: "ops@example.com" };
    expect(problemsOf([{ kind: "topic", name: "events", subscriptions: [ops, ops] }])).toMatchObject([
      { code: "SPEC_CONFLICT", path: "services[0].subscriptions[1]" },
    ]);
    expect(problemsOf([{ kind: "topic", name: "events", fifo: true, subscriptions: [ops] }])).toMatchObject([
      { code: "SPEC_CONFLICT", path: "services[0].subscriptions[0].type", received: "email" },
    ]);
  });

  test("a subscription's target is of the kind that its type says", () => {
    const services = [
      { kind: "queue", name: "work" },
      { kind: "topic", name: "events", subscriptions: [{ type: "function", target: "work" }] },
    ];
    expect(problemsOf(services)).toMatchObject([
      { code: "SPEC_WRONG_REFERENCE", path: "services[1].subscriptions[0].target", received: "work (queue)" },
    ]);
  });

  test("a topic that keeps order takes no bucket's events", () => {
    const services = [
      { kind: "topic", name: "events", fifo: true },
      { kind: "bucket", name: "uploads", uses: ["events"] },
    ];
    expect(problemsOf(services)).toMatchObject([{ code: "SPEC_CONFLICT", path: "services[0].fifo" }]);
  });

  test("a topic reads nothing from a queue", () => {
    const services = [
      { kind: "queue", name: "work" },
      { kind: "topic", name: "events", uses: [{ service: "work", access: "read" }] },
    ];
    expect(problemsOf(services)).toMatchObject([{ code: "USE_NOT_SERVED", path: "services[1].uses[0].access" }]);
  });

  test("a topic made by hand that uses a bucket is refused", () => {
    const make = () =>
      synthStack((stack) => {
        new AwsProvider(stack, "aws", { region: "eu-west-1" });
        new AwsTopic(stack, "Events", { uses: [{ to: new AwsBucket(stack, "Uploads"), access: "write" }] });
      });
    expect(make).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ code: "USE_NOT_SERVED", path: "uses" })] }) as Error,
    );
  });
});

test("by hand, a topic takes constructs for names", () => {
  const json = synthStack((stack) => {
    new AwsProvider(stack, "aws", { region: "eu-west-1" });
    const queue = new AwsQueue(stack, "Work");
    new AwsTopic(stack, "Events", { subscriptions: [{ type: "queue", target: queue }] });
  });
  expect(json).toHaveResource("aws_sns_topic_subscription", { protocol: "sqs" });
});

test("who publishes to a topic may not subscribe to it", () => {
  const json = events({}, [{ kind: "function", name: "web", uses: ["events"] }]);
  expect(statementsOf(resourceAt(json, "aws_iam_role_policy.web_uses_events")["policy"])).toEqual([
    { Effect: "Allow", Action: "sns:Publish", Resource: "${aws_sns_topic.events_topic.arn}" },
    {
      Effect: "Allow",
      Action: ["kms:GenerateDataKey", "kms:Decrypt"],
      Resource: KEY,
      Condition: { StringEquals: { "kms:ViaService": "sns.eu-west-1.amazonaws.com" } },
    },
  ]);
});
