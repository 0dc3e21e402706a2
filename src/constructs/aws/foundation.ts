import { TerraformStack, type ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { contextOf, placeOf } from "../core/context";
import { physicalName } from "../core/naming";
import { accountOf } from "./arn";
import { bindings } from "./bindings";
import { growingPolicy, policyDocument, tlsOnly, type PolicyStatement } from "./policy";
import { awsSite, domainOf, partitionOf } from "./site";

/** AWS services that deliver into what is encrypted under the key, in nobody's name: to queues and topics. All others act for a caller. */
const SENDERS = ["sns", "events", "cloudwatch"] as const;
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

  private key: FoundationKey | undefined;
  private keyStatements: PolicyStatement[] = [];
  private encryptsDisks = false;
  private logBucket: string | undefined;

  /** ARN of the key. Who encrypts under it in a caller's name needs no more; who does so in its own name must wait for `keyPolicy`. */
  get keyArn(): string {
    this.key ??= this.defineKey();
    return this.key.arn;
  }

  /** What lets AWS use the key in its own name; Terraform orders by references alone, and nothing refers to a policy. */
  get keyPolicy(): ITerraformDependable {
    this.key ??= this.defineKey();
    return this.key.policy;
  }

  /** ARN of the key, for disks: a group of machines that scales starts them by a role of AWS's own, which the key must let in through EC2. They must wait for `keyPolicy`. */
  get diskKeyArn(): string {
    this.key ??= this.defineKey();
    if (!this.encryptsDisks) this.keyStatements.push(this.diskStatement(this.key.arn));
    this.encryptsDisks = true;
    return this.key.arn;
  }

  /** The account's number, read off the key's ARN. */
  get accountId(): string {
    this.key ??= this.defineKey();
    return accountOf(this.key.arn);
  }

  /** Name of the bucket that access logs go to, for those who send them: they are made when its policy stands. */
  get logBucketName(): string {
    this.logBucket ??= this.defineLogBucket();
    return this.logBucket;
  }

  private defineKey(): FoundationKey {
    const key = new bindings.KmsKey(this, "key", {
      description: `Encrypts the data of ${contextOf(this).prefix}`,
      // every year, unless told otherwise
      enableKeyRotation: true,
      deletionWindowInDays: DELETION_WINDOW_DAYS,
    });
    new bindings.KmsAlias(this, "key_alias", { name: `alias/${physicalName(this, { max: 200 }, "key")}`, targetKeyId: key.keyId });
    this.keyStatements = this.sharedStatements(key.arn);
    const policy = new bindings.KmsKeyPolicy(this, "key_policy", { keyId: key.keyId, policy: growingPolicy(this.keyStatements) });
    return { arn: key.arn, policy };
  }

  private sharedStatements(keyArn: string): PolicyStatement[] {
    const { id } = awsSite(this).region;
    const account = accountOf(keyArn);
    const partition = partitionOf(this);
    return [
      { actions: ["kms:*"], resources: [keyArn], principals: { AWS: `arn:${partition}:iam::${account}:root` } },
      {
        actions: ["kms:Decrypt", "kms:GenerateDataKey*"],
        resources: [keyArn],
        principals: { Service: SENDERS.map((sender) => `${sender}.amazonaws.com`) },
        conditions: { StringEquals: { "aws:SourceAccount": account } },
      },
      {
        actions: ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"],
        resources: [keyArn],
        principals: { Service: `logs.${id}.${domainOf(this)}` },
        conditions: { ArnLike: { "kms:EncryptionContext:aws:logs:arn": `arn:${partition}:logs:${id}:${account}:*` } },
      },
    ];
  }

  /** What AWS's own key for disks says too. */
  private diskStatement(keyArn: string): PolicyStatement {
    return {
      actions: ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:CreateGrant", "kms:DescribeKey"],
      resources: [keyArn],
      principals: { AWS: "*" },
      conditions: {
        StringEquals: { "kms:CallerAccount": accountOf(keyArn), "kms:ViaService": `ec2.${awsSite(this).region.id}.${domainOf(this)}` },
      },
    };
  }

  /** S3 delivers its logs only to buckets under S3's own key, and a log bucket does not log itself. */
  private defineLogBucket(): string {
    const bucket = new bindings.S3Bucket(this, "logs", {
      bucketPrefix: `${physicalName(this, { max: 32 }, "logs")}-`,
      forceDestroy: false,
    });
    new bindings.S3BucketOwnershipControls(this, "logs_ownership", { bucket: bucket.id, rule: { objectOwnership: "BucketOwnerEnforced" } });
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
    const versioning = new bindings.S3BucketVersioningA(this, "logs_versioning", {
      bucket: bucket.id,
      versioningConfiguration: { status: "Enabled" },
    });
    const expire = {
      id: "expire",
      status: "Enabled",
      filter: [{ prefix: "" }],
      expiration: [{ days: ACCESS_LOG_DAYS }],
      noncurrentVersionExpiration: [{ noncurrentDays: 1 }],
      abortIncompleteMultipartUpload: [{ daysAfterInitiation: 1 }],
    };
    new bindings.S3BucketLifecycleConfiguration(this, "logs_lifecycle", { bucket: bucket.id, rule: [expire], dependsOn: [versioning] });
    return new bindings.S3BucketPolicy(this, "logs_policy", { bucket: bucket.id, policy: policyDocument(this.logStatements(bucket.arn)) })
      .bucket;
  }

  private logStatements(arn: string): PolicyStatement[] {
    const account = this.accountId;
    const balancers = `arn:${partitionOf(this)}:elasticloadbalancing:${awsSite(this).region.id}:${account}:loadbalancer/*`;
    const objects = [`${arn}/*`];
    return [
      {
        actions: ["s3:PutObject"],
        resources: objects,
        principals: { Service: "logging.s3.amazonaws.com" },
        conditions: { StringEquals: { "aws:SourceAccount": account } },
      },
      {
        actions: ["s3:PutObject"],
        resources: objects,
        principals: { Service: "logdelivery.elasticloadbalancing.amazonaws.com" },
        conditions: { ArnLike: { "aws:SourceArn": balancers } },
      },
      tlsOnly("s3:*", [arn, ...objects]),
    ];
  }
}

/** The key that data is encrypted under; undefined where the provider's own key does. */
export function encryptionKeyOf(scope: Construct): string | undefined {
  return contextOf(scope).controls.ownKeys ? AwsFoundation.of(scope).keyArn : undefined;
}

interface FoundationKey {
  readonly arn: string;
  readonly policy: ITerraformDependable;
}
