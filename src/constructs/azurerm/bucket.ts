import { Fn, Op } from "cdktf";
import type { Construct } from "constructs";
import { OLD_VERSION_DAYS } from "../../blueprint/kinds/bucket";
import type { Access } from "../../blueprint";
import type { AttributesOf } from "../../spec";
import type { LifecycleRule } from "../../spec/kinds/bucket";
import { contextOf } from "../core/context";
import { physicalName } from "../core/naming";
import type { FieldsOf } from "../core/service-construct";
import { bindings } from "./bindings";
import type { AzureConnection, AzureRole } from "./connection";
import { KEPT, lockAgainstDeletion } from "./deletion-lock";
import { sendLogs } from "./diagnostics";
import { archiveTierOf, deletionGuardOf, isOpen, redundancyOf } from "./facts/settled";
import { uniqueName } from "./naming";
import { AzureService } from "./service";

export type AzureBucketProps = FieldsOf<"bucket">;

/** How long a browser remembers what it may do, when a rule says nothing. */
const CORS_SECONDS = 3600;

const READ_BLOB = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read";

/** Azure has no built-in role that writes and does not read: the one that does both is cut down. */
const ROLES: Readonly<Record<Access, Omit<AzureRole, "scope">>> = {
  read: { name: "Storage Blob Data Reader" },
  write: { name: "Storage Blob Data Contributor", condition: `(!(ActionMatches{'${READ_BLOB}'}))` },
  readWrite: { name: "Storage Blob Data Contributor" },
};

/** A blob container in a storage account of its own: private, encrypted, versioned, opened by roles and never by keys. */
export class AzureBucket extends AzureService<"bucket"> {
  readonly attributes: AttributesOf<"bucket">;
  readonly containerName: string;
  readonly containerId: string;
  private readonly accountId: string;
  private readonly endpoint: string;

  constructor(scope: Construct, id: string, props: AzureBucketProps = {}) {
    super(scope, id, "bucket", props);
    const account = this.defineAccount();
    this.accountId = account.id;
    this.endpoint = account.primaryBlobEndpoint;
    const container = this.defineContainer();
    this.containerName = container.name;
    this.containerId = container.id;
    this.defineLifecycle();
    if (this.isKept) lockAgainstDeletion(this, this.accountId);
    if (contextOf(this).controls.accessLogs) this.logAccess();
    this.attributes = { name: container.name, arn: container.id, endpoint: `${this.endpoint}${container.name}` };
  }

  override connection(access: Access): AzureConnection {
    return {
      role: { ...ROLES[access], scope: this.containerId },
      letIn: ({ network, subnet }) => network.letReach(subnet, { owner: this, id: this.accountId, part: "blob" }),
      variables: { BUCKET: this.containerName, ENDPOINT: this.endpoint },
    };
  }

  private get isPublic(): boolean {
    return this.plan.exposure !== undefined;
  }

  /** An account goes with everything in it, where other clouds refuse to delete a bucket that is not empty. */
  private get isKept(): boolean {
    return deletionGuardOf(this.surroundings).value;
  }

  private defineAccount() {
    return new bindings.StorageAccount(this, "account", {
      ...this.base,
      ...this.networkAccess(),
      ...this.encryption(),
      name: uniqueName(this, this.foundation.group.id, { max: 24, separator: "" }),
      accountTier: "Standard",
      accountKind: "StorageV2",
      accountReplicationType: redundancyOf(this.surroundings).value,
      httpsTrafficOnlyEnabled: true,
      minTlsVersion: "TLS1_2",
      allowNestedItemsToBePublic: this.isPublic,
      sharedAccessKeyEnabled: false,
      defaultToOauthAuthentication: true,
      localUserEnabled: false,
      crossTenantReplicationEnabled: false,
      blobProperties: this.blobProperties(),
      ...(this.isKept ? KEPT : {}),
    });
  }

  /** Open to the internet only where everybody reads, or browsers call by leave of the application. Services come by private endpoints. */
  private networkAccess() {
    if (isOpen(this.plan)) return { publicNetworkAccessEnabled: true, networkRules: { defaultAction: "Allow", bypass: ["AzureServices"] } };
    const ranges = this.foundation.operatorRanges.listValue;
    return {
      publicNetworkAccessEnabled: Op.gte(Fn.lengthOf(ranges), 1),
      networkRules: { defaultAction: "Deny", bypass: ["AzureServices"], ipRules: ranges },
    };
  }

  private encryption() {
    if (!contextOf(this).controls.ownKeys) return {};
    const { keyId, identityId, ready } = this.foundation.vault.encryption;
    return {
      identity: { type: "UserAssigned", identityIds: [identityId] },
      customerManagedKey: { keyVaultKeyId: keyId, userAssignedIdentityId: identityId },
      dependsOn: [ready],
    };
  }

  /** A whole container that was deleted can be brought back even where single objects cannot: that was never meant. */
  private blobProperties() {
    const { versioning, cors } = this.plan;
    const days = { days: OLD_VERSION_DAYS };
    return {
      versioningEnabled: versioning,
      containerDeleteRetentionPolicy: days,
      ...(versioning ? { deleteRetentionPolicy: days } : {}),
      corsRule: cors.map(({ origins, methods, headers, maxAgeSeconds }) => ({
        allowedOrigins: origins,
        allowedMethods: methods ?? ["GET", "HEAD"],
        allowedHeaders: headers ?? ["*"],
        exposedHeaders: ["*"],
        maxAgeInSeconds: maxAgeSeconds ?? CORS_SECONDS,
      })),
    };
  }

  private defineContainer() {
    return new bindings.StorageContainer(this, "container", {
      name: physicalName(this, { max: 63 }),
      storageAccountId: this.accountId,
      containerAccessType: this.isPublic ? "blob" : "private",
      ...(this.isKept ? KEPT : {}),
    });
  }

  private defineLifecycle(): void {
    const old = { version: { deleteAfterDaysSinceCreation: OLD_VERSION_DAYS } };
    const asked = this.plan.lifecycle.map((rule, index) => ({
      name: `${rule.action}-${index}`,
      enabled: true,
      filters: this.filters(rule.prefix),
      actions: { baseBlob: this.aging(rule) },
    }));
    const rule = [
      ...(this.plan.versioning ? [{ name: "old-versions", enabled: true, filters: this.filters(), actions: old }] : []),
      ...asked,
    ];
    if (rule.length > 0) new bindings.StorageManagementPolicy(this, "lifecycle", { storageAccountId: this.accountId, rule });
  }

  private filters(prefix = "") {
    return { blobTypes: ["blockBlob"], prefixMatch: [`${this.containerName}/${prefix}`] };
  }

  private aging({ action, afterDays }: LifecycleRule) {
    if (action === "delete") return { deleteAfterDaysSinceModificationGreaterThan: afterDays };
    return archiveTierOf(this.surroundings).value === "cold"
      ? { tierToColdAfterDaysSinceModificationGreaterThan: afterDays }
      : { tierToArchiveAfterDaysSinceModificationGreaterThan: afterDays };
  }

  private logAccess(): void {
    sendLogs(this, "access_logs", {
      of: `${this.accountId}/blobServices/default`,
      to: this.foundation.workspaceId,
      categories: ["StorageRead", "StorageWrite", "StorageDelete"],
    });
  }
}
