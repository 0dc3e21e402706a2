import type { Links, ProviderRuntime } from "../core/provider-module";
import { bindings } from "./bindings";
import type { AzureNetwork } from "./network";
import { defineProvider } from "./provider";
import type { AzureUse } from "./service";

/** What builds a stack on Azure; each kind is loaded when the first service of it is built. */
const runtime: ProviderRuntime = {
  blockPerRegion: false,
  defineProvider,
  builders: {
    network: (scope, plan) => new (require("./network") as typeof import("./network")).AzureNetwork(scope, plan.name, plan),
    container: (scope, plan, links) => {
      const props = { ...plan, network: networkOf(links), uses: usesOf(links) };
      return new (require("./container") as typeof import("./container")).AzureContainer(scope, plan.name, props);
    },
    database: (scope, plan, links) => {
      const props = { ...plan, network: networkOf(links) };
      return new (require("./database") as typeof import("./database")).AzureDatabase(scope, plan.name, props);
    },
    bucket: (scope, plan) => new (require("./bucket") as typeof import("./bucket")).AzureBucket(scope, plan.name, plan),
  },
};

/** @throws an error with code `MODULE_NOT_FOUND` when the bindings are not installed. */
export function loadRuntime(): ProviderRuntime {
  void bindings.AzurermProvider;
  return runtime;
}

// the blueprint connects services of one provider only, and places in a network what its offer says stands in one
const networkOf = ({ network }: Links): AzureNetwork => network as AzureNetwork;
const usesOf = ({ uses }: Links): readonly AzureUse[] => uses as readonly AzureUse[];
