import { parseSpec } from "../spec";
import type { Design, DesignOptions } from "./design";
import type { Given } from "./prompt";
import { readWords, type Reading } from "./reader";

/** What the offline reader makes of the words; proved when it is first needed, and once. */
export class OfflineDesign {
  private readonly reading: Reading;
  private proved: Promise<Design> | undefined;

  constructor(
    words: string,
    private readonly options: DesignOptions,
  ) {
    const { read = readWords, providers } = options;
    this.reading = read(words, { providers, ...givenOf(options) });
  }

  /** What the user decided outside of the words, in the provider's terms: a region may be given as a place. */
  get given(): Given {
    const given = givenOf(this.options);
    const understood = Object.entries(this.reading.place).filter(([key]) => Object.hasOwn(given, key));
    return { ...given, ...Object.fromEntries(understood) };
  }

  /** Words that no model should be paid to look at. */
  get isUnreadable(): boolean {
    return this.reading.problems.some(({ code }) => code === "WORDS_EMPTY" || code === "WORDS_TOO_LONG" || code === "WORDS_NOT_TEXT");
  }

  design(): Promise<Design> {
    return (this.proved ??= this.prove());
  }

  private async prove(): Promise<Design> {
    const { spec: raw, decisions, notUnderstood, problems } = this.reading;
    const design: Design = { spec: undefined, decisions, notUnderstood, problems, notices: [], source: "reader" };
    if (raw === undefined) return design;
    const spec = parseSpec(raw);
    if (!spec.ok) return { ...design, problems: [...problems, ...spec.problems] };
    return { ...design, spec: spec.value, problems: [...problems, ...(await this.options.prove(spec.value))] };
  }
}

function givenOf({ provider, region, environment }: Given): Given {
  return { ...(provider && { provider }), ...(region && { region }), ...(environment && { environment }) };
}
