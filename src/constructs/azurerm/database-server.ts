import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { PlanOf } from "../../blueprint";
import { checkNetwork, type AzureCaller } from "./connection";
import { KEPT } from "./deletion-lock";
import type { AzureBase, AzureFoundation } from "./foundation";
import type { AzureNetwork } from "./network";
import type { AzureEncryption } from "./vault";

/** What a database server is made of, whatever its engine. */
export interface ServerProps {
  /** The database that it belongs to. */
  readonly scope: Construct;
  readonly plan: PlanOf<"database">;
  readonly name: string;
  readonly base: AzureBase;
  readonly foundation: AzureFoundation;
  readonly network: AzureNetwork;
  /** The administrator's password, for a write-only argument. */
  readonly password: string;
  /** Undefined where the provider's own key does. */
  readonly encryption: AzureEncryption | undefined;
}

/** A server that an engine's file has built. */
export interface DatabaseServer {
  readonly id: string;
  readonly host: string;
  /** Opens the way for a caller, and tells what must stand before the caller starts. */
  readonly letIn: (caller: AzureCaller) => readonly ITerraformDependable[];
}

/** The server's administrator, as whom callers sign in. */
export const ADMINISTRATOR = "dbadmin";

/** The arguments that flexible servers of both engines share: in their subnet of the network, signed in to by the administrator, backed up. */
export function flexibleServerOf(props: ServerProps, subnetName: "mysql" | "postgres") {
  const { plan, network, name, base, password } = props;
  const subnet = network.subnet(subnetName);
  const zone = network.serverZone(subnetName);
  return {
    ...base,
    ...encryptionOf(props),
    name,
    version: plan.version,
    skuName: plan.instanceType,
    delegatedSubnetId: subnet.id,
    privateDnsZoneId: zone.id,
    administratorLogin: ADMINISTRATOR,
    administratorPasswordWo: password,
    administratorPasswordWoVersion: 1,
    backupRetentionDays: plan.backupDays,
    geoRedundantBackupEnabled: false,
    ...(plan.highAvailability ? { highAvailability: { mode: "ZoneRedundant" } } : {}),
    ...(plan.deletionProtection ? KEPT : {}),
    dependsOn: [...subnet.ready, zone.ready, ...keyReady(props)],
  };
}

/** Lets a caller in to a flexible server: from its network, to the one port. */
export function letInToSubnet({ scope, plan, network }: ServerProps, subnetName: "mysql" | "postgres"): DatabaseServer["letIn"] {
  return (caller) => {
    checkNetwork(caller, network, scope);
    return [network.subnet(subnetName).letIn(caller.subnet, [String(plan.port)])];
  };
}

/** The arguments by which a flexible server is encrypted under a key of the user's own. */
export function encryptionOf({ encryption }: ServerProps) {
  if (encryption === undefined) return {};
  const { identityId, keyId } = encryption;
  return {
    identity: { type: "UserAssigned", identityIds: [identityId] },
    customerManagedKey: { keyVaultKeyId: keyId, primaryUserAssignedIdentityId: identityId },
  };
}

/** What a server must wait for beside its subnet. */
export const keyReady = ({ encryption }: ServerProps): ITerraformDependable[] => (encryption === undefined ? [] : [encryption.ready]);

/**
 * A disk that Azure has let grow is larger than Terraform was told, and Terraform would build the server anew to make it smaller. So it grows
 * by itself only where Terraform is kept from that, or where a standby asks for it.
 */
export const growsByItself = ({ plan }: ServerProps): boolean => plan.deletionProtection || plan.highAvailability;
