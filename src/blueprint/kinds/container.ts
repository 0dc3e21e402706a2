import type { Size } from "../../spec/fields";
import type { ContainerSpec } from "../../spec/kinds/container";
import { completed, Completion, type Completed, type Filled, type Setting } from "../completion";

/** Processors and memory of one replica. */
export interface ContainerShape {
  readonly cpu: number;
  readonly memoryMb: number;
}

/** What a provider offers for containers. */
export interface ContainerFacts {
  /** Every shape on offer, from the cheapest up. */
  readonly shapes: readonly ContainerShape[];
  /** A public image that serves HTTP on `port`, for a container whose image was not named. */
  readonly sample: { readonly image: string; readonly port: number };
  /** Whether a container can rest at no replica until it is called. */
  readonly scalesToZero: boolean;
}

export type ContainerPlan = Omit<Filled<ContainerSpec, "image" | "cpu" | "memoryMb" | "public" | "healthCheckPath">, "replicas"> & {
  readonly replicas: { readonly min: number; readonly max: number };
};

const SIZES: Readonly<Record<Size, ContainerShape>> = {
  micro: { cpu: 0.25, memoryMb: 512 },
  small: { cpu: 0.5, memoryMb: 1024 },
  medium: { cpu: 1, memoryMb: 2048 },
  large: { cpu: 2, memoryMb: 4096 },
  xlarge: { cpu: 4, memoryMb: 8192 },
};

export function completeContainer(service: ContainerSpec, setting: Setting<ContainerFacts>): Completed<ContainerPlan> {
  const to = new Completion<"container", ContainerFacts>(service, setting);
  const isPublic = to.fill("public", false, "private unless said otherwise");
  const image = to.fill("image", to.choices.sample.image, "a public sample that answers HTTP; replace it before production");
  const port = portOf(to, isPublic);
  const { replicas: _asked, ...rest } = service;
  const plan: ContainerPlan = {
    ...rest,
    image,
    ...(port === undefined ? {} : { port }),
    ...shapeOf(to),
    public: isPublic,
    replicas: replicasOf(to),
    healthCheckPath: to.fill("healthCheckPath", "/", "the root answers on most servers"),
  };
  if (service.domain !== undefined && !isPublic) {
    to.refuse({
      code: "SPEC_CONFLICT",
      field: "domain",
      received: service.domain,
      expected: "public: true beside a domain",
      fix: "Add public: true, or remove the domain.",
    });
  }
  return completed(to, plan);
}

/** An image of one's own that nobody calls and that names no port is a worker: it serves nothing. */
function portOf(to: Completion<"container", ContainerFacts>, isPublic: boolean): number | undefined {
  const { port, image } = to.service;
  if (port !== undefined) return port;
  if (image === undefined) return to.fill("port", to.choices.sample.port, "the sample image listens on it");
  return isPublic || to.setting.usedBy.length > 0 ? to.fill("port", 8080, "containers listen on 8080 by convention") : undefined;
}

function shapeOf(to: Completion<"container", ContainerFacts>): ContainerShape {
  const { cpu, memoryMb, size } = to.service;
  const wanted =
    cpu === undefined && memoryMb === undefined
      ? SIZES[size ?? (to.environment === "development" ? "micro" : "small")]
      : { cpu: cpu ?? 0, memoryMb: memoryMb ?? 0 };
  const fit = to.choices.shapes.find((shape) => shape.cpu >= wanted.cpu && shape.memoryMb >= wanted.memoryMb);
  if (fit === undefined) {
    const largest = to.choices.shapes.at(-1);
    to.refuse({
      code: "VALUE_NOT_SERVED",
      field: cpu === undefined ? "memoryMb" : "cpu",
      received: { cpu, memoryMb },
      expected: `at most ${largest?.cpu} processors and ${largest?.memoryMb} MiB`,
      fix: "Ask for less, or use a vm.",
    });
    return wanted;
  }
  const reason =
    size === undefined && cpu === undefined && memoryMb === undefined
      ? "a modest start; it can grow later"
      : "the smallest shape on offer with at least what was asked";
  if (fit.cpu !== cpu) to.note("cpu", fit.cpu, reason);
  if (fit.memoryMb !== memoryMb) to.note("memoryMb", fit.memoryMb, reason);
  return fit;
}

function replicasOf(to: Completion<"container", ContainerFacts>): { min: number; max: number } {
  const asked = to.service.replicas;
  if (typeof asked === "number") return { min: asked, max: asked };
  if (asked !== undefined) return asked;
  const replicas = to.isProduction ? { min: 2, max: 4 } : { min: 1, max: 1 };
  to.note(
    "replicas",
    replicas,
    to.isProduction ? "production survives the loss of one and grows with load" : `one is enough for ${to.environment}`,
  );
  return replicas;
}
