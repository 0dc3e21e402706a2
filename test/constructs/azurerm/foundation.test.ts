import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider/index.js";
import type { TerraformStack } from "cdktf";
import { StackwrightError } from "../../../src/errors";
import { AZURE_FEATURES, AzureBucket, AzureContainer, AzureDatabase, AzureFoundation, AzureNetwork } from "../../../src/constructs/azurerm";
import { synthStack } from "../../../src/testing";
import { addressesOf, resourceAt, resourcesOf, stringsIn, typeOf } from "../../support/terraform-json";
import { GROUP, problemsOf, synth, VAULT } from "./spec";

const of = (type: string, json: ReturnType<typeof synth>) => addressesOf(json).filter((address) => typeOf(address) === type);
const azure = (stack: TerraformStack) => void new AzurermProvider(stack, "azure", { features: AZURE_FEATURES });

function codesOf(define: (stack: TerraformStack) => void): string[] {
  try {
    synthStack(define);
    return [];
  } catch (error) {
    if (!StackwrightError.is(error)) throw error;
    return error.problems.map(({ code }) => code);
  }
}

describe("what services on Azure share", () => {
  const everything = [
    { kind: "network", name: "net" },
    { kind: "database", name: "orders" },
    { kind: "bucket", name: "files" },
    { kind: "container", name: "api", uses: ["orders", "files"] },
  ];

  test("is a resource group that environments do not share, a workspace and a vault", () => {
    const json = synth(everything);
    expect(resourceAt(json, GROUP)).toMatchObject({ name: "shop-production-westeurope", location: "westeurope" });
    expect(of("azurerm_log_analytics_workspace", json)).toEqual(["azurerm_log_analytics_workspace.Foundation-westeurope_logs"]);
    expect(of("azurerm_key_vault", json)).toEqual([VAULT]);
  });

  test("has no part that nobody asked for", () => {
    expect(addressesOf(synth([{ kind: "network", name: "net" }])).filter((address) => address.includes("Foundation"))).toEqual([GROUP]);
  });

  test("is made once for each region, and one block of the provider serves them all", () => {
    const json = synth([
      { kind: "bucket", name: "here" },
      { kind: "bucket", name: "there", region: "northeurope" },
    ]);
    expect(of("azurerm_resource_group", json)).toEqual([
      "azurerm_resource_group.Foundation-northeurope_group",
      "azurerm_resource_group.Foundation-westeurope_group",
    ]);
    expect(resourceAt(json, "azurerm_storage_account.there_account")).toMatchObject({ location: "northeurope" });
    expect(resourceAt(json, "azurerm_storage_account.there_account")).not.toHaveProperty("provider");
    expect((json["provider"] as { azurerm: object[] }).azurerm).toEqual([
      { features: [{ storage: [{ data_plane_available: false }] }], storage_use_azuread: true },
    ]);
    expect(Object.keys(json["variable"] as object)).toEqual(["azure_operator_ranges"]);
  });

  test.each([
    ["usgovvirginia", "usgovernment", "shop-net.private.postgres.database.usgovcloudapi.net", "privatelink.vaultcore.usgovcloudapi.net"],
    ["chinanorth3", "china", "shop-net.private.postgres.database.chinacloudapi.cn", "privatelink.vaultcore.azure.cn"],
  ])("in %s stands in that cloud, by its own domains", (region, environment, servers, vault) => {
    const json = synth(everything, { region });
    expect((json["provider"] as { azurerm: object[] }).azurerm).toMatchObject([{ environment }]);
    expect(resourceAt(json, "azurerm_private_dns_zone.net_postgres-zone_names")).toMatchObject({ name: servers });
    expect(resourceAt(json, "azurerm_private_dns_zone.net_vault-zone_names")).toMatchObject({ name: vault });
    expect(stringsIn(json.resource).filter((text) => /\.(?:azure|windows)\.(?:com|net)$/.test(text))).toEqual([]);
  });

  test("in two of Azure's clouds has a block for each", () => {
    const json = synth([
      { kind: "bucket", name: "here" },
      { kind: "bucket", name: "there", region: "usgovvirginia" },
      { kind: "database", name: "records", region: "usgovvirginia" },
    ]);
    expect(json["ephemeral"]).toMatchObject({
      azurerm_key_vault_secret: { records_password_reading: { provider: "azurerm.usgovvirginia" } },
    });
    expect((json["provider"] as { azurerm: object[] }).azurerm).toMatchObject([
      {},
      { alias: "usgovvirginia", environment: "usgovernment" },
    ]);
    expect(resourceAt(json, "azurerm_storage_account.there_account")).toMatchObject({ provider: "azurerm.usgovvirginia" });
    expect(resourceAt(json, "azurerm_resource_group.Foundation-usgovvirginia_group")).toMatchObject({ provider: "azurerm.usgovvirginia" });
  });

  test("lets Terraform write to the vault, and waits until Azure believes it", () => {
    const json = synth(everything);
    expect(resourceAt(json, "azurerm_role_assignment.Foundation-westeurope_vault_write_secrets")).toEqual({
      scope: `\${${VAULT}.id}`,
      role_definition_name: "Key Vault Secrets Officer",
      principal_id: "${data.azurerm_client_config.Foundation-westeurope_vault_caller.object_id}",
    });
    expect(resourceAt(json, "time_sleep.Foundation-westeurope_vault_write_secrets_wait")).toMatchObject({ create_duration: "60s" });
    expect(resourceAt(json, "azurerm_key_vault_secret.orders_password_secret")).toMatchObject({
      depends_on: ["time_sleep.Foundation-westeurope_vault_write_secrets_wait"],
    });
    expect(json["terraform"]).toMatchObject({ required_providers: { time: { source: "hashicorp/time", version: "~> 0.13" } } });
  });

  test("puts the spec's tags on everything that takes them, as Azure takes them", () => {
    const json = synth(everything, { tags: { "cost/center": "R D", "2nd owner": "web" } });
    const tags = { cost_center: "R D", "2nd owner": "web" };
    for (const address of [GROUP, VAULT, "azurerm_storage_account.files_account", "azurerm_virtual_network.net_network"]) {
      expect(resourceAt(json, address)).toMatchObject({ tags });
    }
    // a DNS zone takes no key with a space or a leading digit
    expect(resourceAt(json, "azurerm_private_dns_zone.net_blob-zone_names")["tags"]).toEqual({ cost_center: "R D" });
    expect(problemsOf(everything, { tags: { "azure-owner": "web" } })).toMatchObject([
      { code: "VALUE_NOT_SERVED", path: "tags.azure-owner" },
    ]);
  });

  test("keeps a service's description in a tag, where Azure has no other place for it", () => {
    const json = synth([{ kind: "bucket", name: "files", description: "Keeps uploads" }]);
    expect(resourceAt(json, "azurerm_storage_account.files_account")).toMatchObject({ tags: { description: "Keeps uploads" } });
  });

  test("names what must be unique in the world after the subscription and the place, and not by chance", () => {
    const json = synth(everything);
    const names = [VAULT, "azurerm_storage_account.files_account", "azurerm_postgresql_flexible_server.orders_server"].map((address) =>
      String(resourceAt(json, address)["name"]),
    );
    for (const name of names) expect(name).toContain(`sha256(join("/", [${GROUP}.id, `);
    expect(new Set(names).size).toBe(3);
    expect(of("random_string", json)).toEqual([]);
  });
});

