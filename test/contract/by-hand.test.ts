import { synthSpec, synthStack } from "../../src/testing";
import { resourcesOf } from "../support/terraform-json";
import { leastOf, rowOf, specOf, testedKinds } from "./providers";

/** What CDKTF appends to the names of a stack of one's own, so that no two are alike. */
const HASH = /_[0-9A-F]{8}\b/g;

describe.each(testedKinds)("a $label", ({ provider, kind }) => {
  test("made by hand has the same resources as one from a spec", () => {
    const spec = synthSpec(specOf(provider, leastOf(provider, kind)));
    const hand = synthStack((stack) => {
      provider.contract.provider(stack);
      rowOf(provider, kind).byHand(stack);
    }, "shop");
    const unhashed = JSON.parse(JSON.stringify(Object.fromEntries(resourcesOf(hand))).replaceAll(HASH, "")) as object;
    expect(unhashed).toEqual(Object.fromEntries(resourcesOf(spec)));
  });
});
