import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { builtInDesigner } from "../../src/cli/designer";
import type { Io } from "../../src/cli/io";
import { codesOf, jsonOf, treeIn } from "../support/command-results";
import { ModelEndpoint } from "../support/model-endpoint";
import { runCommand } from "../support/run-command";
import { temporaryFolder } from "../support/temporary-folder";

/** The command with the reader that users get. */
const run = (argv: readonly string[], options: Parameters<typeof runCommand>[1] = {}) =>
  runCommand(argv, { ...options, designer: builtInDesigner });

test("words become the spec that they ask for", async () => {
  const { code, out } = await run(["design", "A production Postgres database with 100 GB in Ireland"]);
  expect([code, treeIn(out)]).toEqual([
    0,
    expect.objectContaining({
      region: "eu-west-1",
      environment: "production",
      services: [expect.objectContaining({ kind: "database", engine: "postgres", storageGb: 100 })],
    }),
  ]);
});

test("a place means a region of the provider that the command line names", async () => {
  const { out } = await run(["design", "a bucket in Frankfurt", "--provider", "google"]);
  expect(treeIn(out)).toMatchObject({ provider: "google", region: "europe-west3" });
});

test.each([
  ["nothing", "", "WORDS_EMPTY"],
  ["blanks", " \n\t ", "WORDS_EMPTY"],
  ["a mebibyte of words", "a bucket and ".repeat(80_660), "WORDS_TOO_LONG"],
  ["words about something else", "Write a poem about the sea.", "WORDS_OFF_TOPIC"],
])("%s is a problem and no infrastructure", async (_, words, expected) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "request.md"), words);
  for (const argv of [
    ["design", "request.md", "--json"],
    ["request.md", "--json"],
  ]) {
    const result = await run(argv, { folder });
    expect([result.code, codesOf(result), jsonOf(result)["spec"]]).toEqual([1, [expected], null]);
  }
});

describe("who reads the words", () => {
  const io = (environment: Record<string, string>): Io => ({ environment }) as unknown as Io;
  const nameOf = (environment: Record<string, string>, offline: boolean): string | undefined => {
    const designer = builtInDesigner(io(environment), { offline });
    return designer.ok ? designer.value.name : undefined;
  };

  test("the reader without a key, the model with one, and the reader again offline", () => {
    const key = { OPENAI_API_KEY: "not-a-key", STACKWRIGHT_MODEL: "gpt-x" };
    expect([nameOf({}, false), nameOf(key, false), nameOf(key, true)]).toEqual(["reader", "gpt-x", "reader"]);
  });

  test("what a model answered is kept for the same words, unless --no-cache says otherwise", async () => {
    const text = JSON.stringify({ name: "jobs", services: [{ kind: "queue", name: "orders" }], decisions: [], notUnderstood: [] });
    const endpoint = await ModelEndpoint.start({ text });
    const folder = temporaryFolder();
    const environment = { OPENAI_API_KEY: "x", OPENAI_BASE_URL: endpoint.baseUrl, STACKWRIGHT_MODEL: "tiny" };
    try {
      const ask = async (...more: string[]) => {
        const result = await run(["design", "a queue for orders", "--json", ...more], { folder, environment });
        return [result.code, jsonOf(result)["source"], endpoint.received.length];
      };
      expect([await ask("--no-cache"), await ask(), await ask(), await ask("--no-cache")]).toEqual([
        [0, "tiny", 1],
        [0, "tiny", 2],
        [0, "cache", 2],
        [0, "tiny", 3],
      ]);
    } finally {
      await endpoint.stop();
    }
  });

  test("a model that is not there is a notice, and the reader reads", async () => {
    const environment = { OPENAI_API_KEY: "x", OPENAI_BASE_URL: "http://127.0.0.1:9/v1" };
    const result = await run(["design", "a queue for orders", "--json"], { environment });
    expect([result.code, jsonOf(result)["source"], codesOf(result)]).toEqual([0, "reader", ["MODEL_FAILED"]]);
  });

  test("a setting of the model that is none is a mistake of usage", async () => {
    const { code, err } = await run(["design", "a bucket"], { environment: { OPENAI_API_KEY: "x", OPENAI_BASE_URL: "nonsense" } });
    expect([code, err]).toEqual([2, expect.stringContaining("OPENAI_BASE_URL")]);
  });
});
