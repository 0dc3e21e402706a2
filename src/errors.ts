/** Every failure is data first: a stable code, where, what came, what was wanted, and the fix in the user's words. */
export interface Problem {
  /** Stable, for programs. */
  readonly code: ProblemCode;
  /** Where: a place in the spec (`services[2].storageGb`), in the words (`words[12..19]`), or a file. Empty: the whole. */
  readonly path: string;
  /** What came, shortened; `undefined` when nothing came. Never a secret. */
  readonly received?: unknown;
  /** What was wanted. */
  readonly expected: string;
  /** What to do about it. */
  readonly fix: string;
}

/** A problem with its place in the file that it is in. Lines and columns count from 1. */
export interface LocatedProblem extends Problem {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** Every code that a `Problem` can carry, with its meaning. */
export const PROBLEM_CODES = {
  // the words
  WORDS_EMPTY: "There is nothing to read.",
  WORDS_TOO_LONG: "The text is longer than a request can be.",
  WORDS_NOT_TEXT: "The input is not text.",
  WORDS_OFF_TOPIC: "The words ask for no infrastructure that could be recognised.",
  WORDS_CONTRADICTORY: "Two parts of the words exclude each other.",
  // the model
  MODEL_FAILED: "The language model could not be reached or refused.",
  MODEL_OUTPUT_INVALID: "The model's answers failed the checks, so the offline reader's result is used.",
  MODEL_SCRIPT_ENDED: "A scripted model was asked more often than its script has replies.",
  // spec: shape
  SPEC_NOT_READABLE: "The text is neither YAML nor JSON.",
  SPEC_TOO_LARGE: "The spec is larger than the limit.",
  SPEC_TOO_DEEP: "The spec is nested deeper than the limit.",
  SPEC_UNKNOWN_KEY: "A key that the spec does not know.",
  SPEC_UNKNOWN_KIND: "A service of a kind that does not exist.",
  SPEC_MISSING: "A required value is missing.",
  SPEC_WRONG_TYPE: "A value has another type than wanted.",
  SPEC_OUT_OF_RANGE: "A number, text or list is too small or too large.",
  SPEC_INVALID_VALUE: "A value is not among the allowed ones, or not of the wanted form.",
  // spec: what values say together
  SPEC_DUPLICATE_NAME: "Two things share one name.",
  SPEC_UNKNOWN_REFERENCE: "A name points at nothing that the spec declares.",
  SPEC_WRONG_REFERENCE: "A name points at a thing of the wrong kind.",
  SPEC_CYCLE: "Things need each other in a circle.",
  SPEC_CONFLICT: "Two values exclude each other.",
  // text and expressions
  TEXT_NOT_A_REFERENCE: "Text between ${ and } is not a reference that is allowed here.",
  TEXT_RESERVED: "The text contains a marker that CDKTF would act on.",
  TEXT_DIRECTIVE: "The text contains %{, which Terraform would take for a directive.",
  EXPRESSION_UNREADABLE: "An expression is not in Terraform's language, or larger than the limits.",
  EXPRESSION_REFUSED: "A function or name that the expressions of a spec may not use.",
  EXPRESSION_WRONG_TYPE: "Parts of an expression have types that do not fit together.",
  // resources, checked against the catalogue
  RESOURCE_UNKNOWN_TYPE: "The provider has no resource or data source of this type.",
  RESOURCE_UNKNOWN_ARGUMENT: "The type has no such argument.",
  RESOURCE_MISSING_ARGUMENT: "A required argument or block is missing.",
  RESOURCE_WRONG_TYPE: "An argument has a type that Terraform cannot convert to the wanted one.",
  RESOURCE_READ_ONLY: "The attribute is set by the provider and cannot be given.",
  RESOURCE_BLOCK_COUNT: "There are too few or too many blocks of one kind.",
  RESOURCE_WRONG_NESTING: "An attribute stands where a block is wanted, or the reverse.",
  RESOURCE_META_ARGUMENT: "Terraform's own argument stands among the arguments of a resource.",
  RESOURCE_UNKNOWN_ATTRIBUTE: "A reference points at an attribute or element that the type does not have.",
  RESOURCE_LITERAL_SECRET: "A secret stands in the open, in an argument that is there for secrets.",
  RESOURCE_KEEPS_SECRET: "A value that is made when Terraform runs, in an argument that keeps what it is given.",
  // blueprint
  PROVIDER_UNKNOWN: "No such provider.",
  PROVIDER_MISSING: "The provider's package is not installed.",
  CDKTF_MISSING: "CDKTF, with which stacks are built, is not installed.",
  REGION_UNKNOWN: "The provider has no such region.",
  REGION_OF_OTHER_PROVIDER: "The region belongs to another provider.",
  KIND_NOT_SERVED: "The provider cannot build this kind of service.",
  FIELD_NOT_SERVED: "The provider cannot honour this field.",
  OPTION_NOT_SERVED: "The option is part of the spec but nothing acts on it yet.",
  VALUE_NOT_SERVED: "The provider does not offer this value.",
  USE_NOT_SERVED: "The provider cannot connect these two services.",
  CIDR_TOO_SMALL: "The address range has no room for the subnets of its zones.",
  NETWORK_AMBIGUOUS: "Several networks exist and the service names none.",
  // synthesis and workspace
  SYNTHESIS_FAILED: "CDKTF could not write the stack.",
  NAME_CLASH: "Two resources would have the same Terraform address.",
  SOURCE_NOT_FOUND: "A file or folder that the spec names does not exist.",
  SOURCE_TOO_LARGE: "A folder of code is larger than the limit.",
  SOURCE_OUTSIDE: "A path leads out of the spec's folder.",
  FOLDER_NOT_OURS: "The output folder holds files that Stackwright did not write.",
  FOLDER_NOT_WRITABLE: "The output folder cannot be written.",
  FOLDER_FULL: "There is no room left for the output.",
  FOLDER_LOCKED: "Another run is writing the same folder.",
  SPEC_EDITED: "The spec file was changed by hand since it was written.",
  FILE_NOT_READABLE: "A file cannot be read.",
  // terraform
  TERRAFORM_MISSING: "Neither terraform nor tofu was found.",
  TERRAFORM_TOO_OLD: "The Terraform found is older than the output needs.",
  TERRAFORM_STOPPED: "Terraform was stopped before it had finished.",
  TERRAFORM_PLUGIN: "A provider's plug-in could not be installed.",
  TERRAFORM_INIT: "terraform init failed.",
  TERRAFORM_INVALID: "terraform validate found an error.",
  TERRAFORM_PLAN: "terraform plan found an error.",
  ACCOUNT_MISSING: "The provider cannot plan without credentials, and there are none.",
  // command line
  USAGE: "The command was not understood.",
  INTERNAL: "A defect in Stackwright.",
} as const;

export type ProblemCode = keyof typeof PROBLEM_CODES;

/** A value or the problems that stand in its way; nothing throws before the outer door. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

export const success = <T>(value: T): Result<T> => ({ ok: true, value });
export const failure = (problems: readonly Problem[]): Result<never> => ({ ok: false, problems });
/** The value when there is no problem, the problems otherwise. */
export const resultOf = <T>(value: T, problems: readonly Problem[]): Result<T> =>
  problems.length === 0 ? success(value) : failure(problems);

const BRAND = Symbol.for("stackwright.error");

/** What the public API throws at its outer door. `problems` is never empty. */
export class StackwrightError extends Error {
  readonly problems: readonly LocatedProblem[];

