import { referencesIn } from "./references-in";
import { describeWalk, providerSchemas, type ProviderSchemas } from "./provider-schemas";
import { describeFindings, walk, type Finding } from "./schema-walk";

/** A provider with one of everything that a schema can hold. */
const schemas: ProviderSchemas = {
  acme: {
    provider: { block: { attributes: { region: { type: "string", optional: true } } } },
    resource_schemas: {
      acme_store: {
        block: {
          attributes: {
            id: { type: "string", computed: true },
            name: { type: "string", required: true },
            size: { type: "number", optional: true },
            locked: { type: "bool", optional: true, computed: true },
            names: { type: ["list", "string"], optional: true },
            labels: { type: ["map", "string"], optional: true },
            password: { type: "string", optional: true, sensitive: true },
            secret_wo: { type: "string", optional: true, write_only: true, sensitive: true },
            rules: { type: ["set", ["object", { port: "number", note: "string" }, ["note"]]], optional: true },
            nested: {
              nested_type: { nesting_mode: "list", attributes: { key: { type: "string", required: true } } },
              optional: true,
            },
          },
          block_types: {
            timeouts: { nesting_mode: "single", block: { attributes: { create: { type: "string", optional: true } } } },
            copy: {
              nesting_mode: "list",
              min_items: 1,
              max_items: 2,
              block: { attributes: { to: { type: "string", required: true } } },
            },
          },
        },
      },
    },
    data_source_schemas: { acme_place: { block: { attributes: { name: { type: "string", required: true } } } } },
    ephemeral_resource_schemas: { acme_word: { block: { attributes: { length: { type: "number", required: true } } } } },
  },
};

const store = { name: "a", copy: { to: "b" } };
const walkStore = (more: Record<string, unknown>): string[] =>
  brief(walk({ resource: { acme_store: { one: { ...store, ...more } } } }, schemas).findings);
const brief = (findings: readonly Finding[]): string[] => findings.map(({ path, fault }) => `${path} ${fault}`);

describe("walking Terraform JSON against a schema", () => {
  test("finds nothing in what the schema allows", () => {
    const full = {
      size: "3306",
      locked: "true",
      names: ["a", 1],
      labels: { a: "b" },
      rules: [{ port: 1 }],
      nested: [{ key: "a" }],
      timeouts: { create: "1m" },
      copy: [{ to: "a" }, { to: "b" }],
      depends_on: ["acme_store.two"],
      lifecycle: { prevent_destroy: true },
      "//": { metadata: {} },
    };
    const json = {
      provider: { acme: [{ region: "x", alias: "y" }] },
      resource: { acme_store: { one: { ...store, ...full }, two: store } },
      data: { acme_place: { here: { name: "x" } } },
      ephemeral: { acme_word: { w: { length: 3 } } },
    };
    expect(walk(json, schemas)).toEqual({ findings: [], sensitive: [], notWalked: [] });
  });

  test("names an unknown type, with its address", () => {
    const { findings } = walk({ resource: { acme_shop: { one: {} } }, data: { acme_store: { one: {} } } }, schemas);
    expect(describeFindings(findings)).toEqual([
      "acme_shop.one : unknownType, the provider has no acme_shop",
      "data.acme_store.one : unknownType, the provider has no data.acme_store",
    ]);
  });

  test.each([
    ["an unknown argument", { colour: "red" }, ["colour unknown"]],
    ["an unknown argument of a block", { copy: [{ to: "a", from: "b" }] }, ["copy[0].from unknown"]],
    ["an unknown field of an object", { rules: [{ port: 1, proto: "tcp" }] }, ["rules[0].proto unknown"]],
    ["an unknown argument of a nested type", { nested: [{ key: "a", value: "b" }] }, ["nested[0].value unknown"]],
    ["a missing argument", { name: undefined }, ["name missing"]],
    ["null where something is required", { name: null }, ["name missing"]],
    ["a missing argument of a block", { copy: [{}] }, ["copy[0].to missing"]],
    ["a missing field of an object", { rules: [{ note: "x" }] }, ["rules[0].port missing"]],
    ["a missing argument of a nested type", { nested: [{}] }, ["nested[0].key missing"]],
    ["text for a number", { size: "large" }, ["size mistyped"]],
    ["text for a truth value", { locked: "yes" }, ["locked mistyped"]],
    ["a list for text", { name: ["a"] }, ["name mistyped"]],
    ["an object for text", { name: { a: "b" } }, ["name mistyped"]],
    ["text for a list", { names: "a" }, ["names mistyped"]],
    ["an object in a list of text", { names: ["a", {}] }, ["names[1] mistyped"]],
    ["a list for a map", { labels: ["a"] }, ["labels mistyped"]],
    ["an object for a set", { rules: { port: 1 } }, ["rules mistyped"]],
    ["a template for a number", { size: "${var.a}${var.b}" }, ["size mistyped"]],
    ["text for a block", { copy: ["a"] }, ["copy[0] mistyped"]],
    ["an argument that the provider sets", { id: "x" }, ["id readOnly"]],
    ["no block where one is wanted", { copy: undefined }, ["copy tooFew"]],
    ["an empty list of blocks where one is wanted", { copy: [] }, ["copy tooFew"]],
    ["more blocks than allowed", { copy: [{ to: "a" }, { to: "b" }, { to: "c" }] }, ["copy tooMany"]],
    ["two of a single block", { timeouts: [{ create: "1m" }, {}] }, ["timeouts tooMany"]],
    ["an unknown resource in depends_on", { depends_on: ["acme_store.gone"] }, ["depends_on[0] dangling"]],
  ])("finds %s", (_what, more, expected) => {
    expect(walkStore(more)).toEqual(expected);
  });

  test("takes an expression for any type", () => {
    expect(walkStore({ size: "${var.size}", names: "${var.names}", rules: "${var.rules}", nested: ["${var.a}"] })).toEqual([]);
  });

  test("finds a provider's unknown argument", () => {
    const { findings } = walk({ provider: { acme: [{ regoin: "x" }] } }, schemas);
    expect(describeFindings(findings)).toEqual(["provider.acme regoin: unknown, no such argument"]);
  });

  test("says which types it could not walk", () => {
    const json = { resource: { other_thing: { a: {} } }, ephemeral: { random_password: { b: {} } } };
    expect(walk(json, schemas)).toEqual({ findings: [], sensitive: [], notWalked: ["other_thing", "ephemeral.random_password"] });
  });

  test("finds references to what is not there, and to attributes that it has not", () => {
    const names = ["${acme_store.two.id}", "${acme_store.gone.id}", "a ${lower(acme_store.two.nmae)} b", "${data.acme_place.x.name}"];
    const { findings } = walk({ resource: { acme_store: { one: { ...store, names }, two: store } } }, schemas);
    expect(findings).toEqual([
      { address: "acme_store.one", path: "names[1]", fault: "dangling", detail: "there is no acme_store.gone" },
      { address: "acme_store.one", path: "names[2]", fault: "dangling", detail: "acme_store.two has no nmae" },
      { address: "acme_store.one", path: "names[3]", fault: "dangling", detail: "there is no data.acme_place.x" },
    ]);
  });

  test("finds a reference that is text because it stands in quotes", () => {
    const { findings } = walk(
      { resource: { acme_store: { one: { ...store, name: '${jsonencode("acme_store.two.id")}' }, two: store } } },
      schemas,
    );
    expect(describeFindings(findings)).toEqual(["acme_store.one name: dangling, acme_store.two.id stands in quotes, where it is text"]);
  });

  test("finds a value that must not be kept in an argument that is, and lets write-only ones have it", () => {
    const word = { acme_word: { w: { length: 3 } } };
    const one = { ...store, name: "x ${ephemeral.acme_word.w.length}", secret_wo: "${ephemeral.acme_word.w.length}" };
    const { findings } = walk({ resource: { acme_store: { one } }, ephemeral: word }, schemas);
    expect(brief(findings)).toEqual(["name kept"]);
  });

  test("names the sensitive arguments that are set and kept", () => {
    const { findings, sensitive } = walk({ resource: { acme_store: { one: { ...store, password: "x", secret_wo: "y" } } } }, schemas);
    expect(sensitive).toEqual(["acme_store.one password"]);
    expect(findings).toEqual([]);
  });
});

