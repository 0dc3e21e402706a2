import { infraSpecJsonSchema, KINDS, kinds, type JsonSchema } from "../../src/spec";
import { DESCRIPTIONS } from "../../src/spec/descriptions.generated";

const schema = infraSpecJsonSchema({ providers: ["aws", "acme"] }) as JsonSchema;
const serviceSchemas = schema.properties?.["services"]?.items?.oneOf ?? [];

test("an editor is told what each field of a spec and of every kind is for", () => {
  expect(schema.properties?.["environment"]?.description).toBe(
    "How much safety is bought: production has standbys, long backups and protection from deletion.",
  );
  expect(serviceSchemas).toHaveLength(KINDS.length);
  for (const service of serviceSchemas) {
    const kind = String(service.properties?.["kind"]?.const);
    const silent = Object.entries(service.properties ?? {}).filter(([, field]) => !field.description);
    expect({ kind, silent: silent.map(([name]) => name) }).toEqual({ kind, silent: [] });
  }
});

test("a kind is described by its summary", () => {
  expect(serviceSchemas.map(({ properties }) => properties?.["kind"]?.description)).toEqual(KINDS.map((kind) => `${kinds[kind].summary}.`));
});

test("fields of members of unions are told apart", () => {
  const triggers = serviceSchemas.find(({ properties }) => properties?.["kind"]?.const === "function")?.properties?.["triggers"];
  const bucketTrigger = triggers?.items?.oneOf?.find(({ properties }) => properties?.["type"]?.const === "bucket");
  expect(bucketTrigger?.properties?.["events"]?.description).toBe("Which changes count. Left out: created.");
});

test("every object that the descriptions name is one of the schema", () => {
  const paths = new Set(["spec", ...KINDS]);
  const tops = Object.keys(DESCRIPTIONS).map((path) => path.split(/[.[]/)[0]);
  expect(tops.filter((top) => !paths.has(top ?? ""))).toEqual([]);
});

test("an editor offers the names of the providers", () => {
  expect(schema.properties?.["provider"]?.enum).toEqual(["aws", "acme"]);
  expect(Object.keys(schema.properties ?? {}).slice(0, 4)).toEqual(["version", "name", "description", "provider"]);
});
