import { joinPath, type Problem } from "../errors";
import type { Kind, Service } from "../spec";
import { dependencies, rawServices, serviceNamesIn } from "../spec/references";
import type { Use } from "../spec/service";
import type { Decision } from "./decision";
import type { ProviderOffer } from "./offer";
import type { PlacedServices } from "./placed";
import { offerOf } from "./served";

export type Access = "read" | "write" | "readWrite";

/** One arrow of the blueprint: a service calls another, with the least access that does the job. */
export interface PlannedUse {
  readonly service: string;
  readonly access: Access;
  readonly path: string;
}

/** Access that is granted when the spec does not say: what callers of that kind nearly always need. */
const DEFAULT_ACCESS: Readonly<Partial<Record<Kind, { access: Access; because: string }>>> = {
  database: { access: "readWrite", because: "callers sign in as its owner; lesser users are made inside the database" },
  topic: { access: "write", because: "who uses a topic publishes to it" },
  stream: { access: "write", because: "who uses a stream writes to it; a trigger reads" },
  queue: { access: "readWrite", because: "whether it sends or takes was not said; write access: read or write to grant less" },
  secret: { access: "read", because: "who uses a secret reads it" },
  registry: { access: "read", because: "who uses a registry pulls from it" },
  container: { access: "write", because: "it is called over the network" },
  vm: { access: "write", because: "it is called over the network" },
  function: { access: "write", because: "it is invoked" },
  key: { access: "readWrite", because: "data is encrypted and decrypted under it" },
};
/** Kinds that call nobody: what happens in them is delivered to those that they use. */
const DELIVERING: readonly Kind[] = ["topic", "bucket"];
const DELIVERY = { access: "write", because: "what happens there is delivered to it" } as const;
const OTHERWISE = { access: "readWrite", because: "whether it reads or writes was not said; write access: read to grant less" } as const;

export function plannedUses(service: Service, path: string, services: PlacedServices): { uses: PlannedUse[]; decisions: Decision[] } {
  const decisions: Decision[] = [];
  const uses = usesOf(service).map((use, index): PlannedUse => {
    const at = joinPath(path, "uses", index);
    if (typeof use !== "string") return { ...use, path: at };
    const kind = services.kindOf(use);
    const usual = usualAccess(service, use, kind);
    decisions.push({ path: at, value: { service: use, access: usual.access }, because: usual.because });
    return { service: use, access: usual.access, path: at };
  });
  for (const name of registriesOf(service, services).filter((each) => !uses.some((use) => use.service === each))) {
    const use = { service: name, access: "read" as const };
    decisions.push({ path: joinPath(path, "uses"), value: use, because: "its image is pulled from there" });
    uses.push({ ...use, path: joinPath(path, "image") });
  }
  return { uses, decisions };
}

/** Registries of the spec that a container's image lies in. */
function registriesOf(service: Service, services: PlacedServices): string[] {
  if (service.kind !== "container" || service.image === undefined) return [];
  return serviceNamesIn(service.image).filter((name) => services.kindOf(name) === "registry");
}

function usualAccess(service: Service, name: string, kind: Kind | undefined): { readonly access: Access; readonly because: string } {
  if (isTriggeredBy(service, name)) return { access: "read", because: "it is started by it and takes what starts it" };
  if (DELIVERING.includes(service.kind)) return DELIVERY;
  return (kind && DEFAULT_ACCESS[kind]) ?? OTHERWISE;
}

/** Uses that the provider cannot connect. */
export function useProblems(service: Service, uses: readonly PlannedUse[], services: PlacedServices, offer: ProviderOffer): Problem[] {
  const served = offer.kinds[service.kind as keyof typeof offer.kinds]?.uses ?? [];
  return uses.flatMap((use): Problem[] => {
    const kind = services.kindOf(use.service);
    if (kind === undefined) return [];
    if (served.includes(kind)) return accessProblems(service, use, kind, offer);
    const able = served.length > 0 ? `a ${service.kind} can use ${served.join(", ")}` : `a ${service.kind} uses nothing`;
    return [
      {
        code: "USE_NOT_SERVED",
        path: use.path,
        received: `${service.kind} uses ${kind}`,
        expected: able,
        fix: `On ${offer.title}, ${able}. Remove this use.`,
      },
    ];
  });
}

/** An access that cannot be granted alone is refused, not widened. */
function accessProblems(service: Service, { access, path }: PlannedUse, kind: Kind, offer: ProviderOffer): Problem[] {
  const grantable: readonly Access[] = DELIVERING.includes(service.kind)
    ? [DELIVERY.access]
    : (offerOf(offer, kind)?.accesses ?? ["read", "write", "readWrite"]);
  if (grantable.includes(access)) return [];
  const expected = `access ${grantable.join(" or ")} from a ${service.kind} to a ${kind}`;
  const fix = `Leave access out, or write ${grantable.join(" or ")}.`;
  return [{ code: "USE_NOT_SERVED", path: joinPath(path, "access"), received: access, expected, fix }];
}

/** Names of the services that a service points at in any way: uses, network, triggers, targets, texts. */
export function targetsOf(service: Service): string[] {
  return rawServices({ services: [service] }).flatMap(dependencies);
}

function usesOf(service: Service): readonly Use[] {
  return "uses" in service ? (service.uses ?? []) : [];
}

function isTriggeredBy(service: Service, name: string): boolean {
  return service.kind === "function" && (service.triggers ?? []).some((trigger) => "source" in trigger && trigger.source === name);
}
