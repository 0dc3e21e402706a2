import { execFileSync, spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { App, TerraformOutput, TerraformStack, TerraformVariable } from "cdktf";
import { typeOfText, type ExpressionScope, type Type } from "../../src/catalogue";
import { PURE_FUNCTIONS, REFUSED_FUNCTIONS } from "../../src/catalogue/expression/functions";
import { BOOL, listOf, mapOf, NUMBER, setOf, STRING } from "../../src/catalogue/types";
import { renderText } from "../../src/constructs/expression";
import { knownType } from "../support/catalogue";
import { describeWithTerraform } from "../support/terraform";
import { temporaryFolder } from "../support/temporary-folder";
import { OURS_ALONE, REFUSED, RIGHT, TERRAFORM_ALONE } from "./expressions-table";

const VARIABLES: Readonly<Record<string, { readonly type: string; readonly is: Type; readonly default: unknown }>> = {
  text: { type: "string", is: STRING, default: "web" },
  cidr: { type: "string", is: STRING, default: "10.0.0.0/16" },
  number: { type: "number", is: NUMBER, default: 3 },
  on: { type: "bool", is: BOOL, default: true },
  list: { type: "list(string)", is: listOf(STRING), default: ["b", "a"] },
  set: { type: "set(string)", is: setOf(STRING), default: ["x"] },
  tags: { type: "map(string)", is: mapOf(STRING), default: { Name: "web" } },
};
const TYPES = ["random_password", "random_shuffle"];

const scope: ExpressionScope = {
  declared: new Set([...Object.keys(VARIABLES).map((name) => `var.${name}`), ...TYPES.map((type) => `${type}.main`)]),
  variable: (name) => VARIABLES[name]?.is,
  service: () => undefined,
  resource: ({ type }) => knownType("resource", type),
};

/**
 * Which of the expressions Terraform refuses, by number. It looks at types first, and at values only where no type is wrong; so what is
 * refused is taken out, until nothing is.
 */
function refusedByTerraform(expressions: readonly string[]): Set<number> {
  const folder = temporaryFolder();
  const write = (name: string, content: object): void => writeFileSync(join(folder, `${name}.tf.json`), JSON.stringify(content));
  write("main", {
    terraform: { required_providers: { random: { source: "hashicorp/random", version: "3.7.2" } } },
    variable: Object.fromEntries(Object.entries(VARIABLES).map(([name, { type, default: value }]) => [name, { type, default: value }])),
    resource: { random_password: { main: { length: 16 } }, random_shuffle: { main: { input: ["a"] } } },
  });
  expressions.forEach((text, index) => write(`e${index}`, { output: { [`o${index}`]: { value: text, sensitive: true } } }));
  terraform(folder, "init", "-no-color");
  const refused = new Set<number>();
  for (let found = errorsOfPlan(folder); found.length > 0; found = errorsOfPlan(folder)) {
    for (const number of found) {
      refused.add(number);
      rmSync(join(folder, `e${number}.tf.json`), { force: true });
    }
  }
  return refused;
}

interface Said {
  readonly type: string;
  readonly diagnostic?: { readonly severity: string; readonly range?: { readonly filename: string } };
}

function errorsOfPlan(folder: string): number[] {
  const lines = terraform(folder, "plan", "-json", "-input=false")
    .split("\n")
    .filter((line) => line.startsWith("{"));
  const said = lines.map((line) => JSON.parse(line) as Said);
  const errors = said.flatMap(({ diagnostic }) => (diagnostic?.severity === "error" ? [diagnostic.range?.filename ?? "nowhere"] : []));
  const numbers = errors.map((file) => Number(/^e(\d+)/.exec(file)?.[1]));
  // a plan that neither ends nor names an expression says nothing about any of them
  if (numbers.some(Number.isNaN) || (errors.length === 0 && !said.some(({ type }) => type === "change_summary")))
    throw new TypeError(lines.join("\n"));
  return numbers;
}

function terraform(folder: string, ...given: string[]): string {
  const env = { ...process.env, CHECKPOINT_DISABLE: "1" };
  return spawnSync("terraform", given, { cwd: folder, encoding: "utf8", env, maxBuffer: 1e8 }).stdout;
}

const refusedByUs = (text: string): boolean => typeOfText(text, "outputs.x", scope).problems.length > 0;

describeWithTerraform("our verdict on expressions is Terraform's", () => {
  const tables = { RIGHT, REFUSED, OURS_ALONE, TERRAFORM_ALONE };
  const all = Object.entries(tables).flatMap(([table, texts]) => texts.map((text) => ({ table, text })));

  test("in every row of the tables, whose exceptions are listed by name", () => {
    const refused = refusedByTerraform(all.map(({ text }) => text));
    const verdicts = all.map(({ text }, index) => ({ text, ours: refusedByUs(text), terraforms: refused.has(index) }));
    const expected = { RIGHT: [false, false], REFUSED: [true, true], OURS_ALONE: [true, false], TERRAFORM_ALONE: [false, true] };
    const wanted = all.map(({ table, text }) => {
      const [ours, terraforms] = expected[table as keyof typeof expected];
      return { text, ours, terraforms };
    });
    expect(verdicts.filter((verdict, index) => JSON.stringify(verdict) !== JSON.stringify(wanted[index]))).toEqual([]);
  }, 120_000);

  test("every function that is allowed stands in a right row", () => {
    const called = new Set(RIGHT.flatMap((text) => [...text.matchAll(/(\w+)\(/g)].map(([, name]) => name)));
    expect(Object.keys(PURE_FUNCTIONS).filter((name) => !called.has(name))).toEqual([]);
  });

  test("every function of Terraform is allowed or refused, with its own number of arguments", () => {
    const said = execFileSync("terraform", ["metadata", "functions", "-json"], { encoding: "utf8" });
    const { function_signatures: signatures } = JSON.parse(said) as {
      readonly function_signatures: Readonly<
        Record<string, { readonly parameters?: readonly unknown[]; readonly variadic_parameter?: unknown }>
      >;
    };
    const names = Object.keys(signatures).filter((name) => !name.includes("::"));
    expect([...Object.keys(PURE_FUNCTIONS), ...REFUSED_FUNCTIONS.keys()].sort()).toEqual(names.sort());
    const counts = Object.entries(PURE_FUNCTIONS).map(([name, { parameters, rest }]) => [name, parameters.length, rest !== undefined]);
    const theirs = Object.keys(PURE_FUNCTIONS).map((name) => {
      const { parameters = [], variadic_parameter: rest } = signatures[name] ?? {};
      return [name, parameters.length, rest !== undefined];
    });
    expect(counts).toEqual(theirs);
  });
});

/** Texts with references to services, and what they are. The three attributes are a CDKTF token, a template around one, and plain text. */
const RENDERED: readonly (readonly [string, unknown])[] = [
  ["${service.a.token}", 'X"q\\'],
  ["${upper(service.a.token)}", 'X"Q\\'],
  ["${upper(service.a.url)}", 'HTTPS://X"Q\\/A?B=$C'],
  ["${upper(service.a.plain)}", 'P "${X}" %{'],
  ['${"a ${service.a.token} b"}', 'a X"q\\ b'],
  ['${"a ${service.a.url} service.a.url"}', 'a https://X"q\\/a?b=$c service.a.url'],
  ["u ${lower(service.a.token)} $${service.a.token} ${service.a.plain} ${service.a.token}", 'u x"q\\ ${service.a.token} p "${x}" %{ X"q\\'],
  ["${service.a.token == service.a.url ? 1 : length(service.a.plain)}", 11],
  ['${[for each_one in [service.a.token, "b"] : "${each_one}-${service.a.plain}"][1]}', 'b-p "${x}" %{'],
  ["${jsonencode({ (service.a.token) = service.a.url })}", JSON.stringify({ 'X"q\\': 'https://X"q\\/a?b=$c' })],
  ["${{ service = 1 }.service + 1}", 2],
];

describeWithTerraform("Terraform reads expressions with references to services as they were meant", () => {
  test("whatever a service's attribute is", () => {
    const stack = new TerraformStack(new App({ outdir: temporaryFolder() }), "test");
    const token = new TerraformVariable(stack, "x", { type: "string", default: 'X"q\\' }).stringValue;
    const attributes: Readonly<Record<string, string>> = { token, url: `https://${token}/a?b=$c`, plain: 'p "$${x}" %%{' };
    RENDERED.forEach(([text], index) => {
      const value = renderText(
        text,
        (reference) => (reference.root === "service" ? (attributes[reference.attribute] ?? "") : "?"),
        "expressions",
      );
      new TerraformOutput(stack, `o${index}`, { value });
    });
    const folder = temporaryFolder();
    writeFileSync(join(folder, "cdk.tf.json"), JSON.stringify(stack.toTerraform()));
    const run = (...given: string[]): string => execFileSync("terraform", given, { cwd: folder, encoding: "utf8" });
    run("init", "-no-color");
    run("apply", "-auto-approve", "-no-color");
    const outputs = JSON.parse(run("output", "-json")) as Record<string, { readonly value: unknown }>;
    expect(RENDERED.map((_, index) => outputs[`o${index}`]?.value)).toEqual(RENDERED.map(([, meant]) => meant));
  }, 60_000);
});
