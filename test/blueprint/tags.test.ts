import { providerTags, type TagRules } from "../../src/blueprint";
import type { ProviderOffer } from "../../src/blueprint";
import { tagChoices } from "../../src/blueprint/tags";

const rules: TagRules = {
  replaced: /[^a-z0-9_]/g,
  lowerCase: true,
  key: /^[a-z][a-z0-9_]{0,7}$/,
  value: /^[a-z0-9_]{0,7}$/,
  max: 2,
  because: "a label is short and lower-case",
};
const offer = (name: string, tagRules?: TagRules): ProviderOffer => ({
  name,
  title: name,
  package: name,
  pluginVersion: "1",
  defaultRegion: "here",
  regions: [],
  vocabulary: { names: [], products: [], instanceType: /^$/ },
  kinds: {},
  ...(tagRules === undefined ? {} : { tagRules }),
});

describe("tags for a provider", () => {
  test("stay as they are where it takes everything", () => {
    expect(providerTags({ "Cost Center": "R&D" }, undefined)).toEqual({ "Cost Center": "R&D" });
    expect(tagChoices({ "Cost Center": "R&D" }, [offer("acme")])).toEqual({ decisions: [], problems: [] });
  });

  test("are written as it takes them, and each change is a decision", () => {
    expect(providerTags({ "A B": "R&D", owner: "web" }, rules)).toEqual({ a_b: "r_d", owner: "web" });
    expect(tagChoices({ "A B": "R&D", owner: "web" }, [offer("acme", rules)])).toEqual({
      decisions: [{ path: 'tags["A B"]', value: { a_b: "r_d" }, because: "a label is short and lower-case" }],
      problems: [],
    });
  });

  test("are told once when several services are built by one provider", () => {
    const acme = offer("acme", rules);
    expect(tagChoices({ Owner: "web" }, [acme, acme, offer("other")]).decisions).toHaveLength(1);
  });

  test.each([
    ["a key that begins with a digit", { "1a": "b" }, [{ code: "VALUE_NOT_SERVED", path: 'tags["1a"]' }]],
    ["a value that is too long", { a: "b".repeat(9) }, [{ code: "VALUE_NOT_SERVED", path: "tags.a" }]],
    ["two keys that become one", { "a b": "1", a_b: "2" }, [{ code: "SPEC_CONFLICT", path: "tags.a_b" }]],
    ["too many", { a: "", b: "", c: "" }, [{ code: "SPEC_OUT_OF_RANGE", path: "tags" }]],
  ])("refuse %s", (_what, tags, expected) => {
    expect(tagChoices(tags, [offer("acme", rules)]).problems.map(({ code, path }) => ({ code, path }))).toEqual(expected);
  });
});
