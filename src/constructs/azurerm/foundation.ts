import { TerraformStack, TerraformVariable } from "cdktf";
import type { Construct } from "constructs";
import type { RegionFact } from "../../provider-facts";
import { contextOf, placeOf } from "../core/context";
import { physicalName } from "../core/naming";
import { bindings } from "./bindings";
import { logRetentionOf, OPERATOR_RANGES } from "./facts/settled";
import { tagged, type Tagged } from "./naming";
import { AzureHome, azureRegion, azureSite } from "./site";
import { AzureVault } from "./vault";

export interface AzureFoundationProps {
  /** Azure's id of the region: `westeurope`. */
  readonly region: string;
  /** A resource group of one's own. @default one is made */
  readonly resourceGroup?: AzureResourceGroup;
}

export interface AzureResourceGroup {
  readonly id: string;
  readonly name: string;
}

/** What every resource in a group begins with. */
export interface AzureBase extends Tagged {
  readonly location: string;
  readonly resourceGroupName: string;
}

/**
 * What the services of one stack and region share: a resource group, and, each made when the first service asks for it, a workspace for
 * logs and a vault for keys and passwords.
 */
export class AzureFoundation extends AzureHome {
  /** The foundation of the stack and region that a construct stands in. */
  static of(scope: Construct): AzureFoundation {
    const stack = TerraformStack.of(scope);
    const { region } = azureSite(scope);
    const id = `Foundation-${region.id}`;
    const found = stack.node.tryFindChild(id) ?? stack.node.children.find((child) => isOf(child, region));
    if (found instanceof AzureFoundation) return found;
    const place = placeOf(scope);
    if (place) contextOf(scope).places.set(id, place);
    return new AzureFoundation(stack, id, { region: region.id });
  }

  readonly region: RegionFact;
  readonly group: AzureResourceGroup;
  private madeVault: AzureVault | undefined;
  private madeWorkspace: string | undefined;
  private foundRanges: TerraformVariable | undefined;

  constructor(scope: Construct, id: string, props: AzureFoundationProps) {
    super(scope, id);
    this.region = azureRegion(props.region);
    this.group = props.resourceGroup ?? this.defineGroup("group");
  }

  /** The arguments that a construct's resources have in common. */
  base(scope: Construct): AzureBase {
    return { location: this.region.id, resourceGroupName: this.group.name, ...tagged(scope) };
  }

  get vault(): AzureVault {
    this.madeVault ??= new AzureVault(this, "vault", this);
    return this.madeVault;
  }

  /** Id of the workspace that logs go to. */
  get workspaceId(): string {
    this.madeWorkspace ??= this.defineWorkspace();
    return this.madeWorkspace;
  }

  /**
   * Addresses that people and pipelines come from: a variable of Terraform's, because they differ by who applies. A spec may declare it
   * itself, with a default. Empty, nobody comes from the internet.
   */
  get operatorRanges(): TerraformVariable {
    const { children } = TerraformStack.of(this).node;
    this.foundRanges ??= children.find((child): child is TerraformVariable => isRanges(child)) ?? this.defineRanges();
    return this.foundRanges;
  }

  private defineRanges(): TerraformVariable {
    const stack = TerraformStack.of(this);
    const variable = new TerraformVariable(stack, OPERATOR_RANGES, {
      type: "list(string)",
      default: [],
      nullable: false,
      description:
        "Public IPv4 addresses or ranges (up to /30) that people and pipelines reach the key vault and private storage from. Empty: nobody, only the services themselves.",
    });
    variable.overrideLogicalId(OPERATOR_RANGES);
    return variable;
  }

  /** Another resource group of the stack in this region: `shop-production-westeurope-zones`. */
  defineGroup(id: string, ...part: readonly string[]): AzureResourceGroup {
    return new bindings.ResourceGroup(this, id, { name: this.groupName(...part), location: this.region.id, ...tagged(this) });
  }

  /** A name for a resource group; a subscription has each only once, so the environment and the region are part of it. */
  groupName(...part: readonly string[]): string {
    return physicalName(TerraformStack.of(this), { max: 90 }, contextOf(this).environment, this.region.id, ...part);
  }

  /** Without keys of its own: a key would lie in Terraform's state. Azure's services write to it all the same. */
  private defineWorkspace(): string {
    const workspace = new bindings.LogAnalyticsWorkspace(this, "logs", {
      ...this.base(this),
      name: physicalName(TerraformStack.of(this), { max: 63 }, "logs"),
      sku: "PerGB2018",
      retentionInDays: logRetentionOf(contextOf(this)).value,
      localAuthenticationEnabled: false,
    });
    return workspace.id;
  }
}

const isRanges = (child: unknown): boolean => child instanceof TerraformVariable && child.friendlyUniqueId === OPERATOR_RANGES;
const isOf = (child: unknown, region: RegionFact): boolean => child instanceof AzureFoundation && child.region.id === region.id;
