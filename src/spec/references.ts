import { joinPath, type Problem } from "../errors";
import { kinds, type Kind } from "./kinds";
import { didYouMean } from "./nearest";
import type { KindDefinition } from "./service";
import { valueAt } from "./shape";
import { subscriptionTargetProblems } from "./subscription-targets";
import { addressOf, parseReference, targetsIn, type Reference } from "./expression";
import { isReserved, parseText } from "./text";
import { triggerSourceProblems } from "./trigger-sources";
import { isRecord } from "./record";

/**
 * What values say together: duplicate names, dangling references, conflicts. Read from the raw tree, because a tree with one wrong type
 * must still have all its other mistakes told.
 */
export function referenceProblems(raw: unknown): Problem[] {
  if (!isRecord(raw)) return [];
  const declared = declarations(raw);
  return [
    ...duplicateNames(declared.services),
    ...declared.services.flatMap((service) => serviceReferences(service, declared)),
    ...declared.services.flatMap(conflicts),
    ...declared.services.flatMap((service) => triggerSourceProblems(service, declared.byName)),
    ...declared.services.flatMap((service) => subscriptionTargetProblems(service, declared.byName)),
    ...textProblems(raw, declared),
  ];
}

/** A service of the raw tree, as far as it can be read. */
export interface RawService {
  readonly path: string;
  readonly name: string | undefined;
  readonly kind: Kind | undefined;
  readonly raw: Readonly<Record<string, unknown>>;
}

interface Declarations {
  readonly services: readonly RawService[];
  readonly byName: ReadonlyMap<string, RawService>;
  readonly variables: readonly string[];
  /** Addresses of resources and data sources: `aws_vpc.main`, `data.aws_ami.ubuntu`. */
  readonly addresses: ReadonlySet<string>;
}

/** A resource or data source of the raw tree, as far as it can be read. */
export interface RawResource {
  readonly path: string;
  /** `aws_vpc.main`, `data.aws_ami.ubuntu` */
  readonly address: string;
  readonly raw: Readonly<Record<string, unknown>>;
}

export function rawResources(raw: unknown): RawResource[] {
  return (["resource", "data"] as const).flatMap((root) => {
    const list = root === "data" ? "data" : "resources";
    const entries: unknown = isRecord(raw) ? raw[list] : undefined;
    if (!Array.isArray(entries)) return [];
    return entries.flatMap((entry: unknown, index): RawResource[] => {
      if (!isRecord(entry) || typeof entry["type"] !== "string" || typeof entry["name"] !== "string") return [];
      const address = addressOf({ root, type: entry["type"], name: entry["name"] });
      return [{ path: `${list}[${index}]`, address, raw: entry }];
    });
  });
}

export function rawServices(raw: unknown): RawService[] {
  const list = isRecord(raw) ? raw["services"] : undefined;
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown, index) =>
    isRecord(entry) ? [{ path: `services[${index}]`, name: textOf(entry["name"]), kind: kindOf(entry["kind"]), raw: entry }] : [],
  );
}

/** Names of the services that a raw service points at, with the place of each: uses, network and the kind's own references. */
export function pointers(
  service: RawService,
): { readonly path: string; readonly name: string; readonly kinds: readonly string[] | "any" }[] {
  const own: KindDefinition["references"] = service.kind === undefined ? {} : kinds[service.kind].references;
  const patterns: Record<string, readonly string[] | "any"> = { "uses[]": "any", "uses[].service": "any", network: ["network"], ...own };
  return Object.entries(patterns).flatMap(([pattern, wanted]) =>
    placesOf(service.raw, pattern).flatMap(({ keys, value }) =>
      typeof value === "string" ? [{ path: joinPath(service.path, ...keys), name: value, kinds: wanted }] : [],
    ),
  );
}

/** Names of all services that a raw service depends on: those it points at, and those that its texts refer to. */
export function dependencies(service: RawService): string[] {
  const inText = [...strings(service.raw, "")]
    .filter(({ text }) => text.includes("${service."))
    .flatMap(({ text }) => serviceNamesIn(text));
  return [...pointers(service).map(({ name }) => name), ...inText];
}

/** Everything that a raw service or resource needs first, as `targetText` writes it; declared or not. */
export function targetsOfService(service: RawService): string[] {
  return [...pointers(service).map(({ name }) => `service.${name}`), ...targetsInTexts(service.raw)];
}

export function targetsOfResource({ raw }: RawResource): string[] {
  const dependsOn: unknown = raw["dependsOn"];
  const named = Array.isArray(dependsOn) ? dependsOn.filter((each: unknown) => typeof each === "string") : [];
  // addresses stand there as they are, without ${…}
  const triggers = [...strings(valueAt(raw, ["lifecycle", "replaceTriggeredBy"]), "")].flatMap(({ text }) => targetsIn(text));
  return [...named, ...triggers, ...targetsInTexts(raw)];
}

