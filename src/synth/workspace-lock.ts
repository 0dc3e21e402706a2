import type * as ProperLockfile from "proper-lockfile";
import { setTimeout as wait } from "node:timers/promises";
import { failure, type Problem, type Result } from "../errors";

/** A lock whose holder was killed counts as free after this time. */
const STALE_MS = 5_000;
const UPDATE_MS = 1_000;
/** How long a run waits for another one. */
const PATIENCE_MS = 30_000;
const LOOK_AGAIN_MS = 50;

/**
 * Does something while nobody else does it under the same lock.
 * @param place path of the lock, in a folder that exists.
 * @returns a problem when another run held it for half a minute.
 */
export async function withLock<T>(place: string, work: () => Promise<Result<T>>, patienceMs: number = PATIENCE_MS): Promise<Result<T>> {
  const release = await acquire(place, patienceMs);
  if (release === undefined) return failure([locked(place)]);
  try {
    return await work();
  } finally {
    await release();
  }
}

type Release = () => Promise<void>;

async function acquire(place: string, patienceMs: number): Promise<Release | undefined> {
  const lockfile = require("proper-lockfile") as typeof ProperLockfile;
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      const release = await lockfile.lock(place, {
        lockfilePath: place,
        realpath: false,
        stale: STALE_MS,
        update: UPDATE_MS,
        onCompromised: () => undefined,
      });
      // a lock that was lost while the machine slept has nothing to release
      return () => release().catch(() => undefined);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ELOCKED") throw error;
      if (Date.now() > deadline) return undefined;
      // not in step with the others that wait
      await wait(LOOK_AGAIN_MS * (1 + Math.random()));
    }
  }
}

function locked(place: string): Problem {
  const fix = "Wait for the other run, or remove the lock when there is none.";
  return { code: "FOLDER_LOCKED", path: place, expected: "a folder that no other run is writing", fix };
}
