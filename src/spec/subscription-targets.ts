import { joinPath, type Problem } from "../errors";
import type { RawService } from "./references";
import { valueAt } from "./shape";

/** What a subscription can name; another kind is told as a wrong reference already. */
const TARGETS: readonly string[] = ["queue", "function"];

/** Subscriptions whose target is of the other kind than their type says. */
export function subscriptionTargetProblems(service: RawService, byName: ReadonlyMap<string, RawService>): Problem[] {
  const subscriptions: unknown = service.kind === "topic" ? service.raw["subscriptions"] : undefined;
  if (!Array.isArray(subscriptions)) return [];
  return subscriptions.flatMap((subscription: unknown, at): Problem[] => {
    const type = String(valueAt(subscription, ["type"]));
    const target = byName.get(String(valueAt(subscription, ["target"])));
    if (!TARGETS.includes(type) || target?.kind === undefined || !TARGETS.includes(target.kind) || target.kind === type) return [];
    return [
      {
        code: "SPEC_WRONG_REFERENCE",
        path: joinPath(service.path, "subscriptions", at, "target"),
        received: `${target.name} (${target.kind})`,
        expected: `a service of kind ${type}`,
        fix: `Name a service of kind ${type}, or use type: ${target.kind}.`,
      },
    ];
  });
}
