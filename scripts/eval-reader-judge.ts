import type { Reading } from "../src/intent/reader";

import { pointers, rawServices } from "../src/spec/references";
import { holds, isStatedField } from "./eval-reader-compare";

/** A labelled request. */
export interface Case {
  readonly id: string;
  readonly prompt: string;
  readonly tags: readonly string[];
  readonly expect: {
    readonly provider: string | null;
    readonly region: string | null;
    readonly environment: string | null;
    readonly services: readonly Wanted[];
    readonly uses: readonly (readonly [string, string])[];
    readonly absent: readonly string[];
  };
}

interface Wanted {
  readonly kind: string;
  readonly count: number;
  readonly or?: readonly string[];
  readonly facts: Readonly<Record<string, unknown>>;
}

type Raw = Readonly<Record<string, unknown>>;

export interface Judged {
  readonly labelled: Case;
  readonly reading: Reading;
  readonly servicesExact: boolean;
  readonly facts: { readonly right: number; readonly all: number };
  readonly falseFacts: number;
  readonly uses: { readonly right: number; readonly all: number; readonly extra: number };
  readonly place: { readonly provider: boolean; readonly region: boolean; readonly environment: boolean };
  readonly absent: number;
  readonly invalid: number;
  /** What is wrong, for people. */
  readonly faults: readonly string[];
}

/** Compares a reading with its label. */
export function judge(labelled: Case, reading: Reading, refused: readonly string[]): Judged {
  const { expect } = labelled;
  const services = (reading.spec?.["services"] as Raw[] | undefined) ?? [];
  const faults: string[] = refused.map((each) => `refused: ${each}`);
  const matches = match(expect.services, services);
  const servicesExact = isExact(expect.services, services, matches);
  if (!servicesExact)
    faults.push(
      `services: wanted ${expect.services.map(({ kind, count }) => `${count} ${kind}`).join(", ") || "none"}, came ${services.map((each) => String(each["kind"])).join(", ") || "none"}`,
    );
  const facts = judgeFacts(expect.services, matches, faults);
  const falseFacts = countFalse(expect.services, services, matches, faults);
  const uses = judgeUses(labelled, matches, reading, faults);
  const place = judgePlace(labelled, reading, faults);
  const wrong = expect.absent.filter((kind) => services.some((each) => each["kind"] === kind));
  if (wrong.length > 0) faults.push(`wrongly added: ${wrong.join(", ")}`);
  return {
    labelled,
    reading,
    servicesExact,
    facts,
    falseFacts,
    uses,
    place,
    absent: wrong.length,
    invalid: refused.length > 0 ? 1 : 0,
    faults,
  };
}

/** Which of the read services stand for which wanted entry: as many facts right as can be, each service once. */
function match(wanted: readonly Wanted[], services: readonly Raw[]): ReadonlyMap<Wanted, readonly Raw[]> {
  const free = new Set(services);
  const found = new Map<Wanted, Raw[]>(wanted.map((each) => [each, []]));
  const pairs = wanted
    .flatMap((entry) =>
      services.filter((service) => isKind(entry, service)).map((service) => ({ entry, service, score: score(entry, service) })),
    )
    .sort((one, other) => other.score - one.score);
  for (const { entry, service } of pairs) {
    const those = found.get(entry) as Raw[];
    if (!free.has(service) || those.length >= entry.count) continue;
    those.push(service);
    free.delete(service);
  }
  return found;
}

const isKind = ({ kind, or = [] }: Wanted, service: Raw): boolean => service["kind"] === kind || or.includes(String(service["kind"]));
const score = (entry: Wanted, service: Raw): number =>
  Object.entries(entry.facts).filter(([field, value]) => holds(service, field, value)).length * 10 +
  (service["kind"] === entry.kind ? 1 : 0);

function isExact(wanted: readonly Wanted[], services: readonly Raw[], matches: ReadonlyMap<Wanted, readonly Raw[]>): boolean {
  const matched = [...matches.values()].flat().length;
  return matched === services.length && wanted.every((entry) => matches.get(entry)?.length === entry.count);
}

