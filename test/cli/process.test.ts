import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { compiledSource } from "../support/compiled-source";
import { shopSpec } from "../support/fake-designer";
import { fakeProgram, versionAnswer } from "../support/fake-program";
import { temporaryFolder } from "../support/temporary-folder";

/** So that it has been read, in part at least, once it is written. */
const MORE_THAN_A_PIPE_HOLDS = 3_000_000;

const main = (): string => join(compiledSource(), "cli/main.js");
const environment = (more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  PATH: process.env["PATH"],
  HOME: temporaryFolder(),
  STACKWRIGHT_TERRAFORM: "/no/such/terraform",
  ...more,
});

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<{ code: number | null; signal: string | null; output: string }>;
}

function start(argv: readonly string[], folder: string, more: NodeJS.ProcessEnv = {}): Running {
  const child = spawn(process.execPath, [main(), ...argv], { cwd: folder, env: environment(more) });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  return { child, ended: new Promise((resolve) => child.on("close", (code, signal) => resolve({ code, signal, output }))) };
}

function folderWithSpec(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "my.json"), JSON.stringify(shopSpec()));
  return folder;
}

/** Whether a process, or a group of them (negative), ends within five seconds; whoever adopts it may take a moment to bury it. */
async function isGone(pid: number): Promise<boolean> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    try {
      process.kill(pid, 0);
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === "ESRCH";
    }
    await wait(50);
  }
  return false;
}

test("the program runs, and its first line lets a shell start it", () => {
  expect(readFileSync(join(__dirname, "../../src/cli/main.ts"), "utf8").split("\n")[0]).toBe("#!/usr/bin/env node");
  const folder = folderWithSpec();
  const run = spawnSync(process.execPath, [main(), "synth", "my.json", "--out", "out"], {
    cwd: folder,
    env: environment(),
    encoding: "utf8",
  });
  expect([run.status, run.stderr]).toEqual([0, ""]);
  expect(readdirSync(join(folder, "out")).sort()).toEqual(["manifest.json", "stacks"]);
});

test("a pipe feeds it, and a reader that stops early does no harm", () => {
  const folder = folderWithSpec();
  const shell = (line: string) =>
    spawnSync("bash", ["-c", `set -o pipefail; ${line}`], {
      cwd: folder,
      env: environment({ NODE: process.execPath, MAIN: main() }),
      encoding: "utf8",
    });
  const fed = shell('"$NODE" "$MAIN" design - --json < my.json');
  expect([fed.status, (JSON.parse(fed.stdout) as { source: string }).source]).toEqual([0, "spec"]);
  const many = { ...shopSpec(), services: Array.from({ length: 2_000 }, (_, index) => ({ kind: "bucket", name: `b${index}` })) };
  writeFileSync(join(folder, "many.json"), JSON.stringify(many));
  const cut = shell('"$NODE" "$MAIN" design many.json | head -c 10');
  expect([cut.status, cut.stdout, cut.stderr.includes("EPIPE")]).toEqual([0, "# yaml-lan", false]);
});

test("an interruption while Terraform runs stops it and its children, and ends with 130", async () => {
  const folder = folderWithSpec();
  const marks = temporaryFolder();
  const lines = [
    `[ "$1" = version ] && echo '${versionAnswer("1.11.4")}' && exit 0`,
    `echo $$ > ${marks}/pid; pwd > ${marks}/folder`,
    "sleep 60 & wait",
  ];
  const { child, ended } = start(["plan", "my.json"], folder, { STACKWRIGHT_TERRAFORM: fakeProgram(lines.join("\n")) });
  while (!existsSync(join(marks, "folder"))) await wait(20);
  child.kill("SIGINT");
  expect(await ended).toEqual({ code: 130, signal: null, output: "Interrupted.\n" });
  const pid = Number(readFileSync(join(marks, "pid"), "utf8"));
  expect(await isGone(pid)).toBe(true);
  expect(await isGone(-pid)).toBe(true);
  expect(existsSync(readFileSync(join(marks, "folder"), "utf8").trim())).toBe(false);
});

