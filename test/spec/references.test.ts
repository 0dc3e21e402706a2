import { referenceProblems, targetsInTexts } from "../../src/spec/references";

const codes = (raw: unknown): string[] =>
  referenceProblems(raw).map(({ code, path, received }) => `${code} ${path} ${typeof received === "string" ? received : ""}`.trim());
const fixes = (raw: unknown): string =>
  referenceProblems(raw)
    .map(({ fix }) => fix)
    .join(" ");

const container = (value: string) => ({ kind: "container", name: "web", environment: { VALUE: value } });
const spec = (value: string) => ({
  services: [container(value), { kind: "bucket", name: "media" }],
  resources: [{ type: "aws_vpc", name: "main", arguments: {} }],
  data: [{ type: "aws_ami", name: "ubuntu" }],
  variables: { tag: { type: "string" } },
});

test.each([
  "${service.media.name}",
  "${var.tag}",
  "${aws_vpc.main.id}",
  '${data.aws_ami.ubuntu.tags["Name"]}',
  "${aws_vpc.main.subnets[*].id}",
  "a $${x} %{http_code} ${aws:username}",
])("a service's field may refer to what the spec declares: %s", (value) => {
  expect(codes(spec(value))).toEqual([]);
});

test.each([
  ["${var.tags}", "SPEC_UNKNOWN_REFERENCE services[0].environment.VALUE var.tags", 'Did you mean "tag"?'],
  ["${service.medias.arn}", "SPEC_UNKNOWN_REFERENCE services[0].environment.VALUE medias", 'Did you mean "media"?'],
  ["${aws_vpc.mian.id}", "SPEC_UNKNOWN_REFERENCE services[0].environment.VALUE aws_vpc.mian", 'Did you mean "aws_vpc.main"?'],
  ["${aws_ami.ubuntu.id}", "SPEC_UNKNOWN_REFERENCE services[0].environment.VALUE aws_ami.ubuntu", 'Did you mean "data.aws_ami.ubuntu"?'],
  [
    "${data.aws_ami.ubunt.id}",
    "SPEC_UNKNOWN_REFERENCE services[0].environment.VALUE data.aws_ami.ubunt",
    'Did you mean "data.aws_ami.ubuntu"?',
  ],
  ["${upper(var.tag)}", "TEXT_NOT_A_REFERENCE services[0].environment.VALUE ${upper(var.tag)}", "Write $${"],
  ['${file("/etc/passwd")}', 'TEXT_NOT_A_REFERENCE services[0].environment.VALUE ${file("/etc/passwd")}', "Write $${"],
  ["${var.tag.x}", "TEXT_NOT_A_REFERENCE services[0].environment.VALUE ${var.tag.x}", "Write $${"],
  ["a ${var.tag", "TEXT_NOT_A_REFERENCE services[0].environment.VALUE ${var.tag", "Write $${"],
])("and to nothing else: %s", (value, problem, fix) => {
  expect(codes(spec(value))).toEqual([problem]);
  expect(fixes(spec(value))).toContain(fix);
});

test("what other texts hold is the catalogue's business, but for a token of CDKTF", () => {
  const raw = {
    services: [],
    outputs: { a: "${upper(var.nothing)}", b: { value: "${TfToken[TOKEN.0]}" } },
    resources: [{ type: "aws_vpc", name: "main", arguments: { tags: { "TfToken[x]": "${not.declared}" } } }],
  };
  expect(codes(raw)).toEqual(["TEXT_RESERVED outputs.b.value", 'TEXT_RESERVED resources[0].arguments.tags["TfToken[x]"]']);
});

test("what texts point at is found deep inside of expressions, and not in what is text", () => {
  const value = {
    a: ['${jsonencode({ a = "${aws_vpc.main.id} aws_no.no" })}', "$${aws_no.no}", "aws_no.no"],
    b: "${5-var.x} ${data.aws_ami.u.id} ${(service . orders).x} ${f(x)[0].aws_no.no}",
  };
  expect(targetsInTexts(value)).toEqual(["aws_vpc.main", "var.x", "data.aws_ami.u", "service.orders"]);
});

// a careless search for names would take hours here
test("a long text that is nearly a name, over and over, points at nothing, or at its beginning", () => {
  const texts = ["a-".repeat(200_000), "a.".repeat(200_000), " ".repeat(400_000), "a ".repeat(200_000), '"${'.repeat(100_000)];
  expect(texts.flatMap((text) => targetsInTexts(`\${${text}}`))).toEqual(["a.a"]);
});
