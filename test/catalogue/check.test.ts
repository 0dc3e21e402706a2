import { isJsonPosition } from "../../src/catalogue";
import { listOf, NUMBER, STRING } from "../../src/catalogue/types";
import { acmeType, check, codesOf, knownType } from "../support/catalogue";

const store = acmeType(
  "(arn=s name!s size?n open?b policy?s cidr_block?s tags?Ms zones?Ss rules?L{port:n note:s} secret?*n object?{a:s b:s} nested?(x!s y?n z=s) free?a rule:l1,2(action!s deep:l(target!s)) timeouts:o(create?s) label:m(value!s))",
);
const right = { name: "a", rule: { action: "allow" } };

describe("right arguments", () => {
  test("the least, and everything at once, have no problems", () => {
    expect(check(store, right)).toEqual([]);
    const full = {
      ...right,
      size: "3306",
      open: "true",
      tags: { a: "b", n: 1, b: true },
      zones: ["a", 1],
      rules: [{ port: "80" }, { note: null }],
      object: { a: "x", b: null },
      nested: { x: "1" },
      free: [{ any: ["thing", 1, null] }],
      rule: [
        { action: "allow", deep: { target: "x" } },
        { action: "deny", deep: [{ target: "x" }, { target: "y" }] },
      ],
      timeouts: { create: "5m" },
      label: { one: { value: "x" }, two: { value: 2 } },
    };
    expect(check(store, full)).toEqual([]);
  });

  test("null is as good as absent, also for a block and a read-only attribute", () => {
    expect(check(store, { ...right, size: null, arn: null, timeouts: null })).toEqual([]);
    expect(codesOf(check(store, { ...right, name: null, rule: null }))).toEqual([
      "RESOURCE_MISSING_ARGUMENT args.name",
      "RESOURCE_MISSING_ARGUMENT args.rule",
    ]);
  });

  test("one object stands for a list of one where an attribute is written as a block", () => {
    expect(check(store, { ...right, rules: { port: 80 } })).toEqual([]);
  });

  test("a block that may stand once may be an object or a list of one", () => {
    expect(check(store, { ...right, timeouts: [{ create: "5m" }] })).toEqual([]);
  });
});

describe("unknown arguments", () => {
  test("the nearest argument is named, also for camel case", () => {
    const [problem] = check(store, { ...right, cidrBlock: "10.0.0.0/16" });
    expect(problem).toMatchObject({
      code: "RESOURCE_UNKNOWN_ARGUMENT",
      path: "args.cidrBlock",
      received: "cidrBlock",
      fix: 'Remove it or rename it. Did you mean "cidr_block"?',
    });
  });

  test("an argument of a block that stands beside it is told where it belongs", () => {
    expect(check(store, { ...right, action: "allow" })[0]?.fix).toContain("action belongs into rule.");
    expect(check(store, { ...right, target: "allow" })[0]?.fix).toContain("target belongs into rule.deep.");
  });

  test("a read-only attribute is named when nothing else is near", () => {
    expect(check(store, { ...right, arns: "x" })[0]?.fix).toContain("arn, is read-only");
  });

  test("one inside a block or an object is told at its own place", () => {
    const value = { name: "a", rule: { action: "x", actoin: 1 }, nested: { x: "1", yy: 2 }, rules: [{ prt: 80 }] };
    expect(codesOf(check(store, value))).toEqual([
      "RESOURCE_UNKNOWN_ARGUMENT args.rule.actoin",
      "RESOURCE_UNKNOWN_ARGUMENT args.nested.yy",
      "RESOURCE_UNKNOWN_ARGUMENT args.rules[0].prt",
    ]);
  });

  test("names of JavaScript's own objects are unknown arguments like others", () => {
    const value = JSON.parse('{"name":"a","rule":{"action":"x"},"__proto__":1,"constructor":2}') as unknown;
    expect(codesOf(check(store, value))).toEqual([
      "RESOURCE_UNKNOWN_ARGUMENT args.__proto__",
      "RESOURCE_UNKNOWN_ARGUMENT args.constructor",
    ]);
  });
});

