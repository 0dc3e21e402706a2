import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parse } from "yaml";
import { z } from "zod";
import { fromStrictAnswer, ModelAnswer, toStrictJsonSchema } from "../../src/intent/prompt";
import { plainSchema } from "../../src/intent/prompt/strict-schema";
import { KINDS, kinds, type JsonSchema } from "../../src/spec";
import { strictAnswer, valuesOf } from "../support/strict-answer";
import { strictModeBreaches } from "../support/strict-mode";

const strictSchema = toStrictJsonSchema(ModelAnswer);
const plain = plainSchema(ModelAnswer);

function answered(value: object): unknown {
  return fromStrictAnswer(ModelAnswer, JSON.parse(JSON.stringify(strictAnswer(plain, value))));
}

describe("the schema", () => {
  test("keeps every rule and limit of strict mode", () => {
    expect(strictModeBreaches(strictSchema)).toEqual([]);
  });

  test("the check of those rules sees a breach of each", () => {
    const object = (properties: Record<string, JsonSchema>): JsonSchema => {
      return { type: "object", properties, required: Object.keys(properties), additionalProperties: false };
    };
    const deep = Array.from({ length: 11 }).reduce<JsonSchema>((inner) => object({ a: inner }), { type: "string" });
    const twins = { anyOf: [object({ a: { type: "string" } }), object({ a: { type: "string" } })] };
    const wide = object(Object.fromEntries(Array.from({ length: 5_001 }, (_, index) => [`p${index}`, { type: "string" }])));
    const numbers = Array.from({ length: 1_001 }, (_, index) => `${index}`);
    const cases: [JsonSchema, string][] = [
      [{ anyOf: [object({})] }, "root: must be an object and no anyOf"],
      [{ ...object({ a: { type: "string" } }), required: [] }, "root: every property must be required"],
      [{ ...object({}), additionalProperties: true }, "root: additionalProperties must be false"],
      [object({ a: { type: "string", pattern: "^a" } }), "root.a: pattern is not supported"],
      [object({ a: {} }), "root.a: says no type"],
      [object({ a: { type: "array" } }), "root.a: a list without items"],
      [object({ a: twins }), "root.a: objects in anyOf begin with the same key"],
      [object({ a: { type: "string", enum: numbers } }), "enumValues: 1001 > 1000"],
      [deep, "depth: 12 > 10"],
      [wide, "properties: 5001 > 5000"],
    ];
    for (const [schema, breach] of cases) expect(strictModeBreaches(schema)).toContain(breach);
  });

  test("offers every kind with every field of its own, and nothing but the services part of a spec and the remarks", () => {
    const members = strictSchema.properties?.["services"]?.items?.anyOf ?? [];
    expect(members.map(({ properties }) => properties?.["kind"]?.enum)).toEqual(KINDS.map((kind) => [kind]));
    for (const [index, kind] of KINDS.entries()) {
      expect(Object.keys(members[index]?.properties ?? {})).toEqual(Object.keys(kinds[kind].schema.shape));
    }
    expect(Object.keys(strictSchema.properties ?? {}).sort()).toEqual([
      "decisions",
      "description",
      "environment",
      "name",
      "notUnderstood",
      "provider",
      "region",
      "services",
      "tags",
    ]);
  });

  test.each<[string, z.ZodType, JsonSchema]>([
    ["optional text may be null", z.string().optional(), { type: ["string", "null"] }],
    ["ranges and patterns are left to the check", z.int().min(1).max(9), { type: "integer" }],
    ["a literal is an enumeration of one", z.literal("a"), { type: "string", enum: ["a"] }],
    ["an optional enumeration", z.enum(["a", "b"]).optional(), { anyOf: [{ type: "string", enum: ["a", "b"] }, { type: "null" }] }],
    ["alternatives that differ in their form only are one", z.string().regex(/a/).or(z.string().regex(/b/)), { type: "string" }],
    [
      "a record is a list of entries",
      z.record(z.string(), z.boolean()),
      {
        type: "array",
        items: {
          type: "object",
          properties: { key: { type: "string" }, value: { type: "boolean" } },
          required: ["key", "value"],
          additionalProperties: false,
        },
      },
    ],
  ])("%s", (_name, field, expected) => {
    expect(toStrictJsonSchema(z.strictObject({ field })).properties?.["field"]).toEqual(expected);
  });

  test("is the same every time", () => {
    expect(JSON.stringify(toStrictJsonSchema(ModelAnswer))).toBe(JSON.stringify(strictSchema));
  });
});

