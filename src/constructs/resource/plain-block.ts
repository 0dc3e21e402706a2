import { TerraformElement } from "cdktf";
import type { Construct } from "constructs";

/**
 * A part of the stack's JSON as it stands: for what CDKTF has no class, or one that changes what it is given (it rewrites the keys of a
 * variable's default).
 */
export class PlainBlock extends TerraformElement {
  constructor(
    scope: Construct,
    id: string,
    private readonly json: object,
  ) {
    super(scope, id);
  }

  override toTerraform(): object {
    return this.json;
  }
}
