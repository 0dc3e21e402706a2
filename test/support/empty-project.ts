import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";

const ROOT = join(__dirname, "../..");

export interface Run {
  readonly exitCode: number;
  readonly output: string;
  readonly errors: string;
}

/** A project of a user's own, in which the package is installed as from a registry. Nothing above its folder can be found from it. */
export class EmptyProject {
  readonly folder: string;

  constructor() {
    this.folder = lonelyFolder();
    this.write("package.json", JSON.stringify({ name: "user", version: "1.0.0", private: true }));
  }

  /** Packs what would be published. */
  async pack(): Promise<PackedFiles> {
    const { exitCode, output, errors } = await this.run("npm", ["pack", "--json", "--pack-destination", this.folder], ROOT);
    if (exitCode !== 0) throw new TypeError(`npm pack: ${errors}`);
    // what building prints comes first
    const [packed] = JSON.parse(output.slice(output.search(/^\[\s*$/m))) as PackedFiles[];
    if (packed === undefined) throw new TypeError("npm pack packed nothing");
    return packed;
  }

  /** Installs a tarball beside packages in the versions that this project has. */
  async install(tarball: string, packages: readonly string[]): Promise<void> {
    const wanted = packages.map((name) => `${name}@${versionOf(name)}`);
    const options = ["--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"];
    const { exitCode, errors } = await this.run("npm", ["install", ...options, join(this.folder, tarball), ...wanted]);
    if (exitCode !== 0) throw new TypeError(`npm install: ${errors}`);
  }

  write(name: string, content: string): string {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  /** Runs a program in the project. */
  run(program: string, argv: readonly string[], cwd = this.folder, environment = process.env): Promise<Run> {
    return new Promise((resolve) => {
      const child = execFile(program, [...argv], { cwd, env: environment, maxBuffer: 64 * 1024 * 1024 }, (_, output, errors) =>
        resolve({ exitCode: child.exitCode ?? -1, output, errors }),
      );
    });
  }

  /** Runs the lines of a program with Node; `.mjs` gives an ES module. */
  async node(extension: ".cjs" | ".mjs", lines: string): Promise<unknown> {
    const path = this.write(`program${extension}`, lines);
    const { exitCode, output, errors } = await this.run(process.execPath, [path]);
    if (exitCode !== 0) throw new TypeError(errors);
    return JSON.parse(output);
  }

  /** Runs the installed command on a machine that has Node and nothing else: no Terraform, no key, no account. */
  command(argv: readonly string[]): Promise<Run> {
    const path = join(this.folder, "path");
    mkdirSync(path, { recursive: true });
    if (!existsSync(join(path, "node"))) symlinkSync(process.execPath, join(path, "node"));
    return this.run(join(this.folder, "node_modules/.bin/stackwright"), argv, this.folder, { PATH: path, HOME: this.folder });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** As much as is used of what `npm pack --json` tells. */
export interface PackedFiles {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}

function versionOf(name: string): string {
  return (JSON.parse(readFileSync(join(ROOT, "node_modules", name, "package.json"), "utf8")) as { version: string }).version;
}

/** A folder above which there is no node_modules, where packages would be found that the project does not have. */
function lonelyFolder(): string {
  const places = [tmpdir(), "/var/tmp", join(homedir(), ".cache")].filter((place) => existsSync(place)).map((place) => realpathSync(place));
  const place = places.find((each) => !hasPackagesAbove(each));
  if (place === undefined) throw new TypeError(`there is a node_modules in or above each of ${places.join(", ")}`);
  return mkdtempSync(join(place, "stackwright-test-"));
}

const hasPackagesAbove = (folder: string): boolean =>
  existsSync(join(folder, "node_modules")) || (dirname(folder) !== folder && hasPackagesAbove(dirname(folder)));
