import type { Size } from "../../spec/fields";
import type { VmSpec } from "../../spec/kinds/vm";
import { completed, Completion, type Completed, type Filled, type Setting } from "../completion";

export interface Machine {
  readonly type: string;
  readonly cpu: number;
  readonly memoryMb: number;
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
}

export type VmPlan = Filled<VmSpec, "image" | "instanceType" | "diskGb" | "ports" | "public" | "sshFrom" | "healthCheckPath">;

const SIZES = { production: "small", staging: "small", development: "micro" } as const;

export function completeVm(service: VmSpec, setting: Setting<VmFacts>): Completed<VmPlan> {
  const to = new Completion<"vm", VmFacts>(service, setting);
  const isPublic = to.fill("public", false, "private unless said otherwise");
  const plan: VmPlan = {
    ...service,
    image: imageOf(to),
    instanceType: service.instanceType ?? machineOf(to),
    diskGb: to.fill("diskGb", 20, "room for the system and an application"),
    ports: to.fill("ports", isPublic ? [80] : [], isPublic ? "a public machine serves HTTP behind its load balancer" : "no port was named"),
    public: isPublic,
    sshFrom: to.fill("sshFrom", [], "no open SSH: the provider's session manager needs no port"),
    healthCheckPath: to.fill("healthCheckPath", "/", "the root answers on most servers"),
  };
  if (!service.count && !service.autoscaling) to.note("count", 1, "one machine was asked for");
  return completed(to, plan);
}

function imageOf(to: Completion<"vm", VmFacts>): string {
  const asked = to.service.image;
  const { images, imageFamilies, ownImage } = to.choices;
  if (asked === undefined) return to.fill("image", images[0] ?? "", "a long-supported system");
  if (images.includes(asked) || ownImage.test(asked)) return asked;
  const ofFamily = imageFamilies[asked];
  if (ofFamily === undefined) to.among("image", asked, [...images, ...Object.keys(imageFamilies)]);
  else to.note("image", ofFamily, `the newest ${asked} with long support`);
  return ofFamily ?? asked;
}

function machineOf(to: Completion<"vm", VmFacts>): string {
  const { cpu, memoryMb, size } = to.service;
  const { machines, sizes } = to.choices;
  if (cpu === undefined && memoryMb === undefined) {
    const wanted = to.fill(
      "size",
      SIZES[to.environment],
      to.isProduction ? "a modest start for production; it can grow later" : `the smallest that does for ${to.environment}`,
    );
    if (size !== undefined) to.note("instanceType", sizes[wanted], `${wanted} on ${to.setting.provider.title}`);
    return sizes[wanted];
  }
  const fit = machines.find((machine) => machine.cpu >= (cpu ?? 1) && machine.memoryMb >= (memoryMb ?? 0));
  if (fit) {
    to.note("instanceType", fit.type, `the cheapest with at least ${cpu ?? 1} processors and ${memoryMb ?? "any"} MiB`);
    return fit.type;
  }
  const largest = machines.at(-1);
  const expected = `at most ${largest?.cpu} processors and ${largest?.memoryMb} MiB`;
  to.refuse({
    code: "VALUE_NOT_SERVED",
    field: cpu === undefined ? "memoryMb" : "cpu",
    received: { cpu, memoryMb },
    expected,
    fix: "Ask for less, or name an instanceType.",
  });
  return "";
}
