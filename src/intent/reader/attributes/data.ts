import type { Draft } from "../services/draft";
import { append, days, gib, number, plainNumber, put, same, type Bind, type Bindings } from "./binding";
import { isAmount, type Fact } from "./fact";

/** The attribute that keys a table, as written: `/tenantId` is `tenantId`. */
const attribute =
  (field: string): Bind =>
  (draft, fact) => {
    const name = String(fact.value).replace(/^\//, "");
    if (draft.value(field) !== undefined && !fact.corrects) return false;
    return put(draft, field, name, fact);
  };

const index: Bind = (draft, fact) => {
  const partitionKey = String(fact.value);
  return append(draft, "indexes", { name: `${partitionKey}-index`.slice(0, 255), partitionKey }, fact);
};

/** A cache that survives the loss of a zone has a copy that takes over. */
const standby: Bind = (draft, fact) =>
  draft.value("replicas") === undefined && fact.value === true ? put(draft, "replicas", 1, fact) : true;

const lifecycle =
  (action: "archive" | "delete"): Bind =>
  (draft, fact) => {
    if (!isAmount(fact.value)) return false;
    const afterDays = days(fact.value, fact);
    if (afterDays === undefined) return false;
    const rules = (draft.value("lifecycle") as { action: string }[] | undefined) ?? [];
    const others = fact.corrects || rules.some((rule) => rule.action === action) ? rules.filter((rule) => rule.action !== action) : rules;
    return put(draft, "lifecycle", [...others, { afterDays: Math.round(afterDays), action }], fact);
  };

/** The reason stands in the words themselves; spec.ts quotes their sentence. */
const expose: Bind = (draft, fact) => {
  draft.put("exposure", { public: { reason: REASON_LATER } }, fact);
  return true;
};

/** Replaced by the words when the spec is written. */
export const REASON_LATER = "as asked";

const conceal: Bind = (draft, fact) => {
  if (fact.corrects || draft.value("exposure") === undefined) draft.fields.delete("exposure");
  return true;
};

const version: Bind = (draft, fact) =>
  draft.value("version") !== undefined && !fact.corrects && isOtherEngine(draft, fact)
    ? false
    : put(draft, "version", String(fact.value), fact);

const looseVersion: Bind = (draft, fact) =>
  draft.value("version") === undefined && isAmount(fact.value) && put(draft, "version", fact.value.digits, fact);

/** A version that was stated already stays, unless the same place says another. */
const isOtherEngine = (draft: Draft, fact: Fact): boolean => Math.abs((draft.fields.get("version")?.from ?? 0) - fact.from) > 200;

const copies: Bind = (draft, fact) => number("replicas", plainNumber)(draft, fact);

/** A Redis of three nodes is a primary with two copies; Memcached has no copies. */
const members: Bind = (draft, fact) =>
  isAmount(fact.value) && draft.value("engine") !== "memcached" && fact.value.value >= 2
    ? put(draft, "replicas", fact.value.value - 1, fact)
    : false;

const throughput: Bind = (draft, fact) =>
  isAmount(fact.value)
    ? put(draft, "throughput", { provisionedMbps: Math.round(fact.value.value) }, fact)
    : put(draft, "throughput", fact.value, fact);

export const data: Bindings = {
  bytes: { database: number("storageGb", gib), filesystem: number("sizeGb", gib) },
  disk: { database: number("storageGb", gib), filesystem: number("sizeGb", gib) },
  size: { database: same("size"), cache: same("size") },
  instanceType: { database: same("instanceType"), cache: same("instanceType") },
  availability: { database: same("highAvailability"), cache: standby },
  backup: { database: number("backupDays", days) },
  recovery: { table: same("pointInTimeRecovery"), database: () => true },
  protection: { database: same("deletionProtection"), table: same("deletionProtection") },
  version: { database: version, cache: version },
  looseVersion: { database: looseVersion, cache: looseVersion },
  engine: { database: same("engine"), cache: same("engine") },
  databaseName: { database: same("databaseName") },
  partitionKey: { table: attribute("partitionKey") },
  // Cosmos DB writes partition keys as paths
  path: { table: (draft, fact) => /^\/\w+$/.test(String(fact.value)) && attribute("partitionKey")(draft, fact) },
  sortKey: { table: attribute("sortKey") },
  index: { table: index },
  ttl: { table: attribute("ttlAttribute") },
  replicas: { cache: copies },
  nodes: { cache: members },
  versioning: { bucket: same("versioning") },
  public: { bucket: expose },
  private: { bucket: conceal },
  archive: { bucket: lifecycle("archive") },
  delete: { bucket: lifecycle("delete") },
  throughput: { filesystem: throughput },
};
