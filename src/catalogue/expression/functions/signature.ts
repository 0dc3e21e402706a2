import { ANY, BOOL, listOf, mapOf, NUMBER, setOf, STRING, type Type } from "../../types";

/** What a function wants of an argument: a type, or a shape with any elements. */
export type Wanted = Type | "list or set" | "map or object" | "collection or text";

/** A pure function of Terraform: what it takes and gives. */
export interface FunctionSignature {
  readonly parameters: readonly Wanted[];
  /** Of every further argument. Undefined: there is none. */
  readonly rest: Wanted | undefined;
  /** Most and fewest arguments, where `rest` would allow others. */
  readonly most: number;
  readonly least: number;
  /** Its type, by those of its arguments. */
  readonly result: (types: readonly Type[]) => Type;
}

/** What a function gives: a type, or a rule by the types of its arguments. */
export type ResultRule = Type | ((types: readonly Type[]) => Type);

export interface Counts {
  readonly least?: number;
  readonly most?: number;
}

const WORDS: Readonly<Record<string, Wanted>> = {
  s: STRING,
  n: NUMBER,
  b: BOOL,
  any: ANY,
  list: listOf(ANY),
  set: setOf(ANY),
  map: mapOf(ANY),
  "list(s)": listOf(STRING),
  "list(b)": listOf(BOOL),
  "map(list(s))": mapOf(listOf(STRING)),
  sequence: "list or set",
  keyed: "map or object",
  countable: "collection or text",
};

/** A signature from what it wants: `s n any`; a last one with `...` may be left out or repeated. */
export function takes(parameters: string, result: ResultRule, { least, most }: Counts = {}): FunctionSignature {
  const words = parameters.split(" ").filter((word) => word !== "");
  const rest = words.at(-1)?.endsWith("...") ? words.pop()?.slice(0, -3) : undefined;
  const types = words.map((word) => WORDS[word] ?? ANY);
  return {
    parameters: types,
    rest: rest === undefined ? undefined : (WORDS[rest] ?? ANY),
    least: least ?? types.length,
    most: most ?? (rest === undefined ? types.length : Infinity),
    result: typeof result === "function" ? result : () => result,
  };
}
