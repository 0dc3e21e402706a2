import type { ProviderSchema, SchemaAttribute, SchemaBlock, SchemaBlockType, TypeConstraint } from "./build-catalogue-schema";
import { TYPE_GROUPS } from "./build-catalogue-schema";

/**
 * Two sources of one provider become one schema. The bindings are of the version that is built, so they say what exists, its type and
 * whether it is required, optional or computed. The schema file is of a version nearby; it adds what the bindings cannot say. Where
 * both speak and differ, the bindings win, and the difference is noted.
 */
export function mergeSchemas(bindings: ProviderSchema, schema: ProviderSchema): { schema: ProviderSchema; differences: Difference[] } {
  const merger = new Merger();
  const merged: ProviderSchema = {
    provider: { block: merger.block(bindings.provider.block ?? {}, schema.provider.block, "provider") },
    // CDKTF makes no classes of ephemeral resources
    ephemeral_resource_schemas: schema.ephemeral_resource_schemas ?? {},
  };
  for (const kind of ["resource", "data"] as const) {
    const group = TYPE_GROUPS[kind];
    const known = schema[group] ?? {};
    const types = Object.entries(bindings[group] ?? {});
    merged[group] = Object.fromEntries(
      types.map(([type, { block }]) => [type, { block: merger.type(block, known[type]?.block, `${kind} ${type}`) }]),
    );
    for (const type of Object.keys(known)) if (!bindings[group]?.[type]) merger.note(`${kind} ${type}`, "type only in the schema");
  }
  return { schema: merged, differences: merger.differences };
}

/** One place where the sources differ. */
export interface Difference {
  /** `resource aws_instance.root_block_device.volume_size` */
  readonly at: string;
  readonly what: DifferenceKind;
  /** What each says, where that is short: `required / optional`. */
  readonly detail: string;
}

/** Every way in which the sources differ, with what the catalogue then has. */
export const DIFFERENCES = {
  "type only in the bindings": "kept; how many blocks are allowed is open, and nothing is known to be sensitive or write-only",
  "type only in the schema": "left out: the version that is built does not have it",
  "member only in the bindings": "kept, as above",
  "member only in the schema": "left out, as above",
  "untyped in the bindings": "the schema's: CDKTF writes `any` where nesting is deep",
  "block against attribute": "the bindings'",
  type: "the bindings'",
  "list against set": "the bindings'",
  "required, optional, computed": "the bindings'",
  "least number of blocks": "the bindings': at least one where they say required, none otherwise",
  "most blocks": "the bindings': one where they make one object of it, any number otherwise",
  "nesting of a block": "the bindings'",
} as const;
export type DifferenceKind = keyof typeof DIFFERENCES;

class Merger {
  readonly differences: Difference[] = [];

  note(at: string, what: DifferenceKind, detail = ""): void {
    this.differences.push({ at, what, detail });
  }

  type(own: SchemaBlock, other: SchemaBlock | undefined, at: string): SchemaBlock {
    if (other === undefined) this.note(at, "type only in the bindings");
    return this.block(own, other, at);
  }

  block(own: SchemaBlock, other: SchemaBlock | undefined, at: string): SchemaBlock {
    if (other === undefined) return own;
    const merged: Required<Pick<SchemaBlock, "attributes" | "block_types">> = { attributes: {}, block_types: {} };
    for (const [name, attribute] of Object.entries(own.attributes ?? {})) this.attribute(merged, name, attribute, other, at);
    for (const [name, block] of Object.entries(own.block_types ?? {})) this.nested(merged, name, block, other, at);
    for (const name of membersOf(other)) if (!membersOf(own).includes(name)) this.note(`${at}.${name}`, "member only in the schema");
    return { ...merged, ...(other.deprecated && { deprecated: true }) };
  }

  private attribute(merged: SchemaBlock, name: string, own: SchemaAttribute, other: SchemaBlock, at: string): void {
    const path = `${at}.${name}`;
    const attribute = other.attributes?.[name];
    const block = other.block_types?.[name];
    if (block !== undefined && own.type === "dynamic") {
      this.note(path, "untyped in the bindings");
      merged.block_types = { ...merged.block_types, [name]: block };
      return;
    }
    if (block !== undefined) this.note(path, "block against attribute", "attribute / block");
    else if (attribute === undefined) this.note(path, "member only in the bindings");
    merged.attributes = { ...merged.attributes, [name]: attribute === undefined ? own : this.mergeAttribute(own, attribute, path) };
  }

  private mergeAttribute(own: SchemaAttribute, other: SchemaAttribute, path: string): SchemaAttribute {
    const flags = [flagsOf(own), flagsOf(other)];
    if (flags[0] !== flags[1]) this.note(path, "required, optional, computed", flags.join(" / "));
    const { sensitive, write_only, deprecated } = other;
    const said = { ...(sensitive && { sensitive }), ...(write_only && { write_only }), ...(deprecated && { deprecated }) };
    const shape =
      other.nested_type === undefined ? { type: this.constraint(own.type, other.type, path) } : { nested_type: other.nested_type };
    const { required, optional, computed } = own;
    return { ...shape, ...(required && { required }), ...(optional && { optional }), ...(computed && { computed }), ...said };
  }

