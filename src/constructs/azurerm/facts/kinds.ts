import type { KindOffers } from "../../../blueprint";
import { logRetentionOf, settledForBucket, vaultRanges } from "./settled";

/** Processors and memory of the consumption profile: steps of a quarter, two GiB for each processor. */
const CONTAINER_SHAPES = Array.from({ length: 16 }, (_, index) => ({ cpu: (index + 1) / 4, memoryMb: (index + 1) * 512 }));

/** Environment variables that Container Apps sets, and the one that tells Azure's own libraries which identity to use. */
const CONTAINER_VARIABLES = [
  "AZURE_CLIENT_ID",
  "CONTAINER_APP_NAME",
  "CONTAINER_APP_REVISION",
  "CONTAINER_APP_HOSTNAME",
  "CONTAINER_APP_ENV_DNS_SUFFIX",
  "CONTAINER_APP_PORT",
  "CONTAINER_APP_REPLICA_NAME",
];

/** Ranges that a Container Apps environment keeps. Source: Azure Container Apps, custom virtual networks, read on 2026-11-21. */
const CONTAINER_RANGES = [
  "169.254.0.0/16",
  "172.30.0.0/16",
  "172.31.0.0/16",
  "192.0.2.0/24",
  "100.100.0.0/17",
  "100.100.128.0/18",
  "100.100.192.0/19",
];

/** Disks of PostgreSQL. Source: azurerm 4.55, `storage_mb`. */
const POSTGRES_DISKS_GB = [32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16_384, 32_767];

/** Burstable machines have no standby. */
const NOT_BURSTABLE = /^(?:GP|MO)_/;

const SYSTEM_DATABASES = [
  ...["postgres", "azure_maintenance", "azure_sys", "template0", "template1"],
  ...["mysql", "sys", "information_schema", "performance_schema"],
  ...["master", "model", "msdb", "tempdb"],
];

