import { checkArguments, type TypeOfText, type TypeSchema } from "../../catalogue";
import type { Problem } from "../../errors";
import type { InfraSpec } from "../../spec";
import { mayHoldSpecialValues, readSpecialValue } from "../../spec/special-values";
import type { Decision } from "../decision";
import { generatedPassword, notGenerated } from "./generated";
import { literalSecrets } from "./secrets";
import { replaceSpecials } from "./special-places";

type Values = Readonly<Record<string, unknown>>;

/** What a check of values goes by. */
export interface ValueSetting {
  readonly typeOfText: TypeOfText;
  /** Whether secrets may stand in the open. */
  readonly allowLiteralSecrets: boolean;
  /** Variables whose defaults are as open as a literal. */
  readonly variables?: InfraSpec["variables"];
  /** Told where a value goes into another argument than the one that it stands at. */
  readonly decide?: (decision: Decision) => void;
}

/** Everything that is wrong with the arguments of a resource or data source, or with the settings of a provider. */
export function valueProblems(schema: TypeSchema, given: Values, path: string, setting: ValueSetting): Problem[] {
  const { plain, problems } = withoutSpecials(schema, given, path, setting);
  const checked = checkArguments(schema, plain, { path, typeOfText: setting.typeOfText });
  const secrets = setting.allowLiteralSecrets ? [] : literalSecrets(schema, given, path, setting.variables);
  return [...problems, ...checked, ...secrets];
}

/** Arguments with a text in place of each special value, and what is wrong with those. */
function withoutSpecials(
  schema: TypeSchema,
  given: Values,
  path: string,
  { decide }: ValueSetting,
): { plain: Values; problems: Problem[] } {
  if (!mayHoldSpecialValues(given)) return { plain: given, problems: [] };
  const problems: Problem[] = [];
  const plain = replaceSpecials(schema.body, given, path, (special, place) => {
    const read = readSpecialValue(special, place.path);
    if (!read.ok) problems.push(...read.problems);
    if (!read.ok || !("generate" in read.value)) return { value: "" };
    const replacement = generatedPassword("", place);
    if (replacement === undefined) problems.push(notGenerated(place));
    else if (given[replacement.name] !== undefined && replacement.name !== place.name) problems.push(both(place.path, replacement.name));
    else if (replacement.name !== place.name) decide?.(switched(place.path, replacement.name));
    return replacement ?? { value: "" };
  });
  return { plain, problems };
}

function switched(path: string, name: string): Decision {
  return { path, value: name, because: "a password that is made goes into the write-only argument, so that no state holds it" };
}

function both(path: string, name: string): Problem {
  return {
    code: "SPEC_CONFLICT",
    path,
    expected: `this or ${name}, not both`,
    fix: `Remove one: the password that is made goes into ${name}.`,
  };
}
