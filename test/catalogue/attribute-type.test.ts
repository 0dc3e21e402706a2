import { attributeType, typeName, type ReferenceStep } from "../../src/catalogue";
import { acmeType, knownType } from "../support/catalogue";

const store = acmeType(
  "(arn=s name!s port?n tags?Ms zones=Ss names=Ls token?>s free=a rules?S{port:n note:s} object={a:s b:Ln} rule:l(action!s deep:l,1(target!s)) other:s(id=s) timeouts:o(create?s) label:m(value!n))",
);

/** `.rule[0].action`, `.rule[*].action`, `.rule.*.action`, `.tags["a"]` */
function steps(text: string): ReferenceStep[] {
  const found = text.matchAll(/\.(\w+)|\[(\d+)\]|\["([^"]*)"\]|(\[\*\])|(\.\*)|(\[\])/g);
  return [...found].map(([, name, index, key, full, short]): ReferenceStep => {
    if (name !== undefined) return { kind: "name", name };
    if (full !== undefined || short !== undefined) return { kind: "splat", full: full !== undefined };
    return { kind: "index", index: index === undefined ? key : Number(index) };
  });
}

const typeOf = (text: string): string => {
  const result = attributeType(store, steps(text), "outputs.x");
  return result.ok ? typeName(result.value) : `${result.problems[0]?.code}: ${String(result.problems[0]?.received)}`;
};
const fixOf = (text: string): string | undefined => {
  const result = attributeType(store, steps(text), "outputs.x");
  return result.ok ? undefined : result.problems[0]?.fix;
};

test.each([
  [".arn", "string"],
  [".port", "number"],
  [".tags", "map(string)"],
  [".tags.anything", "string"],
  ['.tags["any thing"]', "string"],
  [".zones", "set(string)"],
  [".names[0]", "string"],
  ['.names["0"]', "string"],
  [".names[]", "string"],
  [".free.what[3].ever", "any"],
  [".object.b[1]", "number"],
  ['.object["a"]', "string"],
  [".rule", "list(object({action, deep}))"],
  [".rule[7].action", "string"],
  [".rule[0].deep[0].target", "string"],
  [".timeouts.create", "string"],
  ['.label["x"].value', "number"],
  [".label.x.value", "number"],
])("acme_store.a%s is %s", (text, type) => {
  expect(typeOf(text)).toBe(type);
});

test("without a step it is the whole resource", () => {
  expect(typeOf("")).toMatch(/^object\(\{arn, name, .*label\}\)$/);
});

test.each([
  [".rule[*].action", "list(string)"],
  [".rule.*.action", "list(string)"],
  [".other[*].id", "list(string)"],
  [".zones[*]", "list(string)"],
  [".rule[*].deep[0].target", "list(string)"],
  [".rule[*].deep[*].target", "list(list(string))"],
  // after .* an index belongs to the list of results
  [".rule.*.action[0]", "string"],
  // what is no list is taken as a list of one
  [".arn[*]", "list(string)"],
  [".timeouts[*].create", "list(string)"],
])("a splat makes a list: acme_store.a%s is %s", (text, type) => {
  expect(typeOf(text)).toBe(type);
});

test.each([
  [".arm", "acme_store.arm", 'Did you mean "arn"?'],
  [".rule[0].acton", "acme_store.rule[0].acton", 'Did you mean "action"?'],
  [".rule[*].acton", "acme_store.rule[*].acton", 'Did you mean "action"?'],
  [".qqqqqq", "acme_store.qqqqqq", "Use one of arn, name,"],
  [".rule.action", "acme_store.rule.action", "Take one element, acme_store.rule[0].action, or all of them, acme_store.rule[*].action."],
  [".other.id", "acme_store.other.id", "Take all of them, acme_store.other[*].id, or the only one, one(acme_store.other[*].id)."],
  [".other[0].id", "acme_store.other[0]", "one(acme_store.other[*])"],
  [".zones[0]", "acme_store.zones[0]", "one(acme_store.zones[*])"],
  [".arn[0]", "acme_store.arn[0]", "Remove the index."],
  [".arn.x", "acme_store.arn.x", "Remove .x."],
  [".timeouts[0]", "acme_store.timeouts[0]", "Remove the index."],
  ["[0].arn", "acme_store[0]", "Remove the index."],
  [".rule[0].deep[1].target", "acme_store.rule[0].deep[1]", "Use [0]."],
  ['.names["x"]', 'acme_store.names["x"]', "Use [0]."],
  [".token", "acme_store.token", "Refer to where the value comes from."],
])("acme_store.a%s leads nowhere", (text, received, fix) => {
  expect(typeOf(text)).toBe(`RESOURCE_UNKNOWN_ATTRIBUTE: ${received}`);
  expect(fixOf(text)).toContain(fix);
});

test("a problem has the place of the reference", () => {
  expect(attributeType(store, steps(".arm"), "outputs.x")).toMatchObject({ ok: false, problems: [{ path: "outputs.x" }] });
});

test("real types: a VPC's id, a cluster's endpoint, an element of a computed block", () => {
  const type = (kind: "resource" | "data", name: string, text: string) => {
    const result = attributeType(knownType(kind, name), steps(text), "");
    return result.ok ? typeName(result.value) : result.problems[0]?.code;
  };
  expect(type("resource", "aws_vpc", ".id")).toBe("string");
  expect(type("resource", "google_container_cluster", ".master_auth[0].cluster_ca_certificate")).toBe("string");
  expect(type("resource", "aws_lb", ".subnet_mapping[0]")).toBe("RESOURCE_UNKNOWN_ATTRIBUTE");
  expect(type("resource", "azurerm_kubernetes_cluster", ".kube_config[0].host")).toBe("string");
  expect(type("data", "aws_availability_zones", ".names[0]")).toBe("string");
  expect(type("resource", "aws_acm_certificate", ".domain_validation_options[*].resource_record_name")).toBe("list(string)");
});
