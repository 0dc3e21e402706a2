import { TerraformResource, type ITerraformDependable, type TerraformStack } from "cdktf";
import { Construct } from "constructs";
import type { TypeSchema } from "../catalogue";
import { stillThere, unknownTargets, type Blueprint, type PlannedProvider, type PlannedResource } from "../blueprint";
import { ArgumentWriter } from "../constructs/resource/argument-writer";
import { GenericDataSource, GenericResource, type GenericProps } from "../constructs/resource/generic";
import { lifecycleOf } from "../constructs/resource/lifecycle";
import { PlainBlock } from "../constructs/resource/plain-block";
import { SourceFolder } from "../constructs/resource/source-folder";
import { withSpecTags } from "../constructs/resource/spec-tags";
import { contextOf } from "../constructs/core/context";
import type { ServiceConstruct } from "../constructs/core/service-construct";
import { renderText, renderTree, type ResolveReference } from "../constructs/expression";
import { StackwrightError } from "../errors";
import type { StackProviders } from "./stack-providers";

export interface StackResourcesProps {
  readonly blueprint: Blueprint;
  /** Folder that relative paths begin at. */
  readonly sourceFolder: string;
  readonly resolve: ResolveReference;
  readonly service: (name: string) => ServiceConstruct;
}

/** What a spec says beside its services: resources and data sources by their exact names, what was moved, what is taken over. */
export class StackResources {
  private readonly writer: ArgumentWriter;
  private readonly settings = new Map<PlannedProvider, Record<string, unknown>>();
  private readonly ofService = new Map<string, readonly ITerraformDependable[]>();

  constructor(
    private readonly stack: TerraformStack,
    private readonly props: StackResourcesProps,
  ) {
    this.writer = new ArgumentWriter(new SourceFolder(props.sourceFolder));
  }

  /** The settings of a provider's block as Terraform's JSON wants them. */
  writeProvider(planned: PlannedProvider): Record<string, unknown> {
    const known = this.settings.get(planned) ?? this.providerSettings(planned);
    this.settings.set(planned, known);
    return known;
  }

  private providerSettings({ path, schema, arguments: given }: PlannedProvider): Record<string, unknown> {
    const scope = new Construct(this.stack, `Settings-${path.replaceAll(/\W/g, "")}`);
    return this.render(this.writer.write(given, { scope, schema, path: `${path}.arguments` }));
  }

  /**
   * Builds every resource and data source. All services are there already.
   * @throws StackwrightError with every problem of files that they name.
   */
  define(providers: StackProviders): void {
    const { resources } = this.props.blueprint;
    if (resources.length === 0) return;
    const scopes = { resource: new Construct(this.stack, "Resources"), data: new Construct(this.stack, "Data") };
    for (const planned of resources) {
      const props = this.propsOf(planned, providers);
      if (planned.root === "data") new GenericDataSource(scopes.data, planned.address, props);
      else new GenericResource(scopes.resource, planned.address, props);
    }
    if (this.writer.problems.length > 0) throw new StackwrightError(this.writer.problems);
  }

  /**
   * Writes what was moved and what is taken over.
   * @param addressesOf gives those of every resource of the stack
   * @throws StackwrightError for those that lead to nothing.
   */
  defineMoves(addressesOf: () => ReadonlySet<string>): void {
    const { spec } = this.props.blueprint;
    const { moved = [], import: imported = [] } = spec;
    if (moved.length === 0 && imported.length === 0) return;
    const addresses = addressesOf();
    const problems = [...stillThere(spec, addresses), ...unknownTargets(spec, addresses)];
    if (problems.length > 0) throw new StackwrightError(problems);
    const imports = imported.map(({ to, id }) => ({ to, id: this.text(id) }));
    if (moved.length > 0) new PlainBlock(this.stack, "Moved", { moved: moved.map(({ from, to }) => ({ from, to })) });
    if (imports.length > 0) new PlainBlock(this.stack, "Import", { import: imports });
  }

  private propsOf({ entry, schema, path }: PlannedResource, providers: StackProviders): GenericProps {
    const { name, providerAlias, dependsOn } = entry;
    return {
      schema,
      name,
      arguments: (scope) =>
        this.tagged(this.render(this.writer.write(entry.arguments ?? {}, { scope, schema, path: `${path}.arguments` })), schema),
      dependsOn: dependsOn?.flatMap((target) => this.dependables(target)),
      lifecycle: lifecycleOf(entry, (text) => this.text(text)),
      provider: providerAlias === undefined ? undefined : providers.block(schema.provider, providerAlias),
    };
  }

  private tagged(given: Record<string, unknown>, schema: TypeSchema): Record<string, unknown> {
    const place = this.props.blueprint.places.find(({ offer }) => offer.name === schema.provider);
    return place === undefined || schema.kind === "data" ? given : withSpecTags(given, schema, contextOf(this.stack).tags, place.offer);
  }

  /** What waits for a service waits for each of its resources. */
  private dependables(target: string): readonly ITerraformDependable[] {
    if (!target.startsWith("service.")) return [{ fqn: target }];
    const name = target.slice("service.".length);
    const known =
      this.ofService.get(name) ??
      this.props
        .service(name)
        .node.findAll()
        .filter((node) => TerraformResource.isTerraformResource(node));
    this.ofService.set(name, known);
    return known;
  }

  private render(values: Record<string, unknown>): Record<string, unknown> {
    return renderTree(values, this.props.resolve, "expressions");
  }

  private text(text: string): string {
    return renderText(text, this.props.resolve, "expressions");
  }
}
