import type { Construct } from "constructs";
import type { Access } from "../../blueprint";
import { OLD_VERSION_DAYS } from "../../blueprint/kinds/bucket";
import type { AttributesOf } from "../../spec";
import type { LifecycleRule } from "../../spec/kinds/bucket";
import { compact } from "../core/compact";
import { contextOf } from "../core/context";
import type { FieldsOf } from "../core/service-construct";
import { bindings } from "./bindings";
import type { GoogleConnection } from "./connection";
import { GoogleFoundation } from "./foundation";
import { GoogleService } from "./service";

export type GoogleBucketProps = FieldsOf<"bucket">;

/** Where all buckets are. */
const ENDPOINT = "https://storage.googleapis.com";

const ABANDONED_UPLOAD_DAYS = 7;

/** The narrowest of Google's roles for each access. `objectCreator` would do for new objects only: it writes over none. */
const ROLES: Readonly<Record<Access, string>> = {
  read: "roles/storage.objectViewer",
  write: "roles/storage.legacyBucketWriter",
  readWrite: "roles/storage.objectUser",
};

/** A Cloud Storage bucket: private, encrypted, versioned; access is by role only, never by an object's own list. */
export class GoogleBucket extends GoogleService<"bucket"> {
  readonly attributes: AttributesOf<"bucket">;
  readonly bucketName: string;

  constructor(scope: Construct, id: string, props: GoogleBucketProps = {}) {
    super(scope, id, "bucket", props);
    this.bucketName = this.defineBucket();
    if (this.isPublic) this.letEverybodyRead();
    this.attributes = {
      name: this.bucketName,
      arn: `projects/_/buckets/${this.bucketName}`,
      endpoint: `${ENDPOINT}/${this.bucketName}`,
    };
  }

  override connection(access: Access): GoogleConnection {
    return {
      grant: (scope, id, member) =>
        new bindings.StorageBucketIamMember(scope, id, { bucket: this.bucketName, role: ROLES[access], member }),
      variables: { BUCKET: this.bucketName, ENDPOINT },
    };
  }

  private get isPublic(): boolean {
    return this.plan.exposure !== undefined;
  }

  private defineBucket(): string {
    const foundation = GoogleFoundation.of(this);
    const logs = contextOf(this).controls.accessLogs
      ? { logBucket: foundation.logBucketName(this.region), logObjectPrefix: this.node.id }
      : undefined;
    const bucket = new bindings.StorageBucket(
      this,
      "bucket",
      compact({
        name: foundation.bucketName(this),
        location: this.region.toUpperCase(),
        uniformBucketLevelAccess: true,
        publicAccessPrevention: this.isPublic ? "inherited" : "enforced",
        forceDestroy: false,
        versioning: { enabled: this.plan.versioning },
        lifecycleRule: this.lifecycleRules(),
        cors: this.plan.cors.map(({ origins, methods, headers, maxAgeSeconds }) =>
          compact({ origin: origins, method: methods ?? ["GET", "HEAD"], responseHeader: headers, maxAgeSeconds }),
        ),
        logging: logs,
      }),
    );
    return bucket.name;
  }

  private lifecycleRules() {
    const abandoned = { action: { type: "AbortIncompleteMultipartUpload" }, condition: { age: ABANDONED_UPLOAD_DAYS } };
    const old = { action: { type: "Delete" }, condition: { daysSinceNoncurrentTime: OLD_VERSION_DAYS, withState: "ARCHIVED" } };
    return [abandoned, ...(this.plan.versioning ? [old] : []), ...this.plan.lifecycle.map(lifecycleRule)];
  }

  /** Everybody may read an object whose name they know; nobody may list the names. */
  private letEverybodyRead(): void {
    new bindings.StorageBucketIamMember(this, "public", {
      bucket: this.bucketName,
      role: "roles/storage.legacyObjectReader",
      member: "allUsers",
    });
  }
}

/** A rule acts on what is current: old versions go by their own. */
function lifecycleRule({ afterDays, action, prefix }: LifecycleRule) {
  const done = action === "delete" ? { type: "Delete" } : { type: "SetStorageClass", storageClass: "ARCHIVE" };
  return {
    action: done,
    condition: compact({ age: afterDays, withState: "LIVE", matchesPrefix: prefix === undefined ? undefined : [prefix] }),
  };
}
