import { minimalArguments, shippedCatalogues, type TypeKind } from "../../src/catalogue";
import { acmeType, check, codesOf, knownType } from "../support/catalogue";

const KINDS: readonly TypeKind[] = ["resource", "data", "ephemeral"];

test("what is required is given, and nothing else", () => {
  const type = acmeType(
    "(arn=s name!s size?n count!n open!b zones!Ss tags!Ms rule:l2(action!s more?s) only:l,1(x!s) rules!L{port:n note:s})",
  );
  expect(minimalArguments(type)).toEqual({
    name: "example",
    count: 1,
    open: true,
    zones: ["example"],
    tags: { example: "example" },
    rule: [{ action: "example" }, { action: "example" }],
    rules: [{ port: 443, note: "example" }],
  });
});

test("what the provider was seen to want beyond the schema is given too", () => {
  const type = acmeType('(name!s kind!s size?n rule:l(action!s more?s) only:l,1(x!s)) {"kind":"FAST","only":null,"rule.more":"y"}');
  expect(minimalArguments(type)).toEqual({ name: "example", kind: "FAST", rule: { action: "example", more: "y" }, only: { x: "example" } });
});

test("names tell what form a value has", () => {
  const type = acmeType("(cidr_block!s admin_email!s role_arn!s port!n callback_url!s policy!s)");
  expect(minimalArguments({ ...type, provider: "aws" })).toEqual({
    cidr_block: "10.0.0.0/16",
    admin_email: "someone@example.com",
    role_arn: "arn:aws:iam::123456789012:role/example",
    port: 443,
    callback_url: "https://www.example.com",
    policy: '{"Version":"2012-10-17","Statement":[]}',
  });
});

test("a sensitive argument can be filled by the caller", () => {
  const type = acmeType("(name!s password!*s login:l1(key!*s))");
  expect(minimalArguments(type, { secret: (path) => `\${var.${path.replace(".", "_")}}` })).toEqual({
    name: "example",
    password: "${var.password}",
    login: { key: "${var.login_key}" },
  });
});

test("a real type: a Lex bot has its two required blocks", () => {
  expect(minimalArguments(knownType("resource", "aws_lex_bot"))).toMatchObject({
    name: "example",
    child_directed: true,
    abort_statement: { message: { content: "Sorry, I cannot help with that.", content_type: "PlainText" } },
    intent: { intent_name: "OrderFlowers", intent_version: "1" },
  });
});

test.each(shippedCatalogues.providers.map(({ name, resource, data, ephemeral }) => [name, resource + data + ephemeral] as const))(
  "every type of %s, %i in all, is described, and its smallest arguments have no problems",
  (provider, total) => {
    const types = KINDS.flatMap((kind) => shippedCatalogues.typeNames(kind, provider).map((type) => knownType(kind, type)));
    const failures = types.flatMap((schema) => {
      const problems = check(schema, minimalArguments(schema));
      return problems.length === 0 ? [] : [`${schema.kind} ${schema.type}: ${codesOf(problems).join(", ")}`];
    });
    expect(failures).toEqual([]);
    expect(types).toHaveLength(total);
  },
);

test.each(shippedCatalogues.providers.map(({ name }) => name))(
  "every type of %s has a mistake found in it: an unknown argument, and a missing one",
  (provider) => {
    const types = KINDS.flatMap((kind) => shippedCatalogues.typeNames(kind, provider).map((type) => knownType(kind, type)));
    const missed = types.filter((schema) => {
      const given = minimalArguments(schema);
      const [first] = [...schema.body.attributes].flatMap(([name, { required }]) => (required ? [name] : []));
      const codes = codesOf(check(schema, { ...given, not_an_argument_at_all: 1, ...(first !== undefined && { [first]: null }) }));
      const wanted = [
        "RESOURCE_UNKNOWN_ARGUMENT args.not_an_argument_at_all",
        ...(first === undefined ? [] : [`RESOURCE_MISSING_ARGUMENT args.${first}`]),
      ];
      return wanted.some((code) => !codes.includes(code)) || codes.length !== wanted.length;
    });
    expect(missed.map(({ kind, type }) => `${kind} ${type}`)).toEqual([]);
  },
);
