import type { ProviderOffer } from "../../src/blueprint";
import { offerOf } from "../../src/blueprint/served";
import { kinds } from "../../src/spec";
import { synthSpec } from "../../src/testing";
import {
  describeWalk,
  providerSchemas,
  WALKED,
  type ProviderSchemas,
  type SchemaBlock,
  type WalkedProvider,
} from "../support/provider-schemas";
import { describeFindings, walk } from "../support/schema-walk";
import { fullOf, leastOf, networkFor, specOf, tested, testedKinds } from "./providers";

const ENVIRONMENTS = ["development", "staging", "production"] as const;
/** Types of the small providers, which have no schema here. */
const SMALL = ["ephemeral.random_password", "time_sleep"];

describeWalk("the providers' own schemas", () => {
  // read by the tests: where they are skipped there is nothing to read
  const schemas = (): ProviderSchemas => providerSchemas(Object.keys(WALKED) as WalkedProvider[]);
  const check = (spec: object): void => {
    const { findings, sensitive, notWalked } = walk(synthSpec(spec), schemas());
    expect(describeFindings(findings)).toEqual([]);
    expect(sensitive).toEqual([]);
    expect(notWalked.filter((type) => !SMALL.includes(type))).toEqual([]);
  };

  describe.each(testedKinds)("know every argument of a $label", ({ provider, kind }) => {
    test.each(ENVIRONMENTS)("with nothing said, for %s", (environment) => {
      check({ ...specOf(provider, leastOf(provider, kind)), environment });
    });

    test("with everything said", () => {
      check(specOf(provider, [...networkFor(provider.offer, kind), fullOf(provider, kind)]));
    });

    test("and every argument that its fields are found by", () => {
      const { origins = {} } = offerOf(provider.offer, kind) ?? {};
      const unknown = Object.keys(origins).filter((origin) => !isKnown(origin, provider.offer));
      const fields = Object.keys(kinds[kind].schema.shape);
      expect(unknown).toEqual([]);
      expect(Object.values(origins).filter((field) => !fields.includes(field.split(/[.[]/)[0] ?? ""))).toEqual([]);
    });
  });

  test.each(tested)("know every argument of all kinds of $name together, used by each other", (provider) => {
    const services = provider.kinds.map((kind) => ({ kind, name: `${kind}-a`, ...usesOf(provider.offer, kind) }));
    check(specOf(provider, services, { tags: { Owner: "web" } }));
  });

  /** `aws_db_instance.allocated_storage`, `google_sql_database_instance.settings.tier`. */
  function isKnown(origin: string, { name }: ProviderOffer): boolean {
    const isData = origin.startsWith("data.");
    const [type = "", ...path] = origin.replace(/^data\./, "").split(".");
    let block: SchemaBlock | undefined = schemas()[name]?.[isData ? "data_source_schemas" : "resource_schemas"]?.[type]?.block;
    for (const [index, key] of path.entries()) {
      if (block?.attributes?.[key] !== undefined) return index === path.length - 1;
      block = block?.block_types?.[key]?.block;
    }
    return block !== undefined;
  }
});

/** Uses of every kind that the provider connects with it, without a circle: only of kinds that come later in the alphabet, and of what stores. */
function usesOf(offer: ProviderOffer, kind: string): { uses?: string[] } {
  const STORES = ["database", "bucket", "table", "cache", "queue", "topic", "secret", "registry"];
  const used = (offerOf(offer, kind as "bucket")?.uses ?? []).filter((target) => STORES.includes(target) && target in offer.kinds);
  return STORES.includes(kind) || used.length === 0 ? {} : { uses: used.map((target) => `${target}-a`) };
}
