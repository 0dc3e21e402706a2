import { describe, loadCatalogue, settableNames, type TypeOfText, type TypeSchema } from "../../catalogue";
import { joinPath, type Problem } from "../../errors";
import { regionOf } from "../../provider-facts";
import type { InfraSpec } from "../../spec";
import { targetsIn } from "../../spec/expression";
import { didYouMean } from "../../spec/nearest";
import { parseText } from "../../spec/text";
import type { Place } from "../place";
import type { ProviderOffers } from "../offer";
import { valueSetting, type CheckSetting } from "./check-entry";
import { valueProblems, type ValueSetting } from "./check-values";

type Entry = NonNullable<InfraSpec["providers"]>[number];

/** A block of `providers[]`: settings of the block that all others use, or a further one with an alias. */
export interface PlannedProvider {
  /** `aws` */
  readonly name: string;
  readonly alias: string | undefined;
  /** `providers[0]` */
  readonly path: string;
  /** In Terraform's own names, the region among them; texts are still those of the spec. */
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly schema: TypeSchema;
}

/** Everything that is wrong with `providers[]`. */
export function providerProblems(setting: CheckSetting, offers: ProviderOffers): Problem[] {
  const entries = setting.spec.providers ?? [];
  return [...doubles(entries), ...entries.flatMap((entry, index) => entryProblems(entry, `providers[${index}]`, setting, offers))];
}

/** The blocks of `providers[]`, once they have no problems. */
export function plannedProviders(spec: InfraSpec): PlannedProvider[] {
  return (spec.providers ?? []).flatMap((entry, index) => {
    const schema = describe("provider", entry.provider);
    if (schema === undefined) return [];
    return [{ name: entry.provider, alias: entry.alias, path: `providers[${index}]`, arguments: settingsOf(entry), schema }];
  });
}

function settingsOf({ region, arguments: given = {} }: Entry): Record<string, unknown> {
  return { ...(region !== undefined && { region }), ...given };
}

function entryProblems(entry: Entry, path: string, setting: CheckSetting, offers: ProviderOffers): Problem[] {
  const loaded = loadCatalogue(entry.provider);
  if (!loaded.ok) return loaded.problems.map((problem) => ({ ...problem, path: `${path}.provider` }));
  const schema = describe("provider", entry.provider);
  if (schema === undefined) return [];
  const given = { ...requiredBlocks(schema), ...entry.arguments };
  return [
    ...regionProblems(entry, path, schema, offers),
    ...valueProblems(schema, given, `${path}.arguments`, withoutServices(valueSetting(setting))),
  ];
}

/** Services are built with the provider, so that its settings cannot wait for them. */
function withoutServices(setting: ValueSetting): ValueSetting {
  const typeOfText: TypeOfText = (text, path) => {
    const sources = parseText(text).parts.flatMap((part) => (part.kind === "expression" ? [part.source] : []));
    const received = sources.flatMap(targetsIn).find((target) => target.startsWith("service."));
    if (received === undefined) return setting.typeOfText(text, path);
    const fix = "Write the value, or take it from a variable.";
    return { problems: [{ code: "SPEC_WRONG_REFERENCE", path, received, expected: "nothing of a service", fix }] };
  };
  return { ...setting, typeOfText };
}

/** Blocks that a provider has been seen to want although its schema does not say so. */
const WANTED: Readonly<Record<string, readonly string[]>> = { azurerm: ["features"] };

/** Blocks that a provider cannot be without although nothing need stand in them: `features {}` of azurerm. */
export function requiredBlocks({ type, body }: TypeSchema): Record<string, unknown> {
  const wanted = WANTED[type] ?? [];
  const required = [...body.blocks].filter(([name, { least }]) => least > 0 || wanted.includes(name));
  return Object.fromEntries(required.map(([name]) => [name, {}]));
}

