import type { Block, Body, TypeKind, TypeSchema } from "./schema";
import { ANY, BOOL, NUMBER, plainKey, STRING, type Attribute, type ObjectType, type Type } from "./types";

/** The version of the text that this reader understands. */
export const CATALOGUE_FORMAT = 1;

const LETTER: Readonly<Record<TypeKind, string>> = { resource: "R", data: "D", ephemeral: "E", provider: "P" };
const SCALARS: Readonly<Record<string, Type>> = { s: STRING, n: NUMBER, b: BOOL, a: ANY };
const COLLECTIONS: Readonly<Record<string, "list" | "set" | "map">> = { L: "list", S: "set", M: "map" };
const NESTING: Readonly<Record<string, Block["nesting"]>> = { o: "single", g: "group", l: "list", s: "set", m: "map" };
const MARKS = { sensitive: "*", writeOnly: ">", deprecated: "-" } as const;

/**
 * The text of one catalogue. A line per type, found by its name and read only when it is asked for; a structure that stands in several
 * places has a line of its own, `&12` points at the twelfth. docs/catalogue.md has the grammar.
 */
export class CatalogueText {
  private readonly structures = new Map<number, Body | ObjectType>();
  private lineStarts: readonly number[] | undefined;

  constructor(private readonly text: string) {}

  /** `[format, name, version, source]` of the first line. */
  get head(): readonly string[] {
    return this.text.slice(0, this.text.indexOf("\n")).split(" ").slice(1);
  }

  names(kind: TypeKind): string[] {
    const pattern = new RegExp(`^${LETTER[kind]} (\\S+) `, "gm");
    return [...this.text.matchAll(pattern)].map(([, name]) => name as string);
  }

  /** Names of deprecated types. */
  deprecatedNames(kind: TypeKind): string[] {
    const pattern = new RegExp(`^${LETTER[kind]} (\\S+) -`, "gm");
    return [...this.text.matchAll(pattern)].map(([, name]) => name as string);
  }

  find(kind: TypeKind, type: string): Omit<TypeSchema, "provider"> | undefined {
    const before = `\n${LETTER[kind]} ${type} `;
    const at = /^\w+$/.test(type) ? this.text.indexOf(before) : -1;
    if (at < 0) return undefined;
    const deprecated = this.text[at + before.length] === "-";
    const reader = this.readerAt(at + before.length + (deprecated ? 1 : 0));
    const body = reader.body();
    return { kind, type, deprecated, body, example: reader.example() };
  }

  private readerAt(position: number): StructureReader {
    return new StructureReader(this.text, position, (line) => this.structure(line));
  }

  private structure(line: number): Body | ObjectType {
    const known = this.structures.get(line);
    if (known) return known;
    const start = this.starts()[line] ?? 0;
    const read = this.text[start] === "{" ? this.readerAt(start).plainObject() : this.readerAt(start).body();
    this.structures.set(line, read);
    return read;
  }

  /** Where the lines of the shared structures start: all lines between the first and that of the provider. */
  private starts(): readonly number[] {
    if (this.lineStarts) return this.lineStarts;
    const starts: number[] = [];
    const end = this.text.indexOf("\nP ");
    for (let at = this.text.indexOf("\n"); at >= 0 && at < end; at = this.text.indexOf("\n", at + 1)) starts.push(at + 1);
    this.lineStarts = starts;
    return starts;
  }
}

/** Reads one structure from a position of the text. */
class StructureReader {
  constructor(
    private readonly text: string,
    private at: number,
    private readonly shared: (line: number) => Body | ObjectType,
  ) {}

  /** `(name!s tags?Ms filter:s(…))` */
  body(): Body {
    const attributes = new Map<string, Attribute>();
    const blocks = new Map<string, Block>();
    for (const name of this.members("(", ")")) {
      if (this.take(":")) blocks.set(name, this.block());
      else attributes.set(name, this.attribute());
    }
    return { attributes, blocks };
  }

  /** What follows the body of a type, up to the end of the line: ` {"action.type":"forward"}`. */
  example(): Readonly<Record<string, unknown>> {
    const rest = this.text.slice(this.at, this.text.indexOf("\n", this.at));
    return rest === "" ? {} : (JSON.parse(rest) as Record<string, unknown>);
  }

  /** `{from_port:n cidr_blocks:Ls}` */
  plainObject(): ObjectType {
    const keys = new Map<string, Attribute>();
    for (const name of this.members("{", "}")) {
      this.take(":");
      keys.set(name, plainKey(this.type()));
    }
    return { kind: "object", keys, plain: true };
  }

  private *members(open: string, close: string): Generator<string> {
    this.take(open);
    while (this.at < this.text.length && !this.take(close)) {
      this.take(" ");
      const name = this.match(/[\w-]+/y);
      if (name === undefined) return;
      yield name;
    }
  }

  private attribute(): Attribute {
    const presence = this.text[this.at];
    this.at += 1;
    const [sensitive, writeOnly, deprecated] = [this.take(MARKS.sensitive), this.take(MARKS.writeOnly), this.take(MARKS.deprecated)];
    return {
      type: this.type(),
      required: presence === "!",
      optional: presence === "?" || presence === "~",
      computed: presence === "=" || presence === "~",
      sensitive,
      writeOnly,
      deprecated,
    };
  }

  private block(): Block {
    const deprecated = this.take(MARKS.deprecated);
    const nesting = NESTING[this.text[this.at] as string] ?? "list";
    this.at += 1;
    const least = this.number() ?? 0;
    const most = this.take(",") ? this.number() : undefined;
    return { nesting, least, most, deprecated, body: this.structure() as Body };
  }

  private type(): Type {
    const letter = this.text[this.at] as string;
    const collection = COLLECTIONS[letter];
    const scalar = SCALARS[letter];
    if (collection === undefined && scalar === undefined) return this.objectType();
    this.at += 1;
    return scalar ?? { kind: collection ?? "list", of: this.type() };
  }

  private objectType(): ObjectType {
    const structure = this.structure();
    return "kind" in structure ? structure : { kind: "object", keys: structure.attributes, plain: false };
  }

  private structure(): Body | ObjectType {
    if (this.take("&")) return this.shared(this.number() ?? 0);
    return this.text[this.at] === "{" ? this.plainObject() : this.body();
  }

  private take(char: string): boolean {
    const found = this.text[this.at] === char;
    if (found) this.at += 1;
    return found;
  }

  private number(): number | undefined {
    const digits = this.match(/\d+/y);
    return digits === undefined ? undefined : Number(digits);
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }
}
