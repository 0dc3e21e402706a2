import { z } from "zod";
import { DomainName, RelativePath } from "../fields";
import { common, defineKind } from "../service";

const Document = z
  .string()
  .max(255)
  .regex(/^[\w.-]+(?:\/[\w.-]+)*$/, { error: "a file name such as index.html" });

export const WebsiteSpec = z.strictObject({
  kind: z.literal("website"),
  ...common,
  /** Folder with the files, beside the spec. */
  source: RelativePath.optional(),
  /** Served for a folder. */
  indexDocument: Document.optional(),
  /** Served when nothing is found. */
  errorDocument: Document.optional(),
  /** The host name that it answers to. */
  domain: DomainName.optional(),
});
export type WebsiteSpec = z.output<typeof WebsiteSpec>;

export const website = defineKind({ schema: WebsiteSpec, summary: "Static files served from the edge over TLS", attributes: ["endpoint"] });
