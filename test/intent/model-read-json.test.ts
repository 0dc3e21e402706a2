import { readJson } from "../../src/intent/model";

test.each([
  ["JSON alone", '{"a":1}'],
  ["a code fence", 'Here you are:\n```json\n{"a":1}\n```\nAnything else?'],
  ["a fence without a language", '```\n{"a":1}\n```'],
  ["an object in prose", 'The answer is {"a":1}.'],
  ["white space around it", ' \n{"a":1}\n'],
])("reads %s", (_name, reply) => {
  expect(readJson(reply)).toEqual({ value: { a: 1 } });
});

test.each([
  ["nothing", ""],
  ["prose", "I cannot do that."],
  ["a half object", '{"a":'],
  ["two objects", '{"a":1} or {"a":2}'],
  ["more than two million characters", `{"a":"${"x".repeat(2_000_001)}"}`],
])("finds none in %s", (_name, reply) => {
  expect(readJson(reply)).toBeUndefined();
});

test("security: a __proto__ in a reply is data and touches no prototype", () => {
  const value = readJson('{"__proto__": {"polluted": true}}')?.value as object;
  expect(Object.keys(value)).toEqual(["__proto__"]);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});
