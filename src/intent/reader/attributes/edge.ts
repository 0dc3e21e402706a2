import { append, days, fixed, number, plainNumber, put, same, type Bind, type Bindings } from "./binding";
import { hostOf } from "./compute";
import { daysBetween, type Times } from "./schedules";

const domain: Bind = (draft, fact) => put(draft, "domain", hostOf(fact.value), fact);
const zone: Bind = (draft, fact) =>
  draft.value("zone") === undefined || fact.corrects ? put(draft, "zone", hostOf(fact.value), fact) : false;

const origin: Bind = (draft, fact) => {
  const written = String(fact.value);
  const url = /^https?:\/\//.test(written) ? written : `https://${written}`;
  return put(draft, "cors", { origins: [url.split("/").slice(0, 3).join("/")] }, fact);
};

const bucketOrigin: Bind = (draft, fact) => {
  const written = String(fact.value);
  const url = /^https?:\/\//.test(written) ? written : `https://${written}`;
  return append(draft, "cors", { origins: [url.split("/").slice(0, 3).join("/")] }, fact);
};

const mentioned: Bind = (_draft, fact) => fact.value === true;

export const edge: Bindings = {
  cidr: { network: same("cidr") },
  zones: { network: number("zones", plainNumber) },
  nat: { network: same("natGateways") },
  flowLogs: { network: same("flowLogs") },
  domain: { website: domain, api: domain, dns: zone },
  errorPage: { website: same("errorDocument") },
  indexPage: { website: same("indexDocument") },
  source: { website: same("source") },
  cors: {
    api: (draft, fact) => mentioned(draft, fact) || origin(draft, fact),
    bucket: (draft, fact) => mentioned(draft, fact) || bucketOrigin(draft, fact),
  },
  private: {
    dns: fixed("private", true),
    network: () => true,
    registry: () => true,
    database: () => true,
    cache: () => true,
    secret: () => true,
    filesystem: () => true,
    table: () => true,
    cluster: () => false,
  },
  public: { website: () => true, dns: fixed("private", false), api: () => true },
};

/** `a secret, every 15 days`: what comes round for a secret or key is its renewal. */
const renewal: Bind = (draft, fact) => {
  const days = daysBetween(fact.value as Times);
  return days !== undefined && put(draft, "rotationDays", days, fact);
};

/** Secrets, keys and registries. */
export const security: Bindings = {
  rotation: { secret: number("rotationDays", days), key: number("rotationDays", days) },
  spell: { secret: number("rotationDays", days), key: number("rotationDays", days) },
  schedule: { secret: renewal, key: renewal },
  generate: { secret: same("generate") },
  immutable: { registry: same("immutableTags") },
  scan: { registry: same("scanOnPush") },
  images: { registry: number("keepImages", plainNumber) },
};
