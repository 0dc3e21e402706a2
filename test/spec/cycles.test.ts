import { cycleProblems } from "../../src/spec/cycles";

const told = (raw: unknown): string[] => cycleProblems(raw).map(({ code, path, received }) => `${code} ${path} ${String(received)}`);
const resource = (name: string, text: string, more: object = {}) => ({ type: "aws_vpc", name, arguments: { tags: { a: text } }, ...more });

test("services that use each other", () => {
  const services = [
    { kind: "container", name: "a", uses: ["b"] },
    { kind: "container", name: "b", environment: { X: "${service.a.url}" } },
  ];
  expect(told({ services })).toEqual(["SPEC_CYCLE services[0] a → b → a"]);
});

test("services, resources and data sources in one circle", () => {
  const raw = {
    services: [{ kind: "container", name: "web", environment: { VPC: "${aws_vpc.main.id}" } }],
    resources: [resource("main", '${jsonencode({ a = "${data.aws_ami.x.id}" })}')],
    data: [{ type: "aws_ami", name: "x", arguments: { owners: ["${upper(service.web.url)}"] } }],
  };
  expect(told(raw)).toEqual(["SPEC_CYCLE services[0] web → aws_vpc.main → data.aws_ami.x → web"]);
});

test("dependsOn and replaceTriggeredBy count", () => {
  const raw = {
    resources: [
      resource("a", "", { dependsOn: ["aws_vpc.b"] }),
      resource("b", "", { lifecycle: { replaceTriggeredBy: ["aws_vpc.a.id"] } }),
    ],
  };
  expect(told(raw)).toEqual(["SPEC_CYCLE resources[0] aws_vpc.a → aws_vpc.b → aws_vpc.a"]);
});

test("a reference to itself is a circle of one", () => {
  expect(told({ resources: [resource("a", "${upper(aws_vpc.a.id)}"), resource("b", "${aws_vpc.a.id}")] })).toEqual([
    "SPEC_CYCLE resources[0] aws_vpc.a → aws_vpc.a",
  ]);
  expect(told({ services: [{ kind: "container", name: "a", environment: { X: "${service.a.url}" } }] })).toEqual([
    "SPEC_CYCLE services[0] a → a",
  ]);
  expect(cycleProblems({ resources: [resource("a", "${aws_vpc.a.id}")] })[0]?.fix).toContain("write self");
});

test("no circle, no problem: a name of another type, an escaped text, a diamond", () => {
  const raw = {
    services: [{ kind: "container", name: "aws_vpc" }],
    resources: [
      resource("a", "$${aws_vpc.a.id} ${data.aws_vpc.a.id}"),
      resource("b", "${aws_vpc.a.id}"),
      resource("c", "${aws_vpc.a.id} ${aws_vpc.b.id}"),
    ],
    data: [{ type: "aws_vpc", name: "a" }],
  };
  expect(told(raw)).toEqual([]);
});

test("20,000 resources, in a row or each with a circle of its own, are told in few words", () => {
  const count = 20_000;
  const row = Array.from({ length: count }, (_, index) => resource(`r${index}`, `\${aws_vpc.r${index + 1}.id}`));
  const back = Array.from({ length: count }, (_, index) => resource(`r${index}`, `\${aws_vpc.r0.id} \${aws_vpc.r${index + 1}.id}`));
  const selves = Array.from({ length: count }, (_, index) => resource(`r${index}`, `\${aws_vpc.r${index}.id}`));
  expect(told({ resources: row })).toEqual([]);
  expect(told({ resources: [...row, resource(`r${count}`, "${aws_vpc.r0.id}")] })[0]?.length).toBeLessThan(1_000);
  expect(told({ resources: back }).length).toBeLessThan(50);
  expect(told({ resources: selves }).length).toBeLessThan(50);
});
