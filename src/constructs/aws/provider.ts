import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { compact } from "../core/compact";
import type { ProviderSettings } from "../core/provider-module";
import { bindings } from "./bindings";

/** The provider's block: region, and tags for everything that can carry them. */
export function defineProvider(stack: Construct, id: string, { region, alias, tags }: ProviderSettings): TerraformProvider {
  const defaultTags = Object.keys(tags).length === 0 ? undefined : [{ tags: { ...tags } }];
  return new bindings.AwsProvider(stack, id, compact({ region, alias, defaultTags }));
}
