import type { Decision } from "../../../src/blueprint";
import { valueOf, type Problem } from "../../../src/errors";
import { synthesize, type SynthesizeOptions, type TerraformJson } from "../../../src/synth";

const specOf = (services: readonly object[], more: object): object => ({
  version: 1,
  name: "shop",
  provider: "azurerm",
  region: "westeurope",
  environment: "production",
  services,
  ...more,
});

/** The Terraform JSON of services on Azure, for production in the Netherlands. */
export const synth = (services: readonly object[], more: object = {}, options: SynthesizeOptions = {}): TerraformJson =>
  valueOf(synthesize(specOf(services, more), options)).json;

/** What was decided for them. */
export const choicesOf = (services: readonly object[], more: object = {}): readonly Decision[] =>
  valueOf(synthesize(specOf(services, more))).blueprint.decisions;

/** Why they cannot be built; empty when they can. */
export function problemsOf(services: readonly object[], more: object = {}): readonly Problem[] {
  const result = synthesize(specOf(services, more));
  return result.ok ? [] : result.problems;
}

export const DEVELOPMENT = { environment: "development" } as const;
/** The stack's resource group. */
export const GROUP = "azurerm_resource_group.Foundation-westeurope_group";
/** What names the stack's own vault. */
export const VAULT = "azurerm_key_vault.Foundation-westeurope_vault_key_vault";
