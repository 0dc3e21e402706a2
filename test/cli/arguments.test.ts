import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fakeDesigner, shopSpec } from "../support/fake-designer";
import { runCommand } from "../support/run-command";
import { temporaryFolder } from "../support/temporary-folder";

const words = async (argv: string[], options: Parameters<typeof runCommand>[1] = {}): Promise<string | undefined> => {
  const designer = fakeDesigner({ spec: shopSpec() });
  await runCommand(["design", ...argv, "--json"], { ...options, designer });
  return designer.calls[0]?.[0];
};

describe("words or a file", () => {
  test("several words without quotes are words", async () => {
    expect(await words(["a", "bucket", "for", "uploads"])).toBe("a bucket for uploads");
    expect(await words(["--offline", "a", "bucket"])).toBe("a bucket");
  });

  test("a list with hyphens is words, and what follows it are options", async () => {
    expect(await words(["- a bucket\n- a queue", "--offline"])).toBe("- a bucket\n- a queue");
    expect(await words(["-- a bucket"])).toBe("-- a bucket");
  });

  test("one word that is no file's name is words", async () => {
    expect(await words(["bucket"])).toBe("bucket");
    expect(await words([""])).toBe("");
  });

  test("a text file holds words, and so does standard input", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "request.md"), "A queue.\n");
    expect(await words(["request.md"], { folder })).toBe("A queue.\n");
    expect(await words(["-"], { stdin: "A topic." })).toBe("A topic.");
  });

  test("a folder's name is a word, unless a spec lies in it", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "bucket"));
    expect(await words(["bucket"], { folder })).toBe("bucket");
    writeFileSync(join(folder, "bucket/spec.yaml"), JSON.stringify(shopSpec()));
    expect(await words(["bucket"], { folder })).toBeUndefined();
  });

  test("a sentence that ends like a file is words", async () => {
    expect(await words(["store my data in shop.json files"])).toBe("store my data in shop.json files");
  });

  test.each([
    ["a file with any name", ["spec"], "spec"],
    ["a file with a space in its name", ["my spec.yaml"], "my spec.yaml"],
  ])("%s is read as a spec", async (_, argv, name) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, name), "version: 1\nname: shop\n");
    expect(await words(argv, { folder })).toBeUndefined();
  });

  test("a spec on standard input is told from words by its keys", async () => {
    expect(await words(["-"], { stdin: `# a comment\nversion: 1\n` })).toBeUndefined();
    expect(await words(["-"], { stdin: `  {"version": 1}` })).toBeUndefined();
    expect(await words(["-"], { stdin: "version one of: a shop" })).toBe("version one of: a shop");
  });

  test("a file that is missing names the nearest one", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "spec.yaml"), "");
    const { code, err } = await runCommand(["synth", "sepc.yaml"], { folder });
    expect([code, err]).toEqual([2, expect.stringContaining('Did you mean "spec.yaml"?')]);
    expect((await runCommand(["synth", "./nothing"], { folder })).err).toContain("[FILE_NOT_READABLE]");
    expect((await runCommand(["synth", "request.md"], { folder })).err).toContain("[FILE_NOT_READABLE]");
  });

  test("two files, or a file among words, are refused", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a.yaml"), "");
    expect((await runCommand(["synth", "a.yaml", "b.yaml"], { folder })).code).toBe(2);
    expect((await runCommand(["synth", "-", "words"], { folder })).code).toBe(2);
  });
});

describe("bad input", () => {
  test.each([
    ["binary in a text file", "request.md", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]), "WORDS_NOT_TEXT", 1],
    ["bytes that are no UTF-8", "request.txt", Buffer.from([0x61, 0xff, 0xfe]), "WORDS_NOT_TEXT", 1],
    ["a binary spec", "spec.yaml", Buffer.from([0x61, 0, 0x62]), "SPEC_NOT_READABLE", 1],
    ["an empty spec", "spec.yaml", Buffer.from(""), "SPEC_NOT_READABLE", 1],
    ["six mebibytes of words", "request.md", Buffer.alloc(6 * 1024 * 1024, "word "), "WORDS_TOO_LONG", 1],
  ])("%s", async (_, name, bytes, problem, exit) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, name), bytes);
    const { code, out } = await runCommand(["design", name, "--json"], { folder });
    expect([code, (JSON.parse(out) as { problems: { code: string }[] }).problems.map((each) => each.code)]).toEqual([exit, [problem]]);
  });

  test("endless standard input is not read to its end", async () => {
    const { code, err } = await runCommand(["design", "-"], { stdin: Buffer.alloc(6 * 1024 * 1024, "a") });
    expect([code, err]).toEqual([1, expect.stringContaining("[WORDS_TOO_LONG]")]);
  });
});

describe("the command line", () => {
  test.each([
    ["a command that is nearly one", ["desing"], 'Did you mean "design"?'],
    ["a command that is nearly one, with a sentence", ["vlidate", "a bucket please"], 'Did you mean "validate"?'],
    ["a command that is nearly one, with words", ["desing", "a", "bucket"], 'Did you mean "design"?'],
    ["a command that is nearly one, after help", ["help", "desgin"], 'Did you mean "design"?'],
    ["no command of that name, after help", ["help", "me"], "received me"],
    ["an option that is nearly one", ["synth", "--jsn", "x"], "Did you mean --json?"],
    ["an option that there is not", ["--foo"], "expected an option of stackwright, received --foo"],
    ["words that begin with a hyphen", ["-5 buckets"], "Words that begin with - go after --."],
    ["an option without its value", ["synth", "x", "--out"], "expected a value after -o, --out <folder>"],
    ["an environment that there is not", ["synth", "x", "--environment", "prod"], 'received prod.\n  Did you mean "production"?'],
    ["an option of another command", ["design", "x", "--terraform", "y"], "expected an option of stackwright design, received --terraform"],
    ["an option of another command before it", ["--terraform", "y", "design", "x"], "design has no option '--terraform'"],
    ["two that exclude each other", ["synth", "x", "--quiet", "--verbose"], "cannot be used with"],
    ["force where nothing is written", ["plan", "x", "--force"], "'--force' would do nothing"],
  ])("%s is a mistake of usage", async (_, argv, said) => {
    const { code, out, err } = await runCommand(argv);
    expect([code, out, err]).toEqual([2, "", expect.stringContaining(said)]);
  });

  test("with --json a mistake of usage is JSON too", async () => {
    const { code, out, err } = await runCommand(["synth", "--json", "--jsn"]);
    expect([code, err, (JSON.parse(out) as { problems: { code: string }[] }).problems.map((each) => each.code)]).toEqual([
      2,
      "",
      ["USAGE"],
    ]);
  });

  test("words that only look a little like a command stay words", async () => {
    const designer = fakeDesigner({ spec: shopSpec() });
    await runCommand(["plans", "for", "a", "bucket"], { designer });
    expect(designer.calls[0]?.[0]).toBe("plans for a bucket");
  });

  test("every command has help with examples and exit codes", async () => {
    for (const argv of [
      ["--help"],
      ["design", "--help"],
      ["help", "synth"],
      ["validate", "-h"],
      ["help", "plan"],
      ["help"],
      ["resources", "-h"],
      ["help", "resources"],
    ]) {
      const { code, out, err } = await runCommand(argv);
      expect([code, err, out]).toEqual([0, "", expect.stringMatching(/Examples:\n {2}\$ stackwright [\s\S]*Exit codes:\n {4}0 /)]);
    }
  });

  test("the version is the package's", async () => {
    expect(await runCommand(["--version"])).toMatchObject({ code: 0, out: "0.1.0\n" });
  });
});
