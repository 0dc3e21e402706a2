import "../../../src/testing/jest";
import { addressesOf, resourceAt } from "../../support/terraform-json";
import { development, statementsOf, synth } from "./spec";

const both = () =>
  synth([
    { kind: "bucket", name: "uploads" },
    { kind: "queue", name: "work" },
  ]);
const ACCOUNT = '${element(split(":", aws_kms_key.Foundation-eu-west-1_key.arn), 4)}';

describe("what the services of a stack share", () => {
  test("is one key that is replaced every year", () => {
    const json = both();
    expect(json).toHaveResourceCount("aws_kms_key", 1);
    expect(resourceAt(json, "aws_kms_key.Foundation-eu-west-1_key")).toMatchObject({
      enable_key_rotation: true,
      deletion_window_in_days: 30,
    });
  });

  test("is in its place whichever service asks first, and for each region", () => {
    const shared = (services: readonly object[]) => addressesOf(synth(services)).filter((each) => each.includes(".Foundation-"));
    const queue = { kind: "queue", name: "work" };
    const bucket = { kind: "bucket", name: "uploads" };
    expect(shared([queue, bucket])).toEqual(shared([bucket, queue]));
    expect(shared([bucket, { ...queue, region: "us-east-1" }])).toEqual(
      expect.arrayContaining(["aws_kms_key.Foundation-eu-west-1_key", "aws_kms_key.Foundation-us-east-1_key"]),
    );
  });

  test("lets nobody use the key but the account, its own messages, and its logs", () => {
    const statements = statementsOf(resourceAt(both(), "aws_kms_key_policy.Foundation-eu-west-1_key_policy")["policy"]);
    expect(statements).toHaveLength(3);
    expect(statements[0]).toMatchObject({ Action: "kms:*", Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` } });
    expect(statements[1]).toMatchObject({
      Principal: { Service: ["sns.amazonaws.com", "events.amazonaws.com", "cloudwatch.amazonaws.com"] },
      Condition: { StringEquals: { "aws:SourceAccount": ACCOUNT } },
    });
    expect(statements[2]).toMatchObject({
      Principal: { Service: "logs.eu-west-1.amazonaws.com" },
      Condition: { ArnLike: { "kms:EncryptionContext:aws:logs:arn": `arn:aws:logs:eu-west-1:${ACCOUNT}:*` } },
    });
  });

  test("is nothing in development", () => {
    const json = synth(
      [
        { kind: "bucket", name: "uploads" },
        { kind: "queue", name: "work" },
      ],
      development,
    );
    expect(addressesOf(json).filter((each) => each.includes(".Foundation-"))).toEqual([]);
  });

  test("needs no data source: a plan needs no credentials", () => {
    expect(both()).not.toHaveProperty("data");
  });
});

describe("the bucket for access logs", () => {
  test("is private, encrypted, versioned, and forgets after a year", () => {
    const json = both();
    const at = (type: string, part: string) => resourceAt(json, `${type}.Foundation-eu-west-1_${part}`);
    expect(at("aws_s3_bucket_public_access_block", "logs_public_access")).toMatchObject({
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    });
    expect(at("aws_s3_bucket_server_side_encryption_configuration", "logs_encryption")).toMatchObject({
      rule: [{ apply_server_side_encryption_by_default: { sse_algorithm: "AES256" } }],
    });
    expect(at("aws_s3_bucket_versioning", "logs_versioning")).toMatchObject({ versioning_configuration: { status: "Enabled" } });
    expect(at("aws_s3_bucket_lifecycle_configuration", "logs_lifecycle")).toMatchObject({ rule: [{ expiration: [{ days: 365 }] }] });
  });

  test("takes logs of buckets of this account and of its load balancers, over TLS, and nothing else", () => {
    const statements = statementsOf(resourceAt(both(), "aws_s3_bucket_policy.Foundation-eu-west-1_logs_policy")["policy"]);
    expect(statements.map(({ Effect, Action, Principal, Condition }) => ({ Effect, Action, Principal, Condition }))).toEqual([
      {
        Effect: "Allow",
        Action: "s3:PutObject",
        Principal: { Service: "logging.s3.amazonaws.com" },
        Condition: { StringEquals: { "aws:SourceAccount": ACCOUNT } },
      },
      {
        Effect: "Allow",
        Action: "s3:PutObject",
        Principal: { Service: "logdelivery.elasticloadbalancing.amazonaws.com" },
        Condition: { ArnLike: { "aws:SourceArn": `arn:aws:elasticloadbalancing:eu-west-1:${ACCOUNT}:loadbalancer/*` } },
      },
      { Effect: "Deny", Action: "s3:*", Principal: "*", Condition: { Bool: { "aws:SecureTransport": "false" } } },
    ]);
  });
});