describe("missing arguments", () => {
  test("each is told where it belongs", () => {
    expect(codesOf(check(store, { rule: { deep: {} } }))).toEqual([
      "RESOURCE_MISSING_ARGUMENT args.rule.deep.target",
      "RESOURCE_MISSING_ARGUMENT args.rule.action",
      "RESOURCE_MISSING_ARGUMENT args.name",
    ]);
  });

  test("of an object every key must be there, of one with arguments only the required ones", () => {
    expect(codesOf(check(store, { ...right, object: { a: "x" }, nested: {} }))).toEqual([
      "RESOURCE_MISSING_ARGUMENT args.object.b",
      "RESOURCE_MISSING_ARGUMENT args.nested.x",
    ]);
  });
});

describe("wrong types", () => {
  test.each([
    ["size", "five"],
    ["size", true],
    ["open", "yes"],
    ["open", 1],
    ["name", ["a"]],
    ["zones", "a"],
    ["zones", 5],
    ["tags", "a"],
    ["tags", ["a"]],
  ])("%s does not take %j", (name, value) => {
    expect(codesOf(check(store, { ...right, [name]: value }))).toEqual([`RESOURCE_WRONG_TYPE args.${name}`]);
  });

  test("an element is told by its index and a value of a map by its key", () => {
    expect(codesOf(check(store, { ...right, zones: ["a", ["b"]], tags: { ok: "x", "a b": ["y"] } }))).toEqual([
      "RESOURCE_WRONG_TYPE args.zones[1]",
      'RESOURCE_WRONG_TYPE args.tags["a b"]',
    ]);
  });

  test("the message says what came, what was wanted and what to do", () => {
    expect(check(store, { ...right, open: "True" })).toEqual([
      {
        code: "RESOURCE_WRONG_TYPE",
        path: "args.open",
        received: "True",
        expected: "true or false",
        fix: 'Write true or false, with or without quotes; "yes" and "True" are not read.',
      },
    ]);
  });

  test("a value that may be a secret is never repeated", () => {
    const [problem] = check(store, { ...right, secret: "hunter2" });
    expect(problem?.code).toBe("RESOURCE_WRONG_TYPE");
    expect(JSON.stringify(problem)).not.toContain("hunter2");
    expect(problem).not.toHaveProperty("received");
  });
});

describe("read-only attributes", () => {
  test("cannot be given", () => {
    expect(check(store, { ...right, arn: "x" })[0]).toMatchObject({ code: "RESOURCE_READ_ONLY", path: "args.arn" });
  });

  test("the id of a resource is one, as the providers refuse it", () => {
    expect(codesOf(check(knownType("resource", "aws_sqs_queue"), { id: "x" }))).toEqual(["RESOURCE_READ_ONLY args.id"]);
  });
});

describe("blocks", () => {
  test("too many and too few are counted", () => {
    const three = ["a", "b", "c"].map((action) => ({ action }));
    expect(check(store, { name: "a", rule: three })).toMatchObject([
      { code: "RESOURCE_BLOCK_COUNT", path: "args.rule", received: 3, expected: "1 to 2 of the block rule" },
    ]);
    expect(check(store, { name: "a", rule: [] })).toMatchObject([{ code: "RESOURCE_BLOCK_COUNT", path: "args.rule", received: 0 }]);
    expect(check(store, { ...right, timeouts: [{}, {}] })).toMatchObject([
      { code: "RESOURCE_BLOCK_COUNT", path: "args.timeouts", received: 2, expected: "at most 1 of the block timeouts" },
    ]);
  });

  test.each([["x"], [5], [true], [["x"]], [[null]], [[[{ action: "x" }]]]])("%j is no block", (value) => {
    const [problem] = check(store, { name: "a", rule: value });
    expect(problem?.code).toBe("RESOURCE_WRONG_NESTING");
  });

  test("cannot come from an expression", () => {
    const [problem] = check(store, { name: "a", rule: "${aws_x.y.rule}" });
    expect(problem).toMatchObject({
      code: "RESOURCE_WRONG_NESTING",
      fix: expect.stringContaining("cannot come from an expression") as string,
    });
  });

  test("an attribute is no block: objects are refused where one value, a list or a map is wanted", () => {
    const value = { ...right, size: { a: 1 }, open: [{ a: 1 }], tags: [{ a: "b" }], zones: { a: "b" }, nested: [{ x: "1" }] };
    expect(codesOf(check(store, value))).toEqual(
      ["size", "open", "tags", "zones", "nested"].map((name) => `RESOURCE_WRONG_NESTING args.${name}`),
    );
  });

  test("one per label is checked under its label", () => {
    expect(codesOf(check(store, { ...right, label: { one: {}, two: "x" } }))).toEqual([
      "RESOURCE_MISSING_ARGUMENT args.label.one.value",
      "RESOURCE_WRONG_NESTING args.label.two",
    ]);
    expect(codesOf(check(store, { ...right, label: ["x"] }))).toEqual(["RESOURCE_WRONG_NESTING args.label"]);
  });
});

