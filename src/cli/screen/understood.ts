import type { Blueprint } from "../../blueprint";
import { inline } from "../../document";
import type { Service } from "../../spec";
import type { Outcome } from "../outcome";
import type { View } from "./summary";
import { columns, count, printable } from "./text";

/** The services that were asked for, as a table. */
export function understoodSection({ spec, blueprint }: Outcome, { paint, width }: View): string[] {
  if (spec === undefined) return [];
  const services = spec.services ?? [];
  const where = blueprint === undefined ? "" : ` ${placeOf(blueprint)}`;
  const rows = services.map((service) => [service.name, service.kind, factsOf(service)]);
  const lines = columns(rows, width).map((line, index) => line.replace(services[index]?.name ?? "", (name) => paint.name(name)));
  return [`${paint.title("Understood")}: ${spec.name}, ${count(services.length, "service")}${where}`, ...lines];
}

function placeOf({ place, environment }: Blueprint): string {
  return `on ${place.offer.title} in ${place.region.id}, for ${environment}`;
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
