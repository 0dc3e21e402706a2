import type { ProviderOffer } from "../../../blueprint";
import { kinds } from "./kinds";
import { regions } from "./regions";
import { tagArgument, tagRules } from "./tags";
import { vocabulary } from "./vocabulary";

/** What the rooms may know of Azure; nothing here loads CDKTF. */
export const azureOffer = {
  name: "azurerm",
  title: "Azure",
  package: "@cdktf/provider-azurerm",
  // the two majors want other arguments for private DNS: docs/provider-versions.md
  pluginVersion: "~> 4.55",
  defaultRegion: "eastus",
  tagRules,
  tagArgument,
  account: {
    environmentPrefixes: ["ARM_", "AZURE_"],
    // the plug-in wants it from every kind of login
    credentials: ["ARM_SUBSCRIPTION_ID"],
    planWithout: { impossible: "the plug-in logs in and asks Azure for the subscription before it plans; set ARM_SUBSCRIPTION_ID" },
  },
  regions,
  vocabulary,
  kinds,
} as const satisfies ProviderOffer;
