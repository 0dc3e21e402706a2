import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeWorkspace, type WriteWorkspaceOptions, type WrittenWorkspace } from "../../src/synth";
import { replaceFile } from "../../src/synth/workspace-files";
import type { Problem, Result } from "../../src/errors";
import { temporaryFolder } from "../support/temporary-folder";

const OLD = new Date("2020-01-01T00:00:00Z");

function filesOf(entries: Record<string, string>): Map<string, Uint8Array> {
  return new Map(Object.entries(entries).map(([path, text]) => [path, Buffer.from(text)]));
}

const manifest = (name = "shop") =>
  JSON.stringify({ version: "0.21.0", stacks: { [name]: { name, synthesizedStackPath: `stacks/${name}/cdk.tf.json` } } });
const workspace = (text: string, more: Record<string, string> = {}) =>
  filesOf({ "manifest.json": manifest(), "stacks/shop/cdk.tf.json": text, ...more });

async function written(folder: string, files: Map<string, Uint8Array>, options: WriteWorkspaceOptions = {}): Promise<WrittenWorkspace> {
  const result = await writeWorkspace(folder, files, options);
  if (!result.ok) throw new TypeError(JSON.stringify(result.problems));
  return result.value;
}

const problemsOf = (result: Result<unknown>): Pick<Problem, "code" | "path">[] =>
  result.ok ? [] : result.problems.map(({ code, path }) => ({ code, path }));
const listing = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
const textOf = (folder: string, path: string): string => readFileSync(join(folder, path), "utf8");

describe("a folder of our own", () => {
  test("holds CDKTF's layout and nothing else", async () => {
    const folder = join(temporaryFolder(), "new/deep");
    const result = await written(folder, workspace("{}", { "stacks/shop/assets/code-1.zip": "zip" }));
    expect(result.written).toEqual(["stacks/shop/assets/code-1.zip", "stacks/shop/cdk.tf.json"]);
    expect(listing(folder)).toEqual(["manifest.json", "stacks/shop/assets/code-1.zip", "stacks/shop/cdk.tf.json"]);
    const { stackwright, ...cdktf } = JSON.parse(textOf(folder, "manifest.json")) as Record<string, unknown>;
    expect(cdktf).toEqual(JSON.parse(manifest()));
    expect(stackwright).toEqual({
      files: {
        "stacks/shop/assets/code-1.zip": "4a70fe9aa6436e02c2dea340fbd1e352e4ef2d8ce6ca52ad25d4b95471fc8bf2",
        "stacks/shop/cdk.tf.json": "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
      },
    });
  });

  test("keeps the time of what did not change", async () => {
    const folder = temporaryFolder();
    await written(folder, workspace("{}", { "stacks/shop/a.txt": "a" }));
    for (const path of listing(folder)) utimesSync(join(folder, path), OLD, OLD);
    const same = await written(folder, workspace("{}", { "stacks/shop/a.txt": "a" }));
    expect([same.written, same.unchanged]).toEqual([[], ["stacks/shop/cdk.tf.json", "stacks/shop/a.txt"]]);
    expect(listing(folder).map((path) => statSync(join(folder, path)).mtime.getTime())).toEqual([OLD, OLD, OLD].map(Number));
    await written(folder, workspace("{}", { "stacks/shop/a.txt": "b" }));
    expect(statSync(join(folder, "stacks/shop/cdk.tf.json")).mtime).toEqual(OLD);
    expect(textOf(folder, "stacks/shop/a.txt")).toBe("b");
  });

  test("loses files that the last run wrote and this one does not, and nothing else", async () => {
    const folder = temporaryFolder();
    await written(folder, workspace("{}", { "stacks/shop/assets/old.zip": "1", "spec.yaml": "s" }), { edited: ["spec.yaml"] });
    writeFileSync(join(folder, "stacks/shop/terraform.shop.tfstate"), "state");
    writeFileSync(join(folder, "notes.md"), "mine");
    mkdirSync(join(folder, "stacks/shop/.terraform"));
    writeFileSync(join(folder, "stacks/shop/.terraform/x"), "x");
    const files = filesOf({ "manifest.json": manifest("renamed"), "stacks/renamed/cdk.tf.json": "{}" });
    const result = await written(folder, files, { edited: ["spec.yaml"] });
    expect(result.removed).toEqual(["stacks/shop/assets/old.zip", "stacks/shop/cdk.tf.json"]);
    expect(listing(folder)).toEqual([
      "manifest.json",
      "notes.md",
      "spec.yaml",
      "stacks/renamed/cdk.tf.json",
      "stacks/shop/.terraform/x",
      "stacks/shop/terraform.shop.tfstate",
    ]);
    expect(existsSync(join(folder, "stacks/shop/assets"))).toBe(false);
  });

  test("keeps a stale file that somebody changed", async () => {
    const folder = temporaryFolder();
    await written(folder, workspace("{}", { "stacks/shop/assets/old.zip": "1" }));
    writeFileSync(join(folder, "stacks/shop/assets/old.zip"), "changed");
    expect((await written(folder, workspace("{}"))).removed).toEqual([]);
    expect(textOf(folder, "stacks/shop/assets/old.zip")).toBe("changed");
  });

  test("keeps the stacks when only the spec is written", async () => {
    const folder = temporaryFolder();
    await written(folder, workspace("{}", { "spec.yaml": "one" }));
    await written(folder, filesOf({ "spec.yaml": "two" }), { keepOthers: true });
    expect(listing(folder)).toEqual(["manifest.json", "spec.yaml", "stacks/shop/cdk.tf.json"]);
    expect(JSON.parse(textOf(folder, "manifest.json"))).toMatchObject(JSON.parse(manifest()) as object);
  });

  test("tells which generated files had been changed by hand", async () => {
    const folder = temporaryFolder();
    await written(folder, workspace("{}"));
    writeFileSync(join(folder, "stacks/shop/cdk.tf.json"), "edited");
    expect((await written(folder, workspace("{}"))).overwrittenEdits).toEqual(["stacks/shop/cdk.tf.json"]);
    expect(textOf(folder, "stacks/shop/cdk.tf.json")).toBe("{}");
  });
});

