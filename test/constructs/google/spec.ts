import type { Decision } from "../../../src/blueprint";
import { valueOf, type Problem } from "../../../src/errors";
import { synthesize, type TerraformJson } from "../../../src/synth";

const specOf = (services: readonly object[], more: object): object => ({
  version: 1,
  name: "shop",
  provider: "google",
  region: "europe-west1",
  environment: "production",
  services,
  ...more,
});

/** The Terraform JSON of services on Google Cloud, for production in Belgium. */
export const synth = (services: readonly object[], more: object = {}): TerraformJson => valueOf(synthesize(specOf(services, more))).json;

/** What was decided for them. */
export const choicesOf = (services: readonly object[], more: object = {}): readonly Decision[] =>
  valueOf(synthesize(specOf(services, more))).blueprint.decisions;

/** Why they cannot be built; empty when they can. */
export function problemsOf(services: readonly object[], more: object = {}): readonly Problem[] {
  const result = synthesize(specOf(services, more));
  return result.ok ? [] : result.problems;
}
