import type { ProviderModule } from "../core/provider-module";
import { azureOffer } from "./facts";

/** Azure, as the typed record of providers holds it. */
export const azurerm: ProviderModule = {
  offer: azureOffer,
  load: () => (require("./runtime") as typeof import("./runtime")).loadRuntime(),
};
