import { isSettable, minimalArguments, type Attribute, type Block, type MinimalOptions, type TypeSchema } from "../../src/catalogue";

/** The mistakes that people make in `resources[]`. */
export const MISTAKES = [
  "a misspelt argument",
  "a missing required argument",
  "a wrong type",
  "an unknown attribute in a reference",
  "a block too many",
  "a read-only argument",
  "a wrong nesting",
  "an undeclared name",
  "a function that reads a file",
] as const;
export type Mistake = (typeof MISTAKES)[number];

type Arguments = Readonly<Record<string, unknown>>;

/** Arguments that were right, with one mistake. */
export interface SpecMutant {
  readonly mistake: Mistake;
  readonly arguments: Arguments;
  /** Where the mistake is, below the arguments. */
  readonly place: string;
  /** A name that the message must hold, so that whoever reads it knows what to write. */
  readonly meant: string;
}

/** What references point at: every spec with a mistake declares it beside the resource. */
export const OTHER = { type: "aws_sqs_queue", name: "other", arguments: { name: "other" } } as const;

/** One mistake of this kind in the smallest arguments of a type; undefined when the type gives no room for it. */
export function specMutant(schema: TypeSchema, mistake: Mistake, options: MinimalOptions): SpecMutant | undefined {
  const found = MAKERS[mistake](schema, minimalArguments(schema, options));
  return found && { mistake, ...found };
}

type Made = Omit<SpecMutant, "mistake"> | undefined;
type Maker = (schema: TypeSchema, right: Arguments) => Made;

const MAKERS: Readonly<Record<Mistake, Maker>> = {
  // of an optional argument: a required one would be missing as well, and that is a mistake of its own
  "a misspelt argument": ({ body }, right) => {
    const [found] = [...body.attributes].filter(([name, { optional }]) => optional && name.length > 3);
    if (found === undefined || body.attributes.has(swapped(found[0]))) return undefined;
    const [name] = found;
    return { arguments: { ...without(right, name), [swapped(name)]: right[name] ?? "x" }, place: swapped(name), meant: name };
  },

  "a missing required argument": (schema, right) => {
    const [required] = settable(schema).filter(([, attribute]) => attribute.required);
    if (required === undefined) return undefined;
    return { arguments: without(right, required[0]), place: required[0], meant: required[0] };
  },

  "a wrong type": (schema, right) => {
    for (const [kind, value] of WRONG_VALUES) {
      const [found] = settable(schema).filter(([, { type }]) => type.kind === kind);
      if (found !== undefined) return { arguments: { ...right, [found[0]]: value }, place: found[0], meant: "" };
    }
    return undefined;
  },

  "an unknown attribute in a reference": (schema, right) => referring(schema, right, "${aws_sqs_queue.other.urll}", "url"),

  "a block too many": (schema, right) => {
    const [limited] = [...schema.body.blocks].filter(([, { nesting, most }]) => most !== undefined || nesting === "single");
    if (limited === undefined) return undefined;
    const [name, block] = limited;
    const count = (block.most ?? 1) + 1;
    if (count > 50) return undefined;
    return { arguments: { ...right, [name]: Array.from({ length: count }, () => inside(schema, block)) }, place: name, meant: name };
  },

  "a read-only argument": (schema, right) => {
    const [found] = [...schema.body.attributes].filter(([, each]) => !isSettable(each) && each.type.kind === "string");
    return found && { arguments: { ...right, [found[0]]: "x" }, place: found[0], meant: found[0] };
  },

  "a wrong nesting": (schema, right) => {
    const [block] = [...schema.body.blocks.keys()];
    return block === undefined ? undefined : { arguments: { ...right, [block]: "x" }, place: block, meant: "" };
  },

  "an undeclared name": (schema, right) => referring(schema, right, "${aws_sqs_queue.othre.url}", "other"),

  "a function that reads a file": (schema, right) => referring(schema, right, '${file("/nowhere/at/all.txt")}', "{file"),
};

/** A value of the wrong type for an argument of a kind. */
const WRONG_VALUES = [
  ["number", "abc"],
  ["bool", "yes"],
  ["map", ["a"]],
  ["list", { a: 1 }],
  ["set", 5],
] as const;

const settable = ({ body }: TypeSchema): [string, Attribute][] => [...body.attributes].filter(([, each]) => isSettable(each));

const without = (values: Arguments, name: string): Arguments => Object.fromEntries(Object.entries(values).filter(([key]) => key !== name));

const inside = (schema: TypeSchema, { body }: Block): Arguments => minimalArguments({ ...schema, body, example: {} });

/** Two neighbouring letters behind the first, in the wrong order. */
function swapped(name: string): string {
  const at = [...name].findIndex((letter, index) => index > 0 && index + 1 < name.length && letter !== name[index + 1]);
  return `${name.slice(0, at)}${name[at + 1] ?? ""}${name[at] ?? ""}${name.slice(at + 2)}`;
}

function referring(schema: TypeSchema, right: Arguments, text: string, meant: string): Made {
  const [found] = settable(schema).filter(([name, { type, sensitive }]) => type.kind === "string" && !sensitive && name !== "region");
  return found && { arguments: { ...right, [found[0]]: text }, place: found[0], meant };
}
