import {
  TerraformDataSource,
  TerraformResource,
  Token,
  type ITerraformDependable,
  type TerraformProvider,
  type TerraformResourceLifecycle,
} from "cdktf";
import type { Construct } from "constructs";
import { attributeType, type TypeSchema } from "../../catalogue";
import { StackwrightError, type Problem } from "../../errors";
import { addressOf, parseReference } from "../../spec/expression";
import { compact } from "../core/compact";

/** What every generic element is made of. */
export interface GenericProps {
  readonly schema: TypeSchema;
  /** The Terraform name, exactly. */
  readonly name: string;
  /** The arguments as Terraform's JSON wants them. What they need beside them is put below the construct that they are given. */
  readonly arguments: (self: Construct) => Record<string, unknown>;
  readonly dependsOn?: readonly ITerraformDependable[] | undefined;
  readonly lifecycle?: TerraformResourceLifecycle | undefined;
  readonly provider?: TerraformProvider | undefined;
}

/** Any resource of a provider, from its schema. */
export class GenericResource extends TerraformResource {
  readonly schema: TypeSchema;
  private readonly given: Record<string, unknown>;

  constructor(scope: Construct, id: string, props: GenericProps) {
    super(scope, id, configOf(props));
    this.overrideLogicalId(props.name);
    this.schema = props.schema;
    this.given = props.arguments(this);
  }

  /**
   * A reference to an attribute or an element of one: `arn`, `network_interface[0].device_index`.
   * @throws StackwrightError when the type has none of that name.
   */
  attribute(name: string): string {
    return Token.asString(this.interpolationForAttribute(checkedAttribute(this.schema, name)));
  }

  /** @internal */
  protected override synthesizeAttributes(): Record<string, unknown> {
    return this.given;
  }
}

/** Any data source of a provider, from its schema. */
export class GenericDataSource extends TerraformDataSource {
  readonly schema: TypeSchema;
  private readonly given: Record<string, unknown>;

  constructor(scope: Construct, id: string, props: GenericProps) {
    super(scope, id, configOf(props));
    this.overrideLogicalId(props.name);
    this.schema = props.schema;
    this.given = props.arguments(this);
  }

  /** As of a resource. */
  attribute(name: string): string {
    return Token.asString(this.interpolationForAttribute(checkedAttribute(this.schema, name)));
  }

  /** @internal */
  protected override synthesizeAttributes(): Record<string, unknown> {
    return this.given;
  }
}

function configOf({ schema, dependsOn, lifecycle, provider }: GenericProps) {
  return compact({
    terraformResourceType: schema.type,
    dependsOn: dependsOn === undefined ? undefined : [...dependsOn],
    lifecycle,
    provider,
  });
}

/** The attribute's name once it is known to be one. */
function checkedAttribute(schema: TypeSchema, name: string): string {
  const root = schema.kind === "data" ? "data" : "resource";
  const reference = parseReference(`${addressOf({ root, type: schema.type, name: "self" })}.${name}`);
  const steps = reference !== undefined && "steps" in reference ? reference.steps : undefined;
  if (steps === undefined) throw new StackwrightError([notAnAttribute(schema, name)]);
  const type = attributeType(schema, steps, "attribute");
  if (!type.ok) throw new StackwrightError(type.problems);
  return name;
}

function notAnAttribute({ type }: TypeSchema, received: string): Problem {
  const expected = `an attribute of ${type}, such as id, or a way into one, such as tags["Owner"]`;
  return { code: "RESOURCE_UNKNOWN_ATTRIBUTE", path: "attribute", received, expected, fix: "Write it as Terraform does." };
}
