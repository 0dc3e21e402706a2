import { TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { StackwrightError } from "../../errors";
import { regionOf, type RegionFact } from "../../provider-facts";
import { placeOf } from "../core/context";
import type { ConstructSite } from "../core/service-construct";
import { azureOffer } from "./facts";

/** What tells the region of a stack of one's own: on Azure the provider's block does not. */
export abstract class AzureHome extends Construct {
  abstract readonly region: RegionFact;
}

/**
 * Where a construct stands: in the region that its stack was given, or that the foundation in the stack names.
 * @throws StackwrightError when neither tells.
 */
export function azureSite(scope: Construct): ConstructSite {
  return { offer: azureOffer, region: placeOf(scope)?.region ?? homeOf(scope).region };
}

/** @throws StackwrightError for an id that is no region of Azure. */
export function azureRegion(id: string): RegionFact {
  const region = regionOf(azureOffer, id);
  if (region !== undefined) return region;
  throw unknownRegion(id, "Use Azure's own id of the region, such as westeurope.");
}

/** The foundation in a stack of one's own. */
export function homeOf(scope: Construct): AzureHome {
  const home = TerraformStack.of(scope).node.children.find((child) => child instanceof AzureHome);
  if (home !== undefined) return home;
  throw unknownRegion(undefined, 'Add new AzureFoundation(stack, "foundation", { region: "westeurope" }) before the first construct.');
}

function unknownRegion(received: string | undefined, fix: string): StackwrightError {
  return new StackwrightError([{ code: "REGION_UNKNOWN", path: "region", received, expected: "a region of Azure", fix }]);
}
