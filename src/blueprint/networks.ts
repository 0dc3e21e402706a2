import { failure, success, type Result } from "../errors";
import type { Decision } from "./decision";
import type { Place } from "./place";
import { placeKey, type PlacedService, type PlacedServices } from "./placed";

/** Networks that services need and the spec does not name: one for each provider and region. */
export function implyNetworks(services: PlacedServices, stack: Place, decide: (decision: Decision) => void): PlacedService[] {
  const implied = new Map<string, PlacedService>();
  for (const placed of services.all) {
    const here = placeKey(placed.place);
    if (implied.has(here) || services.networksAt(placed.place).length > 0 || !services.standsInNetwork(placed)) continue;
    const name = freeName(placed.place, stack, services);
    decide({
      path: name,
      value: { kind: "network", name },
      because: `${placed.service.name} stands in a private network and none was named`,
    });
    implied.set(here, { service: { kind: "network", name }, place: placed.place, path: name, implied: true });
  }
  return [...implied.values()];
}

/** The network that a service stands in; undefined when it needs none. */
export function networkOf(placed: PlacedService, services: PlacedServices): Result<string | undefined> {
  const { service, place, path } = placed;
  if ("network" in service && service.network !== undefined) return success(service.network);
  if (service.kind === "network" || !services.standsInNetwork(placed)) return success(undefined);
  const there = services.networksAt(place);
  if (there.length <= 1) return success(there[0]);
  return failure([
    {
      code: "NETWORK_AMBIGUOUS",
      path: `${path}.network`,
      expected: `one of ${there.join(", ")}`,
      fix: `Add network: ${there[0]}, or another of these.`,
    },
  ]);
}

/** `network`, or a name that nothing else has; always the same for the same spec. */
function freeName(place: Place, stack: Place, services: PlacedServices): string {
  const base = placeKey(place) === placeKey(stack) ? "network" : `network-${place.region.id}`.slice(0, 26);
  const numbered = Array.from({ length: services.all.length + 1 }, (_, index) => `${base}-${index + 2}`);
  return [base, ...numbered].find((name) => !services.byName.has(name)) ?? base;
}
