import { existsSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { EmptyProject, type PackedFiles } from "../support/empty-project";

const ROOT = join(__dirname, "../..");
/** What a user of AWS installs beside Stackwright: neither Google's nor Azure's package. */
const BESIDE = ["cdktf", "constructs", "@cdktf/provider-aws"];
/** Each entry of the package with a few of its names. */
const ENTRIES: Readonly<Record<string, readonly string[]>> = {
  stackwright: ["InfraSpec", "design", "readSpecFile", "StackwrightError"],
  "stackwright/cdktf": ["InfraStack", "synthesize"],
  "stackwright/aws": ["AwsNetwork", "AwsDatabase", "AwsBucket"],
  "stackwright/google": ["GoogleNetwork"],
  "stackwright/azurerm": ["AzureNetwork"],
  "stackwright/testing": ["synthSpec", "stackwrightMatchers"],
};
const MOST_BYTES = 1_500_000;

const bucketOn = (provider: string, region: string) =>
  JSON.stringify({ version: 1, name: "shop", provider, region, services: [{ kind: "bucket", name: "uploads" }] });

let project: EmptyProject;
let packed: PackedFiles;
beforeAll(async () => {
  project = new EmptyProject();
  packed = await project.pack();
  await project.install(packed.filename, BESIDE);
}, 300_000);
afterAll(() => project.remove());

describe("the tarball", () => {
  const paths = (): string[] => packed.files.map(({ path }) => path);

  test("holds what a user needs and the licences, and nothing of the workshop", () => {
    expect(paths()).toEqual(
      expect.arrayContaining(["LICENSE", "NOTICE", "README.md", "CHANGELOG.md", "catalogue/index.json", "schema/infra-spec.json"]),
    );
    const folders = new Set(paths().map((path) => (path.includes("/") ? path.slice(0, path.indexOf("/")) : "")));
    expect([...folders].sort()).toEqual(["", "catalogue", "dist", "schema"]);
    expect(paths().filter((path) => /\.test\.|\.tsbuildinfo$|(?<!\.d)\.ts$/.test(path))).toEqual([]);
  });

  test("holds no code whose source is gone", () => {
    const sources = paths().flatMap((path) => /^dist\/(.*?)(?:\.d\.ts|\.js)$/.exec(path)?.[1] ?? []);
    expect(sources.length).toBeGreaterThan(300);
    expect(sources.filter((path) => !existsSync(join(ROOT, "src", `${path}.ts`)))).toEqual([]);
  });

  test("is small", () => {
    process.stdout.write(`package: ${packed.files.length} files, ${packed.size} bytes packed, ${packed.unpackedSize} bytes unpacked\n`);
    expect(packed.size).toBeLessThan(MOST_BYTES);
  });
});

describe.each(Object.entries(ENTRIES))("%s", (entry, names) => {
  test("gives the same names to CommonJS and to ES modules", async () => {
    const required = await project.node(".cjs", `console.log(JSON.stringify(Object.keys(require("${entry}")).sort()));`);
    const imported = await project.node(
      ".mjs",
      `import * as all from "${entry}";
       import { ${names.join(", ")} } from "${entry}";
       const whole = [${names.join(", ")}].every((each) => each !== undefined);
       console.log(JSON.stringify(whole ? Object.keys(all).sort() : []));`,
    );
    expect(required).toEqual(expect.arrayContaining([...names]));
    // what Node adds to a module that was written for both
    const added = ["__esModule", "default", "module.exports"];
    expect((imported as string[]).filter((name) => !added.includes(name))).toEqual(required);
  });
});

test("stackwright/testing/jest gives Jest its matchers, and the spec's schema is a file", async () => {
  const found = await project.node(
    ".cjs",
    `const names = [];
     globalThis.expect = { extend: (matchers) => names.push(...Object.keys(matchers)) };
     require("stackwright/testing/jest");
     console.log(JSON.stringify([names.sort(), require("stackwright/schema/infra-spec.json").type]));`,
  );
  expect(found).toEqual([["toBeValidTerraform", "toHaveProblem", "toHaveResource", "toHaveResourceCount"], "object"]);
});

test("an import of stackwright loads neither CDKTF nor openai nor a provider", async () => {
  const loaded = await project.node(
    ".cjs",
    `require("stackwright");
     const packages = Object.keys(require.cache).map((path) => /node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(path)?.[1]);
     console.log(JSON.stringify([...new Set(packages.filter(Boolean))].sort()));`,
  );
  expect(loaded).toEqual(["fastest-levenshtein", "stackwright", "zod"]);
});

describe("types", () => {
  const PROGRAM = `
import { App, TerraformStack } from "cdktf";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider/index.js";
import { InfraSpec, design, readSpecFile, type Design, type Problem } from "stackwright";
import { InfraStack } from "stackwright/cdktf";
import { AwsBucket, AwsDatabase, AwsNetwork } from "stackwright/aws";
import { synthSpec } from "stackwright/testing";

const spec: InfraSpec = InfraSpec.parse({ version: 1, name: "shop", services: [{ kind: "bucket", name: "uploads" }] });
new InfraStack(new App(), "shop", { spec, providerVersions: { aws: "~> 6.25" } });
export const fromFile: InfraSpec = readSpecFile("spec.yaml");
export const designed: Promise<Design> = design("a bucket");
export const problems: readonly Problem[] = [];
export const json = synthSpec(spec);

export class Shop extends TerraformStack {
  constructor(app: App) {
    super(app, "shop");
    new AwsProvider(this, "aws", { region: "eu-west-1" });
    const network: AwsNetwork = new AwsNetwork(this, "Network", { zones: 2 });
    const orders = new AwsDatabase(this, "Orders", { network, engine: "postgres" });
    export_(orders.attributes.host);
    new AwsBucket(this, "Uploads", { lifecycle: [{ afterDays: 30, action: "delete" }] });
    // @ts-expect-error: no such engine
    new AwsDatabase(this, "Wrong", { network, engine: "excel" });
    // @ts-expect-error: no such property
    new AwsBucket(this, "Wrong", { colour: "blue" });
  }
}
const export_ = (text: string): string => text;
`;

  test.each([
    ["node16, CommonJS", "user.cts", { module: "node16", moduleResolution: "node16" }],
    ["node16, ES module", "user.mts", { module: "node16", moduleResolution: "node16" }],
    ["bundler", "user.ts", { module: "esnext", moduleResolution: "bundler" }],
    ["node10, as in CDKTF's own template", "user.ts", { module: "commonjs", moduleResolution: "node10", ignoreDeprecations: "6.0" }],
  ])("are found with %s", async (_, name, options) => {
    const common = { target: "es2022", strict: true, noEmit: true, types: [], skipLibCheck: true };
    project.write(name, PROGRAM);
    project.write("tsconfig.json", JSON.stringify({ compilerOptions: { ...common, ...options }, files: [name] }));
    const { output, exitCode } = await project.run(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc")]);
    expect({ output, exitCode }).toEqual({ output: "", exitCode: 0 });
  });
});

describe("the command", () => {
  const version = (JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string }).version;

  test("is found by npx", async () => {
    const { output, exitCode } = await project.run("npx", ["--no-install", "stackwright", "--version"]);
    expect({ output, exitCode }).toEqual({ output: `${version}\n`, exitCode: 0 });
  });

  test("does the main job with words, on a machine without Terraform", async () => {
    const { exitCode, output } = await project.command(["--json", "A private bucket called uploads on AWS in Ireland"]);
    const { problems, proof, source } = JSON.parse(output) as {
      problems: unknown;
      proof: { name: string; status: string }[];
      source: string;
    };
    expect({ exitCode, problems, source }).toEqual({ exitCode: 0, problems: [], source: "reader" });
    expect(proof.filter(({ status }) => status === "passed").map(({ name }) => name)).toEqual(
      expect.arrayContaining(["schema", "references", "blueprint", "synthesis"]),
    );
    expect(readFileSync(join(project.folder, "infrastructure/spec.yaml"), "utf8")).toContain("name: uploads");
    const json = readFileSync(join(project.folder, "infrastructure/stacks/uploads/cdk.tf.json"), "utf8");
    expect(JSON.parse(json)).toMatchObject({ resource: { aws_s3_bucket: { uploads_bucket: { force_destroy: false } } } });
  });
});

describe("a package that is not installed", () => {
  async function away<T>(name: string, act: () => Promise<T>): Promise<T> {
    const [here, there] = [join(project.folder, "node_modules", name), join(project.folder, "away")];
    renameSync(here, there);
    try {
      return await act();
    } finally {
      renameSync(there, here);
    }
  }

  const commandProblems = async (spec: string) => {
    const { exitCode, output } = await project.command(["synth", "--json", project.write("other/spec.json", spec), "--out", "other"]);
    const { problems } = JSON.parse(output) as { problems: readonly { code: string; fix: string }[] };
    return { exitCode, problems: problems.map(({ code, fix }) => ({ code, fix })) };
  };

  const libraryProblems = (entry: string, lines: string) =>
    project.node(
      ".cjs",
      `const { StackwrightError } = require("stackwright");
       try { const loaded = require("${entry}"); ${lines} } catch (error) {
         if (!StackwrightError.is(error)) throw error;
         console.log(JSON.stringify(error.problems.map(({ code, fix }) => ({ code, fix }))));
       }`,
    );

  const google = {
    code: "PROVIDER_MISSING",
    fix: "Install it: npm install @cdktf/provider-google. To run without installing: npx -p stackwright -p @cdktf/provider-google stackwright …",
  };
  const cdktf = {
    code: "CDKTF_MISSING",
    fix: "Install it: npm install cdktf. To run without installing: npx -p stackwright -p cdktf stackwright …",
  };

  test("that of a provider is a problem with the line to type", async () => {
    expect(await commandProblems(bucketOn("google", "europe-west1"))).toEqual({ exitCode: 4, problems: [google] });
    expect(await libraryProblems("stackwright/testing", `loaded.synthSpec(${bucketOn("google", "europe-west1")})`)).toEqual([google]);
  });

  test("CDKTF itself is one too", async () => {
    await away("cdktf", async () => {
      expect(await commandProblems(bucketOn("aws", "eu-west-1"))).toEqual({ exitCode: 4, problems: [cdktf] });
      for (const entry of ["stackwright/cdktf", "stackwright/aws", "stackwright/google", "stackwright/azurerm", "stackwright/testing"])
        expect(await libraryProblems(entry, "")).toEqual([cdktf]);
    });
  });

  test("neither is missed by who only designs", async () => {
    await away("cdktf", async () => {
      const { exitCode } = await project.command(["design", "A private bucket called uploads on AWS in Ireland"]);
      expect(exitCode).toBe(0);
    });
  });
});
