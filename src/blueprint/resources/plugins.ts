import { loadCatalogue, type CatalogueEntry } from "../../catalogue";
import type { InfraSpec } from "../../spec";
import type { ProviderOffers } from "../offer";
import { providerNameOf } from "./provider-of-type";

/** A provider's plug-in that no offer knows: a version constraint and a source are all that it takes. */
export interface Plugin {
  /** `random` */
  readonly name: string;
  /** `hashicorp/random` */
  readonly source: string;
  readonly version: string;
}

/** Providers whose types or settings a spec names, in its order. */
export function providersNamed({ resources = [], data = [], providers = [] }: InfraSpec): string[] {
  const types = [...new Set([...resources, ...data].map(({ type }) => type))];
  return [...new Set([...types.flatMap((type) => providerNameOf(type) ?? []), ...providers.map(({ provider }) => provider)])];
}

/** Plug-ins that a spec names and no offer knows. */
export function pluginsOf(spec: InfraSpec, offers: ProviderOffers): Plugin[] {
  return providersNamed(spec).flatMap((name) => {
    const loaded = Object.hasOwn(offers, name) ? undefined : loadCatalogue(name);
    return loaded?.ok === true ? [pluginOf(loaded.value.entry)] : [];
  });
}

/** The plug-in that a catalogue was made of, from its version up to the next major one. */
export function pluginOf({ name, source, version }: CatalogueEntry): Plugin {
  const [major = "0", minor = "0"] = version.split(".");
  return { name, source: source.split("/").slice(-2).join("/"), version: `~> ${major}.${minor}` };
}
