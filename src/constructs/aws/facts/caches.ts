import type { CacheFacts } from "../../../blueprint/kinds/cache";
import type { Service } from "../../../spec";

/**
 * What ElastiCache offers, as far as IAM can vouch for callers: Valkey from 7.2 and Redis from 7.0 on. Source: Amazon ElastiCache User
 * Guide, supported engines and versions, and authenticating with IAM; read on 2026-11-21.
 */
export const caches = {
  engines: {
    valkey: { versions: ["8.2", "8.1", "8.0", "7.2"], default: "8.1", port: 6379, replicasMax: 5, backupDaysMax: 35 },
    redis: { versions: ["7.1", "7.0"], default: "7.1", port: 6379, replicasMax: 5, backupDaysMax: 35 },
    memcached: {
      versions: ["1.6.22", "1.6.17", "1.6.12"],
      default: "1.6.22",
      port: 11_211,
      replicasMax: 0,
      backupDaysMax: 0,
    },
  },
  defaultEngine: "valkey",
  sizes: {
    micro: "cache.t4g.micro",
    small: "cache.t4g.small",
    medium: "cache.t4g.medium",
    large: "cache.m7g.large",
    xlarge: "cache.m7g.xlarge",
  },
  instanceTypePrefix: "cache.",
} as const satisfies CacheFacts;

/** What is settled for every cache beside its fields: how callers prove who they are, and what that asks of them. */
export function cacheSettles(service: Service) {
  const { engine = caches.defaultEngine } = service.kind === "cache" ? service : {};
  return { authentication: engine === "memcached" ? BY_NETWORK : BY_IAM };
}

const BY_IAM = {
  value: "IAM",
  because: "no password exists: a client signs in over TLS as USERNAME, with a token that it signs itself and that is valid for 15 minutes",
} as const;

const BY_NETWORK = {
  value: "network",
  because: "Memcached on AWS knows no users: whoever is given a way to it may read and write everything, over TLS",
} as const;
