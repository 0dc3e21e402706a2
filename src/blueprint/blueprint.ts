import { failure, success, type Problem, type Result } from "../errors";
import type { Environment, InfraSpec, Service } from "../spec";
import { dependencyOrder } from "../spec/cycles";
import { targetsInTexts } from "../spec/references";
import { CONTROLS, controlsOf, type ControlName, type Controls } from "./controls";
import type { Completed, Setting } from "./completion";
import type { Decision } from "./decision";
import { completions, type Plan } from "./kinds";
import { implyNetworks, networkOf } from "./networks";
import type { ProviderOffers } from "./offer";
import { servicePlace, stackPlace, type Place, type StackPlace } from "./place";
import { placeKey, PlacedServices, type PlacedService } from "./placed";
import { offerOf, optionProblems, servedProblems } from "./served";
import { placesOf, planResources, pluginsOf, settingConflicts, type PlannedRest, type Plugin, type ResourceOptions } from "./resources";
import { settledBy } from "./settled";
import { tagChoices } from "./tags";
import { plannedUses, useProblems, type PlannedUse } from "./uses";
import { zoneProblems } from "./zones";

/** The spec with nothing left open: what will be built, each choice with its reason. */
export interface Blueprint extends PlannedRest {
  readonly spec: InfraSpec;
  readonly place: StackPlace;
  readonly environment: Environment;
  readonly controls: Controls;
  /** In an order in which each one comes after those that it points at. */
  readonly services: readonly PlannedService[];
  /** Where it builds: each place once, with the block of its provider. */
  readonly places: readonly Place[];
  /** Plug-ins beside those of the places. */
  readonly plugins: readonly Plugin[];
  readonly decisions: readonly Decision[];
}

export interface PlannedService {
  readonly plan: Plan;
  readonly place: Place;
  /** Where the spec has it; an implied service's own name. */
  readonly path: string;
  /** Name of the network that it stands in. */
  readonly network: string | undefined;
  readonly uses: readonly PlannedUse[];
  /** True for a service that the spec does not name but the others need. */
  readonly implied: boolean;
}

/**
 * Fills in everything that the spec leaves open. Pure and deterministic.
 * @param offers what each provider can build; the first is the default.
 * @param options how resources are checked.
 * @returns the blueprint, or every problem: kinds, fields, values and connections that the chosen provider cannot serve.
 */
export function makeBlueprint(spec: InfraSpec, offers: ProviderOffers, options: ResourceOptions = {}): Result<Blueprint> {
  const decisions: Decision[] = [];
  const decide = (decision: Decision): void => void decisions.push(decision);
  const stack = stackPlace(spec, offers, decide);
  const rest = planResources(spec, offers, options, decide);
  const problems: Problem[] = [...optionProblems(spec), ...(rest.ok ? [] : rest.problems)];
  if (!stack.ok) return failure([...stack.problems, ...problems]);

  const placed = placeServices(spec, stack.value, offers, decide, problems);
  const servable = new PlacedServices(
    placed.filter(({ service, place, path }) => keep(servedProblems(service, path, place.offer, offers), problems)),
  );
  const all = new PlacedServices([...implyNetworks(servable, stack.value, decide), ...servable.all]);
  const around: Around = { all, asked: askedFor(spec), environment: stack.value.environment };
  const services = all.all.map((placedService) => planService(placedService, around, decisions, problems));
  problems.push(...zoneProblems(services));
  const served = all.all.map(({ place }) => place);
  const places = placesOf(spec, stack.value, served, offers, decide);
  const tags = tagChoices(
    spec.tags ?? {},
    places.map(({ offer }) => offer),
  );
  problems.push(...tags.problems);
  if (rest.ok) problems.push(...settingConflicts(rest.value.providers, spec, places, served));
  if (problems.length > 0 || !rest.ok) return failure(problems);

  decisions.push(...tags.decisions, ...controlDecisions(services, stack.value.environment));
  const { environment } = stack.value;
  const told = places.some((place) => placeKey(place) === placeKey(stack.value))
    ? decisions
    : decisions.filter(({ path }) => path !== "provider" && path !== "region");
  const built = { services: inOrder(services, all), ...rest.value, places, plugins: pluginsOf(spec, offers) };
  return success({ spec, place: stack.value, environment, controls: controlsOf(environment), ...built, decisions: told });
}

