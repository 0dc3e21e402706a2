import { completions, type CompletableKind, type ProviderOffer } from "../../src/blueprint";
import { offerOf } from "../../src/blueprint/served";
import type { ProviderModules } from "../../src/constructs/core/provider-module";
import { builtInProviders } from "../../src/constructs/providers";
import { aws } from "./aws";
import { azurerm } from "./azurerm";
import type { KindContract, ProviderContract } from "./contract";
import { full } from "./full";
import { google } from "./google";

const tables: Readonly<Record<string, ProviderContract>> = { aws, google, azurerm };
const modules: ProviderModules = builtInProviders;

/** A built-in provider with what is expected of it. */
export interface Tested {
  readonly name: string;
  readonly offer: ProviderOffer;
  readonly module: ProviderModules[string];
  readonly contract: ProviderContract;
  readonly kinds: readonly CompletableKind[];
}

/** Every built-in provider. One without a table fails here. */
export const tested: readonly Tested[] = Object.entries(modules).map(([name, module]) => {
  const contract = tables[name];
  if (contract === undefined) throw new RangeError(`write test/contract/${name}.ts and name it in test/contract/providers.ts`);
  return { name, module, offer: module.offer, contract, kinds: kindsOf(module.offer) };
});

/** Every kind of every built-in provider: rows for `describe.each`. */
export const testedKinds = tested.flatMap((provider) =>
  provider.kinds.map((kind) => ({ provider, kind, label: `${provider.name} ${kind}` })),
);

export function rowOf({ name, contract }: Tested, kind: CompletableKind): KindContract {
  const row = contract.kinds[kind];
  if (row === undefined) throw new RangeError(`write the row ${kind} in test/contract/${name}.ts`);
  return row;
}

/** A spec of one provider in its default region, for production. */
export function specOf({ name, offer }: Tested, services: readonly object[], more: object = {}): object {
  return { version: 1, name: "shop", provider: name, region: offer.defaultRegion, environment: "production", services, ...more };
}

/** A service named `one` with nothing said; with the network that it stands in, named `net`, where it stands in one. */
export function leastOf({ offer }: Tested, kind: CompletableKind): object[] {
  return [...networkFor(offer, kind), { kind, name: "one" }];
}

/** A service named `one` with everything said that the provider does not refuse. */
export function fullOf(provider: Tested, kind: CompletableKind): Record<string, unknown> {
  const refused = offerOf(provider.offer, kind)?.refuses ?? {};
  const fields = Object.entries({ ...full[kind], ...provider.contract.kinds[kind]?.full }).filter(
    ([field]) => refused[field] === undefined,
  );
  return { kind, name: "one", ...Object.fromEntries(fields) };
}

export function networkFor(offer: ProviderOffer, kind: CompletableKind): object[] {
  return offerOf(offer, kind)?.network === "always" ? [{ kind: "network", name: "net" }] : [];
}

/** A value that is made when it is first asked for: a spec that cannot be built then fails its own tests only. */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function kindsOf(offer: ProviderOffer): CompletableKind[] {
  return (Object.keys(completions) as CompletableKind[]).filter((kind) => offerOf(offer, kind) !== undefined);
}
