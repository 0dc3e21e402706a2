import { parseDocument } from "yaml";
import { checkArguments, describe as describeType } from "../../src/catalogue";
import { jsonOf } from "../support/command-results";
import { runCommand } from "../support/run-command";

interface Hit {
  readonly type: string;
  readonly kind: string;
  readonly provider: string;
}

const hitsOf = async (...argv: string[]): Promise<readonly Hit[]> =>
  jsonOf(await runCommand(["resources", "search", ...argv, "--json"]))["hits"] as readonly Hit[];

describe("resources search", () => {
  test("ranks what people call so first, and says why", async () => {
    const { code, out, err } = await runCommand(["resources", "search", "message queue"]);
    expect([code, err, out.split("\n")[0]]).toEqual([0, "", "aws_sqs_queue               resource     people call it “message queue”"]);
    expect(out).toContain("stackwright resources show aws_sqs_queue");
  });

  test("takes words without quotes, and mends typing mistakes", async () => {
    expect((await hitsOf("ipam", "pool", "--provider", "aws"))[0]?.type).toBe("aws_vpc_ipam_pool");
    const { out } = await runCommand(["resources", "search", "kinesis", "streem", "consumr", "--provider", "aws"]);
    expect(out.split("\n")[0]).toMatch(/^aws_kinesis_stream_consumer +resource +its name has kinesis, stream, consumer, read as “/);
  });

  test("--provider, --kind and --limit each leave out the rest", async () => {
    const all = await hitsOf("bucket", "--limit", "40");
    expect(new Set(all.map(({ provider }) => provider)).size).toBeGreaterThan(1);
    expect(new Set(all.map(({ kind }) => kind)).size).toBe(2);
    expect(all).toHaveLength(40);
    const few = await hitsOf("bucket", "--provider", "google", "--kind", "data", "--limit", "2");
    expect(few.map(({ provider, kind }) => [provider, kind])).toEqual([
      ["google", "data"],
      ["google", "data"],
    ]);
    const two = await hitsOf("bucket", "--provider", "google", "--provider", "aws", "--limit", "100");
    expect([...new Set(two.map(({ provider }) => provider))].sort()).toEqual(["aws", "google"]);
  });

  test("what fits nothing says so, and is no failure", async () => {
    expect(await runCommand(["resources", "search", "qqqqzzzz"])).toMatchObject({
      code: 0,
      out: "Nothing fits “qqqqzzzz”. Say it in other words: what it is for, or the service's name.\n",
    });
    expect(await hitsOf("qqqqzzzz")).toEqual([]);
  });
});

describe("resources show", () => {
  test("shows arguments as a tree, required ones first, with their marks", async () => {
    const { code, out, err } = await runCommand(["resources", "show", "aws_lex_bot"]);
    expect([code, err]).toEqual([0, ""]);
    const lines = out.split("\n").map((line) => line.replaceAll(/ {2,}(?=\S)/g, (blanks, at: number) => (at === 0 ? blanks : " | ")));
    expect(lines[0]).toBe("aws_lex_bot, resource of aws 6.25.0");
    expect(lines).toContain("  intent | set(object) | required, block, 1 to 250 times");
    expect(lines).toContain("    intent_version | string | required");
    expect(lines).toContain("  voice_id | string | optional, else set by the provider");
    expect(out.indexOf("  name ")).toBeLessThan(out.indexOf("  clarification_prompt "));
    expect(lines).toContain("  checksum | string");
  });

  test("marks what is sensitive, write-only and deprecated", async () => {
    const { out } = await runCommand(["resources", "show", "aws_db_instance"]);
    expect(out).toMatch(/\n {2}password +string +optional, sensitive\n/);
    expect(out).toMatch(/\n {2}password_wo +string +optional,.* write-only\n/);
    expect((await runCommand(["resources", "show", "random_password"])).out).toMatch(/\n {2}number +bool +.*deprecated\n/);
  });

  test("its example is a spec whose arguments pass the catalogue", async () => {
    const { out } = await runCommand(["resources", "show", "aws_sqs_queue_policy"]);
    const text = out.slice(out.indexOf("  version: 1")).replaceAll(/^ {2}/gm, "");
    const example = parseDocument(text).toJS() as { resources: { type: string; arguments: unknown }[] };
    const schema = describeType("resource", "aws_sqs_queue_policy");
    expect(example).toMatchObject({ version: 1, provider: "aws", resources: [{ type: "aws_sqs_queue_policy" }] });
    expect(schema && checkArguments(schema, example.resources[0]?.arguments, { path: "", typeOfText: () => ({ problems: [] }) })).toEqual(
      [],
    );
  });

  test("shows a data source when that is asked for, or when there is only that", async () => {
    const asked = await runCommand(["resources", "show", "aws_ami", "--kind", "data"]);
    expect(asked.out.split("\n")[0]).toBe("aws_ami, data source of aws 6.25.0");
    const only = await runCommand(["resources", "show", "aws_caller_identity", "--json"]);
    expect(jsonOf(only)["resource"]).toMatchObject({ kind: "data", example: { data: [{ type: "aws_caller_identity", name: "example" }] } });
  });

  test("names the nearest type when there is none, also where the other kind was asked for", async () => {
    const misspelt = await runCommand(["resources", "show", "aws_lex_bto"]);
    expect([misspelt.code, misspelt.out, misspelt.err]).toEqual([1, "", expect.stringContaining('Did you mean "aws_lex_bot"?')]);
    const { code, err } = await runCommand(["resources", "show", "aws_lex_intent_x", "--kind", "data"]);
    expect([code, err]).toEqual([1, expect.stringContaining("[RESOURCE_UNKNOWN_TYPE]")]);
    const json = await runCommand(["resources", "show", "nope_thing", "--json"]);
    expect([json.code, json.err, jsonOf(json)["resource"]]).toEqual([1, "", null]);
    expect(jsonOf(json).problems.map((problem) => problem.code)).toEqual(["RESOURCE_UNKNOWN_TYPE"]);
  });
});

test.each([
  ["no command", ["resources"], "expected a command of stackwright resources"],
  ["a command that is nearly one", ["resources", "sarch", "x"], "Did you mean search?"],
  ["no words", ["resources", "search"], "expected stackwright resources search with its words"],
  ["empty words", ["resources", "search", " "], "expected words to search for"],
  ["no type", ["resources", "show"], "expected stackwright resources show with its type"],
  ["two types", ["resources", "show", "aws_vpc", "aws_subnet"], "expected one argument of stackwright resources show"],
  ["a limit that is none", ["resources", "search", "x", "--limit", "0"], "expected a number from 1 to 100 after --limit, received 0"],
  ["a provider that there is not", ["resources", "search", "x", "--provider", "awz"], 'Did you mean "aws"?'],
  ["a kind that there is not", ["resources", "search", "x", "--kind", "date"], 'Did you mean "data"?'],
  ["an option of another command before it", ["--offline", "resources", "search", "x"], "received --offline"],
])("%s is a mistake of usage", async (_, argv, said) => {
  const { code, out, err } = await runCommand(argv);
  expect([code, out, err]).toEqual([2, "", expect.stringContaining(said)]);
});
