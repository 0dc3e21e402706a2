import { DefaultTokenResolver, StringConcat, TerraformResource, Tokenization, type TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import type { Blueprint, PlannedService } from "../../blueprint";
import { offerOf } from "../../blueprint/served";
import type { Problem } from "../../errors";
import type { ServiceConstruct } from "../core/service-construct";
import { writtenAddress } from "./addresses";
import { GenericResource } from "./generic";

type Arguments = Readonly<Record<string, unknown>>;

/** A setting that a service writes, of which its thing has one only. */
interface OwnSetting {
  readonly address: string;
  readonly type: string;
  readonly given: Arguments;
  readonly owner: PlannedService;
}

/** Entries of `resources[]` that set what a service of the stack has set already, where a thing has that setting once. */
export function setTwice(stack: TerraformStack, blueprint: Blueprint, services: ReadonlyMap<string, ServiceConstruct>): Problem[] {
  const onlyOne = new Map(blueprint.places.flatMap(({ offer }) => Object.entries(offer.onlyOne ?? {})));
  const paths = new Map(blueprint.resources.filter(({ schema }) => onlyOne.has(schema.type)).map((each) => [each.address, each.path]));
  if (paths.size === 0) return [];
  const own = blueprint.services.flatMap((owner) => settingsOf(services.get(owner.plan.name), owner, onlyOne));
  const entries = stack.node.findAll().filter((node) => node instanceof GenericResource);
  return entries.flatMap((entry): Problem[] => {
    const path = paths.get(writtenAddress(entry));
    if (path === undefined) return [];
    const type = entry.terraformResourceType;
    const given = argumentsOf(entry);
    const names = onlyOne.get(type) ?? [];
    const first = own.find((each) => each.type === type && names.every((name) => isSame(each.given[name], given[name])));
    return first === undefined ? [] : [twice(path, first)];
  });
}

function settingsOf(service: IConstruct | undefined, owner: PlannedService, onlyOne: ReadonlyMap<string, unknown>): OwnSetting[] {
  const resources = (service?.node.findAll() ?? []).filter((node) => TerraformResource.isTerraformResource(node));
  return resources
    .filter(({ terraformResourceType }) => onlyOne.has(terraformResourceType))
    .map((node) => ({ address: writtenAddress(node), type: node.terraformResourceType, given: argumentsOf(node), owner }));
}

/** The arguments as they will be written. */
function argumentsOf(scope: TerraformResource): Arguments {
  const type = scope.terraformResourceType;
  const written = scope.toTerraform() as { readonly resource: Record<string, Record<string, Arguments>> };
  const given = written.resource[type]?.[scope.friendlyUniqueId];
  return Tokenization.resolve(given, { scope, resolver: new DefaultTokenResolver(new StringConcat()) }) as Arguments;
}

/** Whether two values name one thing: by the same resource, whatever attribute of it, or by neither naming any. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === undefined || other === undefined) return one === other;
  const named = resourceNamed(one);
  return named !== undefined && named === resourceNamed(other);
}

/** `${aws_s3_bucket.files_bucket.id}` → `aws_s3_bucket.files_bucket` */
const resourceNamed = (value: unknown): string | undefined =>
  typeof value === "string" ? /^\$\{([A-Za-z_]\w*\.[\w-]+)\.\w+\}$/.exec(value)?.[1] : undefined;

function twice(path: string, { address, type, owner: { plan, place } }: OwnSetting): Problem {
  const origins = Object.entries(offerOf(place.offer, plan.kind)?.origins ?? {});
  const field = origins.find(([argument]) => argument.startsWith(`${type}.`))?.[1];
  const instead = field === undefined ? `write the ${plan.kind} as resources too` : `set ${field} of ${plan.name}`;
  return {
    code: "SPEC_CONFLICT",
    path,
    received: type,
    expected: `one ${type} for ${plan.name}, which has ${address}`,
    fix: `Remove it, or ${instead}: two of them undo each other at every run of Terraform.`,
  };
}
