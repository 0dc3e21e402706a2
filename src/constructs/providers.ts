import { aws } from "./aws/module";
import type { ProviderModules } from "./core/provider-module";

/** The providers that come with Stackwright, by the name that a spec uses. The first is the default. */
export const builtInProviders = { aws } as const satisfies ProviderModules;
