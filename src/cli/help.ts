import { EXIT_CODES } from "./exit-codes";
import type { CommandName } from "./request";

export const SUMMARIES: Readonly<Record<CommandName, string>> = {
  all: "Turns words into infrastructure: a spec to edit, Terraform JSON, and a proof that real Terraform accepts it.",
  design: "Reads words (or a spec) and prints the spec, with what was assumed as comments.",
  synth: "Writes the Terraform JSON of words or of a spec, in the layout of CDKTF.",
  validate: "Proves words or a spec up to terraform validate, in a copy that is thrown away.",
  plan: "Proves words or a spec up to terraform plan: as if everything were new, or against the state (--state).",
};

export const EXAMPLES: Readonly<Record<CommandName, readonly string[]>> = {
  all: [
    'stackwright "A production web API on containers with a Postgres database in Ireland"',
    "stackwright a bucket for uploads --environment development --out infra",
    "stackwright - < request.md",
  ],
  design: [
    'stackwright design "three workers that read a queue" > spec.yaml',
    'stackwright design --json "a static website" | jq .decisions',
    "stackwright design spec.yaml",
  ],
  synth: ["stackwright synth", "stackwright synth spec.yaml --out cdktf.out", 'stackwright synth "a table keyed by id" --region eu-west-1'],
  validate: [
    "stackwright validate",
    "stackwright validate spec.yaml --terraform /usr/local/bin/tofu",
    "cat spec.yaml | stackwright validate -",
  ],
  plan: ["stackwright plan", "stackwright plan --state", "stackwright plan spec.yaml --json | jq .changes"],
};

const MEANINGS: readonly (readonly [number, string])[] = [
  [EXIT_CODES.ok, "done; tiers that could not run are named"],
  [EXIT_CODES.problems, "problems in the words or the spec"],
  [EXIT_CODES.usage, "the command line was not understood, or a file is not there"],
  [EXIT_CODES.proof, "a tier of the proof failed: what was built is wrong"],
  [EXIT_CODES.environment, "the machine: Terraform, a plug-in, credentials or the folder"],
  [EXIT_CODES.internal, "a defect in Stackwright"],
  [EXIT_CODES.interrupted, "interrupted"],
];

const EXIT_CODES_TEXT = `
Exit codes:
${MEANINGS.map(([code, meaning]) => `  ${String(code).padStart(3)}  ${meaning}`).join("\n")}`;

const ENVIRONMENT_TEXT = `
Environment:
  OPENAI_API_KEY         with it, and without --offline, a language model reads the words
  OPENAI_BASE_URL        another endpoint that speaks the same protocol
  STACKWRIGHT_MODEL      the model's name
  STACKWRIGHT_MODEL_TIMEOUT_SECONDS
                         how long one answer of it may take
  STACKWRIGHT_TERRAFORM  the Terraform or OpenTofu to use
  STACKWRIGHT_DEBUG      1 shows where a defect was
  NO_COLOR               any value: no colours`;

/** What follows the examples. */
export function footerOf(command: CommandName): string {
  return command === "all" ? `${EXIT_CODES_TEXT}\n${ENVIRONMENT_TEXT}` : `${EXIT_CODES_TEXT}\n\nEnvironment: see stackwright --help`;
}
