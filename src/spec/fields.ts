import { z } from "zod";
import { parseCron } from "./cron";
import { isReserved } from "./text";

/**
 * The scalar types that service kinds are made of. A string of a spec is either text that may hold references (`Text`) or text that
 * may not (everything else); no string reaches Terraform without one of these.
 */

/** Text in which `${service.orders.endpoint}` and `${var.tag}` are references; `$${x}` is the text `${x}`. */
export const Text = z
  .string()
  .max(4_096)
  .refine((text) => !isReserved(text), { error: "text without a CDKTF token marker" });

/** Text without any Terraform expression, on one line. */
export const PlainText = z
  .string()
  .max(256)
  .regex(/^[^\u0000-\u001f\u007f]*$/, { error: "one line without control characters" })
  .refine((text) => !/[$%]\{/.test(text) && !isReserved(text), { error: "text without ${ or %{" });

/** The name of a service: a lower-case letter, then letters, digits and hyphens, at most 31 characters. */
export const ServiceName = z.string().regex(/^[a-z](?:[a-z0-9-]{0,29}[a-z0-9])?$/, {
  error: "a lower-case letter, then letters, digits and inner hyphens, 31 characters at most",
});

/** A provider's own identifier: a region, an instance type, a version. */
export const Identifier = z
  .string()
  .max(64)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, { error: "letters, digits, dots, hyphens and underscores" });

/** A Terraform identifier. */
export const TerraformName = z
  .string()
  .max(128)
  .regex(/^(?!__proto__$)[A-Za-z_][\w-]*$/, { error: "a letter or underscore, then letters, digits, underscores and hyphens" });

/** A version as its maker writes it, quoted so that YAML does not read 1.30 as 1.3. */
export const Version = z
  .string()
  .max(32)
  .regex(/^[0-9]+(?:\.[0-9A-Za-z]+){0,3}$/, { error: 'a version in quotes, such as "16" or "8.0"' });

/** An IPv4 range. */
export const Cidr = z.cidrv4({ error: "an IPv4 range such as 10.0.0.0/16" });

/** A host name such as `www.example.com`. */
export const DomainName = z
  .string()
  .max(253)
  .regex(/^(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/, { error: "a domain name such as www.example.com" });

/** A path of HTTP, such as `/health`. */
export const UrlPath = z
  .string()
  .max(256)
  .regex(/^\/[\w\-./~%+:@]*$/, { error: "a path that begins with /, such as /health" });

/** A place beside the spec: relative, without `..`. */
export const RelativePath = z
  .string()
  .max(512)
  .refine((path) => isInside(path), { error: "a path inside the folder of the spec, such as ./handler" })
  .refine((path) => !/[$%]\{/.test(path) && !isReserved(path), { error: "text without ${ or %{" });

/** A container image: `repository:tag` or `repository@sha256:…`; the tag may be a reference. */
export const Image = Text.regex(/^[\w.\-/:@${}]{1,512}$/, { error: "an image such as nginx:1.27 or registry.example.com/api@sha256:…" });

export const Port = z.int().min(1).max(65_535);
export const EmailAddress = z.email({ error: "an e-mail address" });

/** The name of a table's attribute or of a key. */
export const AttributeName = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[\w.-]+$/, { error: "letters, digits, underscores, dots and hyphens" });

/** Environment variables; values may hold references. */
export const EnvironmentVariables = z.record(
  z.string().regex(/^[A-Za-z_]\w{0,127}$/, { error: "a variable name such as LOG_LEVEL" }),
  Text,
);

/** Tags (labels on Google). */
export const Tags = z.record(
  z.string().regex(/^(?!__proto__$)[\w .:/=+@-]{1,128}$/, { error: "1 to 128 letters, digits, spaces or _.:/=+@-" }),
  PlainText,
);

/** Provider-neutral size. */
export const Size = z.enum(["micro", "small", "medium", "large", "xlarge"]);
export type Size = z.output<typeof Size>;

/** Five fields: minute, hour, day of month, month, day of week. */
export const Cron = z
  .string()
  .max(100)
  .regex(/^(?:[\d*/,\-A-Za-z?L#]+ ){4}[\d*/,\-A-Za-z?L#]+$/, { error: 'five fields, such as "0 9 * * 1-5"' })
  .refine((text) => parseCron(text).ok, { error: 'five fields in their ranges, such as "0 9 * * 1-5"' });

/** A spell of time in words: `15 minutes`, `1 hour`, `2 days`. */
export const Every = z
  .string()
  .regex(/^[1-9]\d{0,3} (?:minute|hour|day)s?$/, { error: 'a number and minutes, hours or days, such as "15 minutes"' });

/** Who may reach a thing beyond the private default, and why. */
export const Exposure = z.strictObject({
  /** Why everybody may read this; it appears in the review. */
  public: z.strictObject({ reason: PlainText.min(3) }),
});

/** Between two counts, followed by load. */
export const Range = z.strictObject({ min: z.int().min(0).max(1_000), max: z.int().min(1).max(1_000) });

/** Browser origins that may call. */
export const Cors = z.strictObject({
  origins: z
    .array(
      z
        .string()
        .max(300)
        .regex(/^(?:\*|https?:\/\/[\w.*-]+(?::\d+)?)$/, { error: "an origin such as https://www.example.com" }),
    )
    .min(1),
  methods: z
    .array(z.enum(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]))
    .min(1)
    .optional(),
  headers: z.array(PlainText).optional(),
  maxAgeSeconds: z.int().min(0).max(86_400).optional(),
});

function isInside(path: string): boolean {
  if (path === "" || /^(?:[/\\~]|[A-Za-z]:)/.test(path) || path.includes("\0") || path.includes("\\")) return false;
  return !path.split("/").includes("..");
}
