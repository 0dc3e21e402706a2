import type { ProviderModule } from "../core/provider-module";
import { googleOffer } from "./facts";

/** Google Cloud, as the typed record of providers holds it. */
export const google: ProviderModule = {
  offer: googleOffer,
  load: () => (require("./runtime") as typeof import("./runtime")).loadRuntime(),
};
