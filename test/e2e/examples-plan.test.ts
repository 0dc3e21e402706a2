import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import "../../src/testing/jest";
import type { TerraformJson } from "../../src/synth";
import { EXAMPLES, exampleNames, goldenFile, specExampleNames } from "../examples/support";
import { compiledSource } from "../support/compiled-source";
import { describeWithTerraform } from "../support/terraform";
import { terraformTestEnvironment } from "../support/terraform-environment";

/** Releases of the plug-ins that the checks have. */
const VERSIONS: Readonly<Record<string, string>> = { aws: "5.100.0", google: "7.9.0", azurerm: "4.51.0" };
/** Azure's plug-in asks for an account before it plans. */
const WITHOUT_PLAN = ["azure-web"];

interface Requirements extends TerraformJson {
  readonly terraform: { readonly required_providers: Readonly<Record<string, { readonly version: string }>> };
}

const goldenOf = (name: string): Requirements => JSON.parse(readFileSync(goldenFile(name), "utf8")) as Requirements;
const pinsOf = (name: string) =>
  Object.keys(goldenOf(name).terraform.required_providers).flatMap((provider) => {
    const version = VERSIONS[provider];
    return version === undefined ? [] : [{ provider, version }];
  });

/** What `stackwright plan` proves of an example's spec: the status of each tier. */
async function proofOf(name: string): Promise<Readonly<Record<string, string>>> {
  const pins = pinsOf(name).flatMap(({ provider, version }) => ["--provider-version", `${provider}=${version}`]);
  const output = await printedBy(["plan", "--json", "--offline", ...pins, join(EXAMPLES, name)]);
  const { proof } = JSON.parse(output) as { proof: readonly { readonly name: string; readonly status: string }[] };
  return Object.fromEntries(proof.map(({ name: tier, status }) => [tier, status]));
}

/** What the command prints, whatever it ends with. */
function printedBy(argv: readonly string[]): Promise<string> {
  const settings = { env: terraformTestEnvironment(), maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(compiledSource(), "cli/main.js"), ...argv], settings, (_, output, errors) =>
      resolve(output || errors),
    );
  });
}

describeWithTerraform("an example, before real Terraform", () => {
  test.each(specExampleNames)("is valid and can be planned: %s", async (name) => {
    const plan = WITHOUT_PLAN.includes(name) ? "skipped" : "passed";
    expect(await proofOf(name)).toMatchObject({ schema: "passed", synthesis: "passed", validate: "passed", plan });
  });

  test.each(exampleNames.filter((name) => !specExampleNames.includes(name)))("without a spec is valid: %s", async (name) => {
    const golden = goldenOf(name);
    const pinned = Object.fromEntries(
      pinsOf(name).map(({ provider, version }) => [provider, { source: `hashicorp/${provider}`, version }]),
    );
    const terraform = { ...golden.terraform, required_providers: { ...golden.terraform.required_providers, ...pinned } };
    await expect({ ...golden, terraform }).toBeValidTerraform();
  });
});
