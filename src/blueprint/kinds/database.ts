import type { Size } from "../../spec/fields";
import type { DatabaseSpec } from "../../spec/kinds/database";
import { completed, Completion, type Completed, type Filled, type Setting } from "../completion";
import { versionOf } from "../version";
import { diskOf, type GrowthFacts } from "./database-storage";

export type DatabaseEngine = NonNullable<DatabaseSpec["engine"]>;

/** What a provider offers for relational databases. */
export interface DatabaseFacts {
  readonly engines: Readonly<Partial<Record<DatabaseEngine, EngineFacts>>>;
  readonly storageGb: { readonly min: number; readonly max: number };
  /** How far a disk may grow by itself, where more is known than that a limit is larger than the disk. */
  readonly growth?: GrowthFacts;
  /** Engines that the provider sells and that are not built all the same, each with the reason. */
  readonly refusedEngines?: Readonly<Partial<Record<DatabaseEngine, string>>>;
  /** How far back any moment can be restored, in days, where that is less than backups are kept. */
  readonly pointInTimeDaysMax?: number;
  /** Whether a standby is only to be had with backups. */
  readonly standbyNeedsBackups?: boolean;
  /** Names that a database may have. Default: every one that the spec takes. */
  readonly databaseNames?: DatabaseNames;
  /** What its instance types begin with: `db.`. Default: nothing. */
  readonly instanceTypePrefix?: string;
}

export interface DatabaseNames {
  readonly pattern: RegExp;
  /** The pattern in words. */
  readonly expected: string;
  /** Words that are no names, in lower case. */
  readonly reserved: readonly string[];
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
  /** Largest disk in GiB, where the engine takes less than others. */
  readonly maxStorageGb?: number;
  /** Disks on offer in GiB, smallest first, where not every size between is. */
  readonly storageStepsGb?: readonly number[];
  /** Fewest days that backups are kept, where none is not to be had. Default: 0. */
  readonly backupDaysMin?: number;
  /** Instance types that can have a standby, and the smallest of them, where not all can. */
  readonly standby?: { readonly types: RegExp; readonly smallest: string };
  /** The database that a new instance has, where the provider cannot create another. */
  readonly onlyDatabase?: string;
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
  if (facts === undefined) refuseEngine(to, engine);
  const smallest = Math.max(to.choices.storageGb.min, facts?.minStorageGb ?? 0);
  const largest = facts?.maxStorageGb ?? to.choices.storageGb.max;
  const highAvailability = highAvailabilityOf(to);
  const plan: DatabasePlan = {
    ...service,
    engine,
    port: facts?.port ?? 0,
    version: facts ? versionOf(to, "version", service.version, facts) : (service.version ?? ""),
    databaseName: databaseNameOf(to, facts),
    instanceType: instanceTypeOf(to, facts, highAvailability),
    ...diskOf(to, { smallest, largest, stepsGb: facts?.storageStepsGb }),
    highAvailability,
    backupDays: backupDaysOf(to, facts?.backupDaysMin ?? 0),
    deletionProtection: to.fill(
      "deletionProtection",
      to.isProduction,
      to.isProduction ? "data is not lost by one command" : `${to.environment} is torn down and built again`,
    ),
  };
  checkBackups(to, plan);
  return completed(to, plan);
}

/** A standby stands in another zone, so a region with one zone has none. */
function highAvailabilityOf(to: Completion<"database", DatabaseFacts>): boolean {
  const { region } = to.setting;
  if (region.zones.length > 1) {
    const because = to.isProduction
      ? "production survives the loss of a zone"
      : `a standby doubles the price; ${to.environment} can wait for a restore`;
    return to.fill("highAvailability", to.isProduction, because);
  }
  const highAvailability = to.fill("highAvailability", false, `${region.id} has no second zone for a standby`);
  if (highAvailability) {
    const fix = `${region.id} has no second zone: use another region, or highAvailability: false.`;
    to.refuse({ code: "VALUE_NOT_SERVED", field: "highAvailability", received: true, expected: "false", fix });
  }
  return highAvailability;
}

function backupDaysOf(to: Completion<"database", DatabaseFacts>, least: number): number {
  const usual = BACKUP_DAYS[to.environment];
  const because = to.isProduction ? "two weeks to notice a mistake" : "a restore point costs little";
  const { title } = to.setting.provider;
  const days = to.fill("backupDays", Math.max(usual, least), usual < least ? `the fewest that ${title} keeps` : because);
  if (days < least) {
    const fix = `${title} keeps backups for ${least} days at least: use ${least} or more.`;
    to.refuse({ code: "VALUE_NOT_SERVED", field: "backupDays", received: days, expected: `${least} to 35`, fix });
  }
  return days;
}

