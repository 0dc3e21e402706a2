import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { contextOf } from "../core/context";
import { physicalName } from "../core/naming";
import { bindings } from "./bindings";
import { taggedZone } from "./naming";

export interface PrivateZoneProps {
  /** The domain whose names it answers for: `privatelink.blob.core.windows.net`. */
  readonly domain: string;
  readonly resourceGroupName: string;
  /** The network that it answers in. */
  readonly networkId: string;
}

/** A DNS zone that one network sees. */
export class AzurePrivateZone extends Construct {
  readonly id: string;
  /** What must stand before names are looked up. */
  readonly ready: ITerraformDependable;
  private readonly zoneName: string;
  private readonly resourceGroupName: string;

  constructor(scope: Construct, id: string, { domain, resourceGroupName, networkId }: PrivateZoneProps) {
    super(scope, id);
    const zone = new bindings.PrivateDnsZone(this, "names", { name: domain, resourceGroupName, ...taggedZone(this) });
    this.id = zone.id;
    this.zoneName = zone.name;
    this.resourceGroupName = resourceGroupName;
    const link = new bindings.PrivateDnsZoneVirtualNetworkLink(this, "link", {
      name: physicalName(this, { max: 80 }),
      privateDnsZoneName: zone.name,
      resourceGroupName,
      virtualNetworkId: networkId,
      registrationEnabled: false,
      ...taggedZone(this),
    });
    if (namesZonesById(this)) nameById(link, ["private_dns_zone_name", "resource_group_name"], zone.id);
    this.ready = link;
  }

  /** Lets a name of the zone lead to an address. */
  address(id: string, name: string, address: string): ITerraformDependable {
    const record = new bindings.PrivateDnsARecord(this, id, {
      name,
      zoneName: this.zoneName,
      resourceGroupName: this.resourceGroupName,
      ttl: 300,
      records: [address],
    });
    if (namesZonesById(this)) nameById(record, ["zone_name", "resource_group_name"], this.id);
    return record;
  }
}

/**
 * Whether the stack asked for azurerm 5 or later. It names a zone by its id where azurerm 4, which the bindings are made for, wants name and
 * resource group: the one place where a configuration cannot be right for both.
 */
function namesZonesById(scope: Construct): boolean {
  const major = /\d+/.exec(contextOf(scope).providerVersions["azurerm"] ?? "")?.[0];
  return major !== undefined && Number(major) >= 5;
}

interface Overridable {
  addOverride(path: string, value: unknown): void;
}

function nameById(resource: Overridable, replaced: readonly string[], zoneId: string): void {
  for (const argument of replaced) resource.addOverride(argument, undefined);
  resource.addOverride("private_dns_zone_id", zoneId);
}
