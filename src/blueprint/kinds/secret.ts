import type { SecretSpec } from "../../spec/kinds/secret";
import { completed, Completion, type Completed, type Setting } from "../completion";

/** What a provider offers for secrets: nothing to choose. */
export type SecretFacts = Readonly<Record<string, never>>;

export type SecretPlan = Omit<SecretSpec, "generate"> & {
  /** How the random value is made; `false`: somebody puts a value in. */
  readonly generate: false | { readonly lengthChars: number; readonly symbols: boolean };
  /** For how many days a deleted secret can be brought back. */
  readonly recoveryDays: number;
};

const LENGTH_CHARS = 32;
const RECOVERY_DAYS = { production: 30, staging: 7, development: 0 } as const;

export function completeSecret(service: SecretSpec, setting: Setting<SecretFacts>): Completed<SecretPlan> {
  const to = new Completion<"secret", SecretFacts>(service, setting);
  const generate = generateOf(to);
  const days = RECOVERY_DAYS[to.environment];
  checkReminder(to, generate !== false);
  return completed(to, {
    ...service,
    generate,
    recoveryDays: to.settle(
      "recoveryDays",
      days,
      days > 0 ? "time to bring back what was deleted by mistake" : "development is torn down and built again under the same names",
    ),
  });
}

function generateOf(to: Completion<"secret", SecretFacts>): SecretPlan["generate"] {
  const asked = to.service.generate;
  if (asked === undefined) to.note("generate", false, "the value comes from somebody else; put it in after the first deploy");
  if (asked === undefined || asked === false) return false;
  const { lengthChars, symbols } = asked === true ? {} : asked;
  if (lengthChars === undefined) to.note("generate.lengthChars", LENGTH_CHARS, "more than anybody can guess");
  if (symbols === undefined) to.note("generate.symbols", true, "more signs make it harder to guess");
  return { lengthChars: lengthChars ?? LENGTH_CHARS, symbols: symbols ?? true };
}

/** Only a value that was made here can be replaced from here; somebody must be told of the others. */
function checkReminder(to: Completion<"secret", SecretFacts>, generated: boolean): void {
  const { rotationDays, remind } = to.service;
  if (remind !== undefined && (generated || rotationDays === undefined)) {
    const expected = generated ? "no remind beside generate" : "rotationDays beside remind";
    const fix = generated ? "Remove it: a generated value is replaced without anybody's help." : "Add rotationDays, or remove it.";
    to.refuse({ code: "SPEC_CONFLICT", field: "remind", received: remind, expected, fix });
  }
  if (rotationDays === undefined || generated || remind !== undefined) return;
  to.note(
    "remind",
    [],
    `nobody can make somebody else's token: every ${rotationDays} days a message says that it is due; name who gets it`,
  );
}
