import type { ContainerShape } from "../../../blueprint/kinds/container";

const range = (fromGib: number, toGib: number, stepGib: number): number[] =>
  Array.from({ length: (toGib - fromGib) / stepGib + 1 }, (_, index) => (fromGib + index * stepGib) * 1024);

/** Memory that each number of processors can have, in MiB. Source: Amazon ECS, Fargate task size, read on 2026-11-21. */
const SHAPES: readonly { readonly cpu: number; readonly memoryMb: readonly number[] }[] = [
  { cpu: 0.25, memoryMb: [512, 1024, 2048] },
  { cpu: 0.5, memoryMb: range(1, 4, 1) },
  { cpu: 1, memoryMb: range(2, 8, 1) },
  { cpu: 2, memoryMb: range(4, 16, 1) },
  { cpu: 4, memoryMb: range(8, 30, 1) },
  { cpu: 8, memoryMb: range(16, 60, 4) },
  { cpu: 16, memoryMb: range(32, 120, 8) },
];

/** Prices order the shapes and nothing else. USD an hour in us-east-1, Linux on x86, 2025-07. */
const USD = { cpu: 0.04048, gib: 0.004445 };
const usdPerHour = ({ cpu, memoryMb }: ContainerShape): number => cpu * USD.cpu + (memoryMb / 1024) * USD.gib;

/** Every shape of a Fargate task, from the cheapest up. */
export const fargateShapes: readonly ContainerShape[] = SHAPES.flatMap(({ cpu, memoryMb }) =>
  memoryMb.map((memory) => ({ cpu, memoryMb: memory })),
).sort((a, b) => usdPerHour(a) - usdPerHour(b));

/**
 * Answers HTTP as a user without rights and writes below /tmp only, so that it runs where files are read-only. Source: the README of
 * nginx/docker-nginx-unprivileged.
 */
export const sampleImage = { image: "public.ecr.aws/nginx/nginx-unprivileged:1.28", port: 8080 } as const;
