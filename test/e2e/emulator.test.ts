import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TerraformJson } from "../../src/synth";
import { describeWithEmulator, startEmulator, type AwsEmulator } from "../support/aws-emulator";
import { EMULATOR_GAPS, leftOut, withoutGaps } from "../support/emulator-gaps";
import { holdingsOf } from "../support/emulator-holdings";
import { stackwright } from "../support/stackwright-command";
import { temporaryFolder } from "../support/temporary-folder";
import { terraform } from "../support/terraform-commands";
import { terraformTestEnvironment } from "../support/terraform-environment";
import { resourcesOf } from "../support/terraform-json";
import { walkFindings } from "../support/walked";

/** All twelve kinds, tied together, for development: it must go away again without anybody's help. */
const spec = {
  version: 1,
  name: "shop",
  provider: "aws",
  region: "eu-west-1",
  environment: "development",
  tags: { Team: "shop" },
  services: [
    { kind: "network", name: "net", cidr: "10.20.0.0/16", zones: 2 },
    { kind: "vm", name: "bastion", network: "net", uses: ["orders"] },
    {
      ...{ kind: "container", name: "api", network: "net", image: "public.ecr.aws/nginx/nginx:1.27", port: 8080, public: true },
      uses: ["orders", "sessions", "carts", "uploads", "jobs", "events", "api-key", "images"],
    },
    {
      ...{ kind: "function", name: "thumbnails", uses: ["uploads", "carts"] },
      triggers: [
        { type: "queue", source: "jobs" },
        { type: "schedule", every: "15 minutes" },
      ],
    },
    { kind: "database", name: "orders", engine: "postgres", network: "net" },
    {
      ...{ kind: "table", name: "carts", partitionKey: "customer" },
      ...{ sortKey: { name: "at", type: "number" }, ttlAttribute: "expires" },
    },
    { kind: "cache", name: "sessions", network: "net" },
    { kind: "bucket", name: "uploads", lifecycle: [{ afterDays: 30, action: "archive" }] },
    { kind: "queue", name: "jobs", deadLetter: true },
    {
      ...{ kind: "topic", name: "events" },
      subscriptions: [
        { type: "queue", target: "jobs" },
        { type: "email", address: "ops@example.com" },
      ],
    },
    { kind: "secret", name: "api-key", generate: true },
    { kind: "registry", name: "images", keepImages: 10 },
  ],
};

interface Planned {
  readonly changes: readonly { readonly address: string; readonly service: string }[];
}

describeWithEmulator("all twelve kinds on the AWS emulator", () => {
  const folder = temporaryFolder();
  const stack = join(folder, "out/stacks/shop");
  const file = join(stack, "cdk.tf.json");
  let emulator: AwsEmulator;
  let whole: TerraformJson;
  let before: Awaited<ReturnType<typeof holdingsOf>>;
  const run = (...args: string[]) => {
    const environment = terraformTestEnvironment(emulator.environment);
    return terraform([...args, "-no-color"], { folder: stack, environment });
  };

  beforeAll(async () => {
    emulator = await startEmulator();
    before = await holdingsOf(emulator);
  });
  afterAll(() => emulator.stop());

  test("are planned whole, what the emulator lacks included", async () => {
    writeFileSync(join(folder, "shop.json"), JSON.stringify(spec));
    const environment = terraformTestEnvironment();
    const options = ["--offline", "--json", "--provider-version", "aws=5.100.0", "--out", "out"];
    const { exitCode, output, errors } = await stackwright(["plan", "shop.json", ...options], { folder, environment });
    expect([exitCode, exitCode === 0 ? "" : output + errors]).toEqual([0, ""]);
    const { changes } = JSON.parse(output) as Planned;
    whole = JSON.parse(readFileSync(file, "utf8")) as TerraformJson;
    expect(walkFindings(whole)).toEqual([]);
    const missing = leftOut(whole);
    expect(missing).not.toEqual([]);
    const addresses = changes.map(({ address }) => address);
    expect(missing.filter((address) => !addresses.includes(address))).toEqual([]);
    const gaps = EMULATOR_GAPS.map(({ of, how, seen }) => `  the emulator ${how} ${of}: ${seen}\n`);
    process.stdout.write(`planned, and not applied for want of the emulator:\n${notApplied(changes, missing).join("")}${gaps.join("")}`);
  });

  test("are applied", async () => {
    const applied = withoutGaps(whole);
    writeFileSync(file, JSON.stringify(applied, null, 2));
    const ready = await run("init", "-input=false");
    expect(ready).toMatchObject({ exitCode: 0 });
    const { exitCode, text } = await run("apply", "-input=false", "-auto-approve");
    expect([exitCode, errorsIn(text)]).toEqual([0, ""]);
    expect(text).toContain(`Apply complete! Resources: ${resourcesOf(applied).size} added, 0 changed, 0 destroyed.`);
    const during = await holdingsOf(emulator);
    const untouched = Object.keys(during).filter((question) => during[question]?.length === before[question]?.length);
    expect(untouched).toEqual([]);
  });

  test("have nothing left to change when they are planned again", async () => {
    const { exitCode, text } = await run("plan", "-input=false", "-detailed-exitcode");
    expect([exitCode, exitCode === 0 ? "" : text]).toEqual([0, ""]);
    expect(text).toContain("No changes.");
  });

  test("are destroyed without anybody's help, and nothing is left", async () => {
    const { exitCode, text } = await run("destroy", "-input=false", "-auto-approve");
    expect([exitCode, errorsIn(text)]).toEqual([0, ""]);
    expect(await holdingsOf(emulator)).toEqual(before);
  });
});

/** What is left out, with the kind of service that it belongs to. */
const notApplied = (changes: Planned["changes"], missing: readonly string[]): string[] =>
  changes
    .filter(({ address }) => missing.includes(address))
    .map(({ address, service }) => `  ${spec.services.find(({ name }) => name === service)?.kind} ${service}: ${address}\n`);

/** Each error with the lines after it. */
const errorsIn = (text: string): string =>
  text
    .split("\n")
    .filter((_, at, lines) => lines.slice(Math.max(0, at - 8), at + 1).some((line) => line.startsWith("Error:")))
    .join("\n");
