import type { DatabaseFacts } from "../../../blueprint/kinds/database";
import type { Service } from "../../../spec";

/** Graviton where the engine runs on it: the same work for less. Two burstable classes more than SQL Server has. */
const SIZES = {
  micro: "db.t4g.micro",
  small: "db.t4g.small",
  medium: "db.t4g.medium",
  large: "db.m7g.large",
  xlarge: "db.m7g.xlarge",
} as const;

/** SQL Server Standard runs on Intel only, and on no class with less than 8 GiB. */
const SQLSERVER_SIZES = {
  micro: "db.m6i.large",
  small: "db.m6i.large",
  medium: "db.m6i.large",
  large: "db.m6i.xlarge",
  xlarge: "db.m6i.2xlarge",
} as const;

/** Words that an engine would take for its own, among those that people call a service. Source: the engines' lists of reserved words. */
const RESERVED = [
  "admin",
  "all",
  "analyze",
  "array",
  "case",
  "cast",
  "check",
  "column",
  "condition",
  "create",
  "database",
  "databases",
  "db",
  "default",
  "end",
  "group",
  "groups",
  "index",
  "key",
  "keys",
  "limit",
  "lock",
  "master",
  "mysql",
  "offset",
  "option",
  "order",
  "postgres",
  "rdsadmin",
  "read",
  "references",
  "schema",
  "schemas",
  "select",
  "session",
  "set",
  "sys",
  "system",
  "table",
  "test",
  "trigger",
  "user",
  "values",
  "view",
  "window",
  "write",
];

const GROWTH_FACTOR = 2;
const GROWTH_MIN_GB = 100;

/** How far a disk grows: enough to outlast a surprise, little enough to be no surprise itself. Source: User Guide, storage autoscaling. */
const GROWTH = {
  leastPercent: 10,
  usual: {
    limitGb: (storageGb: number) => Math.max(storageGb * GROWTH_FACTOR, GROWTH_MIN_GB),
    because: "a disk that is full stops a database; it never shrinks again",
  },
};

/**
 * What RDS offers. Source: Amazon RDS User Guide, the chapters on versions of each engine and on supported instance classes; Amazon RDS for
 * PostgreSQL release calendar; read on 2026-11-21. MySQL 8.0 is past its standard support (2026-07-31) and is billed for by the hour more.
 */
export const databases = {
  engines: {
    postgres: { versions: ["18", "17", "16", "15", "14"], default: "17", port: 5432, sizes: SIZES },
    mysql: { versions: ["8.4", "8.0"], default: "8.4", port: 3306, sizes: SIZES },
    mariadb: { versions: ["11.8", "11.4", "10.11"], default: "11.4", port: 3306, sizes: SIZES },
    sqlserver: {
      versions: ["2022", "2019", "2017"],
      default: "2022",
      port: 1433,
      sizes: SQLSERVER_SIZES,
      maxStorageGb: 16_384,
      onlyDatabase: "master",
    },
  },
  storageGb: { min: 20, max: 65_536 },
  growth: GROWTH,
  instanceTypePrefix: "db.",
  databaseNames: {
    pattern: /^[A-Za-z]\w*$/,
    expected: "a letter, then letters, digits and underscores",
    reserved: RESERVED,
  },
} as const satisfies DatabaseFacts;

/** What is settled for a database beside its fields. */
export function databaseSettles(service: Service) {
  const { engine = "postgres", version = "" } = service.kind === "database" ? service : {};
  return {
    password: PASSWORD,
    ...(engine === "sqlserver" ? { edition: EDITION } : {}),
    ...(engine === "mysql" && version.startsWith("8.0") ? { support: EXTENDED_SUPPORT } : {}),
  };
}

const PASSWORD = {
  value: "made by RDS",
  because:
    "it lies in Secrets Manager and is replaced every 7 days: read it there when you connect, by PASSWORD_SECRET_ARN, not once at the start",
};
const EDITION = {
  value: "Standard",
  because: "Express can neither be encrypted nor have a standby; the licence is in the price, and most of it",
};
const EXTENDED_SUPPORT = {
  value: "extended",
  because: "MySQL 8.0 is past its standard support: RDS bills for it by processor and hour, and does not for 8.4",
};
