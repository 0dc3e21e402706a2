import type { ProviderFacts } from "../provider-facts";
import type { Kind } from "../spec";
import type { ControlName } from "./controls";
import type { CompletableKind, FactsOf } from "./kinds";

/** What a provider can do for one kind. `choices` is what the kind's completion asks for. */
export interface KindOffer<C = unknown> {
  /** Fields that it cannot honour, with the reason in words that end a sentence: `Cloud Run has no …`. */
  readonly refuses: Readonly<Record<string, string>>;
  /** Kinds that a service of this kind can use. */
  readonly uses: readonly Kind[];
  /** Which of the environment's controls act on it. */
  readonly controls: readonly ControlName[];
  /** Whether it stands in a network: always, only when it uses something that does, or never. */
  readonly network: "always" | "whenUsing" | "never";
  readonly choices: C;
  /** Which field an argument comes from, so that Terraform's messages lead back to the spec: `{"aws_db_instance.allocated_storage": "storageGb"}`. */
  readonly origins: Readonly<Record<string, string>>;
}

export type KindOffers = { readonly [K in CompletableKind]?: KindOffer<FactsOf<K>> };

/** A provider's facts with what it can build; a kind that is missing is refused. */
export interface ProviderOffer extends ProviderFacts {
  readonly kinds: KindOffers;
  /** Terraform's constraint on the plug-in's version when a stack sets none: from the release that the bindings were made for, below the next major. */
  readonly pluginVersion: string;
}

/** The providers on offer, by the name that a spec uses. The first is the default. */
export type ProviderOffers = Readonly<Record<string, ProviderOffer>>;
