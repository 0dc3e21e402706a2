import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { Catalogues, describe as describeType, loadCatalogue, providerOfType, typeNames } from "../../src/catalogue";
import { temporaryFolder } from "../support/temporary-folder";

/** A folder with the catalogue of a provider that exists in tests alone. */
function folderWith(lines: readonly string[], entry: object = {}): string {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  const provider = {
    name: "acme",
    version: "1.2.0",
    source: "example.com/acme/acme",
    file: "acme.txt.br",
    resource: 1,
    data: 0,
    ephemeral: 0,
    ...entry,
  };
  writeFileSync(join(folder, "index.json"), JSON.stringify({ format: 1, providers: [provider] }));
  writeFileSync(join(folder, "acme.txt.br"), brotliCompressSync(lines.join("\n")));
  return folder;
}

const HEAD = "stackwright-catalogue 1 acme 1.2.0 example.com/acme/acme";

test("the package knows the pinned providers and how many types each has", () => {
  const aws = loadCatalogue("aws");
  expect(aws).toMatchObject({
    ok: true,
    value: { entry: { version: "6.25.0", source: "registry.terraform.io/hashicorp/aws", resource: 1581, data: 630 } },
  });
  const found = ["google", "azurerm", "random", "archive", "null", "tls", "time", "local", "http"].map((name) => loadCatalogue(name).ok);
  expect(found).not.toContain(false);
});

test("a type is described with its arguments, attributes and blocks", () => {
  const bot = describeType("resource", "aws_lex_bot");
  expect(bot).toMatchObject({ kind: "resource", type: "aws_lex_bot", provider: "aws", deprecated: false });
  expect(bot?.body.attributes.get("child_directed")).toMatchObject({ type: { kind: "bool" }, required: true, computed: false });
  expect(bot?.body.attributes.get("arn")).toMatchObject({ type: { kind: "string" }, required: false, optional: false, computed: true });
  expect(bot?.body.blocks.get("intent")).toMatchObject({ nesting: "set", least: 1, most: 250 });
  expect(bot?.body.blocks.get("intent")?.body.attributes.get("intent_name")?.required).toBe(true);
  expect(bot?.body.attributes.has("abort_statement")).toBe(false);
});

test("what only the schemas of the providers say is there: sensitive, write-only, deprecated, counts of blocks", () => {
  const password = describeType("resource", "aws_db_instance")?.body.attributes;
  expect(password?.get("password")?.sensitive).toBe(true);
  expect(password?.get("password_wo")?.writeOnly).toBe(true);
  expect(describeType("resource", "azurerm_linux_virtual_machine")?.body.blocks.get("os_disk")).toMatchObject({ least: 1, most: 1 });
  expect(describeType("resource", "aws_security_group")?.body.attributes.get("ingress")?.type).toMatchObject({
    kind: "set",
    of: { kind: "object", plain: true },
  });
});

test("the settings of a provider are described under its name", () => {
  expect(describeType("provider", "aws")?.body.blocks.get("default_tags")?.body.attributes.get("tags")?.type).toEqual({
    kind: "map",
    of: { kind: "string" },
  });
  expect(describeType("provider", "azurerm")?.body.blocks.has("features")).toBe(true);
  expect(describeType("provider", "aws")?.body.attributes.has("alias")).toBe(false);
});

test("ephemeral resources are described", () => {
  expect(describeType("ephemeral", "random_password")?.body.attributes.get("length")?.required).toBe(true);
});

test("a type's provider is what stands before its first underscore, also without one", () => {
  expect(providerOfType("aws_lex_bot")?.name).toBe("aws");
  expect(providerOfType("http")?.name).toBe("http");
  expect(providerOfType("acme_thing")).toBeUndefined();
});

test("nothing is described for a type that does not exist, of a wrong kind, or with characters that no type has", () => {
  for (const type of ["aws_lex_robot", "aws_", "", "acme_thing", "aws_lex_bot (", "aws_lex_bot\nR aws_vpc"])
    expect(describeType("resource", type)).toBeUndefined();
  expect(describeType("data", "aws_lex_intent")).toMatchObject({ kind: "data", type: "aws_lex_intent", provider: "aws" });
  expect(describeType("data", "aws_db_proxy_target")).toBeUndefined();
  expect(describeType("resource", "aws_availability_zones")).toBeUndefined();
});

test("names of types are sorted, of one provider or of all", () => {
  const names = typeNames("resource", "time");
  expect(names).toEqual(["time_offset", "time_rotating", "time_sleep", "time_static"]);
  expect(typeNames("resource").length).toBe(1581 + 1127 + 1096 + 1 + 2 + 1 + 8 + 4 + 4);
});

test("an unknown provider is a problem with the nearest name", () => {
  expect(loadCatalogue("googel")).toMatchObject({
    ok: false,
    problems: [{ code: "PROVIDER_UNKNOWN", received: "googel", fix: expect.stringContaining('"google"') as string }],
  });
});

test("a newer provider is a file in a folder that is named first", () => {
  const folder = folderWith([HEAD, "P acme ()", "R acme_store (name!s)", ""], { name: "time", version: "9.0.0" });
  const catalogues = new Catalogues([folder, ...["catalogue"].map((name) => join(__dirname, "../..", name))]);
  expect(catalogues.providers.find(({ name }) => name === "time")?.version).toBe("9.0.0");
  expect(catalogues.providers.find(({ name }) => name === "tls")?.version).toBe("4.1.0");
});

test("of two versions in one folder the newer is taken", () => {
  const folder = folderWith([HEAD, "P acme ()", ""]);
  const index = (version: string) => ({ name: "acme", version, source: "", file: "acme.txt.br", resource: 0, data: 0, ephemeral: 0 });
  writeFileSync(join(folder, "index.json"), JSON.stringify({ format: 1, providers: ["1.9.0", "1.10.0", "1.2.0"].map(index) }));
  expect(new Catalogues([folder]).providers.map(({ version }) => version)).toEqual(["1.10.0"]);
});

test("a file of another format, a broken file and a missing one are problems with the file's name", () => {
  const other = folderWith([HEAD.replace(" 1 ", " 2 "), "P acme ()", ""]);
  expect(new Catalogues([other]).load("acme")).toMatchObject({
    ok: false,
    problems: [{ code: "FILE_NOT_READABLE", path: join(other, "acme.txt.br"), received: "2" }],
  });
  writeFileSync(join(other, "acme.txt.br"), "not compressed");
  expect(new Catalogues([other]).load("acme")).toMatchObject({ ok: false, problems: [{ code: "FILE_NOT_READABLE" }] });
  expect(new Catalogues([folderWith([HEAD], { file: "absent.br" })]).load("acme")).toMatchObject({
    ok: false,
    problems: [{ code: "FILE_NOT_READABLE" }],
  });
});

test("a folder without an index has no providers, and says so", () => {
  const folder = temporaryFolder();
  expect(new Catalogues([folder]).providers).toEqual([]);
  expect(new Catalogues([folder]).load("aws")).toMatchObject({
    ok: false,
    problems: [{ code: "FILE_NOT_READABLE", path: join(folder, "index.json") }],
  });
});
