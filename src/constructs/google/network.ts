import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { subnetRange } from "../../blueprint/cidr";
import type { AttributesOf } from "../../spec";
import { compact } from "../core/compact";
import { physicalName } from "../core/naming";
import type { FieldsOf } from "../core/service-construct";
import { bindings } from "./bindings";
import { GoogleService } from "./service";

export type GoogleNetworkProps = FieldsOf<"network">;

/** The subnetwork is the first half of the network's range, what Google manages for the user stands in the third quarter. */
const SUBNETWORK = { bits: 1, index: 0 } as const;
const MANAGED = { bits: 2, index: 2 } as const;

/** Rules of a network come last: what a service is allowed has the usual 1000. */
const LAST_PRIORITY = 65_000;

/** A VPC with one private subnetwork. Nothing in it is reachable until something is put there. */
export class GoogleNetwork extends GoogleService<"network"> {
  readonly attributes: AttributesOf<"network">;
  readonly networkId: string;
  readonly subnetworkId: string;
  private managed: ITerraformDependable | undefined;

  constructor(scope: Construct, id: string, props: GoogleNetworkProps = {}) {
    super(scope, id, "network", props);
    this.networkId = this.defineVpc();
    this.subnetworkId = this.defineSubnetwork();
    this.refuseCallers();
    if (this.plan.natGateways !== "none") this.defineNat();
    this.attributes = { id: this.networkId };
  }

  /**
   * The way to what Google manages for the user, such as a database with a private address: made when the first such service asks for it,
   * and shut to everybody until a use opens it. A service with such an address must depend on it.
   */
  get managedServices(): ITerraformDependable {
    this.managed ??= this.connectManagedServices();
    return this.managed;
  }

  /** What the firewall's rules log: connections, when those are asked for. */
  get firewallLog(): { logConfig?: { metadata: string } } {
    return this.plan.flowLogs ? { logConfig: { metadata: "INCLUDE_ALL_METADATA" } } : {};
  }

  /** Without a description: Google makes a network anew when that changes, and with it all that stands there. */
  private defineVpc(): string {
    const vpc = new bindings.ComputeNetwork(this, "vpc", {
      name: physicalName(this, { max: 63 }),
      autoCreateSubnetworks: false,
      routingMode: "REGIONAL",
      dependsOn: [this.api("compute")],
    });
    return vpc.id;
  }

  /** Calls of Google's own interfaces stay inside Google, at no price. */
  private defineSubnetwork(): string {
    const logConfig = { aggregationInterval: "INTERVAL_10_MIN", flowSampling: 1, metadata: "INCLUDE_ALL_METADATA" };
    const subnetwork = new bindings.ComputeSubnetwork(
      this,
      "private",
      compact({
        name: physicalName(this, { max: 63 }, "private"),
        network: this.networkId,
        region: this.region,
        ipCidrRange: subnetRange(this.plan.cidr, SUBNETWORK.bits, SUBNETWORK.index),
        privateIpGoogleAccess: true,
        stackType: "IPV4_ONLY",
        logConfig: this.plan.flowLogs ? logConfig : undefined,
      }),
    );
    return subnetwork.id;
  }

  /** Google refuses callers anyhow; said aloud, the refusal can be seen and logged. */
  private refuseCallers(): void {
    new bindings.ComputeFirewall(this, "ingress_closed", {
      name: physicalName(this, { max: 63 }, "ingress-closed"),
      description: "Nobody may call what stands here unless a rule says so",
      network: this.networkId,
      direction: "INGRESS",
      priority: LAST_PRIORITY,
      deny: [{ protocol: "all" }],
      sourceRanges: ["0.0.0.0/0"],
      ...this.firewallLog,
    });
  }

  private defineNat(): void {
    const router = new bindings.ComputeRouter(this, "router", {
      name: physicalName(this, { max: 63 }, "router"),
      network: this.networkId,
      region: this.region,
    });
    new bindings.ComputeRouterNat(this, "nat", {
      name: physicalName(this, { max: 63 }, "nat"),
      router: router.name,
      region: this.region,
      natIpAllocateOption: "AUTO_ONLY",
      sourceSubnetworkIpRangesToNat: "LIST_OF_SUBNETWORKS",
      subnetwork: [{ name: this.subnetworkId, sourceIpRangesToNat: ["ALL_IP_RANGES"] }],
      logConfig: { enable: this.plan.flowLogs, filter: "ERRORS_ONLY" },
    });
  }

  /** Google holds a connection back for days after its last database is gone; so it is left to the network's own end. */
  private connectManagedServices(): ITerraformDependable {
    const range = subnetRange(this.plan.cidr, MANAGED.bits, MANAGED.index);
    const [address = "", prefixLength = ""] = range.split("/");
    const reserved = new bindings.ComputeGlobalAddress(this, "managed_range", {
      name: physicalName(this, { max: 63 }, "managed"),
      network: this.networkId,
      purpose: "VPC_PEERING",
      addressType: "INTERNAL",
      address,
      prefixLength: Number(prefixLength),
    });
    new bindings.ComputeFirewall(this, "managed_closed", {
      name: physicalName(this, { max: 63 }, "managed-closed"),
      description: "Nobody may call a managed service unless a rule says so",
      network: this.networkId,
      direction: "EGRESS",
      priority: LAST_PRIORITY,
      deny: [{ protocol: "all" }],
      destinationRanges: [range],
      ...this.firewallLog,
    });
    return new bindings.ServiceNetworkingConnection(this, "managed_connection", {
      network: this.networkId,
      service: "servicenetworking.googleapis.com",
      reservedPeeringRanges: [reserved.name],
      deletionPolicy: "ABANDON",
      dependsOn: [this.api("servicenetworking")],
    });
  }
}
