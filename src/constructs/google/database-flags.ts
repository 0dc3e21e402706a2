import type { PlanOf } from "../../blueprint";

/** Settings of an engine's server, by Cloud SQL's name for each. */
export type DatabaseFlags = Readonly<Record<string, string>>;

type BuiltEngine = "postgres" | "mysql";

/** What every database has: refuses what is unsafe, and logs what costs next to nothing. */
const ALWAYS: Readonly<Record<BuiltEngine, DatabaseFlags>> = {
  postgres: {
    log_checkpoints: "on",
    log_connections: "on",
    log_disconnections: "on",
    log_lock_waits: "on",
    log_temp_files: "0",
    log_min_messages: "warning",
    log_min_error_statement: "error",
    // a statement that is slow is logged with its values, which may be somebody's data
    log_min_duration_statement: "-1",
    log_executor_stats: "off",
    log_parser_stats: "off",
    log_planner_stats: "off",
    log_statement_stats: "off",
  },
  mysql: { local_infile: "off" },
};

/** What detailed monitoring adds: who did what, and for how long. */
const DETAILED: Readonly<Record<BuiltEngine, DatabaseFlags>> = {
  postgres: { "cloudsql.enable_pgaudit": "on", log_duration: "on", log_hostname: "on", log_statement: "ddl" },
  mysql: { slow_query_log: "on" },
};

/** The flags of a database, sorted by name: Cloud SQL returns them so. */
export function databaseFlags({ engine }: PlanOf<"database">, detailed: boolean): { name: string; value: string }[] {
  const built = engine as BuiltEngine;
  const flags = { ...ALWAYS[built], ...(detailed ? DETAILED[built] : {}) };
  return Object.entries(flags)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ({ name, value }));
}
