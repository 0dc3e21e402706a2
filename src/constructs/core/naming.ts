import { createHash } from "node:crypto";
import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { contextOf } from "./context";

export interface NameRules {
  /** Longest name that the cloud takes, in characters. */
  readonly max: number;
  /** What joins the parts. Default: `-`; empty where the cloud takes letters and digits only. */
  readonly separator?: string;
}

/**
 * The name that the cloud sees: the stack's prefix and the construct's place in it, joined. Too long a name keeps its beginning and gets
 * eight digits of its hash, so that two long names stay apart.
 */
export function physicalName(scope: Construct, rules: NameRules, ...more: readonly string[]): string {
  const { separator = "-", max } = rules;
  const ids = scope.node.scopes.slice(TerraformStack.of(scope).node.scopes.length).map((each) => each.node.id);
  const name = [contextOf(scope).prefix, ...ids, ...more].map((part) => cleaned(part, separator)).join(separator);
  if (name.length <= max) return name;
  const hash = createHash("sha256").update(name).digest("hex").slice(0, 8);
  return `${name.slice(0, max - 8 - separator.length).replace(/-+$/, "")}${separator}${hash}`;
}

function cleaned(part: string, separator: string): string {
  const lower = serviceNameOf(part);
  return separator === "-" ? lower : lower.replaceAll("-", separator);
}

/** A construct's id as the name of a service: `OrdersDb` → `orders-db`. An id that is one already stays as it is. */
export function serviceNameOf(id: string): string {
  const kebab = id
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^[^a-z]+|-+$/g, "");
  return kebab === "" ? "service" : kebab;
}

/** `orders-db` (or `OrdersDb`) and `HOST` → `ORDERS_DB_HOST`: how a service's address is handed to those who use it. */
export function variableName(service: string, suffix: string): string {
  return `${serviceNameOf(service).replaceAll("-", "_").toUpperCase()}_${suffix}`;
}