describe("Terraform's own arguments", () => {
  test.each(["count", "for_each", "depends_on", "lifecycle", "provider", "provisioner", "connection", "dynamic", "//"])(
    "%s is refused with advice",
    (name) => {
      const [problem, ...others] = check(store, { ...right, [name]: "x" });
      expect(others).toEqual([]);
      expect(problem).toMatchObject({ code: "RESOURCE_META_ARGUMENT", received: name });
      expect(problem?.fix.length).toBeGreaterThan(20);
    },
  );

  test("in a block only dynamic and comments are", () => {
    const block = acmeType("(rule:l(count?n))");
    expect(check(block, { rule: { count: 1 } })).toEqual([]);
    expect(codesOf(check(block, { rule: { dynamic: {} } }))).toEqual(["RESOURCE_META_ARGUMENT args.rule.dynamic"]);
  });

  test("of a provider's settings they are alias and version", () => {
    const provider = acmeType("(region?s count?n)", "provider");
    expect(check(provider, { region: "x", count: 1 })).toEqual([]);
    expect(codesOf(check(provider, { alias: "x", version: "1" }))).toEqual([
      "RESOURCE_META_ARGUMENT args.alias",
      "RESOURCE_META_ARGUMENT args.version",
    ]);
  });
});

describe("JSON", () => {
  test("an object or list is right where the provider wants a JSON text", () => {
    expect(check(store, { ...right, policy: { Statement: [{ Effect: "Deny" }] } })).toEqual([]);
    expect(check(store, { ...right, policy: ["a"] })).toEqual([]);
  });

  test("it is not where the argument is a name, an identifier or an element of many", () => {
    expect(codesOf(check(store, { ...right, cidr_block: { a: "b" } }))).toEqual(["RESOURCE_WRONG_NESTING args.cidr_block"]);
    expect(codesOf(check(store, { ...right, tags: { a: { b: "c" } } }))).toEqual(["RESOURCE_WRONG_NESTING args.tags.a"]);
  });

  test("can be asked for", () => {
    expect(isJsonPosition(STRING, { a: 1 }, "policy")).toBe(true);
    expect(isJsonPosition(STRING, [1], "container_definitions")).toBe(true);
    for (const name of ["name", "bucket", "role_arn", "vpc_id", "cidr_block", "engine_version"])
      expect(isJsonPosition(STRING, {}, name)).toBe(false);
    expect(isJsonPosition(STRING, "text", "policy")).toBe(false);
    expect(isJsonPosition(STRING, null, "policy")).toBe(false);
    expect(isJsonPosition(STRING, {}, undefined)).toBe(false);
    expect(isJsonPosition(NUMBER, {}, "policy")).toBe(false);
    expect(isJsonPosition(listOf(STRING), {}, "policy")).toBe(false);
  });
});

