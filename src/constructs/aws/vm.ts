import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { Access } from "../../blueprint";
import { isBalanced, publicPort } from "../../blueprint/kinds/vm";
import { StackwrightError } from "../../errors";
import type { AttributesOf } from "../../spec";
import { partialAttributes } from "../core/attributes";
import { compact } from "../core/compact";
import { physicalName } from "../core/naming";
import type { FieldsOf } from "../core/service-construct";
import { bindings } from "./bindings";
import { connect, type AwsConnection } from "./connection";
import { addressVariables, defineHttpEntry, type Address, type Entry } from "./http-entry";
import { defineFleet, defineMachines, type MachineProps } from "./machines";
import type { AwsNetwork } from "./network";
import type { PolicyStatement } from "./policy";
import { defineRole } from "./role";
import { routesOf } from "./routes";
import { HTTP, HTTPS, SecurityGroup } from "./security-group";
import { AwsService, type AwsUse } from "./service";
import { addressAt, defineTcpEntry } from "./tcp-entry";
import { userDataOf } from "./user-data";

export interface AwsVmProps extends FieldsOf<"vm"> {
  /** The network in whose private subnets it stands. */
  readonly network: AwsNetwork;
  /** What it calls; it may do nothing else. @default nothing */
  readonly uses?: readonly AwsUse[];
}

const SSH = 22;

/** What the session manager's agent does; none of it can be limited to one resource. Source: Systems Manager, minimal Session Manager permissions. */
const SESSION_MANAGER: PolicyStatement = {
  actions: [
    "ssm:UpdateInstanceInformation",
    "ssmmessages:CreateControlChannel",
    "ssmmessages:CreateDataChannel",
    "ssmmessages:OpenControlChannel",
    "ssmmessages:OpenDataChannel",
  ],
  resources: ["*"],
};

/**
 * EC2 machines: one, several, or a group that follows load. They stand in private subnets without a public address and are administered through
 * the session manager. Several are reached through one load balancer; public ones through TLS.
 */
export class AwsVm extends AwsService<"vm"> {
  readonly attributes: AttributesOf<"vm">;
  private readonly group: SecurityGroup;
  private readonly way: { readonly address: Address; readonly connection: AwsConnection } | undefined;

  /** @throws StackwrightError when AWS cannot serve a value. */
  constructor(scope: Construct, id: string, props: AwsVmProps) {
    const { network, uses = [], ...fields } = props;
    super(scope, id, "vm", fields);
    this.group = new SecurityGroup(this, "group", network.vpcId, `Machines of ${id}`);
    const outward = this.openOutward();
    const role = defineRole(this, "machine", { service: "ec2.amazonaws.com", statements: [SESSION_MANAGER] });
    const profile = new bindings.IamInstanceProfile(this, "profile", {
      namePrefix: `${physicalName(this, { max: 100 })}-`,
      role: role.name,
    });
    const handover = connect({ scope: this, roleName: role.name, securityGroupId: this.group.id }, uses);
    const entry = isBalanced(this.plan) ? this.defineEntry(network) : undefined;
    const { startupScript, image, instanceType } = this.plan;
    const hosts = this.defineHosts({
      network,
      group: this.group,
      profile,
      userData: userDataOf(this, compact({ image, instanceType, handover, startupScript })),
      targetGroups: entry?.targetGroups ?? [],
      dependsOn: [...routesOf(network), ...outward, ...role.permissions, ...handover.opened, ...(entry?.ready ?? [])],
    });
    this.way = entry ?? this.directWay(hosts);
    this.attributes = this.attributesAt(hosts);
  }

  /** @throws StackwrightError when it serves no port. */
  override connection(_access: Access): AwsConnection {
    if (this.way !== undefined) return this.way.connection;
    throw new StackwrightError([
      { code: "SPEC_MISSING", path: "ports", expected: "a port that others call", fix: `Add ports to ${this.node.id}.` },
    ]);
  }

  /** Packages come over HTTP as well: they are signed. */
  private openOutward(): ITerraformDependable[] {
    for (const range of new Set(this.plan.sshFrom))
      this.group.admitRange(range, SSH, `SSH from ${range}`, `ssh_${range.replaceAll(/[./]/g, "_")}`);
    return [this.group.callEveryone(HTTPS, "Packages, and interfaces of AWS"), this.group.callEveryone(HTTP, "Packages, which are signed")];
  }

  private defineEntry(network: AwsNetwork): Entry {
    const { ports, domain, healthCheckPath } = this.plan;
    if (!this.plan.public) return defineTcpEntry(this, compact({ network, ports, targetGroup: this.group, healthCheckPath }));
    const port = publicPort(ports);
    const protocol = port === HTTPS ? "HTTPS" : "HTTP";
    const target = compact({ port, protocol, type: "instance", healthCheckPath } as const);
    return defineHttpEntry(this, compact({ network, target, targetGroup: this.group, public: true, domain }));
  }

  /** The host names of machines that stay what they are; those of a group come and go. */
  private defineHosts(props: MachineProps): readonly string[] {
    const { autoscaling, count = 1 } = this.plan;
    if (autoscaling === undefined) return defineMachines(this, this.plan, count, props);
    defineFleet(this, this.plan, autoscaling, props);
    return [];
  }

  /** One machine is called at its own ports. */
  private directWay(hosts: readonly string[]): AwsVm["way"] {
    const { ports } = this.plan;
    const [host] = hosts;
    const [port] = ports;
    if (hosts.length !== 1 || host === undefined || port === undefined) return undefined;
    const address = addressAt(host, port);
    const door = { securityGroupId: this.group.id, ports };
    return { address, connection: { statements: [], door, variables: addressVariables(address) } };
  }

  private attributesAt(hosts: readonly string[]): AttributesOf<"vm"> {
    if (this.way !== undefined) return { endpoint: this.way.address.url, host: this.way.address.host };
    const why = { expected: `ports of ${this.node.id}, which serves none`, fix: `Add ports to ${this.node.id}, or remove the reference.` };
    const [host] = hosts;
    return hosts.length === 1 && host !== undefined
      ? partialAttributes({ host }, ["endpoint"], why)
      : partialAttributes({}, ["endpoint", "host"], why);
  }
}
