import { Aspects, TerraformDataSource, TerraformResource, type TerraformProvider, type TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import {
  requiredBlocks,
  type Blueprint,
  type Place,
  type Plan,
  type PlannedProvider,
  type PlannedService,
  type Plugin,
} from "../blueprint";
import { describe } from "../catalogue";
import { placeOf } from "../constructs/core/context";
import type { Builder, Links, ProviderModules, ProviderRuntime } from "../constructs/core/provider-module";
import type { ServiceConstruct } from "../constructs/core/service-construct";
import { GenericProvider, withSettings } from "../constructs/resource/generic-provider";
import { failure, success, type Problem, type Result } from "../errors";

/** Version constraints by provider. */
export type ProviderVersions = Readonly<Record<string, string>>;
export type Runtimes = ReadonlyMap<string, ProviderRuntime>;
type Settings = Readonly<Record<string, unknown>>;

/** The lowest Terraform that knows write-only arguments and ephemeral values, which keep secrets out of state. */
export const TERRAFORM_VERSION = ">= 1.11.0";

/** Loads the providers that a blueprint uses. A missing package is a problem with the line to type. */
export function loadRuntimes(modules: ProviderModules, blueprint: Blueprint): Result<Runtimes> {
  const names = [...new Set(blueprint.places.map(({ offer }) => offer.name))];
  const runtimes = new Map<string, ProviderRuntime>();
  const problems = names.flatMap((name): Problem[] => {
    const module = modules[name];
    try {
      if (module) runtimes.set(name, module.load());
      return [];
    } catch (error) {
      const pack = module?.offer.package ?? name;
      if (!isMissing(error, pack)) throw error;
      return [missing(name, pack)];
    }
  });
  return problems.length > 0 ? failure(problems) : success(runtimes);
}

const isMissing = (error: unknown, pack: string): boolean =>
  (error as NodeJS.ErrnoException).code === "MODULE_NOT_FOUND" && (error as Error).message.includes(pack);

function missing(name: string, pack: string): Problem {
  const fix = `Install it: npm install ${pack}. To run without installing: npx -p stackwright -p ${pack} stackwright …`;
  return { code: "PROVIDER_MISSING", path: "provider", received: name, expected: `the package ${pack}`, fix };
}

export interface StackProvidersProps {
  readonly blueprint: Blueprint;
  readonly runtimes: Runtimes;
  readonly versions: ProviderVersions;
  /** Writes the settings of a block of `providers[]` as Terraform's JSON wants them. */
  readonly write: (planned: PlannedProvider) => Settings;
}

/**
 * The provider blocks of a stack: one for each place, those after a provider's first with an alias; those that the spec names itself; and the
 * plug-ins that need none.
 */
export class StackProviders {
  private readonly blocks = new Map<string, TerraformProvider>();
  private readonly named = new Map<string, TerraformProvider>();

  constructor(
    private readonly stack: TerraformStack,
    private readonly props: StackProvidersProps,
  ) {
    const { places, plugins, providers } = props.blueprint;
    stack.addOverride("terraform.required_version", TERRAFORM_VERSION);
    for (const place of places) this.defineBlock(place);
    for (const plugin of plugins) this.definePlugin(plugin);
    for (const planned of providers) this.defineNamed(planned);
    if (this.blocks.size > 1) Aspects.of(stack).add({ visit: (node) => this.chooseBlock(node) });
  }

  /** Builds one service. */
  build(planned: PlannedService, plan: Plan, links: Links): ServiceConstruct {
    const { offer } = planned.place;
    const builder = this.runtimeOf(offer.name).builders[plan.kind] as Builder<typeof plan.kind> | undefined;
    if (builder === undefined) throw new TypeError(`${offer.name} offers ${plan.kind} but has no builder for it`);
    return builder(this.stack, plan, links);
  }

  /** The block of an alias in `providers[]`. */
  block(provider: string, alias: string): TerraformProvider | undefined {
    return this.named.get(`${provider} ${alias}`);
  }

  private defineBlock(place: Place): void {
    const key = this.blockKey(place);
    if (this.blocks.has(key)) return;
    const { name } = place.offer;
    const isFirst = ![...this.blocks.keys()].some((other) => other.startsWith(`${name}-`));
    const { region: _, ...shared } = this.defaultSettings(name);
    const settings = isFirst ? this.defaultSettings(name) : shared;
    const block = this.typedBlock(place, `Provider-${key}`, isFirst ? undefined : place.region.id);
    this.blocks.set(key, withSettings(block, settings));
    this.stack.addOverride(`terraform.required_providers.${name}.version`, this.props.versions[name] ?? place.offer.pluginVersion);
  }

  private typedBlock({ offer, region }: Place, id: string, alias: string | undefined): TerraformProvider {
    const tags = this.props.blueprint.spec.tags ?? {};
    return this.runtimeOf(offer.name).defineProvider(this.stack, id, { region: region.id, tags, ...(alias !== undefined && { alias }) });
  }

  /** What `providers[]` says of the block that all others of a provider share. */
  private defaultSettings(name: string): Settings {
    const planned = this.props.blueprint.providers.find((each) => each.name === name && each.alias === undefined);
    return planned === undefined ? {} : this.props.write(planned);
  }

  /** A plug-in without an offer: the block that it needs, or that the spec sets; else its version alone. */
  private definePlugin(plugin: Plugin): void {
    const { name, source } = plugin;
    const version = this.props.versions[name] ?? plugin.version;
    const schema = describe("provider", name);
    const settings = { ...(schema && requiredBlocks(schema)), ...this.defaultSettings(name) };
    this.stack.addOverride(`terraform.required_providers.${name}`, { source, version });
    if (Object.keys(settings).length > 0)
      new GenericProvider(this.stack, `Provider-${name}`, { name, source, version, arguments: settings });
  }

  /** A further block, with an alias. */
  private defineNamed(planned: PlannedProvider): void {
    const { name, alias } = planned;
    if (alias === undefined) return;
    const id = `Provider-${name}-alias-${alias}`;
    const place = this.props.blueprint.places.find(({ offer }) => offer.name === name);
    const plugin = this.props.blueprint.plugins.find((each) => each.name === name);
    const settings = this.props.write(planned);
    if (place !== undefined) this.named.set(`${name} ${alias}`, withSettings(this.typedBlock(place, id, alias), settings));
    if (plugin === undefined) return;
    const version = this.props.versions[name] ?? plugin.version;
    const given = { ...requiredBlocks(planned.schema), ...settings };
    this.named.set(`${name} ${alias}`, new GenericProvider(this.stack, id, { ...plugin, version, alias, arguments: given }));
  }

  /** A resource below a construct that stands elsewhere than the stack is built under the block of that place. */
  private chooseBlock(node: IConstruct): void {
    if (!TerraformResource.isTerraformResource(node) && !TerraformDataSource.isTerraformDataSource(node)) return;
    const place = placeOf(node);
    const block = place && this.blocks.get(this.blockKey(place));
    if (block?.alias !== undefined && node.provider === undefined) node.provider = block;
  }

  private blockKey({ offer, region }: Place): string {
    const { blockPerRegion = true } = this.runtimeOf(offer.name);
    return `${offer.name}-${blockPerRegion ? region.id : (region.partition ?? "everywhere")}`;
  }

  private runtimeOf(name: string): ProviderRuntime {
    const runtime = this.props.runtimes.get(name);
    if (runtime === undefined) throw new TypeError(`the runtime of ${name} was not loaded`);
    return runtime;
  }
}
