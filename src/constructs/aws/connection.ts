import type { Construct } from "constructs";
import { variableName } from "../core/naming";
import { bindings } from "./bindings";
import { policyDocument, type PolicyStatement } from "./policy";
import type { AwsUse } from "./service";

/** What a service offers to those who call it, and no more. */
export interface AwsConnection {
  /** Permissions that the caller's role is given. */
  readonly statements: readonly PolicyStatement[];
  /** The way through the network, for a service that stands in one. */
  readonly door?: { readonly securityGroupId: string; readonly ports: readonly number[] };
  /** Where it is, by the last part of the variable's name: `{HOST: …}` becomes `ORDERS_HOST`. */
  readonly variables: Readonly<Record<string, string>>;
  /** Secrets by the last part of the variable's name. */
  readonly secrets?: Readonly<Record<string, AwsSecretReference>>;
}

/** Where a secret value is kept; the value itself never passes through Terraform. */
export interface AwsSecretReference {
  readonly arn: string;
  /** The field of a JSON secret; left out, the whole secret. */
  readonly field?: string;
}

/** Who calls: what is opened for it. */
export interface AwsCaller {
  readonly scope: Construct;
  readonly roleName: string;
  /** Absent for a caller outside of a network. */
  readonly securityGroupId?: string;
}

/** What a caller is told: variables to set and secrets to read, by full name. */
export interface AwsHandover {
  readonly variables: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, AwsSecretReference>>;
}

/** Opens exactly the path and grants exactly the permissions that each use needs; resources are named after the two ends. */
export function connect(caller: AwsCaller, uses: readonly AwsUse[]): AwsHandover {
  const variables: Record<string, string> = {};
  const secrets: Record<string, AwsSecretReference> = {};
  for (const { to, access } of uses) {
    const connection = to.connection(access);
    if (connection === undefined) continue;
    const name = to.node.id;
    grant(caller, name, connection.statements);
    if (connection.door) openDoor(caller, name, connection.door);
    for (const [suffix, value] of Object.entries(connection.variables)) variables[variableName(name, suffix)] = value;
    for (const [suffix, secret] of Object.entries(connection.secrets ?? {})) secrets[variableName(name, suffix)] = secret;
  }
  return { variables, secrets };
}

function grant({ scope, roleName }: AwsCaller, name: string, statements: readonly PolicyStatement[]): void {
  if (statements.length === 0) return;
  new bindings.IamRolePolicy(scope, `uses_${name}`, { name: `uses-${name}`, role: roleName, policy: policyDocument(statements) });
}

function openDoor({ scope, securityGroupId }: AwsCaller, name: string, door: NonNullable<AwsConnection["door"]>): void {
  if (securityGroupId === undefined) return;
  for (const port of door.ports) {
    const rule = { ipProtocol: "tcp", fromPort: port, toPort: port, description: `${scope.node.id} calls ${name}` };
    const inbound = { securityGroupId: door.securityGroupId, referencedSecurityGroupId: securityGroupId };
    new bindings.VpcSecurityGroupIngressRule(scope, `uses_${name}_${port}_in`, { ...rule, ...inbound });
    const outbound = { securityGroupId, referencedSecurityGroupId: door.securityGroupId };
    new bindings.VpcSecurityGroupEgressRule(scope, `uses_${name}_${port}_out`, { ...rule, ...outbound });
  }
}
