import type { CompletableKind } from "../../src/blueprint";
import { kinds } from "../../src/spec";
import { synthSpec } from "../../src/testing";
import { referencesIn } from "../support/references-in";
import { resourcesOf } from "../support/terraform-json";
import { lazy, leastOf, specOf, testedKinds } from "./providers";

/** What a service must have to be called at all, for kinds that need not be. */
const CALLED: Readonly<Partial<Record<CompletableKind, object>>> = { vm: { ports: [80] }, function: { triggers: [{ type: "http" }] } };

const attributesOf = (kind: CompletableKind): readonly string[] => kinds[kind].attributes;
const withAttributes = testedKinds.filter(({ kind }) => attributesOf(kind).length > 0);

describe.each(withAttributes)("a $label", ({ provider, kind }) => {
  const outputs = Object.fromEntries(attributesOf(kind).map((attribute) => [attribute, `\${service.one.${attribute}}`]));
  const called = leastOf(provider, kind).map((service) =>
    "one" === (service as { name: string }).name ? { ...service, ...CALLED[kind] } : service,
  );
  const json = lazy(() => synthSpec(specOf(provider, called, { outputs })));
  const values = () => json()["output"] as Readonly<Record<string, { value: string }>>;

  test.each(attributesOf(kind))("tells its %s", (attribute) => {
    expect(values()[attribute]?.value).toMatch(/\S/);
    expect(values()[attribute]?.value).not.toMatch(/undefined|null|\[object/);
  });

  test("tells what its own resources know", () => {
    const asked = referencesIn({ output: json()["output"] }).map(({ type, name }) => `${type}.${name}`);
    const known = resourcesOf(json());
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((address) => !known.has(address))).toEqual([]);
  });
});
