import { Fn, TerraformStack, Token } from "cdktf";
import { Construct } from "constructs";
import { contextOf, placeOf } from "../core/context";
import { physicalName } from "../core/naming";
import { bindings } from "./bindings";
import { policyDocument, tlsOnly, type PolicyStatement } from "./policy";
import { awsSite, partitionOf } from "./site";

/** AWS services that write under the key on behalf of the account. */
const WRITERS = ["logs", "s3", "sns", "sqs", "events", "cloudwatch", "delivery.logs", "secretsmanager"] as const;
const KEY_ROTATION_DAYS = 365;
const DELETION_WINDOW_DAYS = 30;
const ACCESS_LOG_DAYS = 365;

/**
 * What the services of one stack and region share, each part made when the first service asks for it: an encryption key and a bucket for
 * access logs. One key for an environment keeps the price of own keys near a dollar a month.
 */
export class AwsFoundation extends Construct {
  /** The foundation of the stack and region that a construct stands in. */
  static of(scope: Construct): AwsFoundation {
    const stack = TerraformStack.of(scope);
    const id = `Foundation-${awsSite(scope).region.id}`;
    const place = placeOf(scope);
    if (place) contextOf(scope).places.set(id, place);
    const found = stack.node.tryFindChild(id);
    return found instanceof AwsFoundation ? found : new AwsFoundation(stack, id);
  }

  private key: { readonly arn: string } | undefined;
  private logBucket: string | undefined;

  /** ARN of the key. */
  get keyArn(): string {
    this.key ??= this.defineKey();
    return this.key.arn;
  }

  /** The account's number, read off the key's ARN: no data source, so a plan needs no credentials. */
  get accountId(): string {
    return Token.asString(Fn.element(Fn.split(":", this.keyArn), 4));
  }

  /** Name of the bucket that access logs go to. */
  get logBucketName(): string {
    this.logBucket ??= this.defineLogBucket();
    return this.logBucket;
  }

  private defineKey(): { readonly arn: string } {
    const key = new bindings.KmsKey(this, "key", {
      description: `Encrypts the data of ${contextOf(this).prefix}`,
      enableKeyRotation: true,
      rotationPeriodInDays: KEY_ROTATION_DAYS,
      deletionWindowInDays: DELETION_WINDOW_DAYS,
    });
    new bindings.KmsAlias(this, "key_alias", { name: `alias/${physicalName(this, { max: 200 }, "key")}`, targetKeyId: key.keyId });
    this.key = { arn: key.arn };
    new bindings.KmsKeyPolicy(this, "key_policy", { keyId: key.keyId, policy: policyDocument(this.keyStatements(key.arn)) });
    return this.key;
  }

  private keyStatements(keyArn: string): PolicyStatement[] {
    const { id } = awsSite(this).region;
    const root = `arn:${partitionOf(this)}:iam::${this.accountId}:root`;
    const writers = WRITERS.map((writer) => (writer === "logs" ? `logs.${id}.amazonaws.com` : `${writer}.amazonaws.com`));
    return [
      { actions: ["kms:*"], resources: [keyArn], principals: { AWS: root } },
      {
        actions: ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"],
        resources: [keyArn],
        principals: { Service: writers },
        conditions: { StringEquals: { "aws:SourceAccount": this.accountId } },
      },
      {
        actions: ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"],
        resources: [keyArn],
        principals: { Service: `logs.${id}.amazonaws.com` },
        conditions: { ArnLike: { "kms:EncryptionContext:aws:logs:arn": `arn:${partitionOf(this)}:logs:${id}:${this.accountId}:*` } },
      },
    ];
  }

  /** S3 delivers its logs only to buckets under S3's own key, and a log bucket does not log itself. */
  private defineLogBucket(): string {
    const bucket = new bindings.S3Bucket(this, "logs", { bucketPrefix: `${physicalName(this, { max: 32 }, "logs")}-` });
    new bindings.S3BucketPublicAccessBlock(this, "logs_public_access", {
      bucket: bucket.id,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    new bindings.S3BucketServerSideEncryptionConfigurationA(this, "logs_encryption", {
      bucket: bucket.id,
      rule: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }],
    });
    new bindings.S3BucketVersioningA(this, "logs_versioning", { bucket: bucket.id, versioningConfiguration: { status: "Enabled" } });
    new bindings.S3BucketLifecycleConfiguration(this, "logs_lifecycle", {
      bucket: bucket.id,
      rule: [
        {
          id: "expire",
          status: "Enabled",
          filter: [{ prefix: "" }],
          expiration: [{ days: ACCESS_LOG_DAYS }],
          noncurrentVersionExpiration: [{ noncurrentDays: 1 }],
          abortIncompleteMultipartUpload: [{ daysAfterInitiation: 1 }],
        },
      ],
    });
    new bindings.S3BucketPolicy(this, "logs_policy", { bucket: bucket.id, policy: policyDocument(this.logStatements(bucket.arn)) });
    return bucket.id;
  }

  private logStatements(arn: string): PolicyStatement[] {
    return [
      tlsOnly("s3:*", [arn, `${arn}/*`]),
      {
        actions: ["s3:PutObject"],
        resources: [`${arn}/*`],
        principals: {
          Service: ["logging.s3.amazonaws.com", "logdelivery.elasticloadbalancing.amazonaws.com", "delivery.logs.amazonaws.com"],
        },
        conditions: { StringEquals: { "aws:SourceAccount": this.accountId } },
      },
    ];
  }
}
