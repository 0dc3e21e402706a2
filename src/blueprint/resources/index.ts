import type { TypeSchema } from "../../catalogue";
import { joinPath, resultOf, type Problem, type Result } from "../../errors";
import type { InfraSpec } from "../../spec";
import type { Decision } from "../decision";
import type { ProviderOffers } from "../offer";
import { entryProblems, type CheckSetting } from "./check-entry";
import { Declarations, type Entry } from "./declared";
import { withHidden } from "./hidden-variables";
import { outputProblems, variableProblems } from "./inputs";
import { moveProblems } from "./moves";
import { plannedProviders, providerProblems, type PlannedProvider } from "./providers";
import { serviceTextProblems } from "./service-texts";
import { UnknownTypes } from "./unknown-types";

export { valueProblems, type ValueSetting } from "./check-values";
export { generatedPassword } from "./generated";
export { stillThere, unknownTargets } from "./moves";
export { settingConflicts, requiredBlocks, type PlannedProvider } from "./providers";
export { pluginOf, pluginsOf, type Plugin } from "./plugins";
export { placesOf } from "./places";
export { replaceSpecials, type Replacement, type SpecialPlace } from "./special-places";
export type { Entry } from "./declared";

/** A checked entry of `resources[]` or `data[]`. */
export interface PlannedResource {
  readonly root: "resource" | "data";
  /** `aws_vpc.main`, `data.aws_ami.ubuntu` */
  readonly address: string;
  /** `resources[3]` */
  readonly path: string;
  readonly entry: Entry;
  readonly schema: TypeSchema;
}

/** What a spec says beside its services, checked. */
export interface PlannedRest {
  readonly resources: readonly PlannedResource[];
  readonly providers: readonly PlannedProvider[];
  /** The variables of the spec, with what was decided for them. */
  readonly variables: NonNullable<InfraSpec["variables"]>;
}

export interface ResourceOptions {
  /** Whether secrets may stand in the open. Default: false. */
  readonly allowLiteralSecrets?: boolean;
}

/** Checks everything of a spec that the catalogue judges: resources, data, providers, moves, conditions, outputs. */
export function planResources(
  spec: InfraSpec,
  offers: ProviderOffers,
  { allowLiteralSecrets = false }: ResourceOptions,
  decide: (decision: Decision) => void,
): Result<PlannedRest> {
  const declarations = new Declarations(spec);
  const setting: CheckSetting = { spec, declarations, allowLiteralSecrets, decide, unknown: new UnknownTypes() };
  const problems: Problem[] = [
    ...declarations.duplicates(),
    ...declarations.entries.flatMap((declared) => entryProblems(declared, setting)),
    ...providerProblems(setting, offers),
    ...moveProblems(spec, declarations),
    ...variableProblems(spec, declarations),
    ...outputProblems(spec, declarations),
    ...serviceTextProblems(spec, declarations),
  ];
  const resources = declarations.entries.flatMap(({ schema, ...rest }) => (schema === undefined ? [] : [{ ...rest, schema }]));
  const providers = plannedProviders(spec);
  const given = [
    ...resources.map(({ schema, entry, path }) => ({ schema, values: entry.arguments ?? {}, path: joinPath(path, "arguments") })),
    ...providers.map(({ schema, path, arguments: values }) => ({ schema, values, path: joinPath(path, "arguments") })),
  ];
  return resultOf({ resources, providers, variables: withHidden(spec, given, decide) }, problems);
}
