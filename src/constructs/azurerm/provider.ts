import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { compact } from "../core/compact";
import type { ProviderSettings } from "../core/provider-module";
import { bindings } from "./bindings";
import { cloudOf } from "./facts/clouds";
import { azureRegion } from "./site";

/**
 * The features that every block of the provider needs here. Without the second, azurerm 4 asks each storage account for the properties of
 * its queues, by a way that is closed to whoever is outside of the network.
 */
export const AZURE_FEATURES = [{ storage: [{ dataPlaneAvailable: false }] }];

/**
 * The provider's block, one for each of Azure's clouds. Region and tags are arguments of every resource; the subscription is whatever the environment of whoever runs
 * Terraform says (`ARM_SUBSCRIPTION_ID`).
 */
export function defineProvider(stack: Construct, id: string, { alias, region }: ProviderSettings): TerraformProvider {
  const { environment } = cloudOf(azureRegion(region));
  return new bindings.AzurermProvider(stack, id, compact({ alias, environment, features: AZURE_FEATURES, storageUseAzuread: true }));
}
