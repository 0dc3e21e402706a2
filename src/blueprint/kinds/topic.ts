import type { TopicSpec } from "../../spec/kinds/topic";
import { completed, Completion, type Completed, type Filled, type Setting } from "../completion";

/** What a provider offers for topics: nothing to choose. */
export type TopicFacts = Readonly<Record<string, never>>;

export type TopicPlan = Filled<TopicSpec, "fifo" | "subscriptions">;

export function completeTopic(service: TopicSpec, setting: Setting<TopicFacts>): Completed<TopicPlan> {
  const to = new Completion<"topic", TopicFacts>(service, setting);
  return completed(to, { ...service, fifo: to.fill("fifo", false, "order was not asked for"), subscriptions: service.subscriptions ?? [] });
}
