import { StackwrightError } from "../../errors";
import type { AwsNetwork } from "./network";

/**
 * A network that its private subnets can be left from, as a container must to get its image. Who puts endpoints of their own into a network
 * made by hand needs none of this.
 * @throws StackwrightError when there is no gateway.
 */
export function withWayOut(network: AwsNetwork, name: string): AwsNetwork {
  if (network.plan.natGateways !== "none") return network;
  throw new StackwrightError([
    {
      code: "SPEC_CONFLICT",
      path: "network",
      received: `${network.node.id} has natGateways: none`,
      expected: "a network with a way out",
      fix: `Give ${network.node.id} natGateways: single: the image of ${name} lies outside of it.`,
    },
  ]);
}
