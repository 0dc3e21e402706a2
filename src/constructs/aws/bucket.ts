import type { Construct } from "constructs";
import type { ITerraformDependable } from "cdktf";
import type { Access } from "../../blueprint";
import { OLD_VERSION_DAYS } from "../../blueprint/kinds/bucket";
import type { LifecycleRule } from "../../spec/kinds/bucket";
import type { AttributesOf } from "../../spec";
import { compact } from "../core/compact";
import { contextOf } from "../core/context";
import { physicalName } from "../core/naming";
import type { FieldsOf } from "../core/service-construct";
import { bindings } from "./bindings";
import type { AwsConnection } from "./connection";
import { deliverEvents } from "./delivery";
import { AwsFoundation } from "./foundation";
import { KEY_ACTIONS, keyPermission } from "./key-permission";
import { growingPolicy, tlsOnly, type PolicyStatement } from "./policy";
import { AwsService, type AwsUse } from "./service";
import { awsSite, domainOf } from "./site";

export interface AwsBucketProps extends FieldsOf<"bucket"> {
  /** Queues, topics and functions that each new object is told to. @default none */
  readonly uses?: readonly AwsUse[];
}

const ABANDONED_UPLOAD_DAYS = 7;

/** An S3 bucket: private, encrypted, versioned, reached over TLS only. */
export class AwsBucket extends AwsService<"bucket"> {
  readonly attributes: AttributesOf<"bucket">;
  readonly bucketName: string;
  readonly arn: string;
  private readonly policyStatements: PolicyStatement[] = [];

  constructor(scope: Construct, id: string, props: AwsBucketProps = {}) {
    const { uses = [], ...fields } = props;
    super(scope, id, "bucket", fields);
    const bucket = new bindings.S3Bucket(this, "bucket", { bucketPrefix: `${physicalName(this, { max: 36 })}-`, forceDestroy: false });
    this.bucketName = bucket.id;
    this.arn = bucket.arn;
    this.defineOwnership();
    this.encrypt();
    this.defineLifecycle(this.keepVersions());
    this.definePolicy(this.blockPublicAccess());
    if (contextOf(this).controls.accessLogs) this.logAccess();
    if (this.plan.cors.length > 0) this.allowOrigins();
    this.publishEvents(uses);
    this.attributes = { name: bucket.id, arn: bucket.arn, endpoint: `https://${bucket.bucketRegionalDomainName}` };
  }

  override connection(access: Access): AwsConnection {
    const object = { read: ["s3:GetObject"], write: ["s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload"] };
    const actions = access === "readWrite" ? [...object.read, ...object.write] : object[access];
    const statements: PolicyStatement[] = [{ actions, resources: [`${this.arn}/*`] }];
    if (access !== "write") statements.push({ actions: ["s3:ListBucket"], resources: [this.arn] });
    const key = this.objectKey;
    if (key !== undefined) statements.push(keyPermission(this, key, "s3", access === "read" ? KEY_ACTIONS.read : KEY_ACTIONS.write));
    return { statements, variables: { BUCKET: this.bucketName, ENDPOINT: this.storeEndpoint } };
  }

  /** Where all buckets of the region are. */
  private get storeEndpoint(): string {
    return `https://s3.${awsSite(this).region.id}.${domainOf(this)}`;
  }

  private get isPublic(): boolean {
    return this.plan.exposure !== undefined;
  }

  private defineOwnership(): void {
    new bindings.S3BucketOwnershipControls(this, "ownership", {
      bucket: this.bucketName,
      rule: { objectOwnership: "BucketOwnerEnforced" },
    });
  }

  private blockPublicAccess(): ITerraformDependable {
    const blocked = !this.isPublic;
    return new bindings.S3BucketPublicAccessBlock(this, "public_access", {
      bucket: this.bucketName,
      blockPublicAcls: true,
      ignorePublicAcls: true,
      blockPublicPolicy: blocked,
      restrictPublicBuckets: blocked,
    });
  }

  /** What everybody may read cannot lie under a key of one's own: readers would need that key. */
  private get objectKey(): string | undefined {
    return this.isPublic ? undefined : this.encryptionKey;
  }

  private encrypt(): void {
    const key = this.objectKey;
    const algorithm = key === undefined ? { sseAlgorithm: "AES256" } : { sseAlgorithm: "aws:kms", kmsMasterKeyId: key };
    const rule = [{ applyServerSideEncryptionByDefault: algorithm, bucketKeyEnabled: key !== undefined }];
    new bindings.S3BucketServerSideEncryptionConfigurationA(this, "encryption", { bucket: this.bucketName, rule });
  }

  private keepVersions(): ITerraformDependable {
    const status = this.plan.versioning ? "Enabled" : "Suspended";
    return new bindings.S3BucketVersioningA(this, "versioning", { bucket: this.bucketName, versioningConfiguration: { status } });
  }

  private defineLifecycle(versioning: ITerraformDependable): void {
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
      dependsOn: [versioning],
    });
  }

  /** S3 refuses a policy for everybody as long as public policies are blocked, as they are at first. */
  private definePolicy(unblocked: ITerraformDependable): void {
    const objects = `${this.arn}/*`;
    this.policyStatements.push(tlsOnly("s3:*", [this.arn, objects]));
    if (this.isPublic) this.policyStatements.push({ actions: ["s3:GetObject"], resources: [objects], principals: "*" });
    new bindings.S3BucketPolicy(this, "policy", {
      bucket: this.bucketName,
      policy: growingPolicy(this.policyStatements),
      dependsOn: [unblocked],
    });
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
  private publishEvents(uses: readonly AwsUse[]): void {
    new bindings.S3BucketNotification(this, "events", { bucket: this.bucketName, eventbridge: true });
    for (const { to } of uses) deliverEvents(this, this.bucketName, to);
  }
}

function lifecycleRule({ afterDays, action, prefix }: LifecycleRule, index: number) {
  const done = action === "delete" ? { expiration: [{ days: afterDays }] } : { transition: [{ days: afterDays, storageClass: "GLACIER" }] };
  return { id: `${action}-${index}`, status: "Enabled", filter: [{ prefix: prefix ?? "" }], ...done };
}
