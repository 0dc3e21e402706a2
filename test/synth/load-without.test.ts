import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { compiledSource } from "../support/compiled-source";

/** Jest has a module registry of its own, so that a process of its own loads here. */
function evaluate(body: string): unknown {
  const code = `const { loadWithout, pathOf } = require(${JSON.stringify(join(compiledSource(), "synth/load-without.js"))});
    const done = (value) => console.log(JSON.stringify(value));
    ${body}`;
  return JSON.parse(execFileSync(process.execPath, ["-e", code], { encoding: "utf8", cwd: join(__dirname, "../..") }));
}

const LOADED = `Object.keys(require.cache).filter((path) => path.includes("archiver")).length`;

describe("loading a module without a part of it", () => {
  test("CDKTF is whole without its packer, which is there for whoever asks afterwards", () => {
    const result = evaluate(`
      const cdktf = loadWithout(pathOf("archiver", "cdktf"), () => require("cdktf"));
      const before = ${LOADED};
      done({ app: typeof cdktf.App, before, packer: typeof require(pathOf("archiver", "cdktf")), after: ${LOADED} > 0 });`);
    expect(result).toEqual({ app: "function", before: 0, packer: "function", after: true });
  });

  test("a part that is loaded already stays", () => {
    const result = evaluate(`
      const packer = require(pathOf("archiver", "cdktf"));
      loadWithout(pathOf("archiver", "cdktf"), () => require("cdktf"));
      done(require(pathOf("archiver", "cdktf")) === packer);`);
    expect(result).toBe(true);
  });

  test("a part that does not exist changes nothing", () => {
    expect(
      evaluate(`done([pathOf("no-such-package", "cdktf") ?? null, typeof loadWithout(undefined, () => require("cdktf")).App])`),
    ).toEqual([null, "function"]);
  });
});
