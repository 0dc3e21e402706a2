import type { NetworkSpec } from "../../spec/kinds/network";
import { canonicalRange, firstAddress, lastAddress, prefixOf } from "../cidr";
import { completed, Completion, type Completed, type Filled, type Setting } from "../completion";

/** What a provider offers for networks. */
export interface NetworkFacts {
  /** Shortest and longest prefix that a network may have. */
  readonly prefix: { readonly min: number; readonly max: number };
  /** Longest prefix that a subnet may have. */
  readonly subnetPrefixMax: number;
  /** Subnets per zone. */
  readonly subnetsPerZone: number;
  /** Set where one subnet and one gateway serve every zone of the region: the sentence that says so. */
  readonly regional?: string;
  /** Why there is no gateway for each zone, where that is so: the reason for `single`. */
  readonly noGatewayPerZone?: string;
  /** Why connections cannot be logged, where that is so. */
  readonly noFlowLogs?: string;
  /** Ranges that the provider keeps for itself: no network may overlap them. Default: none. */
  readonly reservedRanges?: readonly string[];
}

export type NetworkPlan = Filled<NetworkSpec, "cidr" | "zones" | "natGateways" | "flowLogs">;

const ZONES = { production: 3, staging: 2, development: 2 } as const;

/** Zones that there is room for later, where the range has the room. */
const ROOMY_ZONES = 8;

/** How many bits a subnet's prefix is longer than the network's: room for eight zones where there is room, the fewest otherwise. */
export function subnetBits(prefix: number, zones: number, facts: NetworkFacts): number {
  const roomy = bitsFor(ROOMY_ZONES, facts);
  return prefix + roomy <= facts.subnetPrefixMax ? roomy : bitsFor(zones, facts);
}

const bitsFor = (zones: number, facts: NetworkFacts): number => Math.ceil(Math.log2(zones * facts.subnetsPerZone));

export function completeNetwork(service: NetworkSpec, setting: Setting<NetworkFacts>): Completed<NetworkPlan> {
  const to = new Completion<"network", NetworkFacts>(service, setting);
  const offered = Math.max(1, setting.region.zones.length);
  const plan: NetworkPlan = {
    ...service,
    cidr: to.fill("cidr", "10.0.0.0/16", "a private range with room for thousands of addresses"),
    zones: zonesOf(to, offered),
    natGateways: natGatewaysOf(to),
    flowLogs: flowLogsOf(to),
  };
  checkZones(to, plan.zones, offered);
  checkRange(to, plan);
  checkReserved(to, plan);
  return completed(to, plan);
}

function zonesOf(to: Completion<"network", NetworkFacts>, offered: number): number {
  const asked = to.service.zones;
  const { regional } = to.choices;
  if (regional === undefined) {
    const because = to.isProduction ? "production survives the loss of a zone" : `${to.environment} needs two zones at most`;
    return to.fill("zones", Math.min(ZONES[to.environment], offered), because);
  }
  if (asked !== undefined && asked >= offered) return asked;
  to.note("zones", offered, regional);
  return offered;
}

function natGatewaysOf(to: Completion<"network", NetworkFacts>): NetworkPlan["natGateways"] {
  const { regional, noGatewayPerZone } = to.choices;
  if (noGatewayPerZone !== undefined) return withoutGatewayPerZone(to, noGatewayPerZone);
  if (regional === undefined) return to.fill("natGateways", to.isProduction ? "perZone" : "single", natReason(to.isProduction));
  const asked = to.service.natGateways;
  if (asked === "none" || asked === "single") return asked;
  to.note("natGateways", "single", regional);
  return "single";
}

function withoutGatewayPerZone(to: Completion<"network", NetworkFacts>, why: string): NetworkPlan["natGateways"] {
  const natGateways = to.fill("natGateways", "single", why);
  if (natGateways === "perZone") {
    const fix = `Use single: ${why}.`;
    to.refuse({ code: "VALUE_NOT_SERVED", field: "natGateways", received: natGateways, expected: "none or single", fix });
  }
  return natGateways;
}

function flowLogsOf(to: Completion<"network", NetworkFacts>): boolean {
  const { noFlowLogs } = to.choices;
  const because =
    to.environment === "development"
      ? "connections in development are not worth the storage"
      : (noFlowLogs ?? "connections must be traceable after an incident");
  const flowLogs = to.fill("flowLogs", to.environment !== "development" && noFlowLogs === undefined, because);
  if (flowLogs && noFlowLogs !== undefined) {
    const fix = `Remove it: ${noFlowLogs}.`;
    to.refuse({ code: "VALUE_NOT_SERVED", field: "flowLogs", received: true, expected: "false", fix });
  }
  return flowLogs;
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
    fix: `${to.setting.region.id} has ${offered === 1 ? "one zone" : `${offered} zones`}: use fewer, or another region.`,
  });
}

/** A range must be one that the provider takes, have room for a subnet of each tier in each zone, and begin where a range of its length does. */
function checkRange(to: Completion<"network", NetworkFacts>, { cidr, zones }: NetworkPlan): void {
  const { prefix, subnetPrefixMax } = to.choices;
  const longest = Math.min(prefix.max, subnetPrefixMax - bitsFor(zones, to.choices));
  const length = prefixOf(cidr);
  if (length < prefix.min) {
    const expected = `a range between /${prefix.min} and /${longest}`;
    const fix = `${to.setting.provider.title} takes no network larger than /${prefix.min}.`;
    to.refuse({ code: "VALUE_NOT_SERVED", field: "cidr", received: cidr, expected, fix });
  } else if (length > longest) {
    const expected = `/${longest} or larger for ${zones} ${zones === 1 ? "zone" : "zones"}`;
    const fix = `Use a range of /${longest} or larger${zones === 1 ? "" : ", or fewer zones"}.`;
    to.refuse({ code: "CIDR_TOO_SMALL", field: "cidr", received: cidr, expected, fix });
  } else if (canonicalRange(cidr) !== cidr) {
    const fix = `Use ${canonicalRange(cidr)}: the digits behind the prefix must be zero.`;
    to.refuse({ code: "SPEC_INVALID_VALUE", field: "cidr", received: cidr, expected: "the first address of a range", fix });
  }
}

function checkReserved(to: Completion<"network", NetworkFacts>, { cidr }: NetworkPlan): void {
  const taken = to.choices.reservedRanges?.find(
    (range) => firstAddress(range) <= lastAddress(cidr) && firstAddress(cidr) <= lastAddress(range),
  );
  if (taken === undefined) return;
  const fix = `${to.setting.provider.title} keeps ${taken} for itself: use another range, such as 10.0.0.0/16.`;
  to.refuse({ code: "VALUE_NOT_SERVED", field: "cidr", received: cidr, expected: `a range without ${taken}`, fix });
}
