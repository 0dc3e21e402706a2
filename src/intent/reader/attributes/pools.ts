import type { Draft } from "../services/draft";
import { gib, put, rangeOf, type Bind, type Bindings } from "./binding";
import { isAmount, type Fact } from "./fact";

/** A node pool while it is read. */
export type Pool = Record<string, unknown>;

/** Writes into the pool that the words are about: the one that was opened last, else the only one. */
const inPool =
  (write: (pool: Pool, fact: Fact) => Pool | undefined): Bind =>
  (draft, fact) => {
    const pools = poolsOf(draft);
    const last = pools.at(-1) ?? {};
    const written = write(last, fact);
    return written !== undefined && put(draft, "nodePools", [...pools.slice(0, -1), written], fact);
  };

/** Words for one node pool. */
export const POOL = /^(?:node )?(?:pool|group)$|^nodepool$/;
/** Words for several. */
export const POOLS = /^(?:node ?)?(?:pools|groups)$/;

export const poolsOf = (draft: Draft): readonly Pool[] => (draft.value("nodePools") as readonly Pool[] | undefined) ?? [];

const nodes = inPool((pool, { value }) => {
  if (!isAmount(value)) return undefined;
  const range = rangeOf(value);
  if (value.bound === "max" && value.upTo === undefined) return { ...pool, max: value.value };
  if (value.bound === "min") return { ...pool, min: value.value };
  return { ...pool, min: range?.min ?? value.value, max: range?.max ?? value.value };
});

export const pools: Bindings = {
  nodes: { cluster: nodes },
  instances: { cluster: nodes },
  instanceType: { cluster: inPool((pool, { value }) => ({ ...pool, instanceType: value })) },
  spot: {
    cluster: inPool((pool, { value }) => (value === false && Object.keys(pool).length === 0 ? undefined : { ...pool, spot: value })),
  },
  size: { cluster: inPool((pool, { value }) => ({ ...pool, size: value })) },
  disk: { cluster: inPool((pool, fact) => (isAmount(fact.value) ? { ...pool, diskGb: gib(fact.value, fact) } : undefined)) },
  looseVersion: {
    cluster: (draft, fact) =>
      draft.value("version") === undefined && isAmount(fact.value) && put(draft, "version", fact.value.digits, fact),
  },
  version: { cluster: (draft, fact) => put(draft, "version", String(fact.value), fact) },
};
