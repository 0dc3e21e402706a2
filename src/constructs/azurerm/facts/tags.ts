import type { TagArgument, TagRules } from "../../../blueprint";

/** Source: Use tags to organize your Azure resources, limitations, read on 2026-11-21; storage accounts take the shortest keys. */
export const tagRules: TagRules = {
  replaced: /[<>%&\\?/]/g,
  lowerCase: false,
  key: /^(?!azure|microsoft|windows).{1,128}$/i,
  value: /^.{0,256}$/,
  max: 50,
  because: "a tag's key on Azure has none of <>%&\\?/ and does not begin with azure, microsoft or windows",
};

/** The keys that zones and records of DNS take. */
export const DNS_TAG_KEY = /^[A-Za-z][^\s()]*$/;

/** azurerm has no tags for everything: each resource takes its own. */
export const tagArgument: TagArgument = { name: "tags", narrower: { types: /^azurerm_(?:private_)?dns_/, key: DNS_TAG_KEY } };
