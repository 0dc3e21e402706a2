import "../../../src/testing/jest";
import { addressesOf, resourceAt } from "../../support/terraform-json";
import { development, problemsOf, statementsOf, synth } from "./spec";

const SOURCES = [
  { kind: "queue", name: "jobs" },
  { kind: "topic", name: "news" },
  { kind: "bucket", name: "files" },
  { kind: "table", name: "orders" },
];
const job = (triggers: readonly object[], more: object = development, sources: readonly object[] = SOURCES) =>
  synth([{ kind: "function", name: "job", triggers }, ...sources], more);
const triggersIn = (json: ReturnType<typeof job>) => addressesOf(json).filter((address) => address.includes(".job_trigger_"));

describe("a trigger of a function on AWS", () => {
  test("by call: a TLS endpoint for those who sign, or for everybody", () => {
    expect(resourceAt(job([{ type: "http" }]), "aws_lambda_function_url.job_url")).toMatchObject({ authorization_type: "AWS_IAM" });
    const open = job([{ type: "http", authentication: "none" }], { outputs: { url: "${service.job.endpoint}" } });
    expect(resourceAt(open, "aws_lambda_function_url.job_url")).toMatchObject({ authorization_type: "NONE" });
    expect(open["output"]).toMatchObject({ url: { value: "${aws_lambda_function_url.job_url.function_url}" } });
    expect(open).not.toHaveResource("aws_lambda_permission");
  });

  test("by time: a schedule with a role that may start this function and nothing else", () => {
    const json = job([
      { type: "schedule", every: "1 hours" },
      { type: "schedule", cron: "0 9 * * 1-5" },
    ]);
    expect(resourceAt(json, "aws_scheduler_schedule.job_trigger_1_hours")).toMatchObject({
      schedule_expression: "rate(1 hour)",
      schedule_expression_timezone: "UTC",
      flexible_time_window: { mode: "OFF" },
      target: { arn: "${aws_lambda_function.job_function.arn}", role_arn: "${aws_iam_role.job_trigger_1_hours_role.arn}" },
    });
    expect(statementsOf(resourceAt(json, "aws_iam_role_policy.job_trigger_1_hours_permissions")["policy"])).toEqual([
      { Effect: "Allow", Action: "lambda:InvokeFunction", Resource: "${aws_lambda_function.job_function.arn}" },
    ]);
    expect(json).toHaveResource("aws_scheduler_schedule", { schedule_expression: "cron(0 9 ? * MON-FRI *)" });
  });

  test("by queue: may take its messages, and waits for large batches", () => {
    const json = job([{ type: "queue", source: "jobs" }]);
    expect(resourceAt(json, "aws_lambda_event_source_mapping.job_trigger_jobs")).toEqual({
      event_source_arn: "${aws_sqs_queue.jobs_queue.arn}",
      function_name: "${aws_lambda_function.job_function.arn}",
      batch_size: 10,
      depends_on: ["aws_iam_role_policy.job_trigger_jobs_permissions"],
    });
    expect(statementsOf(resourceAt(json, "aws_iam_role_policy.job_trigger_jobs_permissions")["policy"])).toEqual([
      {
        Effect: "Allow",
        Action: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
        Resource: "${aws_sqs_queue.jobs_queue.arn}",
      },
    ]);
    const large = job([{ type: "queue", source: "jobs", batchSize: 500 }]);
    expect(resourceAt(large, "aws_lambda_event_source_mapping.job_trigger_jobs")).toMatchObject({
      batch_size: 500,
      maximum_batching_window_in_seconds: 5,
    });
  });

  test("by queue in production: may decrypt its messages and nothing else that lies under the key", () => {
    const [, decrypt] = statementsOf(
      resourceAt(job([{ type: "queue", source: "jobs" }], {}), "aws_iam_role_policy.job_trigger_jobs_permissions")["policy"],
    );
    expect(decrypt).toMatchObject({
      Action: "kms:Decrypt",
      Condition: { StringEquals: { "kms:ViaService": "sqs.eu-west-1.amazonaws.com" } },
    });
  });

  test("by topic: this topic alone may start it", () => {
    const json = job([{ type: "topic", source: "news" }]);
    expect(resourceAt(json, "aws_sns_topic_subscription.job_trigger_news")).toMatchObject({
      topic_arn: "${aws_sns_topic.news_topic.arn}",
      protocol: "lambda",
      endpoint: "${aws_lambda_function.job_function.arn}",
    });
    expect(resourceAt(json, "aws_lambda_permission.job_trigger_news_permission")).toEqual({
      action: "lambda:InvokeFunction",
      function_name: "${aws_lambda_function.job_function.function_name}",
      principal: "sns.amazonaws.com",
      source_arn: "${aws_sns_topic.news_topic.arn}",
    });
  });

  test("by bucket: a rule for just those events, which alone may start it", () => {
    const json = job([
      { type: "bucket", source: "files", events: ["created", "deleted"], prefix: "in/" },
      { type: "bucket", source: "files" },
    ]);
    const rules = addressesOf(json).filter((address) => address.startsWith("aws_cloudwatch_event_rule.job_"));
    expect(rules).toEqual([
      "aws_cloudwatch_event_rule.job_trigger_files",
      expect.stringMatching(/^aws_cloudwatch_event_rule\.job_trigger_files_[0-9a-f]{8}$/),
    ]);
    const patterns = rules.map((address) => JSON.parse(String(resourceAt(json, address)["event_pattern"])) as object);
    const bucket = { name: ["${aws_s3_bucket.files_bucket.id}"] };
    expect(patterns).toEqual([
      { source: ["aws.s3"], "detail-type": ["Object Created"], detail: { bucket } },
      { source: ["aws.s3"], "detail-type": ["Object Created", "Object Deleted"], detail: { bucket, object: { key: [{ prefix: "in/" }] } } },
    ]);
    expect(resourceAt(json, "aws_lambda_permission.job_trigger_files_permission")).toMatchObject({
      principal: "events.amazonaws.com",
      source_arn: "${aws_cloudwatch_event_rule.job_trigger_files.arn}",
    });
    expect(json).toHaveResource("aws_s3_bucket_notification", { eventbridge: true });
  });

  test("by a table's changes: turns its stream on, and sets aside what cannot be worked on", () => {
    const json = job([{ type: "stream", source: "orders", batchSize: 50 }]);
    expect(resourceAt(json, "aws_dynamodb_table.orders_table")).toMatchObject({ stream_enabled: true });
    expect(resourceAt(json, "aws_lambda_event_source_mapping.job_trigger_orders")).toMatchObject({
      event_source_arn: "${aws_dynamodb_table.orders_table.stream_arn}",
      starting_position: "TRIM_HORIZON",
      batch_size: 50,
      bisect_batch_on_function_error: true,
      maximum_retry_attempts: 5,
      destination_config: { on_failure: { destination_arn: "${aws_sqs_queue.job_failed.arn}" } },
    });
    expect(statementsOf(resourceAt(json, "aws_iam_role_policy.job_trigger_orders_permissions")["policy"])).toEqual([
      {
        Effect: "Allow",
        Action: ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"],
        Resource: "${aws_dynamodb_table.orders_table.stream_arn}",
      },
      { Effect: "Allow", Action: "dynamodb:ListStreams", Resource: "${aws_dynamodb_table.orders_table.arn}/stream/*" },
    ]);
  });

  test("keeps its address whatever stands beside it", () => {
    const queue = { type: "queue", source: "jobs" };
    const time = { type: "schedule", every: "5 minutes" };
    const topic = { type: "topic", source: "news" };
    const few = job([queue, time]);
    const more = job([topic, time, queue]);
    for (const address of triggersIn(few)) expect(resourceAt(more, address)).toEqual(resourceAt(few, address));
    expect(triggersIn(few)).toHaveLength(5);
  });

  test("is refused where the source keeps order and Lambda cannot", () => {
    const ordered = [
      { kind: "queue", name: "jobs", fifo: true },
      { kind: "topic", name: "news", fifo: true },
    ];
    const problems = (trigger: object) =>
      problemsOf([{ kind: "function", name: "job", triggers: [{ type: "http" }, trigger] }, ...ordered]);
    expect(problems({ type: "queue", source: "jobs", batchSize: 11 })).toMatchObject([
      { code: "VALUE_NOT_SERVED", path: "services[0].triggers[1].batchSize", received: 11 },
    ]);
    expect(problems({ type: "topic", source: "news" })).toMatchObject([
      { code: "VALUE_NOT_SERVED", path: "services[0].triggers[1].source" },
    ]);
    expect(problems({ type: "queue", source: "jobs", batchSize: 10 })).toEqual([]);
  });
});
