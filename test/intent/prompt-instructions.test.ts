import { renderInstructions } from "../../src/intent/prompt";
import { KINDS, kinds } from "../../src/spec";
import { DESCRIPTIONS } from "../../src/spec/descriptions.generated";
import { acme } from "../support/intent";

const text = renderInstructions([acme]);

/** The part of the text below a heading. */
function section(heading: string): string {
  const from = text.indexOf(`# ${heading}`);
  const to = text.indexOf("\n# ", from + 1);
  return from < 0 ? "" : text.slice(from, to < 0 ? undefined : to);
}

test.each([...KINDS])("kind %s is told with its summary, every field and what each is for", (kind) => {
  const own = section(`Kind ${kind}: ${kinds[kind].summary}`);
  const shared = section("Fields that several kinds share");
  const names = /^- shared: (.*)$/m.exec(own)?.[1]?.split(", ") ?? [];
  expect(names).toContain("name");
  for (const field of Object.keys(kinds[kind].schema.shape).filter((name) => name !== "kind")) {
    const lines = (names.includes(field) ? shared : own).split("\n");
    const told = lines.filter((line) => line.startsWith(`- ${field}:`) || line.startsWith(`- ${field} (required):`));
    expect(told).toHaveLength(1);
    expect(DESCRIPTIONS[kind]?.[field]).toEqual(expect.any(String));
    expect(told[0]).toContain(DESCRIPTIONS[kind]?.[field]);
  }
});

test("what the descriptions of nested objects say is told below their fields", () => {
  expect(section("Kind function: Code that runs when something happens")).toContain(
    '    - events: list of "created" | "deleted". Which changes count. Left out: created.',
  );
  expect(section("Kind cluster: A Kubernetes cluster")).toContain("  - spot: true or false. Cheaper machines that can be taken away.");
});

test("ranges and forms of text are told in words, because the schema that models are held to has none", () => {
  expect(section("Kind database: A managed relational database")).toContain("- storageGb: whole number from 10 to 65536.");
  expect(section("Kind network: A private network")).toContain("- cidr: an IPv4 range such as 10.0.0.0/16.");
  expect(section("Forms of text")).toContain(
    "- service name: a lower-case letter, then letters, digits and inner hyphens, 31 characters at most",
  );
});

test("the providers are told with their regions and where those are", () => {
  expect(section("Providers and regions")).toContain("- acme is Acme Cloud. Its regions: north-1 (oslo), south-2 (rome).");
});

test("the parts of a spec that words cannot ask for are not mentioned", () => {
  expect(section("The format")).not.toMatch(/^- (?:state|variables|outputs|version|compliance)\b/m);
});

test("the same providers give the same text, at most as long as a small model can read", () => {
  expect(renderInstructions([acme])).toBe(text);
  expect(text.length).toBeLessThan(40_000);
});
