import type { TerraformStack } from "cdktf";
import type { CompletableKind } from "../../src/blueprint";

/** What the contract suite expects of one provider, in literals: one table for each, beside this file. */
export interface ProviderContract {
  /** Puts the provider's block into a stack of one's own, for the default region. */
  readonly provider: (stack: TerraformStack) => void;
  readonly kinds: { readonly [K in CompletableKind]?: KindContract };
  /** Data sources that are read all the same, by type, each with the reason. Default: none. */
  readonly reads?: Readonly<Record<string, string>>;
  /** The addresses that are new when `caller` uses `target`, by `caller>target`; both named so. */
  readonly uses: Readonly<Record<string, readonly string[]>>;
  /** The addresses of others than the caller that change when it uses `target`, by `caller>target`. Default: none. */
  readonly alters?: Readonly<Record<string, readonly string[]>>;
}

/** What the contract suite expects of one kind on one provider. */
export interface KindContract {
  /** Types of the resources that a service with nothing but a name is made of, sorted. */
  readonly resources: readonly string[];
  /** What makes it safe when nothing is said. */
  readonly safe: readonly Pattern[];
  /** What must not be there when nothing is said. */
  readonly never: readonly Pattern[];
  /** The construct made by hand, named `one`; where its kind stands in a network, in one named `net`. */
  readonly byHand: (stack: TerraformStack) => void;
  /** Fields of the full service that this provider wants otherwise. */
  readonly full?: Readonly<Record<string, unknown>>;
}

/** A resource of a type, with at least these arguments. */
export interface Pattern {
  readonly type: string;
  readonly has?: Readonly<Record<string, unknown>>;
}
