import { execFileSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../support/temporary-folder";
import { EXAMPLES, exampleNames } from "./support";

const ROOT = join(__dirname, "../..");

/** Runs the programs one after the other, on another day. Arguments: the folder of the examples, that of the output, names. */
const PROGRAM = `
  const [, examples, output, ...names] = process.argv;
  const Today = Date;
  const then = Today.UTC(2031, 1, 3, 23, 30);
  globalThis.Date = class extends Today {
    constructor(...given) { super(...(given.length === 0 ? [then] : given)); }
    static now() { return then; }
  };
  for (const name of names) {
    process.env.CDKTF_OUTDIR = output + "/" + name;
    require("node:fs").mkdirSync(process.env.CDKTF_OUTDIR, { recursive: true });
    require(examples + "/" + name + "/main.ts");
  }
`;

/** Runs every program with the examples in a folder of their own, on another day, in another time zone, language and user's home. Gives the folder of folders that they wrote. */
export function runElsewhere(): string {
  const folder = temporaryFolder();
  const [examples, output] = [join(folder, "a copy of them"), join(folder, "out")];
  cpSync(EXAMPLES, examples, { recursive: true });
  execFileSync(
    process.execPath,
    ["--import", join(ROOT, "node_modules/tsx/dist/loader.mjs"), "-e", PROGRAM, examples, output, ...exampleNames],
    {
      cwd: folder,
      stdio: "pipe",
      env: {
        PATH: process.env["PATH"],
        HOME: folder,
        TMPDIR: process.env["TMPDIR"],
        TZ: "Pacific/Kiritimati",
        LANG: "tr_TR.UTF-8",
        NODE_PATH: join(ROOT, "node_modules"),
        TSX_TSCONFIG_PATH: join(ROOT, "tsconfig.json"),
      },
    },
  );
  return output;
}
