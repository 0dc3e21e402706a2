import type { ITerraformDependable } from "cdktf";
import { bindings } from "./bindings";
import type { AwsNetwork } from "./network";

/** A network's routes: what starts before they stand reaches nothing, and a machine's first boot comes once. */
export function routesOf(network: AwsNetwork): ITerraformDependable[] {
  return network.node.children.flatMap((child) =>
    child instanceof bindings.Route || child instanceof bindings.RouteTableAssociation ? [child] : [],
  );
}
