import type { Environment } from "../../../spec/infra-spec";
import type { Passage } from "../passage";
import { environmentIn, type EnvironmentFound } from "../place/environment";
import { silenceOtherEnvironments } from "./conditions";
import { markCorrections } from "./corrections";
import { markExisting } from "./existing";
import { Flags, type Scope } from "./flags";
import { silenceFrames } from "./frames";
import { markContext } from "./labels";
import { markNegations } from "./negation";

/** How every lexeme counts, and the environment that the request is for. */
export function scopeOf(
  passage: Passage,
  asked?: Environment,
): { readonly scope: Scope; readonly environment: EnvironmentFound | undefined } {
  const scope: Scope = { silent: new Flags(), negated: new Flags(), existing: new Flags(), fresh: new Flags(), correcting: new Flags() };
  silenceFrames(passage, scope.silent);
  markNegations(passage, scope.negated);
  markCorrections(passage, scope.correcting);
  const environment = environmentIn(passage, scope);
  silenceOtherEnvironments(passage, asked ?? environment?.environment, scope.silent);
  markExisting(passage, scope);
  markContext(passage, scope.existing);
  return { scope, environment };
}
