import type { DatabaseEngine } from "../../blueprint/kinds/database";
import { awsOffer } from "./facts";

/** One setting of a parameter group. */
export interface EngineParameter {
  readonly name: string;
  readonly value: string;
  /** A setting that is read at the start only, is `pending-reboot`; a new database has it from the first start on. */
  readonly applyMethod: "immediate" | "pending-reboot";
}

/** What is peculiar to an engine on RDS. */
export interface EngineSettings {
  /** RDS's own name of it. */
  readonly engine: string;
  readonly licenseModel?: string;
  /** The logs that it can hand over to CloudWatch without further options. */
  readonly logs: readonly string[];
  /** Refuses connections without TLS. */
  readonly requireTls: EngineParameter;
  /** Writes slow statements, and changes of the schema where it can, into the logs. Never the data of ordinary statements. */
  readonly logStatements: readonly EngineParameter[];
  /** Whether IAM can vouch for its users. */
  readonly iamAuthentication: boolean;
  /** Whether RDS creates a database in a new instance. */
  readonly createsDatabase: boolean;
  /** Whether performance insights need more memory than the two smallest classes have. */
  readonly insightsNeedMemory: boolean;
  /** The parameter group's family for a major version. */
  readonly family: (major: string) => string;
  /** The version as RDS writes it. */
  readonly engineVersion: (version: string) => string;
}

const SLOW_SECONDS = 1;

const immediate = (name: string, value: string): EngineParameter => ({ name, value, applyMethod: "immediate" });
const asIs = (version: string): string => version;

const MYSQL_FAMILY = {
  logs: ["error", "slowquery"],
  requireTls: immediate("require_secure_transport", "1"),
  // without FILE, the slow log goes into a table and never to CloudWatch
  logStatements: [immediate("slow_query_log", "1"), immediate("long_query_time", String(SLOW_SECONDS)), immediate("log_output", "FILE")],
  iamAuthentication: true,
  createsDatabase: true,
  insightsNeedMemory: true,
  engineVersion: asIs,
} as const;

/** SQL Server's releases by year, as people name them, in RDS's numbers. */
const SQLSERVER_RELEASES: Readonly<Record<string, string>> = { "2022": "16", "2019": "15", "2017": "14" };

/**
 * Source: Amazon RDS User Guide, chapters on each engine (parameters, published logs, IAM authentication) and on Performance Insights
 * (engine and class support), read on 2026-11-21.
 */
const ENGINES: Readonly<Record<DatabaseEngine, EngineSettings>> = {
  postgres: {
    engine: "postgres",
    logs: ["postgresql", "upgrade"],
    requireTls: immediate("rds.force_ssl", "1"),
    logStatements: [immediate("log_statement", "ddl"), immediate("log_min_duration_statement", String(SLOW_SECONDS * 1000))],
    iamAuthentication: true,
    createsDatabase: true,
    insightsNeedMemory: false,
    family: (major) => `postgres${major}`,
    engineVersion: asIs,
  },
  mysql: { ...MYSQL_FAMILY, engine: "mysql", family: (major) => `mysql${major}` },
  mariadb: { ...MYSQL_FAMILY, engine: "mariadb", family: (major) => `mariadb${major}` },
  sqlserver: {
    // Express can neither be encrypted nor have a standby; Web is licensed for public web sites only
    engine: "sqlserver-se",
    licenseModel: "license-included",
    logs: ["agent", "error"],
    requireTls: { name: "rds.force_ssl", value: "1", applyMethod: "pending-reboot" },
    logStatements: [],
    iamAuthentication: false,
    createsDatabase: false,
    insightsNeedMemory: false,
    family: (major) => `sqlserver-se-${SQLSERVER_RELEASES[major] ?? major}.0`,
    engineVersion: (version) => version.replace(/^\d+/, (year) => `${SQLSERVER_RELEASES[year] ?? year}.00`),
  },
};

export const settingsOf = (engine: DatabaseEngine): EngineSettings => ENGINES[engine];

/** `16.4` → `16`, `8.0.40` → `8.0`: the part of a version that RDS calls major. */
export function majorOf(engine: DatabaseEngine, version: string): string {
  const offered: readonly string[] = awsOffer.kinds.database.choices.engines[engine].versions;
  return offered.find((major) => version === major || version.startsWith(`${major}.`)) ?? version;
}

/** Whether an instance class has the memory that performance insights take. */
export function hasInsights({ insightsNeedMemory }: EngineSettings, instanceClass: string): boolean {
  return !(insightsNeedMemory && /^db\.t\w+\.(?:micro|small)$/.test(instanceClass));
}
