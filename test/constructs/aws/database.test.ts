import { AwsProvider } from "@cdktf/provider-aws/lib/provider/index.js";
import "../../../src/testing/jest";
import { AwsDatabase, AwsNetwork } from "../../../src/constructs/aws";
import { synthStack } from "../../../src/testing";
import { resourceAt, resourcesOfService, stringsIn, typesOf } from "../../support/terraform-json";
import { choicesOf, development, KEY, problemsOf, synth } from "./spec";

const orders = (fields: object = {}, more: object = {}) => synth([{ kind: "database", name: "orders", ...fields }], more);
const instanceOf = (json: ReturnType<typeof orders>) => resourceAt(json, "aws_db_instance.orders_instance");
const parametersOf = (json: ReturnType<typeof orders>) => {
  const { family, parameter } = resourceAt(json, "aws_db_parameter_group.orders_parameters") as {
    family: string;
    parameter: { name: string; value: string; apply_method: string }[];
  };
  return { family, settings: Object.fromEntries(parameter.map(({ name, value }) => [name, value])), parameter };
};

describe("a database on AWS", () => {
  test("is an encrypted RDS instance in private subnets that the internet cannot reach", () => {
    const json = orders();
    expect(instanceOf(json)).toMatchObject({
      identifier: "shop-orders",
      engine: "postgres",
      engine_version: "17",
      instance_class: "db.t4g.medium",
      db_name: "orders",
      port: 5432,
      storage_type: "gp3",
      storage_encrypted: true,
      kms_key_id: KEY,
      publicly_accessible: false,
      vpc_security_group_ids: ["${aws_security_group.orders_group.id}"],
      copy_tags_to_snapshot: true,
      iam_database_authentication_enabled: true,
    });
    expect(resourceAt(json, "aws_db_subnet_group.orders_subnets")["subnet_ids"]).toEqual([
      "${aws_subnet.network_private_a.id}",
      "${aws_subnet.network_private_b.id}",
      "${aws_subnet.network_private_c.id}",
    ]);
  });

  test("opens no way to itself: callers do", () => {
    const json = orders();
    expect(json).not.toHaveResource("aws_vpc_security_group_ingress_rule");
    expect(json).not.toHaveResource("aws_vpc_security_group_egress_rule");
    expect(resourceAt(json, "aws_security_group.orders_group")).not.toHaveProperty("ingress");
    expect(resourceAt(json, "aws_security_group.orders_group")).not.toHaveProperty("egress");
  });

  test("has a password that RDS makes: none is written anywhere", () => {
    const json = orders();
    expect(instanceOf(json)).toMatchObject({ manage_master_user_password: true, master_user_secret_kms_key_id: KEY });
    expect(instanceOf(json)).not.toHaveProperty("password");
    expect(instanceOf(json)).not.toHaveProperty("password_wo");
    expect(json).not.toHaveProperty("ephemeral");
    expect(choicesOf([{ kind: "database", name: "orders" }])).toContainEqual({
      path: "services[0].password",
      value: "made by RDS",
      because:
        "it lies in Secrets Manager and is replaced every 7 days: read it there when you connect, by PASSWORD_SECRET_ARN, not once at the start",
    });
  });

  test("in production has a standby, refuses to be deleted, and leaves a last snapshot and its backups", () => {
    expect(instanceOf(orders())).toMatchObject({
      multi_az: true,
      backup_retention_period: 14,
      deletion_protection: true,
      skip_final_snapshot: false,
      final_snapshot_identifier: "shop-orders-final",
      delete_automated_backups: false,
    });
  });

  test("in development is small, watched by nothing that costs, and can be torn down", () => {
    const json = orders({}, development);
    const instance = instanceOf(json);
    expect(instance).toMatchObject({
      instance_class: "db.t4g.micro",
      multi_az: false,
      backup_retention_period: 1,
      deletion_protection: false,
      skip_final_snapshot: true,
      storage_encrypted: true,
    });
    for (const absent of ["kms_key_id", "final_snapshot_identifier", "monitoring_interval", "performance_insights_enabled"])
      expect(instance).not.toHaveProperty(absent);
    expect(parametersOf(json).settings).toEqual({ "rds.force_ssl": "1" });
    expect(json).not.toHaveResource("aws_kms_key");
    expect(json).not.toHaveResource("aws_iam_role");
  });

  test("is watched in production: metrics of its machine, waits of its statements, slow ones in its log", () => {
    const json = orders();
    expect(instanceOf(json)).toMatchObject({
      monitoring_interval: 60,
      monitoring_role_arn: "${aws_iam_role.orders_monitoring_role.arn}",
      performance_insights_enabled: true,
      performance_insights_retention_period: 7,
      performance_insights_kms_key_id: KEY,
    });
    expect(parametersOf(json).settings).toEqual({ "rds.force_ssl": "1", log_statement: "ddl", log_min_duration_statement: "1000" });
  });

  test("keeps its logs in groups of ours, made before RDS would make its own", () => {
    const json = orders();
    expect(instanceOf(json)["enabled_cloudwatch_logs_exports"]).toEqual(["postgresql", "upgrade"]);
    expect(instanceOf(json)["depends_on"]).toEqual([
      "aws_cloudwatch_log_group.orders_logs_postgresql",
      "aws_cloudwatch_log_group.orders_logs_upgrade",
      "aws_iam_role_policy.orders_monitoring_permissions",
    ]);
    expect(resourceAt(json, "aws_cloudwatch_log_group.orders_logs_postgresql")).toEqual({
      name: "/aws/rds/instance/shop-orders/postgresql",
      retention_in_days: 365,
      kms_key_id: KEY,
      depends_on: ["aws_kms_key_policy.Foundation-eu-west-1_key_policy"],
    });
    expect(resourceAt(orders({}, development), "aws_cloudwatch_log_group.orders_logs_postgresql")).toEqual({
      name: "/aws/rds/instance/shop-orders/postgresql",
      retention_in_days: 7,
    });
  });

  test("grows by itself: to a hundred gigabytes, or to twice its size", () => {
    expect(instanceOf(orders())).toMatchObject({ allocated_storage: 20, max_allocated_storage: 100 });
    expect(instanceOf(orders({ storageGb: 200 }))).toMatchObject({ allocated_storage: 200, max_allocated_storage: 400 });
    expect(instanceOf(orders({ storageGb: 65_536 }))).not.toHaveProperty("max_allocated_storage");
    expect(instanceOf(orders({ engine: "sqlserver", storageGb: 10_000 }))).toMatchObject({ max_allocated_storage: 16_384 });
    expect(instanceOf(orders({ engine: "sqlserver", storageGb: 15_000 }))).not.toHaveProperty("max_allocated_storage");
  });

  test("grows as far as it is let, which is a tenth more than it has at least", () => {
    const said = { kind: "database", name: "orders", storageGb: 50, maxStorageGb: 55 };
    expect(instanceOf(synth([said]))).toMatchObject({ allocated_storage: 50, max_allocated_storage: 55 });
    expect(choicesOf([said]).map(({ path }) => path)).not.toContain("services[0].maxStorageGb");
    expect(problemsOf([{ ...said, maxStorageGb: 54 }])).toMatchObject([
      { code: "SPEC_CONFLICT", path: "services[0].maxStorageGb", received: 54, expected: "55 to 65536 beside 50 of storageGb" },
    ]);
    expect(problemsOf([{ kind: "database", name: "orders", maxStorageGb: 20 }])).toMatchObject([
      { code: "SPEC_CONFLICT", path: "services[0].maxStorageGb", expected: "22 to 65536 beside 20 of storageGb" },
    ]);
    expect(problemsOf([{ ...said, engine: "sqlserver", maxStorageGb: 20_000 }])).toMatchObject([
      { code: "VALUE_NOT_SERVED", path: "services[0].maxStorageGb", expected: "55 to 16384 beside 50 of storageGb" },
    ]);
    expect(problemsOf([{ ...said, storageGb: 65_536, maxStorageGb: 65_536 }])).toMatchObject([
      { code: "VALUE_NOT_SERVED", path: "services[0].maxStorageGb", fix: "Leave it out, or use less storageGb." },
    ]);
  });

  test("says how far it grows, and what costs more than one would think", () => {
    const said = (fields: object) =>
      Object.fromEntries(choicesOf([{ kind: "database", name: "orders", ...fields }]).map(({ path, value }) => [path, value]));
    expect(said({ storageGb: 200 })).toMatchObject({ "services[0].maxStorageGb": 400 });
    expect(said({ engine: "sqlserver" })).toMatchObject({ "services[0].edition": "Standard" });
    expect(said({ engine: "mysql", version: "8.0" })).toMatchObject({ "services[0].support": "extended" });
    expect(said({ engine: "mysql", version: "8" })).not.toHaveProperty(["services[0].support"]);
  });

  test("gets minor versions by itself, but for one whose minor version was asked for", () => {
    expect(instanceOf(orders({ version: "16" }))).toMatchObject({ engine_version: "16", auto_minor_version_upgrade: true });
    const pinned = orders({ version: "16.9" });
    expect(instanceOf(pinned)).toMatchObject({ engine_version: "16.9", auto_minor_version_upgrade: false });
    expect(parametersOf(pinned).family).toBe("postgres16");
  });

  test("takes an instance class with or without RDS's prefix", () => {
    expect(instanceOf(orders({ instanceType: "db.r6g.large" }))).toMatchObject({ instance_class: "db.r6g.large" });
    expect(instanceOf(orders({ instanceType: "r6g.large" }))).toMatchObject({ instance_class: "db.r6g.large" });
  });
});

