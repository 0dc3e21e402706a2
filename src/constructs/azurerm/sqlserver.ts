import { contextOf } from "../core/context";
import { bindings } from "./bindings";
import { ADMINISTRATOR, type DatabaseServer, type ServerProps } from "./database-server";
import { KEPT } from "./deletion-lock";
import { sendLogs } from "./diagnostics";
import { redundancyOf } from "./facts/settled";

/** A database that is paid by use rests after an hour without callers. */
const REST_AFTER_MINUTES = 60;
const NEVER = -1;

/** An Azure SQL server with one database. It stands outside of networks and is reached by a private address inside of them. */
export function defineSqlServer(props: ServerProps): DatabaseServer {
  const server = defineServer(props);
  defineDatabase(props, server.id);
  audit(props, server.id);
  return {
    id: server.id,
    host: server.fullyQualifiedDomainName,
    letIn: ({ network, subnet }) => network.letReach(subnet, { owner: props.scope, id: server.id, part: "sqlServer" }),
  };
}

function defineServer(props: ServerProps) {
  const { scope, plan, name, base, password } = props;
  return new bindings.MssqlServer(scope, "server", {
    ...base,
    ...encryption(props),
    name,
    version: plan.version,
    minimumTlsVersion: "1.2",
    publicNetworkAccessEnabled: false,
    connectionPolicy: "Default",
    administratorLogin: ADMINISTRATOR,
    administratorLoginPasswordWo: password,
    administratorLoginPasswordWoVersion: 1,
    ...(plan.deletionProtection ? KEPT : {}),
  });
}

/** Azure SQL takes a key with its version, so that one does not follow when the key is rotated: the next run of Terraform moves it on. */
function encryption({ encryption: own }: ServerProps) {
  if (own === undefined) return {};
  return {
    identity: { type: "UserAssigned", identityIds: [own.identityId] },
    primaryUserAssignedIdentityId: own.identityId,
    transparentDataEncryptionKeyVaultKeyId: own.versionedKeyId,
    dependsOn: [own.ready],
  };
}

function defineDatabase({ scope, plan, base, foundation }: ServerProps, serverId: string): void {
  const { environment } = contextOf(scope);
  const redundancy = redundancyOf({ environment, region: foundation.region }).value;
  new bindings.MssqlDatabase(scope, "database", {
    serverId,
    name: plan.databaseName,
    ...(base.tags === undefined ? {} : { tags: base.tags }),
    skuName: plan.instanceType,
    maxSizeGb: plan.storageGb,
    zoneRedundant: plan.highAvailability,
    // a database that spans zones keeps its backups so too
    storageAccountType: plan.highAvailability || redundancy === "ZRS" ? "Zone" : "Local",
    shortTermRetentionPolicy: { retentionDays: plan.backupDays },
    transparentDataEncryptionEnabled: true,
    ...rest(plan.instanceType, environment === "development"),
    ...(plan.deletionProtection ? KEPT : {}),
  });
}

/** Serverless types only: how little they may use, and whether they rest. */
function rest(instanceType: string, may: boolean) {
  if (!/^(?:GP|HS)_S_/.test(instanceType)) return {};
  return { minCapacity: 0.5, autoPauseDelayInMinutes: may ? REST_AFTER_MINUTES : NEVER };
}

/** What is done on any database of a server is written down in the master database's log. */
function audit({ scope, foundation }: ServerProps, serverId: string): void {
  new bindings.MssqlServerExtendedAuditingPolicy(scope, "audit", { serverId, logMonitoringEnabled: true });
  sendLogs(scope, "logs", {
    of: `${serverId}/databases/master`,
    to: foundation.workspaceId,
    categories: ["SQLSecurityAuditEvents"],
  });
}
