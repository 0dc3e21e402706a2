import { isDeepStrictEqual } from "node:util";
import type { ZodType } from "zod";
import type { Decision } from "../blueprint";
import { joinPath } from "../errors";
import { InfraSpec, kinds, type Kind } from "../spec";
import { splitPath } from "./paths";
import { inline, keyText } from "./scalars";

/** A decision as a line of YAML, without its comment sign. */
export interface AssumedLine {
  readonly field: string;
  readonly line: string;
}

interface ImpliedService {
  readonly decision: Decision;
  readonly fields: readonly AssumedLine[];
}

/** Decisions by where they are written: beside a place of the spec, as a service of their own, or at the end. */
export class Assumptions {
  readonly implied: readonly ImpliedService[];
  readonly controls: readonly Decision[];
  private readonly missing = new Map<string, AssumedLine[]>();
  private readonly present = new Map<string, { readonly decision: Decision; readonly stands: boolean }>();

  constructor(decisions: readonly Decision[], spec: InfraSpec) {
    const roots = new Set(decisions.filter(isService).map(({ path }) => path));
    const belongsToImplied = ({ path }: Decision): boolean => roots.has(path.split(/[.[]/)[0] ?? "");
    this.controls = decisions.filter(({ path }) => path.startsWith("controls."));
    this.implied = decisions.filter(isService).map((decision) => ({
      decision,
      fields: decisions
        .filter(({ path }) => path.startsWith(`${decision.path}.`))
        .map((each) => lineOf(each, each.path.slice(decision.path.length + 1), decision.value)),
    }));
    for (const decision of decisions) {
      if (!belongsToImplied(decision) && !this.controls.includes(decision)) this.place(decision, spec);
    }
  }

  /** Fields that are missing at a place and were filled in. */
  missingAt(path: string): readonly AssumedLine[] {
    return this.missing.get(path) ?? [];
  }

  /** Why a value stands in the spec, or what it was taken for, as a comment behind it; empty when nothing was decided. */
  remarkAt(path: string): string {
    const found = this.present.get(path);
    if (found === undefined) return "";
    const { decision, stands } = found;
    return stands ? `   # ${decision.because}` : `   # taken as ${inline(decision.value)}: ${decision.because}`;
  }

  private place(decision: Decision, spec: InfraSpec): void {
    const steps = splitPath(decision.path) ?? [];
    const { parent, rest, value } = deepest(spec, steps);
    if (rest.length === 0) {
      this.present.set(decision.path, { decision, stands: isDeepStrictEqual(value, decision.value) });
      return;
    }
    const at = joinPath("", ...parent);
    this.missing.set(at, [...(this.missing.get(at) ?? []), lineOf(decision, joinPath("", ...rest), value)]);
  }
}

/** @param holder what would hold the field. */
function lineOf({ value, because }: Decision, field: string, holder: unknown): AssumedLine {
  const text = isWritable(field, value, holder) ? `${keyText(field)}${inline(value)}` : `(${field} = ${inline(value)})`;
  return { field, line: `${text}   # assumed: ${because}` };
}

/** Whether a line of YAML can say it: not of a part that is missing itself, nor where a choice has no field of its own. */
function isWritable(field: string, value: unknown, holder: unknown): boolean {
  if (!/^[\w-]+$/.test(field)) return false;
  const kind = typeof holder === "object" && holder !== null && "kind" in holder ? String(holder.kind) : "";
  if (!Object.hasOwn(kinds, kind)) return true;
  const shape = kinds[kind as Kind].schema.shape as Readonly<Record<string, ZodType>>;
  return shape[field]?.safeParse(value).success === true;
}

const topLevel = new Set(Object.keys(InfraSpec.shape));

function isService({ path, value }: Decision): boolean {
  return /^[a-z][a-z0-9-]*$/.test(path) && !topLevel.has(path) && typeof value === "object" && value !== null && "kind" in value;
}

interface Depth {
  /** The longest beginning of the path that the spec has. */
  readonly parent: readonly (string | number)[];
  /** What is missing of it. */
  readonly rest: readonly (string | number)[];
  /** What stands there. */
  readonly value: unknown;
}

function deepest(spec: unknown, steps: readonly (string | number)[]): Depth {
  let value = spec;
  for (const [index, step] of steps.entries()) {
    const next: unknown = typeof value === "object" && value !== null ? (value as Record<string | number, unknown>)[step] : undefined;
    if (next === undefined) return { parent: steps.slice(0, index), rest: steps.slice(index), value };
    value = next;
  }
  return { parent: steps, rest: [], value };
}
