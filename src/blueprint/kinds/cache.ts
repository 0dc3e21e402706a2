import type { Size } from "../../spec/fields";
import type { CacheSpec } from "../../spec/kinds/cache";
import { completed, Completion, type Completed, type Filled, type Setting } from "../completion";
import { versionOf } from "../version";

export type CacheEngine = NonNullable<CacheSpec["engine"]>;

/** What a provider offers for caches. */
export interface CacheFacts {
  readonly engines: Readonly<Partial<Record<CacheEngine, CacheEngineFacts>>>;
  /** Used when no engine is asked for. */
  readonly defaultEngine: CacheEngine;
  readonly sizes: Readonly<Record<Size, string>>;
  /** What its instance types begin with: `cache.`. Default: nothing. */
  readonly instanceTypePrefix?: string;
}

export interface CacheEngineFacts {
  /** Versions on offer, newest first. */
  readonly versions: readonly string[];
  /** Used when none is asked for. */
  readonly default: string;
  readonly port: number;
  /** Most read copies; 0 for an engine that makes none. */
  readonly replicasMax: number;
  /** Longest time that daily snapshots are kept; 0 for an engine that makes none. */
  readonly backupDaysMax: number;
}

export type CachePlan = Filled<CacheSpec, "engine" | "version" | "instanceType" | "replicas" | "backupDays"> & { readonly port: number };

const SIZES = { production: "small", staging: "small", development: "micro" } as const;
const BACKUP_DAYS = { production: 7, staging: 0, development: 0 } as const;

export function completeCache(service: CacheSpec, setting: Setting<CacheFacts>): Completed<CachePlan> {
  const to = new Completion<"cache", CacheFacts>(service, setting);
  const engine = to.fill("engine", to.choices.defaultEngine, "open source and the cheapest on offer; it speaks the Redis protocol");
  const facts = to.choices.engines[engine];
  if (facts === undefined) {
    to.among("engine", engine, Object.keys(to.choices.engines));
    return completed(to, notOffered(service, engine));
  }
  return completed(to, {
    ...service,
    engine,
    port: facts.port,
    version: versionOf(to, "version", service.version, facts),
    instanceType: instanceTypeOf(to),
    replicas: replicasOf(to, facts),
    backupDays: backupDaysOf(to, facts),
  });
}

function instanceTypeOf(to: Completion<"cache", CacheFacts>): string {
  const { instanceTypePrefix = "", sizes } = to.choices;
  const asked = to.service.instanceType;
  if (asked?.startsWith(instanceTypePrefix)) return asked;
  if (asked !== undefined) {
    to.note("instanceType", `${instanceTypePrefix}${asked}`, `${to.setting.provider.title} writes it so for caches`);
    return `${instanceTypePrefix}${asked}`;
  }
  const size = to.fill(
    "size",
    SIZES[to.environment],
    to.isProduction ? "a modest start for production; it can grow later" : `the smallest that does for ${to.environment}`,
  );
  to.note("instanceType", sizes[size], `${to.setting.provider.title}'s ${size}`);
  return sizes[size];
}

function replicasOf(to: Completion<"cache", CacheFacts>, { replicasMax }: CacheEngineFacts): number {
  const usual = Math.min(to.isProduction ? 1 : 0, replicasMax);
  const replicas = to.fill("replicas", usual, replicasReason(to, usual));
  if (replicas > replicasMax) refuseMore(to, "replicas", replicas, replicasMax);
  return replicas;
}

function replicasReason(to: Completion<"cache", CacheFacts>, usual: number): string {
  if (usual > 0) return "one takes over when the primary fails";
  return to.isProduction
    ? "this engine makes no copies: what it holds must be had elsewhere as well"
    : `a cache without copies is enough for ${to.environment}`;
}

function backupDaysOf(to: Completion<"cache", CacheFacts>, { backupDaysMax }: CacheEngineFacts): number {
  const usual = Math.min(BACKUP_DAYS[to.environment], backupDaysMax);
  const none = backupDaysMax === 0 ? "this engine makes no snapshots" : `what a cache holds in ${to.environment} can be made again`;
  const days = to.fill("backupDays", usual, usual > 0 ? "a week of daily snapshots, so that a restart need not begin cold" : none);
  if (days > backupDaysMax) refuseMore(to, "backupDays", days, backupDaysMax);
  return days;
}

function refuseMore(to: Completion<"cache", CacheFacts>, field: "replicas" | "backupDays", received: number, most: number): void {
  const fix = `Use ${most === 0 ? "0" : `${most} or less`}, or the engine ${to.choices.defaultEngine}.`;
  to.refuse({ code: "VALUE_NOT_SERVED", field, received, expected: `at most ${most}`, fix });
}

/** What stands in for a plan that is refused: nobody builds it. */
function notOffered(service: CacheSpec, engine: CacheEngine): CachePlan {
  return { ...service, engine, port: 0, version: "", instanceType: "", replicas: 0, backupDays: 0 };
}
