import type { Problem, ProblemCode } from "../errors";

/** What the command ends with, for scripts. A release may add codes; it does not change these. */
export const EXIT_CODES = {
  ok: 0,
  /** The words or the spec. */
  problems: 1,
  /** The command line. */
  usage: 2,
  /** A tier of the proof failed that looks at what was built. */
  proof: 3,
  /** The machine: Terraform, a plug-in, credentials, the output folder. */
  environment: 4,
  /** A defect in Stackwright. */
  internal: 70,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];

const CODES_OF: readonly (readonly [ExitCode, readonly ProblemCode[]])[] = [
  [EXIT_CODES.internal, ["INTERNAL"]],
  [EXIT_CODES.usage, ["USAGE", "FILE_NOT_READABLE"]],
  [EXIT_CODES.proof, ["SYNTHESIS_FAILED", "NAME_CLASH", "TERRAFORM_INIT", "TERRAFORM_INVALID", "TERRAFORM_PLAN"]],
  [
    EXIT_CODES.environment,
    [
      "PROVIDER_MISSING",
      "CDKTF_MISSING",
      "FOLDER_NOT_OURS",
      "FOLDER_NOT_WRITABLE",
      "FOLDER_FULL",
      "FOLDER_LOCKED",
      "SPEC_EDITED",
      "TERRAFORM_MISSING",
      "TERRAFORM_TOO_OLD",
      "TERRAFORM_STOPPED",
      "TERRAFORM_PLUGIN",
      "ACCOUNT_MISSING",
    ],
  ],
];

/** The code of the first problem; 0 for none. */
export function exitCodeOf([first]: readonly Problem[]): ExitCode {
  if (first === undefined) return EXIT_CODES.ok;
  return CODES_OF.find(([, codes]) => codes.includes(first.code))?.[0] ?? EXIT_CODES.problems;
}
