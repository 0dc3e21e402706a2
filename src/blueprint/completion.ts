import { joinPath, type Problem } from "../errors";
import type { Environment, Kind, Service, ServiceOf } from "../spec";
import { didYouMean } from "../spec/nearest";
import type { Decision } from "./decision";
import type { RegionFact } from "../provider-facts";

/** A service with some of its optional fields filled in. */
export type Filled<S, F extends keyof S> = Omit<S, F> & { readonly [K in F]-?: NonNullable<S[K]> };

/** Where a service is completed: what its provider offers, and what it shall be like. */
export interface Setting<C> {
  readonly path: string;
  readonly environment: Environment;
  readonly provider: { readonly name: string; readonly title: string };
  readonly region: RegionFact;
  /** The provider's choices for the kind. */
  readonly choices: C;
  /** The services that point at this one. */
  readonly usedBy: readonly Service[];
  /** Whether anything points at this one: a service, a resource, an output. Default: true, because a construct made by hand learns it too late. */
  readonly isAskedFor?: boolean;
}

/** Fills a service's open fields, and writes down each filling and each value that the provider does not offer. */
export class Completion<K extends Kind, C> {
  readonly decisions: Decision[] = [];
  readonly problems: Problem[] = [];

  constructor(
    readonly service: ServiceOf<K>,
    readonly setting: Setting<C>,
  ) {}

  get choices(): C {
    return this.setting.choices;
  }

  get environment(): Environment {
    return this.setting.environment;
  }

  get isProduction(): boolean {
    return this.setting.environment === "production";
  }

  /** The field's value as asked; else `value`, which becomes a Decision. */
  fill<F extends keyof ServiceOf<K> & string>(
    field: F,
    value: NonNullable<ServiceOf<K>[F]>,
    because: string,
  ): NonNullable<ServiceOf<K>[F]> {
    const asked = this.service[field];
    if (asked !== undefined && asked !== null) return asked;
    this.note(field, value, because);
    return value;
  }

  /** A value of the plan that has no field in the spec: a complete plan's own; else `value`, which becomes a Decision. */
  settle<T>(field: string, value: T, because: string): T {
    const settled = (this.service as Readonly<Record<string, unknown>>)[field];
    if (settled !== undefined) return settled as T;
    this.note(field, value, because);
    return value;
  }

  /** Writes down a choice that has no field, or that depends on others. What is said of one place again goes into its one Decision. */
  note(field: string, value: unknown, because: string): void {
    const path = joinPath(this.setting.path, ...keysOf(field));
    const earlier = this.decisions.findIndex((decision) => decision.path === path);
    const first = this.decisions[earlier];
    if (first === undefined) this.decisions.push({ path, value, because });
    else this.decisions[earlier] = { path, value, because: `${first.because}; ${because}` };
  }

  refuse(problem: Omit<Problem, "path"> & { readonly field: string }): void {
    const { field, ...rest } = problem;
    this.problems.push({ ...rest, path: joinPath(this.setting.path, ...keysOf(field)) });
  }

  /** Refuses a value that is not among what the provider offers. */
  among(field: string, value: string, offered: readonly string[]): void {
    if (offered.includes(value)) return;
    const expected = offered.length === 0 ? "nothing: it is not offered" : `one of ${offered.join(", ")}`;
    const fix = `${this.setting.provider.title} does not offer ${value}.${didYouMean(value, offered)}`;
    this.refuse({ code: "VALUE_NOT_SERVED", field, received: value, expected, fix });
  }
}

/** `indexes.0.sortKey` → `indexes`, 0, `sortKey`. */
function keysOf(field: string): (string | number)[] {
  return field.split(".").map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}

/** The result of completing one service. */
export interface Completed<P> {
  readonly plan: P;
  readonly decisions: readonly Decision[];
  readonly problems: readonly Problem[];
}

export function completed<K extends Kind, C, P>(to: Completion<K, C>, plan: P): Completed<P> {
  return { plan, decisions: to.decisions, problems: to.problems };
}
