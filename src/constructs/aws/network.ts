import type { Construct } from "constructs";
import { prefixOf, subnetBits } from "../../blueprint/kinds/network";
import type { AttributesOf } from "../../spec";
import { compact } from "../core/compact";
import { subnetRange } from "../core/cidr";
import { contextOf } from "../core/context";
import { physicalName } from "../core/naming";
import type { FieldsOf } from "../core/service-construct";
import { bindings } from "./bindings";
import { policyDocument, trustPolicy } from "./policy";
import { AwsService } from "./service";
import { awsSite } from "./site";

export type AwsNetworkProps = FieldsOf<"network">;

/** Index of the first public subnet's range; private ones come first, so that a further zone moves none of them. */
const FIRST_PUBLIC = 8;

/** A VPC with a public and a private subnet in each zone. Nothing in it is reachable until something is put there. */
export class AwsNetwork extends AwsService<"network"> {
  readonly attributes: AttributesOf<"network">;
  readonly vpcId: string;
  readonly publicSubnetIds: readonly string[];
  readonly privateSubnetIds: readonly string[];

  constructor(scope: Construct, id: string, props: AwsNetworkProps = {}) {
    super(scope, id, "network", props);
    this.vpcId = this.defineVpc();
    const gatewayId = new bindings.InternetGateway(this, "internet_gateway", { vpcId: this.vpcId, tags: this.tags("internet") }).id;
    const publicSubnets = this.defineSubnets("public", FIRST_PUBLIC);
    const privateSubnets = this.defineSubnets("private", 0);
    this.publicSubnetIds = publicSubnets.map((subnet) => subnet.id);
    this.privateSubnetIds = privateSubnets.map((subnet) => subnet.id);
    const publicTable = this.definePublicRoutes(gatewayId, publicSubnets);
    const privateTables = this.definePrivateRoutes(privateSubnets, publicSubnets);
    this.defineEndpoints([publicTable, ...privateTables]);
    if (this.plan.flowLogs) this.defineFlowLogs();
    this.attributes = { id: this.vpcId };
  }

  private get zones(): readonly string[] {
    return awsSite(this).region.zones.slice(0, this.plan.zones);
  }

  /** The default security group of a VPC lets everything in it talk; here it lets nothing. */
  private defineVpc(): string {
    const vpc = new bindings.Vpc(this, "vpc", {
      cidrBlock: this.plan.cidr,
      enableDnsHostnames: true,
      enableDnsSupport: true,
      tags: this.tags(),
    });
    new bindings.DefaultSecurityGroup(this, "default_security_group", { vpcId: vpc.id, tags: this.tags("default-closed") });
    return vpc.id;
  }

  private defineSubnets(tier: "public" | "private", first: number): { readonly zone: string; readonly id: string }[] {
    const bits = subnetBits(prefixOf(this.plan.cidr), this.plan.zones, {
      prefix: { min: 16, max: 28 },
      subnetPrefixMax: 28,
      subnetsPerZone: 2,
    });
    const start = first === 0 ? 0 : Math.min(first, 2 ** bits / 2);
    return this.zones.map((availabilityZone, index) => {
      const zone = availabilityZone.slice(-1);
      const subnet = new bindings.Subnet(this, `${tier}_${zone}`, {
        vpcId: this.vpcId,
        availabilityZone,
        cidrBlock: subnetRange(this.plan.cidr, bits, start + index),
        mapPublicIpOnLaunch: false,
        tags: this.tags(`${tier}-${zone}`),
      });
      return { zone, id: subnet.id };
    });
  }

  private definePublicRoutes(gatewayId: string, subnets: readonly { zone: string; id: string }[]): string {
    const table = new bindings.RouteTable(this, "public_routes", { vpcId: this.vpcId, tags: this.tags("public") });
    new bindings.Route(this, "public_internet", { routeTableId: table.id, destinationCidrBlock: "0.0.0.0/0", gatewayId });
    for (const { zone, id } of subnets)
      new bindings.RouteTableAssociation(this, `public_${zone}_routes`, { routeTableId: table.id, subnetId: id });
    return table.id;
  }

  /** One table for each zone, also with a single gateway: so a change of `natGateways` moves routes and not subnets. */
  private definePrivateRoutes(
    privateSubnets: readonly { zone: string; id: string }[],
    publicSubnets: readonly { zone: string; id: string }[],
  ): string[] {
    const gateways = this.defineNatGateways(publicSubnets);
    return privateSubnets.map(({ zone, id }, index) => {
      const table = new bindings.RouteTable(this, `private_${zone}_table`, { vpcId: this.vpcId, tags: this.tags(`private-${zone}`) });
      new bindings.RouteTableAssociation(this, `private_${zone}_routes`, { routeTableId: table.id, subnetId: id });
      const natGatewayId = gateways[index] ?? gateways[0];
      if (natGatewayId !== undefined)
        new bindings.Route(this, `private_${zone}_internet`, { routeTableId: table.id, destinationCidrBlock: "0.0.0.0/0", natGatewayId });
      return table.id;
    });
  }

  private defineNatGateways(publicSubnets: readonly { zone: string; id: string }[]): string[] {
    const count = { none: 0, single: 1, perZone: publicSubnets.length }[this.plan.natGateways];
    return publicSubnets.slice(0, count).map(({ zone, id }) => {
      const address = new bindings.Eip(this, `nat_${zone}_address`, { domain: "vpc", tags: this.tags(`nat-${zone}`) });
      return new bindings.NatGateway(this, `nat_${zone}`, { allocationId: address.id, subnetId: id, tags: this.tags(`nat-${zone}`) }).id;
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
    const group = new bindings.CloudwatchLogGroup(
      this,
      "flow_logs_group",
      compact({
        name: `/vpc/${physicalName(this, { max: 200 })}/flows`,
        retentionInDays: contextOf(this).controls.logRetentionDays,
        kmsKeyId: this.encryptionKey,
      }),
    );
    const role = new bindings.IamRole(this, "flow_logs_role", {
      namePrefix: `${physicalName(this, { max: 31 }, "flows")}-`,
      assumeRolePolicy: trustPolicy("vpc-flow-logs.amazonaws.com"),
    });
    const writes = {
      actions: ["logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"],
      resources: [group.arn, `${group.arn}:*`],
    };
    new bindings.IamRolePolicy(this, "flow_logs_permissions", {
      name: "write-flow-logs",
      role: role.name,
      policy: policyDocument([writes]),
    });
    new bindings.FlowLog(this, "flow_logs", {
      vpcId: this.vpcId,
      trafficType: "ALL",
      logDestination: group.arn,
      iamRoleArn: role.arn,
      tags: this.tags("flows"),
    });
  }

  private tags(...part: string[]): { Name: string } {
    return { Name: physicalName(this, { max: 128 }, ...part) };
  }
}
