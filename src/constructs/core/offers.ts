import type { ProviderOffers } from "../../blueprint";
import type { ProviderModules } from "./provider-module";

/** What each provider can do, without what builds it. */
export function offersOf(modules: ProviderModules): ProviderOffers {
  return Object.fromEntries(Object.entries(modules).map(([name, { offer }]) => [name, offer]));
}
