import { StackwrightError, type Problem } from "../../src/errors";
import { prove } from "../../src/proof";
import { synthStack } from "../../src/testing";
import { AnyResource } from "../../src/synth";
import { queue, specWith } from "../support/resource-problems";

async function judged(spec: unknown): Promise<{ problems: readonly Problem[]; defect: unknown }> {
  const { problems, defect } = await prove(spec, { through: "synthesis", sourceFolder: __dirname });
  return { problems, defect };
}

const many = (count: number, make: (index: number) => object): object[] => Array.from({ length: count }, (_, index) => make(index));
const nested = (levels: number): unknown => (levels === 0 ? "end" : { a: nested(levels - 1) });
const policy = (value: unknown): object => ({ type: "aws_iam_policy", name: "p", arguments: { policy: value } });

describe("much of it", () => {
  test("5 MB of right statements pass", async () => {
    const Statement = many(55_000, (index) => ({
      Sid: `s${index}`,
      Effect: "Allow",
      Action: "s3:GetObject",
      Resource: `arn:aws:s3:::bucket-${index}/*`,
    }));
    expect(JSON.stringify(Statement).length).toBeGreaterThan(5_000_000);
    const { problems } = await judged(specWith([policy({ Statement })]));
    expect(problems).toEqual([]);
  });

  test("20,000 resources are too many, told in one short problem", async () => {
    const { problems } = await judged(specWith(many(20_000, (index) => queue(`q${index}`))));
    expect(problems).toEqual([
      expect.objectContaining({ code: "SPEC_OUT_OF_RANGE", path: "resources", received: 20_000, expected: "<= 10000 entries" }),
    ]);
  });

  test("10,000 unknown types, each another one", async () => {
    const { problems } = await judged(specWith(many(10_000, (index) => ({ type: `aws_sqs_queu${index}`, name: "a" }))));
    expect(problems).toHaveLength(10_000);
  });

  test("50 levels are read, one more is not, and 5,000 are none either", async () => {
    // the argument and its text count as well
    expect((await judged(specWith([policy(nested(49))]))).problems).toEqual([]);
    for (const levels of [50, 51, 5_000]) {
      const { problems } = await judged(specWith([policy(nested(levels))]));
      expect(problems.map(({ code }) => code)).toEqual(["SPEC_TOO_DEEP"]);
    }
  });
});

describe("names and references", () => {
  test.each([
    [[queue("🦄")], "SPEC_INVALID_VALUE resources[0].name"],
    [[queue("a", { arguments: { name: "${aws_sqs_queue.a.arn}" } })], "SPEC_CYCLE resources[0]"],
    [[queue("a", { dependsOn: ["aws_sqs_queue.a"] })], "SPEC_CYCLE resources[0]"],
    [
      [queue("a", { dependsOn: ["aws_sqs_queue.b"] }), queue("b", { arguments: { name: "${aws_sqs_queue.a.arn}" } })],
      "SPEC_CYCLE resources[0]",
    ],
  ])("%j", async (resources, mark) => {
    const { problems } = await judged(specWith(resources));
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual([mark]);
  });

  test("emoji in values and keys are text", async () => {
    expect((await judged(specWith([queue("a", { arguments: { tags: { "🦄": "🦄" } } })]))).problems).toEqual([]);
  });
});

describe("hostile texts", () => {
  const hostile = [
    ['${file("/etc/passwd")}', "EXPRESSION_REFUSED"],
    ['${templatefile("x", {})}', "EXPRESSION_REFUSED"],
    ["${timestamp()}", "EXPRESSION_REFUSED"],
    ["%{ if true }x%{ endif }", "TEXT_DIRECTIVE"],
    ["TfToken[TOKEN.1]", "TEXT_RESERVED"],
    ["${TfToken[TOKEN.0]}", "TEXT_RESERVED"],
    ["#{TfToken[TOKEN.1]}", "TEXT_RESERVED"],
    ["-1.8881545897087505e+289", "TEXT_RESERVED"],
    ["${aws_sqs_queue.a.arn", "TEXT_NOT_A_REFERENCE"],
    ["${path.module}", "EXPRESSION_REFUSED"],
  ] as const;

  test.each(hostile)("%s as a value, a key and deep in JSON", async (text, code) => {
    const { problems, defect } = await judged(
      specWith([queue("a", { arguments: { name: text, tags: { [text]: "x" } } }), policy({ Statement: [{ [text]: [text] }] })]),
    );
    expect(defect).toBeUndefined();
    expect([...new Set(problems.map((problem) => problem.code))]).toEqual([code]);
    expect(problems.length).toBeGreaterThanOrEqual(4);
  });

  test.each([...hostile.map(([text]) => text), "a\nb", "\u0000", "//", "$${x}"])("%j in every other place", async (text) => {
    const lifecycle = { ignoreChanges: [text], replaceTriggeredBy: [text], precondition: [{ condition: text, errorMessage: "x" }] };
    const more = {
      moved: [{ from: text, to: text }],
      import: [{ to: text, id: "x" }],
      providers: [{ provider: text, alias: text, region: text, arguments: { [text]: text } }],
      outputs: { [text]: "x" },
      variables: { [text]: { default: "x" } },
    };
    const { problems, defect } = await judged(
      specWith([{ type: text, name: text, arguments: { [text]: 1 }, dependsOn: [text], providerAlias: text, lifecycle }], more),
    );
    expect(defect).toBeUndefined();
    const places = [
      "type",
      "name",
      "dependsOn[0]",
      "providerAlias",
      "lifecycle.replaceTriggeredBy[0]",
      "lifecycle.precondition[0].condition",
    ];
    const wanted = [
      ...places.slice(0, 4).map((place) => `resources[0].${place}`),
      ...["moved[0].from", "moved[0].to", "import[0].to", "providers[0].provider", "providers[0].alias", "providers[0].region"],
    ];
    expect(problems.map(({ path }) => path)).toEqual(expect.arrayContaining(wanted));
  });

  test("a key that objects of JavaScript lose", async () => {
    const parsed = JSON.parse('{"__proto__": {"polluted": true}}') as object;
    for (const spec of [specWith([queue("a", { arguments: parsed })]), specWith([queue("a", { arguments: { tags: parsed } })])]) {
      expect((await judged(spec)).problems).toEqual([expect.objectContaining({ code: "SPEC_UNKNOWN_KEY", received: "__proto__" })]);
    }
  });

  test("text that only looks like a template of Terraform stays text", async () => {
    const { problems } = await judged(specWith([policy({ Statement: [{ Resource: "arn:${aws:username}/$${x}/%%{y}", Action: "${*}" }] })]));
    expect(problems).toEqual([]);
  });

  test("by hand too, a name is a name", () => {
    expect(() => synthStack((stack) => void new AnyResource(stack, { type: "aws_vpc", name: '${file("x")}' }))).toThrow(StackwrightError);
  });
});
