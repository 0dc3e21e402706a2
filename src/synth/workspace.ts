import { access, constants, rmdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { failure, success, type Problem, type Result } from "../errors";
import { blockedPaths, foreignFolder, handEdits, obstacleOn } from "./workspace-checks";
import {
  contentOf,
  digestOf,
  folderProblem,
  makeFolder,
  replaceFile,
  removeEmptyAbove,
  removeFile,
  sweepTemporary,
  type ReplaceFile,
} from "./workspace-files";
import { withLock } from "./workspace-lock";
import { MANIFEST, manifestText, readManifest, type Digests, type OwnManifest } from "./workspace-manifest";

export interface WriteWorkspaceOptions {
  /** Whether files that Stackwright did not write, or that were edited by hand, may be replaced. @default false */
  readonly force?: boolean;
  /** Files that people edit: one that was changed since it was written is only replaced by `force`, and none is ever removed. @default none */
  readonly edited?: readonly string[];
  /** Whether files that an earlier run wrote and this one does not stay, as when only the spec is written. @default false */
  readonly keepOthers?: boolean;
  /** Whether other people's files may lie beside ours, as in a folder that holds the spec; none of them is replaced. @default false */
  readonly shared?: boolean;
  /** How one file is replaced as a whole. @default a temporary file beside it, flushed and renamed */
  readonly replace?: ReplaceFile;
}

/** What a run did to a folder; paths are relative to it, with `/`. */
export interface WrittenWorkspace {
  readonly folder: string;
  readonly written: readonly string[];
  /** Files that had this content already and were not touched. */
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
  /** Generated files that had been changed by hand; the changes are gone. */
  readonly overwrittenEdits: readonly string[];
}

/** The name of the lock within a folder. */
const LOCK = ".stackwright.lock";

/**
 * Writes a workspace so that nobody ever sees half of one: each file is replaced as a whole, what a stack's JSON points at before the JSON,
 * the manifest last. Two runs wait for each other. A run that is killed leaves the old stacks or the new ones, and names in the manifest
 * (`pending`) what it was about to write, so that the next run knows its own files from other people's.
 * @param files content by path relative to the folder, such as `Synthesis.files`.
 */
export async function writeWorkspace(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  options: WriteWorkspaceOptions = {},
): Promise<Result<WrittenWorkspace>> {
  const place = resolve(folder);
  try {
    const created = await makeFolder(place);
    const result = await withLock(join(place, LOCK), () => writeLocked(place, files, options));
    if (!result.ok && created) await rmdir(place).catch(() => undefined);
    return result;
  } catch (error) {
    return failure([folderProblem(error, place)]);
  }
}

async function writeLocked(
  folder: string,
  given: ReadonlyMap<string, Uint8Array>,
  options: WriteWorkspaceOptions,
): Promise<Result<WrittenWorkspace>> {
  const old = await readManifest(folder);
  const files = withoutManifest(given);
  const problems = await refusals(folder, files, old, options);
  if (problems.length > 0) return failure(problems);
  return success(await new WorkspaceRun(folder, files, old, options).write(given.get(MANIFEST)));
}

async function refusals(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  old: OwnManifest | undefined,
  { force = false, shared = false, edited = [] }: WriteWorkspaceOptions,
): Promise<Problem[]> {
  const foreign = old === undefined && !force && !shared ? await foreignFolder(folder) : [];
  return foreign.length > 0 ? foreign : blockedPaths(folder, files, { ours: old?.files ?? {}, force, edited });
}

/** Whether a folder holds a workspace that Stackwright wrote. */
export async function isWorkspace(folder: string): Promise<boolean> {
  return (await readManifest(folder).catch(() => undefined)) !== undefined;
}

/** What would keep `writeWorkspace` from writing, found out without touching anything. */
export async function checkWorkspace(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  options: WriteWorkspaceOptions = {},
): Promise<readonly Problem[]> {
  const place = resolve(folder);
  try {
    await access(await nearestFolder(place), constants.W_OK);
    const exists = await stat(place).catch(() => undefined);
    return exists === undefined ? [] : await refusals(place, withoutManifest(files), await readManifest(place), options);
  } catch (error) {
    return [folderProblem(error, place)];
  }
}

/** The folder itself, or the nearest one above it that exists. */
async function nearestFolder(place: string): Promise<string> {
  const found = await stat(place).catch((error: NodeJS.ErrnoException) => (error.code === "ENOENT" ? undefined : Promise.reject(error)));
  if (found === undefined) return nearestFolder(dirname(place));
  if (!found.isDirectory()) throw Object.assign(new TypeError("a file"), { code: "ENOTDIR", path: place });
  return place;
}

const withoutManifest = (files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> =>
  new Map([...files].filter(([path]) => path !== MANIFEST));

/** One run under the lock. */
class WorkspaceRun {
  private readonly digests: Digests;
  private readonly replace: ReplaceFile;
  /** What is ours in the folder as the run finds it. */
  private readonly ours: Digests;

  constructor(
    private readonly folder: string,
    private readonly files: ReadonlyMap<string, Uint8Array>,
    private readonly old: OwnManifest | undefined,
    private readonly options: WriteWorkspaceOptions,
  ) {
    this.digests = Object.fromEntries([...files].map(([path, content]) => [path, digestOf(content)]));
    this.replace = options.replace ?? replaceFile;
    this.ours = old?.files ?? {};
  }

  /** @param cdktf CDKTF's manifest of the new stacks; undefined when they stay as they are. */
  async write(cdktf: Uint8Array | undefined): Promise<WrittenWorkspace> {
    const overwrittenEdits = await handEdits(this.folder, this.files, this.ours);
    const changed = await this.changedFiles();
    const stale = Object.keys(this.ours).filter((path) => !this.stays(path));
    const stacks = cdktf ?? this.old?.cdktf;
    await this.sweep(changed.length > 0 || stale.length > 0);
    if (changed.length > 0) await this.writeManifest(this.old?.cdktf, this.ours, this.digests);
    for (const path of changed) await this.replace(this.folder, path, this.files.get(path) as Uint8Array);
    const removed = await this.removeStale(stale, stacks);
    await this.writeManifest(stacks, this.finalDigests(), {});
    const unchanged = [...this.files.keys()].filter((path) => !changed.includes(path));
    return { folder: this.folder, written: changed, unchanged, removed, overwrittenEdits };
  }

  /** Takes away what a killed run left: its temporary files, and folders that it made for nothing. */
  private async sweep(isWriting: boolean): Promise<void> {
    const unfinished: string[] = [];
    for (const path of this.old?.unfinished ?? [])
      if (!this.files.has(path) && (await obstacleOn(this.folder, path)) === undefined) unfinished.push(path);
    if (!isWriting && unfinished.length === 0) return;
    await sweepTemporary(this.folder, [...this.files.keys(), ...Object.keys(this.ours), ...unfinished]);
    for (const path of unfinished) await removeEmptyAbove(this.folder, path);
  }

  /** Files with a new content, those first that others point at. */
  private async changedFiles(): Promise<string[]> {
    const changed: string[] = [];
    for (const [path, content] of this.files) {
      if (!(await hasContent(this.folder, path, content))) changed.push(path);
    }
    return changed.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  }

  private async removeStale(stale: readonly string[], stacks: Uint8Array | undefined): Promise<string[]> {
    if (stale.length === 0) return [];
    const pending = Object.fromEntries(stale.map((path) => [path, this.ours[path] ?? ""]));
    await this.writeManifest(stacks, this.finalDigests(), pending);
    const removed: string[] = [];
    for (const path of stale) {
      const inTheWay = await obstacleOn(this.folder, path);
      if (inTheWay === undefined && (await removeFile(this.folder, path, this.ours[path] ?? ""))) removed.push(path);
    }
    return removed;
  }

  private stays(path: string): boolean {
    return this.files.has(path) || this.options.keepOthers === true || (this.options.edited ?? []).includes(path);
  }

  /** What the manifest names at the end: what was written, and what stays from earlier runs with the content that it was written with. */
  private finalDigests(): Digests {
    const kept = Object.entries(this.ours).filter(([path]) => this.stays(path));
    return { ...Object.fromEntries(kept), ...this.digests };
  }

  private async writeManifest(cdktf: Uint8Array | undefined, files: Digests, pending: Digests): Promise<void> {
    const content = manifestText(cdktf, files, pending);
    if (!(await hasContent(this.folder, MANIFEST, content))) await this.replace(this.folder, MANIFEST, content);
  }
}

/** A stack's JSON comes after what it points at. */
const rank = (path: string): number => (path.endsWith(".tf.json") ? 1 : 0);

async function hasContent(folder: string, path: string, content: Uint8Array): Promise<boolean> {
  const found = await contentOf(folder, path);
  return found !== undefined && Buffer.compare(found, content) === 0;
}