describe("what a killed run left", () => {
  const digest = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881";

  async function leftBehind(part: "files" | "pending", left: (folder: string) => void): Promise<string[]> {
    const folder = temporaryFolder();
    await written(folder, workspace("{}"));
    const tree = JSON.parse(textOf(folder, "manifest.json")) as { stackwright: Record<string, Record<string, string>> };
    tree.stackwright[part] = { ...tree.stackwright[part], "stacks/other/assets/code.zip": digest };
    writeFileSync(join(folder, "manifest.json"), JSON.stringify(tree));
    mkdirSync(join(folder, "stacks/other/assets"), { recursive: true });
    left(folder);
    await written(folder, workspace("{}"));
    return readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  }
  const whole = ["manifest.json", "stacks", "stacks/shop", "stacks/shop/cdk.tf.json"];

  test("the folders of a file that it removed", async () => {
    expect(await leftBehind("files", () => undefined)).toEqual(whole);
  });

  test("the folders and the temporary file of one that it did not come to write", async () => {
    const name = ".code.zip.0123456789ab.stackwright-tmp";
    expect(await leftBehind("pending", (folder) => writeFileSync(join(folder, "stacks/other/assets", name), "half"))).toEqual(whole);
  });

  test("what somebody put there since stays", async () => {
    const all = await leftBehind("pending", (folder) => writeFileSync(join(folder, "stacks/other/notes.md"), "mine"));
    expect(all).toEqual([...whole.slice(0, 2), "stacks/other", "stacks/other/notes.md", ...whole.slice(2)]);
  });

  test("nothing is removed through a link", async () => {
    const outside = temporaryFolder();
    const all = await leftBehind("pending", (folder) => {
      rmSync(join(folder, "stacks/other"), { recursive: true });
      mkdirSync(join(outside, "assets"));
      writeFileSync(join(outside, "assets/.code.zip.0123456789ab.stackwright-tmp"), "theirs");
      symlinkSync(outside, join(folder, "stacks/other"));
    });
    expect(all).toContain("stacks/other");
    expect(readdirSync(join(outside, "assets"))).toEqual([".code.zip.0123456789ab.stackwright-tmp"]);
  });
});

