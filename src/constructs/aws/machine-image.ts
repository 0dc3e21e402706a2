import type { Construct } from "constructs";
import { bindings } from "./bindings";
import { imageFact } from "./facts/images";
import { isArm } from "./facts/machines";

export interface MachineImage {
  /** As a launch template wants it. */
  readonly id: string;
  /** What its first disk is called. */
  readonly rootDevice: string;
}

/**
 * A named image in the architecture of the machine: EC2 looks it up when a machine starts, so that a plan asks nobody. An image of one's own is
 * looked up by Terraform, because only the image itself says what its first disk is called.
 */
export function machineImage(scope: Construct, image: string, instanceType: string): MachineImage {
  const fact = imageFact(image);
  if (fact === undefined) return { id: image, rootDevice: ownImage(scope, image).rootDeviceName };
  return { id: `resolve:ssm:${fact.parameter[isArm(instanceType) ? "arm" : "x86"]}`, rootDevice: fact.rootDevice };
}

function ownImage(scope: Construct, image: string) {
  return new bindings.DataAwsAmi(scope, "image", { filter: [{ name: "image-id", values: [image] }], includeDeprecated: true });
}
