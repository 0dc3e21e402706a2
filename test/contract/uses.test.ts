import { isDeepStrictEqual } from "node:util";
import type { CompletableKind } from "../../src/blueprint";
import { offerOf } from "../../src/blueprint/served";
import { synthSpec } from "../../src/testing";
import { resourcesOf } from "../support/terraform-json";
import { lazy, specOf, tested, type Tested } from "./providers";

/** What a caller is told of each kind, on every cloud: the last parts of the variables' names. */
const TOLD: Readonly<Partial<Record<CompletableKind, readonly string[]>>> = {
  container: ["HOST", "PORT", "URL"],
  database: ["HOST", "NAME", "PASSWORD", "PORT", "USERNAME"],
  bucket: ["BUCKET", "ENDPOINT"],
  queue: ["URL"],
  table: ["NAME"],
  topic: ["ARN"],
  registry: ["URL"],
  cache: ["HOST", "PORT", "USERNAME"],
  secret: ["VALUE"],
  vm: ["HOST", "PORT", "URL"],
  function: ["NAME"],
};
/** A container pulls its own image from a registry before it starts, and need not be told where that was. */
const TOLD_OTHERWISE: Readonly<Record<string, readonly string[]>> = { "container>registry": [] };

/** Kinds of callers that have variables of their own. */
const CALLERS: readonly CompletableKind[] = ["container", "function"];

interface Pair {
  readonly provider: Tested;
  readonly caller: CompletableKind;
  readonly target: CompletableKind;
  readonly label: string;
}

const pairs: readonly Pair[] = tested.flatMap((provider) =>
  CALLERS.filter((caller) => provider.kinds.includes(caller)).flatMap((caller) =>
    (offerOf(provider.offer, caller)?.uses ?? [])
      .filter((target): target is CompletableKind => (provider.kinds as readonly string[]).includes(target))
      .map((target) => ({ provider, caller, target, label: `${provider.name} ${caller} that uses a ${target}` })),
  ),
);

describe.each(pairs)("a $label", ({ provider, caller, target }) => {
  const NETWORK = { kind: "network", name: "net" };
  const synth = (more: object) =>
    synthSpec(specOf(provider, [NETWORK, { kind: target, name: "target" }, { kind: caller, name: "caller", ...more }]));
  const apart = lazy(() => synth({ network: "net" }));
  const together = lazy(() => synth({ network: "net", uses: ["target"] }));

  test("is told where it is, by the same names on every cloud", () => {
    const told = TOLD_OTHERWISE[`${caller}>${target}`] ?? TOLD[target];
    if (told === undefined) throw new TypeError(`the contract does not say what a ${caller} is told of a ${target}`);
    expect(variablesIn(together())).toEqual(told);
    expect(variablesIn(apart())).toEqual([]);
  });

  test("is given what that takes, and nothing else is opened", () => {
    const before = resourcesOf(apart());
    const added = [...resourcesOf(together()).keys()].filter((address) => !before.has(address));
    expect(added).toEqual(provider.contract.uses[`${caller}>${target}`]);
    const altered = [...before].filter(
      ([address, body]) => !belongsTo(address, "caller") && !isDeepStrictEqual(body, resourcesOf(together()).get(address)),
    );
    expect(altered.map(([address]) => address)).toEqual(provider.contract.alters?.[`${caller}>${target}`] ?? []);
  });
});

const belongsTo = (address: string, service: string): boolean => address.includes(`.${service}_`);

/**
 * The last parts of the variables that are named after `target`, sorted; wherever a provider writes them. A function that reads a secret itself
 * is told where the secret is (`PASSWORD_SECRET_ARN`) in place of its value.
 */
function variablesIn(json: ReturnType<typeof synthSpec>): string[] {
  const written = JSON.stringify([...resourcesOf(json).values()]);
  return [...new Set([...written.matchAll(/\bTARGET_([A-Z_]+)\b/g)].map(([, suffix = ""]) => suffix.replace(/_SECRET_.*/, "")))].sort();
}
