import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

/** Keeps what models answered. What comes out of it is checked like a new answer. */
export interface AnswerCache {
  /** The answer kept under a key; undefined when there is none that can be read. */
  get(key: string): Promise<string | undefined>;
  /** Keeps an answer. A cache that cannot does without. */
  set(key: string, answer: string): Promise<void>;
}

export interface CacheOptions {
  /** How many answers are kept; the oldest go first. @default 200 */
  readonly maxEntries?: number;
}

export const CACHE_DEFAULTS = { maxEntries: 200 } as const;

/** The key of a question: a hash of everything that can change its answer. */
export function cacheKey(parts: Readonly<Record<string, unknown>>): string {
  const sorted = Object.entries(parts).sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(sorted)).digest("hex");
}

/** A cache that lives as long as the program. */
export function memoryCache(options: CacheOptions = {}): AnswerCache {
  const { maxEntries } = { ...CACHE_DEFAULTS, ...options };
  const entries = new Map<string, string>();
  return {
    get: (key) => Promise.resolve(entries.get(key)),
    set: (key, answer) => {
      entries.delete(key);
      entries.set(key, answer);
      for (const oldest of [...entries.keys()].slice(0, Math.max(0, entries.size - maxEntries))) entries.delete(oldest);
      return Promise.resolve();
    },
  };
}

/**
 * A cache of files that only their owner can read, in a folder that is made when it is first needed. Several programs may share it: an
 * entry is written aside and renamed. Answers hold what was asked for, and pieces of the words that were not understood.
 */
export function folderCache(folder: string, options: CacheOptions = {}): AnswerCache {
  return new FolderCache(folder, { ...CACHE_DEFAULTS, ...options }.maxEntries);
}

const Entry = z.object({ key: z.string(), answer: z.string() });
const ENTRY_FILE = /^[0-9a-f]{64}\.json$/;
const LEFT_OVER_FILE = /^[0-9a-f]{64}\.[0-9a-f-]{36}\.tmp$/;
const LEFT_OVER_MS = 3_600_000;
const LARGEST_BYTES = 4_000_000;

class FolderCache implements AnswerCache {
  constructor(
    private readonly folder: string,
    private readonly maxEntries: number,
  ) {}

  async get(key: string): Promise<string | undefined> {
    try {
      const path = this.pathOf(key);
      if ((await stat(path)).size > LARGEST_BYTES) return undefined;
      const entry = Entry.parse(JSON.parse(await readFile(path, "utf8")));
      return entry.key === key ? entry.answer : undefined;
    } catch {
      return undefined;
    }
  }

  async set(key: string, answer: string): Promise<void> {
    const aside = join(this.folder, `${key}.${randomUUID()}.tmp`);
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      await writeFile(aside, JSON.stringify({ key, answer } satisfies z.input<typeof Entry>), { mode: 0o600, flag: "wx" });
      await rename(aside, this.pathOf(key));
      await this.prune();
    } catch {
      await rm(aside, { force: true }).catch(() => undefined);
    }
  }

  private pathOf(key: string): string {
    return join(this.folder, `${key}.json`);
  }

  /** Removes the oldest entries beyond the limit, and what a killed program left; only files with names of ours. */
  private async prune(): Promise<void> {
    const names = await readdir(this.folder);
    const entries = await this.byAge(names.filter((name) => ENTRY_FILE.test(name)));
    const leftOver = (await this.byAge(names.filter((name) => LEFT_OVER_FILE.test(name)))).filter(
      ({ changed }) => changed < Date.now() - LEFT_OVER_MS,
    );
    const surplus = entries.slice(0, Math.max(0, entries.length - this.maxEntries));
    await Promise.all([...surplus, ...leftOver].map(({ path }) => rm(path, { force: true })));
  }

  private async byAge(names: readonly string[]): Promise<{ path: string; changed: number }[]> {
    const found = names.map(async (name) => {
      const path = join(this.folder, name);
      const changed = await stat(path).then(
        ({ mtimeMs }) => mtimeMs,
        () => undefined,
      );
      return changed === undefined ? [] : [{ path, changed }];
    });
    return (await Promise.all(found)).flat().sort((a, b) => a.changed - b.changed);
  }
}