/** What the `${…}` of all texts of a value point at. */
export function targetsInTexts(value: unknown): string[] {
  return [...strings(value, "")].flatMap(({ text }) => {
    if (!text.includes("${")) return [];
    return parseText(text).parts.flatMap((part) => (part.kind === "expression" ? targetsIn(part.source) : []));
  });
}

/** Names of the services whose attributes a text asks for. */
export function serviceNamesIn(text: string): string[] {
  return parseText(text).parts.flatMap((part) => {
    const reference = part.kind === "expression" ? parseReference(part.source) : undefined;
    return reference?.root === "service" ? [reference.name] : [];
  });
}

function declarations(raw: Record<string, unknown>): Declarations {
  const services = rawServices(raw);
  const byName = new Map(services.flatMap((service) => (service.name === undefined ? [] : [[service.name, service] as const])));
  const variables = isRecord(raw["variables"]) ? Object.keys(raw["variables"]) : [];
  return { services, byName, variables, addresses: new Set(rawResources(raw).map(({ address }) => address)) };
}

function duplicateNames(services: readonly RawService[]): Problem[] {
  const first = new Map<string, RawService>();
  return services.flatMap((service) => {
    if (service.name === undefined) return [];
    const earlier = first.get(service.name);
    if (earlier === undefined) {
      first.set(service.name, service);
      return [];
    }
    return [
      {
        code: "SPEC_DUPLICATE_NAME",
        path: `${service.path}.name`,
        received: service.name,
        expected: "a name of its own",
        fix: `Rename one: ${earlier.path} has this name already.`,
      },
    ];
  });
}

function serviceReferences(service: RawService, declared: Declarations): Problem[] {
  return pointers(service).flatMap((pointer): Problem[] => {
    const target = declared.byName.get(pointer.name);
    if (pointer.name.includes("@")) return [];
    if (target === undefined) return [unknownService(pointer.path, pointer.name, declared)];
    if (target.raw === service.raw) {
      return [
        {
          code: "SPEC_CYCLE",
          path: pointer.path,
          received: pointer.name,
          expected: "another service",
          fix: `Remove it: ${pointer.name} cannot point at itself.`,
        },
      ];
    }
    if (pointer.kinds === "any" || target.kind === undefined || pointer.kinds.includes(target.kind)) return [];
    const expected = `a service of kind ${pointer.kinds.join(" or ")}`;
    return [
      {
        code: "SPEC_WRONG_REFERENCE",
        path: pointer.path,
        received: `${pointer.name} (${target.kind})`,
        expected,
        fix: `Name ${expected}.`,
      },
    ];
  });
}

function unknownService(path: string, name: string, declared: Declarations): Problem {
  const known = [...declared.byName.keys()];
  const expected = known.length === 0 ? "a declared service" : `one of ${known.slice(0, 20).join(", ")}`;
  return {
    code: "SPEC_UNKNOWN_REFERENCE",
    path,
    received: name,
    expected,
    fix: `Declare a service named ${name}, or name one that exists.${didYouMean(name, known)}`,
  };
}

function conflicts(service: RawService): Problem[] {
  if (service.kind === undefined) return [];
  const pairs = kinds[service.kind].conflicts.filter(([one, other]) => service.raw[one] !== undefined && service.raw[other] !== undefined);
  const excluded = pairs.map(([one, other]): Problem => ({
    code: "SPEC_CONFLICT",
    path: joinPath(service.path, other),
    expected: `${one} or ${other}, not both`,
    fix: `Remove ${one} or ${other}.`,
  }));
  return [...excluded, ...ranges(service), ...triggerTimes(service)];
}

function ranges(service: RawService): Problem[] {
  const places = ["autoscaling", "replicas", "nodePools[]"].flatMap((pattern) => placesOf(service.raw, pattern));
  return places.flatMap(({ keys, value }): Problem[] => {
    const min = valueAt(value, ["min"]);
    const max = valueAt(value, ["max"]);
    if (typeof min !== "number" || typeof max !== "number" || min <= max) return [];
    return [
      {
        code: "SPEC_CONFLICT",
        path: joinPath(service.path, ...keys),
        received: { min, max },
        expected: "min no larger than max",
        fix: "Swap them or change one.",
      },
    ];
  });
}

function triggerTimes(service: RawService): Problem[] {
  const places =
    service.kind === "schedule"
      ? [{ keys: [] as (string | number)[], value: service.raw as unknown }]
      : placesOf(service.raw, "triggers[]");
  return places.flatMap(({ keys, value }): Problem[] => {
    const timed = service.kind === "schedule" || valueAt(value, ["type"]) === "schedule";
    const count = ["every", "cron"].filter((key) => valueAt(value, [key]) !== undefined).length;
    if (!timed || count === 1 || (count === 2 && service.kind === "schedule")) return [];
    const path = joinPath(service.path, ...keys);
    const fix = count === 0 ? 'Add every: "15 minutes" or cron: "0 9 * * 1-5".' : "Remove every or cron.";
    return [{ code: count === 0 ? "SPEC_MISSING" : "SPEC_CONFLICT", path, expected: "every or cron, one of the two", fix }];
  });
}

