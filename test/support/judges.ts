import type { Judge } from "./terraform-batch";

/** A plug-in that judges the catalogue's examples. */
export interface CatalogueJudge extends Judge {
  /** Whether it is the provider itself. A stand-in knows the provider's schema and none of its rules. */
  readonly isReal: boolean;
}

const hashicorp = (name: string, version: string, isReal: boolean, settings: Readonly<Record<string, unknown>> = {}): CatalogueJudge => {
  return { name, version, source: `hashicorp/${name}`, settings, isReal };
};

const AZURE = { features: {} };

/**
 * Who judges which provider, the real plug-ins first: a type is judged by the first that has it. The versions are those that can be had
 * without a network; none is that of the bindings.
 */
export const JUDGES: readonly CatalogueJudge[] = [
  hashicorp("aws", "5.100.0", true, { region: "us-east-1" }),
  hashicorp("azurerm", "5.2.0", true, AZURE),
  hashicorp("azurerm", "4.51.0", false, AZURE),
  hashicorp("google", "7.9.0", false),
  hashicorp("archive", "2.7.1", false),
  hashicorp("http", "3.5.0", false),
  hashicorp("local", "2.5.3", false),
  hashicorp("null", "3.2.4", false),
  hashicorp("random", "3.7.2", false),
  hashicorp("time", "0.13.1", false),
  hashicorp("tls", "4.1.0", false),
];