function placeServices(
  spec: InfraSpec,
  stack: StackPlace,
  offers: ProviderOffers,
  decide: (decision: Decision) => void,
  problems: Problem[],
): PlacedService[] {
  return (spec.services ?? []).flatMap((service, index) => {
    const path = `services[${index}]`;
    const place = servicePlace(service, path, stack, offers, decide);
    if (place.ok) return [{ service, place: place.value, path, implied: false }];
    problems.push(...place.problems);
    return [];
  });
}

/** What a service is planned by, beside itself. */
interface Around {
  readonly all: PlacedServices;
  /** What resources, outputs and the like point at: `service.orders`. */
  readonly asked: ReadonlySet<string>;
  readonly environment: Environment;
}

function askedFor({ services = [], ...rest }: InfraSpec): Set<string> {
  return new Set(services.length === 0 ? [] : targetsInTexts(rest));
}

function planService(
  placed: PlacedService,
  { all, asked, environment }: Around,
  decisions: Decision[],
  problems: Problem[],
): PlannedService {
  const { service, place, path, implied } = placed;
  const { uses, decisions: accesses } = plannedUses(service, path, all);
  problems.push(...useProblems(service, uses, all, place.offer), ...distanceProblems(placed, uses, all));
  const network = networkOf(placed, all);
  const usedBy = all.usersOf(service.name);
  if (!network.ok) problems.push(...network.problems);
  const result = complete(service, {
    path,
    environment,
    provider: place.offer,
    region: place.region,
    choices: offerOf(place.offer, service.kind)?.choices,
    usedBy,
    isAskedFor: usedBy.length > 0 || asked.has(`service.${service.name}`),
  });
  decisions.push(...result.decisions, ...settledBy(place.offer, service, path, { environment, region: place.region }), ...accesses);
  problems.push(...result.problems);
  return { plan: result.plan, place, path, network: network.ok ? network.value : undefined, uses, implied };
}

/** The one place where a service's kind picks its completion; the types of the two records agree by construction (`KindOffers`). */
function complete(service: Service, setting: Setting<unknown>): Completed<Plan> {
  const byKind = completions as unknown as Record<string, (service: Service, setting: Setting<unknown>) => Completed<Plan>>;
  const completion = byKind[service.kind];
  if (completion === undefined) throw new TypeError(`no completion for ${service.kind}, although a provider serves it`);
  return completion(service, setting);
}

/** A use must not lead to another provider: addresses and permissions do not carry over. */
function distanceProblems({ service, place }: PlacedService, uses: readonly PlannedUse[], all: PlacedServices): Problem[] {
  return uses.flatMap((use): Problem[] => {
    const target = all.byName.get(use.service);
    if (target === undefined || placeKey(target.place) === placeKey(place)) return [];
    const received = `${service.name} in ${placeKey(place)}, ${use.service} in ${placeKey(target.place)}`;
    return [
      {
        code: "USE_NOT_SERVED",
        path: use.path,
        received,
        expected: "both in one provider and region",
        fix: "Put both in one region of one provider, or remove this use.",
      },
    ];
  });
}

function controlDecisions(services: readonly PlannedService[], environment: Environment): Decision[] {
  const acting = new Set(services.flatMap(({ plan, place }) => offerOf(place.offer, plan.kind)?.controls ?? []));
  const settings = CONTROLS[environment];
  return (Object.keys(settings) as ControlName[])
    .filter((name) => acting.has(name))
    .map((name) => ({ path: `controls.${name}`, value: settings[name].value, because: settings[name].because }));
}

function inOrder(services: readonly PlannedService[], all: PlacedServices): PlannedService[] {
  const byName = new Map(services.map((planned) => [planned.plan.name, planned]));
  const edges = new Map(
    services.map(({ plan, network }) => [plan.name, new Set([...(network === undefined ? [] : [network]), ...all.targetsOf(plan.name)])]),
  );
  return dependencyOrder(edges).flatMap((name) => byName.get(name) ?? []);
}

function keep(found: readonly Problem[], problems: Problem[]): boolean {
  problems.push(...found);
  return found.length === 0;
}
