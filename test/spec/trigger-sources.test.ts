import { parseSpec } from "../../src/spec";

const problemsOf = (trigger: object) => {
  const services = [
    { kind: "function", name: "job", triggers: [trigger] },
    { kind: "queue", name: "jobs" },
    { kind: "table", name: "orders" },
  ];
  const result = parseSpec({ version: 1, name: "shop", services });
  return result.ok ? [] : result.problems.map(({ code, path, received, expected }) => ({ code, path, received, expected }));
};

describe("the source of a trigger", () => {
  test("is a service of the kind that the trigger's type says", () => {
    expect(problemsOf({ type: "queue", source: "jobs" })).toEqual([]);
    expect(problemsOf({ type: "stream", source: "orders" })).toEqual([]);
    expect(problemsOf({ type: "topic", source: "jobs" })).toEqual([
      {
        code: "SPEC_WRONG_REFERENCE",
        path: "services[0].triggers[0].source",
        received: "jobs (queue)",
        expected: "a service of kind topic",
      },
    ]);
    expect(problemsOf({ type: "stream", source: "jobs" })).toMatchObject([{ expected: "a service of kind stream or table" }]);
  });
});
