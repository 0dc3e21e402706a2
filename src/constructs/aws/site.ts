import type { Construct } from "constructs";
import { StackwrightError } from "../../errors";
import { regionOf, type RegionFact } from "../../provider-facts";
import { placeOf } from "../core/context";
import { providerIn } from "../core/provider-in";
import type { ConstructSite } from "../core/service-construct";
import type { bindings } from "./bindings";
import { awsOffer } from "./facts";

/**
 * Where a construct stands: in the region that its stack was given, or that the AWS provider of the stack names.
 * @throws StackwrightError when neither tells.
 */
export function awsSite(scope: Construct): ConstructSite {
  return { offer: awsOffer, region: placeOf(scope)?.region ?? regionOfProvider(scope) };
}

/** The partition that ARNs begin with: `aws`, `aws-cn` or `aws-us-gov`. */
export const partitionOf = (scope: Construct): string => awsSite(scope).region.partition ?? "aws";

/** What the hosts of the region's services end in. Who signs in as a service is `<service>.amazonaws.com` everywhere, but for few. */
export const domainOf = (scope: Construct): string => DOMAINS[partitionOf(scope)] ?? "amazonaws.com";

const DOMAINS: Readonly<Record<string, string>> = { "aws-cn": "amazonaws.com.cn", "aws-eusc": "amazonaws.eu" };

function regionOfProvider(scope: Construct): RegionFact {
  const id = providerIn<InstanceType<typeof bindings.AwsProvider>>(scope, awsOffer.name)?.region;
  const region = id === undefined ? undefined : regionOf(awsOffer, id);
  if (region !== undefined) return region;
  const fix = 'Add new AwsProvider(stack, "aws", { region: "eu-west-1" }) before the first construct.';
  throw new StackwrightError([
    { code: "REGION_UNKNOWN", path: "region", received: id, expected: "a region of AWS in the stack's AwsProvider", fix },
  ]);
}
