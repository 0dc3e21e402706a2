import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { filesIn, jsonOf } from "../support/command-results";
import { fakeDesigner, shopSpec } from "../support/fake-designer";
import { runCommand } from "../support/run-command";
import { temporaryFolder } from "../support/temporary-folder";

const shop = fakeDesigner({
  spec: shopSpec(),
  decisions: [{ path: "services[1].name", value: "uploads", because: "it was called so" }],
  notUnderstood: [{ text: "with sprinkles", from: 9, to: 23 }],
});
describe("problems in a spec file", () => {
  test("twenty mistakes at once are twenty problems, each with its line", async () => {
    const folder = temporaryFolder();
    const lines = [
      "version: 2",
      "name: Shop",
      "colour: red",
      "provider: [aws]",
      "environment: prod",
      "services:",
      "  - {kind: bucket, name: a, versioning: yes please}",
      "  - {kind: bucket, name: a}",
      "  - {kind: buckt, name: b}",
      "  - {kind: queue, name: q, retentionDays: -1, fifo: 3}",
      "  - {kind: database, name: Db, storageGb: 1, engine: oracle, size: small, instanceType: x}",
      "  - {kind: network, name: n, cidr: 10.0.0.0, zones: 9}",
      "  - {kind: container, name: c, uses: [nothing], port: 0, imge: x}",
      "  - {kind: function, name: f, timeoutSeconds: 0, triggers: [{type: queue, source: a}]}",
      "outputs:",
      "  o: ${var.missing}",
    ];
    writeFileSync(join(folder, "bad.yaml"), lines.join("\n"));
    const result = await runCommand(["synth", "bad.yaml", "--json"], { folder });
    const { problems } = jsonOf(result);
    expect(result.code).toBe(1);
    expect(problems.map(({ path }) => path).sort()).toEqual(
      [
        "version",
        "name",
        "colour",
        "provider",
        "environment",
        "services[0].versioning",
        "services[1].name",
        "services[2].kind",
        "services[3].retentionDays",
        "services[3].fifo",
        "services[4].name",
        "services[4].storageGb",
        "services[4].engine",
        "services[4].instanceType",
        "services[5].cidr",
        "services[5].zones",
        "services[6].uses[0]",
        "services[6].port",
        "services[6].imge",
        "services[7].timeoutSeconds",
        "services[7].triggers[0].source",
        "outputs.o",
      ].sort(),
    );
    expect(problems.find(({ path }) => path === "services[4].storageGb")).toMatchObject({ file: "bad.yaml", line: 11, column: 32 });
    const shown = await runCommand(["synth", "bad.yaml"], { folder });
    expect(shown.err).toContain("services[4].storageGb (bad.yaml:11:32)");
    expect(shown.err.match(/✗/g)).toHaveLength(22);
  });

  test.each([
    ["an unknown provider", { provider: "awz" }, "PROVIDER_UNKNOWN"],
    ["a region of another provider", { region: "europe-west1" }, "REGION_OF_OTHER_PROVIDER"],
    [
      "an address range that is too small for its zones",
      { services: [{ kind: "network" as const, name: "net", cidr: "10.0.0.0/28", zones: 3 }] },
      "CIDR_TOO_SMALL",
    ],
  ])("%s", async (_, change, code) => {
    const result = await runCommand(["synth", "-", "--json"], { stdin: JSON.stringify(shopSpec(change)) });
    expect([result.code, jsonOf(result).problems.map((problem) => problem.code), filesIn(result.folder)]).toEqual([1, [code], []]);
  });

  test("a file that cannot be read says where", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "bad.yaml"), "name: a\nname: b\n");
    const result = await runCommand(["synth", "bad.yaml", "--json"], { folder });
    expect([result.code, jsonOf(result).problems]).toEqual([
      1,
      [expect.objectContaining({ code: "SPEC_NOT_READABLE", path: "line 2, column 1" })],
    ]);
  });
});

describe("the screen", () => {
  test("has colours on a terminal, and none with NO_COLOR, in a pipe or in JSON", async () => {
    const escape = String.fromCharCode(27);
    const has = async (environment: Record<string, string>, terminal: boolean, ...more: string[]): Promise<boolean> =>
      (await runCommand(["synth", "words here", ...more], { designer: shop, environment, terminal })).out.includes(escape);
    expect(await has({}, true)).toBe(true);
    expect(await has({ NO_COLOR: "1" }, true)).toBe(false);
    expect(await has({ TERM: "dumb" }, true)).toBe(false);
    expect(await has({}, false)).toBe(false);
    expect(await has({}, true, "--json")).toBe(false);
  });

  const understood = async (spec: object): Promise<string | undefined> => {
    const input = JSON.stringify({ version: 1, name: "all", environment: "staging", ...spec });
    const { out } = await runCommand(["synth", "-", "--verbose"], { stdin: input });
    return out.split("\n").find((line) => line.startsWith("Understood"));
  };

  test("names the places where something is built, and none for what is built nowhere", async () => {
    const pet = { type: "random_pet", name: "a" };
    const bucket = { kind: "bucket", name: "files" };
    expect(await understood({ resources: [pet] })).toBe("Understood: all, 1 resource, for staging");
    expect(await understood({ provider: "aws", services: [bucket] })).toBe("Understood: all, 1 service on AWS in us-east-1, for staging");
    const queue = { type: "aws_sqs_queue", name: "jobs", arguments: {} };
    expect(await understood({ services: [{ ...bucket, provider: "google" }], resources: [pet, queue] })).toBe(
      "Understood: all, 1 service and 2 resources on Google Cloud in us-central1 and on AWS in us-east-1, for staging",
    );
    const regions = ["eu-west-1", "eu-central-1", "eu-west-1"];
    const buckets = regions.map((region, index) => ({ kind: "bucket", name: `files-${index}`, region }));
    expect(await understood({ provider: "aws", services: buckets })).toBe(
      "Understood: all, 3 services on AWS in eu-west-1 and eu-central-1, for staging",
    );
  });

  test("no line is wider than the terminal, but for single long words", async () => {
    const { out } = await runCommand(["synth", "words here", "--verbose"], {
      designer: shop,
      terminal: true,
      environment: { NO_COLOR: "1" },
    });
    expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
  });

  test("--quiet says nothing when all is well, and problems otherwise", async () => {
    expect(await runCommand(["synth", "words here", "--quiet"], { designer: shop })).toMatchObject({ code: 0, out: "", err: "" });
    const { out, err } = await runCommand(["synth", "-", "--quiet"], { stdin: "version: 1\nservices: []" });
    expect([out, err.split("\n")[0]]).toEqual(["", expect.stringMatching(/^✗ name: expected/)]);
  });

  test("--verbose shows every choice", async () => {
    const { out } = await runCommand(["synth", "words here", "--verbose"], { designer: shop });
    expect(out).toMatch(/net\.flowLogs +true/);
    expect(out).not.toContain("--verbose shows them");
  });

  test("what words contain cannot move the cursor", async () => {
    const notUnderstood = [{ text: "\u001b[2Jgone\u0007", from: 0, to: 9 }];
    const { out } = await runCommand(["words here"], { designer: fakeDesigner({ spec: shopSpec(), notUnderstood }) });
    expect(out).not.toContain("\u001b[2J");
    expect(out).toContain("\ufffd[2Jgone\ufffd");
  });
});
