import { Fn, Op, TerraformStack, type ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { contextOf } from "../core/context";
import { physicalName } from "../core/naming";
import { bindings } from "./bindings";
import { sendLogs } from "./diagnostics";
import type { AzureFoundation } from "./foundation";
import { uniqueStackName } from "./naming";
import type { PrivateTarget } from "./network";
import { RoleWait } from "./wait";

/** For how many days a vault and what was in it can be brought back. */
const RECOVERY_DAYS = { production: 90, staging: 90, development: 7 } as const;

/** A key of the user's own, with the identity that may use it. */
export interface AzureEncryption {
  /** Without a version: what is encrypted under it follows when it is rotated. */
  readonly keyId: string;
  readonly versionedKeyId: string;
  readonly identityId: string;
  /** What must stand before the key can be used. */
  readonly ready: ITerraformDependable;
}

/** The stack's key vault: passwords and keys, each of them opened to exactly those who need it. It is closed to the internet. */
export class AzureVault extends Construct {
  readonly id: string;
  private readonly foundation: AzureFoundation;
  private readonly principalId: string;
  private writer: ITerraformDependable | undefined;
  private madeEncryption: AzureEncryption | undefined;

  constructor(scope: Construct, id: string, foundation: AzureFoundation) {
    super(scope, id);
    this.foundation = foundation;
    // not a call to Azure: it tells who the provider signed in as, which no resource does
    const caller = new bindings.DataAzurermClientConfig(this, "caller", {});
    this.principalId = caller.objectId;
    this.id = this.defineVault(caller.tenantId);
    if (contextOf(this).controls.accessLogs)
      sendLogs(this, "access_logs", { of: this.id, to: foundation.workspaceId, categories: ["AuditEvent"] });
  }

  /** What a private endpoint leads to. */
  get target(): PrivateTarget {
    return { owner: this, id: this.id, part: "vault" };
  }

  /** What must stand before Terraform can write a secret. */
  get secretWriter(): ITerraformDependable {
    this.writer ??= this.letTerraform("write_secrets", "Key Vault Secrets Officer");
    return this.writer;
  }

  /** The key that data is encrypted under. */
  get encryption(): AzureEncryption {
    this.madeEncryption ??= this.defineEncryption();
    return this.madeEncryption;
  }

  private defineVault(tenantId: string): string {
    const { environment, controls } = contextOf(this);
    const ranges = this.foundation.operatorRanges;
    const vault = new bindings.KeyVault(this, "key_vault", {
      ...this.foundation.base(this),
      name: uniqueStackName(this, this.foundation.group.id, 24),
      tenantId,
      // keys of one's own stand in hardware, which the cheaper vault has not
      skuName: controls.ownKeys ? "premium" : "standard",
      rbacAuthorizationEnabled: true,
      purgeProtectionEnabled: environment !== "development",
      softDeleteRetentionDays: RECOVERY_DAYS[environment],
      publicNetworkAccessEnabled: Op.gte(Fn.lengthOf(ranges.listValue), 1),
      networkAcls: { defaultAction: "Deny", bypass: "AzureServices", ipRules: ranges.listValue },
    });
    return vault.id;
  }

  private defineEncryption(): AzureEncryption {
    const key = new bindings.KeyVaultKey(this, "key", {
      name: physicalName(TerraformStack.of(this), { max: 120 }, "data"),
      keyVaultId: this.id,
      keyType: "RSA-HSM",
      keySize: 3072,
      keyOpts: ["wrapKey", "unwrapKey"],
      // a key that expires would take the data with it: it is replaced in time and never ends
      rotationPolicy: { automatic: { timeAfterCreation: "P365D" } },
      dependsOn: [this.letTerraform("make_keys", "Key Vault Crypto Officer")],
    });
    const identity = new bindings.UserAssignedIdentity(this, "key_user", {
      ...this.foundation.base(this),
      name: physicalName(TerraformStack.of(this), { max: 128 }, "encryption"),
    });
    const role = new bindings.RoleAssignment(this, "use_key", {
      scope: key.resourceVersionlessId,
      roleDefinitionName: "Key Vault Crypto Service Encryption User",
      principalId: identity.principalId,
      principalType: "ServicePrincipal",
    });
    const ready = new RoleWait(this, "use_key_wait", [role]);
    return { keyId: key.versionlessId, versionedKeyId: key.id, identityId: identity.id, ready };
  }

  /** Whoever owns a subscription may still not write into its vaults: Terraform gives itself the role. */
  private letTerraform(id: string, roleDefinitionName: string): ITerraformDependable {
    const role = new bindings.RoleAssignment(this, id, { scope: this.id, roleDefinitionName, principalId: this.principalId });
    return new RoleWait(this, `${id}_wait`, [role]);
  }
}
