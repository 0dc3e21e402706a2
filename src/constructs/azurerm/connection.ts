import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { StackwrightError } from "../../errors";
import { accessByService } from "../core/access-by-service";
import { variableName } from "../core/naming";
import { bindings } from "./bindings";
import type { AzureNetwork } from "./network";
import type { AzureUse } from "./service";
import type { StoredSecret } from "./stored-password";
import type { AzureSubnet } from "./subnet";
import { RoleWait } from "./wait";

/** What a service offers to those who call it, and no more. */
export interface AzureConnection {
  /** The role that the caller's identity is given; undefined where a secret opens it, or nothing needs to. */
  readonly role?: AzureRole;
  /** Opens the way for a caller, and tells what must stand before the caller starts. */
  readonly letIn: (caller: AzureCaller) => readonly ITerraformDependable[];
  /** Where it is, by the last part of the variable's name: `{HOST: …}` becomes `ORDERS_HOST`. */
  readonly variables: Readonly<Record<string, string>>;
  /** Secrets by the last part of the variable's name. */
  readonly secrets?: Readonly<Record<string, StoredSecret>>;
}

/** One of Azure's built-in roles, on exactly one resource. */
export interface AzureRole {
  readonly name: string;
  /** Id of the resource. */
  readonly scope: string;
  /** What the role is cut down by, in Azure's language for it. */
  readonly condition?: string;
}

/** Who calls: what is opened for it. */
export interface AzureCaller {
  readonly scope: Construct;
  /** Its identity. */
  readonly principalId: string;
  readonly network: AzureNetwork;
  readonly subnet: AzureSubnet;
}

/** What a caller is told: variables to set and secrets to read, by full name; and what must stand before it starts. */
export interface AzureHandover {
  readonly variables: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, StoredSecret>>;
  readonly ready: readonly ITerraformDependable[];
}

type RoleAssignment = InstanceType<typeof bindings.RoleAssignment>;

/**
 * Opens exactly the path and grants exactly the roles that each use needs; resources are named after the two ends.
 * @throws StackwrightError when a service that stands in one network is used from another.
 */
export function connect(caller: AzureCaller, uses: readonly AzureUse[]): AzureHandover {
  const variables: Record<string, string> = {};
  const secrets: Record<string, StoredSecret> = {};
  const roles: RoleAssignment[] = [];
  const ready: ITerraformDependable[] = [];
  for (const [to, access] of accessByService(uses)) {
    const connection = to.connection(access);
    if (connection === undefined) continue;
    const name = to.node.id;
    ready.push(...connection.letIn(caller));
    if (connection.role) roles.push(grant(caller, `uses_${name}`, connection.role));
    for (const [suffix, value] of Object.entries(connection.variables)) variables[variableName(name, suffix)] = value;
    for (const [suffix, secret] of Object.entries(connection.secrets ?? {})) {
      secrets[variableName(name, suffix)] = secret;
      roles.push(grant(caller, `uses_${name}_${suffix.toLowerCase()}`, readsSecret(secret)));
      ready.push(...caller.network.letReach(caller.subnet, secret.vault.target));
    }
  }
  if (roles.length > 0) ready.push(new RoleWait(caller.scope, "uses_wait", roles));
  return { variables, secrets, ready: [...new Set(ready)] };
}

/** @throws StackwrightError when the caller does not stand in the network of the service that it calls. */
export function checkNetwork(caller: AzureCaller, network: AzureNetwork, service: Construct): void {
  if (caller.network === network) return;
  const received = `${caller.scope.node.id} in ${caller.network.node.id}, ${service.node.id} in ${network.node.id}`;
  throw new StackwrightError([
    { code: "USE_NOT_SERVED", path: "network", received, expected: "both in one network", fix: "Put both in one network." },
  ]);
}

const readsSecret = ({ resourceId }: StoredSecret): AzureRole => ({ name: "Key Vault Secrets User", scope: resourceId });

function grant({ scope, principalId }: AzureCaller, id: string, { name, scope: resource, condition }: AzureRole): RoleAssignment {
  return new bindings.RoleAssignment(scope, id, {
    scope: resource,
    roleDefinitionName: name,
    principalId,
    principalType: "ServicePrincipal",
    ...(condition === undefined ? {} : { condition, conditionVersion: "2.0" }),
  });
}
