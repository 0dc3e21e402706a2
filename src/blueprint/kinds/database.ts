import type { Size } from "../../spec/fields";
import type { DatabaseSpec } from "../../spec/kinds/database";
import { completed, Completion, type Completed, type Filled, type Setting } from "../completion";
import { versionOf } from "../version";

export type DatabaseEngine = NonNullable<DatabaseSpec["engine"]>;

/** What a provider offers for relational databases. */
export interface DatabaseFacts {
  readonly engines: Readonly<Partial<Record<DatabaseEngine, EngineFacts>>>;
  readonly storageGb: { readonly min: number; readonly max: number };
}

export interface EngineFacts {
  /** Major versions on offer, newest first. */
  readonly versions: readonly string[];
  /** Used when none is asked for. */
  readonly default: string;
  readonly port: number;
  readonly sizes: Readonly<Record<Size, string>>;
  /** Smallest disk in GiB, where the engine asks for more than others. */
  readonly minStorageGb?: number;
}

export type DatabasePlan = Filled<
  DatabaseSpec,
  "engine" | "version" | "databaseName" | "instanceType" | "storageGb" | "highAvailability" | "backupDays" | "deletionProtection"
> & {
  /** The engine's TCP port. */
  readonly port: number;
};

const SIZES = { production: "medium", staging: "small", development: "micro" } as const;
const BACKUP_DAYS = { production: 14, staging: 7, development: 1 } as const;

export function completeDatabase(service: DatabaseSpec, setting: Setting<DatabaseFacts>): Completed<DatabasePlan> {
  const to = new Completion<"database", DatabaseFacts>(service, setting);
  const engine = to.fill("engine", "postgres", "the most widely used open-source database");
  const facts = to.choices.engines[engine];
  if (facts === undefined) to.among("engine", engine, Object.keys(to.choices.engines));
  const smallest = Math.max(to.choices.storageGb.min, facts?.minStorageGb ?? 0);
  const plan: DatabasePlan = {
    ...service,
    engine,
    port: facts?.port ?? 0,
    version: facts ? versionOf(to, "version", service.version, facts) : (service.version ?? ""),
    databaseName: to.fill("databaseName", service.name.replaceAll("-", "_"), "named after the service"),
    instanceType: service.instanceType ?? instanceTypeOf(to, facts),
    storageGb: to.fill("storageGb", smallest, "the least on offer; it grows by itself where the provider can"),
    highAvailability: to.fill(
      "highAvailability",
      to.isProduction,
      to.isProduction ? "production survives the loss of a zone" : `a standby doubles the price; ${to.environment} can wait for a restore`,
    ),
    backupDays: to.fill(
      "backupDays",
      BACKUP_DAYS[to.environment],
      to.isProduction ? "two weeks to notice a mistake" : "a restore point costs little",
    ),
    deletionProtection: to.fill(
      "deletionProtection",
      to.isProduction,
      to.isProduction ? "data is not lost by one command" : `${to.environment} is torn down and built again`,
    ),
  };
  checkStorage(to, plan.storageGb, smallest);
  return completed(to, plan);
}

function instanceTypeOf(to: Completion<"database", DatabaseFacts>, facts: EngineFacts | undefined): string {
  const size = to.fill(
    "size",
    SIZES[to.environment],
    to.isProduction ? "a modest start for production; it can grow later" : `the smallest that does for ${to.environment}`,
  );
  return facts?.sizes[size] ?? "";
}

function checkStorage(to: Completion<"database", DatabaseFacts>, storageGb: number, smallest: number): void {
  const { max } = to.choices.storageGb;
  if (storageGb >= smallest && storageGb <= max) return;
  to.refuse({
    code: "VALUE_NOT_SERVED",
    field: "storageGb",
    received: storageGb,
    expected: `${smallest} to ${max}`,
    fix: "Use a value in the range, or leave it out for the least.",
  });
}
