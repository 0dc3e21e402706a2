import { readDocument } from "../../src/document";
import type { Problem } from "../../src/errors";

function treeOf(text: string): unknown {
  const result = readDocument(text);
  if (!result.ok) throw new TypeError(JSON.stringify(result.problems));
  return result.value.tree;
}

function problemsOf(text: string): Pick<Problem, "code" | "path">[] {
  const result = readDocument(text);
  return result.ok ? [] : result.problems.map(({ code, path }) => ({ code, path }));
}

describe("reading a spec", () => {
  test("YAML and JSON give the same tree", () => {
    const tree = { version: 1, name: "shop", services: [{ kind: "bucket", name: "uploads", versioning: true }] };
    expect(treeOf("version: 1\nname: shop\nservices:\n  - kind: bucket\n    name: uploads\n    versioning: true\n")).toEqual(tree);
    expect(treeOf(JSON.stringify(tree, null, "\t"))).toEqual(tree);
    expect(treeOf(`\uFEFF${JSON.stringify(tree)}`)).toEqual(tree);
  });

  test("a word that YAML 1.1 took for something else stays text", () => {
    expect(treeOf("a: no\nb: 2024-01-01\nc: 12:30\nd: '16'\n<<: {e: 1}")).toEqual({
      a: "no",
      b: "2024-01-01",
      c: "12:30",
      d: "16",
      "<<": { e: 1 },
    });
  });

  test("a key that JavaScript gives a meaning is a plain key", () => {
    const tree = treeOf("__proto__: {polluted: true}") as Record<string, unknown>;
    expect(Object.keys(tree)).toEqual(["__proto__"]);
    expect(Object.getPrototypeOf(tree)).toBe(Object.prototype);
  });

  test("a small alias is written out", () => {
    expect(treeOf("a: &tags {team: web}\nb: *tags")).toEqual({ a: { team: "web" }, b: { team: "web" } });
  });

  test.each([
    ["a tab as indentation", "services:\n\t- kind: bucket", [{ code: "SPEC_NOT_READABLE", path: "line 2, column 1" }]],
    ["a duplicate key", "name: a\nversion: 1\nname: b", [{ code: "SPEC_NOT_READABLE", path: "line 3, column 1" }]],
    ["a duplicate key in JSON", '{"name": "a",\n "name": "b"}', [{ code: "SPEC_NOT_READABLE", path: "line 2, column 2" }]],
    ["a key that is no text", "? [a, b]\n: 1", [{ code: "SPEC_NOT_READABLE", path: "line 1, column 3" }]],
    ["a second document", "a: 1\n---\nb: 2", [{ code: "SPEC_NOT_READABLE", path: "line 2, column 1" }]],
    ["a tag", "a: !!binary aGVsbG8=", [{ code: "SPEC_NOT_READABLE", path: "line 1, column 13" }]],
    ["a tag of a program", "a: !!js/function x", [{ code: "SPEC_NOT_READABLE", path: "line 1, column 18" }]],
    ["an alias of nothing", "a: *nothing", [{ code: "SPEC_NOT_READABLE", path: "" }]],
    ["an alias of what holds it", "a: &a [*a]", [{ code: "SPEC_NOT_READABLE", path: "line 1, column 8" }]],
    ["empty text", " \n\t\n", [{ code: "SPEC_NOT_READABLE", path: "" }]],
  ])("%s is a problem with its place", (_, text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });

  test("every mistake that can be seen at once is told", () => {
    expect(problemsOf("a: 1\na: 2\nb: !x 1\nc: 1\nc: 2").map(({ path }) => path)).toEqual([
      "line 2, column 1",
      "line 3, column 7",
      "line 5, column 1",
    ]);
  });
});

describe("hostile text", () => {
  test("aliases that explode are refused and not expanded", () => {
    const letters = "bcdefghijk".split("");
    const bomb = [
      "a: &a [x,x,x,x,x,x,x,x,x]",
      ...letters.map((name, index) => `${name}: &${name} [${Array(9).fill(`*${"abcdefghij"[index]}`).join(",")}]`),
    ];
    expect(problemsOf(bomb.join("\n"))).toEqual([{ code: "SPEC_NOT_READABLE", path: "" }]);
  });

  test.each([
    ["a hundred thousand open lists", "[".repeat(100_000), "line 1"],
    ["open objects", "\n{a: ".repeat(50_000), "line 202"],
    ["nested list marks", `a: 1\n${"- ".repeat(50_000)}a`, "line 2"],
    ["nested key marks", "? ".repeat(20_000), "line 1"],
  ])("%s are refused before they exhaust the stack", (_, text, path) => {
    expect(problemsOf(text)).toEqual([{ code: "SPEC_TOO_DEEP", path }]);
  });

  test("what is just below the bounds is read or refused, and never raises", () => {
    for (const text of ["[".repeat(200), `${"- ".repeat(190)}${"[".repeat(199)}`, "{a: ".repeat(199), "? ".repeat(190)]) {
      expect(problemsOf(text)[0]?.code).toMatch(/^SPEC_(NOT_READABLE|TOO_DEEP)$/);
    }
  });

  test("more than five mebibytes are refused, also when they are few signs", () => {
    expect(problemsOf(`a: ${"x".repeat(5 * 1024 * 1024)}`)).toEqual([{ code: "SPEC_TOO_LARGE", path: "" }]);
    expect(problemsOf(`a: ${"€".repeat(2 * 1024 * 1024)}`)).toEqual([{ code: "SPEC_TOO_LARGE", path: "" }]);
  });

  test("a hundred thousand keys are compared", () => {
    expect(problemsOf(`${Array.from({ length: 100_000 }, (_, index) => `k${index}: 1`).join("\n")}\nk7: 2`)).toEqual([
      { code: "SPEC_NOT_READABLE", path: "line 100001, column 1" },
    ]);
  });
});

describe("the place of a problem", () => {
  const text = ["version: 1", "services:", "  - kind: bucket", "    name: uploads", "    tags: {team: web}", '  - {"kind": "queue"}'].join(
    "\n",
  );

  test.each([
    ["services[0].name", { line: 4, column: 5 }],
    ["services[1]", { line: 6, column: 5 }],
    ["services[1].kind", { line: 6, column: 6 }],
    ["services[0].tags.team", { line: 5, column: 12 }],
    ["services[1].name", { line: 6, column: 5 }],
    ["region", undefined],
  ])("%s is found, or the nearest part that is there", (path, expected) => {
    const result = readDocument(text);
    expect(result.ok && result.value.locate(path)).toEqual(expected);
  });

  test("a path of another form has none", () => {
    const result = readDocument(text);
    expect(result.ok && result.value.locate("words[1..2]")).toBeUndefined();
  });

  test("a quoted key is found", () => {
    const result = readDocument('tags:\n  "a.b c": x\n');
    expect(result.ok && result.value.locate('tags["a.b c"]')).toEqual({ line: 2, column: 3 });
  });
});
