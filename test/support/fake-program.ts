import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "./temporary-folder";

/** A program of a few lines of shell that stands in for Terraform; its path. */
export function fakeProgram(lines: string, name = "terraform"): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, `#!/bin/sh\n${lines}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** What `terraform version -json` prints. */
export const versionAnswer = (version: string): string => `{"terraform_version":"${version}","platform":"linux_amd64"}`;
