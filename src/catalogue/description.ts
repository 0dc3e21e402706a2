import { failure, success, type Result } from "../errors";
import { exampleSpec, type ExampleSpec } from "./example-spec";
import type { Catalogues } from "./catalogues";
import type { Block, Body } from "./schema";
import { shippedCatalogues } from "./shipped";
import { isAttributeAsBlock, isSettable, typeName, type Attribute, type ObjectType, type Type } from "./types";
import { unknownType } from "./unknown-type";

/** A type of resource or data source as plain data, for people and for programs. */
export interface ResourceDescription {
  readonly kind: "resource" | "data";
  /** `aws_lex_bot` */
  readonly type: string;
  readonly provider: string;
  /** Of the provider that the catalogue was made from. */
  readonly version: string;
  readonly deprecated: boolean;
  /** What may be written: required ones first, then by name. */
  readonly arguments: readonly ArgumentDescription[];
  /** What can be referred to beside the arguments: the provider sets it. */
  readonly attributes: readonly AttributeDescription[];
  /** A smallest spec that has one. Its values have the right form and mean nothing. */
  readonly example: ExampleSpec;
}

export interface AttributeDescription {
  readonly name: string;
  /** In Terraform's words: `list(string)`. */
  readonly type: string;
  readonly sensitive: boolean;
  readonly deprecated: boolean;
}

export interface ArgumentDescription extends AttributeDescription {
  /** Whether it is written as a block in Terraform's language; in a spec it is an object, or a list of objects. */
  readonly block: boolean;
  readonly required: boolean;
  /** The provider chooses a value when none is given. */
  readonly computed: boolean;
  /** Reaches the provider and is kept nowhere, so nothing can refer to it. */
  readonly writeOnly: boolean;
  /** Fewest blocks. */
  readonly least?: number;
  /** Most blocks. Absent: as many as wanted. */
  readonly most?: number;
  /** What stands in a block or an object. */
  readonly arguments?: readonly ArgumentDescription[];
}

export interface DescribeOptions {
  /** @default a resource, or the data source of this name where there is no resource */
  readonly kind?: "resource" | "data";
  /** Providers that a spec can name; the example then does. @default none */
  readonly providers?: readonly string[];
  /** Where to look. @default the package's own catalogues */
  readonly catalogues?: Catalogues;
}

/**
 * A type with its arguments as a tree, its attributes and a smallest example.
 * @returns a problem that names the nearest types when there is none.
 */
export function describeResource(type: string, options: DescribeOptions = {}): Result<ResourceDescription> {
  const { catalogues = shippedCatalogues, providers = [] } = options;
  const kinds = options.kind === undefined ? (["resource", "data"] as const) : [options.kind];
  const [found] = kinds.flatMap((kind) => {
    const schema = catalogues.describe(kind, type);
    return schema === undefined ? [] : [{ kind, schema }];
  });
  if (found === undefined) return failure([unknownType(kinds[0] ?? "resource", type, "", catalogues)]);
  const { kind, schema } = found;
  return success({
    kind,
    type,
    provider: schema.provider,
    version: catalogues.providerOfType(type)?.version ?? "",
    deprecated: schema.deprecated,
    arguments: argumentsOf(schema.body),
    attributes: attributesOf(schema.body),
    example: exampleSpec(kind, schema, providers),
  });
}

function argumentsOf({ attributes, blocks }: Body): ArgumentDescription[] {
  const settable = [...attributes].filter(([, attribute]) => isSettable(attribute));
  const described = [
    ...settable.map(([name, attribute]) => argumentOf(name, attribute)),
    ...[...blocks].map(([name, block]) => blockOf(name, block)),
  ];
  return described.sort(byNeed);
}

const byNeed = (a: ArgumentDescription, b: ArgumentDescription): number =>
  Number(b.required) - Number(a.required) || (a.name < b.name ? -1 : 1);

function attributesOf({ attributes }: Body): AttributeDescription[] {
  const readOnly = [...attributes].filter(([, attribute]) => !isSettable(attribute));
  return readOnly.map(([name, attribute]) => shared(name, attribute)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

const shared = (name: string, { type, sensitive, deprecated }: Attribute): AttributeDescription => ({
  name,
  type: shapeName(type),
  sensitive,
  deprecated,
});

function argumentOf(name: string, attribute: Attribute): ArgumentDescription {
  const { type, required, computed, writeOnly } = attribute;
  const inner = objectIn(type);
  return {
    ...shared(name, attribute),
    block: isAttributeAsBlock(type),
    required,
    computed,
    writeOnly,
    ...(inner && { arguments: keysOf(inner) }),
  };
}

function blockOf(name: string, { nesting, least, most, deprecated, body }: Block): ArgumentDescription {
  const once = nesting === "single" || nesting === "group";
  const shape = { required: least > 0, computed: false, writeOnly: false, sensitive: false, deprecated };
  const limits = { least, ...(once ? { most: 1 } : most !== undefined && { most }) };
  return { name, type: once ? "object" : `${nesting}(object)`, block: true, ...shape, ...limits, arguments: argumentsOf(body) };
}

function keysOf({ keys }: ObjectType): ArgumentDescription[] {
  const settable = [...keys].filter(([, key]) => isSettable(key));
  return settable.map(([name, key]) => argumentOf(name, key)).sort(byNeed);
}

/** The object that a type holds, however deep in lists and maps. */
function objectIn(type: Type): ObjectType | undefined {
  if (type.kind === "object") return type;
  return "of" in type ? objectIn(type.of) : undefined;
}

/** A type without the keys of its objects: those are told below it. */
function shapeName(type: Type): string {
  if (type.kind === "object") return "object";
  return "of" in type ? `${type.kind}(${shapeName(type.of)})` : typeName(type);
}
