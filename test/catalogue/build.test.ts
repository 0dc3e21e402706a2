import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { readClasses } from "../../scripts/build-catalogue-classes";
import {
  buildFromSchemaFile,
  buildPinned,
  compress,
  keepOnly,
  missingSchemas,
  PINNED,
  schemaFolders,
  writeCatalogue,
} from "../../scripts/build-catalogue-files";
import { withReadOnlyIds } from "../../scripts/build-catalogue-ids";
import {
  readSchemaFile,
  TYPE_GROUPS,
  type SchemaAttribute,
  type SchemaBlock,
  type SchemaBlockType,
  type TypeConstraint,
} from "../../scripts/build-catalogue-schema";
import { Catalogues, type Body, type Type } from "../../src/catalogue";
import { describeWith } from "../support/describe-with";
import { temporaryFolder } from "../support/temporary-folder";

const ROOT = join(__dirname, "../..");
const PACKAGES = join(ROOT, "node_modules/@cdktf");
const folders = schemaFolders();
const missing = missingSchemas(folders);
const SLOW = 120_000;

const NO_INPUTS = `there are no schema files ${missing.join(", ")}; set STACKWRIGHT_SHARED to the folder with schemas/`;
const describeInputs = (name: string, suite: () => void): void => describeWith(missing.length === 0 ? undefined : NO_INPUTS, name, suite);

describeInputs("the shipped catalogues are what a fresh build gives", () => {
  const shipped = JSON.parse(readFileSync(join(ROOT, "catalogue/index.json"), "utf8")) as {
    readonly providers: readonly { readonly name: string; readonly file: string }[];
  };

  test("for the pinned providers and no others", () => {
    expect(shipped.providers.map(({ name }) => name)).toEqual(PINNED.map(({ provider }) => provider).sort());
  });

  test.each(PINNED.map(({ provider }) => provider))(
    "%s",
    (provider) => {
      const built = buildPinned(provider, PACKAGES, folders);
      const entry = shipped.providers.find(({ name }) => name === provider);
      expect(entry).toEqual({ ...built.identity, file: `${provider}-${built.identity.version}.txt.br`, ...built.counts });
      const bytes = readFileSync(join(ROOT, "catalogue", entry?.file ?? ""));
      expect(brotliDecompressSync(bytes).toString("latin1") === built.text).toBe(true);
    },
    SLOW,
  );
});

describeInputs("a catalogue says what the schema says", () => {
  const file = (name: string): string => folders.map((folder) => join(folder, `${name}.json.gz`)).find((path) => existsSync(path)) ?? "";

  test.each(["aws-5.100.0", "azurerm-5.2.0", "google-7.9.0"])(
    "every type of %s, argument by argument",
    (name) => {
      const folder = temporaryFolder();
      const built = buildFromSchemaFile(file(name));
      writeCatalogue(built, folder);
      const catalogues = new Catalogues([folder]);
      const schema = withReadOnlyIds(readSchemaFile(file(name)).schema, built.identity.name);
      const wrong: string[] = [];
      for (const kind of ["resource", "data", "ephemeral"] as const) {
        const types = Object.entries(schema[TYPE_GROUPS[kind]] ?? {});
        expect(catalogues.typeNames(kind)).toEqual(types.map(([type]) => type).sort());
        for (const [type, { block }] of types) {
          const found = catalogues.describe(kind, type);
          if (found === undefined || JSON.stringify(schemaOf(found.body)) !== JSON.stringify(plain(block))) wrong.push(`${kind} ${type}`);
          if (found?.deprecated !== (block.deprecated ?? false)) wrong.push(`${kind} ${type} deprecated`);
        }
      }
      expect(wrong).toEqual([]);
    },
    SLOW,
  );
});

/** What a schema says of a block, without descriptions and in one order. */
function plain({ attributes = {}, block_types = {} }: SchemaBlock): unknown {
  const sortedAttributes = sorted(attributes).map(([name, attribute]) => [name, plainAttribute(attribute)]);
  const blocks = sorted(block_types).map(([name, { nesting_mode, min_items = 0, max_items = 0, block }]: [string, SchemaBlockType]) => {
    return [name, nesting_mode, min_items, max_items, block.deprecated ?? false, plain(block)];
  });
  return [sortedAttributes, blocks];
}

const plainAttribute = ({ type, required, optional, computed, sensitive, write_only, deprecated }: SchemaAttribute): unknown => {
  return [
    sortedType(type ?? "dynamic"),
    required ?? false,
    optional ?? false,
    (computed ?? false) && !required,
    sensitive ?? false,
    write_only ?? false,
    deprecated ?? false,
  ];
};

function sortedType(type: TypeConstraint): unknown {
  if (typeof type === "string") return type;
  return type[0] === "object" ? ["object", sorted(type[1]).map(([key, each]) => [key, sortedType(each)])] : [type[0], sortedType(type[1])];
}

const sorted = <T>(record: Readonly<Record<string, T>>): [string, T][] => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

