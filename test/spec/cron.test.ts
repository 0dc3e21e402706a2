import { parseCron } from "../../src/spec/cron";
import { parseSpec } from "../../src/spec";

const read = (text: string) => {
  const result = parseCron(text);
  return result.ok ? result.value : result.problems.map(({ code, expected }) => `${code} ${expected}`);
};

describe("a cron", () => {
  test("is read field by field: lists, ranges, steps and names", () => {
    expect(read("*/15 9-17 1,15 JAN-MAR,dec *")).toEqual({
      minute: [0, 15, 30, 45],
      hour: [9, 10, 11, 12, 13, 14, 15, 16, 17],
      dayOfMonth: [1, 15],
      month: [1, 2, 3, 12],
      dayOfWeek: "any",
    });
  });

  test("counts the days of the week from Sunday, which is 0 and 7", () => {
    expect(read("0 0 * * 7")).toMatchObject({ dayOfWeek: [0] });
    expect(read("0 0 * * SUN")).toMatchObject({ dayOfWeek: [0] });
    expect(read("0 0 * * 5-7")).toMatchObject({ dayOfWeek: [0, 5, 6] });
    expect(read("0 0 * * */2")).toMatchObject({ dayOfWeek: [0, 2, 4, 6] });
  });

  test("means any value where it names all of them", () => {
    expect(read("*/1 0-23 ? 1-12 0-6")).toEqual({ minute: "any", hour: "any", dayOfMonth: "any", month: "any", dayOfWeek: "any" });
    expect(read("0 0 * * 0-7")).toMatchObject({ dayOfWeek: "any" });
  });

  test("begins a step where it says, and a step within a range ends there", () => {
    expect(read("5/20 0-10/5 * * *")).toMatchObject({ minute: [5, 25, 45], hour: [0, 5, 10] });
  });

  test("knows the last day of a month, and the third and the last Friday of one", () => {
    expect(read("0 0 L * *")).toMatchObject({ dayOfMonth: { last: true } });
    expect(read("0 0 * * 5#3")).toMatchObject({ dayOfWeek: { weekday: 5, nth: 3 } });
    expect(read("0 0 * * friL".toUpperCase())).toMatchObject({ dayOfWeek: { weekday: 5, nth: "last" } });
  });

  test.each([
    ["60 * * * *", "a minute from 0 to 59"],
    ["* 24 * * *", "a hour from 0 to 23"],
    ["* * 0 * *", "a day of month from 1 to 31"],
    ["* * 32 * *", "a day of month from 1 to 31"],
    ["* * * 13 *", "a month from 1 to 12"],
    ["* * * * 8", "a day of week from 0 to 7"],
    ["10-5 * * * *", "a minute from 0 to 59"],
    ["*/0 * * * *", "a minute from 0 to 59"],
    ["*-5 * * * *", "a minute from 0 to 59"],
    ["* * L-1 * *", "a day of month from 1 to 31"],
    ["* * * * 5#6", "a day of week from 0 to 7"],
    ["1, * * * *", "a minute from 0 to 59"],
  ])("refuses %s", (text, expected) => {
    expect(read(text)).toEqual([expect.stringContaining(`SPEC_INVALID_VALUE ${expected}`)]);
  });

  test("tells every wrong field, and a wrong number of fields", () => {
    expect(read("60 24 * * *")).toHaveLength(2);
    expect(read("* * * *")).toEqual(["SPEC_INVALID_VALUE five fields, such as 0 9 * * 1-5"]);
  });

  test("is checked where a spec has one, before anything is built from it", () => {
    const service = { kind: "function", name: "job", triggers: [{ type: "schedule", cron: "0 25 * * *" }] };
    const result = parseSpec({ version: 1, name: "shop", services: [service] });
    expect(result).toMatchObject({
      ok: false,
      problems: [{ code: "SPEC_INVALID_VALUE", path: "services[0].triggers[0].cron", received: "0 25 * * *" }],
    });
  });
});
