import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { contextOf } from "../core/context";
import { physicalName } from "../core/naming";
import { bindings } from "./bindings";
import { sendLogs } from "./diagnostics";
import { AzureFoundation } from "./foundation";
import type { AzureNetwork } from "./network";
import { PRIORITY, type AzureSubnet } from "./subnet";

/** The profile that is paid by use. An environment that names it lies in a subnet of its own and has up to 4 processors for each replica. */
export const CONSUMPTION = "Consumption";

/** The port that is called, and the one that the platform turns it into before the subnet's rules see it. */
const TLS_PORTS = ["443", "31443"] as const;
const HEALTH_PORTS = "30000-32767";

/**
 * What containers of one network run in. Those that the internet reaches have an environment apart: whether an environment has a public
 * address is settled when it is made, and the first public container must not rebuild the others.
 */
export class ContainerEnvironment extends Construct {
  readonly id: string;
  readonly subnet: AzureSubnet;
  private readonly network: AzureNetwork;
  private readonly environment: InstanceType<typeof bindings.ContainerAppEnvironment>;

  constructor(scope: Construct, id: string, network: AzureNetwork, isPublic: boolean) {
    super(scope, id);
    this.network = network;
    this.subnet = network.subnet(isPublic ? "public-containers" : "containers");
    this.letInHealthChecks();
    if (isPublic) this.letInInternet();
    this.environment = this.defineEnvironment(isPublic);
    this.id = this.environment.id;
    this.keepLogs();
  }

  /** Lets another subnet call containers of this environment by their names. */
  letIn(caller: AzureSubnet): ITerraformDependable[] {
    const zone = this.network.zone("containers-zone", this.environment.defaultDomain);
    const found = zone.node.tryFindChild("all");
    const record = found instanceof bindings.PrivateDnsARecord ? found : zone.address("all", "*", this.address);
    return [this.subnet.letIn(caller, TLS_PORTS), zone.ready, record];
  }

  /** The address that callers come to. */
  get address(): string {
    return this.environment.staticIpAddress;
  }

  private get foundation(): AzureFoundation {
    return AzureFoundation.of(this);
  }

  private defineEnvironment(isPublic: boolean) {
    const name = physicalName(this, { max: 60 });
    const { region } = this.foundation;
    return new bindings.ContainerAppEnvironment(this, "environment", {
      ...this.foundation.base(this),
      name,
      infrastructureSubnetId: this.subnet.id,
      // Azure makes one with a name of its own otherwise, which Terraform then wants to replace
      infrastructureResourceGroupName: this.foundation.groupName(this.network.node.id, this.node.id),
      internalLoadBalancerEnabled: !isPublic,
      zoneRedundancyEnabled: region.zones.length > 1,
      workloadProfile: [{ name: CONSUMPTION, workloadProfileType: CONSUMPTION }],
      // by diagnostic settings: the other way needs the workspace's key, which would lie in Terraform's state
      logsDestination: "azure-monitor",
      dependsOn: [...this.subnet.ready],
    });
  }

  private keepLogs(): void {
    sendLogs(this, "logs", {
      of: this.id,
      to: this.foundation.workspaceId,
      categories: ["ContainerAppConsoleLogs", "ContainerAppSystemLogs"],
      metrics: contextOf(this).controls.detailedMonitoring,
    });
  }

  private letInHealthChecks(): void {
    const rule = { direction: "Inbound", access: "Allow", priority: PRIORITY.health, protocol: "Tcp" } as const;
    this.subnet.rule("health_checks", { ...rule, ports: [HEALTH_PORTS], from: "AzureLoadBalancer" });
  }

  private letInInternet(): void {
    const rule = { direction: "Inbound", access: "Allow", priority: PRIORITY.internet, protocol: "Tcp" } as const;
    this.subnet.rule("internet", { ...rule, ports: TLS_PORTS, from: "Internet" });
  }
}
