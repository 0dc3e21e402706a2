import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { StackwrightError } from "../../errors";
import { accessByService } from "../core/access-by-service";
import { physicalName, variableName } from "../core/naming";
import { bindings } from "./bindings";
import type { GoogleNetwork } from "./network";
import type { GoogleUse } from "./service";

/** What a service offers to those who call it, and no more. */
export interface GoogleConnection {
  /** The role that the caller's service account is given, on this one resource. */
  readonly grant: GoogleGrant;
  /** The way through a network, for what is not reached from elsewhere. */
  readonly way?: GoogleWay;
  /** Where it is, by the last part of the variable's name: `{HOST: …}` becomes `ORDERS_HOST`. */
  readonly variables: Readonly<Record<string, string>>;
  /** Secrets by the last part of the variable's name. */
  readonly secrets?: Readonly<Record<string, GoogleSecretReference>>;
}

/** Gives a member a role on one resource, by that resource's own kind of binding. */
export type GoogleGrant = (scope: Construct, id: string, member: string) => ITerraformDependable;

/** From where a service is reached: from any network, or from one, at an address and port that the network's firewall keeps shut. */
export type GoogleWay = "anyNetwork" | { readonly network: GoogleNetwork; readonly address: string; readonly port: number };

/** Where a secret value is kept; the value itself never passes through Terraform's state. */
export interface GoogleSecretReference {
  readonly secret: string;
  readonly version: string;
}

/** Who calls: what is opened for it. */
export interface GoogleCaller {
  readonly scope: Construct;
  /** Its service account, as `serviceAccount:…`. */
  readonly member: string;
  /** Absent for a caller outside of a network. */
  readonly network?: GoogleNetwork;
  /** The tag that the network's firewall knows it by. */
  readonly networkTag: string;
}

/** What a caller is told: variables to set and secrets to read, by full name; and the permissions that it must wait for. */
export interface GoogleHandover {
  readonly variables: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, GoogleSecretReference>>;
  readonly grants: readonly ITerraformDependable[];
}

/**
 * Opens exactly the path and grants exactly the role that each use needs; resources are named after the two ends.
 * @throws StackwrightError when a service that is reached through a network only is used from outside of it.
 */
export function connect(caller: GoogleCaller, uses: readonly GoogleUse[]): GoogleHandover {
  const variables: Record<string, string> = {};
  const secrets: Record<string, GoogleSecretReference> = {};
  const grants: ITerraformDependable[] = [];
  for (const [to, access] of accessByService(uses)) {
    const connection = to.connection(access);
    if (connection === undefined) continue;
    const name = to.node.id;
    grants.push(connection.grant(caller.scope, `uses_${name}`, caller.member));
    if (connection.way !== undefined) openWay(caller, name, connection.way);
    for (const [suffix, value] of Object.entries(connection.variables)) variables[variableName(name, suffix)] = value;
    for (const [suffix, secret] of Object.entries(connection.secrets ?? {})) secrets[variableName(name, suffix)] = secret;
  }
  return { variables, secrets, grants };
}

function openWay({ scope, network, networkTag }: GoogleCaller, name: string, way: GoogleWay): void {
  if (network === undefined || (way !== "anyNetwork" && way.network !== network)) throw unreachable(scope, name);
  if (way === "anyNetwork") return;
  new bindings.ComputeFirewall(scope, `uses_${name}_${way.port}`, {
    name: physicalName(scope, { max: 63 }, "uses", name),
    description: `${scope.node.id} calls ${name}`,
    network: network.networkId,
    direction: "EGRESS",
    allow: [{ protocol: "tcp", ports: [String(way.port)] }],
    destinationRanges: [`${way.address}/32`],
    targetTags: [networkTag],
    ...network.firewallLog,
  });
}

function unreachable(scope: Construct, name: string): StackwrightError {
  return new StackwrightError([
    {
      code: "USE_NOT_SERVED",
      path: "network",
      received: `${scope.node.id} uses ${name}`,
      expected: `${scope.node.id} in the network that ${name} is reached through`,
      fix: "Put both in one network: pass it as network, or name it in both services of the spec.",
    },
  ]);
}
