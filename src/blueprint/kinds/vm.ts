import type { Size } from "../../spec/fields";
import type { VmSpec } from "../../spec/kinds/vm";
import { prefixOf } from "../cidr";
import { completed, Completion, type Completed, type Filled, type Setting } from "../completion";

export interface Machine {
  readonly type: string;
  readonly cpu: number;
  readonly memoryMb: number;
  /** Absent: x86. Arm machines are cheaper, but taken only when named: much software, and most images of one's own, are made for x86. */
  readonly architecture?: "arm";
}

/** What a provider offers for virtual machines. */
export interface VmFacts {
  /** Image names that every provider knows in its own way: `ubuntu-24.04`. */
  readonly images: readonly string[];
  /** An image's name when only its family was said: `ubuntu` → `ubuntu-24.04`. */
  readonly imageFamilies: Readonly<Record<string, string>>;
  /** The provider's own image ids. */
  readonly ownImage: RegExp;
  readonly sizes: Readonly<Record<Size, string>>;
  /** From the cheapest up. */
  readonly machines: readonly Machine[];
  /** What its instance types look like; not all of them are among `machines`. */
  readonly instanceTypes: RegExp;
}

export type VmPlan = Filled<VmSpec, "image" | "instanceType" | "diskGb" | "ports" | "public" | "sshFrom"> & {
  /** False for several machines with ports that nobody calls. Default: several with ports stand behind a load balancer. */
  readonly balancer?: false;
};
type To = Completion<"vm", VmFacts>;

const SIZES = { production: "small", staging: "small", development: "micro" } as const;

/** Ports by which machines are administered: never open to everybody. */
const ADMIN_PORTS = [22, 3389];
/** The TLS port, which the public entry itself serves. */
const TLS_PORT = 443;
/** The largest range that may open SSH: a private network of one's own can be as large as 10.0.0.0/8. */
const SSH_PREFIX_MIN = 8;

export function completeVm(service: VmSpec, setting: Setting<VmFacts>): Completed<VmPlan> {
  const to: To = new Completion<"vm", VmFacts>(service, setting);
  const isPublic = to.fill("public", false, "private unless said otherwise");
  const shape: VmPlan = {
    ...service,
    image: imageOf(to),
    instanceType: service.instanceType ?? machineOf(to),
    diskGb: to.fill("diskGb", 20, "room for the system and an application"),
    ports: portsOf(to, isPublic),
    public: isPublic,
    sshFrom: to.fill("sshFrom", [], "no open SSH: the provider's session manager needs no port"),
    ...(service.autoscaling === undefined ? { count: to.fill("count", 1, "one machine was asked for") } : {}),
    ...(isPublic ? { healthCheckPath: to.fill("healthCheckPath", "/", "the root answers on most servers") } : {}),
  };
  const plan = { ...shape, ...withoutBalancer(to, shape) };
  checkInstanceType(to, plan);
  checkPorts(to, plan);
  checkSsh(to, plan);
  checkScaling(to);
  checkHealthCheck(to, plan);
  checkDomain(to, isPublic);
  return completed(to, plan);
}

/** The one port that a public machine serves to everybody, through the entry's TLS. */
export function publicPort(ports: readonly number[]): number {
  return ports.find((port) => port !== TLS_PORT) ?? TLS_PORT;
}

/** Whether callers reach it through a load balancer: everybody's, or one inside the network before several machines. */
export function isBalanced({
  public: isPublic,
  ports,
  count = 1,
  autoscaling,
  balancer,
}: Pick<VmPlan, "public" | "ports" | "count" | "autoscaling" | "balancer">) {
  return isPublic || (balancer !== false && ports.length > 0 && (count > 1 || autoscaling !== undefined));
}

/** A load balancer admits those who use the machines: where nobody does, and nobody asks for its address or its health check, it stands for nothing. */
function withoutBalancer(to: To, shape: VmPlan): Pick<VmPlan, "balancer"> {
  const isSettled = shape.balancer === false;
  const isIdle = to.setting.isAskedFor === false && to.service.healthCheckPath === undefined;
  if (shape.public || !(isSettled || (isIdle && isBalanced(shape)))) return {};
  const because = `nobody calls ${to.service.name}, and a load balancer would admit nobody: name it in uses of a service that does, or set public: true`;
  return { balancer: to.settle("balancer", false, because) };
}

function portsOf(to: To, isPublic: boolean): number[] {
  const { ports } = to.service;
  if (ports !== undefined) return [...new Set(ports)];
  if (isPublic) return to.fill("ports", [80], "a public machine serves HTTP behind its entry");
  if (to.setting.usedBy.length > 0) return to.fill("ports", [80], "those who use it call it over HTTP, unless another port is named");
  return to.fill("ports", [], "no port was named, and nobody calls it");
}

