import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { design, openAiModel, readWords } from "../../src";
import { readArguments } from "../../src/cli/arguments";
import { DEFAULT_OUT } from "../../src/cli/request";
import { searchResources } from "../../src/catalogue";
import { builtInProviders } from "../../src/constructs/providers";
import { memoryCache } from "../../src/intent";
import { OPENAI_DEFAULTS } from "../../src/intent/model/openai";
import { prove } from "../../src/proof";
import { synthesize, writeWorkspace } from "../../src/synth";
import { scriptedModel } from "../../src/testing";
import { codesOf, jsonOf } from "../support/command-results";
import { PROJECT, textOf } from "../support/documents";
import { fakeDesigner, shopSpec } from "../support/fake-designer";
import { runCommand } from "../support/run-command";
import { scriptedTerraform } from "../support/scripted-terraform";
import { temporaryFolder } from "../support/temporary-folder";

/** What the `@default` tags of an interface say, by property. */
function statedDefaults(file: string, name: string): Record<string, string> {
  const source = ts.createSourceFile(file, ts.sys.readFile(join(PROJECT, file)) ?? "", ts.ScriptTarget.ES2022, true);
  const stated: Record<string, string> = {};
  source.forEachChild((node) => {
    if (!ts.isInterfaceDeclaration(node) || node.name.text !== name) return;
    for (const member of node.members) {
      const tag = ts.getJSDocTags(member).find(({ tagName }) => tagName.text === "default");
      const said = ts.getTextOfJSDocComment(tag?.comment)?.replaceAll(/\s+/g, " ").trim();
      if (said !== undefined) stated[member.name?.getText() ?? ""] = said;
    }
  });
  return stated;
}

/** A statement, and what happens when the option is left out. */
type Check = readonly [says: string, holds: () => unknown];

const codes = (result: { readonly ok: boolean; readonly problems?: readonly { readonly code: string }[] }): string[] =>
  (result.problems ?? []).map(({ code }) => code);
const withSource = (source: string) => ({
  version: 1,
  name: "shop",
  provider: "aws",
  region: "eu-west-1",
  services: [{ kind: "function", name: "fn", runtime: "nodejs22", handler: "index.handler", source }],
});
const literalSecret = {
  version: 1,
  name: "shop",
  provider: "aws",
  region: "eu-west-1",
  resources: [
    {
      type: "aws_db_instance",
      name: "orders",
      arguments: { instance_class: "db.t3.micro", engine: "postgres", allocated_storage: 20, username: "app", password: "hunter2hunter2" },
    },
  ],
};
const noTerraform = { environment: { PATH: "/no/such" } };

const SYNTHESIS: Readonly<Record<string, Check>> = {
  providers: [
    "builtInProviders: AWS, Google and Azure",
    () => {
      expect(codes(synthesize(shopSpec({ provider: "google", region: "europe-west1" })))).toEqual([]);
      expect(codes(synthesize(shopSpec({ provider: "acme" })))).toContain("PROVIDER_UNKNOWN");
    },
  ],
  providerVersions: [
    "from the release that the bindings were made for, below the next major",
    () => {
      const result = synthesize(shopSpec());
      expect(result.ok && result.value.json).toMatchObject({ terraform: { required_providers: { aws: { version: "~> 6.25" } } } });
      expect(textOf("node_modules/@cdktf/provider-aws/package.json")).toContain('"version": "6.25.0"');
    },
  ],
  sourceFolder: [
    "the current folder",
    () => {
      expect(codes(synthesize(withSource("./schema")))).toEqual([]);
      expect(codes(synthesize(withSource("./schema"), { sourceFolder: temporaryFolder() }))).toEqual(["SOURCE_NOT_FOUND"]);
    },
  ],
  allowLiteralSecrets: [
    "false",
    () => {
      expect(codes(synthesize(literalSecret))).not.toEqual([]);
      expect(codes(synthesize(literalSecret, { allowLiteralSecrets: true }))).toEqual([]);
    },
  ],
  blueprint: [
    "made of the spec",
    () => {
      const result = synthesize(shopSpec());
      expect(result.ok && result.value.blueprint.services.map(({ plan }) => plan.name)).toEqual(["net", "uploads"]);
    },
  ],
};

const WORDS = "a bucket for uploads on AWS";
const answer = { name: "shop", services: [{ kind: "queue", name: "jobs" }], decisions: [], notUnderstood: [] };

