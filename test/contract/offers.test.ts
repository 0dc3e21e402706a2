import { offerOf } from "../../src/blueprint/served";
import { synthSpec } from "../../src/testing";
import { regionOf } from "../../src/provider-facts";
import { leastOf, specOf, tested } from "./providers";

describe.each(tested)("the offer of $name", (provider) => {
  const { offer, module, name } = provider;

  test("has a builder for every kind that it names, and for no other", () => {
    expect(Object.keys(module.load().builders).sort()).toEqual(Object.keys(offer.kinds).sort());
  });

  test("is called by the name that the record of providers has for it", () => {
    expect(offer.name).toBe(name);
  });

  test("has regions with zones of their own, and a default among them", () => {
    expect(regionOf(offer, offer.defaultRegion)?.id).toBe(offer.defaultRegion);
    expect(new Set(offer.regions.map(({ id }) => id)).size).toBe(offer.regions.length);
    expect(offer.regions.filter(({ zones }) => new Set(zones).size !== zones.length)).toEqual([]);
  });

  test("uses only kinds that it builds", () => {
    const used = provider.kinds.flatMap((kind) => offerOf(offer, kind)?.uses ?? []);
    expect(used.filter((kind) => !(kind in offer.kinds))).toEqual([]);
  });

  test("states the constraint on its plug-in's version, which a stack may set otherwise", () => {
    const spec = specOf(provider, leastOf(provider, "bucket"));
    const required = (versions: Record<string, string>) =>
      (synthSpec(spec, { providerVersions: versions })["terraform"] as { required_providers: Record<string, { version: string }> })
        .required_providers[name]?.version;
    expect(required({})).toBe(offer.pluginVersion);
    expect(required({ [name]: "1.2.3" })).toBe("1.2.3");
  });
});
