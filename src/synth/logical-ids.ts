import type { TerraformStack } from "cdktf";
import { type TerraformElement } from "cdktf";
import { StackwrightError } from "../errors";

/**
 * Names resources by their place: service, then the resource's part in it. Service names hold no underscore and parts are joined by one, so
 * two places never give one name; where constructs of one's own manage it all the same, it is a problem and not a lost resource.
 */
export class LogicalIds {
  private readonly taken = new Map<string, string>();

  of(stack: TerraformStack, element: TerraformElement): string {
    const ids = element.node.scopes.slice(stack.node.scopes.length).map((scope) => scope.node.id);
    const name = ids.map((id) => id.replaceAll(/[^\w-]/g, "_")).join("_");
    const kind = (element as { terraformResourceType?: string }).terraformResourceType ?? element.constructor.name;
    this.claim(`${kind}.${name}`, element.node.path);
    return name;
  }

  private claim(address: string, path: string): void {
    const owner = this.taken.get(address);
    if (owner !== undefined && owner !== path) {
      throw new StackwrightError([
        {
          code: "NAME_CLASH",
          path,
          received: address,
          expected: "an address of its own",
          fix: `Rename one: ${owner} has this address already.`,
        },
      ]);
    }
    this.taken.set(address, path);
  }
}
