import { typeName, typeOfText, type ExpressionScope } from "../../../src/catalogue";
import { scope, store } from "./scope";

function judge(text: string, within: ExpressionScope = scope): string {
  const { type, problems } = typeOfText(text, "outputs.x", within);
  const [problem] = problems;
  return problem === undefined
    ? type === undefined
      ? "-"
      : typeName(type)
    : `${problem.code} ${typeof problem.received === "string" ? problem.received : ""}`;
}
const fixOf = (text: string): string =>
  typeOfText(text, "outputs.x", scope)
    .problems.map(({ fix }) => fix)
    .join(" ");

test.each([
  ["plain", "string"],
  ["$${x} ${var.text}", "string"],
  ["${var.number}", "number"],
  ["${var.tags}", "map(string)"],
  ['${var.tags["a"]}', "string"],
  ["${var.untyped.a[0].b}", "any"],
  ["${service.orders.port}", "string"],
  ["${acme_store.main.port}", "number"],
  ["${acme_store.my-store.arn}", "string"],
  ["${data.acme_store.old.rule[*].action}", "list(string)"],
  ["${acme_unknown.x.y.z}", "any"],
  ["${aws:username} ${*}", "string"],
  ["arn: ${acme_store.main.arn}/*", "string"],
])("a reference has the type of what it points at: %s is %s", (text, type) => {
  expect(judge(text)).toBe(type);
});

test.each([
  ["${1 + 2 * 3}", "number"],
  ["${var.number + acme_store.main.port}", "number"],
  ['${var.on ? "a" : "b"}', "string"],
  ['${var.on ? 1 : "b"}', "string"],
  ["${var.number > 3 && !var.on}", "bool"],
  ['${"${var.number}"}', "number"],
  ['${"a-${var.number}"}', "string"],
  ["${[1, 2]}", "list(number)"],
  ["${{ a = 1, b = var.text }}", "object({a, b})"],
  ["${{ a = 1, b = var.text }.b}", "string"],
  ["${{ (var.text) = 1 }}", "map(number)"],
  ["${[var.text, var.number][1]}", "string"],
  ["${var.list[var.number]}", "string"],
  ["${acme_store.main.object[var.text]}", "any"],
  ["${acme_store.main.rule[var.number].action}", "string"],
  ["${(acme_store.main.rule)[*].action}", "list(string)"],
  ["${flatten([acme_store.main.rule[*].action, var.list])[0]}", "string"],
  ["${[for rule in acme_store.main.rule : upper(rule.action) if rule.action != null]}", "list(string)"],
  ["${{ for key, value in var.tags : key => length(value) }}", "map(number)"],
  ["${{ for key, value in var.tags : value => key... }}", "map(list(string))"],
  ["${merge(var.tags, { Name = var.text })}", "any"],
  ["${merge({ a = 1 }, { b = true }).b}", "bool"],
  ["${one(acme_store.main.zones)}", "string"],
  ["${coalesce(var.text, acme_store.main.name)}", "string"],
  ["${try(var.untyped.a.b, 5)}", "any"],
  ["${cidrsubnet(var.text, 8, var.number)}", "string"],
  ["${core::upper(var.text)}", "string"],
  ["${max([1, 2]...)}", "any"],
  ["${~ var.text ~}", "string"],
  ["${{}}", "object({})"],
])("an expression has a type as far as it can be known: %s is %s", (text, type) => {
  expect(judge(text)).toBe(type);
});

