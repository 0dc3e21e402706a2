import type { NetworkSpec } from "../../spec/kinds/network";
import { completed, Completion, type Completed, type Filled, type Setting } from "../completion";

/** What a provider offers for networks. */
export interface NetworkFacts {
  /** Shortest and longest prefix that a network may have. */
  readonly prefix: { readonly min: number; readonly max: number };
  /** Longest prefix that a subnet may have. */
  readonly subnetPrefixMax: number;
  /** Subnets per zone. */
  readonly subnetsPerZone: number;
}

export type NetworkPlan = Filled<NetworkSpec, "cidr" | "zones" | "natGateways" | "flowLogs">;

const ZONES = { production: 3, staging: 2, development: 2 } as const;

/** How many bits a subnet's prefix is longer than the network's: room for eight zones where there is room, the fewest otherwise. */
export function subnetBits(prefix: number, zones: number, facts: NetworkFacts): number {
  const needed = Math.ceil(Math.log2(zones * facts.subnetsPerZone));
  const roomy = Math.ceil(Math.log2(8 * facts.subnetsPerZone));
  return prefix + roomy <= facts.subnetPrefixMax ? roomy : needed;
}

export const prefixOf = (cidr: string): number => Number(cidr.split("/")[1]);

export function completeNetwork(service: NetworkSpec, setting: Setting<NetworkFacts>): Completed<NetworkPlan> {
  const to = new Completion<"network", NetworkFacts>(service, setting);
  const offered = setting.region.zones.length;
  const plan: NetworkPlan = {
    ...service,
    cidr: to.fill("cidr", "10.0.0.0/16", "a private range with room for thousands of addresses"),
    zones: to.fill(
      "zones",
      Math.min(ZONES[to.environment], offered),
      to.isProduction ? "production survives the loss of a zone" : `${to.environment} needs two zones at most`,
    ),
    natGateways: to.fill("natGateways", to.isProduction ? "perZone" : "single", natReason(to.isProduction)),
    flowLogs: to.fill(
      "flowLogs",
      to.environment !== "development",
      to.environment === "development"
        ? "connections in development are not worth the storage"
        : "connections must be traceable after an incident",
    ),
  };
  checkZones(to, plan.zones, offered);
  checkRange(to, plan);
  return completed(to, plan);
}

const natReason = (perZone: boolean): string =>
  perZone ? "the loss of one zone must not cut the others off" : "one gateway for all zones saves a monthly price for each further one";

function checkZones(to: Completion<"network", NetworkFacts>, zones: number, offered: number): void {
  if (zones <= offered) return;
  to.refuse({
    code: "VALUE_NOT_SERVED",
    field: "zones",
    received: zones,
    expected: `at most ${offered}`,
    fix: `${to.setting.region.id} has ${offered} zones: use fewer, or another region.`,
  });
}

function checkRange(to: Completion<"network", NetworkFacts>, plan: NetworkPlan): void {
  const { prefix, subnetPrefixMax } = to.choices;
  const length = prefixOf(plan.cidr);
  if (length < prefix.min || length > prefix.max) {
    const expected = `a range between /${prefix.min} and /${prefix.max}`;
    to.refuse({
      code: length > prefix.max ? "CIDR_TOO_SMALL" : "VALUE_NOT_SERVED",
      field: "cidr",
      received: plan.cidr,
      expected,
      fix: `${to.setting.provider.title} wants ${expected}.`,
    });
  } else if (length + subnetBits(length, plan.zones, to.choices) > subnetPrefixMax) {
    const largest = subnetPrefixMax - subnetBits(length, plan.zones, to.choices);
    to.refuse({
      code: "CIDR_TOO_SMALL",
      field: "cidr",
      received: plan.cidr,
      expected: `/${largest} or larger for ${plan.zones} zones`,
      fix: `Use a range of /${largest} or larger, or fewer zones.`,
    });
  }
}
