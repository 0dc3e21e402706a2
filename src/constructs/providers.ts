import { aws } from "./aws/module";
import { azurerm } from "./azurerm/module";
import type { ProviderModules } from "./core/provider-module";
import { google } from "./google/module";

/** The providers that come with Stackwright, by the name that a spec uses. The first is the default. */
export const builtInProviders = { aws, google, azurerm } as const satisfies ProviderModules;
