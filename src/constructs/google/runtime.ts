import type { Links, ProviderRuntime } from "../core/provider-module";
import { bindings } from "./bindings";
import type { GoogleNetwork } from "./network";
import { defineProvider } from "./provider";
import type { GoogleUse } from "./service";

/** What builds a stack on Google Cloud; each kind is loaded when the first service of it is built. */
const runtime: ProviderRuntime = {
  defineProvider,
  builders: {
    network: (scope, plan) => new (require("./network") as typeof import("./network")).GoogleNetwork(scope, plan.name, plan),
    container: (scope, { network: _name, uses: _names, ...fields }, links) => {
      const network = links.network === undefined ? {} : { network: networkOf(links) };
      const props = { ...fields, ...network, uses: usesOf(links) };
      return new (require("./container") as typeof import("./container")).GoogleContainer(scope, fields.name, props);
    },
    database: (scope, plan, links) => {
      const props = { ...plan, network: networkOf(links) };
      return new (require("./database") as typeof import("./database")).GoogleDatabase(scope, plan.name, props);
    },
    bucket: (scope, plan) => new (require("./bucket") as typeof import("./bucket")).GoogleBucket(scope, plan.name, plan),
  },
};

/** @throws an error with code `MODULE_NOT_FOUND` when the bindings are not installed. */
export function loadRuntime(): ProviderRuntime {
  void bindings.GoogleProvider;
  return runtime;
}

// the blueprint connects services of one provider only, and places in a network what its offer says stands in one
const networkOf = ({ network }: Links): GoogleNetwork => network as GoogleNetwork;
const usesOf = ({ uses }: Links): readonly GoogleUse[] => uses as readonly GoogleUse[];
