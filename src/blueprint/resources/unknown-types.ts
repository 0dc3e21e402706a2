import { unknownType } from "../../catalogue";
import type { Problem } from "../../errors";

/** Types for which the nearest known ones are looked for: the search goes over all names, and a spec may have ten thousand wrong types. */
const MOST_SEARCHED = 200;

/** The problems with types that there are not; each type is looked for once. */
export class UnknownTypes {
  private readonly known = new Map<string, Problem>();

  problem(root: "resource" | "data", type: string, path: string): Problem {
    const key = `${root} ${type}`;
    const found = this.known.get(key) ?? this.search(root, type);
    this.known.set(key, found);
    return { ...found, path };
  }

  private search(root: "resource" | "data", type: string): Problem {
    if (this.known.size < MOST_SEARCHED) return unknownType(root, type, "");
    const fix = 'Search for what it is to do: stackwright resources search "…".';
    return { code: "RESOURCE_UNKNOWN_TYPE", path: "", received: type, expected: "a type that a provider has", fix };
  }
}
