import type { RegionFact } from "../../../provider-facts";

/** One of Azure's clouds, which know nothing of each other: what it is called, and the domains that it gives names in. */
export interface AzureCloud {
  /** As the provider's block wants it; undefined for the public one. */
  readonly environment?: string;
  /** The zones in which private endpoints are found. */
  readonly blob: string;
  readonly vault: string;
  readonly sqlServer: string;
  /** The domains below which servers inside a network are found. */
  readonly postgres: string;
  readonly mysql: string;
}

const PUBLIC: AzureCloud = {
  blob: "privatelink.blob.core.windows.net",
  vault: "privatelink.vaultcore.azure.net",
  sqlServer: "privatelink.database.windows.net",
  postgres: "postgres.database.azure.com",
  mysql: "mysql.database.azure.com",
};

/** By the partition of the region. Source: Azure Private Endpoint private DNS zone values, read on 2026-11-21. */
const ISOLATED: Readonly<Record<string, AzureCloud>> = {
  "azure-us-government": {
    environment: "usgovernment",
    blob: "privatelink.blob.core.usgovcloudapi.net",
    vault: "privatelink.vaultcore.usgovcloudapi.net",
    sqlServer: "privatelink.database.usgovcloudapi.net",
    postgres: "postgres.database.usgovcloudapi.net",
    mysql: "mysql.database.usgovcloudapi.net",
  },
  "azure-china": {
    environment: "china",
    blob: "privatelink.blob.core.chinacloudapi.cn",
    vault: "privatelink.vaultcore.azure.cn",
    sqlServer: "privatelink.database.chinacloudapi.cn",
    postgres: "postgres.database.chinacloudapi.cn",
    mysql: "mysql.database.chinacloudapi.cn",
  },
};

/** The cloud that a region belongs to. */
export const cloudOf = ({ partition }: RegionFact): AzureCloud => (partition === undefined ? undefined : ISOLATED[partition]) ?? PUBLIC;
