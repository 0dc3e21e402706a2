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
  /** Set where the number of a worker's replicas does not follow load: the sentence that says so. */
  readonly fixedWorkers?: string;
  /** Environment variables that the provider sets itself. Default: none. */
  readonly reservedVariables?: readonly string[];
  /** Regions in which a host name of one's own is served. Default: all. */
  readonly domainRegions?: readonly string[];
  /** Fewest and most that replicas may grow to, where it is not whatever a spec takes. */
  readonly replicasMax?: { readonly least: number; readonly most: number };
}

export type ContainerPlan = Omit<
  Filled<ContainerSpec, "image" | "cpu" | "memoryMb" | "public" | "healthCheckPath" | "writablePaths">,
  "replicas"
> & {
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
    replicas: replicasOf(to, port),
    healthCheckPath: healthCheckPathOf(to, port),
    writablePaths: service.writablePaths ?? [],
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
  checkDomain(to);
  checkVariables(to);
  return completed(to, plan);
}

/** Nobody asks a worker whether it is well: its plan has the empty path. */
function healthCheckPathOf(to: Completion<"container", ContainerFacts>, port: number | undefined): string {
  if (port !== undefined) return to.fill("healthCheckPath", "/", "the root answers on most servers");
  const asked = to.service.healthCheckPath ?? "";
  if (asked !== "") {
    const fix = "Add the port that it listens on, or remove healthCheckPath.";
    to.refuse({ code: "SPEC_CONFLICT", field: "healthCheckPath", received: asked, expected: "a port beside healthCheckPath", fix });
  }
  return "";
}

function checkDomain(to: Completion<"container", ContainerFacts>): void {
  const asked = to.service.domain;
  const { domainRegions } = to.choices;
  const { region, provider } = to.setting;
  if (asked === undefined || domainRegions === undefined || domainRegions.includes(region.id)) return;
  to.refuse({
    code: "VALUE_NOT_SERVED",
    field: "domain",
    received: asked,
    expected: `one of the regions ${domainRegions.join(", ")}`,
    fix: `${provider.title} serves no host name of one's own in ${region.id}: use another region, or remove the domain.`,
  });
}

function checkVariables(to: Completion<"container", ContainerFacts>): void {
  const reserved = to.choices.reservedVariables ?? [];
  for (const name of Object.keys(to.service.environment ?? {}).filter((each) => reserved.includes(each))) {
    to.refuse({
      code: "VALUE_NOT_SERVED",
      field: `environment.${name}`,
      received: name,
      expected: `none of ${reserved.join(", ")}`,
      fix: `Remove it: ${to.setting.provider.title} sets ${name} itself.`,
    });
  }
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

function replicasOf(to: Completion<"container", ContainerFacts>, port: number | undefined): { min: number; max: number } {
  const asked = to.service.replicas;
  if (asked !== undefined) checkReplicas(to, typeof asked === "number" ? asked : asked.max);
  if (typeof asked === "number") return { min: asked, max: asked };
  const fixed = port === undefined ? to.choices.fixedWorkers : undefined;
  if (asked !== undefined) {
    // none at all is a container that is switched off, as a number of 0 is
    if (asked.min === 0 && asked.max > 0 && (!to.choices.scalesToZero || port === undefined)) refuseRest(to, port);
    if (fixed !== undefined && asked.min !== asked.max) refuseRange(to, asked, fixed);
    return asked;
  }
  const least = to.isProduction ? 2 : 1;
  const replicas = { min: least, max: to.isProduction && fixed === undefined ? 4 : least };
  const because = to.isProduction ? "production survives the loss of one and grows with load" : `one is enough for ${to.environment}`;
  to.note("replicas", replicas, fixed ?? because);
  return replicas;
}

function checkReplicas(to: Completion<"container", ContainerFacts>, max: number): void {
  const { least, most } = to.choices.replicasMax ?? { least: 0, most: Number.MAX_SAFE_INTEGER };
  if (max >= least && max <= most) return;
  const fix = `${to.setting.provider.title} runs between ${least} and ${most}; a minimum of 0 lets it rest where nobody calls it.`;
  to.refuse({ code: "VALUE_NOT_SERVED", field: "replicas", received: max, expected: `${least} to ${most}`, fix });
}

function refuseRest(to: Completion<"container", ContainerFacts>, port: number | undefined): void {
  const why = port === undefined ? "nothing wakes a worker" : `on ${to.setting.provider.title} no call wakes a container`;
  to.refuse({
    code: "VALUE_NOT_SERVED",
    field: "replicas.min",
    received: 0,
    expected: "1 or more",
    fix: `Use min: 1, or replicas: 0 to switch it off: ${why} that rests.`,
  });
}

function refuseRange(to: Completion<"container", ContainerFacts>, asked: { min: number; max: number }, why: string): void {
  to.refuse({
    code: "VALUE_NOT_SERVED",
    field: "replicas",
    received: asked,
    expected: "one number for a worker",
    fix: `Write a number, or give it a port: ${why}.`,
  });
}
