import { Lazy, type IResolveContext, type ITerraformDependable, type TerraformProvider, type TerraformResourceLifecycle } from "cdktf";
import type { Construct } from "constructs";
import { pluginOf, requiredBlocks, valueProblems } from "../../blueprint";
import { describe, loadCatalogue, normaliseArguments, unknownType, type TypeOfText, type TypeSchema } from "../../catalogue";
import { StackwrightError, type Problem } from "../../errors";
import { addressOf } from "../../spec/expression";
import { contextOf } from "../core/context";
import { claimAddress } from "./addresses";
import { ArgumentWriter } from "./argument-writer";
import { GenericDataSource, GenericResource, type GenericProps } from "./generic";
import { GenericProvider } from "./generic-provider";
import { SourceFolder } from "./source-folder";
import { holdsTokens, tokensAsText } from "./tokens";

type Values = Readonly<Record<string, unknown>>;

/** A resource or data source of a provider, by its type. */
export interface AnyResourceProps {
  /** As Terraform spells it: `aws_lex_bot`. */
  readonly type: string;
  /** The Terraform name, exactly: the address is `type.name`. */
  readonly name: string;
  /**
   * Values by Terraform's own argument names. Tokens of CDKTF may stand anywhere in them; `{file}`, `{path}`, `{sha256}` and `{generate}` mean
   * what they mean in a spec. @default none
   */
  readonly arguments?: Readonly<Record<string, unknown>>;
  /** What must be there first, where no argument refers to it. @default nothing */
  readonly dependsOn?: readonly ITerraformDependable[];
  /** How Terraform replaces and destroys it. @default as Terraform does */
  readonly lifecycle?: TerraformResourceLifecycle;
  /** The block that it is built with. @default the provider's block without an alias */
  readonly provider?: TerraformProvider;
  /** Whether literals may stand in arguments that are there for secrets. @default false */
  readonly allowLiteralSecrets?: boolean;
}

/**
 * Any resource of a provider, checked against the catalogue when it is made:
 * `new AnyResource(stack, { type: "aws_sqs_queue", name: "jobs", arguments: { fifo_queue: true } })`. Refer to it with `attribute("arn")`.
 */
export class AnyResource extends GenericResource {
  /** @throws StackwrightError with every problem of the type, its name and its arguments. */
  constructor(scope: Construct, props: AnyResourceProps) {
    super(scope, `${props.type}.${props.name}`, checkedProps("resource", scope, props));
  }
}

/** Any data source of a provider: `new AnyDataSource(stack, { type: "aws_ami", name: "ubuntu", arguments: { most_recent: true } })`. */
export class AnyDataSource extends GenericDataSource {
  /** @throws StackwrightError as AnyResource does. */
  constructor(scope: Construct, props: AnyResourceProps) {
    super(scope, `data.${props.type}.${props.name}`, checkedProps("data", scope, props));
  }
}

/** The block of any provider that there is a catalogue for. */
export interface AnyProviderProps {
  /** As in type names: `aws`, `google`, `azurerm`, `random`. */
  readonly provider: string;
  /** @default the block that all others use */
  readonly alias?: string;
  /** Values by the provider's own argument names. @default the blocks that it cannot be without */
  readonly arguments?: Readonly<Record<string, unknown>>;
  /** A version constraint as Terraform writes it. @default from the catalogue's version, below the next major one */
  readonly version?: string;
  /** Whether literals may stand in settings that are secrets. @default false */
  readonly allowLiteralSecrets?: boolean;
}

/** Any provider's block: `new AnyProvider(stack, { provider: "azurerm", arguments: { subscription_id: id } })`. */
export class AnyProvider extends GenericProvider {
  /** @throws StackwrightError with every problem of the settings. */
  constructor(scope: Construct, props: AnyProviderProps) {
    const { provider, alias } = props;
    super(scope, `Provider-${provider}${alias === undefined ? "" : `-${alias}`}`, providerProps(props));
  }
}

function providerProps({ provider, alias, version, arguments: own = {}, allowLiteralSecrets = false }: AnyProviderProps) {
  const catalogue = loadCatalogue(provider);
  if (!catalogue.ok) throw new StackwrightError(catalogue.problems.map((problem) => ({ ...problem, path: "provider" })));
  const schema = describe("provider", provider);
  if (schema === undefined) throw new TypeError(`the catalogue of ${provider} has no settings`);
  const given = tokensAsText({ ...requiredBlocks(schema), ...own });
  const problems = argumentProblems(schema, given, allowLiteralSecrets);
  if (problems.length > 0) throw new StackwrightError(problems);
  const plugin = pluginOf(catalogue.value.entry);
  return { ...plugin, version: version ?? plugin.version, alias, arguments: normalisedLate(schema, given) };
}

const TERRAFORM_NAME = /^[A-Za-z_][\w-]{0,127}$/;

function checkedProps(root: "resource" | "data", scope: Construct, props: AnyResourceProps): GenericProps {
  const { type, name, arguments: own = {}, allowLiteralSecrets = false, ...rest } = props;
  const schema = describe(root, type);
  const given = tokensAsText(own);
  const problems = [
    ...nameProblems(name),
    ...(schema === undefined ? [unknownType(root, type, "type")] : argumentProblems(schema, given, allowLiteralSecrets)),
  ];
  if (problems.length > 0 || schema === undefined) throw new StackwrightError(problems);
  const address = addressOf({ root, type, name });
  if (!claimAddress(scope, address)) throw new StackwrightError([clash(address)]);
  return { ...rest, schema, name, arguments: (self) => writtenArguments(self, schema, given) };
}

/** What an expression in a stack of one's own gives is known to Terraform only. */
const anyType: TypeOfText = () => ({ problems: [] });

function argumentProblems(schema: TypeSchema, given: Values, allowLiteralSecrets: boolean): Problem[] {
  return valueProblems(schema, given, "arguments", { allowLiteralSecrets, typeOfText: anyType });
}

function nameProblems(received: string): Problem[] {
  if (TERRAFORM_NAME.test(received)) return [];
  const expected = "a letter or underscore, then letters, digits, underscores and hyphens";
  return [{ code: "SPEC_INVALID_VALUE", path: "name", received, expected, fix: "Write it in that form." }];
}

const clash = (received: string): Problem => {
  return { code: "NAME_CLASH", path: "name", received, expected: "an address of its own", fix: "Rename one of the two." };
};

function writtenArguments(scope: Construct, schema: TypeSchema, given: Values): Record<string, unknown> {
  const writer = new ArgumentWriter(new SourceFolder(contextOf(scope).sourceFolder));
  const values = writer.withoutSpecials(given, { scope, schema, path: "arguments" });
  if (writer.problems.length > 0) throw new StackwrightError(writer.problems);
  return normalisedLate(schema, values);
}

/**
 * Arguments in their normal form. Tokens must have become references before: what is encoded as JSON is then written around those, and CDKTF
 * would take the braces off a token within other braces.
 */
function normalisedLate(schema: TypeSchema, values: Values): Record<string, unknown> {
  if (!holdsTokens(values)) return normaliseArguments(schema, values);
  const entries = Object.entries(values).map(([name, value]): [string, unknown] => {
    const written = (context: IResolveContext): unknown => normaliseArguments(schema, { [name]: context.resolve(value) as unknown })[name];
    return [name, holdsTokens(value) ? Lazy.anyValue({ produce: written }) : normaliseArguments(schema, { [name]: value })[name]];
  });
  return Object.fromEntries(entries);
}
