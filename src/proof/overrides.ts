import type { Blueprint } from "../blueprint";
import type { ProviderFacts } from "../provider-facts";
import type { Environment } from "../deploy";
import type { TerraformJson } from "../synth";

/** How a plan comes to credentials: those of the environment, or none at all. */
export interface AccountPlan {
  /** Providers that plan without an account. */
  readonly without: readonly ProviderFacts[];
  /** Providers that plan with what the environment holds. */
  readonly with: readonly ProviderFacts[];
  /** Providers that can do neither, each with the reason. */
  readonly unable: readonly { readonly provider: ProviderFacts; readonly because: string }[];
}

/** The providers of a stack, each once. */
export function providersOf(blueprint: Blueprint): ProviderFacts[] {
  return [...new Map(blueprint.places.map(({ offer }) => [offer.name, offer])).values()];
}

/** @param offline whether no account may be asked although the environment holds credentials. */
export function accountPlan(providers: readonly ProviderFacts[], environment: Environment, offline: boolean): AccountPlan {
  const hasCredentials = ({ account }: ProviderFacts): boolean =>
    account === undefined || account.credentials.some((name) => environment[name]);
  const usesAccount = (provider: ProviderFacts): boolean => !offline && hasCredentials(provider);
  const others = providers.filter((provider) => !usesAccount(provider));
  return {
    with: providers.filter(usesAccount),
    without: others.filter(({ account }) => account !== undefined && "arguments" in account.planWithout),
    unable: others.flatMap((provider) => {
      const { planWithout } = provider.account ?? {};
      if (planWithout === undefined) return [{ provider, because: "nothing is known of how it plans without an account" }];
      return "impossible" in planWithout ? [{ provider, because: planWithout.impossible }] : [];
    }),
  };
}

/** The name tells Terraform that it overrides. */
export const OVERRIDE_FILE = "stackwright_override.tf.json";

/**
 * What a proof changes in the stack, as a file of its own so that the stack stays byte by byte what the user gets: state is an empty local
 * file, and providers without an account take placeholders and ask nobody.
 */
export function overrideFile(json: TerraformJson, without: readonly ProviderFacts[]): Uint8Array {
  const terraform = { backend: { local: { path: "proof.tfstate" } } };
  const provider = Object.fromEntries(
    without.map(({ name, account }) => [name, blocksOf(json, name).map((alias) => ({ ...argumentsOf(account), ...alias }))]),
  );
  return Buffer.from(JSON.stringify(without.length === 0 ? { terraform } : { terraform, provider }, null, 2));
}

function argumentsOf(account: ProviderFacts["account"]): Readonly<Record<string, unknown>> {
  return account !== undefined && "arguments" in account.planWithout ? account.planWithout.arguments : {};
}

/** The alias of each of a provider's blocks. */
function blocksOf(json: TerraformJson, name: string): { alias?: string }[] {
  const blocks = (json["provider"] as Readonly<Record<string, readonly { alias?: string }[]>> | undefined)?.[name] ?? [];
  return blocks.map(({ alias }) => (alias === undefined ? {} : { alias }));
}

const PLACEHOLDERS: Readonly<Record<string, string>> = {
  string: "placeholder",
  number: "1",
  bool: "true",
  "list(string)": '["placeholder"]',
  "list(number)": "[1]",
  "set(string)": '["placeholder"]',
  "map(string)": "{}",
  any: '"placeholder"',
};

type Variables = NonNullable<Blueprint["spec"]["variables"]>;

/** Variables that have no value yet. */
function openVariables({ spec }: Blueprint, environment: Environment): [string, Variables[string]][] {
  return Object.entries(spec.variables ?? {}).filter(
    ([name, variable]) => variable.default === undefined && environment[`TF_VAR_${name}`] === undefined,
  );
}

/** Variables without a value that must meet conditions, which no placeholder can be expected to. */
export function conditionedVariables(blueprint: Blueprint, environment: Environment): string[] {
  return openVariables(blueprint, environment).flatMap(([name, { validation }]) => (validation === undefined ? [] : [name]));
}

/** Values for variables that have none: in the environment, where every other source of values goes before them. */
export function placeholderVariables(blueprint: Blueprint, environment: Environment): Record<string, string> {
  const open = openVariables(blueprint, environment);
  return Object.fromEntries(open.map(([name, { type = "any" }]) => [`TF_VAR_${name}`, PLACEHOLDERS[type] ?? "placeholder"]));
}
