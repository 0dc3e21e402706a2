import { completeSchema, mergeSchemas } from "../../scripts/build-catalogue-merge";
import type { ProviderSchema, SchemaBlock } from "../../scripts/build-catalogue-schema";

const schemaOf = (block: SchemaBlock, provider: SchemaBlock = {}): ProviderSchema => ({
  provider: { block: provider },
  resource_schemas: { acme_store: { block } },
});

/** What becomes of one resource in the bindings and in the schema file, and the differences that are noted. */
function merged(bindings: SchemaBlock, schema: SchemaBlock): { block: SchemaBlock | undefined; notes: string[] } {
  const { schema: result, differences } = mergeSchemas(schemaOf(bindings), schemaOf(schema));
  return {
    block: result.resource_schemas?.["acme_store"]?.block,
    notes: differences.map(({ at, what, detail }) => [at, what, detail].filter((part) => part !== "").join(" | ")),
  };
}

test("the schema file adds what the bindings cannot say, without a difference", () => {
  const { block, notes } = merged(
    {
      attributes: { token: { type: "string", optional: true } },
      block_types: { rule: { nesting_mode: "list", block: {} }, only: { nesting_mode: "list", max_items: 1, block: {} } },
    },
    {
      attributes: { token: { type: "string", optional: true, sensitive: true, write_only: true, deprecated: true } },
      block_types: { rule: { nesting_mode: "list", max_items: 5, block: {} }, only: { nesting_mode: "set", max_items: 1, block: {} } },
      deprecated: true,
    },
  );
  expect(notes).toEqual([]);
  expect(block).toMatchObject({
    deprecated: true,
    attributes: { token: { sensitive: true, write_only: true, deprecated: true } },
    block_types: { rule: { max_items: 5 }, only: { nesting_mode: "set", max_items: 1 } },
  });
});

test("where they differ the bindings win, and the difference is noted", () => {
  const { block, notes } = merged(
    {
      attributes: { size: { type: "number", required: true }, zones: { type: ["set", "string"], optional: true } },
      block_types: { rule: { nesting_mode: "list", min_items: 1, block: {} }, only: { nesting_mode: "list", block: {} } },
    },
    {
      attributes: { size: { type: "string", optional: true }, zones: { type: ["list", "string"], optional: true } },
      block_types: { rule: { nesting_mode: "set", block: {} }, only: { nesting_mode: "list", max_items: 1, block: {} } },
    },
  );
  expect(block?.attributes).toEqual({ size: { type: "number", required: true }, zones: { type: ["set", "string"], optional: true } });
  expect(block?.block_types).toEqual({
    rule: { nesting_mode: "list", min_items: 1, block: { attributes: {}, block_types: {} } },
    only: { nesting_mode: "list", block: { attributes: {}, block_types: {} } },
  });
  expect(notes).toEqual([
    "resource acme_store.size | required, optional, computed | required / optional",
    "resource acme_store.size | type | number / string",
    "resource acme_store.zones | list against set | set / list",
    "resource acme_store.rule | nesting of a block | list / set",
    "resource acme_store.rule | least number of blocks | 1 / 0",
    "resource acme_store.only | most blocks | any / 1",
  ]);
});

test("what only one of them has: the bindings' is kept, the schema's left out", () => {
  const { block, notes } = merged(
    { attributes: { mine: { type: "string" } } },
    { attributes: { theirs: { type: "string" } }, block_types: { more: { nesting_mode: "list", block: {} } } },
  );
  expect(block?.attributes).toEqual({ mine: { type: "string" } });
  expect(block?.block_types).toEqual({});
  expect(notes).toEqual([
    "resource acme_store.mine | member only in the bindings",
    "resource acme_store.theirs | member only in the schema",
    "resource acme_store.more | member only in the schema",
  ]);
});

