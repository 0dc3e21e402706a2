import type { Construct } from "constructs";
import { physicalName } from "../core/naming";
import { bindings } from "./bindings";

/** For Terraform: a resource that it refuses to destroy or to replace. */
export const KEPT = { lifecycle: { preventDestroy: true } } as const;

/**
 * Azure's resources have no protection of their own against being deleted, so they get a lock, which holds everybody. Terraform would take
 * it off first: what a lock is on must be `KEPT` as well.
 */
export function lockAgainstDeletion(scope: Construct, resourceId: string): void {
  new bindings.ManagementLock(scope, "lock", {
    name: physicalName(scope, { max: 90 }, "lock"),
    scope: resourceId,
    lockLevel: "CanNotDelete",
    notes: "Holds data. Set deletionProtection: false and apply before deleting it.",
  });
}