describe("texts with expressions", () => {
  const asked: string[] = [];
  const typeOfText = (text: string, path: string) => {
    asked.push(`${path} ${text}`);
    if (text.includes("list")) return { type: listOf(STRING), problems: [] };
    if (text.includes("bad"))
      return { problems: [{ code: "TEXT_NOT_A_REFERENCE" as const, path, received: text, expected: "a reference", fix: "" }] };
    return { problems: [] };
  };
  beforeEach(() => asked.splice(0));

  test("are judged by what they become", () => {
    expect(check(store, { ...right, zones: "${list}", size: "${any}", tags: "${any}" }, typeOfText)).toEqual([]);
    expect(check(store, { ...right, size: "${list}" }, typeOfText)).toMatchObject([
      { code: "RESOURCE_WRONG_TYPE", path: "args.size", received: "${list}", fix: "Refer to a number; this is list(string)." },
    ]);
    expect(codesOf(check(store, { ...right, cidr_block: "${list}" }, typeOfText))).toEqual(["RESOURCE_WRONG_TYPE args.cidr_block"]);
  });

  test("their own problems are passed on, from every place that a text can stand in", () => {
    const value = {
      ...right,
      free: { a: ["${bad1}"] },
      policy: { Statement: [{ Resource: "${bad2}" }] },
      tags: { a: "${bad3}", "${bad4}": "x" },
      rules: [{ note: "${bad5}" }],
      rule: { action: "${bad6}" },
    };
    expect(codesOf(check(store, value, typeOfText))).toEqual([
      "TEXT_NOT_A_REFERENCE args.rule.action",
      "TEXT_NOT_A_REFERENCE args.free.a[0]",
      "TEXT_NOT_A_REFERENCE args.policy.Statement[0].Resource",
      'TEXT_NOT_A_REFERENCE args.tags["${bad4}"]',
      "TEXT_NOT_A_REFERENCE args.tags.a",
      "TEXT_NOT_A_REFERENCE args.rules[0].note",
    ]);
  });

  test("one that may become a secret is not repeated", () => {
    const [problem] = check(store, { ...right, secret: "${bad}" }, typeOfText);
    expect(problem).toMatchObject({ code: "TEXT_NOT_A_REFERENCE", path: "args.secret" });
    expect(problem).not.toHaveProperty("received");
  });

  test("those that CDKTF would act on are asked about too, wherever they stand", () => {
    const token = "${TfToken[TOKEN.0]}".slice(2, -1);
    check(store, { ...right, size: token, free: [token], tags: { [token]: token } }, typeOfText);
    expect(asked).toEqual([
      `args.size ${token}`,
      `args.free[0] ${token}`,
      `args.tags["${token}"] ${token}`,
      `args.tags["${token}"] ${token}`,
    ]);
  });

  test("plain text is not asked about", () => {
    check(store, { ...right, size: "5", policy: { a: "b" } }, typeOfText);
    expect(asked).toEqual([]);
  });
});

test.each([Infinity, -Infinity, NaN, -1.8881545897087968e289])("the number %d is refused everywhere", (value) => {
  expect(codesOf(check(store, { ...right, size: value, free: { a: value }, policy: [value], zones: [value] }))).toEqual([
    "RESOURCE_WRONG_TYPE args.size",
    "RESOURCE_WRONG_TYPE args.free.a",
    "RESOURCE_WRONG_TYPE args.policy[0]",
    "RESOURCE_WRONG_TYPE args.zones[0]",
  ]);
});

test.each([[undefined], [null], ["x"], [[]], [5]])("%j in place of arguments is one problem", (value) => {
  expect(codesOf(check(store, value))).toEqual(["RESOURCE_WRONG_NESTING args"]);
});

describe("bounds", () => {
  const deep = (levels: number): unknown => Array.from({ length: levels }).reduce<unknown>((inner) => ({ a: inner }), "x");

  test("values nested deeper than 50 levels are a problem, however deep", () => {
    expect(check(store, { ...right, free: deep(40) })).toEqual([]);
    for (const levels of [51, 5_000]) expect(check(store, { ...right, free: deep(levels) })).toMatchObject([{ code: "SPEC_TOO_DEEP" }]);
    expect(check(store, { ...right, policy: deep(5_000) })).toMatchObject([{ code: "SPEC_TOO_DEEP" }]);
  });

  test("20,000 resources are checked, each by itself", () => {
    const instance = knownType("resource", "aws_instance");
    const value = {
      ami: "ami-0123456789abcdef0",
      instance_type: "t3.micro",
      tags: { a: "b" },
      root_block_device: { volume_size: "20" },
      typo: 1,
    };
    let problems = 0;
    for (let count = 0; count < 20_000; count += 1) problems += check(instance, value).length;
    expect(problems).toBe(20_000);
  });
});
