import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import type { Access, CompletableKind, PlanOf, ProviderOffer } from "../../blueprint";
import type { ServiceConstruct } from "./service-construct";

/**
 * The contract that each provider satisfies: facts that load nothing, and a runtime that loads its bindings when a stack is built.
 * A new provider is a folder that exports one of these.
 */
export interface ProviderModule {
  readonly offer: ProviderOffer;
  /** @throws an error with code `MODULE_NOT_FOUND` when the provider's package is not installed. */
  readonly load: () => ProviderRuntime;
}

/** The providers that a stack may use, by name; the first is the default. */
export type ProviderModules = Readonly<Record<string, ProviderModule>>;

export interface ProviderRuntime {
  /** False where each resource names its region itself, so that one block serves all regions of a partition. Default: true. */
  readonly blockPerRegion?: boolean;
  /** Puts the provider's own block into the stack. */
  defineProvider(stack: Construct, id: string, settings: ProviderSettings): TerraformProvider;
  /** One builder for each kind that the offer names. */
  readonly builders: { readonly [K in CompletableKind]?: Builder<K> };
}

export interface ProviderSettings {
  readonly region: string;
  /** Set for every block but the first. */
  readonly alias?: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** Builds one service from its complete plan. */
export type Builder<K extends CompletableKind> = (scope: Construct, plan: PlanOf<K>, links: Links) => ServiceConstruct<K>;

/** The other services that one is connected to; all of them are built already. */
export interface Links {
  readonly network: ServiceConstruct | undefined;
  readonly uses: readonly Link[];
  /** A service that the plan names: the source of a trigger, the target of a subscription. */
  readonly named: (name: string) => ServiceConstruct;
}

export interface Link {
  readonly to: ServiceConstruct;
  readonly access: Access;
}
