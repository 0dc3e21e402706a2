import { joinPath, type Problem } from "../errors";
import type { Decision } from "./decision";
import type { ProviderOffer } from "./offer";

export type Tags = Readonly<Record<string, string>>;

/** What a provider takes for tags, where it takes less than a spec can hold: labels on Google. */
export interface TagRules {
  /** Signs that neither a key nor a value may hold; each becomes `_`. A regular expression with the flag `g`. */
  readonly replaced: RegExp;
  readonly lowerCase: boolean;
  /** What a key and a value look like when all that can be converted has been. */
  readonly key: RegExp;
  readonly value: RegExp;
  /** Most tags on one thing. */
  readonly max: number;
  /** The rules as a sentence, for Decisions and Problems. */
  readonly because: string;
}

/** The argument by which each resource takes tags of its own. */
export interface TagArgument {
  readonly name: string;
  /** Types that take fewer keys than the others: what they do not take is left out there. */
  readonly narrower?: { readonly types: RegExp; readonly key: RegExp };
}

/** Tags as the provider takes them: `{"Cost Center": "R&D"}` → `{cost_center: "r_d"}`. Unchanged where it takes everything. */
export function providerTags(tags: Tags, rules: TagRules | undefined): Record<string, string> {
  if (rules === undefined) return { ...tags };
  return Object.fromEntries(Object.entries(tags).map(([key, value]) => [converted(key, rules), converted(value, rules)]));
}

/** What the providers in use make of a spec's tags: each conversion as a Decision, each tag that cannot be converted as a problem. */
export function tagChoices(tags: Tags, offers: readonly ProviderOffer[]): { decisions: Decision[]; problems: Problem[] } {
  const each = [...new Set(offers)].flatMap(({ tagRules }) => (tagRules === undefined ? [] : [tagRules]));
  return {
    decisions: each.flatMap((rules) => conversions(tags, rules)),
    problems: each.flatMap((rules) => [...tooMany(tags, rules), ...unfit(tags, rules), ...clashes(tags, rules)]),
  };
}

function converted(text: string, { replaced, lowerCase }: TagRules): string {
  return (lowerCase ? text.toLowerCase() : text).replaceAll(replaced, "_");
}

function conversions(tags: Tags, rules: TagRules): Decision[] {
  return Object.entries(tags).flatMap(([key, value]) => {
    const [newKey, newValue] = [converted(key, rules), converted(value, rules)];
    if (newKey === key && newValue === value) return [];
    return [{ path: joinPath("tags", key), value: { [newKey]: newValue }, because: rules.because }];
  });
}

function unfit(tags: Tags, rules: TagRules): Problem[] {
  return Object.entries(tags).flatMap(([key, value]): Problem[] => {
    if (rules.key.test(converted(key, rules)) && rules.value.test(converted(value, rules))) return [];
    return [
      {
        code: "VALUE_NOT_SERVED",
        path: joinPath("tags", key),
        received: { [key]: value },
        expected: rules.because,
        fix: "Shorten or rename it.",
      },
    ];
  });
}

function clashes(tags: Tags, rules: TagRules): Problem[] {
  const first = new Map<string, string>();
  return Object.keys(tags).flatMap((key): Problem[] => {
    const label = converted(key, rules);
    const earlier = first.get(label);
    first.set(label, earlier ?? key);
    if (earlier === undefined) return [];
    const fix = `Rename one: ${earlier} becomes ${label} too.`;
    return [{ code: "SPEC_CONFLICT", path: joinPath("tags", key), received: key, expected: "a key of its own", fix }];
  });
}

function tooMany(tags: Tags, { max }: TagRules): Problem[] {
  const count = Object.keys(tags).length;
  if (count <= max) return [];
  return [{ code: "SPEC_OUT_OF_RANGE", path: "tags", received: count, expected: `at most ${max} tags`, fix: "Remove some." }];
}
