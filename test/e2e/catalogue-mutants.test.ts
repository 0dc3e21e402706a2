import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildFromSchemaFile, writeCatalogue } from "../../scripts/build-catalogue-files";
import { Catalogues, normaliseArguments } from "../../src/catalogue";
import { check } from "../support/catalogue";
import { mutantsOf } from "../support/catalogue-mutants";
import { JUDGES, type CatalogueJudge } from "../support/judges";
import { temporaryFolder } from "../support/temporary-folder";
import { itemKey, schemaOf, validateBatch, type BatchError, type BatchItem } from "../support/terraform-batch";

/**
 * Arguments with one mistake each are put before the catalogue and before Terraform, both of the same version. Whatever Terraform finds in
 * the structure the catalogue must have found; and what the catalogue refuses Terraform must not take.
 */
const EVERY = 3;
const MINUTE = 60_000;

/** What Terraform and the plug-in kits say of the structure. The rest are a provider's own rules. */
const STRUCTURE =
  /Incorrect attribute value|Extraneous|Missing required argument|Too many|Insufficient|Incorrect JSON value|unconfigurable|Read-Only|Duplicate|unknown key/i;
const OWN_RULE = /one of `|all of `/;

const isStructure = ({ summary, detail }: BatchError): boolean => STRUCTURE.test(summary) && !OWN_RULE.test(detail);

interface Case {
  readonly item: BatchItem;
  readonly mistake: string;
  readonly refused: boolean;
}

function casesOf(catalogues: Catalogues, judge: CatalogueJudge): Case[] {
  const types = (["resource", "data"] as const).flatMap((kind) => catalogues.typeNames(kind, judge.name).map((type) => ({ kind, type })));
  return types
    .filter((_, at) => at % EVERY === 0)
    .flatMap(({ kind, type }) => {
      const schema = catalogues.describe(kind, type);
      if (schema === undefined) return [];
      return mutantsOf(schema).map(({ mistake, arguments: given }, at) => {
        const refused = check(schema, given).length > 0;
        return {
          item: { kind, type, name: `mutant_${at}`, arguments: refused ? given : normaliseArguments(schema, given) },
          mistake,
          refused,
        };
      });
    });
}

test.each(
  JUDGES.filter(({ name }) => ["aws", "azurerm", "google"].includes(name)).map(
    (judge) => [`${judge.name} ${judge.version}`, judge] as const,
  ),
)(
  "the catalogue finds every mistake that Terraform finds: %s",
  async (label, judge) => {
    const folder = temporaryFolder();
    const file = join(folder, `${judge.name}-${judge.version}.json`);
    writeFileSync(file, await schemaOf(join(folder, "batch"), judge));
    writeCatalogue(buildFromSchemaFile(file), folder);
    const cases = casesOf(new Catalogues([folder]), judge);
    const errors = await validateBatch(
      join(folder, "batch"),
      judge,
      cases.map(({ item }) => item),
    );
    const said = ({ item }: Case): readonly BatchError[] => errors.get(itemKey(item)) ?? [];
    const describeCase = (each: Case): string =>
      `${each.item.type}: ${each.mistake}: ${said(each)[0]?.summary ?? "taken"} ${said(each)[0]?.detail ?? ""}`;
    const missed = cases.filter((each) => !each.refused && said(each).some(isStructure));
    // a stand-in knows the schema alone, which lets every id be set
    const isKnown = ({ mistake }: Case): boolean => mistake === "read-only argument" && !judge.isReal;
    const wronged = cases.filter((each) => each.refused && said(each).length === 0 && !isKnown(each));
    console.log(
      `${label}: ${cases.length} mistakes, ${cases.filter(({ refused }) => refused).length} refused, ${missed.length} missed, ${wronged.length} wronged`,
    );
    expect({ missed: missed.map(describeCase), wronged: wronged.map(describeCase) }).toEqual({ missed: [], wronged: [] });
    expect(cases.length).toBeGreaterThan(500);
  },
  3 * MINUTE,
);
