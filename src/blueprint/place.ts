import { failure, success, type Problem, type Result } from "../errors";
import { regionOf, type RegionFact } from "../provider-facts";
import type { Environment } from "../spec";
import { type InfraSpec, type Service } from "../spec";
import { didYouMean } from "../spec/nearest";
import type { Decision } from "./decision";
import type { ProviderOffer, ProviderOffers } from "./offer";
import { providerNameOf } from "./resources/provider-of-type";

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
  const region = stackRegion(spec, provider.value, offers, decide);
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

/**
 * A provider that the stack does not stand in, for resources of its types: in the region that its own settings name, or in its default one.
 */
export function guestPlace(spec: InfraSpec, offer: ProviderOffer, decide: Decide): Place {
  const { literal, given } = regionSetting(spec, offer);
  const region = regionOf(offer, literal ?? offer.defaultRegion) ?? regionOf(offer, offer.defaultRegion);
  if (region === undefined) throw new TypeError(`${offer.name} has no region ${offer.defaultRegion}, which is its default`);
  if (!given) decide({ path: `providers.${offer.name}.region`, value: region.id, because: `its types are used and no region was named` });
  return { offer, region };
}

/** The region that `providers[]` sets for the block that all use: as text, where it is one, and whether there is any. */
function regionSetting(
  { providers = [] }: InfraSpec,
  offer: ProviderOffer,
): { readonly literal: string | undefined; readonly given: boolean } {
  const entry = providers.find(({ provider, alias }) => provider === offer.name && alias === undefined);
  const region = entry?.region ?? entry?.arguments?.["region"];
  const literal = typeof region === "string" && regionOf(offer, region) !== undefined ? region : undefined;
  return { literal, given: region !== undefined };
}

/** The region of the whole: as the spec says, as the settings of its provider say, or the provider's default. */
function stackRegion(spec: InfraSpec, offer: ProviderOffer, offers: ProviderOffers, decide: Decide): Result<RegionFact> {
  const { literal, given } = spec.region === undefined ? regionSetting(spec, offer) : { literal: undefined, given: false };
  return regionIn(offer, spec.region ?? literal, "region", offers, given ? () => undefined : decide);
}

function providerOf(spec: InfraSpec, offers: ProviderOffers, decide: Decide): Result<ProviderOffer> {
  if (spec.provider !== undefined) return namedProvider(spec.provider, "provider", offers);
  const { region } = spec;
  const here = region === undefined ? undefined : Object.values(offers).find((offer) => regionOf(offer, region));
  const typed = [...(spec.resources ?? []), ...(spec.data ?? [])].find(({ type }) => offerOfType(type, offers));
  if (here === undefined && typed !== undefined) {
    const offer = offerOfType(typed.type, offers) as ProviderOffer;
    decide({ path: "provider", value: offer.name, because: `${typed.type} is a type of ${offer.title}` });
    return success(offer);
  }
  const chosen = here ?? Object.values(offers)[0];
  if (chosen === undefined)
    return failure([
      { code: "PROVIDER_UNKNOWN", path: "provider", expected: "at least one provider", fix: "Pass providers to the stack." },
    ]);
  const because = here ? `${region} is a region of ${chosen.title}` : "no provider was named; this one can build the most kinds";
  decide({ path: "provider", value: chosen.name, because });
  return success(chosen);
}

function offerOfType(type: string, offers: ProviderOffers): ProviderOffer | undefined {
  const name = providerNameOf(type);
  return name !== undefined && Object.hasOwn(offers, name) ? offers[name] : undefined;
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
