import { valueOf } from "../../src/errors";
import { synthesize } from "../../src/synth";
import { fullOf, leastOf, networkFor, specOf, testedKinds } from "./providers";

const ENVIRONMENTS = ["production", "staging", "development"] as const;

describe.each(testedKinds)("a $label", ({ provider, kind }) => {
  const specs = [leastOf(provider, kind), [...networkFor(provider.offer, kind), fullOf(provider, kind)]];

  test.each(ENVIRONMENTS)("says of each place once what was decided there, for %s", (environment) => {
    for (const services of specs) {
      const { decisions } = valueOf(synthesize(specOf(provider, services, { environment }))).blueprint;
      const paths = decisions.map(({ path }) => path);
      expect(paths.length).toBeGreaterThan(0);
      expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
    }
  });
});
