import { z } from "zod";
import { Cidr, DomainName, Identifier, Port, Range, UrlPath } from "../fields";
import { common, defineKind, networked, sized } from "../service";
import { isReserved } from "../text";

/** A program of up to 16,000 characters; in it references work as in any text. */
const Script = z
  .string()
  .max(16_000)
  .refine((text) => !isReserved(text), { error: "text without a CDKTF token marker" });

export const VmSpec = z.strictObject({
  kind: z.literal("vm"),
  ...common,
  ...networked,
  ...sized,
  /** An operating system such as ubuntu-24.04, debian-12 or amazon-linux-2023, or the provider's own image id. */
  image: Identifier.optional(),
  /** Virtual processors, at least. */
  cpu: z.number().min(1).max(448).optional(),
  /** Memory in MiB, at least. */
  memoryMb: z.int().min(256).max(25_165_824).optional(),
  /** How many equal machines. Excludes autoscaling. */
  count: z.int().min(1).max(100).optional(),
  /** Between how many machines the group grows and shrinks with load. */
  autoscaling: Range.optional(),
  /** Size of the system disk in GiB. */
  diskGb: z.int().min(8).max(65_536).optional(),
  /** TCP ports that it serves; opened to callers only, or to everybody when public. */
  ports: z.array(Port).optional(),
  /** Whether it is reached from the internet, through a load balancer. */
  public: z.boolean().optional(),
  /** The host name that a public one answers to; gives it a TLS certificate. */
  domain: DomainName.optional(),
  /** What the load balancer asks for to see whether a machine is well. */
  healthCheckPath: UrlPath.optional(),
  /** Run once, as root, at first boot. Write $${x} for a shell's ${x}. */
  startupScript: Script.optional(),
  /** Ranges that may open SSH; never the whole internet. Left out: none, use the provider's session manager. */
  sshFrom: z.array(Cidr).optional(),
});
export type VmSpec = z.output<typeof VmSpec>;

export const vm = defineKind({
  schema: VmSpec,
  summary: "One virtual machine, several, or a group that scales",
  attributes: ["endpoint", "host"],
  conflicts: [
    ["size", "instanceType"],
    ["count", "autoscaling"],
    ["instanceType", "cpu"],
    ["instanceType", "memoryMb"],
    ["size", "cpu"],
    ["size", "memoryMb"],
  ],
});
