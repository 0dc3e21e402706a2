import { attributeType, describe, typeOfText, type TypeOfText } from "../../catalogue";
import { joinPath, type Problem } from "../../errors";
import type { InfraSpec } from "../../spec";
import { parseReference } from "../../spec/expression";
import { didYouMean } from "../../spec/nearest";
import type { Decision } from "../decision";
import { valueProblems, type ValueSetting } from "./check-values";
import { checkConditions } from "./conditions";
import type { Declarations, DeclaredEntry } from "./declared";
import type { UnknownTypes } from "./unknown-types";

/** What a check of entries goes by. */
export interface CheckSetting {
  readonly spec: InfraSpec;
  readonly declarations: Declarations;
  /** Whether secrets may stand in the open. */
  readonly allowLiteralSecrets: boolean;
  readonly decide: (decision: Decision) => void;
  readonly unknown: UnknownTypes;
}

/** Everything that is wrong with one entry of `resources[]` or `data[]`. */
export function entryProblems(declared: DeclaredEntry, setting: CheckSetting): Problem[] {
  const { entry, root, path, schema } = declared;
  const around = [
    ...dependencyProblems(declared, setting),
    ...aliasProblems(declared, setting.spec),
    ...conditionProblems(declared, setting),
  ];
  if (schema === undefined) return [setting.unknown.problem(root, entry.type, `${path}.type`), ...around];
  return [...argumentProblems(declared, setting), ...lifecycleProblems(declared, setting), ...around];
}

function argumentProblems({ entry, path, schema }: DeclaredEntry, setting: CheckSetting): Problem[] {
  if (schema === undefined) return [];
  const problems = valueProblems(schema, entry.arguments ?? {}, joinPath(path, "arguments"), valueSetting(setting));
  return problems.map((problem) => withOwnResource(problem, entry.type));
}

/** An argument that became a resource in a later version of the provider: `snapshot_copy` of aws_redshift_cluster. */
function withOwnResource(problem: Problem, type: string): Problem {
  const name = problem.code === "RESOURCE_UNKNOWN_ARGUMENT" && typeof problem.received === "string" ? problem.received : undefined;
  const parents = [type, type.slice(0, type.lastIndexOf("_"))];
  const own = name && parents.map((parent) => `${parent}_${name}`).find((each) => describe("resource", each) !== undefined);
  return own ? { ...problem, fix: `Remove it: it is a resource of its own, ${own}.` } : problem;
}

/** How values are checked that stand in the spec itself. */
export function valueSetting({ spec, declarations, allowLiteralSecrets, decide }: CheckSetting): ValueSetting {
  const typeOf: TypeOfText = (text, path) => typeOfText(text, path, declarations);
  return { typeOfText: typeOf, allowLiteralSecrets, variables: spec.variables, decide };
}

function dependencyProblems({ entry, address, path }: DeclaredEntry, { declarations }: CheckSetting): Problem[] {
  return (entry.dependsOn ?? []).flatMap((target, index): Problem[] => {
    const at = `${path}.dependsOn[${index}]`;
    if (target === address)
      return [
        { code: "SPEC_CYCLE", path: at, received: target, expected: "another resource", fix: "Remove it: nothing can wait for itself." },
      ];
    return declarations.declared.has(target) ? [] : [undeclared(at, target, declarations)];
  });
}

/** A name that points at nothing which the spec declares. */
export function undeclared(path: string, received: string, { declared }: Declarations): Problem {
  const expected = "a resource, data source or service that the spec declares";
  return {
    code: "SPEC_UNKNOWN_REFERENCE",
    path,
    received,
    expected,
    fix: `Declare it, or name one that exists.${didYouMean(received, declared)}`,
  };
}

