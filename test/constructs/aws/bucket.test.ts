import "../../../src/testing/jest";
import { addressesOf, resourceAt, resourcesOfService } from "../../support/terraform-json";
import { choicesOf, development, KEY, statementsOf, synth } from "./spec";

const uploads = (fields: object = {}, others: readonly object[] = [], more: object = {}) =>
  synth([{ kind: "bucket", name: "uploads", ...fields }, ...others], more);
const at = (json: ReturnType<typeof uploads>, type: string, part: string) => resourceAt(json, `${type}.uploads_${part}`);

describe("a bucket on AWS", () => {
  test("is private, encrypted under the user's key, versioned, and never emptied by Terraform", () => {
    const json = uploads();
    expect(at(json, "aws_s3_bucket", "bucket")).toEqual({ bucket_prefix: "shop-uploads-", force_destroy: false });
    expect(at(json, "aws_s3_bucket_public_access_block", "public_access")).toMatchObject({
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    });
    expect(at(json, "aws_s3_bucket_server_side_encryption_configuration", "encryption")).toMatchObject({
      rule: [{ apply_server_side_encryption_by_default: { sse_algorithm: "aws:kms", kms_master_key_id: KEY }, bucket_key_enabled: true }],
    });
    expect(at(json, "aws_s3_bucket_versioning", "versioning")).toMatchObject({ versioning_configuration: { status: "Enabled" } });
    expect(at(json, "aws_s3_bucket_ownership_controls", "ownership")).toMatchObject({ rule: { object_ownership: "BucketOwnerEnforced" } });
    expect(json).not.toHaveResource("aws_s3_bucket_acl");
  });

  test("refuses every call without TLS", () => {
    expect(statementsOf(at(uploads(), "aws_s3_bucket_policy", "policy")["policy"])).toEqual([
      {
        Effect: "Deny",
        Principal: "*",
        Action: "s3:*",
        Resource: ["${aws_s3_bucket.uploads_bucket.arn}", "${aws_s3_bucket.uploads_bucket.arn}/*"],
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      },
    ]);
  });

  test("logs who reads it, into a bucket that takes logs of this account alone", () => {
    const json = uploads();
    expect(at(json, "aws_s3_bucket_logging", "access_logs")).toMatchObject({
      target_bucket: "${aws_s3_bucket_policy.Foundation-eu-west-1_logs_policy.bucket}",
      target_prefix: "s3/uploads/",
    });
    expect(uploads({}, [], development)).not.toHaveResource("aws_s3_bucket_logging");
  });

  test("forgets overwritten versions after a month, and says so", () => {
    const { rule, depends_on } = at(uploads(), "aws_s3_bucket_lifecycle_configuration", "lifecycle") as {
      rule: { id: string }[];
      depends_on: string[];
    };
    expect(rule.map(({ id }) => id)).toEqual(["abandoned-uploads", "old-versions"]);
    expect(rule[1]).toMatchObject({ noncurrent_version_expiration: [{ noncurrent_days: 30 }] });
    expect(depends_on).toEqual(["aws_s3_bucket_versioning.uploads_versioning"]);
    expect(choicesOf([{ kind: "bucket", name: "uploads" }])).toContainEqual({
      path: "services[0].versioning",
      value: true,
      because: "what was overwritten or deleted by mistake can be brought back for 30 days",
    });
  });

  test("that everybody may read is opened before its policy says so, lies under S3's own key, and its list stays hidden", () => {
    const json = uploads({ exposure: { public: { reason: "press kit" } } });
    expect(at(json, "aws_s3_bucket_public_access_block", "public_access")).toMatchObject({
      block_public_acls: true,
      ignore_public_acls: true,
      block_public_policy: false,
      restrict_public_buckets: false,
    });
    const policy = at(json, "aws_s3_bucket_policy", "policy");
    expect(policy["depends_on"]).toEqual(["aws_s3_bucket_public_access_block.uploads_public_access"]);
    expect(statementsOf(policy["policy"])[1]).toEqual({
      Effect: "Allow",
      Principal: "*",
      Action: "s3:GetObject",
      Resource: "${aws_s3_bucket.uploads_bucket.arn}/*",
    });
    expect(at(json, "aws_s3_bucket_server_side_encryption_configuration", "encryption")).toMatchObject({
      rule: [{ apply_server_side_encryption_by_default: { sse_algorithm: "AES256" }, bucket_key_enabled: false }],
    });
  });
});

