import { addressesOf, resourceAt, stringsIn } from "../../support/terraform-json";
import { choicesOf, problemsOf, synth } from "./spec";

const orders = (fields: object = {}, more: object = {}) => synth([{ kind: "database", name: "orders-db", ...fields }], more);
const INSTANCE = "google_sql_database_instance.orders-db_instance";

interface Settings {
  readonly database_flags: readonly { readonly name: string; readonly value: string }[];
  readonly [name: string]: unknown;
}

const settingsOf = (json: ReturnType<typeof orders>): Settings => resourceAt(json, INSTANCE)["settings"] as Settings;
const flagsOf = (json: ReturnType<typeof orders>) =>
  Object.fromEntries(settingsOf(json).database_flags.map(({ name, value }) => [name, value]));

describe("a database on Google Cloud", () => {
  test("is a Cloud SQL instance with a private address that takes TLS only", () => {
    const json = orders();
    expect(resourceAt(json, INSTANCE)).toMatchObject({
      name: "shop-orders-db",
      region: "europe-west1",
      database_version: "POSTGRES_17",
      settings: {
        tier: "db-custom-2-7680",
        edition: "ENTERPRISE",
        ip_configuration: { ipv4_enabled: false, private_network: "${google_compute_network.network_vpc.id}", ssl_mode: "ENCRYPTED_ONLY" },
      },
      depends_on: expect.arrayContaining(["google_service_networking_connection.network_managed_connection"]) as string[],
    });
    expect(settingsOf(json)).not.toHaveProperty("ip_configuration.authorized_networks");
    expect(resourceAt(json, "google_sql_database.orders-db_database")).toMatchObject({ name: "orders_db", deletion_policy: "ABANDON" });
  });

  test("in production has a standby, two weeks of backups, and refuses to be deleted", () => {
    expect(resourceAt(orders(), INSTANCE)).toMatchObject({
      deletion_protection: true,
      settings: {
        availability_type: "REGIONAL",
        deletion_protection_enabled: true,
        retain_backups_on_delete: true,
        backup_configuration: {
          enabled: true,
          point_in_time_recovery_enabled: true,
          transaction_log_retention_days: 7,
          backup_retention_settings: { retained_backups: 14, retention_unit: "COUNT" },
        },
      },
    });
  });

  test("says that any moment can be restored for a week only", () => {
    const said = choicesOf([{ kind: "database", name: "orders-db", backupDays: 30 }]);
    expect(said).toContainEqual({
      path: "services[0].backupDays",
      value: 30,
      because: "Google Cloud restores any moment of the last 7 days; before that, one backup for each day",
    });
  });

  test("says of its backups once what was chosen and what comes of it", () => {
    const said = choicesOf([{ kind: "database", name: "orders-db" }]).filter(({ path }) => path === "services[0].backupDays");
    expect(said).toEqual([
      {
        path: "services[0].backupDays",
        value: 14,
        because: "two weeks to notice a mistake; Google Cloud restores any moment of the last 7 days; before that, one backup for each day",
      },
    ]);
  });

  test("grows by itself: without a limit, or as far as it is let", () => {
    expect(settingsOf(orders())).toMatchObject({ disk_size: 10, disk_autoresize: true });
    expect(settingsOf(orders())).not.toHaveProperty("disk_autoresize_limit");
    expect(settingsOf(orders({ maxStorageGb: 11 }))).toMatchObject({ disk_size: 10, disk_autoresize: true, disk_autoresize_limit: 11 });
    expect(problemsOf([{ kind: "database", name: "orders-db", storageGb: 50, maxStorageGb: 50 }])).toMatchObject([
      { code: "SPEC_CONFLICT", path: "services[0].maxStorageGb", received: 50, expected: "51 to 65536 beside 50 of storageGb" },
    ]);
  });

  test("in development is one small machine that can be torn down", () => {
    expect(resourceAt(orders({}, { environment: "development" }), INSTANCE)).toMatchObject({
      deletion_protection: false,
      settings: {
        tier: "db-f1-micro",
        availability_type: "ZONAL",
        retain_backups_on_delete: false,
        backup_configuration: { enabled: true, transaction_log_retention_days: 1, backup_retention_settings: { retained_backups: 1 } },
      },
    });
  });

  test("has no backups when none are wanted, and then no standby either", () => {
    expect(settingsOf(orders({ backupDays: 0, highAvailability: false }))["backup_configuration"]).toEqual({ enabled: false });
    expect(problemsOf([{ kind: "database", name: "orders-db", backupDays: 0 }])).toMatchObject([
      { code: "SPEC_CONFLICT", path: "services[0].backupDays" },
    ]);
  });

  test("of MySQL keeps its binary log in place of PostgreSQL's recovery", () => {
    const json = orders({ engine: "mysql" });
    expect(resourceAt(json, INSTANCE)).toMatchObject({ database_version: "MYSQL_8_4" });
    expect(settingsOf(json)["backup_configuration"]).toMatchObject({ binary_log_enabled: true });
    expect(settingsOf(json)["backup_configuration"]).not.toHaveProperty("point_in_time_recovery_enabled");
    expect(flagsOf(json)).toEqual({ local_infile: "off", slow_query_log: "on" });
  });

  test("logs who connects, and in detail what they do where detail was bought", () => {
    const always = { log_connections: "on", log_disconnections: "on", log_checkpoints: "on", log_lock_waits: "on", log_temp_files: "0" };
    const detail = { "cloudsql.enable_pgaudit": "on", log_duration: "on", log_hostname: "on", log_statement: "ddl" };
    expect(flagsOf(orders())).toMatchObject({ ...always, ...detail });
    const cheap = flagsOf(orders({}, { environment: "development" }));
    expect(cheap).toMatchObject(always);
    expect(Object.keys(cheap).filter((name) => name in detail)).toEqual([]);
  });

  test("gathers query statistics where detail was bought, and MySQL has a processor of its own", () => {
    expect(settingsOf(orders())["insights_config"]).toMatchObject({ query_insights_enabled: true, record_client_address: false });
    expect(settingsOf(orders({}, { environment: "development" }))).not.toHaveProperty("insights_config");
    expect(settingsOf(orders({ engine: "mysql" }, { environment: "staging" }))).not.toHaveProperty("insights_config");
    expect(settingsOf(orders({ engine: "mysql", size: "medium" }, { environment: "staging" }))).toHaveProperty("insights_config");
  });

  test("is of the dearer edition only for its own tiers", () => {
    expect(settingsOf(orders({ instanceType: "db-perf-optimized-N-4" }))).toMatchObject({ edition: "ENTERPRISE_PLUS" });
    expect(settingsOf(orders({ instanceType: "custom-4-15360" }))).toMatchObject({ tier: "db-custom-4-15360", edition: "ENTERPRISE" });
  });

  test("carries the labels that the provider's defaults do not reach", () => {
    expect(settingsOf(orders({}, { tags: { "Cost Center": "R&D" } }))["user_labels"]).toEqual({ cost_center: "r_d" });
  });
});

