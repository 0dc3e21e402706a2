import type { Fact } from "../attributes/fact";
import { isAmount } from "../attributes/fact";
import type { Passage } from "../passage";
import type { EvidenceSpan } from "../reading";

/** What the words say of the whole and not of one service: rule sets and the most that a month may cost. */
export function wholeOf(
  passage: Passage,
  facts: readonly Fact[],
): { readonly fields: Record<string, unknown>; readonly evidence: EvidenceSpan[] } {
  const fields: Record<string, unknown> = {};
  const evidence: EvidenceSpan[] = [];
  const rules = facts.filter(({ concept }) => concept === "compliance");
  if (rules.length > 0) {
    fields["compliance"] = [...new Set(rules.map(({ value }) => value))];
    for (const [index, { from, to, at }] of rules.entries()) {
      passage.use(at);
      evidence.push({ path: `compliance[${index}]`, from, to });
    }
  }
  const budget = facts.find(({ concept, value }) => concept === "budget" && isAmount(value) && value.value > 0);
  if (budget !== undefined && isAmount(budget.value)) {
    passage.use(...budget.uses);
    fields["budget"] = { monthlyUsd: budget.value.upTo ?? budget.value.value };
    evidence.push({ path: "budget.monthlyUsd", from: budget.from, to: budget.to });
  }
  return { fields, evidence };
}
