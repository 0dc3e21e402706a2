import type { BucketSpec } from "../../spec/kinds/bucket";
import { completed, Completion, type Completed, type Filled, type Setting } from "../completion";

/** What a provider offers for buckets: nothing to choose. */
export type BucketFacts = Readonly<Record<string, never>>;

export type BucketPlan = Filled<BucketSpec, "versioning" | "lifecycle" | "cors">;

export function completeBucket(service: BucketSpec, setting: Setting<BucketFacts>): Completed<BucketPlan> {
  const to = new Completion<"bucket", BucketFacts>(service, setting);
  return completed(to, {
    ...service,
    versioning: to.fill("versioning", true, "what was overwritten or deleted by mistake can be brought back"),
    lifecycle: service.lifecycle ?? [],
    cors: service.cors ?? [],
  });
}
