import { parseSpec } from "../../src/spec";
import { soundPart } from "../../src/spec/sound-part";

const head = { version: 1, name: "shop", provider: "aws" };
const bucket = (name: string, more: object = {}) => ({ kind: "bucket", name, ...more });
const job = (name: string, uses: readonly string[]) => ({ kind: "function", name, uses });
const vpc = (name: string) => ({ type: "aws_vpc", name, arguments: { cidr_block: "10.0.0.0/16" } });

function soundOf(raw: unknown) {
  const parsed = parseSpec(raw);
  return soundPart(raw, parsed.ok ? [] : parsed.problems);
}

test("an entry with a mistake is left out, and the services that point at it, one after the other", () => {
  const services = [bucket("a", { colour: "red" }), job("b", ["a"]), job("c", ["b"]), bucket("d"), job("e", ["d"])];
  const resources = [{ ...vpc("main"), colour: "red" }, vpc("last")];
  const sound = soundOf({ ...head, services, resources, outputs: { c: "${service.c.name}", e: "${service.e.name}" } });
  expect(sound?.spec).toEqual({
    ...head,
    services: [bucket("d"), job("e", ["d"])],
    resources: [vpc("last")],
    outputs: { e: "${service.e.name}" },
  });
  expect(sound?.hasAllServices).toBe(false);
  const paths = ["services[0].name", "services[1]", "resources[0].arguments", "outputs.e", "region"];
  expect(paths.map((path) => sound?.pathInWhole(path))).toEqual([
    "services[3].name",
    "services[4]",
    "resources[1].arguments",
    "outputs.e",
    "region",
  ]);
});

test("a field with a mistake is left out, and what must be there has a stand-in", () => {
  const raw = {
    version: 2,
    tags: 5,
    colour: "red",
    state: { kind: "s3" },
    services: [bucket("b")],
    variables: { "A B": {}, c: { type: "number" } },
  };
  const sound = soundOf(raw);
  expect(sound?.spec).toEqual({ version: 1, name: "unnamed", services: [bucket("b")], variables: { c: { type: "number" } } });
  expect(sound?.hasAllServices).toBe(true);
});

test.each(["provider", "region", "environment"])("without a readable %s the services are not what was asked for", (field) => {
  expect(soundOf({ ...head, [field]: 5, services: [bucket("b")] })?.hasAllServices).toBe(false);
});

test.each([
  ["no object", []],
  ["nothing in it", head],
  ["nothing left of it", { ...head, services: [bucket("a", { colour: "red" })] }],
  ["too many of one sort", { ...head, resources: Array.from({ length: 10_001 }, (_, index) => vpc(`v${index}`)) }],
  ["a key of objects", JSON.parse('{"version": 1, "name": "x", "__proto__": {"services": []}}')],
])("of %s there is no sound part", (_, raw) => {
  expect(soundOf(raw)).toBeUndefined();
});

test("a chain that is long is given up", () => {
  const chain = Array.from({ length: 10 }, (_, index) => job(`j${index}`, [`j${index + 1}`]));
  expect(soundOf({ ...head, services: [...chain, bucket("other")] })).toBeUndefined();
});

test("what was left out is known by the references that lead to it", () => {
  const wrong = { colour: "red" };
  const sound = soundOf({
    ...head,
    services: [bucket("a", wrong), bucket("b")],
    resources: [{ ...vpc("main"), ...wrong }, vpc("mainland")],
    data: [{ type: "aws_ami", name: "x", ...wrong }],
    variables: { size: wrong, count: { type: "number" } },
    providers: [{ provider: "aws", alias: "far", ...wrong }],
  });
  const known = ["service.a", "service.a.url", "aws_vpc.main", "data.aws_ami.x.id", "var.size", "far"];
  const others = ["service.b", "aws_vpc.mainland", "aws_ami.x", "var.count", "near"];
  expect([...known, ...others].filter((reference) => sound?.isLeftOut(reference))).toEqual(known);
});

test("without a list nothing is known of what may have been in it", () => {
  expect(soundOf({ ...head, services: [bucket("b")], variables: 5 })?.isLeftOut("var.size")).toBe(true);
});
