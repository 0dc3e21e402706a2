import { createHash } from "node:crypto";
import type { Construct } from "constructs";
import { bindings } from "./bindings";

/** Subscribes somebody by address. The resource is named after the address, so that the order of a list means nothing. */
export function subscribeAddress(scope: Construct, topicArn: string, protocol: "email" | "https", endpoint: string): void {
  const hash = createHash("sha256").update(endpoint).digest("hex").slice(0, 8);
  new bindings.SnsTopicSubscription(scope, `${protocol}_${hash}`, { topicArn, protocol, endpoint });
}
