import type { ContainerFacts } from "../../../blueprint/kinds/container";
import type { Service } from "../../../spec";
import { fargateShapes, sampleImage } from "./fargate";
import { entrySettles, type Settled } from "./public-entry";

export const containers: ContainerFacts = { shapes: fargateShapes, sample: sampleImage, scalesToZero: false };

export function containerSettles(service: Service): Settled {
  if (service.kind !== "container") return {};
  const because = "the rest of its files are read-only: name the folders that the image writes to";
  return { ...entrySettles(service), ...(service.writablePaths === undefined ? { writablePaths: { value: ["/tmp"], because } } : {}) };
}
