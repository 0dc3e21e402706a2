import { readArguments } from "../../src/cli/arguments";
import { EXAMPLES } from "../../src/cli/help";
import { EXAMPLES as RESOURCE_EXAMPLES } from "../../src/cli/resources/arguments";
import { blocksOf, documents, proseOf, textOf } from "../support/documents";

/** Command lines of stackwright: in blocks of shell, after a prompt, and in code between ticks; not where a part is left open. */
function commandsIn(file: string): string[] {
  const shell = blocksOf(file).flatMap(({ language, text }) =>
    text.split("\n").flatMap((line) => (language === "sh" ? [line] : line.startsWith("$ ") ? [line.slice(2)] : [])),
  );
  const inline = [...proseOf(file).matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? "");
  const lines = [...shell, ...inline].map((line) => line.replace(/\s#.*/, ""));
  return lines.filter((line) => /^(?:npx )?stackwright\s/.test(line) && !/[<…[]|\b[A-Z]{4,}\b/.test(line));
}

/** What a shell makes of a line, up to a pipe, a redirection or a comment. */
function argumentsOf(line: string): string[] {
  const [command = ""] = line.replace(/^(?:npx )?stackwright/, "").split(/\s[|>#<]/);
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, bare]) => double ?? single ?? bare ?? "");
}

function refusalOf(line: string): string[] {
  const read = readArguments(argumentsOf(line), "0");
  // a command may be spoken of without its words
  const isWhole = (expected: string): boolean => !/ with its |^a command of /.test(expected);
  return read.ok || !read.problems.every(({ expected }) => isWhole(expected))
    ? []
    : [`${line}: ${read.problems.map(({ expected, received }) => `${expected}, not ${String(received)}`).join("; ")}`];
}

test.each(documents)("every command line in %s is one that the command understands", (file) => {
  expect(commandsIn(file).flatMap(refusalOf)).toEqual([]);
});

test("README shows the command at work, so that the check above has something to check", () => {
  const shown = commandsIn("README.md").map((line) => argumentsOf(line)[0]);
  expect(shown).toEqual(expect.arrayContaining(["design", "synth", "plan", "resources"]));
});

test("every example in the help is one that the command understands", () => {
  const lines = [...Object.values(EXAMPLES), ...Object.values(RESOURCE_EXAMPLES)].flat().map((line) => line.replace(/^cat \S+ \| /, ""));
  expect(lines.length).toBeGreaterThan(15);
  expect(lines.flatMap(refusalOf)).toEqual([]);
});

test("every script of npm in a document exists", () => {
  const { scripts } = JSON.parse(textOf("package.json")) as { scripts: Record<string, string> };
  const named = documents.flatMap((file) =>
    [...textOf(file).matchAll(/npm run (?:-s |--silent )?([a-z][\w:-]*)/g)].map((match) => match[1] ?? ""),
  );
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test("docs/cli.md names every option of every command, and no other", () => {
  const help = (name: string): string => {
    const read = readArguments(["help", name], "0");
    return read.ok && "print" in read.value ? read.value.print : "";
  };
  const of = (text: string): string[] => [...text.matchAll(/--[a-z][a-z-]+/g)].map(([flag]) => flag);
  const flags = new Set(["design", "synth", "validate", "plan"].flatMap((name) => of(help(name))));
  const resources = ["search", "show"].flatMap((name) => {
    const read = readArguments(["resources", name, "--help"], "0");
    return read.ok && "print" in read.value ? of(read.value.print) : [];
  });
  const known = [...flags, ...resources, "--help"];
  const told = of(textOf("docs/cli.md"));
  expect([...flags].filter((flag) => !told.includes(flag) && flag !== "--help")).toEqual([]);
  expect(told.filter((flag) => !known.includes(flag))).toEqual([]);
});