// ---- text ----

/** Fields of services hold references only. What other texts hold is an expression, and the catalogue's business. */
function textProblems(raw: Record<string, unknown>, declared: Declarations): Problem[] {
  return [...strings(raw, "")].flatMap(({ path, text }): Problem[] => {
    if (isReserved(text))
      return [{ code: "TEXT_RESERVED", path, expected: "text without a CDKTF token marker", fix: "Remove TfToken[ from the text." }];
    if (!text.includes("${")) return [];
    if (path.startsWith("services[")) return fieldProblems(path, text, declared);
    return path.startsWith("outputs.") ? outputProblems(path, text, declared) : [];
  });
}

function fieldProblems(path: string, text: string, declared: Declarations): Problem[] {
  const parsed = parseText(text);
  const unclosed: Problem[] =
    parsed.unclosedAt === undefined ? [] : [notAReference(path, text.slice(parsed.unclosedAt), "a } that closes it")];
  const found = parsed.parts.flatMap((part): Problem[] => {
    if (part.kind === "text") return [];
    const reference = parseReference(part.source);
    if (reference === undefined || (reference.root === "var" && reference.steps.length > 0))
      return [notAReference(path, `\${${part.source}}`, "${service.<name>.<attribute>}, ${var.<name>} or ${<type>.<name>.<attribute>}")];
    return undeclaredProblems(path, reference, declared);
  });
  return [...unclosed, ...found];
}

/** Plain references are looked up here, so that a name that is missing is told beside mistakes of shape; all else in an output is an expression. */
function outputProblems(path: string, text: string, declared: Declarations): Problem[] {
  return parseText(text).parts.flatMap((part): Problem[] => {
    const reference = part.kind === "text" ? undefined : parseReference(part.source);
    return reference === undefined ? [] : undeclaredProblems(path, reference, declared);
  });
}

function undeclaredProblems(path: string, reference: Reference, declared: Declarations): Problem[] {
  if (reference.root === "service") return serviceAttribute(path, reference.name, reference.attribute, declared);
  if (reference.root === "var") {
    if (declared.variables.includes(reference.name)) return [];
    const fix = `Add ${reference.name} to variables.${didYouMean(reference.name, declared.variables)}`;
    return [{ code: "SPEC_UNKNOWN_REFERENCE", path, received: `var.${reference.name}`, expected: "a declared variable", fix }];
  }
  const address = addressOf(reference);
  if (declared.addresses.has(address)) return [];
  const [list, expected] = reference.root === "data" ? ["data", "a declared data source"] : ["resources", "a declared resource"];
  const fix = `Declare it under ${list}, or name one that is declared.${didYouMean(address, declared.addresses)}`;
  return [{ code: "SPEC_UNKNOWN_REFERENCE", path, received: address, expected, fix }];
}

function notAReference(path: string, received: string, expected: string): Problem {
  return { code: "TEXT_NOT_A_REFERENCE", path, received, expected, fix: "Write $${ for the text ${, or use a reference." };
}

function serviceAttribute(path: string, name: string, attribute: string, declared: Declarations): Problem[] {
  const target = declared.byName.get(name);
  if (target === undefined) return [unknownService(path, name, declared)];
  if (target.kind === undefined) return [];
  const known: readonly string[] = kinds[target.kind].attributes;
  if (known.includes(attribute)) return [];
  return [
    {
      code: "SPEC_UNKNOWN_REFERENCE",
      path,
      received: `${name}.${attribute}`,
      expected: `one of ${known.join(", ")}`,
      fix: `Ask for an attribute that a ${target.kind} has.${didYouMean(attribute, known)}`,
    },
  ];
}

function* strings(value: unknown, path: string): Generator<{ path: string; text: string }> {
  if (typeof value === "string") yield { path, text: value };
  else if (Array.isArray(value)) for (const [index, entry] of value.entries()) yield* strings(entry, joinPath(path, index));
  else if (isRecord(value)) {
    for (const [key, entry] of Object.entries(value)) {
      if (isReserved(key)) yield { path: joinPath(path, key), text: key };
      yield* strings(entry, joinPath(path, key));
    }
  }
}

// ---- raw values ----

/** Values at a pattern such as `triggers[].source`, each with its keys. */
function placesOf(raw: unknown, pattern: string): { keys: (string | number)[]; value: unknown }[] {
  const steps = pattern.split(/\.|(?=\[\])/);
  return steps.reduce<{ keys: (string | number)[]; value: unknown }[]>(
    (places, step) =>
      places.flatMap(({ keys, value }) => {
        if (step === "[]")
          return Array.isArray(value) ? value.map((entry: unknown, index) => ({ keys: [...keys, index], value: entry })) : [];
        return isRecord(value) && step in value ? [{ keys: [...keys, step], value: value[step] }] : [];
      }),
    [{ keys: [], value: raw }],
  );
}

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const kindOf = (value: unknown): Kind | undefined =>
  typeof value === "string" && Object.hasOwn(kinds, value) ? (value as Kind) : undefined;
