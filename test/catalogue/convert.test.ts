import { canConvert, convertScalar } from "../../src/catalogue";
import { ANY, BOOL, listOf, mapOf, NUMBER, objectOf, setOf, STRING } from "../../src/catalogue/types";

test.each([
  ["3306", 3306],
  ["3e2", 300],
  ["+5", 5],
  [".5", 0.5],
  ["5.", 5],
  ["-1", -1],
  [8, 8],
])("%j is the number %j", (value, number) => {
  expect(convertScalar(value, "number")).toBe(number);
});

test.each(["", " 3", "0x10", "1_000", "five", "NaN", "true", true])("%j is no number", (value) => {
  expect(convertScalar(value, "number")).toBeUndefined();
});

test.each([
  ["true", true],
  ["1", true],
  ["false", false],
  ["0", false],
  [true, true],
])("%j is the boolean %j", (value, bool) => {
  expect(convertScalar(value, "bool")).toBe(bool);
});

test.each(["True", "TRUE", "yes", "", 1, 0])("%j is no boolean", (value) => {
  expect(convertScalar(value, "bool")).toBeUndefined();
});

test.each([
  [5, "5"],
  [1.5, "1.5"],
  [true, "true"],
  [1e21, "1000000000000000000000"],
  [1e-7, "0.0000001"],
  ["text", "text"],
])("%j is the text %j", (value, text) => {
  expect(convertScalar(value, "string")).toBe(text);
});

// each line was seen to be so with terraform plan: see test/e2e/catalogue-conversions.test.ts
test("text goes to and from numbers and booleans, which do not go to each other", () => {
  for (const [from, to] of [
    [STRING, NUMBER],
    [STRING, BOOL],
    [NUMBER, STRING],
    [BOOL, STRING],
    [NUMBER, NUMBER],
  ] as const)
    expect(canConvert(from, to)).toBe(true);
  for (const [from, to] of [
    [NUMBER, BOOL],
    [BOOL, NUMBER],
  ] as const)
    expect(canConvert(from, to)).toBe(false);
});

test("lists and sets go to each other by their elements, and never to or from one value", () => {
  expect(canConvert(listOf(STRING), setOf(STRING))).toBe(true);
  expect(canConvert(setOf(NUMBER), listOf(STRING))).toBe(true);
  expect(canConvert(listOf(listOf(STRING)), listOf(STRING))).toBe(false);
  expect(canConvert(STRING, listOf(STRING))).toBe(false);
  expect(canConvert(listOf(STRING), STRING)).toBe(false);
  expect(canConvert(listOf(STRING), mapOf(STRING))).toBe(false);
});

test("objects go to maps by all their values and to objects by the keys that are wanted", () => {
  const from = objectOf({ a: STRING, b: NUMBER });
  expect(canConvert(from, mapOf(STRING))).toBe(true);
  expect(canConvert(objectOf({ a: listOf(STRING) }), mapOf(STRING))).toBe(false);
  expect(canConvert(from, objectOf({ a: STRING }))).toBe(true);
  expect(canConvert(from, objectOf({ a: STRING, c: STRING }))).toBe(false);
  expect(canConvert(mapOf(STRING), objectOf({ a: STRING }))).toBe(true);
  expect(canConvert(from, listOf(STRING))).toBe(false);
});

test("a value of any type fits everywhere", () => {
  expect(canConvert(ANY, listOf(STRING))).toBe(true);
  expect(canConvert(objectOf({}), ANY)).toBe(true);
});
