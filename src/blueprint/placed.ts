import type { Kind, Service } from "../spec";
import type { Place } from "./place";
import { offerOf } from "./served";
import { targetsOf } from "./uses";

/** A service on its way into the blueprint. */
export interface PlacedService {
  readonly service: Service;
  readonly place: Place;
  /** Where the spec has it; an implied service's own name. */
  readonly path: string;
  readonly implied: boolean;
}

/** All services with their places, indexed once: what is asked of them must not cost a walk over all of them each time. */
export class PlacedServices {
  readonly byName: ReadonlyMap<string, PlacedService>;
  private readonly targets: ReadonlyMap<string, readonly string[]>;
  private readonly users: ReadonlyMap<string, readonly Service[]>;
  private readonly networks: ReadonlyMap<string, readonly string[]>;

  constructor(readonly all: readonly PlacedService[]) {
    this.byName = new Map(all.map((placed) => [placed.service.name, placed]));
    this.targets = new Map(all.map(({ service }) => [service.name, targetsOf(service)]));
    this.users = grouped(
      all.flatMap(({ service }) => [...new Set(this.targetsOf(service.name))].map((target) => [target, service] as const)),
    );
    this.networks = grouped(
      all.filter(({ service }) => service.kind === "network").map(({ service, place }) => [placeKey(place), service.name] as const),
    );
  }

  /** Names that a service points at in any way. */
  targetsOf(name: string): readonly string[] {
    return this.targets.get(name) ?? [];
  }

  /** Services that point at the one named. */
  usersOf(name: string): readonly Service[] {
    return this.users.get(name) ?? [];
  }

  /** Names of the networks of one provider and region. */
  networksAt(place: Place): readonly string[] {
    return this.networks.get(placeKey(place)) ?? [];
  }

  kindOf(name: string): Kind | undefined {
    return this.byName.get(name)?.service.kind;
  }

  /** Whether a service needs a network: by its kind, because it names one, or because it uses something that stands in one. */
  standsInNetwork({ service, place }: PlacedService): boolean {
    if ("network" in service && service.network !== undefined) return true;
    const need = offerOf(place.offer, service.kind)?.network ?? "never";
    if (need !== "whenUsing") return need === "always";
    return this.targetsOf(service.name).some((name) => {
      const target = this.byName.get(name);
      const offered = target && offerOf(target.place.offer, target.service.kind);
      return offered !== undefined && (offered.network === "always" || offered.calledFromNetwork === true);
    });
  }
}

export const placeKey = (place: Place): string => `${place.offer.name} ${place.region.id}`;

function grouped<V>(entries: readonly (readonly [string, V])[]): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const [key, value] of entries) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
