import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { readBindings } from "./build-catalogue-assembly";
import { encodeCatalogue, FORMAT, type Examples } from "./build-catalogue-encode";
import { completeSchema, mergeSchemas, type Difference } from "./build-catalogue-merge";
import { withReadOnlyIds } from "./build-catalogue-ids";
import { identityOfFile, readSchemaFile, TYPE_GROUPS, type ProviderIdentity, type ProviderSchema } from "./build-catalogue-schema";

/** The bindings packages that catalogues are built from, each with the schema files that complete it, the nearest version first. */
export const PINNED: readonly { readonly provider: string; readonly schemas: readonly string[] }[] = [
  // 6.19.0 lacks the five types with the deepest nesting (aws_wafv2_*, aws_quicksight_*); 5.100.0 has them
  { provider: "aws", schemas: ["aws-6.19.0", "aws-5.100.0"] },
  { provider: "azurerm", schemas: ["azurerm-4.51.0", "azurerm-4.80.0"] },
  { provider: "google", schemas: ["google-7.9.0"] },
  { provider: "archive", schemas: ["archive-2.7.1"] },
  { provider: "http", schemas: ["http-3.5.0"] },
  { provider: "local", schemas: ["local-2.5.3"] },
  { provider: "null", schemas: ["null-3.2.4"] },
  { provider: "random", schemas: ["random-3.7.2"] },
  { provider: "time", schemas: ["time-0.13.1"] },
  { provider: "tls", schemas: ["tls-4.1.0"] },
];

/** Beside this file. */
export const LEARNED_EXAMPLES = "build-catalogue-examples.json";
export const WRITTEN_EXAMPLES = "build-catalogue-examples-by-hand.json";

/** A catalogue before it is compressed. */
export interface BuiltCatalogue {
  readonly identity: ProviderIdentity;
  readonly text: string;
  readonly counts: Readonly<Record<keyof typeof TYPE_GROUPS, number>>;
  readonly differences: readonly Difference[];
}

/**
 * The catalogue of one pinned provider.
 * @param packages where the bindings packages are: `node_modules/@cdktf`
 * @param schemaFolders where schema files are looked for
 */
export function buildPinned(provider: string, packages: string, schemaFolders: readonly string[]): BuiltCatalogue {
  const { identity, schema } = readBindings(join(packages, `provider-${provider}`));
  const names = PINNED.find((pinned) => pinned.provider === provider)?.schemas ?? [];
  const files = names.flatMap((name) => fileOf(name, schemaFolders) ?? []);
  const more = files.map((file) => readSchemaFile(file).schema).reduce(completeSchema, { provider: {} });
  const merged = mergeSchemas(schema, more);
  return { ...builtFrom(identity, merged.schema, readExamples()), differences: merged.differences };
}

/** The catalogue of a schema file alone: a newer provider, or one that no bindings were generated for. */
export function buildFromSchemaFile(file: string, named?: { readonly name: string; readonly version: string }): BuiltCatalogue {
  const { source, schema } = readSchemaFile(file);
  const { name, version } = named ?? identityOfFile(file) ?? { name: source.split("/").at(-1) ?? "", version: "0.0.0" };
  return { ...builtFrom({ name, version, source }, schema, readExamples()), differences: [] };
}

/** Where schema files are when nobody says: in the folder that STACKWRIGHT_SHARED names, by default `shared` beside the checkout. */
export function schemaFolders(): string[] {
  const shared = process.env["STACKWRIGHT_SHARED"] ?? join(__dirname, "../../shared");
  return [join(shared, "schemas"), join(shared, "tools/stub-provider/schemas")];
}

/** The schema files of a pinned provider that are in none of the folders. */
export function missingSchemas(schemaFolders: readonly string[]): string[] {
  return PINNED.flatMap(({ schemas }) => schemas).filter((name) => fileOf(name, schemaFolders) === undefined);
}

/** Writes a catalogue, compressed, and its entry in the folder's index.json. Other providers and versions of the folder stay. */
export function writeCatalogue(built: BuiltCatalogue, folder: string): { readonly file: string; readonly bytes: number } {
  mkdirSync(folder, { recursive: true });
  const { name, version } = built.identity;
  const file = `${name}-${version}.txt.br`;
  const bytes = compress(built.text);
  writeFileSync(join(folder, file), bytes);
  const kept = readIndex(folder).filter((other) => other.file !== file);
  writeIndex(folder, [...kept, { ...built.identity, file, ...built.counts }]);
  return { file, bytes: bytes.length };
}

/** Leaves only these files in a folder of catalogues: what an older build wrote is gone. */
export function keepOnly(folder: string, files: readonly string[]): void {
  const stale = filesOf(folder).filter((file) => file.endsWith(".txt.br") && !files.includes(file));
  for (const file of stale) rmSync(join(folder, file));
  writeIndex(
    folder,
    readIndex(folder).filter(({ file }) => files.includes(file)),
  );
}

function readIndex(folder: string): readonly IndexEntry[] {
  const index = join(folder, "index.json");
  return existsSync(index) ? (JSON.parse(readFileSync(index, "utf8")) as { providers: IndexEntry[] }).providers : [];
}

function writeIndex(folder: string, entries: readonly IndexEntry[]): void {
  const providers = [...entries].sort((a, b) => (a.file < b.file ? -1 : 1));
  writeFileSync(join(folder, "index.json"), `${JSON.stringify({ format: FORMAT, providers }, null, 2)}\n`);
}

/** The same text gives the same bytes. */
export function compress(text: string): Buffer {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_LGWIN]: 22,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  };
  return brotliCompressSync(text, { params });
}

type IndexEntry = ProviderIdentity & { readonly file: string } & BuiltCatalogue["counts"];

function builtFrom(identity: ProviderIdentity, schema: ProviderSchema, examples: Examples): Omit<BuiltCatalogue, "differences"> {
  const count = (kind: keyof typeof TYPE_GROUPS): number => Object.keys(schema[TYPE_GROUPS[kind]] ?? {}).length;
  const counts = { resource: count("resource"), data: count("data"), ephemeral: count("ephemeral") };
  return { identity, text: encodeCatalogue(identity, withReadOnlyIds(schema, identity.name), examples), counts };
}

function fileOf(name: string, folders: readonly string[]): string | undefined {
  return folders.flatMap((folder) =>
    filesOf(folder)
      .filter((file) => file.startsWith(`${name}.json`))
      .map((file) => join(folder, file)),
  )[0];
}

/** What scripts/build-catalogue-examples.ts has learned, and what was written by hand for the types that people look up most. */
function readExamples(): Examples {
  const read = (file: string): Examples => JSON.parse(readFileSync(join(__dirname, file), "utf8")) as Examples;
  return { ...read(LEARNED_EXAMPLES), ...read(WRITTEN_EXAMPLES) };
}

const filesOf = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);