describe("a bucket that uses another service tells it of each new object", () => {
  const pattern = {
    source: ["aws.s3"],
    "detail-type": ["Object Created"],
    detail: { bucket: { name: ["${aws_s3_bucket.uploads_bucket.id}"] } },
  };

  test("a queue, which lets in this rule alone", () => {
    const json = uploads({ uses: ["work"] }, [{ kind: "queue", name: "work" }]);
    expect(JSON.parse(String(at(json, "aws_cloudwatch_event_rule", "to_work_rule")["event_pattern"]))).toEqual(pattern);
    expect(at(json, "aws_cloudwatch_event_target", "to_work_target")).toEqual({
      rule: "${aws_cloudwatch_event_rule.uploads_to_work_rule.name}",
      arn: "${aws_sqs_queue.work_queue.arn}",
    });
    expect(statementsOf(resourceAt(json, "aws_sqs_queue_policy.work_policy")["policy"])[1]).toEqual({
      Effect: "Allow",
      Principal: { Service: "events.amazonaws.com" },
      Action: "sqs:SendMessage",
      Resource: "${aws_sqs_queue.work_queue.arn}",
      Condition: { ArnEquals: { "aws:SourceArn": "${aws_cloudwatch_event_rule.uploads_to_work_rule.arn}" } },
    });
  });

  test("a queue that keeps order, in one group for each bucket", () => {
    const json = uploads({ uses: ["work"] }, [{ kind: "queue", name: "work", fifo: true }]);
    expect(at(json, "aws_cloudwatch_event_target", "to_work_target")).toMatchObject({ sqs_target: { message_group_id: "uploads" } });
  });

  test("a topic", () => {
    const json = uploads({ uses: ["news"] }, [{ kind: "topic", name: "news" }]);
    expect(statementsOf(resourceAt(json, "aws_sns_topic_policy.news_policy")["policy"])[1]).toMatchObject({
      Action: "sns:Publish",
      Principal: { Service: "events.amazonaws.com" },
    });
  });

  test("a function, by a permission of its own", () => {
    const json = uploads({ uses: ["resize"] }, [{ kind: "function", name: "resize" }]);
    expect(at(json, "aws_lambda_permission", "to_resize_permission")).toEqual({
      function_name: "${aws_lambda_function.resize_function.function_name}",
      action: "lambda:InvokeFunction",
      principal: "events.amazonaws.com",
      source_arn: "${aws_cloudwatch_event_rule.uploads_to_resize_rule.arn}",
    });
  });

  test("in its own resources: the other's addresses stay", () => {
    const work = { kind: "queue", name: "work" };
    const told = uploads({ uses: ["work"] }, [work]);
    expect([...resourcesOfService(told, "work").keys()]).toEqual([...resourcesOfService(synth([work]), "work").keys()]);
  });
});

describe("who calls a bucket", () => {
  const statements = (access: string, fields: object = {}) =>
    statementsOf(
      resourceAt(
        uploads(fields, [{ kind: "function", name: "web", uses: [{ service: "uploads", access }] }]),
        "aws_iam_role_policy.web_uses_uploads",
      )["policy"],
    );
  const objects = "${aws_s3_bucket.uploads_bucket.arn}/*";
  const throughStorage = { StringEquals: { "kms:ViaService": "s3.eu-west-1.amazonaws.com" } };

  test("to read, reads objects and their list, and decrypts through S3 alone", () => {
    expect(statements("read")).toEqual([
      { Effect: "Allow", Action: "s3:GetObject", Resource: objects },
      { Effect: "Allow", Action: "s3:ListBucket", Resource: "${aws_s3_bucket.uploads_bucket.arn}" },
      { Effect: "Allow", Action: "kms:Decrypt", Resource: KEY, Condition: throughStorage },
    ]);
  });

  test("to write, may not read", () => {
    expect(statements("write")).toEqual([
      { Effect: "Allow", Action: ["s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload"], Resource: objects },
      { Effect: "Allow", Action: ["kms:GenerateDataKey", "kms:Decrypt"], Resource: KEY, Condition: throughStorage },
    ]);
  });

  test("that everybody may read needs no key", () => {
    const json = JSON.stringify(statements("readWrite", { exposure: { public: { reason: "press kit" } } }));
    expect(json).toContain("s3:PutObject");
    expect(json).not.toContain("kms:");
  });
});

test("another bucket leaves the first one's addresses as they were", () => {
  const two = synth([
    { kind: "bucket", name: "archive" },
    { kind: "bucket", name: "uploads" },
  ]);
  expect([...resourcesOfService(two, "uploads")]).toEqual([...resourcesOfService(uploads(), "uploads")]);
  expect(addressesOf(two)).toEqual(expect.arrayContaining(addressesOf(uploads())));
});
