import { kinds, type Kind } from "../src/spec";

type Raw = Readonly<Record<string, unknown>>;

/** Whether a service has what a label states: `false` holds when absent, triggers compare by their type, lists of objects by what is given. */
export function holds(service: Raw, field: string, wanted: unknown): boolean {
  if (field === "public" && service["kind"] === "bucket") return (service["exposure"] !== undefined) === wanted;
  if (field === "exposure") return wanted === true || (typeof wanted === "object" && wanted !== null);
  const came = service[field];
  if (wanted === false) return came === undefined || came === false || came === "none";
  if (wanted === true) return came === true || (typeof came === "object" && came !== null);
  if (field === "triggers") return sameList(typesOf(came), typesOf(wanted));
  if (field === "every") return minutesOf(came) !== undefined && minutesOf(came) === minutesOf(wanted);
  if (field === "nodePools")
    return (
      Array.isArray(wanted) &&
      Array.isArray(came) &&
      wanted.length === came.length &&
      wanted.every((pool) => came.some((each) => includes(each, pool)))
    );
  return includes(came, wanted);
}

const typesOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.map((each: unknown) => (typeof each === "string" ? each : String((each as Raw)["type"]))) : [];
const sameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && [...one].sort().join() === [...other].sort().join();

/** Whether a value has everything that is wanted of it; objects may have more. */
function includes(came: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted))
    return Array.isArray(came) && came.length === wanted.length && wanted.every((each) => came.some((other) => includes(other, each)));
  if (typeof wanted === "object" && wanted !== null)
    return typeof came === "object" && came !== null && Object.entries(wanted).every(([key, value]) => holds(came as Raw, key, value));
  return came === wanted;
}

const MINUTES: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 1_440 };

function minutesOf(value: unknown): number | undefined {
  const [, count, unit] = /^(\d+) (minute|hour|day)s?$/.exec(String(value)) ?? [];
  return count === undefined || unit === undefined ? undefined : Number(count) * (MINUTES[unit] ?? 0);
}

const NEVER_FACTS = new Set(["kind", "name", "uses", "network", "description"]);

/** Whether a field states a fact: not the kind, the name, or a pointer at another service. */
export function isStatedField(kind: string, field: string): boolean {
  if (NEVER_FACTS.has(field)) return false;
  const references = Object.hasOwn(kinds, kind) ? Object.keys(kinds[kind as Kind].references) : [];
  return field === "triggers" || !references.some((pattern) => pattern.split(/[.[]/)[0] === field);
}
