import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { prefixOf, subnetRange } from "../../blueprint/cidr";
import { subnetBits } from "../../blueprint/kinds/network";
import type { AttributesOf } from "../../spec";
import { physicalName } from "../core/naming";
import type { FieldsOf } from "../core/service-construct";
import { accountOf } from "./arn";
import { bindings } from "./bindings";
import { awsOffer } from "./facts";
import { defineLogGroup } from "./log-group";
import { defineRole } from "./role";
import { AwsService } from "./service";
import { awsSite } from "./site";

export type AwsNetworkProps = FieldsOf<"network">;

interface ZonedSubnet {
  /** Last letter of the zone's name. */
  readonly zone: string;
  readonly id: string;
}

/** A VPC with a public and a private subnet in each zone. Nothing in it is reachable until something is put there. */
export class AwsNetwork extends AwsService<"network"> {
  readonly attributes: AttributesOf<"network">;
  readonly vpcId: string;
  readonly vpcArn: string;
  readonly publicSubnetIds: readonly string[];
  readonly privateSubnetIds: readonly string[];

  constructor(scope: Construct, id: string, props: AwsNetworkProps = {}) {
    super(scope, id, "network", props);
    const vpc = this.defineVpc();
    this.vpcId = vpc.id;
    this.vpcArn = vpc.arn;
    const internet = new bindings.InternetGateway(this, "internet_gateway", { vpcId: this.vpcId, tags: this.tags("internet") });
    const publicSubnets = this.defineSubnets("public");
    const privateSubnets = this.defineSubnets("private");
    this.publicSubnetIds = publicSubnets.map((subnet) => subnet.id);
    this.privateSubnetIds = privateSubnets.map((subnet) => subnet.id);
    const publicTable = this.definePublicRoutes(internet.id, publicSubnets);
    const privateTables = this.definePrivateRoutes(privateSubnets, this.defineNatGateways(publicSubnets, internet));
    this.defineEndpoints([publicTable, ...privateTables]);
    if (this.plan.flowLogs) this.defineFlowLogs();
    this.attributes = { id: this.vpcId };
  }

  private get zones(): readonly string[] {
    return awsSite(this).region.zones.slice(0, this.plan.zones);
  }

  /** The default security group of a VPC lets everything in it talk; here it lets nothing. */
  private defineVpc(): { readonly id: string; readonly arn: string } {
    const vpc = new bindings.Vpc(this, "vpc", {
      cidrBlock: this.plan.cidr,
      enableDnsHostnames: true,
      enableDnsSupport: true,
      tags: this.tags(),
    });
    new bindings.DefaultSecurityGroup(this, "default_security_group", { vpcId: vpc.id, tags: this.tags("default-closed") });
    return vpc;
  }

  /** The lower half of the range is private, the upper half public: a further zone moves no subnet, as long as both have room. */
  private defineSubnets(tier: "public" | "private"): ZonedSubnet[] {
    const bits = subnetBits(prefixOf(this.plan.cidr), this.plan.zones, awsOffer.kinds.network.choices);
    const first = tier === "private" ? 0 : 2 ** (bits - 1);
    return this.zones.map((availabilityZone, index) => {
      const zone = availabilityZone.slice(-1);
      const subnet = new bindings.Subnet(this, `${tier}_${zone}`, {
        vpcId: this.vpcId,
        availabilityZone,
        cidrBlock: subnetRange(this.plan.cidr, bits, first + index),
        mapPublicIpOnLaunch: false,
        tags: this.tags(`${tier}-${zone}`),
      });
      return { zone, id: subnet.id };
    });
  }

  private definePublicRoutes(gatewayId: string, subnets: readonly ZonedSubnet[]): string {
    const table = new bindings.RouteTable(this, "public_routes", { vpcId: this.vpcId, tags: this.tags("public") });
    new bindings.Route(this, "public_internet", { routeTableId: table.id, destinationCidrBlock: "0.0.0.0/0", gatewayId });
    for (const { zone, id } of subnets)
      new bindings.RouteTableAssociation(this, `public_${zone}_routes`, { routeTableId: table.id, subnetId: id });
    return table.id;
  }

  /** One table for each zone, also with a single gateway: so a change of `natGateways` moves routes and not subnets. */
  private definePrivateRoutes(subnets: readonly ZonedSubnet[], natGatewayIds: readonly string[]): string[] {
    return subnets.map(({ zone, id }, index) => {
      const table = new bindings.RouteTable(this, `private_${zone}_table`, { vpcId: this.vpcId, tags: this.tags(`private-${zone}`) });
      new bindings.RouteTableAssociation(this, `private_${zone}_routes`, { routeTableId: table.id, subnetId: id });
      const natGatewayId = natGatewayIds[index] ?? natGatewayIds[0];
      if (natGatewayId !== undefined)
        new bindings.Route(this, `private_${zone}_internet`, { routeTableId: table.id, destinationCidrBlock: "0.0.0.0/0", natGatewayId });
      return table.id;
    });
  }

  /** A NAT gateway can be made only where the internet gateway is attached, and nothing in it refers to that one. */
  private defineNatGateways(subnets: readonly ZonedSubnet[], internet: ITerraformDependable): string[] {
    const count = { none: 0, single: 1, perZone: subnets.length }[this.plan.natGateways];
    return subnets.slice(0, count).map(({ zone, id }) => {
      const shared = { tags: this.tags(`nat-${zone}`), dependsOn: [internet] };
      const address = new bindings.Eip(this, `nat_${zone}_address`, { domain: "vpc", ...shared });
      return new bindings.NatGateway(this, `nat_${zone}`, { allocationId: address.id, subnetId: id, ...shared }).id;
    });
  }

  /** Traffic to S3 and DynamoDB stays inside AWS, at no price. */
  private defineEndpoints(routeTableIds: string[]): void {
    for (const service of ["s3", "dynamodb"]) {
      const serviceName = `com.amazonaws.${awsSite(this).region.id}.${service}`;
      new bindings.VpcEndpoint(this, `${service}_endpoint`, {
        vpcId: this.vpcId,
        serviceName,
        vpcEndpointType: "Gateway",
        routeTableIds,
        tags: this.tags(service),
      });
    }
  }

  private defineFlowLogs(): void {
    const group = defineLogGroup(this, "flow_logs_group", `/vpc/${physicalName(this, { max: 200 })}/flows`);
    const actions = ["logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"];
    const { arn } = defineRole(this, "flow_logs", {
      service: "vpc-flow-logs.amazonaws.com",
      statements: [{ actions, resources: [group.arn, `${group.arn}:*`] }],
      account: accountOf(this.vpcArn),
    });
    new bindings.FlowLog(this, "flow_logs", {
      vpcId: this.vpcId,
      trafficType: "ALL",
      logDestination: group.arn,
      iamRoleArn: arn,
      tags: this.tags("flows"),
    });
  }

  private tags(...part: string[]): { Name: string } {
    return { Name: physicalName(this, { max: 128 }, ...part) };
  }
}
