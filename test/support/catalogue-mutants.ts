import { isSettable, minimalArguments, type Attribute, type Block, type TypeSchema } from "../../src/catalogue";

/** One mistake in arguments that were right. */
export interface Mutant {
  readonly mistake: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

/** A value of the wrong type for an argument of a kind. */
const WRONG_VALUES: readonly (readonly [kind: string, value: unknown])[] = [
  ["number", "abc"],
  ["number", true],
  ["bool", "yes"],
  ["bool", 3],
  ["list", "x"],
  ["list", { a: 1 }],
  ["set", 5],
  ["map", "x"],
  ["map", ["a"]],
  ["map", [{ a: 1 }]],
  // where text may be JSON, the catalogue encodes this one and Terraform takes it
  ["string", ["a"]],
];

/** The smallest arguments of a type with one mistake each, of every kind that the type allows. */
export function mutantsOf(schema: TypeSchema): Mutant[] {
  const right = minimalArguments(schema);
  const settable = [...schema.body.attributes].filter(([, attribute]) => isSettable(attribute));
  return [
    ...misspelt(settable, right),
    ...missing(schema, right),
    ...readOnly(schema, right),
    ...WRONG_VALUES.flatMap(([kind, value]) => wrongValue(settable, kind, value, right)),
    ...wrongBlocks(schema, right),
  ];
}

type Arguments = Readonly<Record<string, unknown>>;
type Named<T> = readonly (readonly [string, T])[];

function misspelt(settable: Named<Attribute>, right: Arguments): Mutant[] {
  const [found] = settable.filter(([name, { optional }]) => optional && !(name in right));
  if (found === undefined) return [];
  const [name] = found;
  return [{ mistake: "misspelt argument", arguments: { ...right, [`${name.slice(0, -1)}${name.endsWith("x") ? "y" : "x"}`]: "v" } }];
}

function missing({ body }: TypeSchema, right: Arguments): Mutant[] {
  const [attribute] = [...body.attributes].filter(([, { required }]) => required);
  const [block] = [...body.blocks].filter(([, { least }]) => least > 0);
  const without = (name: string): Arguments => Object.fromEntries(Object.entries(right).filter(([each]) => each !== name));
  return [
    ...(attribute === undefined ? [] : [{ mistake: "missing argument", arguments: without(attribute[0]) }]),
    ...(block === undefined ? [] : [{ mistake: "missing block", arguments: without(block[0]) }]),
  ];
}

const READ_ONLY_VALUES: Readonly<Record<string, unknown>> = { string: "x", number: 1, bool: true, map: {}, list: [], set: [], object: {} };

function readOnly({ body }: TypeSchema, right: Arguments): Mutant[] {
  const [found] = [...body.attributes].filter(([, attribute]) => !isSettable(attribute));
  return found === undefined
    ? []
    : [{ mistake: "read-only argument", arguments: { ...right, [found[0]]: READ_ONLY_VALUES[found[1].type.kind] } }];
}

function wrongValue(settable: Named<Attribute>, kind: string, value: unknown, right: Arguments): Mutant[] {
  const [found] = settable.filter(([, { type }]) => type.kind === kind);
  return found === undefined ? [] : [{ mistake: `${JSON.stringify(value)} for a ${kind}`, arguments: { ...right, [found[0]]: value } }];
}

function wrongBlocks(schema: TypeSchema, right: Arguments): Mutant[] {
  const blocks = [...schema.body.blocks];
  const [limited] = blocks.filter(([, { nesting, most }]) => most !== undefined || nesting === "single");
  const [first] = blocks;
  const inside = ({ body }: Block): Arguments => minimalArguments({ ...schema, body, example: {} });
  const tooMany = limited && {
    mistake: "a block too many",
    arguments: { ...right, [limited[0]]: Array.from({ length: (limited[1].most ?? 1) + 1 }, () => inside(limited[1])) },
  };
  if (first === undefined) return [];
  return [
    ...(tooMany === undefined ? [] : [tooMany]),
    { mistake: "text for a block", arguments: { ...right, [first[0]]: "x" } },
    { mistake: "a list of texts for a block", arguments: { ...right, [first[0]]: ["x"] } },
    { mistake: "unknown argument in a block", arguments: { ...right, [first[0]]: { ...inside(first[1]), not_known: 1 } } },
  ];
}
