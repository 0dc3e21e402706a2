import type { InfraSpec } from "../../spec";
import type { Decision } from "../decision";
import type { ProviderOffers } from "../offer";
import { guestPlace, type Place } from "../place";
import { placeKey } from "../placed";
import { providersNamed } from "./plugins";

/**
 * Where a stack builds: each place once, its own first, unless it has no services and no resource of its provider. A provider's first place
 * is that of the block which its resources use.
 * @param served places of the services
 */
export function placesOf(
  spec: InfraSpec,
  stack: Place,
  served: readonly Place[],
  offers: ProviderOffers,
  decide: (decision: Decision) => void,
): Place[] {
  const named = providersNamed(spec).filter((name) => Object.hasOwn(offers, name));
  const own = served.length > 0 || named.includes(stack.offer.name) ? [stack, ...served] : [];
  const guests = named.flatMap((name) => {
    const offer = offers[name];
    return offer === undefined || own.some((place) => place.offer === offer) ? [] : [guestPlace(spec, offer, decide)];
  });
  return distinct([...own, ...guests]);
}

function distinct(places: readonly Place[]): Place[] {
  const seen = new Set<string>();
  return places.filter((place) => !seen.has(placeKey(place)) && seen.add(placeKey(place)));
}