describe("private DNS on Azure", () => {
  const services = [
    { kind: "network", name: "net" },
    { kind: "container", name: "api" },
    { kind: "container", name: "web", public: true, uses: ["api"] },
  ];
  const LINK = "azurerm_private_dns_zone_virtual_network_link.net_containers-zone_link";
  const RECORD = "azurerm_private_dns_a_record.net_containers-zone_all";
  const ZONE = "azurerm_private_dns_zone.net_containers-zone_names";

  test.each([{}, { azurerm: "4.51.0" }, { azurerm: ">= 4.60.0, < 6.0.0" }])(
    "names its zone as azurerm 4 wants it: %j",
    (providerVersions) => {
      const json = synth(services, {}, { providerVersions });
      expect(resourceAt(json, LINK)).toMatchObject({ private_dns_zone_name: `\${${ZONE}.name}`, resource_group_name: `\${${GROUP}.name}` });
      expect(resourceAt(json, LINK)).not.toHaveProperty("private_dns_zone_id");
      expect(resourceAt(json, RECORD)).toMatchObject({ zone_name: `\${${ZONE}.name}`, resource_group_name: `\${${GROUP}.name}` });
    },
  );

  test.each(["5.2.0", "~> 5.0", "10.0.0"])("names its zone as azurerm 5 wants it, where a stack asks for %s", (azurerm) => {
    const json = synth(services, {}, { providerVersions: { azurerm } });
    for (const address of [LINK, RECORD]) {
      expect(resourceAt(json, address)).toMatchObject({ private_dns_zone_id: `\${${ZONE}.id}` });
      for (const argument of ["private_dns_zone_name", "zone_name", "resource_group_name"]) {
        expect(resourceAt(json, address)).not.toHaveProperty(argument);
      }
    }
  });
});

describe("constructs of Azure made by hand", () => {
  test("stand in the region of the foundation and in a resource group of one's own", () => {
    const json = synthStack((stack) => {
      azure(stack);
      const resourceGroup = { id: "/subscriptions/1/resourceGroups/mine", name: "mine" };
      new AzureFoundation(stack, "Home", { region: "northeurope", resourceGroup });
      new AzureBucket(stack, "Files");
    });
    const [account] = [...resourcesOf(json)].filter(([address]) => typeOf(address) === "azurerm_storage_account").map(([, body]) => body);
    expect(account).toMatchObject({ location: "northeurope", resource_group_name: "mine" });
    expect(of("azurerm_resource_group", json)).toEqual([]);
  });

  test("are connected as a spec's services are", () => {
    const json = synthStack((stack) => {
      azure(stack);
      new AzureFoundation(stack, "Home", { region: "westeurope" });
      const network = new AzureNetwork(stack, "Net");
      const orders = new AzureDatabase(stack, "OrdersDb", { network, engine: "mysql" });
      new AzureContainer(stack, "Api", { network, uses: [{ to: orders, access: "readWrite" }] });
    });
    expect(stringsIn(json.resource)).toEqual(expect.arrayContaining(["ORDERS_DB_HOST", "ORDERS_DB_PASSWORD"]));
    expect(of("azurerm_role_assignment", json)).toHaveLength(4);
  });

  test("are refused where no foundation tells the region, and one with a region that Azure has not", () => {
    expect(codesOf((stack) => void new AzureBucket(stack, "Files"))).toEqual(["REGION_UNKNOWN"]);
    expect(codesOf((stack) => void new AzureFoundation(stack, "Home", { region: "eu-west-1" }))).toEqual(["REGION_UNKNOWN"]);
  });
});
