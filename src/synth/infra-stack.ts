import type { TerraformElement } from "cdktf";
import { TerraformOutput, TerraformStack, TerraformVariable } from "cdktf";
import type { Construct } from "constructs";
import { makeBlueprint, type Blueprint, type PlannedService } from "../blueprint";
import { compact } from "../constructs/core/compact";
import { setContext } from "../constructs/core/context";
import type { Links, ProviderModules } from "../constructs/core/provider-module";
import type { ServiceConstruct } from "../constructs/core/service-construct";
import { builtInProviders } from "../constructs/providers";
import { renderText, renderTree } from "../constructs/expression";
import { StackwrightError, joinPath, valueOf } from "../errors";
import { parseSpec, type InfraSpec } from "../spec";
import { targetText, type Reference } from "../spec/expression";
import { defineState } from "./backends";
import { LogicalIds } from "./logical-ids";
import { loadRuntimes, StackProviders, type ProviderVersions } from "./stack-providers";

export interface InfraStackOptions {
  /** What to build. It is checked again, whatever its type says. */
  readonly spec: InfraSpec;
  /** Providers that the spec may name. @default builtInProviders: AWS, Google and Azure */
  readonly providers?: ProviderModules;
  /** Version constraints by provider, as Terraform writes them: `{aws: "5.100.0"}`. @default from the release that the bindings were made for, below the next major */
  readonly providerVersions?: ProviderVersions;
  /** Folder that the spec's relative paths begin at. @default the current folder */
  readonly sourceFolder?: string;
}

/** A whole spec as one CDKTF stack. */
export class InfraStack extends TerraformStack {
  /** What is built and why. */
  readonly blueprint: Blueprint;
  private readonly services = new Map<string, ServiceConstruct>();
  private readonly logicalIds = new LogicalIds();

  /** @throws StackwrightError with every problem of the spec, of what the provider can serve, and of what is installed. */
  constructor(scope: Construct, id: string, options: InfraStackOptions) {
    super(scope, id);
    const modules = options.providers ?? builtInProviders;
    const spec = valueOf(parseSpec(options.spec));
    this.blueprint = valueOf(makeBlueprint(spec, offersOf(modules)));
    const runtimes = valueOf(loadRuntimes(modules, this.blueprint));
    this.shareContext(options);
    defineState(this, this.blueprint);
    this.defineVariables();
    const providers = new StackProviders(this, this.blueprint, runtimes, options.providerVersions ?? {});
    for (const planned of this.blueprint.services) this.defineService(planned, providers);
    this.defineOutputs();
  }

  /** The construct of a service, by its name in the spec. */
  service(name: string): ServiceConstruct {
    const found = this.services.get(name);
    if (found === undefined) throw new RangeError(`no service named ${name} in ${this.node.id}`);
    return found;
  }

  /** Addresses are a contract: `aws_db_instance.orders_instance` is made of the service's name and the resource's part in it, and of nothing else. */
  protected override allocateLogicalId(element: TerraformElement): string {
    return this.logicalIds.of(this, element);
  }

  private shareContext({ sourceFolder = process.cwd(), providerVersions = {} }: InfraStackOptions): void {
    const { spec, environment, controls, services } = this.blueprint;
    const tags = renderTree(spec.tags ?? {}, this.resolve);
    const places = new Map(services.map((planned) => [planned.plan.name, planned.place]));
    setContext(this, { environment, controls, prefix: spec.name, sourceFolder, providerVersions, tags, places });
  }

  private defineVariables(): void {
    for (const [name, variable] of Object.entries(this.blueprint.spec.variables ?? {})) {
      new TerraformVariable(this, `variable-${name}`, compact(variable)).overrideLogicalId(name);
    }
  }

  private defineService(planned: PlannedService, providers: StackProviders): void {
    const links: Links = {
      network: planned.network === undefined ? undefined : this.service(planned.network),
      uses: planned.uses.map(({ service, access }) => ({ to: this.service(service), access })),
      named: (name) => this.service(name),
    };
    const construct = locate(planned.path, () => providers.build(planned, renderTree(planned.plan, this.resolve), links));
    this.services.set(planned.plan.name, construct);
  }

  private defineOutputs(): void {
    for (const [name, output] of Object.entries(this.blueprint.spec.outputs ?? {})) {
      const { value, ...rest } = typeof output === "string" ? { value: output } : output;
      const text = locate(joinPath("outputs", name), () => renderText(value, this.resolve));
      new TerraformOutput(this, `output-${name}`, compact({ ...rest, value: text })).overrideLogicalId(name);
    }
  }

  private readonly resolve = (reference: Reference): string => {
    if (reference.root === "var") return `\${var.${reference.name}}`;
    if (reference.root !== "service") throw new RangeError(`nothing in ${this.node.id} is ${targetText(reference)}`);
    const attributes: Readonly<Record<string, string>> = this.service(reference.name).attributes;
    return attributes[reference.attribute] ?? "";
  };
}

/** Says where in the spec a problem lies that a construct found: it knows its own properties only. */
function locate<T>(path: string, build: () => T): T {
  try {
    return build();
  } catch (error) {
    if (!StackwrightError.is(error)) throw error;
    throw new StackwrightError(
      error.problems.map((problem) => ({ ...problem, path: problem.path === "" ? path : `${path}.${problem.path}` })),
      { cause: error },
    );
  }
}

function offersOf(modules: ProviderModules): Record<string, ProviderModules[string]["offer"]> {
  return Object.fromEntries(Object.entries(modules).map(([name, { offer }]) => [name, offer]));
}
