import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StackwrightError, readSpecFile, type LocatedProblem } from "../../src";
import { temporaryFolder } from "../support/temporary-folder";

function file(content: string | Uint8Array, name = "spec.yaml"): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

function errorOf(path: string): StackwrightError {
  try {
    readSpecFile(path);
  } catch (error) {
    if (StackwrightError.is(error)) return error;
    throw error;
  }
  throw new TypeError("no problem was found");
}

const problemsAt = (path: string) =>
  errorOf(path).problems.map(({ code, path: at, file, line, column }: LocatedProblem) => ({ code, at, file, line, column }));

describe("readSpecFile", () => {
  test("reads YAML, with comments", () => {
    const path = file("version: 1 # the only one\nname: shop\nservices:\n  - {kind: bucket, name: uploads}\n");
    expect(readSpecFile(path)).toEqual({ version: 1, name: "shop", services: [{ kind: "bucket", name: "uploads" }] });
  });

  test("reads JSON", () => {
    const spec = { version: 1, name: "shop", services: [{ kind: "queue", name: "jobs" }] };
    expect(readSpecFile(file(JSON.stringify(spec), "spec.json"))).toEqual(spec);
  });

  test("tells every problem with its line and column", () => {
    const path = file(
      "version: 1\nname: shop\nservices:\n  - kind: bucket\n    name: uploads\n    colour: blue\n  - kind: queue\n    name: uploads\n",
    );
    expect(problemsAt(path)).toEqual([
      { code: "SPEC_UNKNOWN_KEY", at: "services[0].colour", file: path, line: 6, column: 5 },
      { code: "SPEC_DUPLICATE_NAME", at: "services[1].name", file: path, line: 8, column: 5 },
    ]);
    expect(errorOf(path).message).toMatch(`${path}:6:5: services[0].colour: expected `);
  });

  test("tells what keeps the text from being read", () => {
    const path = file("version: 1\n\tname: shop\n");
    expect(problemsAt(path)).toEqual([expect.objectContaining({ code: "SPEC_NOT_READABLE", at: "line 2, column 1", file: path })]);
    expect(errorOf(path).message).toMatch(`${path}: line 2, column 1: expected `);
  });

  test("refuses what is not there, a folder, what is no text and what is too much of it", () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "spec.yaml"));
    const binary = file(Uint8Array.from([0xff, 0xfe, 0x00]));
    const large = file(" ".repeat(5 * 1024 * 1024 + 1));
    expect(
      [join(folder, "none.yaml"), join(folder, "spec.yaml"), binary, large].map((path) => problemsAt(path).map(({ code }) => code)),
    ).toEqual([["FILE_NOT_READABLE"], ["FILE_NOT_READABLE"], ["SPEC_NOT_READABLE"], ["SPEC_TOO_LARGE"]]);
  });
});
