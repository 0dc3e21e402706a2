import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { physicalName } from "../core/naming";
import { bindings } from "./bindings";
import { AzureFoundation } from "./foundation";

/** What a subnet is for. Azure's managed services each want one of their own. */
export type SubnetPurpose = keyof typeof PURPOSES;

interface Purpose {
  /** Its place among the eight ranges of the network. Never reused: a subnet cannot move. */
  readonly index: number;
  /** The managed service that the subnet is given to. */
  readonly delegate?: string;
  /** Whether what stands in it calls the internet. */
  readonly callsOut: boolean;
  /** Whether what stands in it talks among itself. */
  readonly talksWithin: boolean;
}

/** How many bits a subnet's range is longer than the network's. */
export const SUBNET_BITS = 3;

export const PURPOSES = {
  private: { index: 0, callsOut: true, talksWithin: false },
  containers: { index: 1, delegate: "Microsoft.App/environments", callsOut: true, talksWithin: true },
  "public-containers": { index: 2, delegate: "Microsoft.App/environments", callsOut: true, talksWithin: true },
  postgres: { index: 3, delegate: "Microsoft.DBforPostgreSQL/flexibleServers", callsOut: false, talksWithin: true },
  mysql: { index: 4, delegate: "Microsoft.DBforMySQL/flexibleServers", callsOut: false, talksWithin: true },
  endpoints: { index: 5, callsOut: false, talksWithin: false },
} as const satisfies Record<string, Purpose>;

/** What a managed platform itself must reach where the internet is closed: images, sign-in, logs. */
const PLATFORM_TAGS = ["MicrosoftContainerRegistry", "AzureFrontDoor.FirstParty", "AzureActiveDirectory", "AzureMonitor"] as const;

/** Rules of a security group come in the order of their numbers; Azure's own, which let a whole network in, begin at 65,000. */
export const PRIORITY = { within: 100, health: 110, internet: 120, platform: 130, uses: 200, out: 300, last: 4096 } as const;

export interface AzureSubnetProps {
  readonly purpose: SubnetPurpose;
  readonly networkName: string;
  readonly range: string;
  /** What leads to the internet; undefined where nothing does. */
  readonly gateway: NatGateway | undefined;
}

export interface NatGateway {
  readonly id: string;
  /** What must stand before it leads anywhere. */
  readonly ready: ITerraformDependable;
}

/** One rule of a subnet's security group, beyond what all have in common. */
export interface SubnetRule {
  readonly direction: "Inbound" | "Outbound";
  readonly access: "Allow" | "Deny";
  readonly priority: number;
  readonly protocol?: "Tcp" | "*";
  readonly ports?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  /** Several addresses in place of `to`. */
  readonly toEach?: string[];
}

/** A subnet with a security group that refuses every caller until a rule lets one in. */
export class AzureSubnet extends Construct {
  readonly id: string;
  readonly range: string;
  readonly purpose: SubnetPurpose;
  /** What must stand before anything is put into the subnet. */
  readonly ready: readonly ITerraformDependable[];
  private readonly groupName: string;

  constructor(scope: Construct, id: string, props: AzureSubnetProps) {
    super(scope, id);
    this.purpose = props.purpose;
    this.range = props.range;
    this.id = this.defineSubnet(props.networkName);
    const group = new bindings.NetworkSecurityGroup(this, "firewall", {
      ...this.foundation.base(this),
      name: physicalName(this, { max: 80 }),
    });
    this.groupName = group.name;
    const guard = { subnetId: this.id, networkSecurityGroupId: group.id };
    this.ready = [new bindings.SubnetNetworkSecurityGroupAssociation(this, "guard", guard), ...this.leadOut(props.gateway)];
    this.refuseCallers();
  }

