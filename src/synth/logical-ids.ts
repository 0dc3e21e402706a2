import { TerraformDataSource, type TerraformElement, type TerraformStack } from "cdktf";
import { StackwrightError, type Problem } from "../errors";

/** What has an address: a construct, by its path, or an entry of the spec that asked for exactly this one. */
type Owner = { readonly construct: string } | { readonly entry: string };

/**
 * Names resources by their place: service, then the resource's part in it. Service names hold no underscore and parts are joined by one, so
 * two places never give one name; where constructs of one's own manage it all the same, it is a problem and not a lost resource.
 */
export class LogicalIds {
  private readonly taken = new Map<string, Owner>();
  private readonly clashes: Problem[] = [];
  private settled = false;

  /**
   * Keeps an address for an entry of the spec, before anything is built.
   * @param entry `resources[3]`
   */
  reserve(address: string, entry: string): void {
    this.taken.set(address, { entry });
  }

  of(stack: TerraformStack, element: TerraformElement): string {
    const ids = element.node.scopes.slice(stack.node.scopes.length).map((scope) => scope.node.id);
    const name = ids.map((id) => id.replaceAll(/[^\w-]/g, "_")).join("_");
    const kind = (element as { terraformResourceType?: string }).terraformResourceType ?? element.constructor.name;
    const root = TerraformDataSource.isTerraformDataSource(element) ? "data." : "";
    this.claim(`${root}${kind}.${name}`, element.node.path);
    return name;
  }

  /** Entries of the spec whose addresses are those of resources that were built; from here on, such a clash is thrown where it happens. */
  settle(): readonly Problem[] {
    this.settled = true;
    return this.clashes;
  }

  private claim(address: string, path: string): void {
    const owner = this.taken.get(address) ?? { construct: path };
    if ("construct" in owner && owner.construct === path) {
      this.taken.set(address, owner);
      return;
    }
    const expected = "an address of its own";
    const clash: Problem =
      "entry" in owner
        ? { code: "NAME_CLASH", path: `${owner.entry}.name`, received: address, expected, fix: `Rename it: ${path} has this address.` }
        : { code: "NAME_CLASH", path, received: address, expected, fix: `Rename one: ${owner.construct} has this address already.` };
    if (this.settled || !("entry" in owner)) throw new StackwrightError([clash]);
    this.clashes.push(clash);
  }
}
