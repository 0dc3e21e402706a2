import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { providerTags } from "../../blueprint";
import { compact } from "../core/compact";
import type { ProviderSettings } from "../core/provider-module";
import { bindings } from "./bindings";
import { googleOffer } from "./facts";

/**
 * The provider's block: region, and labels for everything that can carry them. The project is whatever the environment of whoever runs
 * Terraform says (`GOOGLE_PROJECT`): one spec then serves a project for each environment, and no project's id stands in it.
 */
export function defineProvider(stack: Construct, id: string, { region, alias, tags }: ProviderSettings): TerraformProvider {
  const labels = providerTags(tags, googleOffer.tagRules);
  const defaultLabels = Object.keys(labels).length === 0 ? undefined : labels;
  return new bindings.GoogleProvider(stack, id, compact({ region, alias, defaultLabels }));
}
