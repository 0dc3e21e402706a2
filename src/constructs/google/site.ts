import type { Construct } from "constructs";
import { StackwrightError } from "../../errors";
import { regionOf, type RegionFact } from "../../provider-facts";
import { placeOf } from "../core/context";
import { providerIn } from "../core/provider-in";
import type { ConstructSite } from "../core/service-construct";
import type { bindings } from "./bindings";
import { googleOffer } from "./facts";

/**
 * Where a construct stands: in the region that its stack was given, or that the Google provider of the stack names.
 * @throws StackwrightError when neither tells.
 */
export function googleSite(scope: Construct): ConstructSite {
  return { offer: googleOffer, region: placeOf(scope)?.region ?? regionOfProvider(scope) };
}

function regionOfProvider(scope: Construct): RegionFact {
  const id = providerIn<InstanceType<typeof bindings.GoogleProvider>>(scope, googleOffer.name)?.region;
  const region = id === undefined ? undefined : regionOf(googleOffer, id);
  if (region !== undefined) return region;
  const fix = 'Add new GoogleProvider(stack, "google", { region: "europe-west1" }) before the first construct.';
  throw new StackwrightError([
    { code: "REGION_UNKNOWN", path: "region", received: id, expected: "a region of Google Cloud in the stack's GoogleProvider", fix },
  ]);
}
