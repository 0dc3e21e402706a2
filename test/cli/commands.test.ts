import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { codesOf, filesIn, jsonOf, treeIn } from "../support/command-results";
import { fakeDesigner, shopDesigner, shopSpec } from "../support/fake-designer";
import { runCommand } from "../support/run-command";
import { plannedChange, scriptedTerraform } from "../support/scripted-terraform";
import { temporaryFolder } from "../support/temporary-folder";

const shop = shopDesigner();
const withPath = { PATH: process.env["PATH"] };

describe("the main job", () => {
  test("writes a spec and a workspace, and says what it did", async () => {
    const { code, out, err, folder } = await runCommand(["a", "bucket", "for", "uploads"], { designer: shop });
    expect([code, err]).toEqual([0, ""]);
    expect(filesIn(folder)).toEqual(["infrastructure/manifest.json", "infrastructure/spec.yaml", "infrastructure/stacks/shop/cdk.tf.json"]);
    expect(treeIn(readFileSync(join(folder, "infrastructure/spec.yaml"), "utf8"))).toEqual(shopSpec());
    expect(readFileSync(join(folder, "infrastructure/spec.yaml"), "utf8")).toContain("# From the words: a bucket for uploads\n");
    expect(out).toContain("Read by the offline reader: the words did not leave this machine.");
    expect(out).toContain("Understood: shop, 2 services on AWS in eu-west-1, for production");
    expect(out).toContain("no environment was named");
    expect(out).toContain("“with sprinkles”");
    expect(out).toMatch(/✓ {2}synthesis/);
    expect(out).toMatch(/– {2}validate +neither terraform nor tofu is on PATH/);
    expect(out).toContain("Written to infrastructure/");
  });

  test("proves with Terraform what it can", async () => {
    const { path } = scriptedTerraform({
      plan: [plannedChange("aws_vpc.net_vpc", "create"), plannedChange("aws_s3_bucket.uploads_bucket", "replace")],
    });
    const { code, out } = await runCommand(["words here"], { designer: shop, environment: { ...withPath, STACKWRIGHT_TERRAFORM: path } });
    expect(code).toBe(0);
    expect(out).toMatch(/✓ {2}plan +2 to add, 0 to change, 1 to destroy; planned as new, without an account of AWS/);
    expect(out).toContain("replace aws_s3_bucket.uploads_bucket");
    expect(out).toMatch(/net +1 resource to add/);
  });

  test("writes nothing that Terraform refused", async () => {
    const { path } = scriptedTerraform({
      validate: { valid: false, diagnostics: [{ severity: "error", summary: "No", detail: "Because.", address: "aws_vpc.net_vpc" }] },
    });
    const { code, err, folder } = await runCommand(["words here"], {
      designer: shop,
      environment: { ...withPath, STACKWRIGHT_TERRAFORM: path },
    });
    expect(code).toBe(3);
    expect(err).toContain("Nothing was written:");
    expect(err).toContain("services[0]");
    expect(err).toContain("No: Because. [TERRAFORM_INVALID]");
    expect(filesIn(folder)).toEqual([]);
  });

  test("says which model the words were sent to", async () => {
    const { out } = await runCommand(["words here"], { designer: fakeDesigner({ spec: shopSpec() }, "gpt-x") });
    expect(out).toContain("Read by the language model gpt-x: the words were sent to it.");
  });

  test("shows a notice of the model without failing", async () => {
    const notices = [
      { code: "MODEL_FAILED" as const, path: "model", expected: "an answer of gpt-x", fix: "The offline reader's result is used instead." },
    ];
    const { code, out } = await runCommand(["words here"], { designer: fakeDesigner({ spec: shopSpec(), notices }) });
    expect([code, out]).toEqual([0, expect.stringContaining("The offline reader's result is used instead. [MODEL_FAILED]")]);
  });

  test("--json lists a notice among the problems, and does not fail for it", async () => {
    const notices = [{ code: "MODEL_FAILED" as const, path: "model", expected: "an answer of gpt-x", fix: "The reader's result is used." }];
    const result = await runCommand(["words here", "--json"], { designer: fakeDesigner({ spec: shopSpec(), notices }) });
    expect([result.code, codesOf(result), "notices" in jsonOf(result)]).toEqual([0, ["MODEL_FAILED"], false]);
  });

  test("without words is a mistake of usage", async () => {
    const { code, out, err } = await runCommand([]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("[USAGE]");
  });

  test("with words that a spec cannot hold builds nothing, and tells each mistake once", async () => {
    const spec = shopSpec({ region: "europe-west1" });
    const contradiction = { code: "WORDS_CONTRADICTORY" as const, path: "words[3..9]", expected: "one of the two", fix: "Say which." };
    const result = await runCommand(["words here", "--json"], { designer: fakeDesigner({ spec, problems: [contradiction] }) });
    expect([result.code, codesOf(result), filesIn(result.folder)]).toEqual([1, ["WORDS_CONTRADICTORY", "REGION_OF_OTHER_PROVIDER"], []]);
    const again = await runCommand(["words here", "--json"], { designer: fakeDesigner({ spec, problems: jsonOf(result).problems as [] }) });
    expect(codesOf(again)).toEqual(["WORDS_CONTRADICTORY", "REGION_OF_OTHER_PROVIDER"]);
    const buildable = await runCommand(["words here", "--json"], {
      designer: fakeDesigner({ spec: shopSpec(), problems: [contradiction] }),
    });
    expect([buildable.code, codesOf(buildable), filesIn(buildable.folder)]).toEqual([1, ["WORDS_CONTRADICTORY"], []]);
  });

  test("with words that ask for nothing is a problem", async () => {
    const problems = [{ code: "WORDS_OFF_TOPIC" as const, path: "", expected: "infrastructure", fix: "Name a database." }];
    const { code, err, folder } = await runCommand(["a poem"], { designer: fakeDesigner({ problems }) });
    expect([code, err, filesIn(folder)]).toEqual([1, expect.stringContaining("[WORDS_OFF_TOPIC]"), []]);
  });
});

describe("design", () => {
  test("prints the spec and nothing else on standard output", async () => {
    const { code, out, err, folder } = await runCommand(["design", "a bucket with sprinkles"], { designer: shop });
    expect([code, treeIn(out), filesIn(folder)]).toEqual([0, shopSpec(), []]);
    expect(out).toContain("name: uploads   # it was called so");
    expect(err).toContain("“with sprinkles”");
  });

  test("--json prints one object with the promised keys", async () => {
    const result = await runCommand(["design", "--json", "a bucket"], { designer: shop });
    const { spec, source, notUnderstood, decisions, problems, proof } = jsonOf(result);
    expect(Object.keys(jsonOf(result)).sort()).toEqual(["decisions", "notUnderstood", "problems", "proof", "source", "spec"]);
    expect([result.code, result.err, spec, source, problems]).toEqual([0, "", shopSpec(), "reader", []]);
    expect(notUnderstood).toEqual([{ text: "with sprinkles", from: 9, to: 23 }]);
    expect(decisions).toContainEqual({ path: "services[1].name", value: "uploads", because: "it was called so" });
    expect(decisions).toContainEqual(expect.objectContaining({ path: "environment", value: "production" }));
    expect(proof.map(({ name, status }) => `${name} ${status}`)).toEqual([
      "schema passed",
      "references passed",
      "blueprint passed",
      "synthesis skipped",
      "catalogue skipped",
      "validate skipped",
      "plan skipped",
      "review later",
    ]);
  });

  test("a spec that no provider can build yet is printed all the same, with what is wrong", async () => {
    const spec = shopSpec({ services: [{ kind: "cluster", name: "k8s" }] });
    const { code, out, err } = await runCommand(["design", "kubernetes"], { designer: fakeDesigner({ spec }) });
    expect([code, treeIn(out)]).toEqual([1, spec]);
    expect(err).toContain("[KIND_NOT_SERVED]");
  });

  test("--out writes the spec and leaves the stacks", async () => {
    const { folder } = await runCommand(["synth", "words here"], { designer: shop });
    const spec = shopSpec({ name: "other" });
    const { code } = await runCommand(["design", "other words", "--out", "infrastructure"], { folder, designer: fakeDesigner({ spec }) });
    expect(code).toBe(0);
    expect(treeIn(readFileSync(join(folder, "infrastructure/spec.yaml"), "utf8"))).toEqual(spec);
    expect(existsSync(join(folder, "infrastructure/stacks/shop/cdk.tf.json"))).toBe(true);
  });

  test("what the command line says goes before the words", async () => {
    const designer = fakeDesigner({ spec: shopSpec() });
    const { out } = await runCommand(
      ["design", "words here", "--region", "us-east-1", "--environment", "development", "--provider", "aws"],
      { designer },
    );
    expect(treeIn(out)).toEqual(shopSpec({ region: "us-east-1", environment: "development" }));
    expect(designer.calls[0]?.[1]).toMatchObject({ provider: "aws", region: "us-east-1", environment: "development" });
  });
});

describe("synth", () => {
  test("leaves CDKTF's layout in the folder that is named, from a spec file", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "my.yaml"), JSON.stringify(shopSpec()));
    const result = await runCommand(["synth", "my.yaml", "--out", "out", "--json"], { folder });
    expect([result.code, filesIn(join(folder, "out"))]).toEqual([0, ["manifest.json", "stacks/shop/cdk.tf.json"]]);
    expect(jsonOf(result)).toMatchObject({ source: "spec", out: join(folder, "out"), files: ["stacks/shop/cdk.tf.json"] });
    const manifest = JSON.parse(readFileSync(join(folder, "out/manifest.json"), "utf8")) as { stacks: object };
    expect(Object.keys(manifest.stacks)).toEqual(["shop"]);
  });

  test("without input builds the spec of the output folder, edited or not, and leaves it as it is", async () => {
    const { folder } = await runCommand(["synth", "words here"], { designer: shop });
    const path = join(folder, "infrastructure/spec.yaml");
    const edited = readFileSync(path, "utf8").replace("# flowLogs: true ", "flowLogs: false ");
    writeFileSync(path, edited);
    const old = new Date("2020-01-01T00:00:00Z");
    utimesSync(path, old, old);
    const { code, out } = await runCommand(["synth"], { folder });
    expect([code, readFileSync(path, "utf8"), statSync(path).mtime]).toEqual([0, edited, old]);
    expect(out).toMatch(/stacks\/shop\/cdk\.tf\.json +written/);
    expect(readFileSync(join(folder, "infrastructure/stacks/shop/cdk.tf.json"), "utf8")).not.toContain("aws_flow_log");
  });

  test("words never overwrite a spec that was edited, unless they are forced to", async () => {
    const { folder } = await runCommand(["synth", "words here"], { designer: shop });
    const path = join(folder, "infrastructure/spec.yaml");
    writeFileSync(path, `${readFileSync(path, "utf8")}# mine\n`);
    const refused = await runCommand(["synth", "other words"], {
      folder,
      designer: fakeDesigner({ spec: shopSpec({ region: "us-east-1" }) }),
    });
    expect([refused.code, refused.err]).toEqual([4, expect.stringContaining("[SPEC_EDITED]")]);
    expect(readFileSync(path, "utf8")).toContain("# mine\n");
    const forced = await runCommand(["synth", "other words", "--force"], {
      folder,
      designer: fakeDesigner({ spec: shopSpec({ region: "us-east-1" }) }),
    });
    expect([forced.code, readFileSync(path, "utf8").includes("# mine")]).toEqual([0, false]);
  });

  test("the same request twice changes no byte and no time", async () => {
    const { folder } = await runCommand(["synth", "words here"], { designer: shop });
    const old = new Date("2020-01-01T00:00:00Z");
    for (const path of filesIn(folder)) utimesSync(join(folder, path), old, old);
    await runCommand(["synth", "words here"], { folder, designer: shop });
    expect(filesIn(folder).map((path) => statSync(join(folder, path)).mtime)).toEqual([old, old, old]);
  });

  test("a spec in a folder of our own goes back to that folder", async () => {
    const { folder } = await runCommand(["synth", "words here", "--out", "deep/place"], { designer: shop });
    await runCommand(["synth", "deep/place/spec.yaml"], { folder });
    await runCommand(["synth", "deep/place"], { folder });
    expect(readdirSync(folder)).toEqual(["deep"]);
  });

  test("is an app of CDKTF's own command, which says where to write by a variable", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "my.yaml"), JSON.stringify(shopSpec()));
    const { code } = await runCommand(["synth", "my.yaml"], { folder, environment: { CDKTF_OUTDIR: join(folder, "cdktf.out") } });
    expect([code, filesIn(folder)]).toEqual([0, ["cdktf.out/manifest.json", "cdktf.out/stacks/shop/cdk.tf.json", "my.yaml"]]);
  });

  test("a spec may lie among other files of its author", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "spec.yaml"), JSON.stringify(shopSpec()));
    writeFileSync(join(folder, "notes.md"), "mine");
    const { code } = await runCommand(["synth", "spec.yaml", "--out", "."], { folder });
    expect([code, filesIn(folder)]).toEqual([0, ["manifest.json", "notes.md", "spec.yaml", "stacks/shop/cdk.tf.json"]]);
  });

  test("a secret in the open is refused, unless that is allowed", async () => {
    const folder = temporaryFolder();
    const secret = { secret_id: "orders", secret_string: "hunter2hunter2" };
    const resources = [{ type: "aws_secretsmanager_secret_version", name: "orders", arguments: secret }];
    writeFileSync(join(folder, "my.yaml"), JSON.stringify({ ...shopSpec(), resources }));
    const refused = await runCommand(["synth", "my.yaml", "--json"], { folder });
    expect([refused.code, codesOf(refused), jsonOf(refused).problems[0]?.path]).toEqual([
      1,
      ["RESOURCE_LITERAL_SECRET"],
      "resources[0].arguments.secret_string",
    ]);
    expect(JSON.stringify(jsonOf(refused).problems)).not.toContain("hunter2");
    expect((await runCommand(["synth", "my.yaml", "--allow-literal-secrets"], { folder })).code).toBe(0);
  });

  test("a plug-in's version is pinned, and one that the stack does not use is refused", async () => {
    const { folder } = await runCommand(["synth", "words here", "--provider-version", "aws=~> 5.100"], { designer: shop });
    expect(readFileSync(join(folder, "infrastructure/stacks/shop/cdk.tf.json"), "utf8")).toContain('"version": "~> 5.100"');
    const refused = await runCommand(["synth", "words here", "--provider-version", "awz=1.0.0"], { designer: shop });
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('Did you mean "aws"?')]);
    expect((await runCommand(["synth", "x y", "--provider-version", 'aws=${file("/etc/passwd")}'], { designer: shop })).code).toBe(2);
  });
});
