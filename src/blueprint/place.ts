import { failure, success, type Problem, type Result } from "../errors";
import { regionOf, type RegionFact } from "../provider-facts";
import type { Environment } from "../spec";
import { type InfraSpec, type Service } from "../spec";
import { didYouMean } from "../spec/nearest";
import type { Decision } from "./decision";
import type { ProviderOffer, ProviderOffers } from "./offer";

/** Where something is built. */
export interface Place {
  readonly offer: ProviderOffer;
  readonly region: RegionFact;
}

export interface StackPlace extends Place {
  readonly environment: Environment;
}

type Decide = (decision: Decision) => void;

/** Provider, region and environment of the whole, each as asked or as a Decision. */
export function stackPlace(spec: InfraSpec, offers: ProviderOffers, decide: Decide): Result<StackPlace> {
  const provider = providerOf(spec, offers, decide);
  if (!provider.ok) return provider;
  const region = regionIn(provider.value, spec.region, "region", offers, decide);
  if (!region.ok) return region;
  const environment = spec.environment ?? "production";
  if (spec.environment === undefined) {
    decide({
      path: "environment",
      value: environment,
      because: "no environment was named, and production is the safe reading; development costs less",
    });
  }
  return success({ offer: provider.value, region: region.value, environment });
}

/** Where one service is built: its own provider and region, or the stack's. */
export function servicePlace(service: Service, path: string, stack: Place, offers: ProviderOffers, decide: Decide): Result<Place> {
  if (service.provider === undefined && service.region === undefined) return success(stack);
  const offer = service.provider === undefined ? success(stack.offer) : namedProvider(service.provider, `${path}.provider`, offers);
  if (!offer.ok) return offer;
  if (service.region === undefined && offer.value === stack.offer) return success(stack);
  const region = regionIn(offer.value, service.region, `${path}.region`, offers, decide);
  return region.ok ? success({ offer: offer.value, region: region.value }) : region;
}

function providerOf(spec: InfraSpec, offers: ProviderOffers, decide: Decide): Result<ProviderOffer> {
  if (spec.provider !== undefined) return namedProvider(spec.provider, "provider", offers);
  const { region } = spec;
  const here = region === undefined ? undefined : Object.values(offers).find((offer) => regionOf(offer, region));
  const chosen = here ?? Object.values(offers)[0];
  if (chosen === undefined)
    return failure([
      { code: "PROVIDER_UNKNOWN", path: "provider", expected: "at least one provider", fix: "Pass providers to the stack." },
    ]);
  const because = here ? `${region} is a region of ${chosen.title}` : "no provider was named; this one can build the most kinds";
  decide({ path: "provider", value: chosen.name, because });
  return success(chosen);
}

function namedProvider(name: string, path: string, offers: ProviderOffers): Result<ProviderOffer> {
  const offer = Object.hasOwn(offers, name) ? offers[name] : undefined;
  if (offer !== undefined) return success(offer);
  const known = Object.keys(offers);
  return failure([
    {
      code: "PROVIDER_UNKNOWN",
      path,
      received: name,
      expected: `one of ${known.join(", ")}`,
      fix: `Use one of these.${didYouMean(name, known)}`,
    },
  ]);
}

function regionIn(
  offer: ProviderOffer,
  asked: string | undefined,
  path: string,
  offers: ProviderOffers,
  decide: Decide,
): Result<RegionFact> {
  const id = asked ?? offer.defaultRegion;
  const region = regionOf(offer, id);
  if (region === undefined) return failure([unknownRegion(offer, id, path, offers)]);
  if (asked === undefined) decide({ path, value: id, because: `no region was named; this is ${offer.title}'s oldest and best equipped` });
  return success(region);
}

function unknownRegion(offer: ProviderOffer, id: string, path: string, offers: ProviderOffers): Problem {
  const other = Object.values(offers).find((each) => each !== offer && regionOf(each, id));
  const known = offer.regions.map((region) => region.id);
  const byPlace = offer.regions.find((region) => region.places.includes(id.toLowerCase()) || region.near?.includes(id.toLowerCase()));
  const hint = byPlace ? ` Did you mean "${byPlace.id}"?` : didYouMean(id, known);
  if (other === undefined)
    return {
      code: "REGION_UNKNOWN",
      path,
      received: id,
      expected: `a region of ${offer.title}, such as ${offer.defaultRegion}`,
      fix: `Use the provider's own id of the region.${hint}`,
    };
  return {
    code: "REGION_OF_OTHER_PROVIDER",
    path,
    received: id,
    expected: `a region of ${offer.title}`,
    fix: `${id} belongs to ${other.title}: use provider: ${other.name}, or a region such as ${offer.defaultRegion}.${hint}`,
  };
}
