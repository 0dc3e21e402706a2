import type { Decision } from "../../blueprint";
import type { Outcome } from "../outcome";
import type { View } from "./summary";
import { columns, printable, wrap } from "./text";
import { valueText } from "./understood";

/**
 * Fields that a user should see without asking: what costs money, what loses data, what is open, what does not do for production. All
 * others are counted, and stand in the spec as comments.
 */
const IMPORTANT = new Set([
  "engine",
  "image",
  "source",
  "size",
  "count",
  "replicas",
  "highAvailability",
  "deletionProtection",
  "natGateways",
  "public",
  "balancer",
  "exposure",
  "generate",
  "runtime",
]);
const REPLACE_ME = /replace|before (?:production|deploying)|after the first deploy/;

/** So few decisions are shown whole. */
const FEW = 6;

/** What nobody asked for, and why it was chosen. */
export function assumedSection({ decisions }: Outcome, { paint, width, verbose, names }: View): string[] {
  if (decisions.length === 0) return [];
  const shown = verbose || decisions.length <= FEW ? decisions : decisions.filter(isImportant);
  const rows = shown.map((decision) => [placeOf(decision.path, names), chosen(decision.value), printable(decision.because)]);
  const rest = decisions.length - shown.length;
  const more = rest === 0 ? [] : [paint.faint(`  and ${rest} more: --verbose shows them; the spec has each one as a comment`)];
  return [paint.title("Assumed, and why"), ...reasoned(rows, width), ...more];
}

/** What is left of a line for a reason; with less, the reason gets a line of its own. */
const ROOM_FOR_REASON = 36;

function reasoned(rows: readonly (readonly string[])[], width: number): string[] {
  const [places, values] = [0, 1].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  if (width - (places ?? 0) - (values ?? 0) >= ROOM_FOR_REASON) return columns(rows, width);
  return rows.map(([place, value, because = ""]) => `  ${place}: ${value}\n      ${wrap(because, width - 6, 6)}`);
}

/** A service that was added is told by its reason. */
const chosen = (value: unknown): string => (isAddedService(value) ? "added" : valueText(value));
const isAddedService = (value: unknown): boolean => typeof value === "object" && value !== null && "kind" in value;

function isImportant({ path, value, because }: Decision): boolean {
  const field = /(?:^|[.\]])([A-Za-z]+)$/.exec(path)?.[1] ?? "";
  const isTop = ["provider", "region", "environment"].includes(path);
  return isTop || isAddedService(value) || IMPORTANT.has(field) || REPLACE_ME.test(because);
}

/** `services[1].storageGb` → `orders.storageGb`. */
function placeOf(path: string, names: readonly string[]): string {
  return path.replace(/^services\[(\d+)\]/, (whole, index: string) => names[Number(index)] ?? whole);
}
