import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readClasses, type ClassFacts, type MemberFacts } from "./build-catalogue-classes";
import type { NestingMode, ProviderIdentity, ProviderSchema, SchemaAttribute, SchemaBlock, TypeConstraint } from "./build-catalogue-schema";

/**
 * Reads a bindings package (`node_modules/@cdktf/provider-aws`) into the shape of a provider schema. The type assembly (`.jsii`) has every
 * resource, its arguments and attributes with their types, and which of them are blocks. What it lacks comes from the text of the same
 * classes (see ClassFacts): Terraform's spelling of read-only attributes, computed, list against set. What neither has, more than one
 * block or not more than five, sensitive, write-only, deprecated, is left open.
 */
export function readBindings(folder: string): { identity: ProviderIdentity; schema: ProviderSchema } {
  const assembly = JSON.parse(readFileSync(join(folder, ".jsii"), "utf8")) as Assembly;
  const reader = new AssemblyReader(folder, assembly);
  return { identity: identityOf(folder), schema: reader.read() };
}

interface Assembly {
  readonly types: Readonly<Record<string, AssemblyType>>;
}

interface AssemblyType {
  readonly fqn: string;
  readonly name: string;
  readonly base?: string;
  readonly kind: string;
  readonly docs?: { readonly summary?: string };
  readonly locationInModule?: { readonly filename: string };
  readonly initializer?: { readonly parameters?: readonly { readonly type: TypeReference }[] };
  readonly methods?: readonly { readonly name: string; readonly returns?: { readonly type: TypeReference } }[];
  readonly properties?: readonly AssemblyProperty[];
}

interface AssemblyProperty {
  readonly name: string;
  readonly type: TypeReference;
  readonly optional?: boolean;
  readonly docs?: { readonly summary?: string; readonly remarks?: string };
}

interface TypeReference {
  readonly primitive?: string;
  readonly fqn?: string;
  readonly collection?: { readonly kind: "array" | "map"; readonly elementtype: TypeReference };
  readonly union?: { readonly types: readonly TypeReference[] };
}

/** Classes of CDKTF itself that stand for a type. `IResolvable` alone is how a boolean is read. */
const CDKTF_TYPES: Readonly<Record<string, TypeConstraint>> = {
  "cdktf.IResolvable": "bool",
  "cdktf.StringMap": ["map", "string"],
  "cdktf.NumberMap": ["map", "number"],
  "cdktf.BooleanMap": ["map", "bool"],
  "cdktf.AnyMap": ["map", "dynamic"],
  "cdktf.StringMapList": ["list", ["map", "string"]],
  "cdktf.NumberMapList": ["list", ["map", "number"]],
  "cdktf.BooleanMapList": ["list", ["map", "bool"]],
};
const PRIMITIVES: Readonly<Record<string, TypeConstraint>> = { string: "string", number: "number", boolean: "bool", any: "dynamic" };
/** Base class, the group of the schema. */
const GROUPS = { "cdktf.TerraformResource": "resource_schemas", "cdktf.TerraformDataSource": "data_source_schemas" } as const;

/** The name of a second set of settings: Terraform's own, which CDKTF writes among the provider's. */
const isOfCdktf = (type: AssemblyType, { name }: AssemblyProperty): boolean => type.base === "cdktf.TerraformProvider" && name === "alias";

/** A nested class: the members of one value of it, and how many values there are. */
interface Nested {
  readonly nesting: NestingMode;
  readonly only: boolean;
  readonly block: SchemaBlock;
  /** Set for a list of lists: how the values sit in the inner one. */
  readonly of?: NestingMode;
}

class AssemblyReader {
  private readonly texts = new Map<string, Map<string, ClassFacts>>();
  private readonly blocks = new Map<string, SchemaBlock>();

  constructor(
    private readonly folder: string,
    private readonly assembly: Assembly,
  ) {}

  read(): ProviderSchema {
    const schema = { provider: {} as { block?: SchemaBlock }, resource_schemas: {}, data_source_schemas: {} };
    for (const type of Object.values(this.assembly.types)) {
      if (type.base === "cdktf.TerraformProvider") schema.provider = { block: this.blockOf(type) };
      const group = GROUPS[type.base as keyof typeof GROUPS];
      if (group) Object.assign(schema[group], { [terraformTypeOf(type)]: { block: this.blockOf(type) } });
    }
    return schema;
  }

  private blockOf(type: AssemblyType): SchemaBlock {
    const known = this.blocks.get(type.fqn);
    if (known) return known;
    const block: Required<Pick<SchemaBlock, "attributes" | "block_types">> = { attributes: {}, block_types: {} };
    this.blocks.set(type.fqn, block);
    const blockNames = this.blockNamesOf(type);
    for (const property of type.properties ?? []) {
      const facts = type.kind === "interface" ? documentedFacts(property) : this.factsOf(type)?.members.get(property.name);
      if (facts === undefined || isOfCdktf(type, property)) continue;
      const nested = blockNames.has(property.name) ? this.nestedOf(property.type, facts) : undefined;
      if (nested === undefined) block.attributes[facts.name] = { type: this.constraintOf(property.type, facts), ...flagsOf(facts) };
      else block.block_types[facts.name] = { nesting_mode: nested.nesting, block: nested.block, ...countsOf(nested, facts) };
    }
    return block;
  }

