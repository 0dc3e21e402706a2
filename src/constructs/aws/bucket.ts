import type { Construct } from "constructs";
import type { Access } from "../../blueprint";
import type { LifecycleRule } from "../../spec/kinds/bucket";
import type { AttributesOf } from "../../spec";
import { compact } from "../core/compact";
import { contextOf } from "../core/context";
import { physicalName } from "../core/naming";
import type { FieldsOf } from "../core/service-construct";
import { bindings } from "./bindings";
import type { AwsConnection } from "./connection";
import { AwsFoundation } from "./foundation";
import { growingPolicy, tlsOnly, type PolicyStatement } from "./policy";
import { AwsService } from "./service";

export type AwsBucketProps = FieldsOf<"bucket">;

/** For how many days an overwritten or deleted version is kept. */
const OLD_VERSION_DAYS = 30;
const ABANDONED_UPLOAD_DAYS = 7;

/** An S3 bucket: private, encrypted, versioned, reached over TLS only. */
export class AwsBucket extends AwsService<"bucket"> {
  readonly attributes: AttributesOf<"bucket">;
  readonly bucketName: string;
  readonly arn: string;
  private readonly policyStatements: PolicyStatement[] = [];

  constructor(scope: Construct, id: string, props: AwsBucketProps = {}) {
    super(scope, id, "bucket", props);
    const bucket = new bindings.S3Bucket(this, "bucket", { bucketPrefix: `${physicalName(this, { max: 36 })}-`, forceDestroy: false });
    this.bucketName = bucket.id;
    this.arn = bucket.arn;
    this.defineOwnership();
    this.encrypt();
    this.keepVersions();
    this.defineLifecycle();
    this.definePolicy();
    if (contextOf(this).controls.accessLogs) this.logAccess();
    if (this.plan.cors.length > 0) this.allowOrigins();
    this.publishEvents();
    this.attributes = { name: bucket.id, arn: bucket.arn, endpoint: `https://${bucket.bucketRegionalDomainName}` };
  }

  override connection(access: Access): AwsConnection {
    const object = { read: ["s3:GetObject"], write: ["s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload"] };
    const actions = access === "readWrite" ? [...object.read, ...object.write] : object[access];
    const statements: PolicyStatement[] = [{ actions, resources: [`${this.arn}/*`] }];
    if (access !== "write") statements.push({ actions: ["s3:ListBucket"], resources: [this.arn] });
    if (this.encryptionKey !== undefined)
      statements.push({ actions: ["kms:Decrypt", "kms:GenerateDataKey"], resources: [this.encryptionKey] });
    return { statements, variables: { BUCKET: this.bucketName } };
  }

  private get isPublic(): boolean {
    return this.plan.exposure !== undefined;
  }

  private defineOwnership(): void {
    new bindings.S3BucketOwnershipControls(this, "ownership", {
      bucket: this.bucketName,
      rule: { objectOwnership: "BucketOwnerEnforced" },
    });
    const blocked = !this.isPublic;
    new bindings.S3BucketPublicAccessBlock(this, "public_access", {
      bucket: this.bucketName,
      blockPublicAcls: true,
      ignorePublicAcls: true,
      blockPublicPolicy: blocked,
      restrictPublicBuckets: blocked,
    });
  }

  /** What everybody may read cannot lie under a key of one's own: readers would need that key. */
  private encrypt(): void {
    const key = this.isPublic ? undefined : this.encryptionKey;
    const algorithm = key === undefined ? { sseAlgorithm: "AES256" } : { sseAlgorithm: "aws:kms", kmsMasterKeyId: key };
    const rule = [{ applyServerSideEncryptionByDefault: algorithm, bucketKeyEnabled: key !== undefined }];
    new bindings.S3BucketServerSideEncryptionConfigurationA(this, "encryption", { bucket: this.bucketName, rule });
  }

  private keepVersions(): void {
    const status = this.plan.versioning ? "Enabled" : "Suspended";
    new bindings.S3BucketVersioningA(this, "versioning", { bucket: this.bucketName, versioningConfiguration: { status } });
  }

  private defineLifecycle(): void {
    const everything = [{ prefix: "" }];
    const abandoned = {
      id: "abandoned-uploads",
      status: "Enabled",
      filter: everything,
      abortIncompleteMultipartUpload: [{ daysAfterInitiation: ABANDONED_UPLOAD_DAYS }],
    };
    const old = {
      id: "old-versions",
      status: "Enabled",
      filter: everything,
      noncurrentVersionExpiration: [{ noncurrentDays: OLD_VERSION_DAYS }],
    };
    const asked = this.plan.lifecycle.map((rule, index) => lifecycleRule(rule, index));
    new bindings.S3BucketLifecycleConfiguration(this, "lifecycle", {
      bucket: this.bucketName,
      rule: [abandoned, ...(this.plan.versioning ? [old] : []), ...asked],
    });
  }

  private definePolicy(): void {
    const objects = `${this.arn}/*`;
    this.policyStatements.push(tlsOnly("s3:*", [this.arn, objects]));
    if (this.isPublic) this.policyStatements.push({ actions: ["s3:GetObject"], resources: [objects], principals: "*" });
    new bindings.S3BucketPolicy(this, "policy", { bucket: this.bucketName, policy: growingPolicy(this.policyStatements) });
  }

  private logAccess(): void {
    new bindings.S3BucketLoggingA(this, "access_logs", {
      bucket: this.bucketName,
      targetBucket: AwsFoundation.of(this).logBucketName,
      targetPrefix: `s3/${this.node.id}/`,
    });
  }

  private allowOrigins(): void {
    const corsRule = this.plan.cors.map(({ origins, methods, headers, maxAgeSeconds }) =>
      compact({ allowedOrigins: origins, allowedMethods: methods ?? ["GET", "HEAD"], allowedHeaders: headers, maxAgeSeconds }),
    );
    new bindings.S3BucketCorsConfiguration(this, "cors", { bucket: this.bucketName, corsRule });
  }

  /** Events go to EventBridge, where each one who wants them has a rule of its own: S3's own notifications are one list for all. */
  private publishEvents(): void {
    new bindings.S3BucketNotification(this, "events", { bucket: this.bucketName, eventbridge: true });
  }
}

function lifecycleRule({ afterDays, action, prefix }: LifecycleRule, index: number) {
  const done = action === "delete" ? { expiration: [{ days: afterDays }] } : { transition: [{ days: afterDays, storageClass: "GLACIER" }] };
  return { id: `${action}-${index}`, status: "Enabled", filter: [{ prefix: prefix ?? "" }], ...done };
}
