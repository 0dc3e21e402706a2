import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { physicalName } from "../core/naming";
import { bindings } from "./bindings";
import { policyDocument, trustPolicy, type PolicyStatement } from "./policy";

export interface RoleProps {
  /** Who takes it on: `lambda.amazonaws.com`. */
  readonly service: string;
  /** What it may do, and no more. */
  readonly statements: readonly PolicyStatement[];
  /** The only account on whose behalf the service may take it on, where the service tells one. */
  readonly account?: string;
}

export interface AwsRole {
  readonly name: string;
  readonly arn: string;
  /** What must exist before the role is of use. */
  readonly permissions: readonly ITerraformDependable[];
}

/** A role with exactly the permissions given, as `<id>_role` and `<id>_permissions`. */
export function defineRole(scope: Construct, id: string, { service, statements, account }: RoleProps): AwsRole {
  const role = new bindings.IamRole(scope, `${id}_role`, {
    namePrefix: `${physicalName(scope, { max: 37 }, id)}-`,
    assumeRolePolicy: trustPolicy(service, account),
  });
  return { name: role.name, arn: role.arn, permissions: grantRole(scope, `${id}_permissions`, role.name, statements) };
}

/** Gives a role further permissions, as a policy of its own. */
export function grantRole(scope: Construct, id: string, role: string, statements: readonly PolicyStatement[]): ITerraformDependable[] {
  if (statements.length === 0) return [];
  return [new bindings.IamRolePolicy(scope, id, { name: id.replaceAll("_", "-"), role, policy: policyDocument(statements) })];
}
