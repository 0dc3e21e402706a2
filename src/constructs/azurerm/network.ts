import { Lazy, type ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { subnetRange } from "../../blueprint/cidr";
import type { AttributesOf } from "../../spec";
import { compact } from "../core/compact";
import { physicalName } from "../core/naming";
import type { FieldsOf } from "../core/service-construct";
import { bindings } from "./bindings";
import { ContainerEnvironment } from "./container-environment";
import { cloudOf, type AzureCloud } from "./facts/clouds";
import type { AzureResourceGroup } from "./foundation";
import { AzurePrivateZone } from "./private-dns";
import { AzureService } from "./service";
import { AzureSubnet, PURPOSES, SUBNET_BITS, type NatGateway, type SubnetPurpose } from "./subnet";

export type AzureNetworkProps = FieldsOf<"network">;

/** Services that are reached by a private endpoint: the part of the resource, and the port that is called. */
const PRIVATE_LINKS = { blob: "443", vault: "443", sqlServer: "1433" } as const;

/** What a private endpoint leads to. */
export interface PrivateTarget {
  /** The construct that it belongs to. */
  readonly owner: Construct;
  readonly id: string;
  readonly part: keyof typeof PRIVATE_LINKS;
}

/**
 * A virtual network. Its subnets span the zones of the region; each is made when the first service asks for it, and refuses every caller
 * until something opens it.
 */
export class AzureNetwork extends AzureService<"network"> {
  readonly attributes: AttributesOf<"network">;
  readonly networkId: string;
  /** The subnet for what users put there themselves. */
  readonly privateSubnetId: string;
  private readonly networkName: string;
  private readonly gateway: NatGateway | undefined;
  private readonly subnets = new Map<SubnetPurpose, AzureSubnet>();
  private readonly endpoints = new Map<string, PrivateEndpoint>();
  /** The endpoints that each subnet may call, by subnet and port. */
  private readonly reachable = new Map<string, Set<PrivateEndpoint>>();
  private madeZoneGroup: AzureResourceGroup | undefined;

  constructor(scope: Construct, id: string, props: AzureNetworkProps = {}) {
    super(scope, id, "network", props);
    const network = new bindings.VirtualNetwork(this, "network", {
      ...this.base,
      name: physicalName(this, { max: 64 }),
      addressSpace: [this.plan.cidr],
    });
    this.networkId = network.id;
    this.networkName = network.name;
    this.gateway = this.plan.natGateways === "none" ? undefined : this.defineGateway();
    this.privateSubnetId = this.subnet("private").id;
    this.attributes = { id: network.id };
  }

  subnet(purpose: SubnetPurpose): AzureSubnet {
    const subnet = this.subnets.get(purpose) ?? this.defineSubnet(purpose);
    this.subnets.set(purpose, subnet);
    return subnet;
  }

  /** What containers run in: one for those that the internet reaches, and one for the others, which has no public address. */
  containerEnvironment(isPublic: boolean): ContainerEnvironment {
    const id = isPublic ? "public-apps" : "apps";
    const found = this.node.tryFindChild(id);
    return found instanceof ContainerEnvironment ? found : new ContainerEnvironment(this, id, this, isPublic);
  }

  /** The zone for the servers of an engine that stand inside this network. */
  serverZone(engine: "postgres" | "mysql"): AzurePrivateZone {
    return this.zone(`${engine}-zone`, `${physicalName(this, { max: 40 })}.private.${this.cloud[engine]}`);
  }

  /** A DNS zone that only this network sees, for the names of what stands in it. */
  zone(id: string, domain: string): AzurePrivateZone {
    const resourceGroupName = this.foundation.group.name;
    const found = this.node.tryFindChild(id);
    return found instanceof AzurePrivateZone
      ? found
      : new AzurePrivateZone(this, id, { domain, resourceGroupName, networkId: this.networkId });
  }

  /** Lets a subnet call a resource that stands outside of networks, by an address inside of this one. */
  letReach(from: AzureSubnet, target: PrivateTarget): ITerraformDependable[] {
    const endpoint = this.endpointTo(target);
    const port = PRIVATE_LINKS[target.part];
    const key = `${from.purpose} ${port}`;
    const endpoints = this.reachable.get(key) ?? new Set();
    this.reachable.set(key, endpoints.add(endpoint));
    const rule = this.subnet("endpoints").letIn(from, [port], Lazy.listValue({ produce: () => addressesOf(endpoints) }));
    return [endpoint, rule];
  }

  /** Whether what stands in it calls the internet. */
  get callsOut(): boolean {
    return this.gateway !== undefined;
  }

  private get cloud(): AzureCloud {
    return cloudOf(this.surroundings.region);
  }

  private endpointTo(target: PrivateTarget): PrivateEndpoint {
    const key = target.owner.node.path;
    const endpoint = this.endpoints.get(key) ?? this.defineEndpoint(target);
    this.endpoints.set(key, endpoint);
    return endpoint;
  }

  private defineEndpoint({ owner, id, part }: PrivateTarget): PrivateEndpoint {
    const subnet = this.subnet("endpoints");
    const zone = this.linkZone(part);
    const name = physicalName(owner, { max: 80 }, "in", this.node.id);
    return new bindings.PrivateEndpoint(owner, `endpoint_${this.node.id}`, {
      ...this.foundation.base(owner),
      name,
      subnetId: subnet.id,
      privateServiceConnection: { name, privateConnectionResourceId: id, isManualConnection: false, subresourceNames: [part] },
      privateDnsZoneGroup: { name: "default", privateDnsZoneIds: [zone.id] },
      dependsOn: [...subnet.ready, zone.ready],
    });
  }

  /**
   * The zones of private endpoints have names that Azure gives them, so one resource group can hold them for one network only: each network
   * has a group for its own.
   */
  private linkZone(part: keyof typeof PRIVATE_LINKS): AzurePrivateZone {
    const id = `${part}-zone`;
    const found = this.node.tryFindChild(id);
    if (found instanceof AzurePrivateZone) return found;
    this.madeZoneGroup ??= this.foundation.defineGroup(`${this.node.id}_zones`, this.node.id, "zones");
    const domain = this.cloud[part];
    return new AzurePrivateZone(this, id, { domain, resourceGroupName: this.madeZoneGroup.name, networkId: this.networkId });
  }

  private defineSubnet(purpose: SubnetPurpose): AzureSubnet {
    return new AzureSubnet(this, purpose, {
      purpose,
      networkName: this.networkName,
      range: subnetRange(this.plan.cidr, SUBNET_BITS, PURPOSES[purpose].index),
      gateway: this.gateway,
    });
  }

  /** Its address stands in every zone; the gateway itself in one that Azure picks. */
  private defineGateway(): NatGateway {
    const { base } = this;
    const { zones } = this.surroundings.region;
    const address = new bindings.PublicIp(
      this,
      "gateway_address",
      compact({
        ...base,
        name: physicalName(this, { max: 80 }, "nat"),
        sku: "Standard",
        allocationMethod: "Static",
        zones: zones.length > 1 ? [...zones] : undefined,
      }),
    );
    const gateway = new bindings.NatGateway(this, "gateway", {
      ...base,
      name: physicalName(this, { max: 80 }, "nat"),
      skuName: "Standard",
    });
    const use = { natGatewayId: gateway.id, publicIpAddressId: address.id };
    return { id: gateway.id, ready: new bindings.NatGatewayPublicIpAssociation(this, "gateway_address_use", use) };
  }
}

type PrivateEndpoint = InstanceType<typeof bindings.PrivateEndpoint>;

/** In an order that does not depend on who asked first. */
function addressesOf(endpoints: ReadonlySet<PrivateEndpoint>): string[] {
  const sorted = [...endpoints].sort((a, b) => (a.node.path < b.node.path ? -1 : 1));
  return sorted.map((endpoint) => endpoint.privateServiceConnection.privateIpAddress);
}
