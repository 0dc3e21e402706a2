import { synthesize } from "../../src/synth";
import { valueOf } from "../../src/errors";
import { stringsIn } from "../support/terraform-json";
import { fullOf, networkFor, specOf, testedKinds } from "./providers";

const READS_A_FILE = '${file("/etc/passwd")}';
const TOKEN = "${TfToken[TOKEN.0]}";
/** Text that Terraform would act on if it were not escaped; a service's text keeps every sign of it. */
const HOSTILE = 'MARK%{ for x in y }$${x}"quoted"\\n\nnext line ../../etc';
const ESCAPED = 'MARK%%{ for x in y }$${x}"quoted"';

interface Leaf {
  readonly path: string;
  readonly keys: readonly (string | number)[];
}

/** Every place of a service at which text stands, but for what tells it apart. */
function textsOf(value: unknown, keys: readonly (string | number)[] = []): Leaf[] {
  if (typeof value === "string") {
    return keys.length === 1 && (keys[0] === "kind" || keys[0] === "name") ? [] : [{ path: keys.join("."), keys }];
  }
  if (Array.isArray(value)) return value.flatMap((entry, index) => textsOf(entry, [...keys, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => textsOf(entry, [...keys, key]));
}

function withText(service: Record<string, unknown>, { keys }: Leaf, text: string): Record<string, unknown> {
  const copy = structuredClone(service);
  const last = keys.at(-1) as string | number;
  const holder = keys.slice(0, -1).reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], copy);
  (holder as Record<string | number, unknown>)[last] = text;
  return copy;
}

const rows = testedKinds.flatMap(({ provider, kind, label }) =>
  textsOf(fullOf(provider, kind)).map((leaf) => ({ provider, kind, leaf, label: `${leaf.path} of a ${label}` })),
);

describe.each(rows)("the $label", ({ provider, kind, leaf }) => {
  const synth = (text: string) =>
    synthesize(specOf(provider, [...networkFor(provider.offer, kind), withText(fullOf(provider, kind), leaf, text)]));

  test.each([READS_A_FILE, TOKEN])("refuses %s", (text) => {
    const result = synth(text);
    expect(result.ok).toBe(false);
    if (result.ok) return;
    const at = `services[${networkFor(provider.offer, kind).length}]`;
    expect(result.problems.filter(({ path }) => !path.startsWith(at))).toEqual([]);
    expect(result.problems.map(({ code }) => code)).not.toContain("INTERNAL");
  });

  test("refuses or escapes what would be a template", () => {
    const result = synth(HOSTILE);
    if (!result.ok) {
      expect(result.problems.map(({ code }) => code)).toEqual(
        result.problems.map(() => expect.stringMatching(/^(?:SPEC|VALUE|TEXT)_/) as string),
      );
      return;
    }
    const marked = stringsIn(valueOf(result).json).filter((text) => text.includes("MARK"));
    expect(marked).not.toEqual([]);
    for (const text of marked) expect(unquoted(text)).toContain(ESCAPED);
  });
});

/** Text as it was before it was written into JSON, in a list of containers or a policy. */
const unquoted = (text: string): string => (text.includes('\\"quoted\\"') ? text.replaceAll('\\"', '"') : text);

describe.each(testedKinds)("the names of a $label", ({ provider, kind }) => {
  test.each(["../../etc", "${file(1)}", "a b", "TfToken[1]", "a\nb", "%{if}"])("refuses %j", (name) => {
    const result = synthesize(specOf(provider, [{ kind, name }]));
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.problems.map(({ path }) => path)).toContain("services[0].name");
  });
});
