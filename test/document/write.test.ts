import fc from "fast-check";
import { readDocument, writeDocument } from "../../src/document";
import type { Decision } from "../../src/blueprint";
import { parseSpec, type InfraSpec } from "../../src/spec";

const shop = {
  version: 1,
  name: "shop",
  services: [
    { kind: "container", name: "web", uses: ["orders"], replicas: { min: 2, max: 6 }, environment: { LEVEL: "info", EMPTY: "" } },
    { kind: "database", name: "orders", version: "16", engine: "postgres" },
  ],
} satisfies InfraSpec;

const decisions: Decision[] = [
  { path: "provider", value: "aws", because: "no provider was named" },
  { path: "network", value: { kind: "network", name: "network" }, because: "web stands in a private network" },
  { path: "network.cidr", value: "10.0.0.0/16", because: "room enough" },
  { path: "services[0].uses[0]", value: { service: "orders", access: "readWrite" }, because: "it was not said" },
  { path: "services[0].port", value: 8080, because: "by convention" },
  { path: "services[1].storageGb", value: 20, because: "the least on offer" },
  { path: "services[1].password", value: "made by the provider", because: "no field says it" },
  { path: "services[1].version", value: "16.4", because: "the newest 16" },
  { path: "services[0].healthCheck.path", value: "/", because: "something must be asked" },
  { path: "services[1]", value: { kind: "database", name: "orders", version: "16", engine: "postgres" }, because: "orders are kept" },
  { path: "services[1].name", value: "orders", because: "it was called so" },
  { path: "controls.ownKeys", value: true, because: "keys can be revoked" },
];

function readBack(text: string): unknown {
  const result = readDocument(text);
  if (!result.ok) throw new TypeError(`${JSON.stringify(result.problems)}\n${text}`);
  return result.value.tree;
}

test("what was asked stands in the order of the schema, and what was assumed beside its place", () => {
  const text = writeDocument(shop, { decisions, words: "a web shop\nwith a database" });
  expect(text).toBe(
    [
      "# yaml-language-server: $schema=https://unpkg.com/stackwright/schema/infra-spec.json",
      "# What infrastructure is wanted. Edit it, then run: stackwright synth",
      "# From the words: a web shop with a database",
      "# What nobody asked for stands as comments, with the reason: remove the # and change it to decide otherwise.",
      "",
      "version: 1",
      "name: shop",
      "# provider: aws   # assumed: no provider was named",
      "services:",
      "  - kind: container",
      "    name: web",
      "    uses:",
      "      - orders   # taken as {service: orders, access: readWrite}: it was not said",
      "    replicas: {min: 2, max: 6}",
      "    environment:",
      "      LEVEL: info",
      '      EMPTY: ""',
      "    # port: 8080   # assumed: by convention",
      "    # (healthCheck.path = /)   # assumed: something must be asked",
      "  - kind: database   # orders are kept",
      "    name: orders   # it was called so",
      "    engine: postgres",
      '    version: "16"   # taken as "16.4": the newest 16',
      "    # storageGb: 20   # assumed: the least on offer",
      "    # (password = made by the provider)   # assumed: no field says it",
      "",
      "# An entry of services that was added:",
      "#   - kind: network   # assumed: web stands in a private network",
      "#     name: network",
      '#     cidr: "10.0.0.0/16"   # assumed: room enough',
      "",
      "# What the environment brings; another environment brings others:",
      "#   ownKeys = true: keys can be revoked",
      "",
    ].join("\n"),
  );
  expect(readBack(text)).toEqual(shop);
});

