import { loadedBy } from "../support/loaded";

const packagesLoadedBy = (lines: string) => loadedBy("intent", lines).packages;

test("without a key nothing of openai is loaded", () => {
  const packages = packagesLoadedBy(`
    if (loaded.modelFromEnvironment(process.env).value !== undefined) process.exit(1);
    const { source, spec } = await loaded.design("a bucket", { providers: [], prove: () => [] });
    if (source !== "reader" || spec.services[0].kind !== "bucket") process.exit(2);`);
  expect(packages).toContain("zod");
  expect(packages).not.toContain("openai");
  expect(packages.filter((name) => /cdktf|constructs/.test(name))).toEqual([]);
});

test("a model that is made and not asked loads nothing of it either; the first request does", () => {
  const made = `const model = loaded.modelFromEnvironment({ OPENAI_API_KEY: "sk-1", OPENAI_BASE_URL: "http://127.0.0.1:1/v1" }).value;`;
  expect(packagesLoadedBy(made)).not.toContain("openai");
  const asked = `${made} const { message } = await model.complete({ system: "", messages: [] }).catch((e) => e);
    if (!message.includes("MODEL_FAILED")) process.exit(1);`;
  expect(packagesLoadedBy(asked)).toContain("openai");
});