  constructor(problems: readonly LocatedProblem[], options?: { cause?: unknown }) {
    super(problems.map(describeProblem).join("\n"), options);
    this.name = "StackwrightError";
    this.problems = problems;
    Object.defineProperty(this, BRAND, { value: true });
  }

  /** True for an error of this class, also when two copies of the package are loaded. */
  static is(error: unknown): error is StackwrightError {
    return typeof error === "object" && error !== null && BRAND in error;
  }
}

/** The value of a result, or a thrown `StackwrightError`: the outer door. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new StackwrightError(result.problems);
}

/** One problem as one line of prose: `services[2].storageGb: expected >= 20, received 5. Set … [SPEC_OUT_OF_RANGE]`, after `spec.yaml:12:5: `. */
export function describeProblem(problem: LocatedProblem): string {
  const { file, line, column } = problem;
  const position = line === undefined ? "" : `:${line}:${column ?? 1}`;
  const place = (file === undefined ? "" : `${file}${position}: `) + (problem.path === "" ? "" : `${problem.path}: `);
  const came = problem.received === undefined ? "" : `, received ${shorten(problem.received)}`;
  return `${place}expected ${problem.expected}${came}. ${problem.fix} [${problem.code}]`;
}

/** A value as JSON, cut to `most` characters. */
export function shorten(value: unknown, most = 80): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

/** A path and keys below it: `services[2]`, `tags`, `a b` → `services[2].tags["a b"]`. */
export function joinPath(base: string, ...keys: readonly PropertyKey[]): string {
  return keys.reduce<string>((path, key) => path + step(key, path === ""), base);
}

function step(key: PropertyKey, first: boolean): string {
  if (typeof key === "number") return `[${key}]`;
  const name = String(key);
  if (!/^[A-Za-z_][\w-]*$/.test(name)) return `[${JSON.stringify(name)}]`;
  return first ? name : `.${name}`;
}
