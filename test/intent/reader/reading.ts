import { readWords, type Reading } from "../../../src/intent/reader";
import { awsOffer } from "../../../src/constructs/aws/facts";
import { azureOffer } from "../../../src/constructs/azurerm/facts";
import { googleOffer } from "../../../src/constructs/google/facts";

export const PROVIDERS = [awsOffer, googleOffer, azureOffer];

type Service = Readonly<Record<string, unknown>>;

export const read = (words: string): Reading => readWords(words, { providers: PROVIDERS });

export const servicesOf = (words: string): readonly Service[] => (read(words).spec?.["services"] as Service[] | undefined) ?? [];

/** The kinds in the order in which the words name them. */
export const kindsOf = (words: string): unknown[] => servicesOf(words).map(({ kind }) => kind);

/** The only service of a kind; fails when there is none or more than one. */
export function only(words: string, kind: string): Service {
  const found = servicesOf(words).filter((service) => service["kind"] === kind);
  expect(found).toHaveLength(1);
  return found[0] as Service;
}
