import type { TerraformResourceLifecycle } from "cdktf";
import { compact } from "../core/compact";
import type { Entry } from "../../blueprint";

/** Writes one text of a spec for Terraform. */
export type WriteText = (text: string) => string;

/** What a spec says of a resource's life, as CDKTF takes it. */
export function lifecycleOf(entry: Entry, write: WriteText): TerraformResourceLifecycle | undefined {
  const { lifecycle } = entry;
  if (lifecycle === undefined) return undefined;
  const { precondition, postcondition, ...rest } = lifecycle;
  return compact({ ...rest, precondition: conditionsOf(precondition, write), postcondition: conditionsOf(postcondition, write) });
}

interface Condition {
  readonly condition: string;
  readonly errorMessage: string;
}

/** Conditions with both of their texts written. */
export function conditionsOf<C extends Condition>(conditions: readonly C[] | undefined, write: WriteText): Condition[] | undefined {
  return conditions?.map(({ condition, errorMessage }) => ({ condition: write(condition), errorMessage: write(errorMessage) }));
}
