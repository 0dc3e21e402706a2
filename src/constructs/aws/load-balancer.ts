import type { Construct } from "constructs";
import { StackwrightError } from "../../errors";
import { compact } from "../core/compact";
import { contextOf } from "../core/context";
import { physicalName, serviceNameOf } from "../core/naming";
import { bindings } from "./bindings";
import { BALANCER_ZONES } from "./facts/zones";
import { AwsFoundation } from "./foundation";
import type { AwsNetwork } from "./network";
import { SecurityGroup } from "./security-group";

export interface LoadBalancer {
  readonly arn: string;
  readonly dnsName: string;
  readonly group: SecurityGroup;
}

export interface LoadBalancerProps {
  readonly network: AwsNetwork;
  /** `application` speaks HTTP, `network` any TCP. */
  readonly type: "application" | "network";
  /** Whether it stands in the private subnets, where only the network reaches it. */
  readonly internal: boolean;
}

/** Where requests go, and how it is seen whether a target is well. */
export interface TargetProps {
  readonly port: number;
  readonly protocol: "HTTP" | "HTTPS" | "TCP";
  readonly type: "ip" | "instance";
  /** A path that answers when the target is well; left out, an open port is enough. */
  readonly healthCheckPath?: string;
}

const LOAD_BALANCER_NAME_MAX = 32;
/** How long a target that is taken out may finish what it has begun. */
const FINISH_SECONDS = "60";

/** A load balancer with a security group of its own; nobody is let in yet. */
export function defineLoadBalancer(scope: Construct, { network, type, internal }: LoadBalancerProps): LoadBalancer {
  if (network.plan.zones < BALANCER_ZONES) throw tooFewZones(scope, network);
  const group = new SecurityGroup(scope, "balancer_group", network.vpcId, `Load balancer of ${scope.node.id}`);
  const balancer = new bindings.Lb(
    scope,
    "balancer",
    compact({
      // a name of one's own must not begin with what AWS puts before internal ones
      name: physicalName(scope, { max: LOAD_BALANCER_NAME_MAX }).replace(/^internal-/, "in-"),
      loadBalancerType: type,
      internal,
      subnets: [...(internal ? network.privateSubnetIds : network.publicSubnetIds)],
      securityGroups: [group.id],
      enableDeletionProtection: contextOf(scope).environment === "production",
      ...(type === "application" ? httpOptions(scope) : { enableCrossZoneLoadBalancing: true }),
    }),
  );
  return { arn: balancer.arn, dnsName: balancer.dnsName, group };
}

/** Where a load balancer sends what it takes. Another port or protocol makes another one before the old one goes. */
export function defineTargetGroup(scope: Construct, id: string, network: AwsNetwork, target: TargetProps): string {
  const { port, protocol, type, healthCheckPath } = target;
  const healthCheck =
    healthCheckPath === undefined
      ? { protocol: "TCP" }
      : { protocol: protocol === "TCP" ? "HTTP" : protocol, path: healthCheckPath, matcher: healthyAnswers(healthCheckPath) };
  return new bindings.LbTargetGroup(
    scope,
    id,
    compact({
      namePrefix: `${serviceNameOf(scope.node.id).slice(0, 5).replace(/-+$/, "")}-`,
      vpcId: network.vpcId,
      port,
      protocol,
      targetType: type,
      deregistrationDelay: FINISH_SECONDS,
      // with the caller's own address a machine that calls its own load balancer would wait for itself
      preserveClientIp: protocol === "TCP" ? "false" : undefined,
      healthCheck,
      tags: { Name: physicalName(scope, { max: 128 }, id) },
      lifecycle: { createBeforeDestroy: true },
    }),
  ).arn;
}

/** Many programs have nothing at their root: there any answer says that they run. A path that was named must answer well. */
const healthyAnswers = (path: string): string => (path === "/" ? "200-499" : "200-399");

function httpOptions(scope: Construct) {
  const { accessLogs } = contextOf(scope).controls;
  return {
    dropInvalidHeaderFields: true,
    desyncMitigationMode: "defensive",
    accessLogs: accessLogs
      ? { enabled: true, bucket: AwsFoundation.of(scope).logBucketName, prefix: `load-balancers/${scope.node.id}` }
      : undefined,
  };
}

function tooFewZones(scope: Construct, network: AwsNetwork): StackwrightError {
  return new StackwrightError([
    {
      code: "SPEC_CONFLICT",
      path: "network",
      received: `${network.node.id} has ${network.plan.zones} zone`,
      expected: `a network with ${BALANCER_ZONES} zones or more`,
      fix: `Give ${network.node.id} zones: ${BALANCER_ZONES}: the load balancer of ${scope.node.id} stands in two at least.`,
    },
  ]);
}
