import { Lazy } from "cdktf";

/** One statement of an IAM policy. */
export interface PolicyStatement {
  readonly effect?: "Allow" | "Deny";
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly principals?: Readonly<Record<string, string | readonly string[]>> | "*";
  readonly conditions?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/** An IAM policy document as JSON. */
export function policyDocument(statements: readonly PolicyStatement[]): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: statements.map(statementOf) });
}

/** A policy document that is written when the stack is, because other constructs add statements until then. */
export function growingPolicy(statements: readonly PolicyStatement[]): string {
  return Lazy.stringValue({ produce: () => policyDocument(statements) });
}

/**
 * The trust policy of a role that one AWS service takes on.
 * @param account the only account on whose behalf it may. Default: the service asks for no account, as Lambda's and EC2's hosts.
 */
export function trustPolicy(service: string, account?: string): string {
  const conditions = account === undefined ? {} : { conditions: { StringEquals: { "aws:SourceAccount": account } } };
  return policyDocument([{ actions: ["sts:AssumeRole"], resources: [], principals: { Service: service }, ...conditions }]);
}

/** Refuses every call to a resource that does not come over TLS. */
export function tlsOnly(action: string, resources: readonly string[]): PolicyStatement {
  return { effect: "Deny", actions: [action], resources, principals: "*", conditions: { Bool: { "aws:SecureTransport": "false" } } };
}

function statementOf({ effect = "Allow", actions, resources, principals, conditions }: PolicyStatement): Record<string, unknown> {
  return {
    Effect: effect,
    ...(principals === undefined ? {} : { Principal: principals }),
    Action: oneOrMany(actions),
    ...(resources.length === 0 ? {} : { Resource: oneOrMany(resources) }),
    ...(conditions === undefined ? {} : { Condition: conditions }),
  };
}

const oneOrMany = (values: readonly string[]): string | readonly string[] => (values.length === 1 ? (values[0] as string) : values);
