import type { MatcherContext, Tester } from "./matcher";
import { isRecord } from "../spec/record";

/** One argument that is not as expected: `versioning_configuration.status: expected "Enabled", received "Suspended"`. */
export interface Difference {
  readonly path: string;
  readonly expected: unknown;
  readonly received: unknown;
}

/**
 * Where `received` lacks something that `expected` asks for. What `expected` leaves out does not matter; its asymmetric matchers
 * (`expect.any(String)`) count; an object may stand for the JSON text that holds it, as policies are written.
 */
export function differences(context: MatcherContext, received: unknown, expected: unknown, path = ""): Difference[] {
  const value = asExpected(received, expected);
  if (isPlain(expected) && isRecord(value)) {
    return Object.entries(expected).flatMap(([key, wanted]) =>
      differences(context, value[key], wanted, path === "" ? key : `${path}.${key}`),
    );
  }
  if (Array.isArray(expected) && Array.isArray(value) && expected.length === value.length)
    return expected.flatMap((wanted: unknown, index) => differences(context, value[index], wanted, `${path}[${index}]`));
  return context.equals(value, expected, testersOf(context)) ? [] : [{ path, expected, received: value }];
}

function testersOf({ utils }: MatcherContext): Tester[] {
  return [utils.iterableEquality, utils.subsetEquality];
}

/** The value inside a JSON text, where an object or a list is expected. */
function asExpected(received: unknown, expected: unknown): unknown {
  if (typeof received !== "string" || !(isPlain(expected) || Array.isArray(expected))) return received;
  try {
    return JSON.parse(received);
  } catch {
    return received;
  }
}

/** An object, and not one of Jest's asymmetric matchers. */
const isPlain = (value: unknown): value is Record<string, unknown> => isRecord(value) && typeof value["asymmetricMatch"] !== "function";
