import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { minimalArguments, normaliseArguments, shippedCatalogues } from "../../src/catalogue";
import { knownType } from "../support/catalogue";
import { JUDGES, type CatalogueJudge } from "../support/judges";
import { temporaryFolder } from "../support/temporary-folder";
import { itemKey, typesOf, validateBatch, type BatchErrors, type BatchItem } from "../support/terraform-batch";

/**
 * The smallest arguments of every type, written as the constructs write them, are put before Terraform: the provider's own plug-in where
 * there is one that has the type, else a stand-in with its schema. What the providers refuse for rules that no schema has is listed by
 * name in catalogue-known-failures.json, with the reason; a new failure fails the test, and so does one that is gone.
 *
 * UPDATE_KNOWN_FAILURES=1 writes the list.
 */
const KNOWN_FILE = join(__dirname, "catalogue-known-failures.json");
const MINUTE = 60_000;

interface Known {
  /** By plug-in, `aws 5.100.0`, then by type, `resource aws_lb`: the first thing that it said. */
  readonly refused: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Types that no plug-in at hand has: they came later, or are gone from it. By provider. */
  readonly notJudged: Readonly<Record<string, readonly string[]>>;
}

const known = JSON.parse(readFileSync(KNOWN_FILE, "utf8")) as Known;
const seen: { readonly refused: Record<string, Record<string, string>>; readonly notJudged: Record<string, string[]> } = {
  refused: {},
  notJudged: {},
};
const left = new Map(shippedCatalogues.providers.map(({ name }) => [name, itemsOf(name)]));
const labelOf = ({ name, version }: CatalogueJudge): string => `${name} ${version}`;

function itemsOf(provider: string): BatchItem[] {
  return (["resource", "data"] as const).flatMap((kind) =>
    shippedCatalogues.typeNames(kind, provider).map((type) => {
      const schema = knownType(kind, type);
      return { kind, type, arguments: normaliseArguments(schema, minimalArguments(schema)) };
    }),
  );
}

/** One line, without what differs from run to run. */
const reasonsOf = (errors: BatchErrors): Record<string, string> => {
  const lines = [...errors].map(
    ([key, found]) =>
      [
        key,
        found.map(({ summary, detail }) => `${summary} ${detail}`.replaceAll(/\s+/g, " ").trim().slice(0, 160)).sort()[0] ?? "",
      ] as const,
  );
  return Object.fromEntries(lines.sort(([a], [b]) => (a < b ? -1 : 1)));
};

test.each(JUDGES.map((judge) => [labelOf(judge), judge] as const))(
  "%s takes the smallest arguments of the types that it has, but for the known ones",
  async (label, judge) => {
    const folder = join(temporaryFolder(), "batch");
    const types = await typesOf(folder, judge);
    const items = left.get(judge.name) ?? [];
    const judged = items.filter((item) => types.has(itemKey(item)));
    left.set(
      judge.name,
      items.filter((item) => !types.has(itemKey(item))),
    );
    const refused = reasonsOf(await validateBatch(folder, judge, judged));
    seen.refused[label] = refused;
    const names = Object.keys(refused);
    console.log(
      `${label}${judge.isReal ? "" : " (stand-in)"}: ${judged.length} types judged, ${judged.length - names.length} taken, ${names.length} refused`,
    );
    if (process.env["UPDATE_KNOWN_FAILURES"] === undefined) {
      const expected = Object.keys(known.refused[label] ?? {});
      expect({
        new: names.filter((name) => !expected.includes(name)).map((name) => `${name}: ${refused[name]}`),
        gone: expected.filter((name) => !names.includes(name)),
      }).toEqual({ new: [], gone: [] });
    }
  },
  4 * MINUTE,
);

test("the types that no plug-in has are the known ones", () => {
  for (const [provider, items] of left) if (items.length > 0) seen.notJudged[provider] = items.map(itemKey).sort();
  const counts = Object.entries(seen.notJudged).map(([provider, names]) => `${provider} ${names.length}`);
  console.log(`not judged: ${counts.join(", ")}`);
  if (process.env["UPDATE_KNOWN_FAILURES"] !== undefined) writeFileSync(KNOWN_FILE, `${JSON.stringify(seen, null, 2)}\n`);
  else expect(seen.notJudged).toEqual(known.notJudged);
});