function instanceTypeOf(to: Completion<"database", DatabaseFacts>, facts: EngineFacts | undefined, highAvailability: boolean): string {
  const standby = highAvailability ? facts?.standby : undefined;
  const asked = to.service.instanceType;
  if (asked !== undefined) return ableToStandBy(to, withPrefix(to, asked), standby);
  const size = to.fill(
    "size",
    SIZES[to.environment],
    to.isProduction ? "a modest start for production; it can grow later" : `the smallest that does for ${to.environment}`,
  );
  const usual = facts?.sizes[size] ?? "";
  const able = standby?.types.test(usual) ?? true;
  const instanceType = able ? usual : (standby?.smallest ?? usual);
  const because = able ? `${to.setting.provider.title}'s ${size}` : `the smallest that can have a standby; ${usual} cannot`;
  if (facts !== undefined) to.note("instanceType", instanceType, because);
  return instanceType;
}

function ableToStandBy(to: Completion<"database", DatabaseFacts>, instanceType: string, standby: EngineFacts["standby"]): string {
  if (standby === undefined || standby.types.test(instanceType)) return instanceType;
  const fix = `Use ${standby.smallest} or larger, or highAvailability: false: ${instanceType} cannot have a standby.`;
  const expected = `a type such as ${standby.smallest} beside highAvailability`;
  to.refuse({ code: "SPEC_CONFLICT", field: "instanceType", received: instanceType, expected, fix });
  return instanceType;
}

function withPrefix(to: Completion<"database", DatabaseFacts>, asked: string): string {
  const { instanceTypePrefix = "" } = to.choices;
  if (asked.startsWith(instanceTypePrefix)) return asked;
  const instanceType = `${instanceTypePrefix}${asked}`;
  to.note("instanceType", instanceType, `${to.setting.provider.title} writes it so for databases`);
  return instanceType;
}

function databaseNameOf(to: Completion<"database", DatabaseFacts>, facts: EngineFacts | undefined): string {
  const only = facts?.onlyDatabase;
  if (only !== undefined) {
    const name = to.fill("databaseName", only, `${to.setting.provider.title} creates no database in it: create yours beside this one`);
    if (name !== only) to.among("databaseName", name, [only]);
    return name;
  }
  const own = to.service.name.replaceAll("-", "_");
  const { pattern, expected, reserved = [] } = to.choices.databaseNames ?? {};
  const taken = reserved.includes(own);
  const name = to.fill(
    "databaseName",
    taken ? `${own}_db` : own,
    taken ? `named after the service; ${own} is a reserved word` : "named after the service",
  );
  if (pattern?.test(name) === false || reserved.includes(name.toLowerCase())) {
    const fix = `Use ${expected}, and none of the engine's reserved words.`;
    to.refuse({ code: "VALUE_NOT_SERVED", field: "databaseName", received: name, expected: expected ?? "a name", fix });
  }
  return name;
}

function refuseEngine(to: Completion<"database", DatabaseFacts>, engine: DatabaseEngine): void {
  const offered = Object.keys(to.choices.engines);
  const why = to.choices.refusedEngines?.[engine];
  if (why === undefined) return to.among("engine", engine, offered);
  to.refuse({ code: "VALUE_NOT_SERVED", field: "engine", received: engine, expected: `one of ${offered.join(", ")}`, fix: `${why}.` });
}

function checkBackups(to: Completion<"database", DatabaseFacts>, { backupDays, highAvailability }: DatabasePlan): void {
  const { pointInTimeDaysMax, standbyNeedsBackups } = to.choices;
  if (pointInTimeDaysMax !== undefined && backupDays > pointInTimeDaysMax) {
    const because = `${to.setting.provider.title} restores any moment of the last ${pointInTimeDaysMax} days; before that, one backup for each day`;
    to.note("backupDays", backupDays, because);
  }
  if (!standbyNeedsBackups || !highAvailability || backupDays > 0) return;
  to.refuse({
    code: "SPEC_CONFLICT",
    field: "backupDays",
    received: backupDays,
    expected: "1 or more beside highAvailability",
    fix: "A standby is made from backups: use 1 or more, or highAvailability: false.",
  });
}
