import { z } from "zod";
import { DomainName, PlainText, ServiceName } from "../fields";
import { common, defineKind, networked } from "../service";

const DnsRecord = z.strictObject({
  name: z
    .string()
    .max(253)
    .regex(/^(?:@|\*|(?:\*\.)?[\w-]+(?:\.[\w-]+)*)$/, { error: "a name below the zone such as www, or @ for the zone itself" }),
  type: z.enum(["A", "AAAA", "CNAME", "MX", "TXT", "NS", "SRV", "CAA"]),
  ttlSeconds: z.int().min(1).max(604_800).optional(),
  values: z.array(PlainText).min(1).optional(),
  /** Name of the service that it leads to, in place of values. */
  target: ServiceName.optional(),
});

export const DnsSpec = z.strictObject({
  kind: z.literal("dns"),
  ...common,
  ...networked,
  /** The domain whose names it answers for. */
  zone: DomainName.optional(),
  /** Whether only the network sees it. */
  private: z.boolean().optional(),
  /** What its names lead to. */
  records: z.array(DnsRecord).max(1_000).optional(),
});
export type DnsSpec = z.output<typeof DnsSpec>;

export const dns = defineKind({
  schema: DnsSpec,
  summary: "A DNS zone and its records",
  references: { "records[].target": ["website", "api", "container", "vm"] },
  attributes: ["zone", "nameServers"],
});
