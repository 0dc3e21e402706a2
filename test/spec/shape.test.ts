import { parseSpec } from "../../src/spec";

const problemsOf = (services: unknown[]): string[] => {
  const parsed = parseSpec({ version: 1, name: "shop", services });
  return parsed.ok ? [] : parsed.problems.map(({ code, path }) => `${code} ${path}`).sort();
};

describe("a service whose kind is wrong", () => {
  test("has its other mistakes told as well, as far as every kind has the field", () => {
    expect(problemsOf([{ kind: "databse", name: "a b", region: 5, engine: 7 }])).toEqual([
      "SPEC_INVALID_VALUE services[0].name",
      "SPEC_UNKNOWN_KIND services[0].kind",
      "SPEC_WRONG_TYPE services[0].region",
    ]);
  });

  test("and without any kind", () => {
    expect(problemsOf([{ name: "" }])).toEqual(["SPEC_INVALID_VALUE services[0].name", "SPEC_MISSING services[0].kind"]);
  });

  test("what is right in it is no problem", () => {
    expect(problemsOf([{ kind: "databse", name: "orders", uses: [] }])).toEqual(["SPEC_UNKNOWN_KIND services[0].kind"]);
  });
});