function regionProblems(entry: Entry, path: string, schema: TypeSchema, offers: ProviderOffers): Problem[] {
  const { region, provider } = entry;
  if (region === undefined) return [];
  const at = `${path}.region`;
  if (!settableNames(schema.body).includes("region")) {
    const fix = "Remove it: its resources name their place themselves, as location or region.";
    return [{ code: "RESOURCE_UNKNOWN_ARGUMENT", path: at, received: region, expected: `no region in the settings of ${provider}`, fix }];
  }
  if (entry.arguments?.["region"] !== undefined)
    return [{ code: "SPEC_CONFLICT", path: at, received: region, expected: "region once", fix: "Remove it here or in arguments." }];
  const offer = offers[provider];
  if (offer === undefined || regionOf(offer, region) !== undefined) return [];
  const hint = didYouMean(
    region,
    offer.regions.map(({ id }) => id),
  );
  const expected = `a region of ${offer.title}, such as ${offer.defaultRegion}`;
  return [{ code: "REGION_UNKNOWN", path: at, received: region, expected, fix: `Use the provider's own id of the region.${hint}` }];
}

function doubles(entries: readonly Entry[]): Problem[] {
  const first = new Map<string, string>();
  return entries.flatMap(({ provider, alias }, index): Problem[] => {
    const key = `${provider} ${alias ?? ""}`;
    const path = `providers[${index}]`;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, path);
      return [];
    }
    if (alias !== undefined)
      return [
        {
          code: "SPEC_DUPLICATE_NAME",
          path: `${path}.alias`,
          received: alias,
          expected: "an alias of its own",
          fix: `Rename one: ${earlier} has this alias already.`,
        },
      ];
    const fix = `Give one an alias, or write both as one: ${earlier} has none either.`;
    return [
      { code: "SPEC_DUPLICATE_NAME", path: joinPath(path, "provider"), received: provider, expected: "one block without an alias", fix },
    ];
  });
}

/**
 * What the settings of a provider's default block exclude: tags that the spec sets as well, a region that its services do not stand in, and
 * an alias that the services' own blocks take.
 * @param places where the spec builds; the first of a provider has its default block
 * @param served places that services stand in
 */
export function settingConflicts(
  planned: readonly PlannedProvider[],
  spec: InfraSpec,
  places: readonly Place[],
  served: readonly Place[],
): Problem[] {
  return planned.flatMap((each) => [
    ...tagConflicts(each, spec, places),
    ...regionConflicts(each, places, served),
    ...aliasConflicts(each, places),
  ]);
}

const DEFAULT_TAGS = ["default_tags", "default_labels"];

function tagConflicts({ name, path, arguments: given }: PlannedProvider, { tags }: InfraSpec, places: readonly Place[]): Problem[] {
  const argument = DEFAULT_TAGS.find((each) => given[each] !== undefined);
  if (argument === undefined || Object.keys(tags ?? {}).length === 0 || !places.some(({ offer }) => offer.name === name)) return [];
  const fix = "Remove the tags of the spec, or add them here.";
  return [
    { code: "SPEC_CONFLICT", path: joinPath(path, "arguments", argument), expected: `tags of the spec or ${argument}, not both`, fix },
  ];
}

function regionConflicts(
  { name, alias, path, arguments: given }: PlannedProvider,
  places: readonly Place[],
  served: readonly Place[],
): Problem[] {
  const region = given["region"];
  const home = places.find(({ offer }) => offer.name === name);
  if (alias !== undefined || region === undefined || home === undefined || region === home.region.id) return [];
  if (!served.some(({ offer }) => offer.name === name)) return [];
  const fix = `Set region: at the top of the spec: its services are laid out for ${home.region.id}. For another region give the block an alias.`;
  return [
    {
      code: "SPEC_CONFLICT",
      path: joinPath(path, "region"),
      received: region,
      expected: `the region of the services, ${home.region.id}`,
      fix,
    },
  ];
}

function aliasConflicts({ name, alias, path }: PlannedProvider, places: readonly Place[]): Problem[] {
  const own = places.filter(({ offer }) => offer.name === name).slice(1);
  if (alias === undefined || !own.some(({ region }) => region.id === alias)) return [];
  const fix = "Rename it: services in that region have a block of this name.";
  return [{ code: "SPEC_CONFLICT", path: `${path}.alias`, received: alias, expected: "an alias that no region has", fix }];
}
