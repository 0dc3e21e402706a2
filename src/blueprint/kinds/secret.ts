import type { SecretSpec } from "../../spec/kinds/secret";
import { completed, Completion, type Completed, type Setting } from "../completion";

/** What a provider offers for secrets: nothing to choose. */
export type SecretFacts = Readonly<Record<string, never>>;

export type SecretPlan = Omit<SecretSpec, "generate"> & {
  /** How the random value is made; `false`: somebody puts a value in. */
  readonly generate: false | { readonly lengthChars: number; readonly symbols: boolean };
};

const LENGTH_CHARS = 32;

export function completeSecret(service: SecretSpec, setting: Setting<SecretFacts>): Completed<SecretPlan> {
  const to = new Completion<"secret", SecretFacts>(service, setting);
  const { generate: asked, ...rest } = service;
  if (asked === undefined) to.note("generate", false, "the value comes from somebody else; put it in after the first deploy");
  const { lengthChars = LENGTH_CHARS, symbols = true } = typeof asked === "object" ? asked : {};
  return completed(to, { ...rest, generate: asked === undefined || asked === false ? false : { lengthChars, symbols } });
}
