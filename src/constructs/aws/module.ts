import type { ProviderModule } from "../core/provider-module";
import { awsOffer } from "./facts";

/** Amazon Web Services, as the typed record of providers holds it. */
export const aws: ProviderModule = {
  offer: awsOffer,
  load: () => (require("./runtime") as typeof import("./runtime")).loadRuntime(),
};
