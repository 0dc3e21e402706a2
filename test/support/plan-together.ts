import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TerraformJson } from "../../src/synth";
import { terraform } from "./terraform-commands";

type Values = Readonly<Record<string, unknown>>;

/** A stack to be planned, and the values of its variables that have no default. */
export interface StackToPlan {
  /** Letters, digits and underscores; tells the stacks apart. */
  readonly key: string;
  readonly json: TerraformJson;
  readonly variables: Values;
}

export interface PlanSettings {
  /** A folder of the caller's own. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** What Terraform says when a plan of stacks together fails. */
export class NotPlanned extends TypeError {}

/**
 * Plans many stacks in one run of Terraform, each as a module. A plug-in of AWS takes seconds to start and a GB of memory: here it starts
 * once for all stacks with the same settings.
 * @returns for each stack the JSON plan that it would have alone: the same addresses, configuration, changes and planned values.
 * @throws NotPlanned with what Terraform says, which names the stack as `module.<key>`
 */
export async function planTogether(stacks: readonly StackToPlan[], settings: PlanSettings): Promise<ReadonlyMap<string, Plan>> {
  const blocks = new ProviderBlocks();
  const calls = Object.fromEntries(stacks.map((stack) => [stack.key, writeModule(stack, blocks, settings.folder)] as const));
  const root = { terraform: { required_providers: blocks.required }, provider: blocks.written, module: calls };
  writeFileSync(join(settings.folder, "main.tf.json"), JSON.stringify(root));
  await succeed(["init", "-input=false", "-no-color"], settings);
  await succeed(["plan", "-input=false", "-lock=false", "-no-color", "-out=plan"], settings);
  const whole = JSON.parse(await succeed(["show", "-json", "plan"], settings)) as WholePlan;
  return new Map(Object.entries(calls).map(([key, { providers }]) => [key, planOf(key, providers ?? {}, whole)]));
}

/** The settings of providers, each once, however many stacks have the same. */
class ProviderBlocks {
  readonly required: Record<string, unknown> = {};
  readonly written: Record<string, Values[]> = {};
  private readonly aliases = new Map<string, string>();

  /** @returns how a module is told to use them: `{aws: "aws.first"}` */
  use(json: TerraformJson): Record<string, string> {
    const { required_providers: required = {} } = (json["terraform"] ?? {}) as { readonly required_providers?: Values };
    Object.assign(this.required, required);
    const passed: Record<string, string> = {};
    for (const [name, blocks] of Object.entries((json["provider"] ?? {}) as Readonly<Record<string, readonly Values[]>>)) {
      for (const { alias, ...block } of blocks) {
        if (alias !== undefined) throw new TypeError(`a stack with a second block of the provider ${name} has to be planned alone`);
        passed[name] = `${name}.${this.aliasOf(name, block)}`;
      }
    }
    return passed;
  }

  private aliasOf(name: string, block: Values): string {
    const key = `${name} ${JSON.stringify(block)}`;
    const known = this.aliases.get(key);
    if (known !== undefined) return known;
    const alias = `settings_${this.aliases.size}`;
    this.aliases.set(key, alias);
    (this.written[name] ??= []).push({ ...block, alias });
    return alias;
  }
}

/** A call of a module, as the root writes it. */
interface ModuleCall extends Values {
  readonly source: string;
  /** Blocks of the root that the module uses, by the provider's name. */
  readonly providers?: Readonly<Record<string, string>>;
}

function writeModule({ key, json, variables }: StackToPlan, blocks: ProviderBlocks, folder: string): ModuleCall {
  const { terraform: settings, provider: _, ...parts } = json;
  const { backend: _backend, ...kept } = (settings ?? {}) as Values;
  const path = join(folder, key);
  mkdirSync(path);
  writeFileSync(join(path, "cdk.tf.json"), JSON.stringify({ ...parts, terraform: kept }));
  const providers = blocks.use(json);
  return { source: `./${key}`, ...(Object.keys(providers).length === 0 ? {} : { providers }), ...variables };
}

async function succeed(args: readonly string[], { folder, environment }: PlanSettings): Promise<string> {
  const { exitCode, text } = await terraform(args, { folder, environment, minutes: 10 });
  if (exitCode !== 0) throw new NotPlanned(`terraform ${args[0]}: ${text}`);
  return text;
}

/** The parts of `terraform show -json` that tell of one stack. */
export interface Plan {
  readonly configuration: { readonly provider_config: Values; readonly root_module: Values };
  readonly planned_values: { readonly root_module: Values };
  readonly resource_changes: readonly Values[];
  readonly prior_state: { readonly values: { readonly root_module: Values } };
}

interface ChildModule extends Values {
  readonly address: string;
}
interface ModuleValues {
  readonly root_module?: { readonly child_modules?: readonly ChildModule[] };
}
interface WholePlan {
  readonly format_version: string;
  readonly terraform_version: string;
  readonly configuration: {
    readonly provider_config: Readonly<Record<string, Values>>;
    readonly root_module: { readonly module_calls: Readonly<Record<string, { readonly module: Values }>> };
  };
  readonly planned_values: ModuleValues;
  readonly prior_state?: { readonly values?: ModuleValues };
  readonly resource_changes: readonly (Values & { readonly module_address?: string })[];
}

function planOf(key: string, providers: Readonly<Record<string, string>>, whole: WholePlan): Plan {
  const address = `module.${key}`;
  const { provider_config: configs, root_module } = whole.configuration;
  const provider_config = providerConfigs(address, providers, configs);
  const changes = whole.resource_changes.filter(({ module_address }) => module_address === address);
  const stack = {
    format_version: whole.format_version,
    terraform_version: whole.terraform_version,
    configuration: { provider_config, root_module: root_module.module_calls[key]?.module ?? {} },
    planned_values: { root_module: moduleValues(whole.planned_values, address) },
    prior_state: { values: { root_module: moduleValues(whole.prior_state?.values, address) } },
    resource_changes: changes.map(({ module_address: _, ...change }) => change),
  };
  return withoutPrefix(stack, `${address}.`);
}

/** The providers of a module as they are when it is the root: those that it is told to use, and those that it has without a block. */
function providerConfigs(address: string, providers: Readonly<Record<string, string>>, all: Readonly<Record<string, Values>>): Values {
  const told = Object.entries(providers).map(([name, block]) => {
    const { alias: _, ...config } = all[block] ?? {};
    return [name, config];
  });
  const own = Object.entries(all).filter(([key]) => key.startsWith(`${address}:`));
  const bare = own.map(([key, { module_address: _, ...config }]) => [key.slice(address.length + 1), config]);
  return Object.fromEntries([...bare, ...told]) as Values;
}

function moduleValues(values: ModuleValues | undefined, address: string): Values {
  const found = values?.root_module?.child_modules?.find((child) => child.address === address);
  const { address: _, ...rest } = found ?? {};
  return rest;
}

/** Addresses of a module as they are when it is the root. */
function withoutPrefix<T>(value: T, prefix: string): T {
  if (Array.isArray(value)) return value.map((each: unknown) => withoutPrefix(each, prefix)) as T;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, each]: [string, unknown]) => {
    const isAddress = key === "address" && typeof each === "string" && each.startsWith(prefix);
    return [key, isAddress ? each.slice(prefix.length) : withoutPrefix(each, prefix)];
  });
  return Object.fromEntries(entries) as T;
}
