import type { Size } from "../../spec/fields";
import type { CacheSpec } from "../../spec/kinds/cache";
import { completed, Completion, type Completed, type Filled, type Setting } from "../completion";
import { versionOf } from "../version";

export type CacheEngine = NonNullable<CacheSpec["engine"]>;

/** What a provider offers for caches. */
export interface CacheFacts {
  readonly engines: Readonly<
    Partial<Record<CacheEngine, { readonly versions: readonly string[]; readonly default: string; readonly port: number }>>
  >;
  /** Used when no engine is asked for. */
  readonly defaultEngine: CacheEngine;
  readonly sizes: Readonly<Record<Size, string>>;
}

export type CachePlan = Filled<CacheSpec, "engine" | "version" | "instanceType" | "replicas"> & { readonly port: number };

const SIZES = { production: "small", staging: "small", development: "micro" } as const;

export function completeCache(service: CacheSpec, setting: Setting<CacheFacts>): Completed<CachePlan> {
  const to = new Completion<"cache", CacheFacts>(service, setting);
  const engine = to.fill("engine", to.choices.defaultEngine, "open source and the cheapest on offer; it speaks the Redis protocol");
  const facts = to.choices.engines[engine];
  if (facts === undefined) to.among("engine", engine, Object.keys(to.choices.engines));
  const replicas = to.isProduction && engine !== "memcached" ? 1 : 0;
  return completed(to, {
    ...service,
    engine,
    port: facts?.port ?? 0,
    version: facts ? versionOf(to, "version", service.version, facts) : (service.version ?? ""),
    instanceType: service.instanceType ?? sizeOf(to),
    replicas: to.fill(
      "replicas",
      replicas,
      replicas > 0 ? "one takes over when the primary fails" : `a cache without copies is enough for ${to.environment}`,
    ),
  });
}

function sizeOf(to: Completion<"cache", CacheFacts>): string {
  const size = to.fill(
    "size",
    SIZES[to.environment],
    to.isProduction ? "a modest start for production; it can grow later" : `the smallest that does for ${to.environment}`,
  );
  return to.choices.sizes[size];
}
