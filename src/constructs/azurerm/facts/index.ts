import type { ProviderOffer, TagRules } from "../../../blueprint";
import { kinds } from "./kinds";
import { regions } from "./regions";
import { vocabulary } from "./vocabulary";

/** Source: Use tags to organize your Azure resources, limitations, read on 2026-11-21; storage accounts take the shortest keys. */
const tagRules: TagRules = {
  replaced: /[<>%&\\?/]/g,
  lowerCase: false,
  key: /^(?!azure|microsoft|windows).{1,128}$/i,
  value: /^.{0,256}$/,
  max: 50,
  because: "a tag's key on Azure has none of <>%&\\?/ and does not begin with azure, microsoft or windows",
};

/** What the rooms may know of Azure; nothing here loads CDKTF. */
export const azureOffer = {
  name: "azurerm",
  title: "Azure",
  package: "@cdktf/provider-azurerm",
  // the two majors want other arguments for private DNS: docs/provider-versions.md
  pluginVersion: "~> 4.55",
  defaultRegion: "eastus",
  tagRules,
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
