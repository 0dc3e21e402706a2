import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describeProblem, valueOf } from "../../src/errors";
import { synthesize, type Synthesis } from "../../src/synth";
import { validateStacks, type Plugins } from "../support/module-batch";
import { randomSpecs, type RandomSpec } from "../support/random-specs";
import { temporaryFolder } from "../support/temporary-folder";
import { describeWithTerraform } from "../support/terraform";
import { walkFindings } from "../support/walked";

/** Changed, by STACKWRIGHT_SEED, it looks elsewhere. */
const SEED = Number(process.env["STACKWRIGHT_SEED"] ?? 20_261_121);
const RUNS = 300;
const BATCH = 75;

/** Who judges: the real plug-ins of AWS and Azure, Google's schema, and the small ones' schemas. */
const PLUGINS: Plugins = { aws: "5.100.0", azurerm: "5.2.0", google: "7.9.0", random: "3.7.2", time: "0.13.1" };
/** Azure's two majors want other arguments of two resources: docs/provider-versions.md. */
const JUDGED = { providerVersions: { azurerm: PLUGINS["azurerm"] ?? "" } };

/** Specs that were once built wrong, each kept for good. */
const FIXTURES = join(__dirname, "fixtures");
const fixtures: RandomSpec[] = readdirSync(FIXTURES)
  .filter((name) => name.endsWith(".json"))
  .map((name) => JSON.parse(readFileSync(join(FIXTURES, name), "utf8")) as RandomSpec);

interface Built {
  readonly spec: RandomSpec;
  readonly synthesis: Synthesis;
}

const built: Built[] = [];

/** Builds a spec twice, and keeps it when nothing is wrong with it. @returns what is wrong with it, in lines. */
function faultsOf(spec: RandomSpec): string[] {
  const [first, second] = [synthesize(spec), synthesize(structuredClone(spec))];
  if (!first.ok) return first.problems.map(describeProblem);
  if (!second.ok) return ["it was built once and not the second time"];
  const faults = [...differences(first.value, second.value), ...walkFindings(first.value.json)];
  if (faults.length === 0) built.push({ spec, synthesis: first.value });
  return faults;
}

function differences({ files: one }: Synthesis, { files: other }: Synthesis): string[] {
  const paths = new Set([...one.keys(), ...other.keys()]);
  return [...paths]
    .filter((path) => !Buffer.from(one.get(path) ?? []).equals(Buffer.from(other.get(path) ?? [])))
    .map((path) => `${path} differs`);
}

const kindsOf = (provider: string): Set<string> =>
  new Set(built.filter(({ spec }) => spec.provider === provider).flatMap(({ spec }) => spec.services.map(({ kind }) => kind)));

test("random specs are built, twice the same, as the providers' schemas want", () => {
  process.stdout.write(`${RUNS} random specs, STACKWRIGHT_SEED=${SEED}\n`);
  const judge = fc.property(randomSpecs, (spec) => expect(faultsOf(spec)).toEqual([]));
  fc.assert(judge, { seed: SEED, numRuns: RUNS });
  expect(built).toHaveLength(RUNS);
  expect([kindsOf("aws").size, kindsOf("google").size, kindsOf("azurerm").size]).toEqual([12, 4, 4]);
});

test.each(fixtures.map((spec) => [spec.description, spec] as const))("what was built wrong once: %s", (_, spec) => {
  expect(faultsOf(spec)).toEqual([]);
});

describeWithTerraform("the union of all that was built", () => {
  test("is valid for Terraform and the providers' plug-ins", async () => {
    expect(built).toHaveLength(RUNS + fixtures.length);
    const wrong: string[] = [];
    for (let from = 0; from < built.length; from += BATCH) {
      const batch = built.slice(from, from + BATCH);
      const errors = await validateStacks(temporaryFolder(), batch.map(judged), PLUGINS);
      for (const [at, lines] of errors) wrong.push(`${lines.join("\n")}\n${JSON.stringify(batch[at]?.spec)}`);
    }
    expect(wrong).toEqual([]);
  });
});

/** A stack as the plug-in that judges it wants it. */
const judged = ({ spec, synthesis }: Built): Synthesis => (spec.provider === "azurerm" ? valueOf(synthesize(spec, JUDGED)) : synthesis);
