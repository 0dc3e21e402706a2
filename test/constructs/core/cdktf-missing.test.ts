import { cdktfProblems } from "../../../src/constructs/core/cdktf-missing";

/** As Node answers where some packages are not installed. */
const without =
  (...missing: readonly string[]) =>
  (name: string): string => {
    if (missing.includes(name)) throw Object.assign(new TypeError(`Cannot find module '${name}'`), { code: "MODULE_NOT_FOUND" });
    return `/node_modules/${name}`;
  };

describe("what is missing of CDKTF", () => {
  test("is nothing where it is installed", () => {
    expect(cdktfProblems()).toEqual([]);
  });

  test("is one problem with the line to type", () => {
    expect(cdktfProblems(without("cdktf", "constructs"))).toEqual([
      {
        code: "CDKTF_MISSING",
        path: "",
        expected: "the packages cdktf and constructs",
        fix: "Install it: npm install cdktf constructs. To run without installing: npx -p stackwright -p cdktf -p constructs stackwright …",
      },
    ]);
  });

  test("names only what is missing", () => {
    expect(cdktfProblems(without("constructs"))).toMatchObject([{ expected: "the package constructs" }]);
  });
});
