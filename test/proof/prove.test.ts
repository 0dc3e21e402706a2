import { existsSync, readFileSync } from "node:fs";
import { prove, type Proof, type ProofOptions } from "../../src/proof";
import { synthesize } from "../../src/synth";
import { diagnosticMessage, plannedChange, scriptedTerraform, type Script } from "../support/scripted-terraform";
import { fakeProgram, versionAnswer } from "../support/fake-program";
import { temporaryFolder } from "../support/temporary-folder";

const shop = {
  version: 1,
  name: "shop",
  provider: "aws",
  region: "eu-west-1",
  services: [
    { kind: "network", name: "net", cidr: "10.0.0.0/16" },
    { kind: "bucket", name: "uploads", versioning: true },
  ],
  variables: { tag: { type: "string" } },
  outputs: { where: "${service.uploads.name}" },
};
const PATH = { PATH: process.env["PATH"], XDG_CACHE_HOME: temporaryFolder() };

const statuses = ({ proof }: Proof): string[] => proof.map(({ name, status }) => `${name} ${status}`);
const detailOf = ({ proof }: Proof, name: string): string | undefined => proof.find((tier) => tier.name === name)?.detail;

async function proveWith(script: Script, options: ProofOptions = {}, spec: unknown = shop): Promise<Proof & { log: string }> {
  const { path, log } = scriptedTerraform(script);
  const proof = await prove(spec, { terraform: path, environment: PATH, ...options });
  return { ...proof, log: readFileSync(log, "utf8") };
}

describe("the order of the tiers", () => {
  test("all that there are pass, and those of later releases say so", async () => {
    const proof = await proveWith({
      plan: [plannedChange("aws_vpc.net_vpc", "create"), plannedChange("aws_s3_bucket.uploads_bucket", "create")],
    });
    expect(statuses(proof)).toEqual([
      "schema passed",
      "references passed",
      "blueprint passed",
      "synthesis passed",
      "catalogue passed",
      "validate passed",
      "plan passed",
      "review later",
    ]);
    expect([proof.problems, proof.unable]).toEqual([[], []]);
    expect(proof.changes).toEqual([
      { address: "aws_s3_bucket.uploads_bucket", type: "aws_s3_bucket", action: "create", service: "uploads" },
      { address: "aws_vpc.net_vpc", type: "aws_vpc", action: "create", service: "net" },
    ]);
  });

  test("shape and references are both told, and nothing after them runs", async () => {
    const spec = { ...shop, colour: "red", outputs: {}, services: [{ kind: "bucket", name: "a", uses: ["b"] }] };
    const proof = await prove(spec);
    expect(statuses(proof)).toEqual([
      "schema failed",
      "references failed",
      "blueprint skipped",
      "synthesis skipped",
      "catalogue skipped",
      "validate skipped",
      "plan skipped",
      "review later",
    ]);
    expect(proof.problems.map(({ code, path }) => [code, path])).toEqual([
      ["SPEC_UNKNOWN_KEY", "colour"],
      ["SPEC_UNKNOWN_REFERENCE", "services[0].uses[0]"],
    ]);
    expect(detailOf(proof, "blueprint")).toBe("schema failed");
  });

  test("what is sound is proved further, so that all mistakes are told at once", async () => {
    const wrong = { type: "aws_vpc", name: "main", arguments: { cidr_blok: "10.0.0.0/16" } };
    const proof = await prove({ ...shop, outputs: {}, services: [{ kind: "bucket", name: "a", colour: "red" }], resources: [wrong] });
    expect(statuses(proof).slice(0, 4)).toEqual(["schema failed", "references passed", "blueprint failed", "synthesis skipped"]);
    expect(proof.problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "SPEC_UNKNOWN_KEY services[0].colour",
      "RESOURCE_UNKNOWN_ARGUMENT resources[0].arguments.cidr_blok",
    ]);
    expect(proof.spec).toBeUndefined();
  });

  test("what another mistake may be the reason of is not told", async () => {
    const proof = await prove({ ...shop, outputs: {}, region: 5, services: [{ kind: "cluster", name: "a" }] });
    expect(proof.problems.map(({ path }) => path)).toEqual(["region"]);
  });

  test("what the provider cannot serve fails the blueprint", async () => {
    const proof = await prove({ ...shop, region: "europe-west1" });
    expect(statuses(proof).slice(0, 4)).toEqual(["schema passed", "references passed", "blueprint failed", "synthesis skipped"]);
    expect(proof.problems.map(({ code }) => code)).toEqual(["REGION_OF_OTHER_PROVIDER"]);
    expect(proof.spec?.name).toBe("shop");
  });

  test("a source that is not there fails the synthesis", async () => {
    const proof = await prove(
      { ...shop, services: [{ kind: "function", name: "resize", source: "./nowhere" }], variables: {}, outputs: {} },
      { through: "synthesis" },
    );
    const { problems } = proof;
    // a provider that builds no functions yet refuses it one tier earlier
    expect(problems.map(({ code }) => code)).toEqual([statuses(proof)[2] === "blueprint passed" ? "SOURCE_NOT_FOUND" : "KIND_NOT_SERVED"]);
  });

  test("only what is asked for runs", async () => {
    expect(statuses(await prove(shop, { through: "blueprint" })).slice(2, 4)).toEqual(["blueprint passed", "synthesis skipped"]);
    expect(statuses(await prove(shop, { through: "synthesis" })).slice(3, 7)).toEqual([
      "synthesis passed",
      "catalogue passed",
      "validate skipped",
      "plan skipped",
    ]);
    const { log, ...proof } = await proveWith({}, { through: "validate" });
    expect(statuses(proof).slice(5, 7)).toEqual(["validate passed", "plan skipped"]);
    expect(log).not.toContain("plan ");
  });
});