const DESIGN: Readonly<Record<string, Check>> = {
  providers: [
    "those that come with Stackwright",
    async () => {
      for (const [provider, words] of [
        ["aws", "AWS"],
        ["google", "Google Cloud"],
        ["azurerm", "Azure"],
      ] as const)
        expect((await design(`a bucket on ${words}`)).spec?.provider).toBe(provider);
    },
  ],
  prove: [
    "what the blueprint finds with the providers that come with Stackwright",
    async () => expect((await design("a Kubernetes cluster on AWS")).problems.map(({ code }) => code)).toContain("KIND_NOT_SERVED"),
  ],
};

const DESIGNER: Readonly<Record<string, Check>> = {
  read: [
    "the one of this package",
    async () => {
      const providers = Object.values(builtInProviders).map(({ offer }) => offer);
      expect((await design(WORDS)).spec).toEqual(readWords(WORDS, { providers }).spec);
    },
  ],
  model: ["none: the offline reader reads", async () => expect((await design(WORDS)).source).toBe("reader")],
  cache: [
    "none: nothing is kept",
    async () => {
      const model = scriptedModel([answer, answer]);
      expect([(await design(WORDS, { model })).source, (await design(WORDS, { model })).source]).toEqual(["scripted", "scripted"]);
      expect(model.requests).toHaveLength(2);
    },
  ],
};

const MODEL: Readonly<Record<string, Check>> = {
  model: ["gpt-5.4-mini", () => expect(openAiModel({ apiKey: "x" }).name).toBe("gpt-5.4-mini")],
  baseUrl: ["https://api.openai.com/v1", () => expect(openAiModel({ apiKey: "x" }).address).toBe("https://api.openai.com/v1")],
  timeoutSeconds: ["120", () => expect(OPENAI_DEFAULTS.timeoutSeconds).toBe(120)],
  maxRetries: ["2", () => expect(OPENAI_DEFAULTS.maxRetries).toBe(2)],
};

const CACHE: Readonly<Record<string, Check>> = {
  maxEntries: [
    "200",
    async () => {
      const cache = memoryCache();
      for (let index = 0; index <= 200; index += 1) await cache.set(`k${index}`, "x");
      expect([await cache.get("k0"), await cache.get("k1")]).toEqual([undefined, "x"]);
    },
  ],
};

const files = (...names: string[]) => new Map(names.map((name) => [name, Buffer.from(name)]));

/** A folder that holds a file of somebody else, or that we have written. */
async function folderWith(name: string, how: "theirs" | "ours"): Promise<string> {
  const folder = join(temporaryFolder(), "out");
  if (how === "ours") await writeWorkspace(folder, files(name, "other"));
  else {
    mkdirSync(folder);
    writeFileSync(join(folder, name), "mine");
  }
  return folder;
}

const WORKSPACE: Readonly<Record<string, Check>> = {
  force: [
    "false",
    async () => expect(codes(await writeWorkspace(await folderWith("a", "theirs"), files("a")))).toEqual(["FOLDER_NOT_OURS"]),
  ],
  shared: [
    "false",
    async () => expect(codes(await writeWorkspace(await folderWith("b", "theirs"), files("a")))).toEqual(["FOLDER_NOT_OURS"]),
  ],
  edited: [
    "none",
    async () => {
      const folder = await folderWith("a", "ours");
      writeFileSync(join(folder, "a"), "edited");
      expect(codes(await writeWorkspace(folder, files("a", "other")))).toEqual([]);
      writeFileSync(join(folder, "a"), "edited");
      expect(codes(await writeWorkspace(folder, files("a", "other"), { edited: ["a"] }))).toEqual(["SPEC_EDITED"]);
    },
  ],
  keepOthers: [
    "false",
    async () => {
      const result = await writeWorkspace(await folderWith("a", "ours"), files("a"));
      expect(result.ok && result.value.removed).toEqual(["other"]);
    },
  ],
  replace: [
    "a temporary file beside it, flushed and renamed",
    async () => {
      const folder = await folderWith("a", "ours");
      expect(ts.sys.readDirectory(folder).filter((path) => path.endsWith("-tmp"))).toEqual([]);
      expect(ts.sys.readFile(join(folder, "a"))).toBe("a");
    },
  ],
};

