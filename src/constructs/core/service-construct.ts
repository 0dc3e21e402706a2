import { Construct } from "constructs";
import {
  completions,
  type CompletableKind,
  type Completed,
  type Decision,
  type FactsOf,
  type PlanOf,
  type ProviderOffer,
  type Setting,
} from "../../blueprint";
import { offerOf } from "../../blueprint/served";
import { settledBy } from "../../blueprint/settled";
import { StackwrightError } from "../../errors";
import type { RegionFact } from "../../provider-facts";
import type { AttributesOf, Environment, ServiceOf } from "../../spec";
import { contextOf } from "./context";
import { serviceNameOf } from "./naming";

/** Where a construct finds its provider's offer and its region. */
export interface ConstructSite {
  readonly offer: ProviderOffer;
  readonly region: RegionFact;
}

/** The fields of a kind that a construct takes from a spec as they are; names and links are constructs instead. */
export type FieldsOf<K extends CompletableKind> = Omit<ServiceOf<K>, "kind" | "name" | "provider" | "region" | "network" | "uses">;

/**
 * One service of a kind: what it is made of, complete. What the fields leave open is filled in as the blueprint would, so that a construct
 * made by hand and one made from a spec have the same defaults.
 */
export abstract class ServiceConstruct<K extends CompletableKind = CompletableKind> extends Construct {
  /** The service with nothing left open. */
  readonly plan: PlanOf<K>;
  /** What was filled in, and why. */
  readonly decisions: readonly Decision[];
  readonly environment: Environment;
  /** What others can refer to: `${service.<name>.<attribute>}`. */
  abstract readonly attributes: AttributesOf<K>;

  /** @throws StackwrightError when the provider cannot serve a value. */
  constructor(scope: Construct, id: string, kind: K, fields: FieldsOf<K>, siteOf: (scope: Construct) => ConstructSite) {
    super(scope, id);
    this.environment = contextOf(this).environment;
    const site = siteOf(this);
    const service = { ...fields, kind, name: serviceNameOf(id) } as unknown as ServiceOf<K>;
    const result = complete(kind, service, {
      path: "",
      environment: this.environment,
      provider: site.offer,
      region: site.region,
      choices: offerOf(site.offer, kind)?.choices as FactsOf<K>,
      usedBy: [],
    });
    if (result.problems.length > 0) throw new StackwrightError(result.problems);
    this.plan = result.plan;
    const at = { environment: this.environment, region: site.region };
    this.decisions = [...result.decisions, ...settledBy(site.offer, service, "", at)];
  }
}

function complete<K extends CompletableKind>(kind: K, service: ServiceOf<K>, setting: Setting<FactsOf<K>>): Completed<PlanOf<K>> {
  const completion = completions[kind] as (service: ServiceOf<K>, setting: Setting<FactsOf<K>>) => Completed<PlanOf<K>>;
  return completion(service, setting);
}
