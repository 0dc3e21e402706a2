import { TerraformElement } from "cdktf";
import type { Construct } from "constructs";
import { contextOf } from "../core/context";
import type { bindings } from "./bindings";

/** Version constraint of the provider that waits. */
export const TIME_PROVIDER_VERSION = "~> 0.13";

/** How long Azure takes to believe in a new role, nearly always. */
const ROLE_SECONDS = 60;

type RoleAssignment = InstanceType<typeof bindings.RoleAssignment>;

/**
 * Azure acts on a role some time after it was given, and does not say when: what needs the role at once is built after this. Only a run
 * that gives a role waits.
 */
export class RoleWait extends TerraformElement {
  constructor(
    scope: Construct,
    id: string,
    private readonly roles: readonly RoleAssignment[],
  ) {
    super(scope, id, "time_sleep");
  }

  override toTerraform(): object {
    const triggers = Object.fromEntries(this.roles.map((role) => [role.friendlyUniqueId, role.id]));
    const version = contextOf(this).providerVersions["time"] ?? TIME_PROVIDER_VERSION;
    return {
      resource: { time_sleep: { [this.friendlyUniqueId]: { create_duration: `${ROLE_SECONDS}s`, triggers } } },
      terraform: { required_providers: { time: { source: "hashicorp/time", version } } },
    };
  }
}
