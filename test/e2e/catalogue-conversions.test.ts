import { join } from "node:path";
import { normaliseArguments } from "../../src/catalogue";
import { listOf, mapOf, NUMBER, setOf, STRING, BOOL, type Type } from "../../src/catalogue/types";
import { check, knownType } from "../support/catalogue";
import { JUDGES } from "../support/judges";
import { temporaryFolder } from "../support/temporary-folder";
import { itemKey, planBatch, validateBatch, type BatchItem } from "../support/terraform-batch";

/**
 * The rules by which values are converted are Terraform's, not ours: here Terraform judges them. Whatever the catalogue takes must be valid
 * once it is in its normal form, and whatever it refuses must be refused as it came.
 */
const TAKEN = true;
const REFUSED = false;
type Case = readonly [argument: string, value: unknown, verdict: boolean];

const judgeOf = (name: string, version?: string) => {
  const found = JUDGES.find((judge) => judge.name === name && (version === undefined || judge.version === version));
  if (found === undefined) throw new TypeError(`no judge for ${name}`);
  return found;
};

/** Type, the arguments that are always there, and the cases. */
const OF_RANDOM: readonly (readonly [type: string, given: Readonly<Record<string, unknown>>, cases: readonly Case[]])[] = [
  [
    "random_integer",
    { max: 10 },
    [
      ...["3306", "3e2", "+5", "5.", "5.0", ".5", "-1", 3, 3.5].map((value): Case => ["min", value, TAKEN]),
      ...["0x10", " 3", "", "1_000", "NaN", "five", "true", true, [5], { a: 1 }].map((value): Case => ["min", value, REFUSED]),
    ],
  ],
  [
    "random_password",
    { length: 8 },
    [
      ...["true", "false", "1", "0", true, false].map((value): Case => ["special", value, TAKEN]),
      ...["True", "TRUE", "yes", "", 1, 0, [true], {}].map((value): Case => ["special", value, REFUSED]),
      ...["x", 5, 1.5, true, null].map((value): Case => ["override_special", value, TAKEN]),
      ...[{ a: "b" }, { a: 1, b: true }, { a: null }, {}, null].map((value): Case => ["keepers", value, TAKEN]),
      ...[[{ a: "b" }], ["a"], "a", 5, { a: ["b"] }, { a: { b: "c" } }, []].map((value): Case => ["keepers", value, REFUSED]),
      ["result", "x", REFUSED],
      ["bogus", "x", REFUSED],
      ["bogus", null, REFUSED],
    ],
  ],
  [
    "random_shuffle",
    {},
    [
      ...[["a"], ["a", 1, true], [null], []].map((value): Case => ["input", value, TAKEN]),
      ...["a", 5, { a: "b" }, { 0: "a" }, [["a"]], [{ a: 1 }]].map((value): Case => ["input", value, REFUSED]),
    ],
  ],
];

const RULE = { from_port: 80, to_port: 80, protocol: "tcp", cidr_blocks: ["10.0.0.0/8"] };
const OF_AWS: typeof OF_RANDOM = [
  [
    "aws_security_group",
    { name: "web" },
    [
      ...[[RULE], [{ ...RULE, from_port: "80", self: "false" }], [RULE, { ...RULE, description: "x" }], [], null, RULE].map(
        (value): Case => ["ingress", value, TAKEN],
      ),
      ...["x", ["a"], 5].map((value): Case => ["ingress", value, REFUSED]),
      ...[{ create: "5m" }, [{ create: "5m" }], [], {}, null].map((value): Case => ["timeouts", value, TAKEN]),
      ...[[{ create: "5m" }, { delete: "5m" }], "5m", { wait: "5m" }].map((value): Case => ["timeouts", value, REFUSED]),
      ["id", "x", REFUSED],
      ["arn", "x", REFUSED],
      ["arn", null, TAKEN],
    ],
  ],
  [
    "aws_s3_bucket_versioning",
    { bucket: "media" },
    [
      ...[{ status: "Enabled" }, [{ status: "Enabled" }]].map((value): Case => ["versioning_configuration", value, TAKEN]),
      ...[
        [{ status: "Enabled" }, { status: "Enabled" }],
        "x",
        5,
        true,
        ["x"],
        null,
        [null],
        [],
        {},
        { status: "Enabled", stat: 1 },
        "${local.x}",
      ].map((value): Case => ["versioning_configuration", value, REFUSED]),
    ],
  ],
];

