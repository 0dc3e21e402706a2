import { normaliseArguments } from "../../src/catalogue";
import { acmeType, knownType } from "../support/catalogue";

const store = acmeType(
  "(name!s size?n open?b policy?s tags?Ms zones?Ss rules?L{port:n note:s} inner?S{list:L{a:n b:s}} object?{a:n b:s} free?a rule:l(action?s port?n) only:l,1(of:s(port?n)) timeouts:o(create?s) label:m(value?n))",
);
const normal = (value: Readonly<Record<string, unknown>>) => normaliseArguments(store, value);

test("scalars have the type of the argument, everywhere", () => {
  expect(normal({ size: "3306", open: "true", name: 5, tags: { a: 1, b: true }, zones: [1], object: { a: "1", b: 2 } })).toEqual({
    size: 3306,
    open: true,
    name: "5",
    tags: { a: "1", b: "true" },
    zones: ["1"],
    object: { a: 1, b: "2" },
  });
});

test("null is left out, in blocks too, and kept where it is one of many", () => {
  expect(normal({ name: "a", size: null, timeouts: null, rule: [{ action: null, port: 1 }], zones: [null] })).toEqual({
    name: "a",
    rule: [{ port: 1 }],
    zones: [null],
  });
});

test("a block that may stand once is an object, every other one a list", () => {
  expect(
    normal({ rule: { port: "80" }, only: [{ of: { port: "1" } }], timeouts: [{ create: "5m" }], label: { x: { value: "1" } } }),
  ).toEqual({
    rule: [{ port: 80 }],
    only: { of: [{ port: 1 }] },
    timeouts: { create: "5m" },
    label: { x: { value: 1 } },
  });
  expect(normal({ rule: [] })).toEqual({ rule: [] });
});

test("an attribute that may be written as blocks has every key, in a list", () => {
  expect(normal({ rules: { port: "80" } })).toEqual({ rules: [{ port: 80, note: null }] });
  expect(normal({ rules: [{ note: "x" }, {}] })).toEqual({
    rules: [
      { port: null, note: "x" },
      { port: null, note: null },
    ],
  });
  expect(normal({ inner: [{ list: { a: "1" } }] })).toEqual({ inner: [{ list: [{ a: 1, b: null }] }] });
  expect(normal({ rules: [] })).toEqual({ rules: [] });
});

test("the rules of a security group can be written as their blocks are", () => {
  const group = normaliseArguments(knownType("resource", "aws_security_group"), {
    name: "web",
    ingress: { from_port: "443", to_port: 443, protocol: "tcp", cidr_blocks: ["10.0.0.0/8"] },
  });
  expect(group).toEqual({
    name: "web",
    ingress: [
      {
        cidr_blocks: ["10.0.0.0/8"],
        description: null,
        from_port: 443,
        ipv6_cidr_blocks: null,
        prefix_list_ids: null,
        protocol: "tcp",
        security_groups: null,
        self: null,
        to_port: 443,
      },
    ],
  });
});

test("texts with an expression pass as they are, whatever is wanted", () => {
  const value = { size: "${var.size}", zones: "${aws_x.y.zones}", rules: ["${aws_x.y.rule}"], name: "$${x}" };
  expect(normal(value)).toEqual(value);
});

test("a value of any type passes as it is", () => {
  expect(normal({ free: [{ a: "1", b: null }] })).toEqual({ free: [{ a: "1", b: null }] });
});

describe("JSON", () => {
  test("an object without expressions becomes its JSON, in the order that it has", () => {
    expect(normal({ policy: { Version: "2012-10-17", Statement: [{ Effect: "Deny", Count: 1, Open: true, Not: null }] } })).toEqual({
      policy: '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Count":1,"Open":true,"Not":null}]}',
    });
  });

  test("a list does too", () => {
    expect(normal({ policy: [{ name: "web" }] })).toEqual({ policy: '[{"name":"web"}]' });
  });

  test("a policy's own variables and escaped text stay text", () => {
    expect(normal({ policy: { a: "home/${aws:username}/*", b: "$${not_a_reference}", c: "100%%{x}" } })).toEqual({
      policy: '{"a":"home/$${aws:username}/*","b":"$${not_a_reference}","c":"100%%{x}"}',
    });
  });

  test("with an expression inside it is encoded by Terraform", () => {
    expect(normal({ policy: { Resource: "${aws_s3_bucket.a.arn}/*", n: 1, "key-${var.x}": [true, null] } })).toEqual({
      policy: '${jsonencode({"Resource":"${aws_s3_bucket.a.arn}/*","n":1,"key-${var.x}":[true,null]})}',
    });
  });

  test("quotation marks belong to the text or to the expression, and are kept apart", () => {
    expect(normal({ policy: { a: 'say "hi" \\ ${aws_x.y["k"]}\n\u0008', b: "${aws:username} %{if}" } })).toEqual({
      policy: '${jsonencode({"a":"say \\"hi\\" \\\\ ${aws_x.y["k"]}\\n\\u0008","b":"$${aws:username} %%{if}"})}',
    });
  });

  test("an object is not encoded where the argument is a name", () => {
    expect(normal({ name: { a: 1 } })).toEqual({ name: { a: 1 } });
  });
});

test("what is normal already is not changed", () => {
  const once = normal({ size: "5", rules: { port: 80 }, rule: { port: "1" }, policy: { a: "${var.x}" }, only: { of: [] } });
  expect(normaliseArguments(store, once)).toEqual(once);
});

test("the value that came is left alone", () => {
  const value = Object.freeze({ rules: Object.freeze([Object.freeze({ port: "80" })]), rule: Object.freeze({ port: "1" }) });
  expect(normal(value)).toMatchObject({ rule: [{ port: 1 }] });
});
