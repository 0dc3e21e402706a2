import type { Construct } from "constructs";
import { bindings } from "./bindings";
import { addressVariables, type Address, type Entry } from "./http-entry";
import { defineLoadBalancer, defineTargetGroup } from "./load-balancer";
import type { AwsNetwork } from "./network";
import { HTTPS, type SecurityGroup } from "./security-group";

export interface TcpEntryProps {
  readonly network: AwsNetwork;
  /** At least one. */
  readonly ports: readonly number[];
  /** The security group of the machines. */
  readonly targetGroup: SecurityGroup;
  /** A path that answers over HTTP when a machine is well; left out, an open port is enough. */
  readonly healthCheckPath?: string;
}

/** One address in the network before several machines, whatever their ports speak; it admits only those who use the service. */
export function defineTcpEntry(scope: Construct, { network, ports, targetGroup, healthCheckPath }: TcpEntryProps): Entry {
  const balancer = defineLoadBalancer(scope, { network, type: "network", internal: true });
  const check = healthCheckPath === undefined ? {} : { healthCheckPath };
  const listeners = ports.map((port) => {
    const ways = balancer.group.call(targetGroup, port, `Connections to ${scope.node.id}`);
    const arn = defineTargetGroup(scope, `target_${port}`, network, { port, protocol: "TCP", type: "instance", ...check });
    const forward = [{ type: "forward", targetGroupArn: arn }];
    const listener = { loadBalancerArn: balancer.arn, port, protocol: "TCP", defaultAction: forward };
    return { port, arn, ways: [...ways, new bindings.LbListener(scope, `listener_${port}`, listener)] };
  });
  const address = addressAt(balancer.dnsName, ports[0] ?? 0);
  const door = { securityGroupId: balancer.group.id, ports };
  return {
    targetGroups: listeners.map(({ arn, port }) => ({ arn, port })),
    address,
    connection: { statements: [], door, variables: addressVariables(address) },
    ready: listeners.flatMap(({ ways }) => ways),
  };
}

/** A host and port as a URL: what a port speaks is not known, and most speak HTTP. */
export function addressAt(host: string, port: number): Address {
  return { url: `${port === HTTPS ? "https" : "http"}://${host}:${port}`, host, port };
}
