import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CACHE_DEFAULTS } from "../../src/intent/cache";
import { OPENAI_DEFAULTS } from "../../src/intent/model";
import { modelFromEnvironment } from "../../src/intent";

test("without a key there is no model, whatever else is set", () => {
  expect(modelFromEnvironment({})).toEqual({ ok: true, value: undefined });
  expect(modelFromEnvironment({ OPENAI_API_KEY: " ", STACKWRIGHT_MODEL: "tiny-1" })).toEqual({ ok: true, value: undefined });
});

test("a key alone gives the default model at OpenAI's address", () => {
  const result = modelFromEnvironment({ OPENAI_API_KEY: "sk-1" });
  expect(result.ok && { name: result.value?.name, address: result.value?.address }).toEqual({
    name: "gpt-5.4-mini",
    address: "https://api.openai.com/v1",
  });
});

test("the environment names the model and its address", () => {
  const result = modelFromEnvironment({ OPENAI_API_KEY: "none", OPENAI_BASE_URL: "http://localhost:11434/v1", STACKWRIGHT_MODEL: "llama" });
  expect(result.ok && { name: result.value?.name, address: result.value?.address }).toEqual({
    name: "llama",
    address: "http://localhost:11434/v1",
  });
});

test.each([
  ["OPENAI_BASE_URL", "localhost:11434"],
  ["OPENAI_BASE_URL", "ftp://models.example.com"],
  ["STACKWRIGHT_MODEL_TIMEOUT_SECONDS", "soon"],
  ["STACKWRIGHT_MODEL_TIMEOUT_SECONDS", "0"],
  ["STACKWRIGHT_MODEL_TIMEOUT_SECONDS", "999999"],
])("%s=%s is a problem and not ignored", (path, value) => {
  const result = modelFromEnvironment({ OPENAI_API_KEY: "sk-1", [path]: value });
  expect(result.ok ? [] : result.problems.map(({ code, path }) => ({ code, path }))).toEqual([{ code: "USAGE", path }]);
});

test("privacy: a password in the address is not repeated by its problem", () => {
  const result = modelFromEnvironment({ OPENAI_API_KEY: "sk-1", OPENAI_BASE_URL: "ftp://me:hunter2@models.example.com" });
  expect(result.ok).toBe(false);
  expect(JSON.stringify(result)).not.toContain("hunter2");
});

test.each([
  ["docs/model.md", ["| `gpt-5.4-mini` |", "| `https://api.openai.com/v1` |", "attempts included | 120 |", "more than 200 are removed"]],
  ["src/intent/model/openai.ts", ["@default gpt-5.4-mini", "@default https://api.openai.com/v1", "@default 120", "@default 2 "]],
  ["src/intent/cache.ts", ["@default 200"]],
])("%s states the defaults that the code has", (path, statements) => {
  expect(OPENAI_DEFAULTS).toEqual({ model: "gpt-5.4-mini", baseUrl: "https://api.openai.com/v1", timeoutSeconds: 120, maxRetries: 2 });
  expect(CACHE_DEFAULTS).toEqual({ maxEntries: 200 });
  const text = readFileSync(join(__dirname, "../..", path), "utf8");
  for (const statement of statements) expect(text).toContain(statement);
});
