import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { failure, success, type Problem, type Result } from "../errors";
import { didYouMean } from "../spec/nearest";
import { CATALOGUE_FORMAT, CatalogueText } from "./format";
import type { TypeKind, TypeSchema } from "./schema";

/** Where the package's own catalogues are: the same place seen from src/ and from dist/. */
export const SHIPPED_CATALOGUES = join(__dirname, "..", "..", "catalogue");

/** What the index of a folder says of one catalogue. */
export interface CatalogueEntry {
  /** `aws` */
  readonly name: string;
  /** Of the provider: `6.25.0`. */
  readonly version: string;
  /** `registry.terraform.io/hashicorp/aws` */
  readonly source: string;
  /** Beside the index. */
  readonly file: string;
  /** How many types of each kind there are. */
  readonly resource: number;
  readonly data: number;
  readonly ephemeral: number;
}

/** Every type of one provider. */
export interface Catalogue {
  readonly entry: CatalogueEntry;
  /** The type with its arguments and attributes; undefined when the provider has none of that name. */
  describe(kind: TypeKind, type: string): TypeSchema | undefined;
  /** Sorted. */
  typeNames(kind: TypeKind): readonly string[];
  /** Names of types that the provider will remove. */
  deprecatedNames(kind: TypeKind): ReadonlySet<string>;
}

/**
 * The catalogues of one or several folders. Of two for one provider the folder named first has its say, and in one folder the newest; so a
 * newer provider is a file in a folder that is named before the package's own.
 */
export class Catalogues {
  private index: readonly Located[] | undefined;
  private readonly loaded = new Map<string, Result<Catalogue>>();

  constructor(private readonly folders: readonly string[] = [SHIPPED_CATALOGUES]) {}

  /** The providers that there are catalogues for. */
  get providers(): readonly CatalogueEntry[] {
    return this.located().map(({ entry }) => entry);
  }

  /** The catalogue of `aws`: read from its file when it is first asked for. */
  load(provider: string): Result<Catalogue> {
    const known = this.loaded.get(provider);
    if (known) return known;
    const result = this.read(provider);
    this.loaded.set(provider, result);
    return result;
  }

  /** The provider that a type belongs to, by Terraform's own rule: what stands before the first underscore. */
  providerOfType(type: string): CatalogueEntry | undefined {
    const [prefix] = type.split("_");
    return this.providers.find(({ name }) => name === prefix);
  }

  /** The type with its arguments and attributes; for the settings of a provider the type is its name. Undefined when there is none. */
  describe(kind: TypeKind, type: string): TypeSchema | undefined {
    const provider = this.providerOfType(type);
    if (provider === undefined) return undefined;
    const catalogue = this.load(provider.name);
    return catalogue.ok ? catalogue.value.describe(kind, type) : undefined;
  }

  /** Names of all types of a kind, of one provider or of all. */
  typeNames(kind: TypeKind, provider?: string): string[] {
    const names = provider === undefined ? this.providers.map(({ name }) => name) : [provider];
    return names.flatMap((name) => {
      const catalogue = this.load(name);
      return catalogue.ok ? catalogue.value.typeNames(kind) : [];
    });
  }

  private read(provider: string): Result<Catalogue> {
    const found = this.located().find(({ entry }) => entry.name === provider);
    if (this.providers.length === 0)
      return failure([notReadable(join(this.folders[0] ?? "", "index.json"), "an index of catalogues", undefined)]);
    if (found === undefined) return failure([unknownProvider(provider, this.providers)]);
    const file = join(found.folder, found.entry.file);
    try {
      const text = new CatalogueText(brotliDecompressSync(readFileSync(file)).toString("latin1"));
      const [format] = text.head;
      if (format !== String(CATALOGUE_FORMAT)) return failure([notReadable(file, `format ${CATALOGUE_FORMAT}`, format)]);
      return success(new LoadedCatalogue(found.entry, text));
    } catch {
      return failure([notReadable(file, "a catalogue", undefined)]);
    }
  }

  private located(): readonly Located[] {
    this.index ??= firstOfEach(this.folders.flatMap(readIndex));
    return this.index;
  }
}

interface Located {
  readonly folder: string;
  readonly entry: CatalogueEntry;
}

class LoadedCatalogue implements Catalogue {
  private readonly schemas = new Map<string, TypeSchema | undefined>();
  private readonly names = new Map<TypeKind, readonly string[]>();
  private readonly deprecated = new Map<TypeKind, ReadonlySet<string>>();

  constructor(
    readonly entry: CatalogueEntry,
    private readonly text: CatalogueText,
  ) {}

  describe(kind: TypeKind, type: string): TypeSchema | undefined {
    const key = `${kind} ${type}`;
    if (this.schemas.has(key)) return this.schemas.get(key);
    const found = this.text.find(kind, type);
    const schema = found && { ...found, provider: this.entry.name };
    if (schema) this.schemas.set(key, schema);
    return schema;
  }

  typeNames(kind: TypeKind): readonly string[] {
    return remember(this.names, kind, () => this.text.names(kind));
  }

  deprecatedNames(kind: TypeKind): ReadonlySet<string> {
    return remember(this.deprecated, kind, () => new Set(this.text.deprecatedNames(kind)));
  }
}

function remember<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

function readIndex(folder: string): Located[] {
  try {
    const index = JSON.parse(readFileSync(join(folder, "index.json"), "utf8")) as { readonly providers: readonly CatalogueEntry[] };
    return [...index.providers].sort((a, b) => compareVersions(b.version, a.version)).map((entry) => ({ folder, entry }));
  } catch {
    // a folder without an index has no catalogues; what is asked for is then an unknown provider
    return [];
  }
}

function firstOfEach(located: readonly Located[]): Located[] {
  const first = new Map<string, Located>();
  for (const each of located) if (!first.has(each.entry.name)) first.set(each.entry.name, each);
  return [...first.values()].sort((a, b) => (a.entry.name < b.entry.name ? -1 : 1));
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(".").map(Number));
  return [0, 1, 2].map((part) => (left?.[part] ?? 0) - (right?.[part] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

function unknownProvider(received: string, known: readonly CatalogueEntry[]): Problem {
  const names = known.map(({ name }) => name);
  const expected = `one of ${names.join(", ")}`;
  return { code: "PROVIDER_UNKNOWN", path: "", received, expected, fix: `Use one of these.${didYouMean(received, names)}` };
}

function notReadable(path: string, expected: string, received: string | undefined): Problem {
  const fix = "Install the package again, or build the catalogue again with this version.";
  return { code: "FILE_NOT_READABLE", path, ...(received !== undefined && { received }), expected, fix };
}
