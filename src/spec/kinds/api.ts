import { z } from "zod";
import { Cors, DomainName, ServiceName, UrlPath } from "../fields";
import { common, defineKind } from "../service";

const Route = z.strictObject({
  path: UrlPath.or(
    z
      .string()
      .max(256)
      .regex(/^\/[\w\-./{}+]*$/, { error: "a path such as /orders/{id}" }),
  ),
  method: z.enum(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "ANY"]).optional(),
  /** Name of the function or container that answers. */
  target: ServiceName,
});

export const ApiSpec = z.strictObject({
  kind: z.literal("api"),
  ...common,
  /** Which request is answered by whom. */
  routes: z.array(Route).max(300).optional(),
  cors: Cors.optional(),
  /** The host name that it answers to. */
  domain: DomainName.optional(),
});
export type ApiSpec = z.output<typeof ApiSpec>;

export const api = defineKind({
  schema: ApiSpec,
  summary: "One HTTPS entry that routes to functions and containers",
  references: { "routes[].target": ["function", "container", "vm"] },
  attributes: ["endpoint"],
});