/** The same of a catalogue's body. */
function schemaOf(body: Body): unknown {
  const attributes = [...body.attributes].map(([name, { type, required, optional, computed, sensitive, writeOnly, deprecated }]) => {
    return [name, [constraintOf(type), required, optional, computed, sensitive, writeOnly, deprecated]];
  });
  const blocks = [...body.blocks].map(([name, { nesting, least, most = 0, deprecated, body: inner }]) => [
    name,
    nesting,
    least,
    most,
    deprecated,
    schemaOf(inner),
  ]);
  return [attributes, blocks];
}

function constraintOf(type: Type): unknown {
  if (type.kind === "object") return ["object", [...type.keys].map(([key, { type: each }]) => [key, constraintOf(each)])];
  if ("of" in type) return [type.kind, constraintOf(type.of)];
  return type.kind === "any" ? "dynamic" : type.kind;
}

test("the same text gives the same bytes", () => {
  const text = "R acme_store (name!s)\n".repeat(100);
  expect(compress(text).equals(compress(text))).toBe(true);
});

describe("a schema file becomes a catalogue of its own", () => {
  const written = (): { folder: string; file: string } => {
    const folder = temporaryFolder();
    const file = join(folder, "acme-2.0.1.json");
    const block = { attributes: { name: { type: "string", required: true }, id: { type: "string", optional: true, computed: true } } };
    const schema = { provider: { block: {} }, resource_schemas: { acme_store: { block } }, data_source_schemas: { acme_store: { block } } };
    writeFileSync(file, JSON.stringify({ format_version: "1.0", provider_schemas: { "example.com/acme/acme": schema } }));
    return { folder, file };
  };

  test("with name and version from the file's name and the address from its content", () => {
    const { folder, file } = written();
    expect(writeCatalogue(buildFromSchemaFile(file), folder)).toMatchObject({ file: "acme-2.0.1.txt.br" });
    const catalogues = new Catalogues([folder]);
    expect(catalogues.providers).toEqual([
      { name: "acme", version: "2.0.1", source: "example.com/acme/acme", file: "acme-2.0.1.txt.br", resource: 1, data: 1, ephemeral: 0 },
    ]);
    expect(catalogues.describe("resource", "acme_store")?.body.attributes.get("name")?.required).toBe(true);
  });

  test("the id of a resource is read-only, that of a data source is not", () => {
    const { folder, file } = written();
    writeCatalogue(buildFromSchemaFile(file), folder);
    const catalogues = new Catalogues([folder]);
    expect(catalogues.describe("resource", "acme_store")?.body.attributes.get("id")).toMatchObject({ optional: false, computed: true });
    expect(catalogues.describe("data", "acme_store")?.body.attributes.get("id")).toMatchObject({ optional: true, computed: true });
  });

  test("other versions of a folder stay, until only some are kept", () => {
    const { folder, file } = written();
    const built = buildFromSchemaFile(file);
    writeCatalogue(built, folder);
    writeCatalogue({ ...built, identity: { ...built.identity, version: "2.1.0" } }, folder);
    expect(new Catalogues([folder]).providers.map(({ version }) => version)).toEqual(["2.1.0"]);
    keepOnly(folder, ["acme-2.0.1.txt.br"]);
    expect(existsSync(join(folder, "acme-2.1.0.txt.br"))).toBe(false);
    expect(new Catalogues([folder]).providers.map(({ version }) => version)).toEqual(["2.0.1"]);
  });
});

test("the text of a binding class tells spelling, presence, sets and how often it may stand", () => {
  const source = [
    "export class AcmeRuleOutputReference extends cdktf.ComplexObject {",
    "    super(terraformResource, terraformAttribute, false, 0);",
    "  // output_base64sha256 - computed: true, optional: false, required: false",
    "  public get outputBase64Sha256() {",
    "    return this.getStringAttribute('output_base64sha256');",
    "  // zones - computed: false, optional: true, required: false",
    "  public get zones() {",
    "    return cdktf.Fn.tolist(this.getListAttribute('zones'));",
    "  public get zonesInput() {",
    "}",
    "export class Acme extends cdktf.TerraformResource {",
    "  // rule - computed: false, optional: false, required: true",
    '  private _rule = new AcmeRuleList(this, "rule", true);',
    "  public get rule() {",
    "  // free - computed: true, optional: true, required: false",
    "  public get free() {",
    "    return this.interpolationForAttribute('free');",
  ].join("\n");
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  const map = Buffer.from(JSON.stringify({ sourcesContent: [source] })).toString("base64");
  writeFileSync(join(folder, "index.js"), `"use strict";\n//# sourceMappingURL=data:application/json;base64,${map}`);
  const classes = readClasses(folder);
  const rule = classes.get("AcmeRuleOutputReference");
  expect(rule?.nesting).toBe("onlyElement");
  expect(rule?.members.get("outputBase64Sha256")).toEqual({
    name: "output_base64sha256",
    computed: true,
    optional: false,
    required: false,
    isSet: false,
    untyped: false,
  });
  expect(rule?.members.get("zones")).toMatchObject({ name: "zones", isSet: true });
  expect(rule?.members.has("zonesInput")).toBe(false);
  expect(classes.get("Acme")?.members.get("rule")).toMatchObject({ required: true, isSet: true });
  expect(classes.get("Acme")?.members.get("free")).toMatchObject({ computed: true, optional: true, untyped: true });
});