/** A fact is right when every service of its entry has it. */
function judgeFacts(wanted: readonly Wanted[], matches: ReadonlyMap<Wanted, readonly Raw[]>, faults: string[]): Judged["facts"] {
  let right = 0;
  let all = 0;
  for (const entry of wanted) {
    const those = matches.get(entry) ?? [];
    for (const [field, value] of Object.entries(entry.facts)) {
      all += 1;
      if (those.length > 0 && those.every((service) => holds(service, field, value))) right += 1;
      else
        faults.push(
          `${entry.kind}.${field}: wanted ${JSON.stringify(value)}, came ${JSON.stringify(those.map((service) => service[field]))}`,
        );
    }
  }
  return { right, all };
}

/** Fields that nobody stated: of services that are wanted, those that are not in the label or differ; of others, all. */
function countFalse(
  wanted: readonly Wanted[],
  services: readonly Raw[],
  matches: ReadonlyMap<Wanted, readonly Raw[]>,
  faults: string[],
): number {
  let count = 0;
  for (const service of services) {
    const entry = wanted.find((each) => matches.get(each)?.includes(service));
    for (const field of Object.keys(service).filter((each) => isStatedField(String(service["kind"]), each))) {
      const stated = entry !== undefined && field in labelsOf(entry) && holds(service, field, labelsOf(entry)[field]);
      if (stated) continue;
      count += 1;
      faults.push(`false: ${String(service["name"])}.${field} = ${JSON.stringify(service[field])}`);
    }
  }
  return count;
}

/** A label `public` of a bucket is the field `exposure`. */
const labelsOf = ({ facts }: Wanted): Raw => ("public" in facts ? { ...facts, exposure: facts["public"] } : facts);

/** Which kinds use which, wherever the spec says so: in `uses`, as the source of a trigger, the target of a schedule, … */
function judgeUses(labelled: Case, matches: ReadonlyMap<Wanted, readonly Raw[]>, reading: Reading, faults: string[]): Judged["uses"] {
  const services = rawServices(reading.spec);
  const kindOf = new Map(services.map(({ name, kind }) => [name ?? "", kind as string]));
  for (const [entry, those] of matches) for (const service of those) kindOf.set(String(service["name"]), entry.kind);
  const read = new Set<string>();
  for (const service of services) {
    const from = kindOf.get(service.name ?? "") ?? "";
    for (const { name, path } of pointers(service))
      if (!path.endsWith(".network") && kindOf.has(name))
        read.add(path.includes("usedBy") ? `${kindOf.get(name)}→${from}` : `${from}→${kindOf.get(name)}`);
  }
  const wanted = new Set(labelled.expect.uses.map(([from, to]) => `${from}→${to}`));
  const missing = [...wanted].filter((each) => !read.has(each));
  const extra = [...read].filter((each) => !wanted.has(each));
  if (missing.length > 0) faults.push(`uses missing: ${missing.join(", ")}`);
  if (extra.length > 0) faults.push(`uses more: ${extra.join(", ")}`);
  return { right: wanted.size - missing.length, all: wanted.size, extra: extra.length };
}

function judgePlace({ expect }: Case, { place }: Reading, faults: string[]): Judged["place"] {
  const same = (field: "provider" | "region" | "environment"): boolean => {
    const came = place[field] ?? null;
    const right = came === expect[field];
    if (!right) faults.push(`${field}: wanted ${String(expect[field])}, came ${String(came)}`);
    return right;
  };
  return { provider: same("provider"), region: same("region"), environment: same("environment") };
}

const share = (right: number, all: number): string => (all === 0 ? "–" : `${((100 * right) / all).toFixed(1)} % (${right} of ${all})`);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

export function summarise(judged: readonly Judged[]): Record<string, string> {
  const all = judged.length;
  const part = (test: (each: Judged) => boolean): string => share(judged.filter(test).length, all);
  return {
    services: part(({ servicesExact }) => servicesExact),
    facts: share(sum(judged.map(({ facts }) => facts.right)), sum(judged.map(({ facts }) => facts.all))),
    falseFacts: (sum(judged.map(({ falseFacts }) => falseFacts)) / Math.max(1, all)).toFixed(2),
    uses: share(sum(judged.map(({ uses }) => uses.right)), sum(judged.map(({ uses }) => uses.all))),
    extraUses: String(sum(judged.map(({ uses }) => uses.extra))),
    provider: part(({ place }) => place.provider),
    region: part(({ place }) => place.region),
    environment: part(({ place }) => place.environment),
    absent: String(sum(judged.map(({ absent }) => absent))),
    invalid: String(sum(judged.map(({ invalid }) => invalid))),
  };
}
