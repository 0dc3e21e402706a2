/**
 * Terraform's types, as far as providers use them. `any` is a value whose type only the provider knows. Objects of a block and objects of
 * an attribute are the same here; `plain` tells the one difference.
 */
export type Type = ScalarType | CollectionType | ObjectType;

export interface ScalarType {
  readonly kind: "string" | "number" | "bool" | "any";
}

export interface CollectionType {
  readonly kind: "list" | "set" | "map";
  readonly of: Type;
  /** Most elements, where the type is that of a block which may not stand more often. */
  readonly most?: number;
}

export type SequenceType = CollectionType & { readonly kind: "list" | "set" };

export interface ObjectType {
  readonly kind: "object";
  readonly keys: ReadonlyMap<string, Attribute>;
  /** A type of Terraform's own language, `object({…})`: every key must be given, if only as null. */
  readonly plain: boolean;
}

/** An argument, an attribute that can be referred to, or both. */
export interface Attribute {
  readonly type: Type;
  /** Must be given. */
  readonly required: boolean;
  /** May be given. */
  readonly optional: boolean;
  /** The provider sets it when it is not given; read-only when it can be neither required nor optional. */
  readonly computed: boolean;
  readonly sensitive: boolean;
  /** Reaches the provider and is kept nowhere; so a reference to it would be null. */
  readonly writeOnly: boolean;
  readonly deprecated: boolean;
}

export const STRING: Type = { kind: "string" };
export const NUMBER: Type = { kind: "number" };
export const BOOL: Type = { kind: "bool" };
export const ANY: Type = { kind: "any" };
export const listOf = (of: Type): Type => ({ kind: "list", of });
export const setOf = (of: Type): Type => ({ kind: "set", of });
export const mapOf = (of: Type): Type => ({ kind: "map", of });

/** An object of which every key must be given. */
export function objectOf(keys: Readonly<Record<string, Type>>): Type {
  const attributes = Object.entries(keys).map(([name, type]) => [name, plainKey(type)] as const);
  return { kind: "object", keys: new Map(attributes), plain: true };
}

export const plainKey = (type: Type): Attribute => ({
  type,
  required: true,
  optional: false,
  computed: false,
  sensitive: false,
  writeOnly: false,
  deprecated: false,
});

export const isSettable = ({ required, optional }: Attribute): boolean => required || optional;
/** Text, number or boolean. */
export const isScalar = (type: Type): type is ScalarType & { readonly kind: "string" | "number" | "bool" } =>
  type.kind === "string" || type.kind === "number" || type.kind === "bool";
export const isSequence = (type: Type): type is SequenceType => type.kind === "list" || type.kind === "set";

/**
 * Whether an attribute of this type may be written as blocks (`ingress { … }`): a list or set of plain objects. Terraform then lets keys be
 * left out in its own language; in JSON it wants every one of them.
 */
export function isAttributeAsBlock(type: Type): type is SequenceType & { readonly of: ObjectType } {
  return isSequence(type) && type.of.kind === "object" && type.of.plain;
}

/** A type in Terraform's own words: `list(string)`, `object({port, protocol})`. */
export function typeName(type: Type): string {
  if (type.kind === "object") return `object({${[...type.keys.keys()].join(", ")}})`;
  return "of" in type ? `${type.kind}(${typeName(type.of)})` : type.kind;
}

/** A type in words for a sentence: `a list of text`. */
export function typeWords(type: Type): string {
  switch (type.kind) {
    case "string":
      return "text";
    case "number":
      return "a number";
    case "bool":
      return "true or false";
    case "any":
      return "any value";
    case "object":
      return "an object";
    case "map":
      return `an object with ${pluralWords(type.of)} as values`;
    default:
      return `a ${type.kind} of ${pluralWords(type.of)}`;
  }
}

function pluralWords(type: Type): string {
  switch (type.kind) {
    case "string":
      return "texts";
    case "number":
      return "numbers";
    case "bool":
      return "true or false";
    case "any":
      return "values";
    case "object":
    case "map":
      return "objects";
    default:
      return `${type.kind}s of ${pluralWords(type.of)}`;
  }
}