  /** Objects and elements are compared one by one, so that one key that differs does not cost the others what the schema knows. */
  private constraint(own: TypeConstraint = "dynamic", other: TypeConstraint = "dynamic", path: string): TypeConstraint {
    if (own === "dynamic" && other !== "dynamic") {
      this.note(path, "untyped in the bindings");
      return other;
    }
    if (typeof own === "string" || typeof other === "string") {
      if (own !== other) this.note(path, "type", `${nameOf(own)} / ${nameOf(other)}`);
      return own;
    }
    if (own[0] === "object" && other[0] === "object") return this.object(own[1], other[1], path);
    if (own[0] === "object" || other[0] === "object") {
      this.note(path, "type", `${nameOf(own)} / ${nameOf(other)}`);
      return own;
    }
    if (!tellsListFromSet(path) && isSequence(own) && isSequence(other)) return [other[0], this.constraint(own[1], other[1], path)];
    if (own[0] !== other[0]) this.note(path, isSequence(own) && isSequence(other) ? "list against set" : "type", `${own[0]} / ${other[0]}`);
    return [own[0], this.constraint(own[1], other[1], path)];
  }

  private object(own: Record<string, TypeConstraint>, other: Record<string, TypeConstraint>, path: string): TypeConstraint {
    for (const key of Object.keys(other)) if (own[key] === undefined) this.note(`${path}.${key}`, "member only in the schema");
    const keys = Object.entries(own).map(([key, type]) => {
      if (other[key] === undefined) this.note(`${path}.${key}`, "member only in the bindings");
      return [key, other[key] === undefined ? type : this.constraint(type, other[key], `${path}.${key}`)] as const;
    });
    return ["object", Object.fromEntries(keys)];
  }

  private nested(merged: SchemaBlock, name: string, own: SchemaBlockType, other: SchemaBlock, at: string): void {
    const path = `${at}.${name}`;
    const block = other.block_types?.[name];
    if (other.attributes?.[name] !== undefined) this.note(path, "block against attribute", "block / attribute");
    else if (block === undefined) this.note(path, "member only in the bindings");
    merged.block_types = { ...merged.block_types, [name]: block === undefined ? own : this.mergeNested(own, block, path) };
  }

  private mergeNested(own: SchemaBlockType, other: SchemaBlockType, path: string): SchemaBlockType {
    // of a block that may stand only once the bindings do not say whether it is a list or a set
    const open = own.nesting_mode === "list" && other.nesting_mode === "set" && (own.max_items === 1 || !tellsListFromSet(path));
    const nesting_mode = open || (own.nesting_mode === "single" && other.nesting_mode === "group") ? other.nesting_mode : own.nesting_mode;
    if (nesting_mode !== other.nesting_mode) this.note(path, "nesting of a block", `${own.nesting_mode} / ${other.nesting_mode}`);
    const counts = { ...this.least(own, other, path), ...this.most(own, other, path) };
    return { nesting_mode, block: this.block(own.block, other.block, path), ...counts };
  }

  private least(own: SchemaBlockType, other: SchemaBlockType, path: string): { min_items?: number } {
    const [mine, theirs] = [own.min_items ?? 0, other.min_items ?? 0];
    if (mine > 0 === theirs > 0) return theirs > 0 ? { min_items: theirs } : {};
    this.note(path, "least number of blocks", `${mine} / ${theirs}`);
    return mine > 0 ? { min_items: mine } : {};
  }

  private most(own: SchemaBlockType, other: SchemaBlockType, path: string): { max_items?: number } {
    const [mine, theirs] = [own.max_items === 1, other.max_items === 1];
    if (mine === theirs) return other.max_items === undefined ? {} : { max_items: other.max_items };
    if (own.nesting_mode === other.nesting_mode) this.note(path, "most blocks", `${own.max_items ?? "any"} / ${other.max_items ?? "any"}`);
    return mine ? { max_items: 1 } : {};
  }
}

/** Adds what only `second` has to `first`: a type that the nearer schema file lacks, an argument that came later. */
export function completeSchema(first: ProviderSchema, second: ProviderSchema): ProviderSchema {
  const merged: ProviderSchema = { provider: { block: completeBlock(first.provider.block ?? {}, second.provider.block ?? {}) } };
  for (const group of Object.values(TYPE_GROUPS)) {
    const [own, more] = [first[group] ?? {}, second[group] ?? {}];
    const types = Object.entries({ ...more, ...own });
    merged[group] = Object.fromEntries(types.map(([type, { block }]) => [type, { block: completeBlock(block, more[type]?.block ?? {}) }]));
  }
  return merged;
}

function completeBlock(own: SchemaBlock, more: SchemaBlock): SchemaBlock {
  const has = new Set(membersOf(own));
  const added = Object.entries(more.attributes ?? {}).filter(([name]) => !has.has(name));
  const blocks = Object.entries(more.block_types ?? {}).filter(([name]) => !has.has(name));
  const completed = Object.entries(own.block_types ?? {}).map(([name, block]) => {
    return [name, { ...block, block: completeBlock(block.block, more.block_types?.[name]?.block ?? {}) }] as const;
  });
  return {
    ...own,
    attributes: { ...own.attributes, ...Object.fromEntries(added) },
    block_types: { ...Object.fromEntries(completed), ...Object.fromEntries(blocks) },
  };
}

/** The settings of a provider cannot be referred to; so the bindings have no attributes of them, which elsewhere tell a list from a set. */
const tellsListFromSet = (path: string): boolean => !path.startsWith("provider.");
const membersOf = (block: SchemaBlock): string[] => [...Object.keys(block.attributes ?? {}), ...Object.keys(block.block_types ?? {})];
const isSequence = (type: TypeConstraint): boolean => type[0] === "list" || type[0] === "set";
const nameOf = (type: TypeConstraint): string => (typeof type === "string" ? type : type[0]);

function flagsOf({ required, optional, computed }: SchemaAttribute): string {
  return [required && "required", optional && "optional", computed && "computed"].filter(Boolean).join("+");
}