describe("each engine's peculiarities on RDS", () => {
  test("MySQL takes TLS only, and its slow log goes to a file so that it can be handed over", () => {
    const json = orders({ engine: "mysql" });
    expect(instanceOf(json)).toMatchObject({ engine: "mysql", engine_version: "8.4", port: 3306, db_name: "orders" });
    expect(instanceOf(json)["enabled_cloudwatch_logs_exports"]).toEqual(["error", "slowquery"]);
    expect(parametersOf(json)).toMatchObject({
      family: "mysql8.4",
      settings: { require_secure_transport: "1", slow_query_log: "1", long_query_time: "1", log_output: "FILE" },
    });
  });

  test("MySQL has no performance insights on the two smallest classes", () => {
    expect(instanceOf(orders({ engine: "mysql", size: "small" }))).not.toHaveProperty("performance_insights_enabled");
    expect(instanceOf(orders({ engine: "mysql", size: "medium" }))).toMatchObject({ performance_insights_enabled: true });
    expect(instanceOf(orders({ engine: "postgres", size: "small" }))).toMatchObject({ performance_insights_enabled: true });
  });

  test("MariaDB takes TLS only", () => {
    const json = orders({ engine: "mariadb", version: "10.11" });
    expect(instanceOf(json)).toMatchObject({ engine: "mariadb", engine_version: "10.11", iam_database_authentication_enabled: true });
    expect(parametersOf(json)).toMatchObject({ family: "mariadb10.11", settings: { require_secure_transport: "1" } });
  });

  test("SQL Server comes with its licence, has no database of ours, no IAM users, and reads its settings at the start", () => {
    const json = orders({ engine: "sqlserver", version: "2019" });
    const instance = instanceOf(json);
    expect(instance).toMatchObject({
      engine: "sqlserver-se",
      engine_version: "15.00",
      license_model: "license-included",
      instance_class: "db.m6i.large",
      port: 1433,
    });
    expect(instance).not.toHaveProperty("db_name");
    expect(instance).not.toHaveProperty("iam_database_authentication_enabled");
    expect(instance["enabled_cloudwatch_logs_exports"]).toEqual(["agent", "error"]);
    expect(parametersOf(json)).toMatchObject({
      family: "sqlserver-se-15.0",
      parameter: [{ name: "rds.force_ssl", value: "1", apply_method: "pending-reboot" }],
    });
  });
});

