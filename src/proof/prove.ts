import { offersOf } from "../constructs/core/offers";
import { builtInProviders } from "../constructs/providers";
import type { ProviderModules } from "../constructs/core/provider-module";
import type { Problem } from "../errors";
import { proveSpec, type SpecProof } from "./spec-tiers";
import type { TerraformProof, TerraformProofOptions } from "./terraform-tiers";
import { Tiers, type TierResult } from "./tiers";

export interface ProofOptions extends Omit<TerraformProofOptions, "through" | "environment" | "knownProviders"> {
  /** The last tier that is asked for. @default plan */
  readonly through?: "blueprint" | "synthesis" | "validate" | "plan";
  /** @default builtInProviders */
  readonly providers?: ProviderModules;
  readonly providerVersions?: Readonly<Record<string, string>>;
  /** Folder that the spec's relative paths begin at. @default the current folder */
  readonly sourceFolder?: string;
  /** Whether literals may stand in arguments that are there for secrets. @default false */
  readonly allowLiteralSecrets?: boolean;
  /** @default process.env */
  readonly environment?: TerraformProofOptions["environment"];
  /** Called when the synthesis is there and Terraform has not begun, as to write what Terraform is to be run in. Problems end the proof. */
  readonly onSynthesis?: (proof: SpecProof & Required<Pick<SpecProof, "synthesis">>) => Promise<readonly Problem[]>;
}

export interface Proof extends SpecProof, Partial<TerraformProof> {
  readonly proof: readonly TierResult[];
  readonly problems: readonly Problem[];
  readonly unable: readonly Problem[];
  readonly warnings: readonly string[];
}

/** Proves a spec tier by tier, cheapest first. The first tier that fails ends it. */
export async function prove(raw: unknown, options: ProofOptions = {}): Promise<Proof> {
  const {
    through = "plan",
    providers = builtInProviders,
    environment = process.env,
    providerVersions,
    sourceFolder,
    allowLiteralSecrets = false,
  } = options;
  const tiers = new Tiers();
  const places = {
    allowLiteralSecrets,
    ...(providerVersions && { providerVersions }),
    ...(sourceFolder !== undefined && { sourceFolder }),
  };
  const spec = proveSpec(raw, { providers, through: through === "blueprint" ? "blueprint" : "synthesis", ...places }, tiers);
  if (spec.synthesis === undefined) return proofOf(tiers, spec);
  const blocked = (await options.onSynthesis?.({ ...spec, synthesis: spec.synthesis })) ?? [];
  if (blocked.length > 0) return { ...proofOf(tiers, spec), problems: blocked };
  if (through !== "validate" && through !== "plan") return proofOf(tiers, spec);
  const { proveTerraform } = require("./terraform-tiers") as typeof import("./terraform-tiers");
  const knownProviders = Object.values(offersOf(providers));
  return proofOf(tiers, spec, await proveTerraform(spec.synthesis, { ...options, through, environment, knownProviders }, tiers));
}

function proofOf(tiers: Tiers, spec: SpecProof, terraform: TerraformProof = { unable: [], warnings: [] }): Proof {
  return { ...spec, ...terraform, proof: tiers.all(), problems: tiers.problems };
}