describe("references in Terraform JSON", () => {
  const inText = (text: string) =>
    referencesIn({ resource: { acme_store: { one: { name: text } } } }).map(({ mode, type, name, attribute }) => [
      mode,
      type,
      name,
      attribute,
    ]);

  test("are read with indexes, splats, functions and hyphens", () => {
    expect(inText("${acme_store.a-b.id}")).toEqual([[0, "acme_store", "a-b", "id"]]);
    expect(inText("${acme_store.a[0].id}")).toEqual([[0, "acme_store", "a", "id"]]);
    expect(inText('${element(split(":", acme_store.a.arn), 4)}/${data.acme_place.p.name}')).toEqual([
      [0, "acme_store", "a", "arn"],
      [1, "acme_place", "p", "name"],
    ]);
    expect(inText("${ephemeral.acme_word.w.result}")).toEqual([[2, "acme_word", "w", "result"]]);
  });

  test("are not found in text, in quotes, or in variables", () => {
    expect(inText("acme_store.a.id")).toEqual([]);
    expect(inText("$${acme_store.a.id}")).toEqual([]);
    expect(inText('${join("see acme_store.a.id", [])}')).toEqual([]);
    expect(inText("${var.acme_store.a}")).toEqual([]);
  });

  test("are found in outputs", () => {
    const found = referencesIn({ output: { url: { value: "${acme_store.a.id}" } } });
    expect(found).toEqual([{ from: "output.url", path: "value", mode: 0, type: "acme_store", name: "a", attribute: "id" }]);
  });
});

describeWalk("walking against a real provider's schema", () => {
  test("finds mistakes in a bucket of each provider", () => {
    const json = {
      resource: {
        aws_s3_bucket: { one: { bucket: ["a"], versionning: {} } },
        google_storage_bucket: { one: { name: "a", url: "b" } },
        azurerm_storage_container: { one: { name: "a", storage_account_id: "${azurerm_storage_account.two.id}" } },
      },
    };
    expect(describeFindings(walk(json, providerSchemas(["aws", "google", "azurerm"])).findings)).toEqual([
      'aws_s3_bucket.one bucket: mistyped, a string is wanted, ["a"] came',
      "aws_s3_bucket.one versionning: unknown, no such argument",
      "google_storage_bucket.one url: readOnly, the provider sets it",
      "google_storage_bucket.one location: missing, it is required",
      "azurerm_storage_container.one storage_account_id: dangling, there is no azurerm_storage_account.two",
    ]);
  });
});