function aliasProblems({ entry, path, schema }: DeclaredEntry, { providers = [] }: InfraSpec): Problem[] {
  const { providerAlias: received } = entry;
  if (received === undefined || schema === undefined) return [];
  const own = providers.filter(({ provider }) => provider === schema.provider);
  if (own.some(({ alias }) => alias === received)) return [];
  const aliases = own.flatMap(({ alias }) => alias ?? []);
  const other = providers.find(({ alias }) => alias === received);
  const fix =
    other === undefined
      ? `Add {provider: ${schema.provider}, alias: ${received}} to providers, or remove it.${didYouMean(received, aliases)}`
      : `The alias ${received} belongs to ${other.provider}; ${entry.type} is of ${schema.provider}.`;
  const expected = aliases.length === 0 ? `an alias of ${schema.provider} in providers` : `one of ${aliases.join(", ")}`;
  return [{ code: "SPEC_UNKNOWN_REFERENCE", path: `${path}.providerAlias`, received, expected, fix }];
}

function conditionProblems({ entry, path, schema }: DeclaredEntry, { declarations }: CheckSetting): Problem[] {
  const { precondition, postcondition } = entry.lifecycle ?? {};
  return [
    ...checkConditions(precondition, `${path}.lifecycle.precondition`, declarations),
    ...checkConditions(postcondition, `${path}.lifecycle.postcondition`, declarations, schema),
  ];
}

function lifecycleProblems({ entry, path, schema, address }: DeclaredEntry, { declarations }: CheckSetting): Problem[] {
  const lifecycle = entry.lifecycle;
  if (schema === undefined || lifecycle === undefined || !("ignoreChanges" in lifecycle || "replaceTriggeredBy" in lifecycle)) return [];
  const { ignoreChanges, replaceTriggeredBy = [] } = lifecycle;
  const ignored = Array.isArray(ignoreChanges) ? ignoreChanges : [];
  return [
    ...ignored.flatMap((argument, index) => ignoredProblems(argument, `${path}.lifecycle.ignoreChanges[${index}]`, schema)),
    ...replaceTriggeredBy.flatMap((source, index) =>
      triggerProblems(source, `${path}.lifecycle.replaceTriggeredBy[${index}]`, address, declarations),
    ),
  ];
}

const STEPS = /^([A-Za-z_][\w-]*)(?:\.[A-Za-z_][\w-]*|\[\d{1,9}\]|\["[^"\\$%]*"\])*$/;

function ignoredProblems(argument: string, path: string, { body, type }: NonNullable<DeclaredEntry["schema"]>): Problem[] {
  const first = STEPS.exec(argument)?.[1];
  if (first === undefined) {
    const fix = "Write its name, and the way into it as Terraform does.";
    return [{ code: "SPEC_INVALID_VALUE", path, received: argument, expected: 'an argument, such as tags or tags["Owner"]', fix }];
  }
  if (body.attributes.has(first) || body.blocks.has(first)) return [];
  const fix = `Remove it or rename it.${didYouMean(first, [...body.attributes.keys(), ...body.blocks.keys()])}`;
  return [{ code: "RESOURCE_UNKNOWN_ARGUMENT", path, received: first, expected: `an argument of ${type}`, fix }];
}

function triggerProblems(source: string, path: string, own: string, declarations: Declarations): Problem[] {
  const reference = parseReference(source);
  if (reference?.root !== "resource") {
    const fix = "Name a resource of this spec, or an attribute of one, without ${ and }.";
    return [{ code: "SPEC_INVALID_VALUE", path, received: source, expected: "a resource, such as aws_s3_object.code.etag", fix }];
  }
  const target = `${reference.type}.${reference.name}`;
  const found = declarations.at(target);
  if (found === undefined) return [undeclared(path, target, declarations)];
  if (target === own)
    return [{ code: "SPEC_CYCLE", path, received: source, expected: "another resource", fix: "Remove it: it would replace itself." }];
  const type = found.schema && attributeType(found.schema, reference.steps, path);
  return type === undefined || type.ok ? [] : [...type.problems];
}
