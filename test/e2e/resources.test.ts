import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { parse } from "yaml";
import { valueOf } from "../../src/errors";
import { prove } from "../../src/proof";
import { synthesize, type Synthesis } from "../../src/synth";
import { temporaryFolder } from "../support/temporary-folder";
import { describeWithTerraform } from "../support/terraform";
import { terraformTestEnvironment } from "../support/terraform-environment";

const FOLDER = join(__dirname, "resources");
const VERSIONS = { aws: "5.100.0", google: "7.9.0", azurerm: "5.2.0", local: "2.5.3" };
const MINUTES = 60_000;

const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => file.replace(".yaml", ""));
const specOf = (name: string): unknown => parse(readFileSync(join(FOLDER, `${name}.yaml`), "utf8"));
const synthesisOf = (name: string): Synthesis => valueOf(synthesize(specOf(name), { sourceFolder: FOLDER, providerVersions: VERSIONS }));

describe.each(names)("%s", (name) => {
  test("passes every tier that takes no Terraform", async () => {
    const { problems, proof } = await prove(specOf(name), { sourceFolder: FOLDER, through: "synthesis" });
    expect(problems).toEqual([]);
    expect(proof.find((tier) => tier.name === "catalogue")).toMatchObject({
      status: "passed",
      detail: expect.stringMatching(/^\d+ resources? (and|or) data sources? fits? (their|its) types?$/) as string,
    });
  });

  test("gives the same bytes twice", () => {
    expect([...synthesisOf(name).files]).toEqual([...synthesisOf(name).files]);
  });
});

describeWithTerraform("real Terraform", () => {
  test(
    "accepts every one of them",
    async () => {
      expect(names.length).toBeGreaterThanOrEqual(15);
      // import blocks may stand in the root module only, so the spec that has them is the root, and all others are modules below it
      const root = temporaryFolder();
      for (const name of names) write(name === "moved-and-import" ? root : join(root, name), synthesisOf(name));
      const others = names.filter((name) => name !== "moved-and-import");
      const module = Object.fromEntries(others.map((name) => [name, { source: `./${name}`, ...requiredVariables(name) }]));
      writeFileSync(join(root, "modules.tf.json"), JSON.stringify({ module }));
      await initialise(root);
      expect(await errorsIn(root)).toEqual([]);
      writeFileSync(join(root, "lex-bot", "wrong.tf.json"), JSON.stringify({ resource: { aws_sqs_queue: { jobs: { fifo: true } } } }));
      expect(await errorsIn(root)).toEqual([expect.objectContaining({ summary: "Extraneous JSON object property" })]);
    },
    15 * MINUTES,
  );
});

/** A module's variables without a default must be given. */
function requiredVariables(name: string): Record<string, string> {
  const { variables = {} } = specOf(name) as { readonly variables?: Readonly<Record<string, { readonly default?: unknown }>> };
  const open = Object.entries(variables).filter(([, variable]) => variable.default === undefined);
  return Object.fromEntries(open.map(([variable]) => [variable, "given"]));
}

function write(folder: string, { files, stackName }: Synthesis): void {
  const stack = `stacks/${stackName}/`;
  for (const [path, content] of files) {
    if (!path.startsWith(stack)) continue;
    const place = join(folder, path.slice(stack.length));
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, content);
  }
}

const run = promisify(execFile);
const optionsIn = (cwd: string): { cwd: string; env: Record<string, string>; maxBuffer: number } => {
  return { cwd, env: terraformTestEnvironment(), maxBuffer: 64 * 1024 * 1024 };
};

async function initialise(folder: string): Promise<void> {
  await run("terraform", ["init", "-backend=false", "-input=false", "-no-color"], optionsIn(folder));
}

async function errorsIn(folder: string): Promise<unknown[]> {
  // with errors it prints the same, and ends with 1
  const said = await run("terraform", ["validate", "-json"], optionsIn(folder)).catch((error: unknown) => error as { stdout: string });
  const { diagnostics } = JSON.parse(said.stdout) as { readonly diagnostics: readonly { readonly severity: string }[] };
  return diagnostics.filter(({ severity }) => severity === "error");
}
