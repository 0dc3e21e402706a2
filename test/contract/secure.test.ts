import { inspect } from "node:util";
import { synthSpec } from "../../src/testing";
import { resourcesOf, resourcesOfService, typeOf, typesOf } from "../support/terraform-json";
import { fitting } from "./patterns";
import type { Pattern } from "./contract";
import { lazy, leastOf, rowOf, specOf, tested, testedKinds } from "./providers";

const labelOf = ({ type, has = {} }: Pattern): string => `${type} ${inspect(has, { depth: null, breakLength: Infinity })}`;

describe.each(testedKinds)("a $label with nothing said", ({ provider, kind }) => {
  const json = lazy(() => synthSpec(specOf(provider, leastOf(provider, kind))));
  const { safe = [], never = [] } = provider.contract.kinds[kind] ?? {};

  test("is made of the resources that are expected, and of no others", () => {
    expect(typesOf(resourcesOfService(json(), "one"))).toEqual(rowOf(provider, kind).resources);
  });

  test("is expected to have something safe, and to lack something that opens it", () => {
    expect([safe, never].filter((patterns) => patterns.length === 0)).toEqual([]);
  });

  for (const pattern of safe) {
    test(`is safe: ${labelOf(pattern)}`, () => {
      expect(fitting(json(), pattern)).not.toEqual([]);
    });
  }

  for (const pattern of never) {
    test(`has nothing that opens it: ${labelOf(pattern)}`, () => {
      expect(fitting(json(), pattern)).toEqual([]);
    });
  }
});

describe.each(tested)("secrets on $name", (provider) => {
  const everything = provider.kinds.flatMap((kind) => (kind === "network" ? [] : [{ kind, name: `${kind}-one` }]));
  const json = lazy(() => synthSpec(specOf(provider, [{ kind: "network", name: "net" }, ...everything])));

  test("are random values that no state keeps", () => {
    const kept = ["random_password", "random_string", "random_bytes", "tls_private_key"];
    expect([...resourcesOf(json()).keys()].filter((address) => kept.includes(typeOf(address)))).toEqual([]);
  });

  test("are read from nowhere while Terraform plans, but for what is listed with a reason", () => {
    expect(Object.keys(json().data ?? {})).toEqual(Object.keys(provider.contract.reads ?? {}));
  });
});
