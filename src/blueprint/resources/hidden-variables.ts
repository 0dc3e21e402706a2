import type { TypeSchema } from "../../catalogue";
import { joinPath } from "../../errors";
import type { InfraSpec } from "../../spec";
import { targetsInTexts } from "../../spec/references";
import type { Decision } from "../decision";
import { variablesOfSecrets } from "./secrets";

type Variables = NonNullable<InfraSpec["variables"]>;

/** Arguments of a resource or settings of a provider, with their place. */
interface Given {
  readonly schema: TypeSchema;
  readonly values: Readonly<Record<string, unknown>>;
  readonly path: string;
}

/**
 * The variables of a spec, those without a default that go into secrets made sensitive: Terraform then shows them neither where they are typed
 * nor where they go. What the spec says of it stays; so does a variable that an output or a message prints in the open, which Terraform would
 * refuse.
 */
export function withHidden(spec: InfraSpec, given: readonly Given[], decide: (decision: Decision) => void): Variables {
  const { variables = {} } = spec;
  const candidates = Object.entries(variables).filter(([, each]) => each.sensitive === undefined && each.default === undefined);
  if (candidates.length === 0) return variables;
  const printed = new Set(targetsInTexts([openOutputs(spec), messagesOf(spec)]));
  const secrets = new Map(given.flatMap(({ schema, values, path }) => variablesOfSecrets(schema, values, path)).reverse());
  const hidden = candidates.flatMap(([name, each]) => {
    const place = secrets.get(name);
    if (place === undefined || printed.has(`var.${name}`)) return [];
    decide({
      path: joinPath("variables", name, "sensitive"),
      value: true,
      because: `it goes into a secret, ${place}: Terraform then shows it nowhere`,
    });
    return [[name, { ...each, sensitive: true }] as const];
  });
  return { ...variables, ...Object.fromEntries(hidden) };
}

const openOutputs = ({ outputs = {} }: InfraSpec): unknown[] =>
  Object.values(outputs).filter((output) => typeof output === "string" || output.sensitive !== true);

function messagesOf({ variables = {}, resources = [], data = [] }: InfraSpec): string[] {
  const ofVariables = Object.values(variables).flatMap(({ validation = [] }) => validation);
  const ofEntries = [...resources, ...data].flatMap(({ lifecycle: { precondition = [], postcondition = [] } = {} }) => [
    ...precondition,
    ...postcondition,
  ]);
  return [...ofVariables, ...ofEntries].map(({ errorMessage }) => errorMessage);
}
