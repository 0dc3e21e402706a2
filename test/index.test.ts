import * as stackwright from "../src";
import { loadedBy } from "./support/loaded";

test("importing stackwright loads neither CDKTF nor a provider nor openai", () => {
  const { packages, rooms } = loadedBy(".");
  expect(packages).toEqual(["fastest-levenshtein", "zod"]);
  expect(rooms).not.toContain("synth");
  expect(rooms).not.toContain("testing");
});

test("nor does reading words without a model", () => {
  const { packages } = loadedBy(
    ".",
    `const { source, problems } = await loaded.design("a bucket for uploads on AWS");
     if (source !== "reader" || problems.length > 0) process.exit(1);`,
  );
  expect(packages).toEqual(["fastest-levenshtein", "zod"]);
});

test("what stackwright exports is a contract", () => {
  expect(Object.keys(stackwright).sort()).toEqual([
    "InfraSpec",
    "KINDS",
    "PROBLEM_CODES",
    "StackwrightError",
    "describeProblem",
    "describeResource",
    "design",
    "folderCache",
    "infraSpecJsonSchema",
    "makeBlueprint",
    "memoryCache",
    "modelError",
    "modelFromEnvironment",
    "openAiModel",
    "parseSpec",
    "readSpecFile",
    "readWords",
    "searchResources",
  ]);
});

describe("design", () => {
  test("reads words with the providers that come with Stackwright, and tells what stands in the way of building them", async () => {
    const result = await stackwright.design("a bucket for uploads in Ireland on AWS");
    expect(result.spec).toMatchObject({ provider: "aws", region: "eu-west-1", services: [{ kind: "bucket" }] });
    expect(result).toMatchObject({ problems: [], notices: [], source: "reader" });
  });

  test("a region of another provider is a problem with the spec that was read", async () => {
    const result = await stackwright.design("a bucket for uploads", { provider: "aws", region: "atlantis-1" });
    expect(result.spec).toMatchObject({ provider: "aws", region: "atlantis-1" });
    expect(result.problems.map(({ code, path }) => ({ code, path }))).toEqual([{ code: "REGION_UNKNOWN", path: "region" }]);
  });

  test("words about nothing give no spec", async () => {
    const result = await stackwright.design("What a lovely morning.");
    expect(result.spec).toBeUndefined();
    expect(result.problems.map(({ code }) => code)).toEqual(["WORDS_OFF_TOPIC"]);
  });
});
