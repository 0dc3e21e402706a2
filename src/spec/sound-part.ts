import type { Problem } from "../errors";
import { SPEC_VERSION, type InfraSpec } from "./infra-spec";
import { parseSpec } from "./parse";
import { isRecord } from "./record";
import { rawResources, rawServices } from "./references";
import { valueAt } from "./shape";

/** What is left of a spec without its mistakes. */
export interface SoundPart {
  readonly spec: InfraSpec;
  /** Whether all services are in it, with the place and environment that were asked for. */
  readonly hasAllServices: boolean;
  /** A path of `spec` as a path of the whole. */
  readonly pathInWhole: (path: string) => string;
  /** Whether a reference, such as `aws_vpc.main` or `var.size`, points at something that was left out. */
  readonly isLeftOut: (reference: string) => boolean;
}

/** How often what points at something left out is left out in turn; a chain that is longer is not worth the time. */
const MOST_ROUNDS = 5;
/** Fields that services depend on. */
const OF_SERVICES = ["services", "provider", "region", "environment"];
/** What stands in for required fields that are wrong: nothing that is checked afterwards asks for them. */
const STAND_INS: Readonly<Record<string, unknown>> = { version: SPEC_VERSION, name: "unnamed" };

/**
 * A spec without the entries and fields that have problems, and without those that point at them: what can be checked further, so that the
 * other mistakes are told at once.
 * @param problems all that `parseSpec` found in `raw`.
 * @returns undefined when nothing is left, or too much hangs together.
 */
export function soundPart(raw: unknown, problems: readonly Problem[]): SoundPart | undefined {
  if (!isRecord(raw)) return undefined;
  const cut = new Cut(raw);
  let found = problems;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const paths = found.map(({ path }) => cut.pathInWhole(path));
    if (!paths.every((path) => cut.leaveOut(path))) return undefined;
    const parsed = parseSpec(cut.rest());
    if (parsed.ok) return partOf(parsed.value, cut);
    found = parsed.problems;
  }
  return undefined;
}

function partOf(spec: InfraSpec, cut: Cut): SoundPart {
  const addresses = cut.addresses();
  return {
    spec,
    hasAllServices: cut.hasAll(OF_SERVICES),
    pathInWhole: (path) => cut.pathInWhole(path),
    isLeftOut: (reference) => addresses === undefined || beginnings(reference).some((address) => addresses.has(address)),
  };
}

/** Of `data.aws_ami.x.id` those that can be an address: `data`, `data.aws_ami`, `data.aws_ami.x`. */
function beginnings(reference: string): string[] {
  const parts = reference.split(".", 3);
  return parts.map((_, at) => parts.slice(0, at + 1).join("."));
}

/** A spec and what is left out of it. */
class Cut {
  private readonly fields = new Set<string>();
  /** Of each list and record: the indexes or keys that are left out. */
  private readonly entries = new Map<string, Set<string>>();
  /** Of each list: the indexes that are kept. */
  private readonly kept = new Map<string, readonly number[]>();

  constructor(private readonly raw: Readonly<Record<string, unknown>>) {}

  /**
   * Leaves out the entry or field that a path lies in.
   * @returns false when the path lies in none.
   */
  leaveOut(path: string): boolean {
    const place = placeOf(path);
    if (place === undefined || !(Object.hasOwn(this.raw, place.field) || Object.hasOwn(STAND_INS, place.field))) return false;
    const { field, entry } = place;
    if (entry === undefined || !HAVE_ENTRIES.includes(field)) this.fields.add(field);
    else this.entries.set(field, (this.entries.get(field) ?? new Set()).add(entry));
    this.kept.delete(field);
    return true;
  }

  rest(): Record<string, unknown> {
    const whole = Object.entries(this.raw).filter(([field]) => !this.fields.has(field));
    const kept = whole.map(([field, value]): [string, unknown] => [field, this.restOf(field, value)]);
    const standIns = Object.entries(STAND_INS).filter(([field]) => this.fields.has(field));
    return Object.fromEntries([...kept, ...standIns]);
  }

  private restOf(field: string, value: unknown): unknown {
    const left = this.entries.get(field);
    if (left === undefined) return value;
    if (Array.isArray(value)) return (value as unknown[]).filter((_, index) => !left.has(String(index)));
    return Object.fromEntries(Object.entries(value as Readonly<Record<string, unknown>>).filter(([key]) => !left.has(key)));
  }

  hasAll(fields: readonly string[]): boolean {
    return fields.every((field) => !this.fields.has(field) && !this.entries.has(field));
  }

  /** Addresses of the entries that are left out; undefined when a list is left out whole, and nothing is known of what was in it. */
  addresses(): ReadonlySet<string> | undefined {
    if ([...this.fields].some((field) => HAVE_ENTRIES.includes(field))) return undefined;
    const services = rawServices(this.raw).flatMap(({ path, name }) => (this.isOut(path) && name !== undefined ? [`service.${name}`] : []));
    const resources = rawResources(this.raw).flatMap(({ path, address }) => (this.isOut(path) ? [address] : []));
    const variables = [...(this.entries.get("variables") ?? [])].map((name) => `var.${name}`);
    return new Set([...services, ...resources, ...variables, ...this.aliases()]);
  }

  /** Aliases of provider blocks that are left out. */
  private aliases(): string[] {
    const blocks = this.raw["providers"] as readonly unknown[] | undefined;
    return [...(this.entries.get("providers") ?? [])].flatMap((index) => {
      const alias = valueAt(blocks, [Number(index), "alias"]);
      return typeof alias === "string" ? [alias] : [];
    });
  }

  private isOut(path: string): boolean {
    const { field = "", entry = "" } = placeOf(path) ?? {};
    return this.entries.get(field)?.has(entry) === true;
  }

  pathInWhole(path: string): string {
    return path.replace(/^(\w+)\[(\d+)\]/, (_, field: string, index: string) => `${field}[${this.indexInWhole(field, Number(index))}]`);
  }

  private indexInWhole(field: string, index: number): number {
    const list = this.raw[field];
    const left = this.entries.get(field);
    if (left === undefined || !Array.isArray(list)) return index;
    const kept = this.kept.get(field) ?? [...list.keys()].filter((each) => !left.has(String(each)));
    this.kept.set(field, kept);
    return kept[index] ?? index;
  }
}

/** Lists and records of which one entry can go and the others stay. */
const HAVE_ENTRIES: readonly string[] = ["services", "resources", "data", "providers", "moved", "import", "variables", "outputs"];

/** `services[2].engine` lies in services, 2; `outputs.url` and `outputs["a b"]` in outputs. */
function placeOf(path: string): { readonly field: string; readonly entry?: string } | undefined {
  const [, field, index, key, quoted] = /^(\w+)(?:\[(\d+)\]|\.([^.[]+)|\[("(?:[^"\\]|\\.)*")\])?/.exec(path) ?? [];
  if (field === undefined) return undefined;
  const entry = index ?? key ?? (quoted === undefined ? undefined : (JSON.parse(quoted) as string));
  return entry === undefined ? { field } : { field, entry };
}