describe("a database's password on Google Cloud", () => {
  const json = orders();

  test("is made while Terraform runs, and given to the user and to the secret without being kept", () => {
    expect(json["ephemeral"]).toEqual({
      random_password: { "orders-db_random": expect.objectContaining({ length: 32, special: false }) as object },
    });
    const password = "${ephemeral.random_password.orders-db_random.result}";
    expect(resourceAt(json, "google_sql_user.orders-db_user")).toEqual({
      instance: "${google_sql_database_instance.orders-db_instance.name}",
      name: "app",
      password_wo: password,
      password_wo_version: 1,
      deletion_policy: "ABANDON",
    });
    expect(resourceAt(json, "google_secret_manager_secret_version.orders-db_password_version")).toEqual({
      secret: "${google_secret_manager_secret.orders-db_password.id}",
      secret_data_wo: password,
      secret_data_wo_version: 1,
      deletion_policy: "ABANDON",
      depends_on: ["google_sql_user.orders-db_user"],
    });
    expect(stringsIn(json.resource).filter((text) => text.includes("ephemeral."))).toEqual([password, password]);
  });

  test("stays in the region of its data", () => {
    expect(resourceAt(json, "google_secret_manager_secret.orders-db_password")).toMatchObject({
      secret_id: "shop-orders-db-password",
      replication: { user_managed: { replicas: [{ location: "europe-west1" }] } },
      version_destroy_ttl: "2592000s",
    });
  });

  test("outlives a destruction that the database's protection stops", () => {
    const kept = (deletionProtection: boolean) => {
      const stack = orders({ deletionProtection });
      const version = resourceAt(stack, "google_secret_manager_secret_version.orders-db_password_version");
      return [resourceAt(stack, "google_secret_manager_secret.orders-db_password")["deletion_protection"], version["deletion_policy"]];
    };
    expect(kept(true)).toEqual([true, "ABANDON"]);
    expect(kept(false)).toEqual([false, "DELETE"]);
  });

  test("may be read by nobody until a use says so", () => {
    expect(addressesOf(json).filter((address) => address.includes("_iam_"))).toEqual([]);
  });
});

describe("an engine that Google Cloud does not run for us", () => {
  test.each([
    ["sqlserver", "Cloud SQL wants SQL Server's root password in an argument that Terraform keeps in its state"],
    ["mariadb", "Cloud SQL has no MariaDB"],
  ])("is refused with the reason: %s", (engine, why) => {
    const problems = problemsOf([{ kind: "database", name: "orders-db", engine }]);
    expect(problems).toMatchObject([{ code: "VALUE_NOT_SERVED", path: "services[0].engine", expected: "one of postgres, mysql" }]);
    expect(problems[0]?.fix).toContain(why);
  });

  test.each([
    [{ version: "9.6" }, "services[0].version"],
    [{ storageGb: 65_537 }, "services[0].storageGb"],
    [{ databaseName: "postgres" }, "services[0].databaseName"],
  ])("is refused by version, size or name: %j", (fields, path) => {
    expect(problemsOf([{ kind: "database", name: "orders-db", ...fields }])).toMatchObject([{ path }]);
  });
});