const PROOF: Readonly<Record<string, Check>> = {
  through: [
    "plan",
    async () => {
      const { proof } = await prove(shopSpec(), noTerraform);
      expect(proof.find(({ name }) => name === "plan")).toMatchObject({ status: "skipped", detail: "as validate" });
      const less = await prove(shopSpec(), { ...noTerraform, through: "validate" });
      expect(less.proof.find(({ name }) => name === "plan")?.detail).not.toBe("as validate");
    },
  ],
  providers: [
    "builtInProviders",
    async () =>
      expect((await prove(shopSpec({ provider: "google" }), { through: "blueprint" })).problems.map(({ code }) => code)).toContain(
        "REGION_OF_OTHER_PROVIDER",
      ),
  ],
  sourceFolder: [
    "the current folder",
    async () => expect((await prove(withSource("./schema"), { through: "synthesis" })).problems).toEqual([]),
  ],
  allowLiteralSecrets: ["false", async () => expect((await prove(literalSecret, { through: "synthesis" })).problems).not.toEqual([])],
  environment: [
    "process.env",
    async () => {
      const before = process.env["STACKWRIGHT_TERRAFORM"];
      process.env["STACKWRIGHT_TERRAFORM"] = scriptedTerraform().path;
      try {
        const { proof } = await prove(shopSpec(), { through: "validate" });
        expect(proof.find(({ name }) => name === "validate")?.status).toBe("passed");
      } finally {
        if (before === undefined) delete process.env["STACKWRIGHT_TERRAFORM"];
        else process.env["STACKWRIGHT_TERRAFORM"] = before;
      }
    },
  ],
};

describe.each([
  ["src/synth/infra-stack.ts", "InfraStackOptions", SYNTHESIS],
  ["src/index.ts", "DesignOptions", DESIGN],
  ["src/intent/design.ts", "DesignOptions", DESIGNER],
  ["src/intent/model/openai.ts", "OpenAiModelOptions", MODEL],
  ["src/intent/cache.ts", "CacheOptions", CACHE],
  ["src/synth/workspace.ts", "WriteWorkspaceOptions", WORKSPACE],
  ["src/proof/prove.ts", "ProofOptions", PROOF],
])("%s, %s", (file, name, checks) => {
  test("states the defaults that are checked here, each with its words", () => {
    const expected = Object.fromEntries(Object.entries(checks).map(([property, [says]]) => [property, says]));
    expect(statedDefaults(file, name)).toEqual(expected);
  });

  test.each(Object.entries(checks))("%s is what it says when it is left out", async (_, [, holds]) => {
    expect.hasAssertions();
    await holds();
  });
});

describe("the command's help", () => {
  const help = (...argv: string[]): string => {
    const read = readArguments(argv, "0");
    return read.ok && "print" in read.value ? read.value.print.replaceAll(/\s+/g, " ") : "";
  };

  test("names the folder that is written", async () => {
    expect(help("--help")).toContain("folder to write (default: infrastructure, or the one that the spec lies in)");
    const result = await runCommand(["synth", "words here", "--json"], { designer: fakeDesigner({ spec: shopSpec() }) });
    expect(jsonOf(result)["out"]).toBe(join(result.folder, "infrastructure"));
    expect(DEFAULT_OUT).toBe("infrastructure");
  });

  test.each(["synth", "validate", "plan"])("of %s says what is read when nothing is given", async (command) => {
    expect(help(command, "--help")).toContain("(default: the spec in infrastructure/)");
    const { folder } = await runCommand(["synth", "words here"], { designer: fakeDesigner({ spec: shopSpec() }) });
    const result = await runCommand([command, "--json"], { folder });
    expect(jsonOf(result)).toMatchObject({ source: "spec", spec: { name: "shop" } });
  });

  test("of plan: Terraform is found on PATH", async () => {
    expect(help("plan", "--help")).toContain("the Terraform or OpenTofu to use (default: found on PATH)");
    expect(codesOf(await runCommand(["plan", "words here", "--json"], { designer: fakeDesigner({ spec: shopSpec() }) }))).toEqual([
      "TERRAFORM_MISSING",
    ]);
  });

  test("of resources search: ten hits", () => {
    expect(help("resources", "search", "--help")).toContain("most hits, up to 100 (default: 10)");
    expect(searchResources("bucket")).toHaveLength(10);
  });
});

test("docs/model.md states the model's defaults", () => {
  const row = (name: string): string => new RegExp(`^\\| \`${name}\` \\|.*\\| (.*) \\|$`, "m").exec(textOf("docs/model.md"))?.[1] ?? "";
  expect(row("OPENAI_BASE_URL")).toBe("`https://api.openai.com/v1`");
  expect(row("STACKWRIGHT_MODEL")).toBe("`gpt-5.4-mini`");
  expect(row("STACKWRIGHT_MODEL_TIMEOUT_SECONDS")).toBe("120");
});
