import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readDocument } from "../../src/document";
import type { CommandResult } from "./run-command";

/** Every file below a folder, by its relative path. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

export interface PrintedJson extends Record<string, unknown> {
  readonly problems: readonly { readonly code: string; readonly path: string }[];
  readonly proof: readonly { readonly name: string; readonly status: string; readonly detail: string }[];
}

/** What `--json` printed. */
export const jsonOf = ({ out }: CommandResult): PrintedJson => JSON.parse(out) as PrintedJson;

export const codesOf = (result: CommandResult): string[] => jsonOf(result).problems.map(({ code }) => code);

/** The values in a YAML text, or what keeps it from being read. */
export function treeIn(text: string): unknown {
  const document = readDocument(text);
  return document.ok ? document.value.tree : document.problems;
}
