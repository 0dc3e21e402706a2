import { secretHider, terraformEnvironment } from "../../src/deploy";
import type { ProviderFacts } from "../../src/provider-facts";

const acme = {
  account: { environmentPrefixes: ["ACME_"], credentials: ["ACME_KEY"], planWithout: { arguments: {} } },
} as unknown as ProviderFacts;

test("Terraform gets what a machine needs, its own variables and the providers', and nothing else", () => {
  const from = {
    PATH: "/bin",
    HOME: "/home/a",
    https_proxy: "http://p",
    TF_VAR_tag: "1",
    TF_CLI_CONFIG_FILE: "/rc",
    ACME_KEY: "k",
    OPENAI_API_KEY: "secret",
    NODE_OPTIONS: "--inspect",
    OTHER_TOKEN: "t",
    TF_CLI_ARGS: "-help",
    TF_INPUT: "1",
  };
  expect(terraformEnvironment(from, [acme], { TF_PLUGIN_CACHE_DIR: "/cache", ACME_KEY: undefined })).toEqual({
    PATH: "/bin",
    HOME: "/home/a",
    https_proxy: "http://p",
    TF_VAR_tag: "1",
    TF_CLI_CONFIG_FILE: "/rc",
    TF_PLUGIN_CACHE_DIR: "/cache",
    TF_IN_AUTOMATION: "1",
    TF_INPUT: "0",
    CHECKPOINT_DISABLE: "1",
  });
});

test("values that may be secrets are hidden wherever they stand", () => {
  const hide = secretHider({
    ACME_SECRET_KEY: "hunter2hunter2",
    ACME_SESSION_TOKEN: "hunter2",
    REGION: "eu-west-1",
    ACME_KEY: "short",
    GOOGLE_APPLICATION_CREDENTIALS: "/home/a/key.json",
  });
  expect(hide("no such key hunter2hunter2 or hunter2 in eu-west-1 (short) /home/a/key.json")).toBe(
    "no such key (hidden) or (hidden) in eu-west-1 (short) /home/a/key.json",
  );
});
