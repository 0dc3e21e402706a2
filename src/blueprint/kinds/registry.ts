import type { RegistrySpec } from "../../spec/kinds/registry";
import { completed, Completion, type Completed, type Filled, type Setting } from "../completion";

/** What a provider offers for registries: nothing to choose. */
export type RegistryFacts = Readonly<Record<string, never>>;

export type RegistryPlan = Filled<RegistrySpec, "immutableTags" | "scanOnPush"> & {
  /** After how many days an image that no tag names any more is deleted. */
  readonly untaggedDays: number;
};

const UNTAGGED_DAYS = 14;

export function completeRegistry(service: RegistrySpec, setting: Setting<RegistryFacts>): Completed<RegistryPlan> {
  const to = new Completion<"registry", RegistryFacts>(service, setting);
  const fixed = to.environment !== "development";
  return completed(to, {
    ...service,
    immutableTags: to.fill("immutableTags", fixed, fixed ? "what was tested is what runs" : "development overwrites its tags"),
    scanOnPush: to.fill("scanOnPush", true, "known weaknesses are found for nothing"),
    untaggedDays: to.settle("untaggedDays", UNTAGGED_DAYS, "images that no tag names any more are only paid for"),
  });
}
