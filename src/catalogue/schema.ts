import type { Attribute, ObjectType, Type } from "./types";

/** What can be described: a managed resource, a data source, an ephemeral resource, the provider's own settings. */
export type TypeKind = "resource" | "data" | "ephemeral" | "provider";

/** One type of a provider. Of a provider's settings the type is the provider's name. */
export interface TypeSchema {
  readonly kind: TypeKind;
  /** `aws_lex_bot` */
  readonly type: string;
  /** `aws` */
  readonly provider: string;
  readonly deprecated: boolean;
  readonly body: Body;
  /**
   * What a smallest example needs that the schema does not say: values that the provider allows, and optional arguments of which it wants
   * one. By path without indexes, `action.type`; null asks for an optional block.
   */
  readonly example: Readonly<Record<string, unknown>>;
}

/** What stands between the braces of a resource or of a block. */
export interface Body {
  /** Arguments and read-only attributes, by name. */
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly blocks: ReadonlyMap<string, Block>;
}

export interface Block {
  /**
   * `single` and `group` stand at most once, `list` and `set` as often as `least` and `most` say, `map` once per label. A group is there
   * even when it is not written.
   */
  readonly nesting: "single" | "group" | "list" | "set" | "map";
  readonly least: number;
  /** Undefined: as often as wanted. */
  readonly most: number | undefined;
  readonly deprecated: boolean;
  readonly body: Body;
}

/** Names that may be written in a body. */
export function settableNames(body: Body): string[] {
  const attributes = [...body.attributes].filter(([, { required, optional }]) => required || optional);
  return [...attributes.map(([name]) => name), ...body.blocks.keys()];
}

const types = new WeakMap<Body, ObjectType>();

/** The type of the value that a body becomes: what `aws_instance.web` is, or one element of a block. */
export function bodyType(body: Body): ObjectType {
  const known = types.get(body);
  if (known) return known;
  const blocks = [...body.blocks].map(([name, block]) => [name, blockAttribute(block)] as const);
  const type: ObjectType = { kind: "object", keys: new Map([...body.attributes, ...blocks]), plain: false };
  types.set(body, type);
  return type;
}

/** A block as an attribute that can be referred to. */
function blockAttribute({ least, deprecated, ...block }: Block): Attribute {
  const shape = { required: least > 0, optional: least === 0, computed: false, sensitive: false, writeOnly: false, deprecated };
  return { type: blockType(block), ...shape };
}

function blockType({ nesting, most, body }: Pick<Block, "nesting" | "most" | "body">): Type {
  const element = bodyType(body);
  if (nesting === "single" || nesting === "group") return element;
  return { kind: nesting, of: element, ...(most !== undefined && { most }) };
}