describe("an answer", () => {
  test("any value of the shape survives there and back, and the schema allows what stands between", () => {
    const allowed = z.fromJSONSchema(strictSchema as Parameters<typeof z.fromJSONSchema>[0]);
    fc.assert(
      fc.property(valuesOf(plain), (value) => {
        const there = strictAnswer(plain, value);
        expect(allowed.safeParse(there).error?.issues ?? []).toEqual([]);
        expect(fromStrictAnswer(ModelAnswer, JSON.parse(JSON.stringify(there)))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  test("every example of a spec survives there and back", () => {
    const folder = join(__dirname, "../../examples");
    const specs = readdirSync(folder)
      .map((name) => join(folder, name, "spec.yaml"))
      .filter(existsSync)
      .map((path) => parse(readFileSync(path, "utf8")) as Record<string, unknown>);
    for (const spec of [...specs, EXAMPLE]) {
      const asked = Object.fromEntries(Object.entries(spec).filter(([key]) => key in ModelAnswer.shape));
      const value = { ...asked, decisions: [], notUnderstood: [] };
      expect(answered(value)).toEqual(value);
    }
  });

  test("one that leaves out what is null, and writes records as objects, is read as well", () => {
    const free = { name: "shop", tags: { Team: "a" }, services: [{ kind: "container", name: "web", environment: { LOG: "debug" } }] };
    expect(fromStrictAnswer(ModelAnswer, free)).toEqual(free);
  });

  test.each([
    ["a null for what is required", { name: null, services: null }, { name: null, services: null }],
    ["an unknown field", { name: "a", surprise: null }, { name: "a", surprise: null }],
    [
      "two values for one key",
      {
        tags: [
          { key: "a", value: "1" },
          { key: "a", value: "2" },
        ],
      },
      {
        tags: [
          { key: "a", value: "1" },
          { key: "a", value: "2" },
        ],
      },
    ],
    ["entries of another shape", { tags: ["a"] }, { tags: ["a"] }],
    ["an unknown kind", { services: [{ kind: "spaceship", engine: null }] }, { services: [{ kind: "spaceship", engine: null }] }],
    ["no object at all", "no", "no"],
  ])("%s is left for the check to refuse", (_name, answer, expected) => {
    expect(fromStrictAnswer(ModelAnswer, answer)).toEqual(expected);
  });
});

const EXAMPLE = {
  version: 1,
  name: "shop",
  environment: "staging",
  tags: { Team: "tulips", "cost:center": "42" },
  services: [
    { kind: "network", name: "net", cidr: "10.0.0.0/16", zones: 2, flowLogs: false },
    {
      kind: "container",
      name: "web",
      replicas: { min: 1, max: 4 },
      environment: { LOG: "debug" },
      uses: ["db", { service: "jobs", access: "write" }],
    },
    { kind: "container", name: "worker", replicas: 3, public: false },
    { kind: "database", name: "db", engine: "postgres", backupDays: 0 },
    { kind: "queue", name: "jobs", deadLetter: { maxReceives: 5 } },
    { kind: "queue", name: "mails", deadLetter: true },
    {
      kind: "table",
      name: "carts",
      partitionKey: { name: "id", type: "string" },
      sortKey: "at",
      indexes: [{ name: "by-at", partitionKey: "at" }],
    },
    { kind: "function", name: "resize", triggers: [{ type: "bucket", source: "uploads", events: ["created"] }, { type: "http" }] },
    { kind: "bucket", name: "uploads", exposure: { public: { reason: "press kit" } }, lifecycle: [{ afterDays: 30, action: "archive" }] },
    { kind: "filesystem", name: "files", throughput: { provisionedMbps: 64 } },
    { kind: "filesystem", name: "more", throughput: "elastic" },
    {
      kind: "topic",
      name: "news",
      subscriptions: [
        { type: "email", address: "a@example.com" },
        { type: "queue", target: "jobs" },
      ],
    },
  ],
};
