import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { plugInCache } from "../../src/deploy";
import { temporaryFolder } from "../support/temporary-folder";

test("plug-ins are kept in the user's cache folder", async () => {
  const home = temporaryFolder();
  expect(await plugInCache({ HOME: home })).toBe(join(home, ".cache/stackwright/plugins"));
  expect(existsSync(join(home, ".cache/stackwright/plugins"))).toBe(true);
  expect(await plugInCache({ HOME: home, XDG_CACHE_HOME: join(home, "xdg") })).toBe(join(home, "xdg/stackwright/plugins"));
});

test("a cache of the user's own is left to Terraform", async () => {
  const home = temporaryFolder();
  expect(await plugInCache({ HOME: home, TF_PLUGIN_CACHE_DIR: "/theirs" })).toBeUndefined();
  writeFileSync(join(home, "rc"), 'disable_checkpoint = true\n  plugin_cache_dir = "/theirs"\n');
  expect(await plugInCache({ HOME: home, TF_CLI_CONFIG_FILE: join(home, "rc") })).toBeUndefined();
  writeFileSync(join(home, ".terraformrc"), 'plugin_cache_dir="/theirs"');
  expect(await plugInCache({ HOME: home })).toBeUndefined();
  expect(existsSync(join(home, ".cache"))).toBe(false);
});

test("where none can be made there is none", async () => {
  const home = temporaryFolder();
  writeFileSync(join(home, ".cache"), "a file");
  expect(await plugInCache({ HOME: home })).toBeUndefined();
});
