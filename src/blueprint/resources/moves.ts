import { typeOfText } from "../../catalogue";
import type { Problem } from "../../errors";
import type { InfraSpec } from "../../spec";
import { didYouMean } from "../../spec/nearest";
import { isPlain } from "../../spec/text";
import type { Declarations } from "./declared";

/** Everything that is wrong with `moved` and `import`, as far as the addresses of `resources[]` tell. Those of services are known later. */
export function moveProblems(spec: InfraSpec, declarations: Declarations): Problem[] {
  const resources = new Set(declarations.entries.filter(({ root }) => root === "resource").map(({ address }) => address));
  const later = (spec.services ?? []).length > 0;
  return [
    ...twice(spec.moved ?? [], "moved", "from"),
    ...twice(spec.moved ?? [], "moved", "to"),
    ...twice(spec.import ?? [], "import", "to"),
    ...stillThere(spec, resources),
    ...(later ? [] : unknownTargets(spec, resources)),
    ...(spec.import ?? []).flatMap(({ id }, index) => idProblems(id, `import[${index}].id`, declarations)),
  ];
}

/** Targets of `moved` and `import` that no resource of the stack has. A move may lead to where the next one begins. */
export function unknownTargets({ moved = [], import: imported = [] }: InfraSpec, addresses: ReadonlySet<string>): Problem[] {
  const passed = new Map(moved.map(({ from, to }) => [from, to]));
  const moves = moved.flatMap(({ to }, index) =>
    addresses.has(endOf(to, passed)) ? [] : [unknownTarget(`moved[${index}].to`, to, addresses)],
  );
  const imports = imported.flatMap(({ to }, index) => (addresses.has(to) ? [] : [unknownTarget(`import[${index}].to`, to, addresses)]));
  return [...moves, ...imports];
}

/** Addresses that something has moved away from although it is there. */
export function stillThere({ moved = [] }: InfraSpec, addresses: ReadonlySet<string>): Problem[] {
  return moved.flatMap(({ from }, index): Problem[] => {
    if (!addresses.has(from)) return [];
    const fix = "Remove the move, or rename the resource that has this address.";
    return [{ code: "SPEC_CONFLICT", path: `moved[${index}].from`, received: from, expected: "an address that nothing has any more", fix }];
  });
}

/** Where a chain of moves ends; a circle ends nowhere. */
function endOf(start: string, passed: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let here = start;
  while (passed.has(here) && !seen.has(here)) {
    seen.add(here);
    here = passed.get(here) ?? here;
  }
  return here;
}

function unknownTarget(path: string, received: string, addresses: ReadonlySet<string>): Problem {
  const fix = `Name a resource that exists.${didYouMean(received, addresses)}`;
  return { code: "SPEC_UNKNOWN_REFERENCE", path, received, expected: "a resource of this stack", fix };
}

function twice<K extends "from" | "to">(entries: readonly Readonly<Record<K, string>>[], list: string, key: K): Problem[] {
  const first = new Map<string, number>();
  return entries.flatMap((entry, index): Problem[] => {
    const address = entry[key];
    const earlier = first.get(address);
    if (earlier === undefined) {
      first.set(address, index);
      return [];
    }
    const fix = `Remove one: ${list}[${earlier}] has this address already.`;
    return [{ code: "SPEC_DUPLICATE_NAME", path: `${list}[${index}].${key}`, received: address, expected: "each address once", fix }];
  });
}

function idProblems(id: string, path: string, declarations: Declarations): Problem[] {
  if (id === "") return [{ code: "SPEC_MISSING", path, expected: "what the provider knows it by", fix: "Write its id." }];
  return isPlain(id) ? [] : typeOfText(id, path, declarations).problems;
}