test("an object is compared key by key", () => {
  const { block, notes } = merged(
    { attributes: { rules: { type: ["list", ["object", { port: "dynamic", mine: "string" }]], optional: true } } },
    { attributes: { rules: { type: ["list", ["object", { port: "number", theirs: "string" }]], optional: true } } },
  );
  expect(block?.attributes?.["rules"]?.type).toEqual(["list", ["object", { port: "number", mine: "string" }]]);
  expect(notes).toEqual([
    "resource acme_store.rules.theirs | member only in the schema",
    "resource acme_store.rules.port | untyped in the bindings",
    "resource acme_store.rules.mine | member only in the bindings",
  ]);
});

test("what the bindings leave without a type becomes the schema's block", () => {
  const statement = { nesting_mode: "list", max_items: 1, block: { attributes: { x: { type: "string", required: true } } } } as const;
  const { block, notes } = merged({ attributes: { statement: { type: "dynamic", optional: true } } }, { block_types: { statement } });
  expect(block).toEqual({ attributes: {}, block_types: { statement } });
  expect(notes).toEqual(["resource acme_store.statement | untyped in the bindings"]);
});

test("an attribute here and a block there is noted, and stays as the bindings have it", () => {
  const { block, notes } = merged(
    { attributes: { rule: { type: ["list", "string"], optional: true } } },
    { block_types: { rule: { nesting_mode: "list", block: {} } } },
  );
  expect(block?.attributes).toEqual({ rule: { type: ["list", "string"], optional: true } });
  expect(notes).toEqual(["resource acme_store.rule | block against attribute | attribute / block"]);
});

test("types that only one of them has are kept and left out likewise", () => {
  const { schema, differences } = mergeSchemas(
    { provider: {}, resource_schemas: { acme_new: { block: {} } } },
    { provider: {}, resource_schemas: { acme_old: { block: {} } }, ephemeral_resource_schemas: { acme_key: { block: {} } } },
  );
  expect(Object.keys(schema.resource_schemas ?? {})).toEqual(["acme_new"]);
  expect(Object.keys(schema.ephemeral_resource_schemas ?? {})).toEqual(["acme_key"]);
  expect(differences.map(({ at, what }) => `${at} ${what}`)).toEqual([
    "resource acme_new type only in the bindings",
    "resource acme_old type only in the schema",
  ]);
});

test("of a provider's settings the schema says which lists are sets", () => {
  const { schema, differences } = mergeSchemas(
    schemaOf(
      {},
      {
        attributes: { ids: { type: ["list", "string"], optional: true } },
        block_types: { endpoints: { nesting_mode: "list", block: {} } },
      },
    ),
    schemaOf(
      {},
      { attributes: { ids: { type: ["set", "string"], optional: true } }, block_types: { endpoints: { nesting_mode: "set", block: {} } } },
    ),
  );
  expect(schema.provider.block?.attributes?.["ids"]?.type).toEqual(["set", "string"]);
  expect(schema.provider.block?.block_types?.["endpoints"]?.nesting_mode).toBe("set");
  expect(differences).toEqual([]);
});

test("a second schema file fills in what the first lacks, at every level", () => {
  const first = schemaOf({
    attributes: { name: { type: "string", required: true } },
    block_types: { rule: { nesting_mode: "list", block: { attributes: { a: { type: "string" } } } } },
  });
  const second: ProviderSchema = {
    provider: {},
    resource_schemas: {
      acme_store: {
        block: {
          attributes: { name: { type: "number" }, more: { type: "bool" } },
          block_types: { rule: { nesting_mode: "set", block: { attributes: { a: { type: "number" }, b: { type: "bool" } } } } },
        },
      },
      acme_other: { block: { attributes: { x: { type: "string" } } } },
    },
  };
  const { resource_schemas } = completeSchema(first, second);
  expect(resource_schemas?.["acme_store"]?.block).toEqual({
    attributes: { name: { type: "string", required: true }, more: { type: "bool" } },
    block_types: { rule: { nesting_mode: "list", block: { attributes: { a: { type: "string" }, b: { type: "bool" } }, block_types: {} } } },
  });
  expect(resource_schemas?.["acme_other"]?.block.attributes).toEqual({ x: { type: "string" } });
});
