import { mkdir, readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Environment } from "./environment";

/** Where this user's caches are. */
export function cacheFolder(environment: Environment): string {
  const home = environment["HOME"] || environment["USERPROFILE"] || homedir();
  const caches = environment["XDG_CACHE_HOME"] || environment["LOCALAPPDATA"] || join(home, ".cache");
  return join(caches, "stackwright");
}

/**
 * The folder that plug-ins are kept in between runs, made if need be; undefined when the user has a cache of their own, or none can be made.
 * A plug-in has hundreds of megabytes: without a cache each proof would fetch it again.
 */
export async function plugInCache(environment: Environment): Promise<string | undefined> {
  if (environment["TF_PLUGIN_CACHE_DIR"] || (await settingsNameCache(environment))) return undefined;
  const folder = join(cacheFolder(environment), "plugins");
  return mkdir(folder, { recursive: true }).then(
    () => folder,
    () => undefined,
  );
}

async function settingsNameCache(environment: Environment): Promise<boolean> {
  const home = environment["HOME"] || homedir();
  const appData = environment["APPDATA"];
  const usual = [
    join(home, ".terraformrc"),
    join(home, ".tofurc"),
    ...(appData ? [join(appData, "terraform.rc"), join(appData, "tofu.rc")] : []),
  ];
  const told = environment["TF_CLI_CONFIG_FILE"] || environment["TERRAFORM_CONFIG"];
  const texts = await Promise.all((told ? [told] : usual).map((path) => readFile(path, "utf8").catch(() => "")));
  return texts.some((text) => /^\s*plugin_cache_dir\s*=/m.test(text));
}
