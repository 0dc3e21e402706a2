import { addressesOf, resourceAt, resourcesOf, stringsIn, typeOf } from "../../support/terraform-json";
import { choicesOf, DEVELOPMENT, problemsOf, synth } from "./spec";

const NETWORK = { kind: "network", name: "net" };
const services = (fields: object) => [NETWORK, { kind: "database", name: "orders", ...fields }];
const orders = (fields: object = {}, more: object = {}) => synth(services(fields), more);
const POSTGRES = "azurerm_postgresql_flexible_server.orders_server";
const MYSQL = "azurerm_mysql_flexible_server.orders_server";
const SQL = "azurerm_mssql_server.orders_server";
const SQL_DATABASE = "azurerm_mssql_database.orders_database";
const of = (type: string, json: ReturnType<typeof synth>) => addressesOf(json).filter((address) => typeOf(address) === type);

describe("a database on Azure", () => {
  test("is a PostgreSQL server inside the network, found by a name that only the network knows", () => {
    const json = orders();
    expect(resourceAt(json, POSTGRES)).toMatchObject({
      version: "17",
      sku_name: "GP_Standard_D2ds_v5",
      storage_mb: 32768,
      delegated_subnet_id: "${azurerm_subnet.net_postgres_subnet.id}",
      private_dns_zone_id: "${azurerm_private_dns_zone.net_postgres-zone_names.id}",
      public_network_access_enabled: false,
      backup_retention_days: 14,
      geo_redundant_backup_enabled: false,
      high_availability: { mode: "ZoneRedundant" },
    });
    expect(resourceAt(json, "azurerm_private_dns_zone.net_postgres-zone_names")).toMatchObject({
      name: "shop-net.private.postgres.database.azure.com",
    });
    expect(resourceAt(json, "azurerm_postgresql_flexible_server_database.orders_database")).toMatchObject({ name: "orders" });
  });

  test("writes its password to the vault first and reads it from there, so that a repeated run cannot part the two", () => {
    const json = orders();
    expect(resourceAt(json, "azurerm_key_vault_secret.orders_password_secret")).toMatchObject({
      value_wo: "${ephemeral.random_password.orders_password_random.result}",
      value_wo_version: 1,
    });
    expect(json["ephemeral"]).toMatchObject({
      azurerm_key_vault_secret: {
        orders_password_reading: {
          name: "${azurerm_key_vault_secret.orders_password_secret.name}",
          version: "${azurerm_key_vault_secret.orders_password_secret.version}",
        },
      },
    });
    expect(resourceAt(json, POSTGRES)).toMatchObject({
      administrator_password_wo: "${ephemeral.azurerm_key_vault_secret.orders_password_reading.value}",
      administrator_password_wo_version: 1,
    });
  });

  test("hands no ephemeral value to an argument that state keeps", () => {
    for (const engine of ["postgres", "mysql", "sqlserver"]) {
      const kept = [...resourcesOf(orders({ engine }))].flatMap(([address, body]) =>
        Object.entries(body)
          .filter(([argument, value]) => !argument.endsWith("_wo") && stringsIn(value).some((text) => text.includes("ephemeral.")))
          .map(([argument]) => `${address} ${argument}`),
      );
      expect(kept).toEqual([]);
    }
  });

  test("cannot be deleted in production, neither by hand nor by Terraform", () => {
    const json = orders();
    expect(resourceAt(json, "azurerm_management_lock.orders_lock")).toMatchObject({
      lock_level: "CanNotDelete",
      scope: `\${${POSTGRES}.id}`,
    });
    expect(resourceAt(json, POSTGRES)["lifecycle"]).toMatchObject({ prevent_destroy: true });
    const open = orders({ deletionProtection: false });
    expect(of("azurerm_management_lock", open)).toEqual([]);
    expect(resourceAt(open, POSTGRES)["lifecycle"]).toEqual({
      ignore_changes: ["zone", "high_availability[0].standby_availability_zone"],
    });
  });

  test("takes no limit for its growth, and names who does", () => {
    expect(problemsOf(services({ maxStorageGb: 100 }))).toMatchObject([
      {
        code: "FIELD_NOT_SERVED",
        path: "services[1].maxStorageGb",
        fix: "Remove it: Azure has no limit for a disk that grows by itself. AWS and Google Cloud can.",
      },
    ]);
  });

  test("grows by itself only where Terraform is kept from building it anew", () => {
    expect(resourceAt(orders(), POSTGRES)).toMatchObject({ auto_grow_enabled: true });
    expect(resourceAt(orders({}, DEVELOPMENT), POSTGRES)).toMatchObject({ auto_grow_enabled: false });
  });

  test("in development is small, alone and under Azure's own key, and keeps the backups that Azure always keeps", () => {
    const json = orders({}, DEVELOPMENT);
    expect(resourceAt(json, POSTGRES)).toMatchObject({ sku_name: "B_Standard_B1ms", backup_retention_days: 7 });
    for (const argument of ["high_availability", "customer_managed_key", "identity"]) {
      expect(resourceAt(json, POSTGRES)).not.toHaveProperty(argument);
    }
    expect(of("azurerm_key_vault_key", json)).toEqual([]);
    expect(choicesOf(services({}), DEVELOPMENT)).toContainEqual({
      path: "services[1].backupDays",
      value: 7,
      because: "the fewest that Azure keeps",
    });
  });

  test("that is MySQL demands TLS, lies in a subnet of its own and keeps who came", () => {
    const json = orders({ engine: "mysql", version: "8.0" });
    expect(resourceAt(json, MYSQL)).toMatchObject({
      version: "8.0.21",
      sku_name: "GP_Standard_D2ds_v4",
      public_network_access: "Disabled",
      storage: { size_gb: 20, auto_grow_enabled: true },
      delegated_subnet_id: "${azurerm_subnet.net_mysql_subnet.id}",
    });
    const parameters: Record<string, unknown> = Object.fromEntries(
      [...resourcesOf(json)]
        .filter(([address]) => typeOf(address) === "azurerm_mysql_flexible_server_configuration")
        .map(([, body]) => [String(body["name"]), body["value"]] as const),
    );
    expect(parameters).toMatchObject({ require_secure_transport: "ON", tls_version: "TLSv1.2,TLSv1.3", audit_log_enabled: "ON" });
  });

  test("that is SQL Server stands outside, with no public way in, and is audited", () => {
    const json = orders({ engine: "sqlserver" });
    expect(resourceAt(json, SQL)).toMatchObject({ version: "12.0", minimum_tls_version: "1.2", public_network_access_enabled: false });
    expect(resourceAt(json, SQL_DATABASE)).toMatchObject({
      sku_name: "GP_Gen5_2",
      zone_redundant: true,
      storage_account_type: "Zone",
      short_term_retention_policy: { retention_days: 14 },
      transparent_data_encryption_enabled: true,
    });
    expect(resourceAt(json, "azurerm_mssql_server_extended_auditing_policy.orders_audit")).toMatchObject({ log_monitoring_enabled: true });
    expect(of("azurerm_private_endpoint", json)).toEqual([]);
  });

  test("that is SQL Server is reached by an address inside the caller's network, on its port alone", () => {
    const json = synth([
      ...services({ engine: "sqlserver" }),
      { kind: "container", name: "api", image: "registry.example.com/api:1", uses: ["orders"] },
    ]);
    expect(resourceAt(json, "azurerm_private_endpoint.orders_endpoint_net")).toMatchObject({
      private_service_connection: { private_connection_resource_id: `\${${SQL}.id}`, subresource_names: ["sqlServer"] },
    });
    expect(resourceAt(json, "azurerm_network_security_rule.net_endpoints_from_containers_1433")).toMatchObject({
      access: "Allow",
      source_address_prefix: "10.0.32.0/19",
      destination_port_range: "1433",
      destination_address_prefixes: ["${azurerm_private_endpoint.orders_endpoint_net.private_service_connection[0].private_ip_address}"],
    });
  });

  test("that is paid by use rests in development only", () => {
    const development = orders({ engine: "sqlserver" }, DEVELOPMENT);
    expect(resourceAt(development, SQL_DATABASE)).toMatchObject({ sku_name: "GP_S_Gen5_2", auto_pause_delay_in_minutes: 60 });
    const production = orders({ engine: "sqlserver", size: "micro" });
    expect(resourceAt(production, SQL_DATABASE)).toMatchObject({ sku_name: "GP_S_Gen5_2", auto_pause_delay_in_minutes: -1 });
  });

  test("refuses MariaDB and says what to take", () => {
    expect(problemsOf(services({ engine: "mariadb" }))).toMatchObject([
      { code: "VALUE_NOT_SERVED", path: "services[1].engine", fix: "Azure sells MariaDB no more: mysql speaks the same language." },
    ]);
  });

  test("takes the next larger disk that PostgreSQL has", () => {
    expect(resourceAt(orders({ storageGb: 100 }), POSTGRES)).toMatchObject({ storage_mb: 131_072 });
    expect(resourceAt(orders({ storageGb: 32_000 }), POSTGRES)).toMatchObject({ storage_mb: 33_553_408 });
    expect(choicesOf(services({ storageGb: 100 }))).toContainEqual({
      path: "services[1].storageGb",
      value: 128,
      because: "the smallest disk on offer with at least what was asked",
    });
    expect(problemsOf(services({ storageGb: 20 }))).toMatchObject([{ code: "VALUE_NOT_SERVED", path: "services[1].storageGb" }]);
  });

  test("with a standby has the smallest machine that can have one, unless another was named", () => {
    expect(resourceAt(orders({ size: "small" }), POSTGRES)).toMatchObject({ sku_name: "GP_Standard_D2ds_v5" });
    expect(choicesOf(services({ size: "small" }))).toContainEqual({
      path: "services[1].instanceType",
      value: "GP_Standard_D2ds_v5",
      because: "the smallest that can have a standby; B_Standard_B2s cannot",
    });
    expect(problemsOf(services({ instanceType: "B_Standard_B2s" }))).toMatchObject([
      { code: "SPEC_CONFLICT", path: "services[1].instanceType" },
    ]);
    expect(resourceAt(orders({ size: "small", highAvailability: false }), POSTGRES)).toMatchObject({ sku_name: "B_Standard_B2s" });
  });

  test("has no standby in a region with one zone, and refuses one there", () => {
    const region = { region: "westus" };
    expect(resourceAt(orders({}, region), POSTGRES)).not.toHaveProperty("high_availability");
    expect(problemsOf(services({ highAvailability: true }), region)).toMatchObject([
      { code: "VALUE_NOT_SERVED", path: "services[1].highAvailability" },
    ]);
  });

  test.each([0, 6])("refuses to keep backups for %d days, because Azure keeps them for seven", (backupDays) => {
    expect(problemsOf(services({ backupDays }))).toMatchObject([
      { code: "VALUE_NOT_SERVED", path: "services[1].backupDays", expected: "7 to 35" },
    ]);
  });

  test("is not named like a database that the server brings along", () => {
    const json = synth([NETWORK, { kind: "database", name: "postgres" }]);
    expect(resourceAt(json, "azurerm_postgresql_flexible_server_database.postgres_database")).toMatchObject({ name: "postgres_db" });
    expect(problemsOf(services({ databaseName: "master", engine: "sqlserver" }))).toMatchObject([
      { code: "VALUE_NOT_SERVED", path: "services[1].databaseName" },
    ]);
  });

  test("cannot be let to be read only: whoever has the password may write", () => {
    const api = { kind: "container", name: "api", uses: [{ service: "orders", access: "read" }] };
    expect(problemsOf([...services({}), api])).toMatchObject([{ code: "USE_NOT_SERVED", path: "services[2].uses[0].access" }]);
  });

  test("is refused to a caller of another network", () => {
    const problems = problemsOf([
      { kind: "network", name: "one" },
      { kind: "network", name: "two" },
      { kind: "database", name: "orders", network: "one" },
      { kind: "container", name: "api", network: "two", uses: ["orders"] },
    ]);
    expect(problems).toMatchObject([{ code: "USE_NOT_SERVED", received: "api in two, orders in one" }]);
  });
});
