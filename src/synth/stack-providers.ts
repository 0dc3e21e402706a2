import { Aspects, TerraformDataSource, TerraformResource, type TerraformProvider, type TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import type { Blueprint, Place, Plan, PlannedService } from "../blueprint";
import { placeOf } from "../constructs/core/context";
import type { Builder, Links, ProviderModules, ProviderRuntime } from "../constructs/core/provider-module";
import type { ServiceConstruct } from "../constructs/core/service-construct";
import { failure, success, type Problem, type Result } from "../errors";

/** Version constraints by provider. */
export type ProviderVersions = Readonly<Record<string, string>>;
type Runtimes = ReadonlyMap<string, ProviderRuntime>;

/** The lowest Terraform that knows write-only arguments and ephemeral values, which keep secrets out of state. */
export const TERRAFORM_VERSION = ">= 1.11.0";

/** Loads the providers that a blueprint uses. A missing package is a problem with the line to type. */
export function loadRuntimes(modules: ProviderModules, blueprint: Blueprint): Result<Runtimes> {
  const names = [...new Set([blueprint.place, ...blueprint.services.map(({ place }) => place)].map(({ offer }) => offer.name))];
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

/** The provider blocks of a stack: one for the stack's place, and an aliased one for each further region or provider. */
export class StackProviders {
  private readonly blocks = new Map<string, TerraformProvider>();

  constructor(
    private readonly stack: TerraformStack,
    blueprint: Blueprint,
    private readonly runtimes: Runtimes,
    private readonly versions: ProviderVersions,
  ) {
    stack.addOverride("terraform.required_version", TERRAFORM_VERSION);
    const places = [blueprint.place, ...blueprint.services.map(({ place }) => place)];
    for (const place of places) this.defineBlock(place, blueprint.spec.tags ?? {});
    if (this.blocks.size > 1) Aspects.of(stack).add({ visit: (node) => this.chooseBlock(node) });
  }

  /** Builds one service. */
  build(planned: PlannedService, plan: Plan, links: Links): ServiceConstruct {
    const { offer } = planned.place;
    const builder = this.runtimeOf(offer.name).builders[plan.kind] as Builder<typeof plan.kind> | undefined;
    if (builder === undefined) throw new TypeError(`${offer.name} offers ${plan.kind} but has no builder for it`);
    return builder(this.stack, plan, links);
  }

  private defineBlock(place: Place, tags: Readonly<Record<string, string>>): void {
    const key = this.blockKey(place);
    if (this.blocks.has(key)) return;
    const { name } = place.offer;
    const isFirst = ![...this.blocks.keys()].some((other) => other.startsWith(`${name}-`));
    const settings = { region: place.region.id, tags, ...(isFirst ? {} : { alias: place.region.id }) };
    this.blocks.set(key, this.runtimeOf(name).defineProvider(this.stack, `Provider-${key}`, settings));
    this.stack.addOverride(`terraform.required_providers.${name}.version`, this.versions[name] ?? place.offer.pluginVersion);
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
    const runtime = this.runtimes.get(name);
    if (runtime === undefined) throw new TypeError(`the runtime of ${name} was not loaded`);
    return runtime;
  }
}
