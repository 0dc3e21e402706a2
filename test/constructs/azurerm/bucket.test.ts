import { addressesOf, resourceAt, typeOf } from "../../support/terraform-json";
import { choicesOf, DEVELOPMENT, problemsOf, synth, VAULT } from "./spec";

const services = (fields: object) => [{ kind: "bucket", name: "files", ...fields }];
const files = (fields: object = {}, more: object = {}) => synth(services(fields), more);
const ACCOUNT = "azurerm_storage_account.files_account";
const LIFECYCLE = "azurerm_storage_management_policy.files_lifecycle";
const of = (type: string, json: ReturnType<typeof synth>) => addressesOf(json).filter((address) => typeOf(address) === type);

describe("a bucket on Azure", () => {
  test("is closed to the internet, but for addresses that whoever applies it names", () => {
    const json = files();
    expect(resourceAt(json, ACCOUNT)).toMatchObject({
      public_network_access_enabled: "${(length(var.azure_operator_ranges) >= 1)}",
      network_rules: { default_action: "Deny", bypass: ["AzureServices"], ip_rules: "${var.azure_operator_ranges}" },
    });
    expect(json["variable"]).toMatchObject({ azure_operator_ranges: { type: "list(string)", default: [], nullable: false } });
  });

  test("takes the addresses from a variable that the spec itself declares", () => {
    const json = files({}, { variables: { azure_operator_ranges: { type: "list(string)", default: ["203.0.113.7"] } } });
    expect(json["variable"]).toMatchObject({ azure_operator_ranges: { default: ["203.0.113.7"] } });
  });

  test("that everybody reads shows single objects and no list", () => {
    const json = files({ exposure: { public: { reason: "press kit" } } });
    expect(resourceAt(json, ACCOUNT)).toMatchObject({
      allow_nested_items_to_be_public: true,
      public_network_access_enabled: true,
      network_rules: { default_action: "Allow" },
    });
    expect(resourceAt(json, "azurerm_storage_container.files_container")).toMatchObject({ container_access_type: "blob" });
  });

  test("that browsers call is open to the network and still not to everybody", () => {
    const json = files({ cors: [{ origins: ["https://www.example.com"] }] });
    expect(resourceAt(json, ACCOUNT)).toMatchObject({
      allow_nested_items_to_be_public: false,
      shared_access_key_enabled: false,
      network_rules: { default_action: "Allow" },
      blob_properties: {
        cors_rule: [{ allowed_origins: ["https://www.example.com"], allowed_methods: ["GET", "HEAD"], max_age_in_seconds: 3600 }],
      },
    });
    expect(resourceAt(json, "azurerm_storage_container.files_container")).toMatchObject({ container_access_type: "private" });
  });

  test("refuses more rules for browsers than Azure takes", () => {
    const rule = { origins: ["https://www.example.com"] };
    expect(problemsOf(services({ cors: Array.from({ length: 6 }, () => rule) }))).toMatchObject([
      { code: "VALUE_NOT_SERVED", path: "services[0].cors", received: 6, expected: "at most 5 rules" },
    ]);
  });

  test.each([
    ["production", "westeurope", "ZRS"],
    ["production", "westus", "LRS"],
    ["staging", "westeurope", "LRS"],
    ["development", "westeurope", "LRS"],
  ])("in %s, %s, keeps its copies as %s, by a decision", (environment, region, redundancy) => {
    const more = { environment, region };
    expect(resourceAt(files({}, more), ACCOUNT)).toMatchObject({ account_replication_type: redundancy });
    expect(choicesOf(services({}), more)).toContainEqual(expect.objectContaining({ path: "services[0].redundancy", value: redundancy }));
  });

  test("archives into the coldest tier that its kind of storage has", () => {
    const lifecycle = [
      { afterDays: 30, action: "archive", prefix: "old/" },
      { afterDays: 400, action: "delete" },
    ];
    const rules = [
      { actions: { version: { delete_after_days_since_creation: 30 } } },
      {
        filters: { prefix_match: ["${azurerm_storage_container.files_container.name}/old/"] },
        actions: { base_blob: { tier_to_cold_after_days_since_modification_greater_than: 30 } },
      },
      { actions: { base_blob: { delete_after_days_since_modification_greater_than: 400 } } },
    ];
    expect(resourceAt(files({ lifecycle }), LIFECYCLE)).toMatchObject({ rule: rules });
    expect(choicesOf(services({ lifecycle }))).toContainEqual(expect.objectContaining({ path: "services[0].archiveTier", value: "cold" }));
    const development = files({ lifecycle: lifecycle.slice(0, 1), versioning: false }, DEVELOPMENT);
    expect(resourceAt(development, LIFECYCLE)).toMatchObject({
      rule: [{ actions: { base_blob: { tier_to_archive_after_days_since_modification_greater_than: 30 } } }],
    });
  });

  test("without versions keeps none and has no rule for them", () => {
    const json = files({ versioning: false });
    expect(resourceAt(json, ACCOUNT)["blob_properties"]).toEqual({
      versioning_enabled: false,
      container_delete_retention_policy: { days: 30 },
      cors_rule: [],
    });
    expect(of("azurerm_storage_management_policy", json)).toEqual([]);
  });

  test("in production cannot be deleted, because an account goes with all that is in it", () => {
    expect(resourceAt(files(), ACCOUNT)).toMatchObject({ lifecycle: { prevent_destroy: true } });
    expect(resourceAt(files(), "azurerm_management_lock.files_lock")).toMatchObject({ scope: `\${${ACCOUNT}.id}` });
    const development = files({}, DEVELOPMENT);
    expect(resourceAt(development, ACCOUNT)).not.toHaveProperty("lifecycle");
    expect(of("azurerm_management_lock", development)).toEqual([]);
  });

  test("in production lies under a key of the user's own, which the vault makes and Azure turns over", () => {
    const json = files();
    expect(resourceAt(json, ACCOUNT)).toMatchObject({
      customer_managed_key: { key_vault_key_id: "${azurerm_key_vault_key.Foundation-westeurope_vault_key.versionless_id}" },
      depends_on: ["time_sleep.Foundation-westeurope_vault_use_key_wait"],
    });
    expect(resourceAt(json, "azurerm_key_vault_key.Foundation-westeurope_vault_key")).toMatchObject({
      key_type: "RSA-HSM",
      rotation_policy: { automatic: { time_after_creation: "P365D" } },
    });
    expect(resourceAt(json, VAULT)).toMatchObject({ sku_name: "premium", purge_protection_enabled: true });
    expect(resourceAt(json, "azurerm_role_assignment.Foundation-westeurope_vault_use_key")).toMatchObject({
      scope: "${azurerm_key_vault_key.Foundation-westeurope_vault_key.resource_versionless_id}",
      role_definition_name: "Key Vault Crypto Service Encryption User",
    });
    expect(addressesOf(files({}, DEVELOPMENT)).map(typeOf)).not.toContain("azurerm_key_vault");
  });

  test("is told by address and name, in letters and digits that nobody else has", () => {
    expect(resourceAt(files(), ACCOUNT)["name"]).toBe(
      'shopfiles${substr(sha256(join("/", [azurerm_resource_group.Foundation-westeurope_group.id, "files"])), 0, 8)}',
    );
    const long = synth([{ kind: "bucket", name: "a-bucket-with-a-very-long-name1" }]);
    const account = "azurerm_storage_account.a-bucket-with-a-very-long-name1_account";
    expect(String(resourceAt(long, account)["name"])).toMatch(/^[a-z0-9]{16}\$\{substr\(/);
  });
});

describe("a container that uses a bucket on Azure", () => {
  const uses = (access: string) =>
    synth([
      { kind: "network", name: "net" },
      { kind: "bucket", name: "files" },
      { kind: "container", name: "api", uses: [{ service: "files", access }] },
    ]);
  const ROLE = "azurerm_role_assignment.api_uses_files";

  test.each([
    ["read", "Storage Blob Data Reader"],
    ["readWrite", "Storage Blob Data Contributor"],
  ])("to %s has the role %s on that container and no more", (access, role) => {
    expect(resourceAt(uses(access), ROLE)).toEqual({
      scope: "${azurerm_storage_container.files_container.id}",
      role_definition_name: role,
      principal_id: "${azurerm_user_assigned_identity.api_identity.principal_id}",
      principal_type: "ServicePrincipal",
    });
  });

  test("to write may not read", () => {
    expect(resourceAt(uses("write"), ROLE)).toMatchObject({
      role_definition_name: "Storage Blob Data Contributor",
      condition: "(!(ActionMatches{'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'}))",
      condition_version: "2.0",
    });
  });

  test("twice, to read and to write, has one role that does both", () => {
    const json = synth([
      { kind: "network", name: "net" },
      { kind: "bucket", name: "files" },
      {
        kind: "container",
        name: "api",
        uses: [
          { service: "files", access: "read" },
          { service: "files", access: "write" },
        ],
      },
    ]);
    expect(resourceAt(json, ROLE)).toMatchObject({ role_definition_name: "Storage Blob Data Contributor" });
    expect(resourceAt(json, ROLE)).not.toHaveProperty("condition");
  });

  test("reaches it by an address inside the network, and that address alone", () => {
    const json = uses("read");
    expect(resourceAt(json, "azurerm_private_endpoint.files_endpoint_net")).toMatchObject({
      subnet_id: "${azurerm_subnet.net_endpoints_subnet.id}",
      private_service_connection: { subresource_names: ["blob"], is_manual_connection: false },
    });
    expect(resourceAt(json, "azurerm_network_security_rule.net_endpoints_from_containers_443")).toMatchObject({
      source_address_prefix: "10.0.32.0/19",
      destination_address_prefixes: ["${azurerm_private_endpoint.files_endpoint_net.private_service_connection[0].private_ip_address}"],
    });
    expect(resourceAt(json, "azurerm_subnet.net_endpoints_subnet")).toMatchObject({
      private_endpoint_network_policies: "NetworkSecurityGroupEnabled",
    });
  });
});