test.each([
  ["${var.txt}", "SPEC_UNKNOWN_REFERENCE var.txt", 'Did you mean "var.text"?'],
  ["${service.order.port}", "SPEC_UNKNOWN_REFERENCE service.order", 'Did you mean "service.orders"?'],
  ["${service.orders.prt}", "SPEC_UNKNOWN_REFERENCE service.orders.prt", 'Did you mean "port"?'],
  ["${acme_store.mian.id}", "SPEC_UNKNOWN_REFERENCE acme_store.mian", 'Did you mean "acme_store.main"?'],
  ["${data.acme_store.main.id}", "SPEC_UNKNOWN_REFERENCE data.acme_store.main", "Declare it under data"],
  ["${acme_store.main.arm}", "RESOURCE_UNKNOWN_ATTRIBUTE acme_store.main.arm", 'Did you mean "arn"?'],
  ["${acme_store.main.names.x}", "RESOURCE_UNKNOWN_ATTRIBUTE acme_store.main.names.x", "Take one element"],
  ["${acme_store.main.zones[0]}", "RESOURCE_UNKNOWN_ATTRIBUTE acme_store.main.zones[0]", "have no order"],
  ["${acme_store.main.token}", "RESOURCE_UNKNOWN_ATTRIBUTE acme_store.main.token", "Refer to where"],
  ["${text}", "SPEC_UNKNOWN_REFERENCE text", 'Did you mean "var.text"?'],
  ["${var}", "SPEC_UNKNOWN_REFERENCE var", "Name what is meant"],
  ["${service.orders}", "SPEC_UNKNOWN_REFERENCE service.orders", "Name what is meant"],
  // deep inside of longer ones
  ['${upper("a-${lower(acme_store.main.arm)}")}', "RESOURCE_UNKNOWN_ATTRIBUTE acme_store.main.arm", 'Did you mean "arn"?'],
  ['${jsonencode({ a = [{ "${var.txt}" = 1 }] })}', "SPEC_UNKNOWN_REFERENCE var.txt", 'Did you mean "var.text"?'],
  ["${[for x in var.list : x.y]}", "RESOURCE_UNKNOWN_ATTRIBUTE x.y", "Remove .y."],
  ["${[for x in var.list : y]}", "SPEC_UNKNOWN_REFERENCE y", "Name what is meant"],
  ["${try(acme_store.main.arm, null)}", "RESOURCE_UNKNOWN_ATTRIBUTE acme_store.main.arm", 'Did you mean "arn"?'],
  ["${acme_store.main.rule[*].acton}", "RESOURCE_UNKNOWN_ATTRIBUTE acme_store.main.rule[*].acton", 'Did you mean "action"?'],
  ["${acme_store.main.rule[var.number].acton}", "RESOURCE_UNKNOWN_ATTRIBUTE (…).acton", 'Did you mean "action"?'],
  ["${{ a = 1 }.b}", "RESOURCE_UNKNOWN_ATTRIBUTE (…).b", "Use one of a."],
  ["${[1, 2][2]}", "RESOURCE_UNKNOWN_ATTRIBUTE (…)[2]", "Use [0]."],
])("what does not exist is a problem: %s", (text, problem, fix) => {
  expect(judge(text)).toBe(problem);
  expect(
    fixOf(text).replace("have no order", "") +
      typeOfText(text, "", scope)
        .problems.map(({ expected }) => expected)
        .join(),
  ).toContain(fix);
});

test.each([
  ['${file("/etc/passwd")}', "file(…)", "{file: path}"],
  ['${"a ${"b ${file("/etc/passwd")}"}"}', "file(…)", "{file: path}"],
  ['${jsonencode("${file("/etc/passwd")}")}', "file(…)", "{file: path}"],
  ['${jsonencode({ a = [templatefile("x", {})] })}', "templatefile(…)", "{file: path}"],
  ['${filesha256("x")}', "filesha256(…)", "{sha256: path}"],
  ['${fileset(".", "*")}', "fileset(…)", "{path: path}"],
  ["${timestamp()}", "timestamp(…)", "every plan"],
  ["${uuid()}", "uuid(…)", "random_uuid"],
  ["${templatestring(var.text, {})}", "templatestring(…)", "nobody has checked"],
  ["${uper(var.text)}", "uper(…)", 'Did you mean "upper"?'],
  ["${constructor(var.text)}", "constructor(…)", "Use a function that there is."],
  ['${provider::aws::arn_parse("a")}', "provider::aws::arn_parse(…)", "Write the value out"],
  ["${count.index}", "count.index", "write the few resources out"],
  ["${each.value.x}", "each.value.x", "write the few resources out"],
  ["${local.x}", "local.x", "variable"],
  ["${module.a.b}", "module.a.b", "resource itself"],
  ["${path.module}", "path.module", "{path: path}"],
  ["${terraform.workspace}", "terraform.workspace", "variable"],
  ["${self.id}", "self.id", "postconditions"],
  ["${[for var in var.list : 1]}", "for var", "another name"],
])("what reaches outside of the spec is refused: %s", (text, received, fix) => {
  expect(judge(text)).toBe(`EXPRESSION_REFUSED ${received}`);
  expect(fixOf(text)).toContain(fix);
});

