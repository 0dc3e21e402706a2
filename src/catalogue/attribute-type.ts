import { failure, success, type Problem, type Result } from "../errors";
import { nearestArguments } from "./check/problems";
import { bodyType, type TypeSchema } from "./schema";
import { stepText, type ReferenceStep } from "../spec/expression";
import { ANY, isSequence, listOf, typeWords, type CollectionType, type ObjectType, type Type } from "./types";

export type { ReferenceStep } from "../spec/expression";

/**
 * What a reference to a resource or data source gives: `aws_instance.web.network_interface[0].device_index` is a number. A problem names
 * the first step that leads nowhere.
 * @param path where the reference stands in the spec
 * @param written how messages call it. Default: its type
 */
export function attributeType(schema: TypeSchema, steps: readonly ReferenceStep[], path: string, written = schema.type): Result<Type> {
  return followSteps(bodyType(schema.body), steps, { written, path });
}

/**
 * What steps lead to from a value of any type.
 * @param place how the value is written in messages, and where it stands in the spec
 */
export function followSteps(
  type: Type,
  steps: readonly ReferenceStep[],
  place: { readonly written: string; readonly path: string },
): Result<Type> {
  return new ReferenceWalk(place.written, place.path).follow(type, steps, 0);
}

class ReferenceWalk {
  constructor(
    private readonly written: string,
    private readonly path: string,
  ) {}

  follow(type: Type, steps: readonly ReferenceStep[], from: number): Result<Type> {
    let here = type;
    for (let at = from; at < steps.length; at += 1) {
      const step = steps[at] as ReferenceStep;
      if (here.kind === "any") return success(ANY);
      if (step.kind === "splat") return this.splat(here, step.full, steps, at + 1);
      const next = step.kind === "name" ? this.name(here, step.name, steps.slice(0, at)) : this.index(here, step.index, steps.slice(0, at));
      if (!next.ok) return next;
      here = next.value;
    }
    return success(here);
  }

  private name(type: Type, name: string, before: readonly ReferenceStep[]): Result<Type> {
    if (type.kind === "object") return this.attribute(type, name, before);
    if (type.kind === "map") return success(type.of);
    const written = this.write([...before, { kind: "name", name }]);
    if (type.kind === "list") {
      const fix = `Take one element, ${this.write(before)}[0].${name}, or all of them, ${this.write(before)}[*].${name}.`;
      return this.refuse(written, `an index: ${this.write(before)} is ${typeWords(type)}`, fix);
    }
    if (type.kind === "set")
      return this.refuse(written, `an object; ${this.write(before)} is ${typeWords(type)}`, setFix(this.write(before), name));
    return this.refuse(written, `an object; ${this.write(before)} is ${typeWords(type)}`, `Remove .${name}.`);
  }

  private attribute(type: ObjectType, name: string, before: readonly ReferenceStep[]): Result<Type> {
    const found = type.keys.get(name);
    if (found === undefined) return this.unknown(type, name, before);
    if (found.writeOnly) return this.writeOnly(name, before);
    return success(found.type);
  }

  private unknown(type: ObjectType, name: string, before: readonly ReferenceStep[]): Result<never> {
    const readable = [...type.keys].filter(([, { writeOnly }]) => !writeOnly).map(([key]) => key);
    const near = nearestArguments(name, readable, 3).map((key) => `"${key}"`);
    const owner = before.length === 0 ? this.written : this.write(before);
    const fix = near.length === 0 ? `Use one of ${someOf(readable)}.` : `Did you mean ${near.join(" or ")}?`;
    return this.refuse(this.write([...before, { kind: "name", name }]), `an attribute of ${owner}`, fix);
  }

  private writeOnly(name: string, before: readonly ReferenceStep[]): Result<never> {
    const fix = "Refer to where the value comes from.";
    return this.refuse(
      this.write([...before, { kind: "name", name }]),
      "an attribute that is kept; this one is write-only and always null",
      fix,
    );
  }

  private index(type: Type, index: number | string | undefined, before: readonly ReferenceStep[]): Result<Type> {
    const written = this.write([...before, { kind: "index", index }]);
    if (type.kind === "list") return this.element(type, index, written);
    if (type.kind === "map") return success(type.of);
    if (type.kind === "set")
      return this.refuse(written, `no index: the elements of ${this.write(before)} have no order`, setFix(this.write(before)));
    if (type.kind === "object" && typeof index === "string") return this.attribute(type, index, before);
    if (before.length === 0) return this.refuse(written, "an attribute: there is one of it, without count", "Remove the index.");
    return this.refuse(written, `no index: ${this.write(before)} is ${typeWords(type)}`, "Remove the index.");
  }

  private element(type: CollectionType, index: number | string | undefined, written: string): Result<Type> {
    const at = typeof index === "string" && /^\d+$/.test(index) ? Number(index) : index;
    if (at === undefined) return success(type.of);
    if (typeof at === "string" || !Number.isInteger(at) || at < 0)
      return this.refuse(written, "a whole number from 0 as index", "Use [0].");
    if (type.most === undefined || at < type.most) return success(type.of);
    return this.refuse(written, `an index below ${type.most}: there are no more of them`, "Use [0].");
  }

  /** What is no list is taken as a list of one, as Terraform does. */
  private splat(type: Type, full: boolean, steps: readonly ReferenceStep[], from: number): Result<Type> {
    const element = isSequence(type) ? type.of : type;
    const end = full ? steps.length : endOfNames(steps, from);
    const each = this.follow(element, steps.slice(0, end), from);
    if (!each.ok) return each;
    return this.follow(listOf(each.value), steps, end);
  }

  private write(steps: readonly ReferenceStep[]): string {
    return steps.reduce((text, step) => text + stepText(step), this.written);
  }

  private refuse(received: string, expected: string, fix: string): Result<never> {
    const problem: Problem = { code: "RESOURCE_UNKNOWN_ATTRIBUTE", path: this.path, received, expected, fix };
    return failure([problem]);
  }
}

function endOfNames(steps: readonly ReferenceStep[], from: number): number {
  const next = steps.findIndex((step, at) => at >= from && step.kind !== "name");
  return next < 0 ? steps.length : next;
}

const setFix = (set: string, name?: string): string => {
  const all = name === undefined ? `${set}[*]` : `${set}[*].${name}`;
  return `Take all of them, ${all}, or the only one, one(${all}).`;
};

const someOf = (names: readonly string[]): string => `${names.slice(0, 12).join(", ")}${names.length > 12 ? " …" : ""}`;
