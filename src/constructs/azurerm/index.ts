import "../core/needs-cdktf";
export { azurerm } from "./module";
export { AzureBucket, type AzureBucketProps } from "./bucket";
export { AzureContainer, type AzureContainerProps } from "./container";
export { AzureDatabase, type AzureDatabaseProps } from "./database";
export { AzureFoundation, type AzureFoundationProps } from "./foundation";
export { AzureNetwork, type AzureNetworkProps } from "./network";
export { AZURE_FEATURES } from "./provider";
export type { AzureService, AzureUse } from "./service";
