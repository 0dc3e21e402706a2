import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { minimalArguments, normaliseArguments, typeNames } from "../../src/catalogue";
import type { Problem } from "../../src/errors";
import { synthesize } from "../../src/synth";
import { knownType } from "../support/catalogue";
import { JUDGES } from "../support/judges";
import { MISTAKES, OTHER, specMutant, type Mistake, type SpecMutant } from "../support/spec-mutants";
import { temporaryFolder } from "../support/temporary-folder";
import { describeWithTerraform } from "../support/terraform";
import { itemKey, validateBatch, type BatchItem } from "../support/terraform-batch";

/**
 * Specs with one mistake each are put before Stackwright and before Terraform with the real AWS plug-in. Every mistake that Terraform finds,
 * Stackwright must find, at the right path and with the name that was meant. The table of docs/evaluation.md is this test's:
 * UPDATE_EVALUATION=1 writes it.
 */
const HOW_MANY = 500;
const PAGE = join(__dirname, "..", "..", "docs", "evaluation.md");
const MARKS = ["<!-- mutations: begin -->", "<!-- mutations: end -->"] as const;

interface Case extends SpecMutant {
  readonly type: string;
  readonly key: string;
  /** The same for Terraform, with secrets in the open. */
  readonly written: Readonly<Record<string, unknown>>;
}

/** Types spread over the whole catalogue, the mistakes taken in turn. */
function cases(): Case[] {
  const types = typeNames("resource", "aws").filter((type) => judged.has(`resource ${type}`) && type !== OTHER.type);
  const made: Case[] = [];
  for (let at = 0; made.length < HOW_MANY && at < types.length * MISTAKES.length; at += 1) {
    const type = types[(at * STRIDE) % types.length] as string;
    const schema = knownType("resource", type);
    const mistake = MISTAKES[at % MISTAKES.length] as Mistake;
    const key = `${type}: ${mistake}`;
    const mutant = specMutant(schema, mistake, SECRET);
    const open = specMutant(schema, mistake, {});
    if (mutant === undefined || open === undefined || made.some((each) => each.key === key)) continue;
    made.push({ ...mutant, type, key, written: normaliseArguments(schema, open.arguments) });
  }
  return made;
}

const SECRET = { secret: () => "${var.secret}" };

/** Prime to the number of types and of mistakes, so that neighbours in the list are not neighbours in the catalogue. */
const STRIDE = 97;

/** The types whose smallest arguments the real plug-in takes: a mistake in others would prove nothing. */
const known = JSON.parse(readFileSync(join(__dirname, "catalogue-known-failures.json"), "utf8")) as {
  readonly refused: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly notJudged: Readonly<Record<string, readonly string[]>>;
};
const unfit = new Set([...Object.keys(known.refused["aws 5.100.0"] ?? {}), ...(known.notJudged["aws"] ?? [])]);
const judged = new Set(
  typeNames("resource", "aws")
    .map((type) => `resource ${type}`)
    .filter((key) => !unfit.has(key)),
);

const specOf = (type: string, args: Readonly<Record<string, unknown>>): unknown => ({
  version: 1,
  name: "mutant",
  provider: "aws",
  region: "eu-west-1",
  resources: [{ type, name: "example", arguments: args }, OTHER],
  variables: { secret: { type: "string", sensitive: true } },
});

/** Whether one of the problems stands where the mistake is, or in it. */
const isAt = ({ path }: Problem, place: string): boolean => {
  const wanted = `resources[0].arguments.${place}`;
  return path === wanted || path.startsWith(`${wanted}[`) || path.startsWith(`${wanted}.`);
};

const names = ({ fix, expected }: Problem, meant: string): boolean => `${expected ?? ""} ${fix}`.includes(meant);

interface Row {
  readonly mistake: Mistake;
  readonly made: number;
  readonly byTerraform: number;
  readonly byUs: number;
  readonly atPath: number;
  readonly named: number;
}

const tableOf = (rows: readonly Row[]): string =>
  [
    "| mistake | made | Terraform finds | Stackwright finds | at the right path | with the right name |",
    "|---|---|---|---|---|---|",
    ...rows.map(
      ({ mistake, made, byTerraform, byUs, atPath, named }) => `| ${mistake} | ${made} | ${byTerraform} | ${byUs} | ${atPath} | ${named} |`,
    ),
  ].join("\n");

describeWithTerraform("single mistakes in resources[]", () => {
  const all = cases();
  const problems = new Map<string, readonly Problem[]>();

  test("the specs that they were made of are right", () => {
    const types = [...new Set(all.map(({ type }) => type))];
    const wrong = types.flatMap((type) => {
      const result = synthesize(specOf(type, minimalArguments(knownType("resource", type), SECRET)));
      return result.ok ? [] : [{ type, problems: result.problems }];
    });
    expect(wrong).toEqual([]);
    expect(all).toHaveLength(HOW_MANY);
  });

  test("Stackwright finds what Terraform finds, at the right path, and names what was meant", async () => {
    const [judge] = JUDGES.filter(({ name, isReal }) => name === "aws" && isReal);
    if (judge === undefined) throw new TypeError("no judge for aws");
    for (const each of all) {
      const result = synthesize(specOf(each.type, each.arguments));
      problems.set(each.key, result.ok ? [] : result.problems);
    }
    const items = all.map((each, at): BatchItem => ({ kind: "resource", type: each.type, name: `mutant_${at}`, arguments: each.written }));
    const folder = join(temporaryFolder(), "batch");
    const errors = await validateBatch(folder, judge, [...items, { kind: "resource", ...OTHER }]);
    const found = (at: number): boolean => errors.has(itemKey(items[at] as BatchItem));

    const rows = MISTAKES.map((mistake): Row => {
      const of = all.map((each, at) => ({ each, at })).filter(({ each }) => each.mistake === mistake);
      const ours = of.map(({ each }) => ({ each, said: problems.get(each.key) ?? [] }));
      const placed = ours.map(({ each, said }) => ({ each, said: said.filter((problem) => isAt(problem, each.place)) }));
      return {
        mistake,
        made: of.length,
        byTerraform: of.filter(({ at }) => found(at)).length,
        byUs: ours.filter(({ said }) => said.length > 0).length,
        atPath: placed.filter(({ said }) => said.length > 0).length,
        named: placed.filter(({ each, said }) => said.some((problem) => names(problem, each.meant))).length,
      };
    });
    const table = tableOf(rows);
    console.log(table);
    const missed = all
      .filter(({ key }, at) => found(at) && problems.get(key)?.length === 0)
      .map(({ key, arguments: given }) => ({ key, given }));
    const astray = all
      .filter(({ key, place, meant }) => !problems.get(key)?.some((problem) => isAt(problem, place) && names(problem, meant)))
      .map(({ key, place, meant }) => ({ key, place, meant, said: problems.get(key) }));
    expect({ missed, astray }).toEqual({ missed: [], astray: [] });
    expect(rows.every(({ byTerraform }) => byTerraform > 0)).toBe(true);
    keepTable(table);
  });
});

/** The table in the documentation is what this test finds. */
function keepTable(table: string): void {
  const page = readFileSync(PAGE, "utf8");
  const [begin, end] = MARKS.map((mark) => page.indexOf(mark)) as [number, number];
  const kept = page.slice(begin + MARKS[0].length, end).trim();
  if (process.env["UPDATE_EVALUATION"] === undefined) expect(kept).toBe(table);
  else writeFileSync(PAGE, `${page.slice(0, begin + MARKS[0].length)}\n\n${table}\n\n${page.slice(end)}`);
}
