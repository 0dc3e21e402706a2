import { makeBlueprint } from "../blueprint";
import { builtInProviders } from "../constructs/providers";
import { StackwrightError, type Problem, type Result } from "../errors";
import type { Design } from "../intent";
import { parseSpec } from "../spec";
import { isRecord } from "../spec/record";

/** What can have problems: a spec, a `Result`, a `Design`, a `StackwrightError`, a list of problems, or a function that throws. */
export type Problematic = object | (() => unknown);

/**
 * The problems of a value. A spec's are those of its shape and references, and if it has none, those of building it with the providers
 * that come with Stackwright. What a function throws that is no StackwrightError is thrown again.
 * @throws TypeError for what can have no problems.
 */
export function problemsOf(received: unknown): readonly Problem[] {
  if (typeof received === "function") return problemsOfCall(received as () => unknown);
  if (StackwrightError.is(received)) return received.problems;
  if (Array.isArray(received)) return received as Problem[];
  if (!isRecord(received) || received instanceof Error)
    throw new TypeError(`Expected a spec, a Result, a Design, a StackwrightError or a function, received ${describe(received)}.`);
  if (typeof received["ok"] === "boolean") return problemsOfResult(received as unknown as Result<unknown>);
  if (Array.isArray(received["problems"])) return problemsOfDesign(received as unknown as Design);
  return problemsOfSpec(received);
}

function problemsOfCall(call: () => unknown): readonly Problem[] {
  try {
    call();
    return [];
  } catch (error) {
    if (StackwrightError.is(error)) return error.problems;
    throw error;
  }
}

const problemsOfResult = (result: Result<unknown>): readonly Problem[] => (result.ok ? [] : result.problems);
const problemsOfDesign = ({ problems, notices = [] }: Design): readonly Problem[] => [...problems, ...notices];

function problemsOfSpec(raw: object): readonly Problem[] {
  const spec = parseSpec(raw);
  if (!spec.ok) return spec.problems;
  const offers = Object.fromEntries(Object.entries(builtInProviders).map(([name, { offer }]) => [name, offer]));
  return problemsOfResult(makeBlueprint(spec.value, offers));
}

const describe = (value: unknown): string => (value instanceof Error ? value.name : value === null ? "null" : typeof value);
