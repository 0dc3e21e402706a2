import { bindings } from "./bindings";
import type { ProviderRuntime } from "../core/provider-module";
import { defineProvider } from "./provider";

/** What builds a stack on AWS; each kind is loaded when the first service of it is built. */
const runtime: ProviderRuntime = {
  defineProvider,
  builders: {
    network: (scope, plan) => new (require("./network") as typeof import("./network")).AwsNetwork(scope, plan.name, plan),
    bucket: (scope, plan) => new (require("./bucket") as typeof import("./bucket")).AwsBucket(scope, plan.name, plan),
  },
};

/** @throws an error with code `MODULE_NOT_FOUND` when the bindings are not installed. */
export function loadRuntime(): ProviderRuntime {
  void bindings.AwsProvider;
  return runtime;
}
