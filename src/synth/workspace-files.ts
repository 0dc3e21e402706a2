import { createHash, randomBytes } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, rmdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Problem } from "../errors";

/** Replaces one file as a whole: who reads it sees the old content or the new. */
export type ReplaceFile = (folder: string, path: string, content: Uint8Array) => Promise<void>;

const TEMPORARY = /^\..+\.[0-9a-f]{12}\.stackwright-tmp$/;
export const isTemporary = (name: string): boolean => TEMPORARY.test(name);

export const digestOf = (content: Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** A file's content; undefined when there is no such file. */
export async function contentOf(folder: string, path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(join(folder, path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR") return undefined;
    throw error;
  }
}

/**
 * Makes a folder and those above it that are missing. Node's own `recursive` never ends where a file system says of a new folder that the
 * one above it does not exist, as /proc does.
 * @returns whether it was made.
 */
export async function makeFolder(folder: string): Promise<boolean> {
  const above = dirname(folder);
  const error = await madeHere(folder);
  if (typeof error === "boolean") return error;
  if (error.code !== "ENOENT" || above === folder) throw error;
  await makeFolder(above);
  const again = await madeHere(folder);
  if (typeof again !== "boolean") throw again;
  return again;
}

/** Whether one folder was made, or was there; the system's error when it is not there now. */
async function madeHere(folder: string): Promise<boolean | NodeJS.ErrnoException> {
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    const found = await stat(folder).catch(() => undefined);
    return found?.isDirectory() === true ? false : (error as NodeJS.ErrnoException);
  }
}

/** Writes beside the file, flushes, and renames. */
export const replaceFile: ReplaceFile = async (folder, path, content) => {
  const target = join(folder, path);
  await makeFolder(dirname(target));
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString("hex")}.stackwright-tmp`);
  try {
    const file = await open(temporary, "wx", 0o644);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await flushFolder(dirname(target));
};

/** Makes a rename last; not every system can open a folder, and there the rename lasts anyway. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => undefined);
  if (handle === undefined) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
}

/** Removes a file that still has the content that we wrote, and the folders that are empty then, also where a killed run removed the file. */
export async function removeFile(folder: string, path: string, digest: string): Promise<boolean> {
  const found = await contentOf(folder, path);
  if (found !== undefined && digestOf(found) !== digest) return false;
  if (found !== undefined) await rm(join(folder, path));
  await removeEmptyAbove(folder, path);
  return found !== undefined;
}

/** Removes the folders above a file that are empty. */
export async function removeEmptyAbove(folder: string, path: string): Promise<void> {
  for (let parent = dirname(path); parent !== "."; parent = dirname(parent)) {
    const empty = await rmdir(join(folder, parent)).then(
      () => true,
      () => false,
    );
    if (!empty) return;
  }
}

/** Removes what a killed run left of its temporary files; only under the lock, where no other run has any. */
export async function sweepTemporary(folder: string, paths: readonly string[]): Promise<void> {
  const folders = new Set([folder, ...paths.map((path) => join(folder, dirname(path)))]);
  for (const place of folders) {
    const names = await readdir(place).catch(() => [] as string[]);
    for (const name of names.filter(isTemporary)) await rm(join(place, name), { force: true });
  }
}

/** What the system said about a folder, as a problem. */
export function folderProblem(error: unknown, folder: string): Problem {
  const { code = "", path = folder } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC" || code === "EDQUOT")
    return {
      code: "FOLDER_FULL",
      path: folder,
      expected: "room for the output",
      fix: "Free some space, or choose another folder (--out). Nothing was lost: what stood there before is still whole.",
    };
  const said = SYSTEM_SAYS[code];
  if (said === undefined) throw error;
  return {
    code: "FOLDER_NOT_WRITABLE",
    path,
    received: said,
    expected: "a folder that can be written",
    fix: "Choose another folder (--out), or change what stands in the way.",
  };
}

const SYSTEM_SAYS: Readonly<Record<string, string>> = {
  EACCES: "no permission",
  EPERM: "no permission",
  EROFS: "a read-only file system",
  EEXIST: "a file of that name",
  ENOTDIR: "a file where a folder is wanted",
  EISDIR: "a folder where a file is wanted",
  ELOOP: "links that lead in a circle",
  ENAMETOOLONG: "a name that is too long",
  EIO: "an error of the disk",
  EMFILE: "too many open files",
  EBUSY: "a file that is in use",
  ENOENT: "a folder that vanished",
};
