import type { Plan } from "../../../blueprint";
import { isBalanced } from "../../../blueprint/kinds/vm";

/** Fewest zones of a network with a database, also without a standby. Source: RDS User Guide, "Working with DB subnet groups". */
export const DATABASE_ZONES = 2;
/** Fewest zones that a load balancer stands in. Source: ELB User Guides, "Availability Zones". */
export const BALANCER_ZONES = 2;

export const databaseZones = () => ({
  least: DATABASE_ZONES,
  because: `RDS wants subnets in ${DATABASE_ZONES} zones, also without a standby`,
});

/** A container with a port and machines that are balanced stand behind a load balancer. */
export function entryZones(plan: Plan) {
  const hasEntry = (plan.kind === "container" && plan.port !== undefined) || (plan.kind === "vm" && isBalanced(plan));
  return hasEntry
    ? { least: BALANCER_ZONES, because: `the load balancer of ${plan.name} stands in ${BALANCER_ZONES} zones at least` }
    : undefined;
}
