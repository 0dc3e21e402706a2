import { typeOfText } from "../../../src/catalogue";
import { parseWithTerraform } from "../../../src/catalogue/expression/parser";
import { scope } from "./scope";

const expectedOf = (source: string): string | undefined => typeOfText(`\${${source}}`, "p", scope).problems[0]?.expected;
const codeOf = (source: string): string | undefined => typeOfText(`\${${source}}`, "p", scope).problems[0]?.code;

const many = (open: string, inner: string, close: string, count: number): string => open.repeat(count) + inner + close.repeat(count);

test.each([
  ["parentheses", many("(", "1", ")", 4_900)],
  ["lists", many("[", "1", "]", 4_900)],
  ["calls", many("abs(", "1", ")", 1_900)],
  ["templates", many('"${', "1", '}"', 1_600)],
  ["objects", many("{a=", "1", "}", 2_400)],
  ["for", many("[for a in var.list:", "1", "]", 400)],
  ["negations", "!".repeat(9_000) + "true"],
  ["additions", "1" + "+1".repeat(4_900)],
  ["conditions", "var.on?1:".repeat(900) + "2"],
  ["indexes", "var.untyped" + "[var.number]".repeat(700)],
  ["too long", `"${"x".repeat(10_001)}"`],
])("%s without end are a problem, and the next expression is read", (_, source) => {
  expect(codeOf(source)).toBe("EXPRESSION_UNREADABLE");
  expect(codeOf("1 + 1")).toBeUndefined();
});

test("nesting is counted before the parser is asked, whatever is nested", () => {
  const wanted = "at most 30 levels of nesting";
  expect(["(", "[", "abs("].map((open) => expectedOf(many(open, "1", open === "[" ? "]" : ")", 31)))).toEqual([wanted, wanted, wanted]);
  expect(expectedOf(many('"${', "1", '}"', 31))).toBe(wanted);
  expect(expectedOf(many('upper("${', "1", '}")', 16))).toBe(wanted);
  expect(expectedOf(`[${'"${[1]}", '.repeat(100)}]`)).toBeUndefined();
});

test("what is within the limits is read", () => {
  expect(codeOf(many("(", "1", ")", 30))).toBeUndefined();
  expect(codeOf("1" + "+1".repeat(100))).toBeUndefined();
  expect(codeOf(`[${"var.text,".repeat(1_000)}]`)).toBeUndefined();
  expect(codeOf(`"${"x".repeat(9_900)}"`)).toBeUndefined();
});

test("a parser that was crashed is started anew", () => {
  expect(parseWithTerraform(`"\${${many('"${', "1", '}"', 3_000)}}"`)).toBeUndefined();
  expect(parseWithTerraform('"${1 + 1}"')).toMatchObject({ tree: expect.stringContaining("binaryOp") as string });
});

test("the parser leaves nothing in the global scope", () => {
  expect(codeOf("1 + 1")).toBeUndefined();
  expect(["Go", "fs", "__parse_terraform_config_wasm__"].filter((name) => name in globalThis)).toEqual([]);
});