  /** Lets another subnet call a port of this one, or of some addresses in it. */
  letIn(other: AzureSubnet, ports: readonly string[], toEach?: string[]): ITerraformDependable {
    const id = `from_${other.purpose}_${ports[0]}`;
    const found = this.node.tryFindChild(id);
    if (found instanceof bindings.NetworkSecurityRule) return found;
    const priority = PRIORITY.uses + PURPOSES[other.purpose].index * 10 + PORT_ORDER.indexOf(ports[0] ?? "");
    const way = { direction: "Inbound", access: "Allow", priority, protocol: "Tcp", ports, from: other.range } as const;
    return this.rule(id, toEach === undefined ? way : { ...way, toEach });
  }

  /** Lets this subnet call one address of the internet over TLS. */
  letOut(id: string, address: string): ITerraformDependable {
    const found = this.node.tryFindChild(id);
    if (found instanceof bindings.NetworkSecurityRule) return found;
    return this.rule(id, { direction: "Outbound", access: "Allow", priority: PRIORITY.out, protocol: "Tcp", ports: ["443"], to: address });
  }

  /** A rule of this subnet's security group. */
  rule(id: string, rule: SubnetRule) {
    const { direction, access, priority, protocol = "*", ports = ["*"], from = "*", to = "*", toEach } = rule;
    return new bindings.NetworkSecurityRule(this, id, {
      name: id.replaceAll("_", "-"),
      resourceGroupName: this.foundation.group.name,
      networkSecurityGroupName: this.groupName,
      direction,
      access,
      priority,
      protocol,
      sourceAddressPrefix: from,
      sourcePortRange: "*",
      ...(toEach === undefined ? { destinationAddressPrefix: to } : { destinationAddressPrefixes: toEach }),
      ...(ports.length === 1 ? { destinationPortRange: String(ports[0]) } : { destinationPortRanges: [...ports] }),
    });
  }

  private get foundation(): AzureFoundation {
    return AzureFoundation.of(this);
  }

  private defineSubnet(virtualNetworkName: string): string {
    const { delegate }: Purpose = PURPOSES[this.purpose];
    const subnet = new bindings.Subnet(this, "subnet", {
      name: this.purpose,
      resourceGroupName: this.foundation.group.name,
      virtualNetworkName,
      addressPrefixes: [this.range],
      ...(delegate === undefined ? { defaultOutboundAccessEnabled: false } : { delegation: [delegation(delegate)] }),
      // without it a security group does not see what goes to a private endpoint
      ...(this.purpose === "endpoints" ? { privateEndpointNetworkPolicies: "NetworkSecurityGroupEnabled" } : {}),
    });
    return subnet.id;
  }

  /** The way to the internet: a gateway, or none, and then a rule says so, because Azure's managed services have ways of their own. */
  private leadOut(gateway: NatGateway | undefined): ITerraformDependable[] {
    if (!PURPOSES[this.purpose].callsOut) return [];
    if (gateway !== undefined) {
      const use = { subnetId: this.id, natGatewayId: gateway.id, dependsOn: [gateway.ready] };
      return [new bindings.SubnetNatGatewayAssociation(this, "gateway", use)];
    }
    const platform = PLATFORM_TAGS.map((to, index) =>
      this.rule(`to_${to.replaceAll(".", "_")}`, {
        direction: "Outbound",
        access: "Allow",
        priority: PRIORITY.platform + index,
        protocol: "Tcp",
        ports: ["443"],
        to,
      }),
    );
    return [...platform, this.rule("to_internet", { direction: "Outbound", access: "Deny", priority: PRIORITY.last, to: "Internet" })];
  }

  private refuseCallers(): void {
    const { talksWithin } = PURPOSES[this.purpose];
    if (talksWithin) {
      this.rule("within", { direction: "Inbound", access: "Allow", priority: PRIORITY.within, from: this.range, to: this.range });
    }
    this.rule("others", { direction: "Inbound", access: "Deny", priority: PRIORITY.last });
  }
}

/** Ports that uses open, in the order of their rules. */
const PORT_ORDER = ["443", "5432", "3306", "1433"];

function delegation(name: string) {
  return { name: "managed", serviceDelegation: { name, actions: ["Microsoft.Network/virtualNetworks/subnets/join/action"] } };
}