test("self is known where the scope has it", () => {
  const inside = { ...scope, self: store };
  expect(judge("${self.port > 0}", inside)).toBe("bool");
  expect(judge("${self.prt}", inside)).toBe("RESOURCE_UNKNOWN_ATTRIBUTE self.prt");
});

test.each([
  ['${1 + "a"}', 'an operand of +: "a"'],
  ["${var.list + 1}", "an operand of +: list(string)"],
  ["${!var.number}", "an operand of !: number"],
  ["${var.list ? 1 : 2}", "the condition: list(string)"],
  ["${var.on ? 1 : [2]}", "number or list(number)"],
  ["${var.on ? 1 : true}", "number or bool"],
  ["${upper(var.list)}", "argument 1 of upper: list(string)"],
  ["${upper()}", "upper with 0 arguments"],
  ['${replace("a", "b")}', "replace with 2 arguments"],
  ["${upper(null)}", "argument 1 of upper: null"],
  ["${merge(var.tags, var.list)}", "argument 2 of merge: list(string)"],
  ["${concat(var.list, var.text)}", "argument 2 of concat: string"],
  ["${length(5)}", "argument 1 of length: number"],
  ['${abs("x")}', 'argument 1 of abs: "x"'],
  ["${tobool(5)}", "argument 1 of tobool: number"],
  ["${[for x in 5 : x]}", "for over number"],
  ["a ${var.list}", "a part of a text: list(string)"],
  ["a ${acme_store.main}", "a part of a text: object({arn, id, name, port, tags, zones, names, on, free, object, token, rule})"],
  ['${"a ${null}"}', "null"],
])("types that Terraform would surely refuse: %s", (text, received) => {
  expect(judge(text)).toBe(`EXPRESSION_WRONG_TYPE ${received}`);
});

test("null where null may stand is right", () => {
  expect(judge("${var.on ? var.text : null}")).toBe("any");
  expect(judge("${coalesce(null, var.text)}")).toBe("any");
  expect(judge("${tostring(null)}")).toBe("string");
});

test.each([
  ["${1 +}", "Terraform says: Invalid expression"],
  ["${}", "Terraform says"],
  ["${var.text # a comment }", "Remove the comment"],
  ["${var.text /* } */}", "Remove the comment"],
  ['${"a" // "\n}', "close it"],
  ["${<<EOT\nhello\nEOT\n}", "quotation marks"],
  ['${"%{ if true }a%{ endif }"}', "%%{"],
  ['${"a\nb"}', "Terraform says"],
  ["${{ a.b = 1 }}", "parentheses"],
  ["${var.text} ${", "close it"],
  ["a ${var.text", "close it"],
  ["${var . }", "Terraform says"],
  ["${'a'}", "Terraform says"],
  ["${\u0000}", "Terraform says"],
  ["${\ud800}", "Terraform says"],
])("what is no expression says so: %j", (text, fix) => {
  expect(typeOfText(text, "outputs.x", scope).problems).toEqual([
    expect.objectContaining({
      code: expect.stringMatching(/^(?:EXPRESSION_UNREADABLE|TEXT_NOT_A_REFERENCE)$/) as string,
      path: "outputs.x",
    }),
  ]);
  expect(fixOf(text)).toContain(fix);
});

test("a directive and a token of CDKTF are problems, their escaped form is text", () => {
  expect(judge("%{ if true }a%{ endif }")).toBe("TEXT_DIRECTIVE %{ if true }a%{ endif }");
  expect(judge("100%%{x}")).toBe("string");
  expect(judge("100%")).toBe("string");
  expect(judge("${TfToken[TOKEN.1]}")).toBe("TEXT_RESERVED ");
  expect(judge('${"${TfToken[TOKEN.1]}"}')).toBe("TEXT_RESERVED ");
});

test("every problem of a text is told at once", () => {
  const { problems } = typeOfText("${var.a + file(var.b)} ${acme_store.main.x} %{", "p", scope);
  expect(problems.map(({ code, received }) => `${code} ${String(received)}`)).toEqual([
    "TEXT_DIRECTIVE %{",
    "SPEC_UNKNOWN_REFERENCE var.a",
    "EXPRESSION_REFUSED file(…)",
    "SPEC_UNKNOWN_REFERENCE var.b",
    "RESOURCE_UNKNOWN_ATTRIBUTE acme_store.main.x",
  ]);
});