/** What is built on Azure, by kind, and what there is to choose from. */
export const kinds = {
  network: {
    refuses: {},
    uses: [],
    controls: [],
    network: "never",
    choices: {
      // eight subnets, each of the /27 that a Container Apps environment wants at least
      prefix: { min: 8, max: 24 },
      subnetPrefixMax: 27,
      subnetsPerZone: 1,
      regional: "a subnet on Azure spans every zone of its region",
      noGatewayPerZone: "a subnet on Azure spans every zone and takes one NAT gateway",
      noFlowLogs:
        "Azure writes flow logs by a storage account's key, and the key of an account that takes keys would lie in Terraform's state; switch them on in Network Watcher",
      reservedRanges: CONTAINER_RANGES,
    },
    origins: {
      "azurerm_virtual_network.address_space": "cidr",
      "azurerm_subnet.address_prefixes": "cidr",
      "azurerm_nat_gateway.name": "natGateways",
    },
  },
  container: {
    refuses: { domain: "Container Apps makes a certificate for a domain only once the domain's DNS records lead to it" },
    uses: ["container", "database", "bucket"],
    controls: ["detailedMonitoring"],
    network: "always",
    choices: {
      shapes: CONTAINER_SHAPES,
      sample: { image: "mcr.microsoft.com/k8se/quickstart:latest", port: 80 },
      scalesToZero: true,
      reservedVariables: CONTAINER_VARIABLES,
      replicasMax: { least: 1, most: 300 },
    },
    settles: (_, at) => ({ logRetentionDays: logRetentionOf(at) }),
    origins: {
      "azurerm_container_app.template": "image",
      "azurerm_container_app.template.container.image": "image",
      "azurerm_container_app.template.container.command": "command",
      "azurerm_container_app.template.container.cpu": "cpu",
      "azurerm_container_app.template.container.memory": "memoryMb",
      "azurerm_container_app.template.container.env": "environment",
      "azurerm_container_app.template.container.liveness_probe": "healthCheckPath",
      "azurerm_container_app.template.container.readiness_probe": "healthCheckPath",
      "azurerm_container_app.template.container.startup_probe": "healthCheckPath",
      "azurerm_container_app.template.min_replicas": "replicas",
      "azurerm_container_app.template.max_replicas": "replicas",
      "azurerm_container_app.template.volume": "writablePaths",
      "azurerm_container_app.template.container.volume_mounts": "writablePaths",
      "azurerm_container_app.ingress": "port",
    },
  },
  database: {
    refuses: { maxStorageGb: "Azure has no limit for a disk that grows by itself" },
    uses: [],
    accesses: ["readWrite"],
    controls: ["ownKeys", "accessLogs", "detailedMonitoring"],
    network: "always",
    choices: {
      engines: {
        postgres: {
          versions: ["18", "17", "16", "15", "14"],
          default: "17",
          port: 5432,
          sizes: {
            micro: "B_Standard_B1ms",
            small: "B_Standard_B2s",
            medium: "GP_Standard_D2ds_v5",
            large: "GP_Standard_D4ds_v5",
            xlarge: "GP_Standard_D8ds_v5",
          },
          standby: { types: NOT_BURSTABLE, smallest: "GP_Standard_D2ds_v5" },
          minStorageGb: 32,
          maxStorageGb: 32_767,
          storageStepsGb: POSTGRES_DISKS_GB,
          backupDaysMin: 7,
        },
        mysql: {
          versions: ["8.4", "8.0.21"],
          default: "8.4",
          port: 3306,
          sizes: {
            micro: "B_Standard_B1ms",
            small: "B_Standard_B2s",
            medium: "GP_Standard_D2ds_v4",
            large: "GP_Standard_D4ds_v4",
            xlarge: "GP_Standard_D8ds_v4",
          },
          standby: { types: NOT_BURSTABLE, smallest: "GP_Standard_D2ds_v4" },
          minStorageGb: 20,
          maxStorageGb: 16_384,
          backupDaysMin: 1,
        },
        sqlserver: {
          // Azure SQL has one version, which Microsoft keeps current
          versions: ["12.0"],
          default: "12.0",
          port: 1433,
          sizes: {
            micro: "GP_S_Gen5_2",
            small: "GP_S_Gen5_4",
            medium: "GP_Gen5_2",
            large: "GP_Gen5_4",
            xlarge: "GP_Gen5_8",
          },
          maxStorageGb: 1024,
          backupDaysMin: 1,
        },
      },
      refusedEngines: { mariadb: "Azure sells MariaDB no more: mysql speaks the same language" },
      storageGb: { min: 10, max: 32_767 },
      databaseNames: {
        pattern: /^[A-Za-z_][A-Za-z0-9_-]{0,62}$/,
        expected: "letters, digits, underscores and hyphens, 63 at most",
        reserved: SYSTEM_DATABASES,
      },
    },
    settles: (_, at) => ({
      logRetentionDays: logRetentionOf(at),
      geoRedundantBackup: { value: false, because: "a backup in another region would move data out of this one" },
      operatorRanges: vaultRanges,
    }),
    origins: {
      "azurerm_postgresql_flexible_server.version": "version",
      "azurerm_postgresql_flexible_server.sku_name": "instanceType",
      "azurerm_postgresql_flexible_server.storage_mb": "storageGb",
      "azurerm_postgresql_flexible_server.backup_retention_days": "backupDays",
      "azurerm_postgresql_flexible_server.high_availability": "highAvailability",
      "azurerm_postgresql_flexible_server_database.name": "databaseName",
      "azurerm_mysql_flexible_server.version": "version",
      "azurerm_mysql_flexible_server.sku_name": "instanceType",
      "azurerm_mysql_flexible_server.storage": "storageGb",
      "azurerm_mysql_flexible_server.backup_retention_days": "backupDays",
      "azurerm_mysql_flexible_server.high_availability": "highAvailability",
      "azurerm_mysql_flexible_database.name": "databaseName",
      "azurerm_mssql_database.sku_name": "instanceType",
      "azurerm_mssql_database.max_size_gb": "storageGb",
      "azurerm_mssql_database.zone_redundant": "highAvailability",
      "azurerm_mssql_database.short_term_retention_policy": "backupDays",
      "azurerm_mssql_database.name": "databaseName",
      "azurerm_management_lock.lock_level": "deletionProtection",
    },
  },
  bucket: {
    refuses: {},
    uses: [],
    controls: ["ownKeys", "accessLogs"],
    network: "never",
    calledFromNetwork: true,
    choices: { corsMax: 5 },
    settles: settledForBucket,
    origins: {
      "azurerm_storage_account.blob_properties": "versioning",
      "azurerm_storage_account.blob_properties.cors_rule": "cors",
      "azurerm_storage_account.network_rules": "exposure",
      "azurerm_storage_container.container_access_type": "exposure",
      "azurerm_storage_management_policy.rule": "lifecycle",
    },
  },
} as const satisfies KindOffers;