function imageOf(to: To): string {
  const asked = to.service.image;
  const { images, imageFamilies, ownImage } = to.choices;
  if (asked === undefined) return to.fill("image", images[0] ?? "", "a long-supported system");
  if (images.includes(asked) || ownImage.test(asked)) return asked;
  const ofFamily = imageFamilies[asked];
  if (ofFamily === undefined) to.among("image", asked, [...images, ...Object.keys(imageFamilies)]);
  else to.note("image", ofFamily, `the newest ${asked} with long support`);
  return ofFamily ?? asked;
}

function machineOf(to: To): string {
  const { cpu, memoryMb } = to.service;
  if (cpu === undefined && memoryMb === undefined) return machineOfSize(to);
  const usual = to.choices.machines.filter(({ architecture }) => architecture === undefined);
  const fit = usual.find((machine) => machine.cpu >= (cpu ?? 1) && machine.memoryMb >= (memoryMb ?? 0));
  if (fit) {
    to.note("instanceType", fit.type, `the cheapest with at least ${cpu ?? 1} processors and ${memoryMb ?? "any"} MiB`);
    return fit.type;
  }
  const most = (of: (machine: Machine) => number): number => Math.max(...usual.map(of));
  to.refuse({
    code: "VALUE_NOT_SERVED",
    field: cpu === undefined ? "memoryMb" : "cpu",
    received: { cpu, memoryMb },
    expected: `at most ${most(({ cpu: each }) => each)} processors and ${most(({ memoryMb: each }) => each)} MiB in one machine`,
    fix: "Ask for less, or name an instanceType.",
  });
  return "";
}

function machineOfSize(to: To): string {
  const reason = to.isProduction ? "a modest start for production; it can grow later" : `the smallest that does for ${to.environment}`;
  const type = to.choices.sizes[to.fill("size", SIZES[to.environment], reason)];
  to.note("instanceType", type, `${to.setting.provider.title}'s ${to.service.size ?? SIZES[to.environment]}`);
  return type;
}

/** Only what was asked is checked: an unknown type is told by the provider, but one of another provider's is told here. */
function checkInstanceType(to: To, { instanceType }: VmPlan): void {
  const { instanceTypes, machines } = to.choices;
  if (instanceType === "" || instanceTypes.test(instanceType)) return;
  to.among(
    "instanceType",
    instanceType,
    machines.map(({ type }) => type),
  );
}

function checkPorts(to: To, { public: isPublic, ports }: VmPlan): void {
  if (!isPublic) return;
  const admin = ports.find((port) => ADMIN_PORTS.includes(port));
  const served = ports.filter((port) => port !== TLS_PORT);
  const conflict = (received: unknown, expected: string, fix: string): void =>
    to.refuse({ code: "SPEC_CONFLICT", field: "ports", received, expected, fix });
  if (ports.length === 0) conflict([], "a port beside public: true", "Name the port that it serves, or leave ports out for 80.");
  if (admin !== undefined) {
    conflict(
      admin,
      "no administration port beside public: true",
      `Remove ${admin}: use sshFrom, or the session manager, which needs no port.`,
    );
  } else if (served.length > 1) {
    const fix = `Keep ${served[0]}: a public machine serves one port through TLS. Put the others on a machine of their own.`;
    conflict(ports, `one port beside ${TLS_PORT}`, fix);
  }
}

function checkDomain(to: To, isPublic: boolean): void {
  const received = to.service.domain;
  if (received === undefined || isPublic) return;
  const fix = "Add public: true, or remove the domain.";
  to.refuse({ code: "SPEC_CONFLICT", field: "domain", received, expected: "public: true beside a domain", fix });
}

function checkSsh(to: To, { sshFrom }: VmPlan): void {
  for (const [at, range] of sshFrom.entries()) {
    if (prefixOf(range) >= SSH_PREFIX_MIN) continue;
    to.refuse({
      code: "VALUE_NOT_SERVED",
      field: `sshFrom.${at}`,
      received: range,
      expected: `a range of /${SSH_PREFIX_MIN} or smaller`,
      fix: "Name the ranges of your own networks, or leave it out and use the session manager.",
    });
  }
}

function checkScaling(to: To): void {
  const asked = to.service.autoscaling;
  if (asked === undefined || asked.min > 0) return;
  to.refuse({
    code: "VALUE_NOT_SERVED",
    field: "autoscaling.min",
    received: asked.min,
    expected: "1 or more",
    fix: "Use min: 1: where no machine runs there is no load that would start one.",
  });
}

function checkHealthCheck(to: To, plan: VmPlan): void {
  if (to.service.healthCheckPath === undefined || isBalanced(plan)) return;
  to.refuse({
    code: "SPEC_CONFLICT",
    field: "healthCheckPath",
    received: to.service.healthCheckPath,
    expected: "a load balancer that asks for it",
    fix: "Remove it, or add ports and count or autoscaling, or public: true.",
  });
}
