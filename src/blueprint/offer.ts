import type { ProviderFacts, RegionFact } from "../provider-facts";
import type { Environment, Kind, Service } from "../spec";
import type { ControlName } from "./controls";
import type { CompletableKind, FactsOf, Plan } from "./kinds";
import type { TagArgument, TagRules } from "./tags";
import type { Access } from "./uses";

/** What a provider can do for one kind. `choices` is what the kind's completion asks for. */
export interface KindOffer<C = unknown> {
  /** Fields that it cannot honour, with the reason in words that end a sentence: `Cloud Run has no …`. */
  readonly refuses: Readonly<Record<string, string>>;
  /** Kinds that a service of this kind can use. */
  readonly uses: readonly Kind[];
  /** Accesses that it can tell apart for its callers. Default: each. */
  readonly accesses?: readonly Access[];
  /** Which of the environment's controls act on it. */
  readonly controls: readonly ControlName[];
  /** Whether it stands in a network: always, only when it uses something that does, or never. */
  readonly network: "always" | "whenUsing" | "never";
  /** Whether those who call it must stand in a network although it need not: they reach it by a private way only. Default: false. */
  readonly calledFromNetwork?: boolean;
  /** How many zones its network has at least, and why, where that depends on it. Default: one is enough. */
  readonly zones?: (plan: Plan) => { readonly least: number; readonly because: string } | undefined;
  readonly choices: C;
  /** What it settles for a service beside the fields, by name: each becomes a Decision. Default: nothing. */
  readonly settles?: (
    service: Service,
    at: Surroundings,
  ) => Readonly<Record<string, { readonly value: unknown; readonly because: string }>>;
  /** Which field an argument comes from, so that Terraform's messages lead back to the spec: `{"aws_db_instance.allocated_storage": "storageGb"}`. */
  readonly origins: Readonly<Record<string, string>>;
}

/** What a choice without a field may depend on. */
export interface Surroundings {
  readonly environment: Environment;
  readonly region: RegionFact;
}

export type KindOffers = { readonly [K in CompletableKind]?: KindOffer<FactsOf<K>> };

/** A provider's facts with what it can build; a kind that is missing is refused. */
export interface ProviderOffer extends ProviderFacts {
  readonly kinds: KindOffers;
  /** Terraform's constraint on the plug-in's version when a stack sets none: from the release that the bindings were made for, below the next major. */
  readonly pluginVersion: string;
  /** Types of settings of which a thing has one, with the arguments that name the thing: `{aws_s3_bucket_versioning: ["bucket"]}`. Default: none. */
  readonly onlyOne?: Readonly<Record<string, readonly string[]>>;
  /** What it takes for tags. Default: whatever a spec can hold. */
  readonly tagRules?: TagRules;
  /** Set where its block cannot give tags to everything. Default: the block does. */
  readonly tagArgument?: TagArgument;
}

/** The providers on offer, by the name that a spec uses. The first is the default. */
export type ProviderOffers = Readonly<Record<string, ProviderOffer>>;
