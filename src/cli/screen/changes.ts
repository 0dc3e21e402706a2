import type { ProvedChange } from "../../proof";
import type { Outcome } from "../outcome";
import type { View } from "./summary";
import { columns, count } from "./text";

const LOSSES: readonly ProvedChange["action"][] = ["delete", "replace"];
const WORDS: Readonly<Record<ProvedChange["action"], string>> = {
  delete: "destroy",
  replace: "replace",
  update: "change",
  create: "add",
  read: "read",
  other: "other",
};

/** What Terraform would do: first, one by one, what is lost; then the rest by service. */
export function changesSection({ changes }: Outcome, { paint, width, verbose }: View): string[] {
  if (changes === undefined) return [];
  if (changes.length === 0) return [`${paint.title("Planned")}: nothing to do`];
  const lost = changes.filter(({ action }) => LOSSES.includes(action));
  const others = changes.filter(({ action }) => !LOSSES.includes(action));
  const losses = lost.map(({ action, address }) => `  ${paint.bad(WORDS[action])} ${address}`);
  const rest = verbose
    ? columns(
        others.map(({ action, address, service }) => [WORDS[action], address, service ?? ""]),
        width,
      )
    : columns(byService(others), width);
  return [paint.title("Planned"), ...losses, ...rest];
}

function byService(changes: readonly ProvedChange[]): string[][] {
  const services = new Map<string, ProvedChange[]>();
  for (const change of changes) {
    const name = change.service ?? (change.entry === undefined ? "shared" : change.address);
    services.set(name, [...(services.get(name) ?? []), change]);
  }
  return [...services].map(([name, list]) => [name, counts(list)]);
}

function counts(changes: readonly ProvedChange[]): string {
  const actions = [...new Set(changes.map(({ action }) => action))];
  return actions
    .map((action) => `${count(changes.filter((change) => change.action === action).length, "resource")} to ${WORDS[action]}`)
    .join(", ");
}