  /** Properties whose documentation calls them a block. It stands in the interface of the arguments, not in the class. */
  private blockNamesOf(type: AssemblyType): Set<string> {
    const internal = type.properties?.find((property) => property.name === "internalValue")?.type;
    const wanted = internal ?? type.initializer?.parameters?.[2]?.type ?? { fqn: type.fqn };
    const properties = fqnsOf(wanted).flatMap((fqn) => this.assembly.types[fqn]?.properties ?? []);
    return new Set(properties.filter(({ docs }) => / block\.$/.test(docs?.summary ?? "")).map(({ name }) => name));
  }

  private constraintOf(type: TypeReference, facts: MemberFacts): TypeConstraint {
    if (type.primitive !== undefined) return PRIMITIVES[type.primitive] ?? "dynamic";
    if (type.collection) return this.collectionOf(type.collection, facts);
    if (type.union) {
      const [first] = type.union.types.filter(({ fqn }) => fqn !== "cdktf.IResolvable");
      return first === undefined ? "bool" : this.constraintOf(first, facts);
    }
    if (facts.untyped) return "dynamic";
    const known = CDKTF_TYPES[type.fqn ?? ""];
    if (known !== undefined) return known;
    const nested = this.nestedOf(type, facts);
    return nested === undefined ? "dynamic" : attributeConstraint(nested);
  }

  private collectionOf({ kind, elementtype }: NonNullable<TypeReference["collection"]>, facts: MemberFacts): TypeConstraint {
    const element = this.constraintOf(elementtype, { ...facts, isSet: false });
    if (kind === "map") return ["map", element];
    return [facts.isSet ? "set" : "list", element];
  }

  private nestedOf(reference: TypeReference, facts: MemberFacts): Nested | undefined {
    const fqn = fqnsOf(reference).find((name) => this.assembly.types[name] !== undefined);
    const type = this.assembly.types[fqn ?? ""];
    if (type === undefined) return undefined;
    const element = type.methods?.find(({ name }) => name === "get")?.returns?.type;
    if (element !== undefined) return this.elementsOf(type, element, facts);
    const block = this.blockOf(type);
    if (type.kind === "interface") return { nesting: hasCollection(reference) ? "list" : "single", only: false, block };
    const nesting = this.factsOf(type)?.nesting;
    return { nesting: nesting === "single" ? "single" : "list", only: nesting === "onlyElement", block };
  }

  private elementsOf(type: AssemblyType, element: TypeReference, facts: MemberFacts): Nested | undefined {
    const inner = this.nestedOf(element, { ...facts, isSet: false });
    if (inner === undefined) return undefined;
    const nesting = type.base === "cdktf.ComplexMap" ? "map" : facts.isSet ? "set" : "list";
    return { nesting, only: false, block: inner.block, ...(type.base === "cdktf.MapList" && { of: inner.nesting }) };
  }

  private factsOf(type: AssemblyType): ClassFacts | undefined {
    const folder = dirname(type.locationInModule?.filename ?? "").replace(/^src/, "lib");
    const known = this.texts.get(folder) ?? readClasses(join(this.folder, folder));
    this.texts.set(folder, known);
    return known.get(type.name);
  }
}

/** The first word after the address in `Represents a {@link https://…/lex_bot aws_lex_bot}.` */
function terraformTypeOf(type: AssemblyType): string {
  return / ([a-z0-9_]+)\}/.exec(type.docs?.summary ?? "")?.[1] ?? type.fqn;
}

/** Names of the classes and interfaces in a type. */
function fqnsOf({ fqn, union, collection }: TypeReference): string[] {
  if (fqn !== undefined) return [fqn];
  return [...(union?.types ?? []), ...(collection === undefined ? [] : [collection.elementtype])].flatMap(fqnsOf);
}

const hasCollection = ({ collection, union }: TypeReference): boolean =>
  collection !== undefined || (union?.types ?? []).some((type) => hasCollection(type));

function attributeConstraint({ nesting, block, of }: Nested): TypeConstraint {
  const keys = Object.entries(block.attributes ?? {}).map(([name, { type }]) => [name, type ?? "dynamic"] as const);
  const object: TypeConstraint = ["object", Object.fromEntries(keys)];
  return within(nesting, of === undefined ? object : within(of, object));
}

const within = (nesting: NestingMode, type: TypeConstraint): TypeConstraint =>
  nesting === "single" || nesting === "group" ? type : [nesting, type];

/** What the documentation of an interface says, for the settings of a provider: they have no class with attributes. */
function documentedFacts({ docs, optional }: AssemblyProperty): MemberFacts | undefined {
  const name = /\/docs\S*#(\w+) /.exec(`${docs?.summary ?? ""} ${docs?.remarks ?? ""}`)?.[1];
  return name === undefined
    ? undefined
    : { name, computed: false, optional: optional === true, required: optional !== true, isSet: false, untyped: false };
}

function flagsOf({ required, optional, computed }: MemberFacts): SchemaAttribute {
  return { ...(required && { required }), ...(optional && { optional }), ...(computed && { computed }) };
}

function countsOf({ nesting, only }: Nested, { required }: MemberFacts): { min_items?: number; max_items?: number } {
  const counted = nesting === "list" || nesting === "set" || required;
  return { ...(counted && required && { min_items: 1 }), ...(only && { max_items: 1 }) };
}

/** Which provider a bindings package was generated for: its package.json says so. */
function identityOf(folder: string): ProviderIdentity {
  const { cdktf } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    cdktf: { provider: { name: string; version: string } };
  };
  return { name: cdktf.provider.name.split("/").at(-1) as string, version: cdktf.provider.version, source: cdktf.provider.name };
}
