import { z } from "zod";
import { Identifier, PlainText, ServiceName, Tags } from "./fields";
import { Outputs, Variables } from "./inputs";
import { Service } from "./kinds";
import { DataSource, Import, Moved, ProviderSettings, Resource } from "./resources";
import { State } from "./state";

export const Environment = z.enum(["development", "staging", "production"]);
export type Environment = z.output<typeof Environment>;

/**
 * What the user asked for: provider-neutral and complete. There are no defaults: what was not said is absent, and what the
 * blueprint fills in is a Decision.
 */
export const InfraSpec = z.strictObject({
  /** Version of this format. */
  version: z.literal(1),
  /** Name of the whole; the stack is called so. */
  name: ServiceName,
  /** What it is for, in one line. */
  description: PlainText.optional(),
  /** Where it is built. */
  provider: Identifier.optional(),
  /** The provider's own id of the region, such as eu-west-1. */
  region: Identifier.optional(),
  /** How much safety is bought: production has standbys, long backups and protection from deletion. */
  environment: Environment.optional(),
  /** On everything that can carry tags. */
  tags: Tags.optional(),
  /** What is built, in units that people think in. */
  services: z.array(Service).max(10_000).optional(),
  /** Any resource of a provider, checked against its schema. */
  resources: z.array(Resource).max(10_000).optional(),
  /** Any data source of a provider: read when Terraform runs. */
  data: z.array(DataSource).max(10_000).optional(),
  /** Settings of the providers: a second region or account, a role to assume, default tags. */
  providers: z.array(ProviderSettings).max(100).optional(),
  /** Resources that exist under other addresses. */
  moved: z.array(Moved).max(10_000).optional(),
  /** Resources that exist already and are taken into the state. */
  import: z.array(Import).max(10_000).optional(),
  /** Values given when Terraform runs; used as ${var.name}. */
  variables: Variables.optional(),
  /** Values that Terraform prints when it has run. */
  outputs: Outputs.optional(),
  /** Where Terraform keeps what it has built. Left out: a file beside the stack. */
  state: State.optional(),
  /** Most that a month may cost. */
  budget: z.strictObject({ monthlyUsd: z.number().positive() }).optional(),
  /** Rule sets that the result must satisfy. */
  compliance: z.array(z.enum(["cis", "hipaa", "pci-dss", "soc2", "gdpr", "iso-27001"])).optional(),
});
export type InfraSpec = z.output<typeof InfraSpec>;

/** The version that this release reads and writes. */
export const SPEC_VERSION = 1;
