import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { compiledSource } from "../support/compiled-source";
import { temporaryFolder } from "../support/temporary-folder";

/** Writes versions of a workspace for as long as it lives: each one's JSON names its version and the asset that belongs to it. */
const WRITER = `
  const { writeWorkspace } = require(process.argv[1] + "/synth/workspace.js");
  const [, , folder, name, most] = process.argv;
  const filler = "x".repeat(200_000);
  (async () => {
    console.log("begun");
    for (let version = 0; version < Number(most); version += 1) {
      const mark = name + "-" + version;
      const stack = "stacks/shop" + (version % 5 === 4 ? "-other" : "");
      const files = new Map([
        ["manifest.json", JSON.stringify({ version: "0.21.0", stacks: { shop: { synthesizedStackPath: stack + "/cdk.tf.json" } } })],
        [stack + "/cdk.tf.json", JSON.stringify({ mark, filler, end: mark })],
        [stack + "/assets/code-" + mark + ".zip", mark],
        ["spec.yaml", "mark: " + mark + "\\n"],
      ].map(([path, text]) => [path, Buffer.from(text)]));
      const result = await writeWorkspace(folder, files, { edited: ["spec.yaml"] });
      if (!result.ok) { console.error(JSON.stringify(result.problems)); process.exit(1); }
    }
    console.log("done");
  })();
`;

function startWriter(
  folder: string,
  name: string,
  most = 1_000_000,
): { child: ChildProcess; begun: Promise<unknown>; ended: Promise<{ code: number | null; output: string }> } {
  const child = spawn(process.execPath, ["-e", WRITER, compiledSource(), folder, name, String(most)]);
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const begun = new Promise((resolve) => child.stdout.once("data", resolve));
  return { child, begun, ended: new Promise((resolve) => child.on("close", (code) => resolve({ code, output }))) };
}

interface Manifest {
  readonly stacks: Record<string, { synthesizedStackPath: string }>;
  readonly stackwright: { files: Record<string, string>; pending?: Record<string, string> };
}

/** What must hold at any moment, whoever was killed: the manifest is whole, what it points at is whole and complete, and every file is named. */
function mistakesIn(folder: string): string[] {
  if (!existsSync(join(folder, "manifest.json"))) return [];
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;
  const stack = manifest.stacks["shop"]?.synthesizedStackPath;
  const { files, pending = {} } = manifest.stackwright;
  return [
    ...(stack === undefined ? [] : stackMistakes(folder, stack)),
    ...Object.keys(files)
      .filter((path) => !existsSync(join(folder, path)))
      .map((path) => `${path} is missing`),
    ...strangers(folder, { ...files, ...pending }),
    ...changed(folder, files, pending),
  ];
}

function stackMistakes(folder: string, path: string): string[] {
  const json = JSON.parse(readFileSync(join(folder, path), "utf8")) as { mark: string; end: string };
  const asset = join(folder, path, `../assets/code-${json.mark}.zip`);
  const found = existsSync(asset) ? readFileSync(asset, "utf8") : "nothing";
  return json.mark === json.end && found === json.mark
    ? []
    : [`${path} of ${json.mark} ends with ${json.end} and has an asset with ${found}`];
}

function strangers(folder: string, named: Record<string, string>): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return paths
    .filter((path) => path !== "manifest.json" && !path.endsWith(".stackwright-tmp") && named[path] === undefined)
    .map((path) => `${path} is named nowhere`);
}

function changed(folder: string, files: Record<string, string>, pending: Record<string, string>): string[] {
  return Object.keys({ ...files, ...pending })
    .filter((path) => existsSync(join(folder, path)))
    .filter(
      (path) =>
        ![files[path], pending[path]].includes(
          createHash("sha256")
            .update(readFileSync(join(folder, path)))
            .digest("hex"),
        ),
    )
    .map((path) => `${path} holds what no manifest says`);
}

/** Numbers that look random and are the same in each run. */
function* pseudoRandom(seed: number): Generator<number, never> {
  for (let value = seed; ;) yield (value = (value * 48_271) % 2_147_483_647) / 2_147_483_647;
}