test("an assumed line becomes a field when its # is removed", () => {
  const lines = writeDocument(shop, { decisions }).split("\n");
  const chosen = lines.map((line) => line.replace(/^( *)# ((?:port|storageGb|provider): )/, "$1$2")).join("\n");
  const spec = parseSpec(readBack(chosen));
  expect(spec.ok && [spec.value.provider, spec.value.services?.[0], spec.value.services?.[1]]).toEqual([
    "aws",
    { ...shop.services[0], port: 8080 },
    { ...shop.services[1], storageGb: 20 },
  ]);
});

test("the order of keys and of properties in memory does not change a byte", () => {
  const { services, ...rest } = shop;
  const mixed = {
    services: services.map((service) => Object.fromEntries(Object.entries(service).reverse())),
    ...Object.fromEntries(Object.entries(rest).reverse()),
  };
  // keys of a record of the user's own keep their order
  mixed.services[0] = { ...mixed.services[0], environment: { LEVEL: "info", EMPTY: "" } };
  expect(writeDocument(mixed as unknown as InfraSpec, { decisions })).toBe(writeDocument(shop, { decisions }));
});

test("a script stands as a block that can be edited", () => {
  const startupScript = "#!/bin/sh\n\tapt-get update\n\n  echo done\n";
  const spec = { version: 1, name: "one", services: [{ kind: "vm", name: "box", startupScript }] } satisfies InfraSpec;
  const text = writeDocument(spec);
  expect(text).toContain("    startupScript: |\n      #!/bin/sh\n      \tapt-get update\n\n        echo done\n");
  expect(readBack(text)).toEqual(spec);
});

test("words with line breaks and signs stay one comment", () => {
  const text = writeDocument(shop, { words: "a\u2028b\r\nname: evil\u0085# x\u0000" });
  expect(text.split("\n")[2]).toBe("# From the words: a b name: evil # x");
  expect(readBack(text)).toEqual(shop);
});

const HOSTILE = [
  "no",
  "on",
  "null",
  "~",
  "1.30",
  "1e3",
  "0x10",
  "12:30",
  "2024-01-01",
  "<<",
  "=",
  "- a",
  "a: b",
  "a #b",
  "#a",
  "*a",
  "&a",
  "!a",
  "%a",
  "@a",
  "`a",
  "? a",
  "| ",
  ">",
  " a",
  "a ",
  "",
  "a\n",
  "\na",
  "a\n\n",
  " a\n b",
  "\ta\n",
  "a\n \n",
  "\u2028",
  "\u0085",
  "\ud800",
  "\u0000",
  "'",
  '"',
  "\\",
  "---",
  "...",
  "a:",
  ":a",
  "{",
  "[",
  "a,b",
  "${service.x.y}",
  "$${x}",
  "😀",
  "\uFEFFa\nb",
  "x\ry\nz",
];
const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "binary", maxLength: 40 }), fc.string({ maxLength: 200 }));
const key = fc.oneof(text, fc.string({ minLength: 150, maxLength: 1_500 }));
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small" },
    text,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("tree"), { maxLength: 4 }),
    fc.dictionary(key, tie("tree"), { maxKeys: 4 }),
  ),
}));

test("whatever a spec holds is read back as it was", () => {
  const spec = fc.record({
    version: fc.constant(1),
    name: text,
    tags: fc.dictionary(key, text),
    services: fc.array(fc.dictionary(key, tree)),
    extra: tree,
  });
  fc.assert(
    fc.property(spec, (value) => {
      // dictionaries of fast-check may have no prototype; what is read has one
      const plain: unknown = JSON.parse(JSON.stringify(value));
      expect(JSON.stringify(readBack(writeDocument(plain as InfraSpec, { decisions })))).toBe(JSON.stringify(plain));
    }),
    { numRuns: 500 },
  );
});

test("what was assumed of a map on one line stands behind it", () => {
  const spec = { version: 1, name: "shop", variables: { password: {} } } satisfies InfraSpec;
  const assumed = [{ path: "variables.password.sensitive", value: true, because: "it is a secret" }];
  const text = writeDocument(spec, { decisions: assumed });
  expect(text.trimEnd().split("\n").at(-1)).toBe("  password: {}   # sensitive: true   # assumed: it is a secret");
  expect(readBack(text)).toEqual(spec);
});
