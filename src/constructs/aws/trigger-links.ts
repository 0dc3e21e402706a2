import type { PlannedTrigger } from "../../blueprint/kinds/function";
import type { ServiceConstruct } from "../core/service-construct";
import { AwsBucket } from "./bucket";
import type { AwsTrigger } from "./function";
import { AwsQueue } from "./queue";
import { AwsTable } from "./table";
import { AwsTopic } from "./topic";

/** A trigger of a plan, with the construct in place of its source's name. */
export function linkTrigger(trigger: PlannedTrigger, named: (name: string) => ServiceConstruct): AwsTrigger {
  switch (trigger.type) {
    case "http":
    case "schedule":
      return trigger;
    case "queue":
      return { ...trigger, source: sourceOf(AwsQueue, named(trigger.source)) };
    case "topic":
      return { ...trigger, source: sourceOf(AwsTopic, named(trigger.source)) };
    case "bucket":
      return { ...trigger, events: [...trigger.events], source: sourceOf(AwsBucket, named(trigger.source)) };
    case "stream":
      return { ...trigger, source: sourceOf(AwsTable, named(trigger.source)) };
  }
}

function sourceOf<T extends ServiceConstruct>(kind: abstract new (...args: never[]) => T, service: ServiceConstruct): T {
  if (service instanceof kind) return service;
  throw new TypeError(`${service.node.id} is no ${kind.name}, although the spec was checked`);
}