describe("what RDS cannot serve", () => {
  const problemAt = (fields: object) =>
    problemsOf([{ kind: "database", name: "orders", ...fields }]).map(({ code, path }) => ({ code, path }));

  test.each([
    [{ version: "9" }, "VALUE_NOT_SERVED", "services[0].version"],
    [{ engine: "sqlserver", version: "2008" }, "VALUE_NOT_SERVED", "services[0].version"],
    [{ engine: "sqlserver", databaseName: "orders" }, "VALUE_NOT_SERVED", "services[0].databaseName"],
    [{ engine: "sqlserver", storageGb: 20_000 }, "VALUE_NOT_SERVED", "services[0].storageGb"],
    [{ databaseName: "or-ders" }, "VALUE_NOT_SERVED", "services[0].databaseName"],
    [{ databaseName: "User" }, "VALUE_NOT_SERVED", "services[0].databaseName"],
    [{ storageGb: 10 }, "VALUE_NOT_SERVED", "services[0].storageGb"],
  ])("%j is refused", (fields, code, path) => {
    expect(problemAt(fields)).toEqual([{ code, path }]);
  });

  test("a service whose name is a reserved word gets a database of another name", () => {
    const json = synth([{ kind: "database", name: "order" }]);
    expect(resourceAt(json, "aws_db_instance.order_instance")).toMatchObject({ identifier: "shop-order", db_name: "order_db" });
  });

  test("a network with one zone is no place for it", () => {
    const services = [
      { kind: "network", name: "net", zones: 1 },
      { kind: "database", name: "orders" },
    ];
    expect(problemsOf(services)).toMatchObject([{ code: "SPEC_CONFLICT", path: "services[0].zones", received: 1 }]);
  });

  test("lesser access than the owner's cannot be granted from outside, and is not widened in silence", () => {
    const services = [
      { kind: "database", name: "orders" },
      { kind: "function", name: "report", uses: [{ service: "orders", access: "read" }] },
    ];
    expect(problemsOf(services)).toMatchObject([{ code: "USE_NOT_SERVED", path: "services[1].uses[0].access", received: "read" }]);
  });
});

