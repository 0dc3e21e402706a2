import { contextOf } from "../core/context";
import { bindings } from "./bindings";
import { flexibleServerOf, growsByItself, letInToSubnet, type DatabaseServer, type ServerProps } from "./database-server";
import { KEPT } from "./deletion-lock";
import { sendLogs } from "./diagnostics";

/** Azure's largest disk is a gibibyte short of a power of two. */
const LARGEST_DISK_MB = 33_553_408;

/** TLS only, and what costs next to nothing to log. */
const PARAMETERS = {
  require_secure_transport: "on",
  ssl_min_protocol_version: "TLSv1.2",
  log_checkpoints: "on",
  log_connections: "on",
  log_disconnections: "on",
  log_lock_waits: "on",
};

/** Statistics by query; Azure advises against them on burstable machines. */
const STATISTICS = { "pg_qs.query_capture_mode": "top", "pgms_wait_sampling.query_capture_mode": "all" };

/** A PostgreSQL flexible server inside the network, with one database. */
export function definePostgres(props: ServerProps): DatabaseServer {
  const server = defineServer(props);
  const { scope, plan } = props;
  const statistics = gathersStatistics(props) ? STATISTICS : {};
  for (const [name, value] of Object.entries({ ...PARAMETERS, ...statistics })) {
    new bindings.PostgresqlFlexibleServerConfiguration(scope, `parameter_${name.replaceAll(".", "_")}`, {
      serverId: server.id,
      name,
      value,
    });
  }
  new bindings.PostgresqlFlexibleServerDatabase(scope, "database", {
    serverId: server.id,
    name: plan.databaseName,
    charset: "UTF8",
    collation: "en_US.utf8",
    ...(plan.deletionProtection ? KEPT : {}),
  });
  keepLogs(props, server.id);
  return {
    id: server.id,
    host: server.fqdn,
    letIn: letInToSubnet(props, "postgres"),
  };
}

function defineServer(props: ServerProps) {
  const { scope, plan } = props;
  return new bindings.PostgresqlFlexibleServer(scope, "server", {
    ...flexibleServerOf(props, "postgres"),
    storageMb: Math.min(plan.storageGb * 1024, LARGEST_DISK_MB),
    autoGrowEnabled: growsByItself(props),
    publicNetworkAccessEnabled: false,
    authentication: { passwordAuthEnabled: true, activeDirectoryAuthEnabled: false },
    // Azure picks the zones, and swaps them when the standby takes over
    lifecycle: { ...(plan.deletionProtection ? KEPT.lifecycle : {}), ignoreChanges: zonesOf(plan.highAvailability) },
  });
}

const zonesOf = (standby: boolean): string[] => ["zone", ...(standby ? ["high_availability[0].standby_availability_zone"] : [])];

const gathersStatistics = ({ scope, plan }: ServerProps): boolean =>
  contextOf(scope).controls.detailedMonitoring && !plan.instanceType.startsWith("B_");

function keepLogs(props: ServerProps, serverId: string): void {
  const { scope, foundation } = props;
  const statistics = gathersStatistics(props) ? ["PostgreSQLFlexQueryStoreRuntime", "PostgreSQLFlexQueryStoreWaitStats"] : [];
  sendLogs(scope, "logs", {
    of: serverId,
    to: foundation.workspaceId,
    categories: ["PostgreSQLLogs", ...statistics],
    metrics: contextOf(scope).controls.detailedMonitoring,
  });
}
