import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Synthesis, TerraformJson } from "../../src/synth";
import { terraform } from "./terraform-commands";
import { terraformTestEnvironment } from "./terraform-environment";

/** The plug-in versions that judge, by provider. */
export type Plugins = Readonly<Record<string, string>>;

interface Diagnostic {
  readonly severity: string;
  readonly summary: string;
  readonly detail?: string;
  readonly address?: string;
  readonly range?: { readonly filename: string };
  readonly snippet?: { readonly code: string; readonly context?: string };
}

type Blocks = Readonly<Record<string, readonly { readonly alias?: string }[]>>;

/**
 * Has one `terraform validate` judge many stacks: each is a module of one root, so that its references stay its own and `terraform init`
 * runs once for all. The root holds the providers' blocks, one for each alias that a stack has, because each block costs a process.
 * @returns what Terraform has against each stack, by its place in the list, in lines.
 */
export async function validateStacks(
  folder: string,
  stacks: readonly Synthesis[],
  plugins: Plugins,
): Promise<ReadonlyMap<number, string[]>> {
  stacks.forEach((stack, at) => writeModule(join(folder, moduleName(at)), stack));
  write(join(folder, "main.tf.json"), JSON.stringify(rootOf(stacks, plugins), null, 1));
  const environment = terraformTestEnvironment();
  const ready = await terraform(["init", "-no-color", "-input=false", "-backend=false"], { folder, environment });
  if (ready.exitCode !== 0) throw new TypeError(`terraform init: ${ready.text}`);
  const { text } = await terraform(["validate", "-json", "-no-color"], { folder, environment });
  const { diagnostics } = JSON.parse(text.slice(text.indexOf("{"))) as { readonly diagnostics: readonly Diagnostic[] };
  return errorsByStack(diagnostics.filter(({ severity }) => severity === "error"));
}

const moduleName = (at: number): string => `s${at}`;

function errorsByStack(errors: readonly Diagnostic[]): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const { summary, detail = "", range, snippet } of errors) {
    const at = /^s(\d+)\//.exec(range?.filename ?? "")?.[1];
    if (at === undefined) throw new TypeError(`terraform validate: ${summary}: ${detail}`);
    const line = `${snippet?.context ?? ""} ${snippet?.code.trim() ?? ""}: ${summary}: ${detail}`;
    found.set(Number(at), [...(found.get(Number(at)) ?? []), line]);
  }
  return found;
}

/** The stack's files, with its settings left to the root: state, versions, and what the providers are told. */
function writeModule(folder: string, { json, stackName, files }: Synthesis): void {
  const { provider, terraform: settings, ...rest } = json as TerraformJson & { readonly provider?: Blocks; readonly terraform: Settings };
  const providers = Object.entries(settings.required_providers).map(([name, { source }]) => {
    const aliases = aliasesOf(provider, name);
    return [name, { source, ...(aliases.length > 0 ? { configuration_aliases: aliases.map((alias) => `${name}.${alias}`) } : {}) }];
  });
  const module = { ...rest, terraform: { required_providers: Object.fromEntries(providers) as object } };
  const prefix = `stacks/${stackName}/`;
  for (const [path, content] of files) if (path.startsWith(`${prefix}assets/`)) write(join(folder, path.slice(prefix.length)), content);
  write(join(folder, "cdk.tf.json"), JSON.stringify(module, null, 1));
}

interface Settings {
  readonly required_providers: Readonly<Record<string, { readonly source: string }>>;
}

const aliasesOf = (blocks: Blocks | undefined, name: string): string[] => (blocks?.[name] ?? []).flatMap(({ alias }) => alias ?? []);

function rootOf(stacks: readonly Synthesis[], plugins: Plugins): object {
  const blocks = stacks.map(({ json }) => (json as { readonly provider?: Blocks }).provider);
  const provider = Object.entries(plugins).map(([name]) => {
    const aliases = [...new Set(blocks.flatMap((each) => aliasesOf(each, name)))];
    return [name, [undefined, ...aliases].map((alias) => ({ ...PLACEHOLDERS[name], ...(alias === undefined ? {} : { alias }) }))] as const;
  });
  const required = Object.entries(plugins).map(([name, version]) => [name, { source: `hashicorp/${name}`, version }]);
  const module = stacks.map((_, at) => [
    moduleName(at),
    { source: `./${moduleName(at)}`, ...handedOver(blocks[at]), ...variablesOf(stacks[at]) },
  ]);
  return {
    terraform: { required_providers: Object.fromEntries(required) as object },
    provider: Object.fromEntries(provider.filter(([name]) => PLACEHOLDERS[name] !== undefined)),
    module: Object.fromEntries(module) as object,
  };
}

/** Settings that a provider's block must have. */
const PLACEHOLDERS: Readonly<Record<string, object>> = { aws: { region: "us-east-1" }, google: {}, azurerm: { features: {} } };

/** A module is given each block by name as soon as one has an alias. */
function handedOver(blocks: Blocks = {}): object {
  const names = Object.keys(blocks).flatMap((name) => [name, ...aliasesOf(blocks, name).map((alias) => `${name}.${alias}`)]);
  return names.some((name) => name.includes(".")) ? { providers: Object.fromEntries(names.map((name) => [name, name])) } : {};
}

/** A value for each variable that has none. */
function variablesOf(stack: Synthesis | undefined): object {
  const variables = (stack?.json["variable"] ?? {}) as Readonly<Record<string, { readonly default?: unknown }>>;
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, { default: value }]) => (value === undefined ? [[name, "given"]] : [])),
  );
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
