import type { Environment } from "../spec";

/** Safety that has no field of its own in a spec, bought by the environment. */
export interface Controls {
  /** Whether data is encrypted under a key of the user's own rather than the provider's. */
  readonly ownKeys: boolean;
  /** Whether access to buckets and load balancers is logged. */
  readonly accessLogs: boolean;
  /** Whether detailed metrics, traces and query statistics are gathered. */
  readonly detailedMonitoring: boolean;
  /** Whether a web firewall stands before what the internet reaches. */
  readonly firewall: boolean;
  /** For how many days logs are kept. */
  readonly logRetentionDays: number;
}

export type ControlName = keyof Controls;

interface Setting<T> {
  readonly value: T;
  readonly because: string;
}

type Settings = { readonly [C in ControlName]: Setting<Controls[C]> };

const strict = {
  ownKeys: { value: true, because: "keys of one's own can be revoked and audited" },
  accessLogs: { value: true, because: "who read what must be answerable later" },
  detailedMonitoring: { value: true, because: "a fault in production is found by its metrics and traces" },
  firewall: { value: true, because: "known attacks are turned away before they arrive" },
} as const;

/** What each environment buys; the reasons become Decisions. */
export const CONTROLS: Readonly<Record<Environment, Settings>> = {
  production: { ...strict, logRetentionDays: { value: 365, because: "a year of logs is what audits ask for" } },
  staging: {
    ...strict,
    firewall: { value: false, because: "staging is not attacked enough to pay for a firewall" },
    logRetentionDays: { value: 30, because: "a month is enough to compare releases" },
  },
  development: {
    ownKeys: { value: false, because: "development is encrypted under the provider's key, which costs nothing" },
    accessLogs: { value: false, because: "development data is not worth the storage of access logs" },
    detailedMonitoring: { value: false, because: "basic metrics are enough for development and cost nothing" },
    firewall: { value: false, because: "a firewall has a monthly price that development need not pay" },
    logRetentionDays: { value: 7, because: "a week of logs is enough for development" },
  },
};

export function controlsOf(environment: Environment): Controls {
  const settings = CONTROLS[environment];
  return {
    ownKeys: settings.ownKeys.value,
    accessLogs: settings.accessLogs.value,
    detailedMonitoring: settings.detailedMonitoring.value,
    firewall: settings.firewall.value,
    logRetentionDays: settings.logRetentionDays.value,
  };
}
