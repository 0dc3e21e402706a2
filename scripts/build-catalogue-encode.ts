import type {
  NestingMode,
  ProviderIdentity,
  ProviderSchema,
  SchemaAttribute,
  SchemaBlock,
  SchemaBlockType,
  TypeConstraint,
} from "./build-catalogue-schema";

/**
 * Writes a provider's schema as the text that `src/catalogue/format.ts` reads: a line with the format and the provider, a line for each
 * structure that stands in several places, then a line per type. docs/catalogue.md has the grammar.
 */
export function encodeCatalogue(identity: ProviderIdentity, schema: ProviderSchema, examples: Examples = {}): string {
  const pool = new StructurePool();
  const lines = [
    typeLine("P", identity.name, schema.provider.block ?? {}, pool),
    ...typeLines("R", schema.resource_schemas, pool),
    ...typeLines("D", schema.data_source_schemas, pool),
    ...typeLines("E", schema.ephemeral_resource_schemas, pool),
  ];
  lines.forEach((line) => pool.count(line));
  const text = lines.map((line) => pool.render(line) + exampleOf(line, examples));
  const head = `stackwright-catalogue ${FORMAT} ${identity.name} ${identity.version} ${identity.source}`;
  return [head, ...pool.sharedLines, ...text, ""].join("\n");
}

/** What smallest examples need beyond the schema, by `resource aws_lb`, then by path. */
export type Examples = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The version of the text; a reader refuses another. */
export const FORMAT = 1;

/** A structure shorter than this is cheaper to repeat than to refer to. */
const SHORTEST_SHARED = 40;
const LETTERS: Readonly<Record<string, string>> = { string: "s", number: "n", bool: "b", dynamic: "a", list: "L", set: "S", map: "M" };
const NESTING: Readonly<Record<NestingMode, string>> = { single: "o", group: "g", list: "l", set: "s", map: "m" };

/** Holds every structure once, so that those which stand in several places are written once. */
class StructurePool {
  readonly sharedLines: string[] = [];
  private readonly texts: string[] = [];
  private readonly uses: number[] = [];
  private readonly ids = new Map<string, number>();
  private readonly rendered = new Map<number, string>();

  /** A placeholder for a structure; its text may hold placeholders of others. */
  add(text: string): string {
    const known = this.ids.get(text);
    const id = known ?? this.texts.push(text) - 1;
    if (known === undefined) {
      this.ids.set(text, id);
      this.count(text);
    }
    return `<${id}>`;
  }

  /** Counts the structures that a text uses. */
  count(text: string): void {
    for (const [, id] of text.matchAll(PLACEHOLDER)) this.uses[Number(id)] = (this.uses[Number(id)] ?? 0) + 1;
  }

  /** The text with each placeholder replaced by the structure, or by the number of the line that has it. */
  render(text: string): string {
    return text.replaceAll(PLACEHOLDER, (_, id: string) => this.structure(Number(id)));
  }

  private structure(id: number): string {
    const known = this.rendered.get(id);
    if (known !== undefined) return known;
    const text = this.render(this.texts[id] as string);
    const isShared = (this.uses[id] ?? 0) > 1 && text.length >= SHORTEST_SHARED;
    const written = isShared ? `&${this.sharedLines.push(text) - 1}` : text;
    this.rendered.set(id, written);
    return written;
  }
}

const PLACEHOLDER = /<(\d+)>/g;

const KINDS: Readonly<Record<string, string>> = { R: "resource", D: "data" };

function exampleOf(line: string, examples: Examples): string {
  const [letter, type] = line.split(" ", 2);
  const example = examples[`${KINDS[letter as string] ?? ""} ${type ?? ""}`];
  return example === undefined ? "" : ` ${JSON.stringify(example)}`;
}

function typeLines(letter: string, types: Readonly<Record<string, { block: SchemaBlock }>> = {}, pool: StructurePool): string[] {
  return sorted(types).map(([type, { block }]) => typeLine(letter, type, block, pool));
}

function typeLine(letter: string, type: string, block: SchemaBlock, pool: StructurePool): string {
  return `${letter} ${type} ${block.deprecated ? "-" : ""}(${membersText(block, pool)})`;
}

function membersText(block: SchemaBlock, pool: StructurePool): string {
  const attributes = sorted(block.attributes ?? {}).map(([name, attribute]) => name + attributeText(attribute, pool));
  const blocks = sorted(block.block_types ?? {}).map(([name, type]) => `${name}:${blockText(type, pool)}`);
  return [...attributes, ...blocks].join(" ");
}

function attributeText(attribute: SchemaAttribute, pool: StructurePool): string {
  const { sensitive, write_only, deprecated, nested_type } = attribute;
  const marks = `${sensitive ? "*" : ""}${write_only ? ">" : ""}${deprecated ? "-" : ""}`;
  const type = nested_type === undefined ? typeText(attribute.type ?? "dynamic", pool) : nestedTypeText(nested_type, pool);
  return presence(attribute) + marks + type;
}

function presence({ required, optional, computed }: SchemaAttribute): string {
  if (required) return "!";
  if (optional) return computed ? "~" : "?";
  return "=";
}

function typeText(type: TypeConstraint, pool: StructurePool): string {
  if (typeof type === "string") return LETTERS[type] as string;
  if (type[0] !== "object") return (LETTERS[type[0]] as string) + typeText(type[1], pool);
  const keys = sorted(type[1]).map(([name, inner]) => `${name}:${typeText(inner, pool)}`);
  return pool.add(`{${keys.join(" ")}}`);
}

function nestedTypeText({ nesting_mode, attributes }: NonNullable<SchemaAttribute["nested_type"]>, pool: StructurePool): string {
  const collection = LETTERS[nesting_mode] ?? "";
  return collection + pool.add(`(${membersText({ attributes }, pool)})`);
}

function blockText({ nesting_mode, min_items = 0, max_items = 0, block }: SchemaBlockType, pool: StructurePool): string {
  const counts = `${min_items > 0 ? min_items : ""}${max_items > 0 ? `,${max_items}` : ""}`;
  return (block.deprecated ? "-" : "") + NESTING[nesting_mode] + counts + pool.add(`(${membersText(block, pool)})`);
}

function sorted<T>(record: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
