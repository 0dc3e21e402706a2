import type { Machine } from "../../../blueprint/kinds/vm";
import type { Size } from "../../../spec/fields";

/**
 * Current EC2 families that nearly every region has. Processors, memory and prices of us-east-1 (Linux, on demand, USD an hour; they only
 * order the list): aws/karpenter-provider-aws, generated from EC2's own interfaces on 2026-07-20.
 */
interface Family {
  readonly name: string;
  readonly architecture?: "arm";
  readonly memoryMbPerCpu: number;
  readonly usdPerCpu: number;
  /** Processors of each size. */
  readonly cpus: readonly number[];
}

interface PricedMachine extends Machine {
  readonly usdPerHour: number;
}

const X86_SIZES = [2, 4, 8, 16, 32, 48, 64, 96, 128];
const NEWER_X86_SIZES = [2, 4, 8, 16, 32, 48, 64, 96, 192];
const ARM_SIZES = [1, 2, 4, 8, 16, 32, 48, 64];

const FAMILIES: readonly Family[] = [
  { name: "m6i", memoryMbPerCpu: 4096, usdPerCpu: 0.048, cpus: X86_SIZES },
  { name: "c6i", memoryMbPerCpu: 2048, usdPerCpu: 0.0425, cpus: X86_SIZES },
  { name: "r6i", memoryMbPerCpu: 8192, usdPerCpu: 0.063, cpus: X86_SIZES },
  { name: "m7i", memoryMbPerCpu: 4096, usdPerCpu: 0.0504, cpus: NEWER_X86_SIZES },
  { name: "c7i", memoryMbPerCpu: 2048, usdPerCpu: 0.044625, cpus: NEWER_X86_SIZES },
  { name: "r7i", memoryMbPerCpu: 8192, usdPerCpu: 0.06615, cpus: NEWER_X86_SIZES },
  { name: "m7g", architecture: "arm", memoryMbPerCpu: 4096, usdPerCpu: 0.0408, cpus: ARM_SIZES },
  { name: "c7g", architecture: "arm", memoryMbPerCpu: 2048, usdPerCpu: 0.03625, cpus: ARM_SIZES },
  { name: "r7g", architecture: "arm", memoryMbPerCpu: 8192, usdPerCpu: 0.05355, cpus: ARM_SIZES },
];

/** Small machines whose processors are shared: all but the largest have two, and memory doubles from size to size. */
const BURSTABLE_SIZES = ["nano", "micro", "small", "medium", "large", "xlarge", "2xlarge"];

const burstable = (name: string, usdOfNano: number, architecture?: "arm"): PricedMachine[] =>
  BURSTABLE_SIZES.map((size, at) => ({
    type: `${name}.${size}`,
    cpu: { xlarge: 4, "2xlarge": 8 }[size] ?? 2,
    memoryMb: 512 * 2 ** at,
    usdPerHour: usdOfNano * 2 ** at,
    ...(architecture === undefined ? {} : { architecture }),
  }));

/** 1 is medium, 2 large, 4 xlarge, 8 2xlarge, and so on by fours. */
const sizeName = (cpu: number): string => ({ 1: "medium", 2: "large", 4: "xlarge" })[cpu] ?? `${cpu / 4}xlarge`;

const regular = ({ name, architecture, memoryMbPerCpu, usdPerCpu, cpus }: Family): PricedMachine[] =>
  cpus.map((cpu) => ({
    type: `${name}.${sizeName(cpu)}`,
    cpu,
    memoryMb: cpu * memoryMbPerCpu,
    usdPerHour: cpu * usdPerCpu,
    ...(architecture === undefined ? {} : { architecture }),
  }));

/** Types of machines, from the cheapest up. */
export const machines: readonly Machine[] = [...burstable("t3", 0.0052), ...burstable("t4g", 0.0042, "arm"), ...FAMILIES.flatMap(regular)]
  .sort((a, b) => a.usdPerHour - b.usdPerHour)
  .map(({ usdPerHour: _, ...machine }) => machine);

/** Machines by size: shared processors as long as they do, then processors of one's own. */
export const machineSizes: Readonly<Record<Size, string>> = {
  micro: "t3.micro",
  small: "t3.small",
  medium: "t3.medium",
  large: "m6i.large",
  xlarge: "m6i.xlarge",
};

/** `t3.medium`, `u-6tb1.metal`, `mac2-m2.metal`. */
export const instanceTypes = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)?\.(?:nano|micro|small|medium|large|\d*xlarge|metal(?:-\d+xl)?)$/;

/** Families whose names say Arm: a `g` among what follows the generation (`t4g`, `c7gn`, `im4gn`, `x2gd`), and the first one, `a1`. */
export function isArm(instanceType: string): boolean {
  const family = instanceType.split(".")[0] ?? "";
  return family === "a1" || /^[a-z]+\d+[a-z]*g[a-z]*(?:-|$)/.test(family);
}
