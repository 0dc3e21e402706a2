import type { ServiceOf } from "../../../spec";

/** Choices without a field, by name. */
export type Settled = Readonly<Record<string, { readonly value: unknown; readonly because: string }>>;

/** How a public service is reached, which follows from whether it has a host name of its own. */
export function entrySettles({ public: isPublic, domain }: Pick<ServiceOf<"container" | "vm">, "public" | "domain">): Settled {
  if (isPublic !== true) return {};
  if (domain !== undefined) {
    const because =
      "the first deploy waits until the record that proves the domain is in its zone: ACM tells it; then point the domain at the load balancer";
    return { certificate: { value: "ACM, proved by DNS", because } };
  }
  const because =
    "nobody gets a certificate without a domain, and plain HTTP is no way into the internet: AWS's own host name has one, but answers within 30 seconds, " +
    "takes bodies up to 10 MB and no WebSockets; set domain for a load balancer of your own";
  return { entry: { value: "API Gateway", because } };
}
