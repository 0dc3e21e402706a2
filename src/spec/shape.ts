import { z } from "zod";
import { joinPath, shorten, type Problem } from "../errors";
import { didYouMean } from "./nearest";
import { isRecord } from "./record";

type Issue = z.core.$ZodIssue;

/** Every issue that Zod found, as problems in the user's words; one per unknown key, and inside the branch of a union that was meant. */
export function shapeProblems(schema: z.ZodType, raw: unknown, error: z.ZodError): Problem[] {
  return error.issues.flatMap((issue) => problemsOf(issue, { schema, raw, path: [] }));
}

interface Place {
  readonly schema: z.ZodType;
  readonly raw: unknown;
  readonly path: readonly PropertyKey[];
}

function problemsOf(issue: Issue, place: Place): Problem[] {
  const path = [...place.path, ...issue.path];
  const received = valueAt(place.raw, issue.path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownKey(path, key, knownKeys(place.schema, place.raw, issue.path)));
    case "invalid_union":
      return [...unionProblems(issue, place, path, received), ...sharedProblems(issue, place)];
    case "invalid_key":
      return [problem("SPEC_INVALID_VALUE", path, path.at(-1), reasonOf(issue.issues), "Rename it.")];
    case "invalid_element":
      return issue.issues.flatMap((inner) => problemsOf(inner, { ...place, path }));
    default:
      return [plainProblem(issue, path, received)];
  }
}

function plainProblem(issue: Issue, path: readonly PropertyKey[], received: unknown): Problem {
  if (received === undefined) return problem("SPEC_MISSING", path, undefined, wanted(issue), `Add ${String(path.at(-1) ?? "it")}.`);
  switch (issue.code) {
    case "invalid_type":
      return problem("SPEC_WRONG_TYPE", path, received, wanted(issue), `Write ${wanted(issue)}.`);
    case "too_small":
    case "too_big":
      return problem(
        "SPEC_OUT_OF_RANGE",
        path,
        Array.isArray(received) ? received.length : received,
        wanted(issue),
        "Use a value in the range, or leave it out for the default.",
      );
    case "invalid_value": {
      const values = issue.values.map(String);
      const near = typeof received === "string" ? didYouMean(received, values) : "";
      return problem("SPEC_INVALID_VALUE", path, received, wanted(issue), `Use one of these.${near}`);
    }
    default:
      return problem("SPEC_INVALID_VALUE", path, received, wanted(issue), "Write it in that form.");
  }
}

/** A discriminated union tells which discriminator was wanted; for a plain one, the branch of the same type as the value is reported. */
function unionProblems(issue: z.core.$ZodIssueInvalidUnion, place: Place, path: readonly PropertyKey[], received: unknown): Problem[] {
  const discriminator = issue.discriminator;
  if (discriminator !== undefined) return [wrongDiscriminator(discriminator, place, issue.path)];
  const meant = issue.errors.filter((branch) => !branch.some((inner) => inner.code === "invalid_type" && inner.path.length === 0));
  const branches = meant.length > 0 ? meant : issue.errors;
  const best = [...branches].sort((a, b) => a.length - b.length)[0] ?? [];
  const below = { schema: z.any(), raw: received, path };
  if (meant.length > 0) return best.flatMap((inner) => problemsOf(inner, { ...below, schema: branchSchema(place, issue.path, inner) }));
  const either = [...new Set(issue.errors.map((branch) => reasonOf(branch)))].join(" or ");
  return [problem(received === undefined ? "SPEC_MISSING" : "SPEC_WRONG_TYPE", path, received, either, `Write ${either}.`)];
}

/** Which of a union was meant is not known; what all of them say of a field holds all the same. */
function sharedProblems(issue: z.core.$ZodIssueInvalidUnion, place: Place): Problem[] {
  if (issue.discriminator === undefined) return [];
  const holder = holderOf(issue.path, issue.discriminator);
  const union = schemaAt(place.schema, place.raw, holder, false);
  const value = valueAt(place.raw, holder);
  if (!(union instanceof z.ZodDiscriminatedUnion) || !isRecord(value)) return [];
  const shared = z.looseObject(sharedShape(union.options as readonly z.ZodObject[]));
  const parsed = shared.safeParse(value);
  const below = { schema: shared, raw: value, path: [...place.path, ...holder] };
  return parsed.success ? [] : parsed.error.issues.flatMap((each) => problemsOf(each, below));
}

/** Where the object is that has the discriminator: Zod's path leads to either. */
const holderOf = (path: readonly PropertyKey[], key: string): readonly PropertyKey[] => (path.at(-1) === key ? path.slice(0, -1) : path);

/** The fields that every option has with the very same schema. */
function sharedShape([first, ...others]: readonly z.ZodObject[]): Record<string, z.ZodType> {
  const entries = Object.entries(first?.shape ?? {});
  return Object.fromEntries(
    entries.filter(([key, schema]) => others.every(({ shape }) => (shape as Record<string, unknown>)[key] === schema)),
  );
}

