import { Fn, Token } from "cdktf";
import type { Construct } from "constructs";
import { physicalName } from "../core/naming";
import { bindings } from "./bindings";
import { defineLogGroup } from "./log-group";
import type { AwsNetwork } from "./network";
import { HTTP, SecurityGroup } from "./security-group";

export interface ApiEntryProps {
  readonly network: AwsNetwork;
  /** The listener of an internal load balancer, and the balancer's security group. */
  readonly listenerArn: string;
  readonly balancerGroup: SecurityGroup;
}

/** What an entry in its log says. */
const LOG_FORMAT = {
  requestId: "$context.requestId",
  time: "$context.requestTime",
  ip: "$context.identity.sourceIp",
  method: "$context.httpMethod",
  path: "$context.path",
  status: "$context.status",
  bytes: "$context.responseLength",
  latencyMs: "$context.responseLatency",
  error: "$context.integrationErrorMessage",
};

/**
 * A TLS entry under a host name and certificate of AWS's, that leads into the network: nobody gets a certificate of their own without a
 * domain. It answers within 30 seconds, takes bodies up to 10 MB and no WebSockets.
 */
export function defineApiEntry(scope: Construct, { network, listenerArn, balancerGroup }: ApiEntryProps): { url: string; host: string } {
  const group = new SecurityGroup(scope, "entry_group", network.vpcId, `Public entry of ${scope.node.id}`);
  const ways = group.call(balancerGroup, HTTP, `Public entry of ${scope.node.id}`);
  const name = physicalName(scope, { max: 128 });
  const link = new bindings.Apigatewayv2VpcLink(scope, "entry_link", {
    name,
    securityGroupIds: [group.id],
    subnetIds: [...network.privateSubnetIds],
    dependsOn: ways,
  });
  const api = new bindings.Apigatewayv2Api(scope, "entry", { name, protocolType: "HTTP", description: `Public entry of ${scope.node.id}` });
  const integration = new bindings.Apigatewayv2Integration(scope, "entry_integration", {
    apiId: api.id,
    integrationType: "HTTP_PROXY",
    integrationMethod: "ANY",
    integrationUri: listenerArn,
    connectionType: "VPC_LINK",
    connectionId: link.id,
    payloadFormatVersion: "1.0",
  });
  new bindings.Apigatewayv2Route(scope, "entry_route", {
    apiId: api.id,
    routeKey: "$default",
    authorizationType: "NONE",
    target: `integrations/${integration.id}`,
  });
  defineStage(scope, api.id);
  return { url: api.apiEndpoint, host: Token.asString(Fn.trimprefix(api.apiEndpoint, "https://")) };
}

function defineStage(scope: Construct, apiId: string): void {
  const logs = defineLogGroup(scope, "entry_logs", `/aws/vendedlogs/apis/${physicalName(scope, { max: 200 })}`);
  new bindings.Apigatewayv2Stage(scope, "entry_stage", {
    apiId,
    name: "$default",
    autoDeploy: true,
    accessLogSettings: { destinationArn: logs.arn, format: JSON.stringify(LOG_FORMAT) },
  });
}
