import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { codesOf, filesIn, jsonOf } from "../support/command-results";
import { shopDesigner } from "../support/fake-designer";
import { fakeProgram, versionAnswer } from "../support/fake-program";
import { runCommand } from "../support/run-command";
import { plannedChange, scriptedTerraform } from "../support/scripted-terraform";
import { temporaryFolder } from "../support/temporary-folder";

const shop = shopDesigner();
const withPath = { PATH: process.env["PATH"] };

describe("validate and plan", () => {
  test("say that Terraform is missing, and write nothing", async () => {
    for (const command of ["validate", "plan"]) {
      const result = await runCommand([command, "words here", "--json"], { designer: shop });
      expect([result.code, codesOf(result), filesIn(result.folder)]).toEqual([4, ["TERRAFORM_MISSING"], []]);
    }
  });

  test("say that Terraform is too old, or was stopped half-way", async () => {
    const old = fakeProgram(`echo '${versionAnswer("1.5.7")}'`);
    const tooOld = await runCommand(["plan", "words here", "--terraform", old, "--json"], { designer: shop, environment: withPath });
    expect([tooOld.code, codesOf(tooOld)]).toEqual([4, ["TERRAFORM_TOO_OLD"]]);
    const { path } = scriptedTerraform({ instead: { plan: "kill -9 $$" } });
    const stopped = await runCommand(["plan", "words here", "--terraform", path, "--json"], { designer: shop, environment: withPath });
    expect([stopped.code, codesOf(stopped)]).toEqual([4, ["TERRAFORM_STOPPED"]]);
  });

  test("a Terraform that was named and is not there is a problem of the main job too", async () => {
    const { code, err } = await runCommand(["words here", "--terraform", "/no/such/terraform"], { designer: shop });
    expect([code, err]).toEqual([4, expect.stringContaining("[TERRAFORM_MISSING]")]);
  });

  test("validate runs no plan", async () => {
    const { path, log } = scriptedTerraform();
    const { code } = await runCommand(["validate", "words here", "--terraform", path], { designer: shop, environment: withPath });
    expect([code, readFileSync(log, "utf8").includes("plan ")]).toEqual([0, false]);
  });

  test("plan --state writes the folder and runs in it, with the state that the spec names", async () => {
    const { path, log } = scriptedTerraform({ plan: [plannedChange("aws_vpc.net_vpc", "update")] });
    const { code, out, folder } = await runCommand(["plan", "words here", "--state", "--terraform", path], {
      designer: shop,
      environment: { ...withPath, TF_WORKSPACE: "prod" },
    });
    const stack = join(folder, "infrastructure/stacks/shop");
    const calls = readFileSync(log, "utf8");
    expect([code, existsSync(join(stack, "cdk.tf.json"))]).toEqual([0, true]);
    expect(calls).toContain(`plan -json -input=false -no-color -lock=true in ${stack}`);
    expect(calls).toContain("TF_WORKSPACE=prod");
    expect(calls).not.toContain("placeholder");
    expect(out).toMatch(/0 to add, 1 to change, 0 to destroy, against the state/);
  });

  test("--json lists every change with its service", async () => {
    const { path } = scriptedTerraform({ plan: [plannedChange("aws_vpc.net_vpc", "create")] });
    const result = await runCommand(["plan", "words here", "--terraform", path, "--json"], { designer: shop, environment: withPath });
    expect(jsonOf(result)["changes"]).toEqual([{ address: "aws_vpc.net_vpc", type: "aws_vpc", action: "create", service: "net" }]);
  });
});

describe("the output folder", () => {
  test("of somebody else is refused before Terraform runs", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "infrastructure"));
    writeFileSync(join(folder, "infrastructure/main.tf"), "mine");
    const { path, log } = scriptedTerraform();
    const { code, err } = await runCommand(["words here", "--terraform", path], { folder, designer: shop, environment: withPath });
    expect([code, err]).toEqual([4, expect.stringContaining("[FOLDER_NOT_OURS]")]);
    expect([filesIn(folder), existsSync(log)]).toEqual([["infrastructure/main.tf"], false]);
  });

  test("that is a file is a problem", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "infrastructure"), "x");
    for (const command of [["words here"], ["synth", "words here"]]) {
      const { code, err } = await runCommand(command, { folder, designer: shop });
      expect([code, err]).toEqual([4, expect.stringContaining("[FOLDER_NOT_WRITABLE]")]);
    }
  });

  test("--force writes into it and keeps what is in nobody's way", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "infrastructure"));
    writeFileSync(join(folder, "infrastructure/main.tf"), "mine");
    const { code } = await runCommand(["synth", "words here", "--force"], { folder, designer: shop });
    expect([code, readFileSync(join(folder, "infrastructure/main.tf"), "utf8")]).toEqual([0, "mine"]);
  });
});

describe("defects and interruptions", () => {
  const broken = () => {
    throw new TypeError("the wheel came off");
  };

  test("a defect is told in one problem, and its place only when that is asked", async () => {
    const plain = await runCommand(["words here"], { designer: broken });
    expect([plain.code, plain.err]).toEqual([70, expect.stringContaining("TypeError: the wheel came off")]);
    expect(plain.err).not.toMatch(/\n\s+at /);
    const debug = await runCommand(["words here"], { designer: broken, environment: { STACKWRIGHT_DEBUG: "1" } });
    expect(debug.err).toMatch(/\n\s+at /);
  });

  test("an interruption while Terraform runs ends with 130, writes nothing and leaves nothing behind", async () => {
    const control = new AbortController();
    const { path, log } = scriptedTerraform({ instead: { init: "sleep 30 & wait" } });
    const running = runCommand(["words here"], {
      designer: shop,
      signal: control.signal,
      environment: { ...withPath, STACKWRIGHT_TERRAFORM: path },
    });
    while (!existsSync(log) || !readFileSync(log, "utf8").includes("init ")) await new Promise((resolve) => setTimeout(resolve, 20));
    control.abort();
    const { code, err, folder } = await running;
    expect([code, err, filesIn(folder)]).toEqual([130, "Interrupted.\n", []]);
    const copy = /^init .* in (.*)$/m.exec(readFileSync(log, "utf8"))?.[1] ?? "";
    expect([copy === "", existsSync(copy)]).toEqual([false, false]);
  });
});
