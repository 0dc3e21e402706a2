import type { Problem } from "../errors";

/** The tiers of a proof, cheapest first. */
export const TIERS = [
  { tier: 1, name: "schema" },
  { tier: 2, name: "references" },
  { tier: 3, name: "blueprint" },
  { tier: 4, name: "synthesis" },
  { tier: 5, name: "catalogue" },
  { tier: 6, name: "validate" },
  { tier: 7, name: "plan" },
  { tier: 8, name: "review" },
] as const;

export type TierName = (typeof TIERS)[number]["name"];

/** How a tier ended: `skipped` could not run or was not asked for, `later` is not part of this release. */
export type TierStatus = "passed" | "failed" | "skipped" | "later";

export interface TierResult {
  readonly tier: number;
  readonly name: TierName;
  readonly status: TierStatus;
  /** What was seen, or why nothing was. */
  readonly detail: string;
}

/** Tiers that are not built yet; a proof says so. */
const LATER: readonly TierName[] = ["review"];

/** The results so far, in the tiers' order. */
export class Tiers {
  private readonly results = new Map<TierName, TierResult>();
  readonly problems: Problem[] = [];

  passed(name: TierName, detail: string): void {
    this.set(name, "passed", detail);
  }

  /** Problems of a tier: none is a pass. */
  judge(name: TierName, problems: readonly Problem[], detail: string): boolean {
    this.problems.push(...problems);
    if (problems.length === 0) this.passed(name, detail);
    else this.set(name, "failed", problems.length === 1 ? "1 problem" : `${problems.length} problems`);
    return problems.length === 0;
  }

  skipped(name: TierName, detail: string): void {
    this.set(name, "skipped", detail);
  }

  get failed(): TierName | undefined {
    return [...this.results.values()].find(({ status }) => status === "failed")?.name;
  }

  /** Every tier; those that did not run, with the reason. */
  all(): TierResult[] {
    const { failed } = this;
    const reason = failed === undefined ? "not asked for" : `${failed} failed`;
    return TIERS.map(({ tier, name }) => this.results.get(name) ?? missing(tier, name, reason));
  }

  private set(name: TierName, status: TierStatus, detail: string): void {
    const tier = TIERS.find((each) => each.name === name)?.tier ?? 0;
    this.results.set(name, { tier, name, status, detail });
  }
}

function missing(tier: number, name: TierName, reason: string): TierResult {
  return LATER.includes(name)
    ? { tier, name, status: "later", detail: "not part of this release" }
    : { tier, name, status: "skipped", detail: reason };
}
