import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { design, makeBlueprint, readSpecFile, type InfraSpec } from "../../src";
import { builtInProviders } from "../../src/constructs/providers";
import { writeDocument } from "../../src/document";
import { valueOf } from "../../src/errors";
import { synthesize } from "../../src/synth";
import { temporaryFolder } from "../support/temporary-folder";
import { BY_HAND, handFindings } from "./by-hand";
import { changes, lineChanges } from "./changes";
import { runElsewhere } from "./elsewhere";
import { EXAMPLES, exampleFile, exampleNames, goldenFile, readExample, specExampleNames, stackIn } from "./support";

/** Writes what is checked in, in place of comparing with it. In order: the specs first, then what is made of them. */
const UPDATE = process.env["UPDATE_GOLDEN"] === "1";
const HINT = "If that is meant: UPDATE_GOLDEN=1 npx jest test/examples";

function expectFile(path: string, text: string, differences: (before: string, after: string) => readonly string[]): void {
  if (UPDATE) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const found = differences(readFileSync(path, "utf8"), text);
  const name = path.slice(EXAMPLES.length + 1);
  expect(found.length === 0 ? "" : [`examples/${name} is not what is made now. ${HINT}`, ...found].join("\n")).toBe("");
}

test("there is an example of each kind of use", () => {
  expect(exampleNames).toEqual(
    expect.arrayContaining(["web-api", "event-driven", "by-hand", "google-web", "azure-web", "two-regions", "machines", "uploads"]),
  );
});

describe("the spec of an example", () => {
  const isEdited = (name: string): boolean => readExample(name, "spec.yaml").includes(BY_HAND);
  const edited = specExampleNames.filter(isEdited);
  const untouched = specExampleNames.filter((name) => !isEdited(name));

  const wordsOf = (name: string): string => readExample(name, "request.md");
  const blueprintOf = (spec: InfraSpec) => {
    const offers = Object.fromEntries(Object.entries(builtInProviders).map(([provider, { offer }]) => [provider, offer]));
    return valueOf(makeBlueprint(spec, offers));
  };

  async function designed(name: string) {
    const { spec, decisions, problems, notUnderstood } = await design(wordsOf(name));
    expect({ problems, notUnderstood }).toEqual({ problems: [], notUnderstood: [] });
    if (spec === undefined) throw new TypeError(`no spec from the words of ${name}`);
    return { spec, decisions };
  }

  test("is edited by hand in some, and as the words give it in others", () => {
    expect(edited.length).toBeGreaterThan(0);
    expect(untouched.length).toBeGreaterThan(0);
  });

  test.each(specExampleNames)("has its words beside it, in one line: %s", (name) => {
    expect(wordsOf(name)).toMatch(/^[^\n]{20,300}\n$/);
  });

  test.each(untouched)("is what `stackwright design` prints: %s", async (name) => {
    const { spec, decisions } = await designed(name);
    const text = writeDocument(spec, { decisions: [...decisions, ...blueprintOf(spec).decisions], words: wordsOf(name) });
    expectFile(exampleFile(name, "spec.yaml"), text, lineChanges);
  });

  test.each(edited)("differs from what the words give in the lines that say so, and in no other: %s", async (name) => {
    const { spec } = await designed(name);
    expect(handFindings(readExample(name, "spec.yaml"), spec)).toEqual({ unmarked: [], markedForNothing: [] });
  });

  test.each(edited)("names its schema and everything that is assumed: %s", (name) => {
    const spec = readSpecFile(exampleFile(name, "spec.yaml"));
    const now = writeDocument(spec, { decisions: blueprintOf(spec).decisions });
    const assumptions = (text: string): string =>
      text
        .match(/^(?: *#.*# assumed: |# yaml-language-server: ).*$/gm)
        ?.sort()
        .join("\n") ?? "";
    expect(lineChanges(assumptions(readExample(name, "spec.yaml")), assumptions(now))).toEqual([]);
  });
});

describe("the golden Terraform JSON of an example", () => {
  /** What a program writes, in this process. */
  function run(name: string): string {
    const folder = temporaryFolder();
    process.env["CDKTF_OUTDIR"] = folder;
    try {
      require(exampleFile(name, "main.ts"));
      return stackIn(folder);
    } finally {
      delete process.env["CDKTF_OUTDIR"];
    }
  }

  test.each(exampleNames)("is what its program gives: %s", (name) => {
    expectFile(goldenFile(name), run(name), changes);
  });

  test.each(specExampleNames)("is what its spec gives without a program: %s", (name) => {
    const spec = readSpecFile(exampleFile(name, "spec.yaml"));
    const { files, stackName } = valueOf(synthesize(spec, { sourceFolder: join(EXAMPLES, name) }));
    const text = Buffer.from(files.get(`stacks/${stackName}/cdk.tf.json`) ?? []).toString("utf8");
    expect(changes(readFileSync(goldenFile(name), "utf8"), text)).toEqual([]);
  });

  test("is the same, byte by byte, in another folder, on another day, in another time zone and language", () => {
    const output = runElsewhere();
    const different = exampleNames.flatMap((name) =>
      changes(readFileSync(goldenFile(name), "utf8"), stackIn(join(output, name))).map((change) => `${name}: ${change}`),
    );
    expect(different).toEqual([]);
  });

  test("names no folder of the machine that it was made on", () => {
    const found = exampleNames.filter((name) => readFileSync(goldenFile(name), "utf8").includes(dirname(EXAMPLES)));
    expect(found).toEqual([]);
  });
});

describe("what differs from a golden file", () => {
  test("is told value by value", () => {
    const before = JSON.stringify({ resource: { a: { x: 1, y: [] } }, gone: true });
    const after = JSON.stringify({ resource: { a: { x: 2, y: [] } } });
    expect(changes(before, after)).toEqual(["- gone = true", "- resource.a.x = 1", "+ resource.a.x = 2"]);
  });

  test("in order or white space alone is told too", () => {
    expect(changes('{"a":1,"b":2}', '{"b":2,"a":1}')).toEqual(["only the order or the white space differs"]);
    expect(changes('{"a":1}', '{"a":1}')).toEqual([]);
  });
});