describe("what Terraform says leads back to the spec", () => {
  const file = synthesize(shop);
  const text = file.ok ? Buffer.from(file.value.files.get("stacks/shop/cdk.tf.json") ?? []).toString() : "";
  const at = (mark: string) => ({
    filename: "cdk.tf.json",
    start: { line: 1, column: 1, byte: Buffer.byteLength(text.slice(0, text.indexOf(mark))) },
  });

  test("an argument is the field that it came from, and the message stays whole", async () => {
    const range = at('"10.0.0.0/16"');
    const proof = await proveWith({
      validate: {
        valid: false,
        diagnostics: [{ severity: "error", summary: "Wrong range", detail: "First line.\n\nSecond line.", range }],
      },
    });
    expect(proof.problems).toEqual([
      {
        code: "TERRAFORM_INVALID",
        path: "services[0].cidr",
        received: "aws_vpc.net_vpc.cidr_block",
        expected: "what Terraform accepts",
        fix: "Terraform says: Wrong range: First line.\n\nSecond line.",
      },
    ]);
    expect(statuses(proof).slice(5, 7)).toEqual(["validate failed", "plan skipped"]);
  });

  test.each([
    ["an argument without a field of its own is its service", { range: at('"enable_dns_support"') }, "services[0]"],
    ["an address alone is its service", { address: "aws_s3_bucket.uploads_bucket" }, "services[1]"],
    ["a resource of several services belongs to none", { address: "aws_kms_key.Foundation-eu-west-1_key" }, ""],
    ["a variable", { range: at('"tag": {') }, "variables.tag"],
    ["an output", { range: at('"where": {') }, "outputs.where"],
    ["the provider's block", { range: at('"region"') }, "provider"],
    ["nothing at all", {}, ""],
  ])("%s", async (_, place, path) => {
    const proof = await proveWith({ plan: [diagnosticMessage({ severity: "error", summary: "No", ...place })] });
    expect(proof.problems.map((problem) => [problem.code, problem.path])).toEqual([["TERRAFORM_PLAN", path]]);
    expect(statuses(proof).slice(5, 7)).toEqual(["validate passed", "plan failed"]);
  });

  test("an argument that only the message names is found", async () => {
    const bracket = text.indexOf("\n      }", text.indexOf('"cidr_block": "10.0.0.0/16"')) + "\n      ".length;
    const closing = { filename: "cdk.tf.json", start: { line: 1, column: 1, byte: bracket } };
    const validate = {
      valid: false,
      diagnostics: [
        { severity: "error", summary: "Missing required argument", detail: 'The argument "cidr_block" is required.', range: closing },
      ],
    };
    const proof = await proveWith({ validate });
    expect(proof.problems.map(({ path }) => path)).toEqual(["services[0].cidr"]);
  });

  test("warnings are kept and fail nothing", async () => {
    const proof = await proveWith({
      plan: [diagnosticMessage({ severity: "warning", summary: "Deprecated", detail: "Use another.", address: "aws_vpc.net_vpc" })],
    });
    expect([statuses(proof)[6], proof.warnings, proof.problems]).toEqual([
      "plan passed",
      ["aws_vpc.net_vpc: Deprecated: Use another."],
      [],
    ]);
  });

  test("secrets of the environment are not repeated", async () => {
    const plan = [diagnosticMessage({ severity: "error", summary: "Denied for hunter2-secret", detail: "key hunter2-secret" })];
    const proof = await proveWith({ plan }, { environment: { ...PATH, AWS_SECRET_ACCESS_KEY: "hunter2-secret" } });
    expect(proof.problems.map(({ fix }) => fix)).toEqual(["Terraform says: Denied for (hidden): key (hidden)"]);
  });
});

