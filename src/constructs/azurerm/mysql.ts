import { contextOf } from "../core/context";
import { bindings } from "./bindings";
import { flexibleServerOf, growsByItself, letInToSubnet, type DatabaseServer, type ServerProps } from "./database-server";
import { KEPT } from "./deletion-lock";
import { sendLogs } from "./diagnostics";

/** TLS only, no file of the server's read by a statement, and who came and went is logged. */
const PARAMETERS = {
  require_secure_transport: "ON",
  tls_version: "TLSv1.2,TLSv1.3",
  local_infile: "OFF",
  audit_log_enabled: "ON",
  audit_log_events: "CONNECTION,DCL,DDL",
};

const STATISTICS = { slow_query_log: "ON" };

/** A MySQL flexible server inside the network, with one database. */
export function defineMysql(props: ServerProps): DatabaseServer {
  const server = defineServer(props);
  const { scope, plan, base, foundation } = props;
  const { detailedMonitoring } = contextOf(scope).controls;
  const place = { resourceGroupName: base.resourceGroupName, serverName: server.name };
  for (const [name, value] of Object.entries({ ...PARAMETERS, ...(detailedMonitoring ? STATISTICS : {}) })) {
    new bindings.MysqlFlexibleServerConfiguration(scope, `parameter_${name}`, { ...place, name, value });
  }
  new bindings.MysqlFlexibleDatabase(scope, "database", {
    ...place,
    name: plan.databaseName,
    charset: "utf8mb4",
    collation: "utf8mb4_0900_ai_ci",
    ...(plan.deletionProtection ? KEPT : {}),
  });
  const categories = ["MySqlAuditLogs", ...(detailedMonitoring ? ["MySqlSlowLogs"] : [])];
  sendLogs(scope, "logs", { of: server.id, to: foundation.workspaceId, categories, metrics: detailedMonitoring });
  return {
    id: server.id,
    host: server.fqdn,
    letIn: letInToSubnet(props, "mysql"),
  };
}

function defineServer(props: ServerProps) {
  return new bindings.MysqlFlexibleServer(props.scope, "server", {
    ...flexibleServerOf(props, "mysql"),
    storage: { sizeGb: props.plan.storageGb, autoGrowEnabled: growsByItself(props) },
    publicNetworkAccess: "Disabled",
  });
}
