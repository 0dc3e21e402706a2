import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider/index.js";
import { AZURE_FEATURES, AzureBucket, AzureContainer, AzureDatabase, AzureFoundation, AzureNetwork } from "../../src/constructs/azurerm";
import type { ProviderContract } from "./contract";

/** The way to a private endpoint: its subnet, which is there from the first use on, with nothing open but this; and the zone of its name. */
const endpoint = (zone: string): string[] => [
  "azurerm_network_security_group.net_endpoints_firewall",
  "azurerm_network_security_rule.net_endpoints_from_containers_443",
  "azurerm_network_security_rule.net_endpoints_others",
  `azurerm_private_dns_zone.net_${zone}-zone_names`,
  `azurerm_private_dns_zone_virtual_network_link.net_${zone}-zone_link`,
  "azurerm_resource_group.Foundation-eastus_net_zones",
  "azurerm_subnet.net_endpoints_subnet",
  "azurerm_subnet_network_security_group_association.net_endpoints_guard",
];

/** What the contract suite expects of Azure. */
export const azurerm: ProviderContract = {
  provider: (stack) => {
    new AzurermProvider(stack, "azure", { features: AZURE_FEATURES });
    new AzureFoundation(stack, "Foundation-eastus", { region: "eastus" });
  },
  reads: { azurerm_client_config: "who the provider signed in as: no resource tells, and nothing is asked of Azure" },
  kinds: {
    network: {
      resources: [
        "azurerm_nat_gateway",
        "azurerm_nat_gateway_public_ip_association",
        "azurerm_network_security_group",
        "azurerm_network_security_rule",
        "azurerm_public_ip",
        "azurerm_subnet",
        "azurerm_subnet_nat_gateway_association",
        "azurerm_subnet_network_security_group_association",
        "azurerm_virtual_network",
      ],
      safe: [
        {
          type: "azurerm_network_security_rule",
          has: { direction: "Inbound", access: "Deny", protocol: "*", source_address_prefix: "*", destination_port_range: "*" },
        },
        { type: "azurerm_subnet", has: { default_outbound_access_enabled: false } },
      ],
      never: [{ type: "azurerm_network_security_rule", has: { direction: "Inbound", access: "Allow" } }],
      byHand: (stack) => void new AzureNetwork(stack, "one"),
      full: { flowLogs: false },
    },
    container: {
      resources: ["azurerm_container_app", "azurerm_user_assigned_identity"],
      safe: [
        { type: "azurerm_container_app", has: { ingress: { external_enabled: false, allow_insecure_connections: false } } },
        { type: "azurerm_container_app", has: { identity: { type: "UserAssigned" }, revision_mode: "Single" } },
        {
          type: "azurerm_container_app_environment",
          has: { internal_load_balancer_enabled: true, zone_redundancy_enabled: true, logs_destination: "azure-monitor" },
        },
        { type: "azurerm_log_analytics_workspace", has: { local_authentication_enabled: false, retention_in_days: 365 } },
      ],
      never: [
        { type: "azurerm_network_security_rule", has: { access: "Allow", source_address_prefix: "Internet" } },
        { type: "azurerm_network_security_rule", has: { access: "Allow", source_address_prefix: "*" } },
        { type: "azurerm_role_assignment" },
      ],
      byHand: (stack) => void new AzureContainer(stack, "one", { network: new AzureNetwork(stack, "net") }),
    },
    database: {
      resources: [
        "azurerm_key_vault_secret",
        "azurerm_management_lock",
        "azurerm_monitor_diagnostic_setting",
        "azurerm_postgresql_flexible_server",
        "azurerm_postgresql_flexible_server_configuration",
        "azurerm_postgresql_flexible_server_database",
      ],
      safe: [
        {
          type: "azurerm_postgresql_flexible_server",
          has: {
            public_network_access_enabled: false,
            high_availability: { mode: "ZoneRedundant" },
            customer_managed_key: { key_vault_key_id: "${azurerm_key_vault_key.Foundation-eastus_vault_key.versionless_id}" },
            administrator_password_wo: "${ephemeral.azurerm_key_vault_secret.one_password_reading.value}",
            lifecycle: { prevent_destroy: true },
          },
        },
        {
          type: "azurerm_postgresql_flexible_server_configuration",
          has: { name: "require_secure_transport", value: "on" },
        },
        { type: "azurerm_postgresql_flexible_server_configuration", has: { name: "ssl_min_protocol_version", value: "TLSv1.2" } },
        {
          type: "azurerm_management_lock",
          has: { lock_level: "CanNotDelete", scope: "${azurerm_postgresql_flexible_server.one_server.id}" },
        },
        { type: "azurerm_key_vault_secret", has: { value_wo: "${ephemeral.random_password.one_password_random.result}" } },
        {
          type: "azurerm_key_vault",
          has: {
            public_network_access_enabled: "${(length(var.azure_operator_ranges) >= 1)}",
            network_acls: { default_action: "Deny", ip_rules: "${var.azure_operator_ranges}" },
            purge_protection_enabled: true,
            rbac_authorization_enabled: true,
          },
        },
      ],
      never: [
        { type: "azurerm_postgresql_flexible_server_firewall_rule" },
        { type: "azurerm_network_security_rule", has: { access: "Allow", destination_port_range: "5432" } },
        { type: "azurerm_role_assignment", has: { role_definition_name: "Key Vault Secrets User" } },
      ],
      byHand: (stack) => void new AzureDatabase(stack, "one", { network: new AzureNetwork(stack, "net") }),
    },
    bucket: {
      resources: [
        "azurerm_management_lock",
        "azurerm_monitor_diagnostic_setting",
        "azurerm_storage_account",
        "azurerm_storage_container",
        "azurerm_storage_management_policy",
      ],
      safe: [
        {
          type: "azurerm_storage_account",
          has: {
            account_replication_type: "ZRS",
            allow_nested_items_to_be_public: false,
            https_traffic_only_enabled: true,
            min_tls_version: "TLS1_2",
            shared_access_key_enabled: false,
            local_user_enabled: false,
            public_network_access_enabled: "${(length(var.azure_operator_ranges) >= 1)}",
            network_rules: { default_action: "Deny", bypass: ["AzureServices"] },
            blob_properties: { versioning_enabled: true, delete_retention_policy: { days: 30 } },
            customer_managed_key: { key_vault_key_id: "${azurerm_key_vault_key.Foundation-eastus_vault_key.versionless_id}" },
            lifecycle: { prevent_destroy: true },
          },
        },
        { type: "azurerm_storage_container", has: { container_access_type: "private" } },
        { type: "azurerm_management_lock", has: { scope: "${azurerm_storage_account.one_account.id}" } },
      ],
      never: [
        { type: "azurerm_storage_account", has: { network_rules: { default_action: "Allow" } } },
        { type: "azurerm_role_assignment", has: { role_definition_name: "Storage Blob Data Contributor" } },
      ],
      byHand: (stack) => void new AzureBucket(stack, "one"),
    },
  },
  uses: {
    // containers of one environment reach each other without being let to: Container Apps knows no wall between them
    "container>container": [],
    "container>database": [
      ...endpoint("vault"),
      "azurerm_network_security_rule.net_postgres_from_containers_5432",
      "azurerm_private_endpoint.Foundation-eastus_vault_endpoint_net",
      "azurerm_role_assignment.caller_uses_target_password",
      "time_sleep.caller_uses_wait",
    ].sort(),
    "container>bucket": [
      ...endpoint("blob"),
      "azurerm_private_endpoint.target_endpoint_net",
      "azurerm_role_assignment.caller_uses_target",
      "time_sleep.caller_uses_wait",
    ].sort(),
  },
};