describe("a proof touches nothing of the user's", () => {
  test("it runs in a copy that is gone afterwards, with an empty state of its own", async () => {
    const { log } = await proveWith({}, {}, { ...shop, state: { backend: "s3", bucket: "states" } });
    const folder = /^init .* in (.*)$/m.exec(log)?.[1] ?? "";
    expect(folder).toMatch(/stackwright-proof-.*\/stacks\/shop$/);
    expect(existsSync(folder)).toBe(false);
    expect(log).toContain('"backend": {\n      "local": {\n        "path": "proof.tfstate"');
  });

  test("it is gone as well when Terraform is stopped half-way", async () => {
    const proof = await proveWith({ instead: { plan: "kill -9 $$" } });
    expect([statuses(proof)[6], proof.problems.map(({ code }) => code)]).toEqual(["plan failed", ["TERRAFORM_STOPPED"]]);
    const folder = /^plan .* in (.*)$/m.exec(proof.log)?.[1] ?? "";
    expect([folder === "", existsSync(folder)]).toEqual([false, false]);
  });

  test("settings that belong to the user's own folders do not reach it", async () => {
    const environment = {
      ...PATH,
      TF_DATA_DIR: "/data",
      TF_WORKSPACE: "prod",
      TF_CLI_CONFIG_FILE: "my.rc",
      TF_CLI_ARGS_init: "-backend-config=x",
      TF_VAR_other: "kept",
    };
    const { log } = await proveWith({}, { environment });
    expect(log).not.toMatch(/TF_DATA_DIR|TF_WORKSPACE|TF_CLI_ARGS_init/);
    expect(log).toContain("TF_VAR_other=kept");
    expect(log).toContain(`TF_CLI_CONFIG_FILE=${process.cwd()}/my.rc\n`);
  });
});

describe("accounts", () => {
  const planLog = (log: string): string => log.slice(log.indexOf("\nplan "));

  test("without credentials placeholders are planned with, and the proof says so", async () => {
    const proof = await proveWith({}, { environment: { ...PATH, AWS_REGION: "us-east-1", AWS_ENDPOINT_URL: "http://other" } });
    expect(detailOf(proof, "plan")).toBe(
      "0 to add, 0 to change, 0 to destroy; planned as new, without an account of AWS, with placeholders for var.tag",
    );
    expect(planLog(proof.log)).toContain('"skip_requesting_account_id": true');
    expect(planLog(proof.log)).not.toContain("AWS_ENDPOINT_URL");
    expect(planLog(proof.log)).toContain("TF_VAR_tag=placeholder");
  });

  test("every block of a provider gets them, each under its alias", async () => {
    const spec = { ...shop, services: [...shop.services, { kind: "bucket", name: "far", region: "us-east-1" }] };
    const { log } = await proveWith({}, {}, spec);
    expect(log).toContain('"alias": "us-east-1"');
    expect(log.split("\nplan ")[1]?.match(/"access_key": "placeholder"/g)).toHaveLength(2);
  });

  test("with credentials they are used, and nothing is overridden", async () => {
    const proof = await proveWith({}, { environment: { ...PATH, AWS_PROFILE: "me", TF_VAR_tag: "v1" } });
    expect(detailOf(proof, "plan")).toBe("0 to add, 0 to change, 0 to destroy; planned as new, with the credentials of the environment");
    expect(planLog(proof.log)).toContain("AWS_PROFILE=me");
    expect(planLog(proof.log)).not.toContain("placeholder");
  });

  test("offline, no account is asked although there is one", async () => {
    const proof = await proveWith(
      {},
      { offline: true, environment: { ...PATH, AWS_ACCESS_KEY_ID: "AKIA", AWS_SECRET_ACCESS_KEY: "hunter2" } },
    );
    expect(detailOf(proof, "plan")).toContain("without an account of AWS");
    expect(planLog(proof.log)).not.toContain("AKIA");
  });
});

