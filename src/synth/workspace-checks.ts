import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../errors";
import type { Digests } from "./workspace-manifest";
import { contentOf, digestOf, isTemporary } from "./workspace-files";

export interface PathRules {
  /** Digests of the files that are ours. */
  readonly ours: Digests;
  readonly force: boolean;
  /** Files that people edit. */
  readonly edited: readonly string[];
}

/** What a folder may hold that belongs to nobody. */
const HARMLESS = new Set([".git", ".gitignore", ".gitkeep", ".DS_Store", "Thumbs.db"]);
/** What Terraform keeps: never written, never removed, whatever a manifest says. */
const TERRAFORMS = /(?:^|\/)(?:\.terraform(?:\/|$)|\.terraform\.lock\.hcl|[^/]*\.tfstate[^/]*|[^/]*\.tfvars(?:\.json)?)/;

/** Whether a path may be written: relative, inside, of plain characters, and none of Terraform's own files. */
export function isSafePath(path: string): boolean {
  return path.split("/").every((part) => /^[\w@+=-][\w.@+=-]*$|^\.[\w-]+$/.test(part)) && !TERRAFORMS.test(path);
}

/** Refuses a folder that holds anything without being ours. */
export async function foreignFolder(folder: string): Promise<Problem[]> {
  const entries = (await readdir(folder))
    .filter((name) => !HARMLESS.has(name) && !name.startsWith(".stackwright") && !isTemporary(name))
    .sort();
  if (entries.length === 0) return [];
  const shown = entries.slice(0, 5).join(", ");
  const received = entries.length > 5 ? `${shown} and ${entries.length - 5} more` : shown;
  const fix = "Choose an empty folder (--out), or allow it with --force: files of the same names are then replaced, others stay.";
  return [{ code: "FOLDER_NOT_OURS", path: folder, received, expected: "an empty folder, or one that Stackwright wrote", fix }];
}

/** Paths that cannot or must not be written, each with its reason. */
export async function blockedPaths(folder: string, files: ReadonlyMap<string, Uint8Array>, rules: PathRules): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [path, content] of files) {
    const problem = isSafePath(path) ? await blockedPath(folder, path, content, rules) : unsafe(path);
    if (problem !== undefined) problems.push(problem);
  }
  return problems;
}

async function blockedPath(folder: string, path: string, content: Uint8Array, rules: PathRules): Promise<Problem | undefined> {
  const obstacle = await obstacleOn(folder, path);
  if (obstacle !== undefined) return obstacle;
  const found = await contentOf(folder, path);
  if (found === undefined || rules.force || Buffer.compare(found, content) === 0) return undefined;
  const written = rules.ours[path];
  if (written === undefined) return notOurs(folder, path);
  return rules.edited.includes(path) && digestOf(found) !== written ? wasEdited(folder, path) : undefined;
}

/** A link or another thing than a folder on the way, or another thing than a file at the end: writing there would leave the folder. */
export async function obstacleOn(folder: string, path: string): Promise<Problem | undefined> {
  const parts = path.split("/");
  for (const [index] of parts.entries()) {
    const place = join(folder, ...parts.slice(0, index + 1));
    const found = await lstat(place).catch((error: NodeJS.ErrnoException) => (error.code === "ENOENT" ? undefined : Promise.reject(error)));
    if (found === undefined) return undefined;
    const isLast = index === parts.length - 1;
    if (isLast ? found.isFile() : found.isDirectory()) continue;
    const expected = isLast ? "a plain file or nothing" : "a plain folder or nothing";
    return {
      code: "FOLDER_NOT_OURS",
      path: place,
      received: found.isSymbolicLink() ? "a link" : "something else",
      expected,
      fix: "Move it away, or choose another folder (--out).",
    };
  }
  return undefined;
}

/** Generated files that somebody changed since we wrote them and that are about to change. */
export async function handEdits(folder: string, files: ReadonlyMap<string, Uint8Array>, ours: Digests): Promise<string[]> {
  const edits: string[] = [];
  for (const [path, content] of files) {
    const written = ours[path];
    const found = written === undefined ? undefined : await contentOf(folder, path);
    if (found !== undefined && Buffer.compare(found, content) !== 0 && digestOf(found) !== written) edits.push(path);
  }
  return edits;
}

function unsafe(path: string): Problem {
  return {
    code: "FOLDER_NOT_OURS",
    path,
    expected: "a path inside the folder, of letters, digits and ._-@+=",
    fix: "Rename what gives the file its name.",
  };
}

function notOurs(folder: string, path: string): Problem {
  const fix = "Move the file away, choose another folder (--out), or replace it with --force.";
  return { code: "FOLDER_NOT_OURS", path: join(folder, path), expected: "no file, or one that Stackwright wrote", fix };
}

function wasEdited(folder: string, path: string): Problem {
  const place = join(folder, path);
  const fix = `Build from it (stackwright synth ${place}), choose another folder (--out), or replace your changes with --force.`;
  return { code: "SPEC_EDITED", path: place, expected: "the file as it was written", fix };
}
