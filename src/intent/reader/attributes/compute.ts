import type { Draft } from "../services/draft";
import { append, fixed, gib, mib, number, plainNumber, put, rangeOf, same, seconds, type Bind, type Bindings } from "./binding";
import { isAmount, type Amount, type Fact } from "./fact";

/** Bytes of a machine without a word: memory beside processors, else its disk. */
const machineBytes: Bind = (draft, fact) => {
  const isMemory = draft.value("cpu") !== undefined && draft.value("memoryMb") === undefined && draft.value("diskGb") === undefined;
  return isMemory ? number("memoryMb", mib)(draft, fact) : number("diskGb", gib)(draft, fact);
};

/** A bare number beside a word for memory counts MiB when it is too large to count GiB. */
const memory = (draft: Draft, fact: Fact): boolean => {
  const bare = isAmount(fact.value) && fact.value.bare === true && fact.value.value >= 128;
  return number("memoryMb", bare ? plainNumber : mib)(draft, fact);
};

/** How many machines: a count, or a range that they scale in. */
const machines: Bind = (draft, fact) => {
  if (!isAmount(fact.value)) return false;
  const range = rangeOf(fact.value);
  if (range !== undefined) {
    draft.fields.delete("count");
    return put(draft, "autoscaling", range, fact);
  }
  return put(draft, "count", fact.value.value, fact);
};

const replicas: Bind = (draft, fact) => {
  if (!isAmount(fact.value)) return false;
  const amount = fact.value;
  return put(draft, "replicas", rangeOf(amount) ?? withBound(draft, amount), fact);
};

/** `min 2` and `max 10` in two places make one range. */
function withBound(draft: Draft, { value, bound }: Amount): unknown {
  const known = draft.value("replicas");
  if (bound === "min" && typeof known === "object" && known !== null && "max" in known) return { ...known, min: value };
  return value;
}

const port =
  (field: "port" | "ports"): Bind =>
  (draft, fact) => {
    if (!isAmount(fact.value)) return false;
    if (field === "port") return put(draft, "port", fact.value.value, fact);
    if (fact.corrects) draft.fields.delete("ports");
    return append(draft, "ports", fact.value.value, fact);
  };

/** A bare number that is nearly always a port: `(web:7, 80)`. */
const likelyPort: Bind = (draft, fact) =>
  draft.value("port") === undefined && isAmount(fact.value) && PORTS.has(fact.value.value) && put(draft, "port", fact.value.value, fact);
const PORTS: ReadonlySet<number> = new Set([80, 443, 3000, 4000, 5000, 8000, 8080, 8081, 8443, 9000]);

const address: Bind = (draft, fact) => put(draft, "domain", hostOf(fact.value), fact);

export const hostOf = (value: unknown): unknown =>
  typeof value === "string"
    ? value
        .replace(/^https?:\/\//i, "")
        .split(/[/:?#]/)[0]
        ?.toLowerCase()
    : value;

/** `ssh only from 203.0.113.7`: one address is the range of itself. The whole internet never. */
const ssh: Bind = (draft, fact) => {
  const range = String(fact.value).includes("/") ? fact.value : `${String(fact.value)}/32`;
  return range !== "0.0.0.0/0" && append(draft, "sshFrom", range, fact);
};

/** `LOG_LEVEL=debug`; what may be a secret is never taken. */
const setting: Bind = (draft, fact) => {
  const [, key = "", value = ""] = /^([A-Z][A-Z0-9_]*)=["']?(.*?)["']?$/.exec(String(fact.value)) ?? [];
  if (/PASS|SECRET|TOKEN|KEY|CREDENTIAL|PWD/.test(key) || /[$%]\{/.test(value)) return false;
  const known = draft.value("environment") as Record<string, string> | undefined;
  return put(draft, "environment", { ...known, [key]: value }, fact);
};

const schedule: Bind = (draft, fact) => append(draft, "triggers", { type: "schedule", ...(fact.value as object) }, fact);
const trigger: Bind = (draft, fact) => append(draft, "triggers", { type: fact.value }, fact);
const path: Bind = (draft, fact) => put(draft, "source", fact.value, fact);

/** A corrected language loses the old one's handler, nothing else. */
const runtime: Bind = (draft, fact) => {
  const known = draft.value("runtime");
  const bare = typeof known === "string" && known.startsWith(String(fact.value)) && known !== fact.value;
  return bare ? true : put(draft, "runtime", fact.value, fact);
};

/** An image's family never overwrites the release of the same family. */
const image: Bind = (draft, fact) => {
  const known = draft.value("image");
  return typeof known === "string" && known.startsWith(`${String(fact.value)}-`) ? true : put(draft, "image", fact.value, fact);
};

export const compute: Bindings = {
  cpu: { vm: number("cpu", plainNumber), container: number("cpu", plainNumber) },
  memory: { vm: memory, container: memory, function: memory },
  disk: { vm: number("diskGb", gib) },
  bytes: { vm: machineBytes, container: memory, function: memory },
  instances: { vm: machines, container: replicas },
  replicas: { container: replicas, vm: machines },
  count: { container: likelyPort },
  size: { vm: same("size"), container: same("size") },
  instanceType: { vm: same("instanceType") },
  image: { vm: image },
  containerImage: { container: same("image") },
  runtime: { function: runtime },
  handler: { function: same("handler") },
  source: { function: path },
  timeout: { function: number("timeoutSeconds", seconds) },
  spell: { function: number("timeoutSeconds", seconds) },
  schedule: { function: schedule },
  trigger: { function: trigger },
  port: { vm: port("ports"), container: port("port") },
  public: { vm: fixed("public", true), container: fixed("public", true) },
  private: { vm: fixed("public", false), container: fixed("public", false) },
  domain: { vm: address, container: address },
  health: { vm: same("healthCheckPath"), container: same("healthCheckPath") },
  ssh: { vm: ssh },
  setting: { container: setting, function: setting },
};
