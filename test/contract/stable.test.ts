import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { valueOf } from "../../src/errors";
import { synthesize } from "../../src/synth";
import { synthSpec } from "../../src/testing";
import { resourcesOf, resourcesOfService } from "../support/terraform-json";
import { lazy, specOf, tested, type Tested } from "./providers";

/** One service of each kind but networks; all stand in one network. */
function servicesOf(provider: Tested): { kind: string; name: string }[] {
  return provider.kinds.filter((kind) => kind !== "network").map((kind) => ({ kind, name: `${kind}-a` }));
}

const NETWORK = { kind: "network", name: "net" };

describe.each(tested)("what $name builds", (provider) => {
  const services = servicesOf(provider);
  const synth = (list: readonly object[]) => synthSpec(specOf(provider, list));
  const before = lazy(() => synth([NETWORK, ...services]));

  test.each(services)("keeps every other resource as it was when $name is removed", ({ name }) => {
    const after = synth([NETWORK, ...services.filter((service) => service.name !== name)]);
    const others = services.filter((service) => service.name !== name).map((service) => service.name);
    expect(resourcesOfService(after, name).size).toBe(0);
    for (const other of [...others, "net"]) expect(ownOf(after, other)).toEqual(commonOf(before(), after, other));
  });

  test.each(services)("keeps every resource as it was when a second $kind is added in front", ({ kind }) => {
    const after = synth([NETWORK, { kind, name: `${kind}-b` }, ...services]);
    expect(resourcesOfService(after, `${kind}-b`).size).toBeGreaterThan(0);
    for (const name of [...services.map((service) => service.name), "net"]) expect(ownOf(after, name)).toEqual(ownOf(before(), name));
  });

  test("does not change when services change places", () => {
    expect(resourcesOf(synth([NETWORK, ...services].reverse()))).toEqual(resourcesOf(before()));
  });

  test("is the same, byte for byte, in two runs and in two folders", () => {
    const spec = specOf(provider, [NETWORK, ...services], { tags: { owner: "web", team: "blue" } });
    const here = valueOf(synthesize(spec)).files;
    const elsewhere = inFolder(() => valueOf(synthesize(spec)).files);
    expect([...elsewhere.keys()]).toEqual([...here.keys()]);
    for (const [path, bytes] of here) expect(Buffer.from(elsewhere.get(path) ?? []).equals(Buffer.from(bytes))).toBe(true);
  });
});

const ownOf = (json: ReturnType<typeof synthSpec>, service: string) => Object.fromEntries(resourcesOfService(json, service));

/** A network has parts that are there for the last service that needs them only; those that remain must not have changed. */
function commonOf(before: ReturnType<typeof synthSpec>, after: ReturnType<typeof synthSpec>, service: string) {
  const remaining = resourcesOfService(after, service);
  return Object.fromEntries([...resourcesOfService(before, service)].filter(([address]) => service !== "net" || remaining.has(address)));
}

function inFolder<T>(work: () => T): T {
  const [folder, here] = [mkdtempSync(join(tmpdir(), "elsewhere-")), process.cwd()];
  process.chdir(folder);
  try {
    return work();
  } finally {
    process.chdir(here);
    rmSync(folder, { recursive: true });
  }
}
