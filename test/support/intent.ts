import type { Problem } from "../../src/errors";
import type { DesignOptions, Reading, ReadWords } from "../../src/intent";
import type { ProviderFacts } from "../../src/provider-facts";

/** A provider that exists in tests alone. */
export const acme: ProviderFacts = {
  name: "acme",
  title: "Acme Cloud",
  package: "@acme/bindings",
  defaultRegion: "north-1",
  regions: [
    { id: "north-1", places: ["oslo", "norway"], zones: ["a", "b"] },
    { id: "south-2", places: ["rome"], zones: ["a"] },
  ],
  vocabulary: { names: ["acme"], products: [], instanceType: /^acme-\w+$/ },
};

/** An offline reader that says the same of any words. */
export const readerThatSays =
  (reading: Partial<Reading>): ReadWords =>
  () => ({ spec: undefined, place: {}, decisions: [], evidence: [], notUnderstood: [], problems: [], ...reading });

export const aBucket = { version: 1, name: "archive", services: [{ kind: "bucket", name: "tulips" }] };

/** A reader that finds a bucket, and a proof that finds nothing wrong. */
export function designOptions(more: Partial<DesignOptions> = {}): DesignOptions {
  return { providers: [acme], prove: () => [], read: readerThatSays({ spec: aBucket }), ...more };
}

export function notServed(path: string, kind: string): Problem {
  return { code: "KIND_NOT_SERVED", path, received: kind, expected: "a kind that is built", fix: "Remove the service." };
}
