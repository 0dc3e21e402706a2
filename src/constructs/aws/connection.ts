import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { StackwrightError } from "../../errors";
import { accessByService } from "../core/access-by-service";
import { variableName } from "../core/naming";
import { bindings } from "./bindings";
import { KEY_ACTIONS, keyPermission } from "./key-permission";
import type { PolicyStatement } from "./policy";
import { grantRole } from "./role";
import type { AwsUse } from "./service";

/** What a service offers to those who call it, and no more. */
export interface AwsConnection {
  /** Permissions that the caller's role is given. */
  readonly statements: readonly PolicyStatement[];
  /** The way through the network, for a service that stands in one. */
  readonly door?: { readonly securityGroupId: string; readonly ports: readonly number[] };
  /** Where it is, by the last part of the variable's name: `{HOST: …}` becomes `ORDERS_HOST`. */
  readonly variables: Readonly<Record<string, string>>;
  /** Secrets by the last part of the variable's name. Whoever reads them is let to by `connect`: `statements` says nothing of it. */
  readonly secrets?: Readonly<Record<string, AwsSecretReference>>;
}

/** Where a secret value is kept; the value itself never passes through Terraform. */
export interface AwsSecretReference {
  readonly arn: string;
  /** The field of a JSON secret; left out, the whole secret. */
  readonly field?: string;
  /** The key of the user's own that it lies under; left out, the provider's, which asks for no permission. */
  readonly keyArn?: string;
}

/** Who calls: what is opened for it. */
export interface AwsCaller {
  readonly scope: Construct;
  readonly roleName: string;
  /** A further role that reads the secrets: those of a container are read before it starts, and again by the container when they change. */
  readonly secretsRoleName?: string;
  /** Absent for a caller outside of a network. */
  readonly securityGroupId?: string;
}

/** What a caller is told: variables to set and secrets to read, by full name; and what must be open before it starts. */
export interface AwsHandover {
  readonly variables: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, AwsSecretReference>>;
  readonly opened: readonly ITerraformDependable[];
}

/**
 * Opens exactly the path and grants exactly the permissions that each use needs; resources are named after the two ends.
 * @throws StackwrightError when a service that stands in a network is used from outside of it.
 */
export function connect(caller: AwsCaller, uses: readonly AwsUse[]): AwsHandover {
  const variables: Record<string, string> = {};
  const secrets: Record<string, AwsSecretReference> = {};
  const opened: ITerraformDependable[] = [];
  for (const [to, access] of accessByService(uses)) {
    const connection = to.connection(access);
    if (connection === undefined) continue;
    const name = to.node.id;
    const reads = secretStatements(caller.scope, Object.values(connection.secrets ?? {}));
    const own = caller.secretsRoleName === undefined ? [] : reads;
    opened.push(...grantRole(caller.scope, `uses_${name}`, caller.roleName, [...connection.statements, ...own]));
    opened.push(...grantRole(caller.scope, `uses_${name}_secrets`, caller.secretsRoleName ?? caller.roleName, reads));
    if (connection.door) opened.push(...openDoor(caller, name, connection.door));
    for (const [suffix, value] of Object.entries(connection.variables)) variables[variableName(name, suffix)] = value;
    for (const [suffix, secret] of Object.entries(connection.secrets ?? {})) secrets[variableName(name, suffix)] = secret;
  }
  return { variables, secrets, opened };
}

function secretStatements(scope: Construct, secrets: readonly AwsSecretReference[]): PolicyStatement[] {
  const arns = [...new Set(secrets.map(({ arn }) => arn))];
  const keys = [...new Set(secrets.flatMap(({ keyArn }) => (keyArn === undefined ? [] : [keyArn])))];
  const reads = arns.length === 0 ? [] : [{ actions: ["secretsmanager:GetSecretValue"], resources: arns }];
  return [...reads, ...keys.map((keyArn) => keyPermission(scope, keyArn, "secretsmanager", KEY_ACTIONS.read))];
}

function openDoor({ scope, securityGroupId }: AwsCaller, name: string, door: NonNullable<AwsConnection["door"]>): ITerraformDependable[] {
  if (securityGroupId === undefined) throw unreachable(scope, name);
  return door.ports.flatMap((port) => {
    const rule = { ipProtocol: "tcp", fromPort: port, toPort: port, description: `${scope.node.id} calls ${name}` };
    const inbound = { securityGroupId: door.securityGroupId, referencedSecurityGroupId: securityGroupId };
    const outbound = { securityGroupId, referencedSecurityGroupId: door.securityGroupId };
    return [
      new bindings.VpcSecurityGroupIngressRule(scope, `uses_${name}_${port}_in`, { ...rule, ...inbound }),
      new bindings.VpcSecurityGroupEgressRule(scope, `uses_${name}_${port}_out`, { ...rule, ...outbound }),
    ];
  });
}

function unreachable(scope: Construct, name: string): StackwrightError {
  return new StackwrightError([
    {
      code: "USE_NOT_SERVED",
      path: "network",
      received: `${scope.node.id} uses ${name}`,
      expected: `${scope.node.id} in the network of ${name}`,
      fix: "Put both in one network: pass it as network, or name it in both services of the spec.",
    },
  ]);
}
