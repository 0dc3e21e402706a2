import type { Decision } from "../../../src/blueprint";
import { valueOf, type Problem } from "../../../src/errors";
import { synthesize, type Synthesis, type TerraformJson } from "../../../src/synth";

const specOf = (services: readonly object[], more: object): object => ({
  version: 1,
  name: "shop",
  provider: "aws",
  region: "eu-west-1",
  environment: "production",
  services,
  ...more,
});

/** The Terraform JSON of services on AWS, for production in Ireland. */
export const synth = (services: readonly object[], more: object = {}): TerraformJson => valueOf(synthesize(specOf(services, more))).json;

/** The same with every file and decision. */
export const synthesis = (services: readonly object[], more: object = {}): Synthesis => valueOf(synthesize(specOf(services, more)));

/** What was decided for them. */
export const choicesOf = (services: readonly object[], more: object = {}): readonly Decision[] =>
  synthesis(services, more).blueprint.decisions;

/** Why they cannot be built; empty when they can. */
export function problemsOf(services: readonly object[], more: object = {}): readonly Problem[] {
  const result = synthesize(specOf(services, more));
  return result.ok ? [] : result.problems;
}

/** Statements of a policy document. */
export interface Statement {
  readonly Effect: "Allow" | "Deny";
  readonly Principal?: unknown;
  readonly Action: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly Condition?: unknown;
}

/** The statements of a policy, written as JSON in which Terraform's expressions stand as they are, quotes and all. */
export function statementsOf(policy: unknown): readonly Statement[] {
  const quoted = String(policy).replaceAll(/\$\{[^}]*\}/g, (expression) => expression.replaceAll('"', '\\"'));
  return (JSON.parse(quoted) as { readonly Statement: readonly Statement[] }).Statement;
}

export const KEY = "${aws_kms_key.Foundation-eu-west-1_key.arn}";
export const development = { environment: "development" };