const casesOf = (table: typeof OF_RANDOM): BatchItem[] =>
  table.flatMap(([type, given, cases]) =>
    cases.map(([argument, value], index): BatchItem => ({
      kind: "resource",
      type,
      name: `case_${index}`,
      arguments: { ...given, [argument]: value },
    })),
  );

const verdictsOf = (table: typeof OF_RANDOM): boolean[] => table.flatMap(([, , cases]) => cases.map(([, , verdict]) => verdict));

test.each([
  ["random", OF_RANDOM],
  ["aws", OF_AWS],
] as const)("Terraform takes and refuses the same values as the catalogue: %s", async (provider, table) => {
  const items = casesOf(table);
  const ours = items.map((item) => check(knownType("resource", item.type), item.arguments).length === 0);
  expect(ours.map((taken, at) => `${JSON.stringify(items[at]?.arguments)} ${taken}`)).toEqual(
    verdictsOf(table).map((taken, at) => `${JSON.stringify(items[at]?.arguments)} ${taken}`),
  );
  const normal = items.map((item, at) =>
    ours[at] ? { ...item, arguments: normaliseArguments(knownType("resource", item.type), item.arguments) } : item,
  );
  const errors = await validateBatch(join(temporaryFolder(), provider), judgeOf(provider), normal);
  const theirs = items.map((item) => !errors.has(itemKey(item)));
  expect(theirs.map((taken, at) => `${JSON.stringify(items[at]?.arguments)} ${taken}`)).toEqual(
    ours.map((taken, at) => `${JSON.stringify(items[at]?.arguments)} ${taken}`),
  );
});

/** What is referred to, its type, and where it is given. */
const SOURCES: readonly (readonly [expression: string, type: Type])[] = [
  ["${random_password.from.result}", STRING],
  ["${random_password.from.length}", NUMBER],
  ["${random_password.from.special}", BOOL],
  ["${random_shuffle.from.result}", listOf(STRING)],
  ["${random_password.from.keepers}", mapOf(STRING)],
  ["${toset(random_shuffle.from.result)}", setOf(STRING)],
];
const TARGETS = [
  ["random_password", "override_special", { length: 8 }],
  ["random_integer", "min", { max: 9 }],
  ["random_password", "special", { length: 8 }],
  ["random_shuffle", "input", {}],
  ["random_password", "keepers", { length: 8 }],
] as const;

test("Terraform converts references as the catalogue says", async () => {
  const given: BatchItem[] = [
    { kind: "resource", type: "random_password", name: "from", arguments: { length: 8, special: true, keepers: { a: "b" } } },
    { kind: "resource", type: "random_shuffle", name: "from", arguments: { input: ["a"] } },
  ];
  const judge = judgeOf("random");
  const verdicts: string[] = [];
  for (const [expression, type] of SOURCES) {
    const items = TARGETS.map(([target, argument, rest]): BatchItem => ({
      kind: "resource",
      type: target,
      name: `to_${argument}`,
      arguments: { ...rest, [argument]: expression },
    }));
    const errors = await planBatch(join(temporaryFolder(), "references"), judge, [...given, ...items]);
    for (const item of items) {
      const ours = check(knownType("resource", item.type), item.arguments, () => ({ type, problems: [] })).length === 0;
      const theirs = !errors.has(itemKey(item));
      if (ours !== theirs) verdicts.push(`${expression} in ${item.name}: ours ${ours}, Terraform's ${theirs}`);
    }
  }
  expect(verdicts).toEqual([]);
});
