import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { physicalName } from "../core/naming";
import { bindings } from "./bindings";

/** HTTPS, over which images, packages and AWS's own interfaces are reached. */
export const HTTPS = 443;
export const HTTP = 80;

const EVERYWHERE = "0.0.0.0/0";

/** A security group that lets nothing in or out; each way is a rule of its own. In its descriptions EC2 takes no quotes. */
export class SecurityGroup {
  readonly id: string;

  constructor(
    private readonly scope: Construct,
    private readonly name: string,
    vpcId: string,
    description: string,
  ) {
    this.id = new bindings.SecurityGroup(scope, name, {
      namePrefix: `${physicalName(scope, { max: 100 }, name)}-`,
      description,
      vpcId,
      tags: { Name: physicalName(scope, { max: 128 }, name) },
      lifecycle: { createBeforeDestroy: true },
    }).id;
  }

  /** Lets it call every address at a port. */
  callEveryone(port: number, description: string): ITerraformDependable {
    const to = { ...tcp(port), securityGroupId: this.id, cidrIpv4: EVERYWHERE, description };
    return new bindings.VpcSecurityGroupEgressRule(this.scope, `${this.name}_${port}_out`, to);
  }

  /** Lets every address call it at a port. */
  admitEveryone(port: number, description: string): ITerraformDependable {
    return this.admitRange(EVERYWHERE, port, description, `${this.name}_${port}_in`);
  }

  /** Lets a range of addresses call it at a port. */
  admitRange(cidrIpv4: string, port: number, description: string, id: string): ITerraformDependable {
    return new bindings.VpcSecurityGroupIngressRule(this.scope, id, { ...tcp(port), securityGroupId: this.id, cidrIpv4, description });
  }

  /** Opens one port from this group to another, at both ends. */
  call(other: SecurityGroup, port: number, description: string): ITerraformDependable[] {
    const id = `${this.name}_to_${other.name}_${port}`;
    const rule = { ...tcp(port), description };
    return [
      new bindings.VpcSecurityGroupEgressRule(this.scope, `${id}_out`, {
        ...rule,
        securityGroupId: this.id,
        referencedSecurityGroupId: other.id,
      }),
      new bindings.VpcSecurityGroupIngressRule(this.scope, `${id}_in`, {
        ...rule,
        securityGroupId: other.id,
        referencedSecurityGroupId: this.id,
      }),
    ];
  }
}

const tcp = (port: number) => ({ ipProtocol: "tcp", fromPort: port, toPort: port });
