import { z } from "zod";
import { DomainName, EnvironmentVariables, Image, PlainText, Port, Range, Size, UrlPath } from "../fields";
import { common, defineKind, networked } from "../service";

/** A folder in a container. */
const Folder = z
  .string()
  .max(256)
  .regex(/^(?:\/(?!\.{1,2}(?:\/|$))[\w.-]+)+$/, { error: "a folder such as /var/cache/nginx" });

export const ContainerSpec = z.strictObject({
  kind: z.literal("container"),
  ...common,
  ...networked,
  /** What runs: repository:tag or repository@sha256:… */
  image: Image.optional(),
  /** What to run in place of the image's own command. */
  command: z.array(PlainText).min(1).optional(),
  /** The TCP port that it listens on. Left out with an own image: a worker that serves nothing. */
  port: Port.optional(),
  /** Provider-neutral size. Excludes cpu and memoryMb. */
  size: Size.optional(),
  /** Virtual processors per replica, such as 0.5. */
  cpu: z.number().min(0.08).max(64).optional(),
  /** Memory per replica in MiB. */
  memoryMb: z.int().min(128).max(524_288).optional(),
  /** How many run: a number, or between min and max with load. */
  replicas: z.union([z.int().min(0).max(1_000), Range]).optional(),
  /** Whether it is reached from the internet, over TLS. */
  public: z.boolean().optional(),
  /** The host name that a public one answers to; gives it a certificate of its own. */
  domain: DomainName.optional(),
  /** What the load balancer asks for to see whether a replica is well. */
  healthCheckPath: UrlPath.optional(),
  /** Settings; no secrets (name those in uses). */
  environment: EnvironmentVariables.optional(),
  /** Folders beside /tmp that it writes to, each empty at every start. Where the provider can, the rest of its files are read-only. */
  writablePaths: z.array(Folder).max(20).optional(),
});
export type ContainerSpec = z.output<typeof ContainerSpec>;

export const container = defineKind({
  schema: ContainerSpec,
  summary: "A containerised application without machines to look after",
  attributes: ["endpoint", "host", "port"],
  conflicts: [
    ["size", "cpu"],
    ["size", "memoryMb"],
  ],
});
