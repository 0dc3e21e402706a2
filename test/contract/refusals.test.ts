import { KINDS } from "../../src/spec";
import { synthesize } from "../../src/synth";
import { offerOf } from "../../src/blueprint/served";
import { full } from "./full";
import { specOf, tested } from "./providers";

const problemsOf = (spec: unknown) => {
  const result = synthesize(spec);
  return result.ok ? [] : result.problems.map(({ code, path, fix }) => ({ code, path, fix }));
};

describe.each(tested)("$name", (provider) => {
  const unserved = KINDS.filter((kind) => !(provider.kinds as readonly string[]).includes(kind));

  test.each(unserved)("refuses a %s, and names who builds one", (kind) => {
    const able = tested.filter((other) => (other.kinds as readonly string[]).includes(kind)).map(({ offer }) => offer.title);
    const problems = problemsOf(specOf(provider, [minimal(kind)])).filter(({ code }) => code === "KIND_NOT_SERVED");
    expect(problems).toEqual([{ code: "KIND_NOT_SERVED", path: "services[0].kind", fix: expect.any(String) as string }]);
    expect(problems[0]?.fix).toContain(able.length > 0 ? `${able.join(" and ")} can` : "No provider builds it yet");
  });

  test("refuses a kind that does not exist", () => {
    expect(problemsOf(specOf(provider, [{ kind: "mainframe", name: "one" }]))).toMatchObject([
      { code: "SPEC_UNKNOWN_KIND", path: "services[0].kind" },
    ]);
  });

  test.each(provider.kinds)("refuses a field that a %s does not have", (kind) => {
    expect(problemsOf(specOf(provider, [{ kind, name: "one", colour: "red" }]))).toMatchObject([
      { code: "SPEC_UNKNOWN_KEY", path: "services[0].colour" },
    ]);
  });

  const refused = provider.kinds.flatMap((kind) =>
    Object.keys(offerOf(provider.offer, kind)?.refuses ?? {}).map((field) => ({ kind, field })),
  );
  const rows = refused.filter(({ kind, field }) => field in full[kind]);

  test("has a value to try for every field that it refuses", () => {
    expect(refused.filter((row) => !rows.includes(row))).toEqual([]);
  });

  if (rows.length > 0) {
    test.each(rows)("refuses $field of a $kind, with the reason", ({ kind, field }) => {
      const value = (full[kind] as Readonly<Record<string, unknown>>)[field];
      const found = problemsOf(specOf(provider, [{ kind, name: "one", [field]: value }]));
      expect(found).toContainEqual(expect.objectContaining({ code: "FIELD_NOT_SERVED", path: `services[0].${field}` }));
      expect(found[0]?.fix).toContain(offerOf(provider.offer, kind)?.refuses[field]);
    });
  }

  test("refuses a region of another provider", () => {
    const elsewhere = tested.find((other) => other.name !== provider.name)?.offer.defaultRegion;
    const problems = problemsOf({ ...specOf(provider, [{ kind: "bucket", name: "one" }]), region: elsewhere });
    expect(problems).toMatchObject([{ code: "REGION_OF_OTHER_PROVIDER", path: "region" }]);
  });

  test("refuses a region that does not exist", () => {
    const problems = problemsOf({ ...specOf(provider, [{ kind: "bucket", name: "one" }]), region: "atlantis-1" });
    expect(problems).toMatchObject([{ code: "REGION_UNKNOWN", path: "region" }]);
  });
});

/** A service of a kind with what its shape asks for. */
function minimal(kind: string): object {
  const needed: Readonly<Record<string, object>> = {
    schedule: { every: "1 hour" },
  };
  return { kind, name: "one", ...needed[kind] };
}
