import type { BucketSpec } from "../../spec/kinds/bucket";
import { completed, Completion, type Completed, type Filled, type Setting } from "../completion";

/** What a provider offers for buckets. */
export interface BucketFacts {
  /** Most rules for browser origins. Default: whatever a spec takes. */
  readonly corsMax?: number;
  /** Most rules for the ageing of objects. Default: whatever a spec takes. */
  readonly lifecycleMax?: number;
}

export type BucketPlan = Filled<BucketSpec, "versioning" | "lifecycle" | "cors">;

/** For how many days an overwritten or deleted version is kept. */
export const OLD_VERSION_DAYS = 30;

export function completeBucket(service: BucketSpec, setting: Setting<BucketFacts>): Completed<BucketPlan> {
  const to = new Completion<"bucket", BucketFacts>(service, setting);
  checkCors(to);
  checkLifecycle(to);
  return completed(to, {
    ...service,
    versioning: to.fill("versioning", true, `what was overwritten or deleted by mistake can be brought back for ${OLD_VERSION_DAYS} days`),
    lifecycle: service.lifecycle ?? [],
    cors: service.cors ?? [],
  });
}

function checkCors(to: Completion<"bucket", BucketFacts>): void {
  const count = to.service.cors?.length ?? 0;
  const { corsMax } = to.choices;
  if (corsMax === undefined || count <= corsMax) return;
  const fix = `${to.setting.provider.title} takes no more: give several origins to one rule.`;
  to.refuse({ code: "VALUE_NOT_SERVED", field: "cors", received: count, expected: `at most ${corsMax} rules`, fix });
}

function checkLifecycle(to: Completion<"bucket", BucketFacts>): void {
  const count = to.service.lifecycle?.length ?? 0;
  const { lifecycleMax } = to.choices;
  if (lifecycleMax === undefined || count <= lifecycleMax) return;
  const fix = `${to.setting.provider.title} takes no more beside those that every bucket has: leave some out.`;
  to.refuse({ code: "VALUE_NOT_SERVED", field: "lifecycle", received: count, expected: `at most ${lifecycleMax} rules`, fix });
}
