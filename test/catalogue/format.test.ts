import { CatalogueText } from "../../src/catalogue/format";

const text = new CatalogueText(
  [
    "stackwright-catalogue 1 acme 1.2.0 example.com/acme/acme",
    "(port!n)",
    "{a:s b:Ln}",
    "P acme (region?s endpoints:s&0)",
    'R acme_store (arn=s name!s size~n open?*b token?*>-s tags?Ms any?a rules?S&1 nested?L(x!s y=n) rule:l1,5(of:o&0) one:g(k?s) old:-m()) {"rule.of.port":8080}',
    "R acme_old -(id=s)",
    "D acme_store (id!s)",
    "",
  ].join("\n"),
);

const store = text.find("resource", "acme_store");
const attribute = (name: string) => store?.body.attributes.get(name);

test("the first line says what the text is", () => {
  expect(text.head).toEqual(["1", "acme", "1.2.0", "example.com/acme/acme"]);
});

test("marks say what may be done with an argument", () => {
  expect(attribute("arn")).toMatchObject({ required: false, optional: false, computed: true });
  expect(attribute("name")).toMatchObject({ required: true, optional: false, computed: false });
  expect(attribute("size")).toMatchObject({ required: false, optional: true, computed: true });
  expect(attribute("open")).toMatchObject({ type: { kind: "bool" }, optional: true, computed: false, sensitive: true, writeOnly: false });
  expect(attribute("token")).toMatchObject({ sensitive: true, writeOnly: true, deprecated: true });
});

test("types are collections, plain objects that are shared, and objects of arguments", () => {
  expect(attribute("tags")?.type).toEqual({ kind: "map", of: { kind: "string" } });
  expect(attribute("any")?.type).toEqual({ kind: "any" });
  const rules = attribute("rules")?.type;
  expect(rules).toMatchObject({ kind: "set", of: { kind: "object", plain: true } });
  const keys = rules?.kind === "set" && rules.of.kind === "object" ? rules.of.keys : new Map<string, never>();
  expect([...keys.keys()]).toEqual(["a", "b"]);
  expect(keys.get("b")).toMatchObject({ type: { kind: "list", of: { kind: "number" } }, required: true });
  const nested = attribute("nested")?.type;
  expect(nested).toMatchObject({ kind: "list", of: { kind: "object", plain: false } });
});

test("blocks have a nesting, counts and a body, which may be shared", () => {
  const rule = store?.body.blocks.get("rule");
  expect(rule).toMatchObject({ nesting: "list", least: 1, most: 5, deprecated: false });
  expect(rule?.body.blocks.get("of")).toMatchObject({ nesting: "single", least: 0, most: undefined });
  expect(rule?.body.blocks.get("of")?.body.attributes.get("port")).toMatchObject({ type: { kind: "number" }, required: true });
  expect(store?.body.blocks.get("one")).toMatchObject({ nesting: "group" });
  expect(store?.body.blocks.get("old")).toMatchObject({ nesting: "map", deprecated: true });
  expect(text.find("provider", "acme")?.body.blocks.get("endpoints")?.body).toBe(rule?.body.blocks.get("of")?.body);
});

test("what an example needs follows the body", () => {
  expect(store?.example).toEqual({ "rule.of.port": 8080 });
  expect(text.find("data", "acme_store")?.example).toEqual({});
});

test("kinds are kept apart and deprecated types known", () => {
  expect(text.names("resource")).toEqual(["acme_store", "acme_old"]);
  expect(text.deprecatedNames("resource")).toEqual(["acme_old"]);
  expect(text.find("resource", "acme_old")?.deprecated).toBe(true);
  expect(text.find("data", "acme_store")?.body.attributes.get("id")?.required).toBe(true);
  expect(text.find("data", "acme_old")).toBeUndefined();
});

test("a text that breaks off is read as far as it goes", () => {
  expect(
    new CatalogueText("stackwright-catalogue 1 a 1 b\nR a_b (name!s tags?M").find("resource", "a_b")?.body.attributes.has("name"),
  ).toBe(true);
});
