import { dirname, relative } from "node:path";
import { findTerraform, type FindOptions } from "../../src/deploy";
import { isAtLeast } from "../../src/deploy/find";
import { fakeProgram, versionAnswer } from "../support/fake-program";

const found = async (options: Partial<FindOptions> & { environment: FindOptions["environment"] }) => {
  const result = await findTerraform(options);
  return result.ok ? [result.value.product, result.value.version, result.value.path] : result.problems.map(({ code }) => code);
};
const PATH = (...programs: string[]) => ({ PATH: [...programs.map(dirname), "/usr/bin", "/bin"].join(":").replace(/^$/, "/nowhere") });
const good = (name?: string) => fakeProgram(`echo '${versionAnswer("1.11.4")}'`, name);
const old = (name?: string) => fakeProgram(`echo '${versionAnswer("1.10.5")}'`, name);

test("terraform on PATH is used before tofu", async () => {
  expect(await found({ environment: PATH(good("tofu"), good()) })).toEqual(["Terraform", "1.11.4", "terraform"]);
});

test("tofu is used where there is no terraform, or one that is too old", async () => {
  expect(await found({ environment: PATH(good("tofu")) })).toEqual(["OpenTofu", "1.11.4", "tofu"]);
  expect(await found({ environment: PATH(old(), good("tofu")) })).toEqual(["OpenTofu", "1.11.4", "tofu"]);
});

test("what the option says counts before the environment, and that before PATH", async () => {
  const [one, other] = [good("one"), good("other")];
  expect(await found({ path: one, environment: { ...PATH(good()), STACKWRIGHT_TERRAFORM: other } })).toEqual(["Terraform", "1.11.4", one]);
  expect(await found({ environment: { ...PATH(good()), STACKWRIGHT_TERRAFORM: other } })).toEqual(["Terraform", "1.11.4", other]);
});

test("a relative path holds in other folders as well", async () => {
  const program = good();
  expect(await found({ path: relative(process.cwd(), program), environment: PATH() })).toEqual(["Terraform", "1.11.4", program]);
});

test("where it was told and is not, no other one is taken in its place", async () => {
  expect(await found({ path: "/no/such/terraform", environment: PATH(good()) })).toEqual(["TERRAFORM_MISSING"]);
});

test("neither on PATH is a problem", async () => {
  expect(await found({ environment: { PATH: "/no/such" } })).toEqual(["TERRAFORM_MISSING"]);
});

test("one that is too old is a problem that names its version", async () => {
  const result = await findTerraform({ environment: PATH(old()) });
  expect(result.ok ? [] : result.problems).toEqual([
    expect.objectContaining({ code: "TERRAFORM_TOO_OLD", received: "Terraform 1.10.5 (terraform)", expected: "1.11.0 or later" }),
  ]);
});

test("a program that answers something else is not Terraform", async () => {
  expect(await found({ path: fakeProgram("echo hello"), environment: PATH() })).toEqual(["TERRAFORM_MISSING"]);
  expect(await found({ path: fakeProgram("exit 3"), environment: PATH() })).toEqual(["TERRAFORM_MISSING"]);
});

test("warnings before the answer are read over", async () => {
  expect(
    await found({ path: fakeProgram(`echo 'There are some problems'; echo '${versionAnswer("1.12.0-beta1")}'`), environment: PATH() }),
  ).toEqual(["Terraform", "1.12.0-beta1", expect.any(String)]);
});

test.each([
  ["1.11.0", "1.11.0", true],
  ["1.11.10", "1.11.9", true],
  ["2.0.0", "1.11.0", true],
  ["1.9.9", "1.11.0", false],
  ["1.10.99", "1.11.0", false],
  ["1.11.0-rc1", "1.11.0", true],
])("%s against %s", (version, lowest, expected) => {
  expect(isAtLeast(version, lowest)).toBe(expected);
});