test("a run that is killed at any moment leaves a folder that is whole, and the next run goes on from it", async () => {
  const folder = join(temporaryFolder(), "out");
  const random = pseudoRandom(7);
  const seen = new Set<string>();
  for (let round = 0; round < 30; round += 1) {
    const { child, begun, ended } = startWriter(folder, `r${round}`);
    await begun;
    await wait(random.next().value * 200);
    child.kill("SIGKILL");
    await ended;
    expect(mistakesIn(folder)).toEqual([]);
    const lock = join(folder, ".stackwright.lock");
    if (existsSync(lock)) {
      seen.add("held the lock");
      // what a wait of five seconds would do: nobody is alive to hold it
      spawnSync("rmdir", [lock]);
    }
    if (existsSync(join(folder, "spec.yaml"))) seen.add("wrote");
  }
  expect([...seen].sort()).toEqual(["held the lock", "wrote"]);
  const { ended } = startWriter(folder, "last", 1);
  expect(await ended).toEqual({ code: 0, output: "begun\ndone\n" });
  expect(mistakesIn(folder)).toEqual([]);
  const left = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  expect(left).toEqual([
    "manifest.json",
    "spec.yaml",
    "stacks",
    "stacks/shop",
    "stacks/shop/assets",
    "stacks/shop/assets/code-last-0.zip",
    "stacks/shop/cdk.tf.json",
  ]);
});

test("a lock that a killed run left is taken over", async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, ".stackwright.lock"));
  const { ended } = startWriter(folder, "a", 1);
  expect(await ended).toEqual({ code: 0, output: "begun\ndone\n" });
});

test("runs at the same time do not mix, and a reader never sees half a file", async () => {
  const folder = join(temporaryFolder(), "out");
  const writers = ["a", "b", "c", "d"].map((name) => startWriter(folder, name, 15));
  let running = true;
  const reading = (async () => {
    const marks = new Set<string>();
    while (running) {
      for (const stack of ["shop", "shop-other"]) {
        const path = join(folder, "stacks", stack, "cdk.tf.json");
        const text = existsSync(path) ? await readOrNothing(path) : undefined;
        if (text !== undefined) marks.add((JSON.parse(text) as { mark: string; end: string }).end);
      }
      await wait(1);
    }
    return marks.size;
  })();
  const ended = await Promise.all(writers.map((writer) => writer.ended));
  running = false;
  expect(ended).toEqual(Array(4).fill({ code: 0, output: "begun\ndone\n" }));
  expect(await reading).toBeGreaterThan(1);
  expect(mistakesIn(folder)).toEqual([]);
});

/** A file may be gone between the look and the reading: a stack was renamed. */
async function readOrNothing(path: string): Promise<string | undefined> {
  const { readFile } = await import("node:fs/promises");
  return readFile(path, "utf8").catch(() => undefined);
}

const isSuperuser = process.getuid?.() === 0;
/** One who may not write everywhere; the superuser may. */
const NOBODY = isSuperuser ? { uid: 65_534, gid: 65_534 } : {};

test("a read-only folder is a problem and stays as it is", () => {
  const folder = join(temporaryFolder(), "out");
  mkdirSync(folder);
  chmodSync(folder, 0o555);
  chmodSync(join(folder, ".."), 0o755);
  const run = spawnSync(process.execPath, ["-e", WRITER, compiledSource(), folder, "a", "1"], { ...NOBODY, encoding: "utf8" });
  expect([run.status, run.stderr]).toEqual([1, expect.stringContaining('"code":"FOLDER_NOT_WRITABLE"')]);
  expect(readdirSync(folder)).toEqual([]);
});

/** Only the superuser can make a file system of a known size, and not everywhere. */
function mountTiny(folder: string): boolean {
  return isSuperuser && spawnSync("mount", ["-t", "tmpfs", "-o", "size=512k", "none", folder]).status === 0;
}
const canMount = ((): boolean => {
  const folder = mkdtempSync(join(tmpdir(), "stackwright-mount-"));
  const mounted = mountTiny(folder);
  if (mounted) spawnSync("umount", [folder]);
  rmdirSync(folder);
  return mounted;
})();

(canMount ? test : test.skip)("a full disk is a problem, and the old stacks stay whole", async () => {
  const folder = join(temporaryFolder(), "out");
  mkdirSync(folder);
  expect(mountTiny(folder)).toBe(true);
  try {
    expect(await startWriter(folder, "a", 1).ended).toEqual({ code: 0, output: "begun\ndone\n" });
    const before = readFileSync(join(folder, "stacks/shop/cdk.tf.json"), "utf8");
    spawnSync("dd", ["if=/dev/zero", `of=${folder}/filler`, "bs=1k", "count=600"]);
    const { code, output } = await startWriter(folder, "b", 1).ended;
    expect([code, output]).toEqual([1, expect.stringContaining('"code":"FOLDER_FULL"')]);
    expect(readFileSync(join(folder, "stacks/shop/cdk.tf.json"), "utf8")).toBe(before);
  } finally {
    spawnSync("umount", [folder]);
  }
});
