import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { contextOf } from "../core/context";
import { defineApiEntry } from "./api-entry";
import { bindings } from "./bindings";
import { defineCertificate } from "./certificate";
import type { AwsConnection } from "./connection";
import { defineFirewall } from "./firewall";
import { defineLoadBalancer, defineTargetGroup, type LoadBalancer, type TargetProps } from "./load-balancer";
import type { AwsNetwork } from "./network";
import { HTTP, HTTPS, type SecurityGroup } from "./security-group";

export interface HttpEntryProps {
  readonly network: AwsNetwork;
  readonly target: TargetProps;
  /** The security group of the targets. */
  readonly targetGroup: SecurityGroup;
  /** Whether it is reached from the internet. */
  readonly public: boolean;
  /** The host name that a public one answers to. */
  readonly domain?: string;
}

export interface Address {
  readonly url: string;
  readonly host: string;
  readonly port: number;
}

/** A way in through a load balancer. */
export interface Entry {
  /** Where targets are registered, by port. */
  readonly targetGroups: readonly { readonly port: number; readonly arn: string }[];
  /** The address that everybody who may come uses. */
  readonly address: Address;
  /** What a caller in the network needs. */
  readonly connection: AwsConnection;
  /** What must stand before targets are registered. */
  readonly ready: readonly ITerraformDependable[];
}

/** TLS 1.3 and 1.2 with the ciphers that are still good. */
const TLS_POLICY = "ELBSecurityPolicy-TLS13-1-2-2021-06";

/**
 * The way in over HTTP. Private: a load balancer in the network that admits only those who use the service. Public with a domain: a load
 * balancer on the internet under that name. Public without one: an API Gateway before a private load balancer.
 */
export function defineHttpEntry(scope: Construct, props: HttpEntryProps): Entry {
  const { network, target, targetGroup, domain } = props;
  const isOpen = props.public && domain !== undefined;
  const balancer = defineLoadBalancer(scope, { network, type: "application", internal: !isOpen });
  const ways = balancer.group.call(targetGroup, target.port, `Requests for ${scope.node.id}`);
  const targetGroupArn = defineTargetGroup(scope, "target", network, target);
  if (props.public && contextOf(scope).controls.firewall) defineFirewall(scope, balancer.arn, isOpen);
  const { listener, ...entry } = isOpen
    ? openEntry(scope, balancer, targetGroupArn, domain)
    : innerEntry(scope, balancer, targetGroupArn, props);
  return { ...entry, targetGroups: [{ port: target.port, arn: targetGroupArn }], ready: [...ways, listener] };
}

type Opened = Pick<Entry, "address" | "connection"> & { readonly listener: ITerraformDependable };

/** Everybody comes by TLS, callers in the network too: a name on the internet has no other way. */
function openEntry(scope: Construct, balancer: LoadBalancer, targetGroupArn: string, domain: string): Opened {
  balancer.group.admitEveryone(HTTPS, "HTTPS from the internet");
  balancer.group.admitEveryone(HTTP, "HTTP from the internet, which is sent on to HTTPS");
  const listener = new bindings.LbListener(scope, "listener", {
    loadBalancerArn: balancer.arn,
    port: HTTPS,
    protocol: "HTTPS",
    sslPolicy: TLS_POLICY,
    certificateArn: defineCertificate(scope, domain),
    defaultAction: [{ type: "forward", targetGroupArn }],
  });
  new bindings.LbListener(scope, "redirect", {
    loadBalancerArn: balancer.arn,
    port: HTTP,
    protocol: "HTTP",
    defaultAction: [{ type: "redirect", redirect: { protocol: "HTTPS", port: String(HTTPS), statusCode: "HTTP_301" } }],
  });
  const address = { url: `https://${domain}`, host: domain, port: HTTPS };
  return { listener, address, connection: { statements: [], variables: addressVariables(address) } };
}

function innerEntry(scope: Construct, balancer: LoadBalancer, targetGroupArn: string, props: HttpEntryProps): Opened {
  const listener = new bindings.LbListener(scope, "listener", {
    loadBalancerArn: balancer.arn,
    port: HTTP,
    protocol: "HTTP",
    defaultAction: [{ type: "forward", targetGroupArn }],
  });
  const inside = { url: `http://${balancer.dnsName}`, host: balancer.dnsName, port: HTTP };
  const door = { securityGroupId: balancer.group.id, ports: [HTTP] };
  const connection = { statements: [], door, variables: addressVariables(inside) };
  if (!props.public) return { listener, address: inside, connection };
  const api = { network: props.network, listenerArn: listener.arn, balancerGroup: balancer.group };
  return { listener, address: { ...defineApiEntry(scope, api), port: HTTPS }, connection };
}

/** An address by the last parts of its variables' names. */
export const addressVariables = ({ url, host, port }: Address): Record<string, string> => ({ URL: url, HOST: host, PORT: String(port) });
