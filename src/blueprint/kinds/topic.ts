import { type Subscription, type TopicSpec } from "../../spec/kinds/topic";
import type { Service } from "../../spec";
import { completed, Completion, type Completed, type Filled, type Setting } from "../completion";

/** What a provider offers for topics. */
export interface TopicFacts {
  /** What a topic that keeps order can deliver to. Default: everything. */
  readonly orderedSubscriptions?: readonly Subscription["type"][];
  /** Kinds that cannot publish to a topic that keeps order. Default: none. */
  readonly unorderedSenders?: readonly Service["kind"][];
}

export type TopicPlan = Filled<TopicSpec, "fifo" | "subscriptions">;

export function completeTopic(service: TopicSpec, setting: Setting<TopicFacts>): Completed<TopicPlan> {
  const to = new Completion<"topic", TopicFacts>(service, setting);
  const plan = { ...service, fifo: to.fill("fifo", false, "order was not asked for"), subscriptions: service.subscriptions ?? [] };
  checkTwice(to, plan);
  if (plan.fifo) checkOrder(to, plan);
  return completed(to, plan);
}

function checkTwice(to: Completion<"topic", TopicFacts>, { subscriptions }: TopicPlan): void {
  const seen = new Set<string>();
  for (const [index, subscription] of subscriptions.entries()) {
    const key = addressOf(subscription);
    if (seen.has(key)) {
      const fix = "Remove one: who is subscribed twice still gets each message once.";
      to.refuse({ code: "SPEC_CONFLICT", field: `subscriptions.${index}`, received: key, expected: "each subscriber once", fix });
    }
    seen.add(key);
  }
}

function checkOrder(to: Completion<"topic", TopicFacts>, { subscriptions }: TopicPlan): void {
  const { orderedSubscriptions, unorderedSenders = [] } = to.choices;
  const { title } = to.setting.provider;
  for (const [index, { type }] of subscriptions.entries()) {
    if (orderedSubscriptions === undefined || orderedSubscriptions.includes(type)) continue;
    const expected = `a subscription of type ${orderedSubscriptions.join(" or ")}`;
    const fix = `A topic that keeps order delivers to nothing else on ${title}: put a queue between, or use fifo: false.`;
    to.refuse({ code: "SPEC_CONFLICT", field: `subscriptions.${index}.type`, received: type, expected, fix });
  }
  for (const user of to.setting.usedBy.filter(({ kind }) => unorderedSenders.includes(kind))) {
    const fix = `A ${user.kind} cannot publish to a topic that keeps order on ${title}: use fifo: false, or a queue.`;
    to.refuse({ code: "SPEC_CONFLICT", field: "fifo", received: `${user.name} publishes here`, expected: "fifo: false", fix });
  }
}

/** Who is subscribed: the service's name or the address. */
export function addressOf(subscription: Subscription): string {
  if (subscription.type === "email") return subscription.address;
  return subscription.type === "https" ? subscription.url : subscription.target;
}
