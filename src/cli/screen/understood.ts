import { listed, regionsUsed, type Blueprint } from "../../blueprint";
import { inline } from "../../document";
import type { InfraSpec, Service } from "../../spec";
import type { Outcome } from "../outcome";
import type { View } from "./summary";
import { columns, count, printable } from "./text";

/** The services that were asked for, as a table. */
export function understoodSection({ spec, blueprint }: Outcome, { paint, width }: View): string[] {
  if (spec === undefined) return [];
  const services = spec.services ?? [];
  const where = blueprint === undefined ? "" : placeOf(blueprint);
  const rows = services.map((service) => [service.name, service.kind, factsOf(service)]);
  const lines = columns(rows, width).map((line, index) => line.replace(services[index]?.name ?? "", (name) => paint.name(name)));
  return [`${paint.title("Understood")}: ${spec.name}, ${partsOf(spec)}${where}`, ...lines];
}

function partsOf({ services = [], resources = [], data = [] }: InfraSpec): string {
  const rest = [counted(resources, "resource"), counted(data, "data source")].flat();
  return listed([...(rest.length > 0 ? counted(services, "service") : [count(services.length, "service")]), ...rest]);
}

const counted = (list: readonly unknown[], noun: string): string[] => (list.length === 0 ? [] : [count(list.length, noun)]);

/** ` on AWS in eu-west-1, for production`; no place for what is built nowhere. */
function placeOf(blueprint: Blueprint): string {
  const places = regionsUsed(blueprint).map(({ title, regions }) => `on ${title} in ${listed(regions)}`);
  return `${places.length === 0 ? "" : ` ${listed(places)}`}, for ${blueprint.environment}`;
}

/** Fields that say nothing about what a service is like. */
const UNTOLD = new Set(["kind", "name", "uses", "description"]);

function factsOf(service: Service): string {
  const facts = Object.entries(service)
    .filter(([field, value]) => !UNTOLD.has(field) && value !== undefined)
    .map(([field, value]) => `${field} ${valueText(value)}`);
  const uses = "uses" in service ? (service.uses ?? []) : [];
  const names = uses.map((use) => (typeof use === "string" ? use : `${use.service} (${use.access})`));
  return printable([...facts, ...(names.length === 0 ? [] : [`uses ${names.join(", ")}`])].join("; "));
}

/** A value as a spec has it, shortened. */
export const valueText = (value: unknown): string => shortText(typeof value === "string" ? value : inline(value));
const shortText = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 59)}…`);
