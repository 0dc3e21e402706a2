import type { Surroundings } from "../../../blueprint/offer";
import type { VmFacts } from "../../../blueprint/kinds/vm";
import type { Service } from "../../../spec";
import { imageFamilies, images, ownImage } from "./images";
import { instanceTypes, machines, machineSizes } from "./machines";
import { entrySettles, type Settled } from "./public-entry";

export const vms: VmFacts = { images: Object.keys(images), imageFamilies, ownImage, sizes: machineSizes, machines, instanceTypes };

export function vmSettles(service: Service, { environment }: Surroundings): Settled {
  if (service.kind !== "vm") return {};
  if (service.autoscaling !== undefined) return entrySettles(service);
  const isKept = environment === "production";
  const because = isKept ? "a machine's disk goes with it: nothing removes one by mistake" : `${environment} is torn down and built again`;
  return { ...entrySettles(service), terminationProtection: { value: isKept, because } };
}
