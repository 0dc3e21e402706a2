import type { TerraformElement } from "cdktf";
import { TerraformOutput, TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { makeBlueprint, type Blueprint, type PlannedService } from "../blueprint";
import { compact } from "../constructs/core/compact";
import { setContext } from "../constructs/core/context";
import { offersOf } from "../constructs/core/offers";
import type { Links, ProviderModules } from "../constructs/core/provider-module";
import type { ServiceConstruct } from "../constructs/core/service-construct";
import { builtInProviders } from "../constructs/providers";
import { renderText, renderTree } from "../constructs/expression";
import { writtenAddress } from "../constructs/resource/addresses";
import { conditionsOf } from "../constructs/resource/lifecycle";
import { PlainBlock } from "../constructs/resource/plain-block";
import { setTwice } from "../constructs/resource/set-twice";
import { StackwrightError, joinPath, valueOf } from "../errors";
import { parseSpec, type InfraSpec } from "../spec";
import { stepsText, targetText, type Reference } from "../spec/expression";
import { defineState } from "./backends";
import { withoutCreationStacks } from "./creation-stacks";
import { LogicalIds } from "./logical-ids";
import { loadRuntimes, StackProviders, type ProviderVersions, type Runtimes } from "./stack-providers";
import { StackResources } from "./stack-resources";

export interface InfraStackOptions {
  /** What to build. It is checked again, whatever its type says. */
  readonly spec: InfraSpec;
  /** Providers that the spec may name. @default builtInProviders: AWS, Google and Azure */
  readonly providers?: ProviderModules;
  /** Version constraints by provider, as Terraform writes them: `{aws: "5.100.0"}`. @default from the release that the bindings were made for, below the next major */
  readonly providerVersions?: ProviderVersions;
  /** Folder that the spec's relative paths begin at. @default the current folder */
  readonly sourceFolder?: string;
  /** Whether literals may stand in arguments of resources that are there for secrets: they are then in the open, in the output and in the state. @default false */
  readonly allowLiteralSecrets?: boolean;
  /** What was made of the spec, by the same providers and options: neither is then checked a second time. @default made of the spec */
  readonly blueprint?: Blueprint;
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
    this.blueprint = options.blueprint ?? valueOf(makeBlueprint(valueOf(parseSpec(options.spec)), offersOf(modules), options));
    const runtimes = valueOf(loadRuntimes(modules, this.blueprint));
    this.shareContext(options);
    defineState(this, this.blueprint);
    this.defineVariables();
    withoutCreationStacks(() => this.defineResources(runtimes, options));
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
    const scope = new Construct(this, "Variables");
    for (const [name, { validation, ...variable }] of Object.entries(this.blueprint.variables)) {
      const conditions = conditionsOf(validation, (text) => renderText(text, this.resolve, "expressions"));
      const checks = conditions?.map(({ condition, errorMessage }) => ({ condition, error_message: errorMessage }));
      new PlainBlock(scope, name, { variable: { [name]: compact({ ...variable, validation: checks }) } });
    }
  }

  /** Services first, and before them the names that resources of the spec have asked for. */
  private defineResources(runtimes: Runtimes, options: InfraStackOptions): void {
    const { blueprint, resolve } = this;
    const { sourceFolder = process.cwd(), providerVersions: versions = {} } = options;
    const rest = new StackResources(this, { blueprint, sourceFolder, resolve, service: (name) => this.service(name) });
    for (const { address, path } of blueprint.resources) this.logicalIds.reserve(address, path);
    const providers = new StackProviders(this, { blueprint, runtimes, versions, write: (planned) => rest.writeProvider(planned) });
    for (const planned of blueprint.services) this.defineService(planned, providers);
    rest.define(providers);
    this.refuseClashes();
    this.refuseSetTwice();
    rest.defineMoves(() => new Set(this.addresses()));
  }

  /** @throws StackwrightError for every entry of the spec that has the address of a service's resource. */
  private refuseClashes(): void {
    // each address is settled when it is first asked for
    if (this.blueprint.resources.length > 0) this.addresses();
    const clashes = this.logicalIds.settle();
    if (clashes.length > 0) throw new StackwrightError(clashes);
  }

  /** @throws StackwrightError for every entry of the spec that sets what a service has set. */
  private refuseSetTwice(): void {
    const problems = setTwice(this, this.blueprint, this.services);
    if (problems.length > 0) throw new StackwrightError(problems);
  }

  /** Addresses of every resource and data source of the stack. */
  private addresses(): string[] {
    return this.node.findAll().flatMap((node) => writtenAddress(node) ?? []);
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
      const text = locate(joinPath("outputs", name), () => renderText(value, this.resolve, "expressions"));
      new TerraformOutput(this, `output-${name}`, compact({ ...rest, value: text })).overrideLogicalId(name);
    }
  }

  private readonly resolve = (reference: Reference): string => {
    if (reference.root !== "service") return `\${${targetText(reference)}${stepsText(reference.steps)}}`;
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