describe("what says nothing about the spec", () => {
  test("no Terraform: its tiers are skipped with the reason", async () => {
    const proof = await prove(shop, { environment: { PATH: "/no/such" } });
    expect(statuses(proof).slice(5, 7)).toEqual(["validate skipped", "plan skipped"]);
    expect(detailOf(proof, "validate")).toBe("neither terraform nor tofu is on PATH");
    expect([proof.problems, proof.unable.map(({ code }) => code)]).toEqual([[], ["TERRAFORM_MISSING"]]);
  });

  test("a Terraform that is too old", async () => {
    const proof = await prove(shop, { environment: PATH, terraform: fakeProgram(`echo '${versionAnswer("1.5.7")}'`) });
    expect([statuses(proof)[5], proof.unable.map(({ code }) => code)]).toEqual(["validate skipped", ["TERRAFORM_TOO_OLD"]]);
  });

  test("a plug-in that cannot be had", async () => {
    const detail = "Could not retrieve the list of available versions for provider hashicorp/aws: no such host\n\nTo see which modules…";
    const proof = await proveWith({
      init: [diagnosticMessage({ severity: "error", summary: "Failed to query available provider packages", detail })],
    });
    expect(statuses(proof).slice(5, 7)).toEqual(["validate skipped", "plan skipped"]);
    expect(proof.unable).toEqual([
      expect.objectContaining({
        code: "TERRAFORM_PLUGIN",
        received: "no plug-in hashicorp/aws: no such host",
      }),
    ]);
  });

  test("an init that fails for another reason is a failure of the stack", async () => {
    const proof = await proveWith({ init: [diagnosticMessage({ severity: "error", summary: "Duplicate provider", detail: "Twice." })] });
    expect([statuses(proof)[5], proof.problems.map(({ code, fix }) => [code, fix])]).toEqual([
      "validate failed",
      [["TERRAFORM_INIT", "Terraform says: Duplicate provider: Twice."]],
    ]);
  });

  test("a provider that cannot plan without an account: validate runs, and plan says why it does not", async () => {
    const azure = { version: 1, name: "shop", provider: "azurerm", services: [{ kind: "network", name: "net" }] };
    const { log, ...proof } = await proveWith({}, {}, azure);
    expect(statuses(proof).slice(5, 7)).toEqual(["validate passed", "plan skipped"]);
    expect(detailOf(proof, "plan")).toMatch(/^Azure: .*ARM_SUBSCRIPTION_ID$/);
    expect(proof.unable.map(({ code }) => code)).toEqual(["ACCOUNT_MISSING"]);
    // an empty object would be read as a block without a name
    expect(log).not.toContain('"provider"');
    const planned = await proveWith({}, { environment: { ...PATH, ARM_SUBSCRIPTION_ID: "0000" } }, azure);
    expect(statuses(planned)[6]).toBe("plan passed");
  });

  test("a program that fails without a word of JSON", async () => {
    const proof = await proveWith({ instead: { validate: "echo 'panic: oh no' >&2; exit 2" } });
    expect([statuses(proof)[5], proof.problems.map(({ code, received }) => [code, received])]).toEqual([
      "validate failed",
      [["TERRAFORM_STOPPED", "panic: oh no"]],
    ]);
  });
});
