import { StackwrightError, type Problem } from "../../errors";

/**
 * Attributes of which a service lacks some: to ask for one of those is a problem, and not an empty text.
 * @param known the attributes that it has.
 * @param lacking the others.
 * @param why what to do about it.
 */
export function partialAttributes<K extends string, L extends string>(
  known: Readonly<Record<K, string>>,
  lacking: readonly L[],
  why: Pick<Problem, "expected" | "fix">,
): Readonly<Record<K | L, string>> {
  const attributes = { ...known };
  for (const name of lacking) {
    Object.defineProperty(attributes, name, {
      enumerable: false,
      get: () => {
        throw new StackwrightError([{ code: "SPEC_UNKNOWN_REFERENCE", path: "", received: name, ...why }]);
      },
    });
  }
  return attributes as Record<K | L, string>;
}
