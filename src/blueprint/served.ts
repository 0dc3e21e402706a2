import { joinPath, type Problem } from "../errors";
import type { InfraSpec, Kind, Service } from "../spec";
import type { KindOffer, ProviderOffer, ProviderOffers } from "./offer";

const FREE_FIELDS = new Set(["kind", "name", "description", "provider", "region", "uses", "network"]);

/** Kinds and fields that the provider does not build yet; each problem names who does. */
export function servedProblems(service: Service, path: string, offer: ProviderOffer, offers: ProviderOffers): Problem[] {
  const kind = offerOf(offer, service.kind);
  if (kind === undefined) return [notServed(service.kind, path, offer, offers)];
  return Object.keys(service)
    .filter((field) => !FREE_FIELDS.has(field) && kind.refuses[field] !== undefined)
    .map((field): Problem => {
      const others = Object.values(offers).filter(
        (other) => other !== offer && offerOf(other, service.kind) && offerOf(other, service.kind)?.refuses[field] === undefined,
      );
      const who = others.length > 0 ? ` ${others.map(({ title }) => title).join(" and ")} can.` : "";
      return {
        code: "FIELD_NOT_SERVED",
        path: joinPath(path, field),
        expected: `no ${field} on ${offer.title}`,
        fix: `Remove it: ${kind.refuses[field]}.${who}`,
      };
    });
}

/** Parts of a spec that nothing acts on yet. An option that is accepted and ignored would be a defect. */
export function optionProblems(spec: InfraSpec): Problem[] {
  const waiting = { budget: "no estimate is made yet", compliance: "no rule set is checked yet" } as const;
  return Object.entries(waiting).flatMap(([option, why]): Problem[] =>
    option in spec ? [{ code: "OPTION_NOT_SERVED", path: option, expected: `no ${option}`, fix: `Remove ${option}: ${why}.` }] : [],
  );
}

export function offerOf(offer: ProviderOffer, kind: Kind): KindOffer | undefined {
  return (offer.kinds as Readonly<Partial<Record<Kind, KindOffer>>>)[kind];
}

function notServed(kind: Kind, path: string, offer: ProviderOffer, offers: ProviderOffers): Problem {
  const others = Object.values(offers).filter((other) => offerOf(other, kind));
  const served = Object.keys(offer.kinds).join(", ");
  const fix =
    others.length > 0
      ? `${others.map(({ title }) => title).join(" and ")} can: use provider: ${others[0]?.name}, or remove the service.`
      : "No provider builds it yet: remove the service.";
  return { code: "KIND_NOT_SERVED", path: `${path}.kind`, received: kind, expected: `a kind that ${offer.title} builds: ${served}`, fix };
}