describe("a database made by hand", () => {
  let database: AwsDatabase | undefined;
  const json = () =>
    synthStack((stack) => {
      new AwsProvider(stack, "aws", { region: "eu-west-1" });
      const network = new AwsNetwork(stack, "Net");
      database = new AwsDatabase(stack, "Orders", { network, engine: "postgres" });
    });

  test("has the defaults of production", () => {
    expect(json()).toHaveResource("aws_db_instance", { multi_az: true, deletion_protection: true, engine_version: "17" });
    expect(database?.decisions.map(({ path }) => path)).toContain("backupDays");
  });

  test("hands over where it is, and where its secret is, and opens its port alone", () => {
    json();
    const connection = database?.connection("readWrite");
    expect(connection).toMatchObject({ statements: [], door: { securityGroupId: database?.securityGroupId, ports: [5432] } });
    expect(Object.keys(connection?.variables ?? {})).toEqual(["HOST", "PORT", "NAME"]);
    expect(connection?.variables).toMatchObject({ PORT: "5432", NAME: "orders" });
    expect(Object.values(connection?.secrets ?? {}).map(({ field }) => field)).toEqual(["username", "password"]);
    expect(new Set(Object.values(connection?.secrets ?? {}).map(({ arn }) => arn))).toEqual(new Set([database?.secretArn]));
  });
});

test("another database leaves the first one's addresses as they were", () => {
  const one = synth([{ kind: "database", name: "orders" }]);
  const two = synth([
    { kind: "database", name: "archive", engine: "mysql" },
    { kind: "database", name: "orders" },
  ]);
  expect([...resourcesOfService(two, "orders")]).toEqual([...resourcesOfService(one, "orders")]);
  expect(typesOf(resourcesOfService(one, "orders"))).toEqual([
    "aws_cloudwatch_log_group",
    "aws_db_instance",
    "aws_db_parameter_group",
    "aws_db_subnet_group",
    "aws_iam_role",
    "aws_iam_role_policy",
    "aws_security_group",
  ]);
});

test("a reference of the spec reaches its attributes", () => {
  const json = synth([{ kind: "database", name: "orders" }], {
    outputs: { at: "${service.orders.endpoint}", key: "${service.orders.secret}" },
  });
  expect(stringsIn(json["output"])).toEqual(
    expect.arrayContaining([
      "${aws_db_instance.orders_instance.endpoint}",
      "${aws_db_instance.orders_instance.master_user_secret[0].secret_arn}",
    ]),
  );
});
