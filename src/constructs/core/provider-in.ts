import { TerraformProvider, TerraformStack } from "cdktf";
import type { Construct } from "constructs";

/**
 * The first block of a provider in a stack of one's own, whichever copy of the bindings it was made with: a package may be installed twice.
 * @param name as Terraform knows the provider: `aws`.
 */
export function providerIn<P extends TerraformProvider>(scope: Construct, name: string): P | undefined {
  const isWanted = (child: unknown): child is P => TerraformProvider.isTerraformProvider(child) && child.terraformResourceType === name;
  return TerraformStack.of(scope).node.children.find(isWanted);
}