describe("what people wrote", () => {
  test("a changed spec is replaced only when that is asked", async () => {
    const folder = temporaryFolder();
    await written(folder, workspace("{}", { "spec.yaml": "one" }), { edited: ["spec.yaml"] });
    await written(folder, workspace("{}", { "spec.yaml": "two" }), { edited: ["spec.yaml"] });
    writeFileSync(join(folder, "spec.yaml"), "by hand");
    const refused = await writeWorkspace(folder, workspace("{new}", { "spec.yaml": "three" }), { edited: ["spec.yaml"] });
    expect(problemsOf(refused)).toEqual([{ code: "SPEC_EDITED", path: join(folder, "spec.yaml") }]);
    expect([textOf(folder, "spec.yaml"), textOf(folder, "stacks/shop/cdk.tf.json")]).toEqual(["by hand", "{}"]);
    await written(folder, workspace("{}", { "spec.yaml": "three" }), { edited: ["spec.yaml"], force: true });
    expect(textOf(folder, "spec.yaml")).toBe("three");
  });

  test("a folder with other files is refused, and left as it is", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "main.tf"), "mine");
    expect(problemsOf(await writeWorkspace(folder, workspace("{}")))).toEqual([{ code: "FOLDER_NOT_OURS", path: folder }]);
    expect(listing(folder)).toEqual(["main.tf"]);
  });

  test("a folder that CDKTF wrote without us is not ours", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "manifest.json"), manifest());
    expect(problemsOf(await writeWorkspace(folder, workspace("{}")))).toEqual([{ code: "FOLDER_NOT_OURS", path: folder }]);
    expect(textOf(folder, "manifest.json")).toBe(manifest());
  });

  test("a file in our folder that we did not write is not replaced", async () => {
    const folder = temporaryFolder();
    await written(folder, filesOf({ "spec.yaml": "s" }));
    mkdirSync(join(folder, "stacks/shop"), { recursive: true });
    writeFileSync(join(folder, "stacks/shop/cdk.tf.json"), "mine");
    expect(problemsOf(await writeWorkspace(folder, workspace("{}")))).toEqual([
      { code: "FOLDER_NOT_OURS", path: join(folder, "stacks/shop/cdk.tf.json") },
    ]);
    expect(textOf(folder, "stacks/shop/cdk.tf.json")).toBe("mine");
  });

  test("force replaces files of the same names and keeps all others", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "stacks/shop"), { recursive: true });
    writeFileSync(join(folder, "stacks/shop/cdk.tf.json"), "mine");
    writeFileSync(join(folder, "main.tf"), "mine");
    await written(folder, workspace("{}"), { force: true });
    expect([textOf(folder, "stacks/shop/cdk.tf.json"), textOf(folder, "main.tf")]).toEqual(["{}", "mine"]);
  });

  test("a folder that is shared with the spec keeps what lies there", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "my.yaml"), "mine");
    await written(folder, workspace("{}"), { shared: true });
    expect(listing(folder)).toEqual(["manifest.json", "my.yaml", "stacks/shop/cdk.tf.json"]);
  });
});

