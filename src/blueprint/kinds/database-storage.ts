import type { Completion } from "../completion";
import type { DatabaseFacts } from "./database";

/** How a provider limits a disk that grows by itself. */
export interface GrowthFacts {
  /** How much larger than the disk a limit is at least, in percent. Default: by any amount. */
  readonly leastPercent?: number;
  /** The limit in GiB where none is asked for, and why it is that. Default: none. */
  readonly usual?: { readonly limitGb: (storageGb: number) => number; readonly because: string };
}

/** The disks that an engine takes, in GiB. */
interface Disks {
  readonly smallest: number;
  readonly largest: number;
  /** Those on offer, smallest first, where not every size between is. */
  readonly stepsGb: readonly number[] | undefined;
}

type DatabaseCompletion = Completion<"database", DatabaseFacts>;

/** How large a database's disk is, and how far it grows by itself; no limit where the provider sets none, or where there is no room. */
export function diskOf(to: DatabaseCompletion, disks: Disks): { readonly storageGb: number; readonly maxStorageGb?: number } {
  const storageGb = storageOf(to, disks);
  checkStorage(to, storageGb, disks);
  const asked = to.service.maxStorageGb;
  if (asked !== undefined) {
    checkGrowth(to, storageGb, asked, disks);
    return { storageGb, maxStorageGb: asked };
  }
  const { usual } = to.choices.growth ?? {};
  const limit = Math.min(usual?.limitGb(storageGb) ?? 0, disks.largest);
  if (usual === undefined || limit < leastLimit(to, storageGb)) return { storageGb };
  return { storageGb, maxStorageGb: to.fill("maxStorageGb", limit, usual.because) };
}

function storageOf(to: DatabaseCompletion, { smallest, stepsGb }: Disks): number {
  const asked = to.fill("storageGb", smallest, "the least on offer; it grows by itself where the provider can");
  const step = stepsGb?.find((gb) => gb >= asked) ?? asked;
  if (step === asked || asked < smallest) return asked;
  to.note("storageGb", step, "the smallest disk on offer with at least what was asked");
  return step;
}

/** The smallest limit that leaves a disk room to grow. */
function leastLimit(to: DatabaseCompletion, storageGb: number): number {
  const percent = 100 + (to.choices.growth?.leastPercent ?? 0);
  return Math.max(storageGb + 1, Math.ceil((storageGb * percent) / 100));
}

function checkStorage(to: DatabaseCompletion, storageGb: number, { smallest, largest }: Disks): void {
  if (storageGb >= smallest && storageGb <= largest) return;
  to.refuse({
    code: "VALUE_NOT_SERVED",
    field: "storageGb",
    received: storageGb,
    expected: `${smallest} to ${largest}`,
    fix: "Use a value in the range, or leave it out for the least.",
  });
}

function checkGrowth(to: DatabaseCompletion, storageGb: number, received: number, { largest }: Disks): void {
  const least = leastLimit(to, storageGb);
  if (received >= least && received <= largest) return;
  if (least > largest) {
    const fix = "Leave it out, or use less storageGb.";
    to.refuse({ code: "VALUE_NOT_SERVED", field: "maxStorageGb", received, expected: "no limit: the disk has no room to grow", fix });
    return;
  }
  const expected = `${least} to ${largest} beside ${storageGb} of storageGb`;
  const fix = "Use a value in the range; leave it out for the usual limit.";
  to.refuse({ code: received > largest ? "VALUE_NOT_SERVED" : "SPEC_CONFLICT", field: "maxStorageGb", received, expected, fix });
}
