import { joinPath } from "../errors";
import type { Service } from "../spec";
import type { Decision } from "./decision";
import type { ProviderOffer, Surroundings } from "./offer";
import { offerOf } from "./served";

/** What a provider settles for a service beside its fields, as Decisions. */
export function settledBy(offer: ProviderOffer, service: Service, path: string, at: Surroundings): Decision[] {
  const settled = offerOf(offer, service.kind)?.settles?.(service, at) ?? {};
  return Object.entries(settled).map(([name, choice]) => ({ path: joinPath(path, name), ...choice }));
}
