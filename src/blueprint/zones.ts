import type { Problem } from "../errors";
import type { PlannedService } from "./blueprint";
import { offerOf } from "./served";

/** A service that needs more zones than its network has. */
interface Short {
  readonly service: PlannedService;
  readonly least: number;
  readonly because: string;
}

/** Networks with fewer zones than a service in them needs: one problem for each, at the network's own place in the spec. */
export function zoneProblems(services: readonly PlannedService[]): Problem[] {
  const networks = new Map(services.filter(({ plan }) => plan.kind === "network").map((each) => [each.plan.name, each]));
  const short = new Map<PlannedService, Short[]>();
  for (const service of services) {
    const network = networks.get(service.network ?? "");
    const need = offerOf(service.place.offer, service.plan.kind)?.zones?.(service.plan);
    if (network === undefined || need === undefined || need.least <= zonesOf(network)) continue;
    const others = short.get(network) ?? [];
    others.push({ service, ...need });
    short.set(network, others);
  }
  return [...short].map(([network, wanted]) => tooFew(network, wanted));
}

const zonesOf = ({ plan }: PlannedService): number => (plan.kind === "network" ? plan.zones : 0);

function tooFew(network: PlannedService, wanted: readonly Short[]): Problem {
  const least = Math.max(...wanted.map((each) => each.least));
  const reasons = [...new Set(wanted.map(({ because }) => because))];
  return {
    code: "SPEC_CONFLICT",
    // what the spec does not name is told where it is needed
    path: network.implied ? (wanted[0]?.service.path ?? network.path) : `${network.path}.zones`,
    received: zonesOf(network),
    expected: `${least} or more beside ${wanted.map(({ service }) => service.plan.name).join(", ")}`,
    fix: `Use zones: ${least} or more: ${reasons.join("; ")}.`,
  };
}