test.each(["SIGINT", "SIGTERM"] as const)("%s while it waits for input ends it with 130", async (signal) => {
  const { child, ended } = start(["design", "-"], temporaryFolder());
  await new Promise((read) => child.stdin?.write("x".repeat(MORE_THAN_A_PIPE_HOLDS), read));
  child.kill(signal);
  expect(await ended).toEqual({ code: 130, signal: null, output: "Interrupted.\n" });
});

test("interruptions at any moment leave a folder that the next run goes on from", async () => {
  const folder = folderWithSpec();
  const whole: string[] = [];
  for (let round = 0; round < 8; round += 1) {
    writeFileSync(join(folder, "my.json"), JSON.stringify(shopSpec({ region: round % 2 === 0 ? "eu-west-1" : "us-east-1" })));
    const { child, ended } = start(["synth", "my.json", "--out", "out"], folder);
    await wait(150 + round * 60);
    child.kill("SIGINT");
    const { code, signal } = await ended;
    // the earliest ones come before the program has begun
    expect([0, 130, "SIGINT"]).toContain(code ?? signal);
    const path = join(folder, "out/stacks/shop/cdk.tf.json");
    if (existsSync(path)) whole.push(typeof JSON.parse(readFileSync(path, "utf8")));
  }
  expect(new Set(whole).size).toBeLessThanOrEqual(1);
  const last = await start(["synth", "my.json", "--out", "out"], folder).ended;
  expect([last.code, readdirSync(join(folder, "out")).sort()]).toEqual([0, ["manifest.json", "stacks"]]);
});

describe("what is loaded", () => {
  /** Packages that a command loads, from a fresh process. */
  function loadedBy(argv: readonly string[]): string[] {
    const script = `
      const { runCli } = require(${JSON.stringify(join(compiledSource(), "cli/run-cli.js"))});
      const quiet = { write: () => true };
      runCli(${JSON.stringify(argv)}, { stdin: [], stdout: quiet, stderr: quiet, environment: {}, folder: process.cwd(), signal: new AbortController().signal }).then(() => {
        const packages = Object.keys(require.cache).map((path) => /node_modules\\/((?:@[^/]+\\/)?[^/]+)\\/(?!.*node_modules)/.exec(path)?.[1]);
        console.log(JSON.stringify([...new Set(packages)]));
      });`;
    const run = spawnSync(process.execPath, ["-e", script], { cwd: folderWithSpec(), env: environment(), encoding: "utf8" });
    expect(run.stderr).toBe("");
    return JSON.parse(run.stdout) as string[];
  }

  const HEAVY = ["cdktf", "constructs", "@cdktf/provider-aws", "openai", "ora", "execa"];

  test("help loads nothing heavy", () => {
    const loaded = loadedBy(["--help"]);
    expect(loaded).toContain("commander");
    expect(loaded.filter((name) => [...HEAVY, "yaml", "proper-lockfile"].includes(name))).toEqual([]);
  });

  test("design loads no CDKTF, and synth no Terraform runner, spinner or model", () => {
    expect(loadedBy(["design", "my.json"]).filter((name) => HEAVY.includes(name))).toEqual([]);
    expect(loadedBy(["synth", "my.json", "--out", "out"]).filter((name) => ["openai", "ora", "execa"].includes(name))).toEqual([]);
  });
});

const onLinux = existsSync("/dev/full") && existsSync("/proc/self") ? test : test.skip;

onLinux("output that cannot be written is told in one line", () => {
  const line = '"$NODE" "$MAIN" design - --quiet < my.json > /dev/full';
  const env = environment({ NODE: process.execPath, MAIN: main() });
  const run = spawnSync("bash", ["-c", line], { cwd: folderWithSpec(), env, encoding: "utf8" });
  expect([run.status, run.stderr]).toEqual([4, "✗ The output could not be written: ENOSPC.\n"]);
});

onLinux("a folder that cannot be made, however often one tries, is a problem", () => {
  const argv = [main(), "synth", "my.json", "--out", "/proc/stackwright/deep", "--json"];
  const run = spawnSync(process.execPath, argv, { cwd: folderWithSpec(), env: environment(), encoding: "utf8", timeout: 30_000 });
  const { problems } = JSON.parse(run.stdout) as { problems: { code: string }[] };
  expect([run.status, problems.map(({ code }) => code)]).toEqual([4, ["FOLDER_NOT_WRITABLE"]]);
});