describe("tricks", () => {
  test.each([
    ["a folder", "stacks"],
    ["a stack's folder", "stacks/shop"],
    ["a file", "stacks/shop/cdk.tf.json"],
  ])("a link in place of %s is refused, and nothing is written behind it", async (_, link) => {
    const outside = temporaryFolder();
    const folder = temporaryFolder();
    writeFileSync(join(outside, "target"), "theirs");
    mkdirSync(join(folder, link, ".."), { recursive: true });
    symlinkSync(link.endsWith(".json") ? join(outside, "target") : outside, join(folder, link));
    const result = await writeWorkspace(folder, workspace("{}"), { force: true });
    expect(problemsOf(result)).toEqual([{ code: "FOLDER_NOT_OURS", path: join(folder, link) }]);
    expect(listing(outside)).toEqual(["target"]);
    expect(textOf(outside, "target")).toBe("theirs");
  });

  test.each([
    "../evil",
    "/etc/evil",
    "a/../../evil",
    "a//b",
    "",
    ".terraform/x",
    "x.tfstate",
    "stacks/shop/.terraform.lock.hcl",
    "a\\b",
    "a\nb",
  ])("the path %j is never written", async (path) => {
    const folder = temporaryFolder();
    expect(problemsOf(await writeWorkspace(folder, filesOf({ [path]: "x" })))).toEqual([{ code: "FOLDER_NOT_OURS", path }]);
    expect(listing(folder)).toEqual([]);
  });

  test("a manifest that names files outside, or Terraform's own, has none of them removed", async () => {
    const parent = temporaryFolder();
    const folder = join(parent, "out");
    await written(folder, workspace("{}"));
    writeFileSync(join(parent, "precious"), "x");
    writeFileSync(join(folder, "terraform.tfstate"), "x");
    const digest = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881";
    const tree = JSON.parse(textOf(folder, "manifest.json")) as { stackwright: { files: Record<string, string> } };
    Object.assign(tree.stackwright.files, { "../precious": digest, "terraform.tfstate": digest });
    writeFileSync(join(folder, "manifest.json"), JSON.stringify(tree));
    expect((await written(folder, workspace("{1}"))).removed).toEqual([]);
    expect([textOf(parent, "precious"), textOf(folder, "terraform.tfstate")]).toEqual(["x", "x"]);
  });
});

describe("a folder that cannot be written", () => {
  test("a path that is a file", async () => {
    const place = join(temporaryFolder(), "file");
    writeFileSync(place, "x");
    expect(problemsOf(await writeWorkspace(place, workspace("{}")))).toEqual([{ code: "FOLDER_NOT_WRITABLE", path: place }]);
    expect(problemsOf(await writeWorkspace(join(place, "below"), workspace("{}")))).toEqual([
      { code: "FOLDER_NOT_WRITABLE", path: join(place, "below") },
    ]);
    expect(readFileSync(place, "utf8")).toBe("x");
  });

  test.each([
    ["ENOSPC", "FOLDER_FULL"],
    ["EDQUOT", "FOLDER_FULL"],
    ["EROFS", "FOLDER_NOT_WRITABLE"],
    ["EACCES", "FOLDER_NOT_WRITABLE"],
  ])("%s at the second file leaves the first stack whole", async (code, expected) => {
    const folder = temporaryFolder();
    await written(folder, workspace("{old}", { "stacks/shop/assets/a.zip": "a" }));
    const replace: typeof replaceFile = async (place, path, content) => {
      if (path.endsWith("cdk.tf.json")) throw Object.assign(new Error("no"), { code });
      await replaceFile(place, path, content);
    };
    const result = await writeWorkspace(folder, workspace("{new}", { "stacks/shop/assets/b.zip": "b" }), { replace });
    expect(problemsOf(result).map((problem) => problem.code)).toEqual([expected]);
    expect([textOf(folder, "stacks/shop/cdk.tf.json"), textOf(folder, "stacks/shop/assets/a.zip")]).toEqual(["{old}", "a"]);
    const { removed } = await written(folder, workspace("{old}", { "stacks/shop/assets/a.zip": "a" }));
    expect(removed).toEqual(["stacks/shop/assets/b.zip"]);
    expect(listing(folder)).toEqual(["manifest.json", "stacks/shop/assets/a.zip", "stacks/shop/cdk.tf.json"]);
  });

  test("a folder that was made for nothing is taken away again", async () => {
    const folder = join(temporaryFolder(), "new");
    expect(problemsOf(await writeWorkspace(folder, filesOf({ "../x": "x" })))).toHaveLength(1);
    expect(existsSync(folder)).toBe(false);
  });
});
