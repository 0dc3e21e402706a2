import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { compiledSource } from "./compiled-source";

export interface Loaded {
  /** Names of packages, sorted. */
  readonly packages: readonly string[];
  /** Folders of ours, and files beside them, sorted. */
  readonly rooms: readonly string[];
}

/**
 * What a process of its own has loaded after it required one of our modules and ran some lines with it.
 * @param entry path below src: `.` or `intent`.
 * @param lines may use `loaded`, the module, and await. Default: none.
 */
export function loadedBy(entry: string, lines = ""): Loaded {
  const root = compiledSource();
  const program = `
    (async () => { const loaded = require(${JSON.stringify(join(root, entry))}); ${lines} })().then(() => {
      const paths = Object.keys(require.cache);
      const packages = paths.map((path) => /node_modules\\/(?!\\.cache)((?:@[^/]+\\/)?[^/]+)/.exec(path)?.[1]).filter(Boolean);
      const root = ${JSON.stringify(root)};
      const rooms = paths.filter((path) => path.startsWith(root)).map((path) => path.slice(root.length + 1).split("/")[0]);
      console.log(JSON.stringify({ packages: [...new Set(packages)].sort(), rooms: [...new Set(rooms)].sort() }));
    });`;
  return JSON.parse(execFileSync(process.execPath, ["-e", program], { encoding: "utf8", env: { PATH: process.env["PATH"] } })) as Loaded;
}
