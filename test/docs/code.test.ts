import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { makeBlueprint } from "../../src";
import { builtInProviders } from "../../src/constructs/providers";
import { offersOf } from "../../src/constructs/core/offers";
import { readDocument } from "../../src/document";
import { parseSpec } from "../../src/spec";
import { blocksOf, documents, PROJECT, textOf, type Block } from "../support/documents";

const blocks = documents.flatMap(blocksOf);
/** Whole programs: what imports nothing is a piece of one. */
const programs = blocks.filter(({ file, language, text }) => language === "ts" && /^import /m.test(text) && file !== "docs/design.md");
const specs = blocks.filter(({ language, text }) => language === "yaml" && /^version: 1$/m.test(text));

const placeOf = ({ file, line }: Block): string => `${file}:${line}`;

/** Type-checks programs as if each were a file at the project's root; what they say is told at its place in the document. */
function typeErrors(checked: readonly Block[]): string[] {
  const { config } = ts.readConfigFile(join(PROJECT, "tsconfig.json"), (path) => ts.sys.readFile(path)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, PROJECT);
  const files = new Map(checked.map((block, index) => [join(PROJECT, `document-${index}.mts`), block]));
  const host = ts.createCompilerHost(options);
  const inMemory = (path: string): string | undefined => files.get(path)?.text;
  const program = ts.createProgram(
    [...files.keys()],
    { ...options, noUnusedLocals: false },
    {
      ...host,
      fileExists: (path) => files.has(path) || host.fileExists(path),
      readFile: (path) => inMemory(path) ?? host.readFile(path),
      getSourceFile: (path, version, ...rest) => {
        const text = inMemory(path);
        return text === undefined ? host.getSourceFile(path, version, ...rest) : ts.createSourceFile(path, text, version);
      },
    },
  );
  return [...files].flatMap(([path, block]) => {
    const source = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(({ start = 0, messageText }) => {
      const line = block.line + 1 + (source?.getLineAndCharacterOfPosition(start).line ?? 0);
      return `${block.file}:${line}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
    });
  });
}

test("every program in the documents type-checks, and the check would tell of one that does not", () => {
  expect(programs.map(({ file }) => file)).toEqual(expect.arrayContaining(["README.md", "docs/testing.md"]));
  const wrong = { file: "x.md", line: 10, language: "ts", text: 'import { design } from "stackwright";\n\nawait design(1);' };
  expect(typeErrors([...programs, wrong])).toEqual([expect.stringMatching(/^x\.md:13: Argument of type 'number'/)]);
});

test.each(specs.map((block) => [placeOf(block), block] as const))("the spec at %s can be built", (_, { text }) => {
  const document = readDocument(text);
  const spec = parseSpec(document.ok ? document.value.tree : undefined);
  expect(spec.ok ? [] : spec.problems).toEqual([]);
  const blueprint = spec.ok ? makeBlueprint(spec.value, offersOf(builtInProviders)) : spec;
  expect(blueprint.ok ? [] : blueprint.problems).toEqual([]);
});

test("README holds a spec, and the two commands that set it up", () => {
  expect(specs.map(({ file }) => file)).toContain("README.md");
  const shell = blocksOf("README.md").filter(({ language }) => language === "sh");
  expect(shell.map(({ text }) => text)).toEqual(
    expect.arrayContaining([
      'npm ci && npm start -- "A production web API on containers with a Postgres database and a bucket for uploads in Ireland"',
      "npm ci && npm test",
    ]),
  );
});

test("files that documents name exist", () => {
  const named = documents.flatMap((file) =>
    [...textOf(file).matchAll(/`((?:src|test|scripts|schema|bench|examples)\/[\w./-]+\.(?:ts|json|jsonl|md))`/g)].map(
      (match) => match[1] ?? "",
    ),
  );
  expect(named.filter((path) => ts.sys.fileExists(join(PROJECT, path)) === false)).toEqual([]);
  expect(relative(PROJECT, dirname(join(PROJECT, named[0] ?? "")))).not.toMatch(/^\.\./);
});