function wrongDiscriminator(key: string, place: Place, issuePath: readonly PropertyKey[]): Problem {
  const holder = holderOf(issuePath, key);
  const path = [...place.path, ...holder];
  const value = valueAt(place.raw, holder);
  const known = optionsAt(place.schema, place.raw, holder);
  const expected = `one of ${known.join(", ")}`;
  if (!isRecord(value))
    return problem("SPEC_WRONG_TYPE", path, value, `an object with ${key}`, `Write an object whose ${key} is ${expected}.`);
  const came = value[key];
  if (came === undefined) return problem("SPEC_MISSING", [...path, key], undefined, expected, `Add ${key}.`);
  const code = key === "kind" ? "SPEC_UNKNOWN_KIND" : "SPEC_INVALID_VALUE";
  return problem(code, [...path, key], came, expected, `Use one of these.${didYouMean(typeof came === "string" ? came : "", known)}`);
}

function unknownKey(path: readonly PropertyKey[], key: string, known: readonly string[]): Problem {
  const expected = known.length > 0 ? `one of ${known.join(", ")}` : "no such key";
  return problem("SPEC_UNKNOWN_KEY", [...path, key], key, expected, `Remove it or rename it.${didYouMean(key, known)}`);
}

/** What an issue wanted, in words. Messages of our own schemas are already such words. */
function wanted(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return TYPE_WORDS[issue.expected] ?? issue.expected;
    case "too_small":
      return `${issue.inclusive === false ? ">" : ">="} ${issue.minimum}${unitOf(issue.origin)}`;
    case "too_big":
      return `${issue.inclusive === false ? "<" : "<="} ${issue.maximum}${unitOf(issue.origin)}`;
    case "invalid_value":
      return issue.values.length === 1 ? shorten(issue.values[0]) : `one of ${issue.values.map(String).join(", ")}`;
    default:
      return issue.message;
  }
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: "text",
  int: "a whole number",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

const unitOf = (origin: string): string => (origin === "string" ? " characters" : origin === "array" ? " entries" : "");
const reasonOf = (issues: readonly Issue[]): string => issues.map(wanted).join(", ");

function problem(code: Problem["code"], path: readonly PropertyKey[], received: unknown, expected: string, fix: string): Problem {
  return { code, path: joinPath("", ...path), ...(received === undefined ? {} : { received }), expected, fix };
}

export function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined),
    raw,
  );
}

// ---- the schema at a place of the raw tree ----

function knownKeys(schema: z.ZodType, raw: unknown, path: readonly PropertyKey[]): string[] {
  const found = schemaAt(schema, raw, path);
  return found instanceof z.ZodObject ? Object.keys(found.shape) : [];
}

function optionsAt(schema: z.ZodType, raw: unknown, path: readonly PropertyKey[]): string[] {
  const union = schemaAt(schema, raw, path, false);
  if (!(union instanceof z.ZodDiscriminatedUnion)) return [];
  const key = union._zod.def.discriminator;
  return union.options.flatMap((option) => literalsOf((option as z.ZodObject).shape[key] as z.ZodType));
}

function branchSchema(place: Place, path: readonly PropertyKey[], issue: Issue): z.ZodType {
  const union = schemaAt(place.schema, place.raw, path, false);
  if (!(union instanceof z.ZodUnion)) return z.any();
  const wantsObject = issue.path.length > 0 || issue.code === "unrecognized_keys";
  const options = union.options as readonly z.ZodType[];
  return options.find((option) => option instanceof z.ZodObject === wantsObject) ?? z.any();
}

function schemaAt(schema: z.ZodType, raw: unknown, path: readonly PropertyKey[], choose = true): z.ZodType {
  let here = unwrap(schema);
  let value = raw;
  for (const key of path) {
    here = unwrap(stepInto(chooseBranch(here, value), key));
    value = valueAt(value, [key]);
  }
  return choose ? chooseBranch(here, value) : here;
}

function stepInto(schema: z.ZodType, key: PropertyKey): z.ZodType {
  if (schema instanceof z.ZodObject) return (schema.shape as Record<PropertyKey, z.ZodType>)[key] ?? z.any();
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  return z.any();
}

function chooseBranch(schema: z.ZodType, value: unknown): z.ZodType {
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const key = schema._zod.def.discriminator;
    const found = schema.options.find((option) =>
      literalsOf((option as z.ZodObject).shape[key] as z.ZodType).includes(String(valueAt(value, [key]))),
    );
    return (found as z.ZodType | undefined) ?? schema;
  }
  if (schema instanceof z.ZodUnion && isRecord(value))
    return (schema.options as readonly z.ZodType[]).find((option) => option instanceof z.ZodObject) ?? schema;
  return schema;
}

function unwrap(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? unwrap(schema.unwrap() as z.ZodType) : schema;
}

function literalsOf(schema: z.ZodType): string[] {
  if (schema instanceof z.ZodLiteral) return [...schema.values].map(String);
  return schema instanceof z.ZodEnum ? schema.options.map(String) : [];
}
