import { TerraformDataSource, TerraformResource, TerraformStack } from "cdktf";
import type { Construct } from "constructs";

const taken = new WeakMap<TerraformStack, Set<string>>();

/**
 * Keeps an exact address of a stack for one construct.
 * @returns false when another one has it.
 */
export function claimAddress(scope: Construct, address: string): boolean {
  const stack = TerraformStack.of(scope);
  const known = taken.get(stack) ?? newSet(stack);
  if (known.has(address)) return false;
  known.add(address);
  return true;
}

/** Constructs of CDKTF's own classes claim nothing: whether one of them has an address as well is seen when the stack is written. */
function newSet(stack: TerraformStack): Set<string> {
  const claimed = new Set<string>();
  taken.set(stack, claimed);
  stack.node.addValidation({ validate: () => doubles(stack, claimed) });
  return claimed;
}

function doubles(stack: TerraformStack, claimed: ReadonlySet<string>): string[] {
  const first = new Map<string, string>();
  return stack.node.findAll().flatMap((node) => {
    const address = writtenAddress(node);
    if (address === undefined || !claimed.has(address)) return [];
    const earlier = first.get(address);
    if (earlier === undefined) first.set(address, node.node.path);
    return earlier === undefined ? [] : [`${address} is the address of ${earlier} and of ${node.node.path}: rename one of them`];
  });
}

/** The address that an element of CDKTF is written with: `aws_vpc.main`, `data.aws_ami.ubuntu`; undefined for what has none. */
export function writtenAddress(node: TerraformResource): string;
export function writtenAddress(node: unknown): string | undefined;
export function writtenAddress(node: unknown): string | undefined {
  if (TerraformResource.isTerraformResource(node)) return `${node.terraformResourceType}.${node.friendlyUniqueId}`;
  if (TerraformDataSource.isTerraformDataSource(node)) return `data.${node.terraformResourceType}.${node.friendlyUniqueId}`;
  return undefined;
}
