import { readFileSync } from "node:fs";
import { join } from "node:path";
import { synthSpec } from "../../src/testing";
import { validateTerraform } from "../../src/testing/validate-terraform";
import "../../src/testing/jest";
import { fakeProgram, versionAnswer } from "../support/fake-program";
import { temporaryFolder } from "../support/temporary-folder";

const terraform = {
  terraform: { backend: { s3: { bucket: "state" } }, required_version: ">= 1.11.0" },
  resource: { aws_s3_bucket: { uploads: { bucket: "uploads" } } },
};

/** Puts a program in Terraform's place that answers init and validate, and keeps the configuration that it was given. */
function useTerraform(initSays: string, validateSays: string): string {
  const kept = join(temporaryFolder(), "seen.json");
  process.env["STACKWRIGHT_TERRAFORM"] = fakeProgram(
    [
      `case "$1" in`,
      `  version) echo '${versionAnswer("1.12.0")}' ;;`,
      `  init) cp cdk.tf.json ${kept}; ${initSays} ;;`,
      `  validate) ${validateSays} ;;`,
      `esac`,
    ].join("\n"),
  );
  return kept;
}

const initialised = `echo '{"type":"log","@message":"Terraform has been successfully initialized!"}'`;
const valid = `echo '{"format_version":"1.0","valid":true,"error_count":0,"diagnostics":[]}'`;
const diagnostic = { severity: "error", summary: "Unsupported argument", detail: "There is no colour.", address: "aws_s3_bucket.uploads" };
const invalid = `echo '${JSON.stringify({ format_version: "1.0", valid: false, error_count: 1, diagnostics: [diagnostic, { severity: "warning", summary: "Old" }] })}'; exit 1`;

let before: NodeJS.ProcessEnv;
beforeEach(() => {
  before = { ...process.env };
  process.env["XDG_CACHE_HOME"] = temporaryFolder();
});
afterEach(() => {
  process.env = before;
});

test("what Terraform accepts is valid; its backend is left out, because asking it would take an account", async () => {
  const kept = useTerraform(initialised, valid);
  await expect(terraform).toBeValidTerraform();
  expect(JSON.parse(readFileSync(kept, "utf8"))).toEqual({ ...terraform, terraform: { required_version: ">= 1.11.0" } });
});

test("its errors are problems with the resource's address; its warnings are none", async () => {
  useTerraform(initialised, invalid);
  expect(await validateTerraform(terraform)).toEqual([
    {
      code: "TERRAFORM_INVALID",
      path: "aws_s3_bucket.uploads",
      received: "Unsupported argument",
      expected: "what Terraform accepts",
      fix: "There is no colour.",
    },
  ]);
});

test("a failing assertion shows them", async () => {
  useTerraform(initialised, invalid);
  await expect(expect(terraform).toBeValidTerraform()).rejects.toThrow(
    new Error(`expect(terraform).toBeValidTerraform()

It has this problem:
  aws_s3_bucket.uploads: expected what Terraform accepts, received "Unsupported argument". There is no colour. [TERRAFORM_INVALID]`),
  );
});

test("what cannot be initialised is not valid", async () => {
  useTerraform(`echo '{"type":"diagnostic","diagnostic":${JSON.stringify({ ...diagnostic, summary: "Bad version" })}}'; exit 1`, valid);
  expect((await validateTerraform(terraform)).map(({ code, received }) => ({ code, received }))).toEqual([
    { code: "TERRAFORM_INIT", received: "Bad version" },
  ]);
});

test("without Terraform nothing passes: a check that did not run proves nothing", async () => {
  process.env["STACKWRIGHT_TERRAFORM"] = join(temporaryFolder(), "nothing");
  expect((await validateTerraform(terraform)).map(({ code }) => code)).toEqual(["TERRAFORM_MISSING"]);
  await expect(expect(terraform).toBeValidTerraform()).rejects.toThrow("[TERRAFORM_MISSING]");
});

test("with not, it fails for what is valid", async () => {
  useTerraform(initialised, valid);
  await expect(expect(terraform).not.toBeValidTerraform()).rejects.toThrow(
    new Error("expect(terraform).not.toBeValidTerraform()\n\nTerraform found no fault in it."),
  );
});

test("what a spec becomes can be checked", async () => {
  const kept = useTerraform(initialised, valid);
  await expect(
    synthSpec({ version: 1, name: "shop", provider: "aws", services: [{ kind: "bucket", name: "uploads" }] }),
  ).toBeValidTerraform();
  expect(JSON.parse(readFileSync(kept, "utf8"))).toHaveResource("aws_s3_bucket");
});
