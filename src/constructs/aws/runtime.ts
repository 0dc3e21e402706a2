import type { PlanOf } from "../../blueprint";
import type { Links, ProviderRuntime } from "../core/provider-module";
import type { ServiceConstruct } from "../core/service-construct";
import { bindings } from "./bindings";
import type { AwsNetwork } from "./network";
import { defineProvider } from "./provider";
import type { AwsQueue, AwsQueueProps } from "./queue";
import type { AwsService, AwsUse } from "./service";
import { withWayOut } from "./way-out";

/** What builds a stack on AWS; each kind is loaded when the first service of it is built. */
const runtime: ProviderRuntime = {
  defineProvider,
  builders: {
    network: (scope, plan) => new (require("./network") as typeof import("./network")).AwsNetwork(scope, plan.name, plan),
    database: (scope, plan, links) =>
      new (require("./database") as typeof import("./database")).AwsDatabase(scope, plan.name, { ...plan, network: networkOf(links) }),
    table: (scope, plan) => new (require("./table") as typeof import("./table")).AwsTable(scope, plan.name, plan),
    cache: (scope, plan, links) =>
      new (require("./cache") as typeof import("./cache")).AwsCache(scope, plan.name, { ...plan, network: networkOf(links) }),
    bucket: (scope, plan, links) =>
      new (require("./bucket") as typeof import("./bucket")).AwsBucket(scope, plan.name, { ...plan, uses: usesOf(links) }),
    queue: (scope, plan, links) =>
      new (require("./queue") as typeof import("./queue")).AwsQueue(scope, plan.name, { ...plan, deadLetter: deadLetterOf(plan, links) }),
    topic: (scope, plan, links) =>
      new (require("./topic") as typeof import("./topic")).AwsTopic(scope, plan.name, {
        ...plan,
        uses: usesOf(links),
        subscriptions: plan.subscriptions.map((each) =>
          "target" in each ? { ...each, target: serviceOf(links.named(each.target)) } : each,
        ),
      }),
    secret: (scope, plan) => new (require("./secret") as typeof import("./secret")).AwsSecret(scope, plan.name, plan),
    vm: (scope, plan, links) =>
      new (require("./vm") as typeof import("./vm")).AwsVm(scope, plan.name, { ...plan, network: networkOf(links), uses: usesOf(links) }),
    container: (scope, plan, links) =>
      new (require("./container") as typeof import("./container")).AwsContainer(scope, plan.name, {
        ...plan,
        network: withWayOut(networkOf(links), plan.name),
        uses: usesOf(links),
      }),
    function: (scope, { network: _named, ...plan }, links) =>
      new (require("./function") as typeof import("./function")).AwsFunction(scope, plan.name, {
        ...plan,
        ...(links.network === undefined ? {} : { network: networkOf(links) }),
        uses: usesOf(links),
        triggers: plan.triggers.map((each) =>
          (require("./trigger-links") as typeof import("./trigger-links")).linkTrigger(each, links.named),
        ),
      }),
    registry: (scope, plan) => new (require("./registry") as typeof import("./registry")).AwsRegistry(scope, plan.name, plan),
  },
};

/** @throws an error with code `MODULE_NOT_FOUND` when the bindings are not installed. */
export function loadRuntime(): ProviderRuntime {
  void bindings.AwsProvider;
  return runtime;
}

/** Every service that a stack builds on AWS was made by one of the builders above. */
const serviceOf = (service: ServiceConstruct): AwsService => service as AwsService;
const usesOf = ({ uses }: Links): AwsUse[] => uses.map(({ to, access }) => ({ to: serviceOf(to), access }));

function networkOf({ network }: Links): AwsNetwork {
  if (network === undefined) throw new TypeError("the blueprint gave no network to a service that stands in one");
  return network as AwsNetwork;
}

function deadLetterOf({ deadLetter }: PlanOf<"queue">, links: Links): NonNullable<AwsQueueProps["deadLetter"]> {
  if (deadLetter === false) return false;
  const { queue, maxReceives } = deadLetter;
  return queue === undefined ? { maxReceives } : { maxReceives, queue: links.named(queue) as AwsQueue };
}
