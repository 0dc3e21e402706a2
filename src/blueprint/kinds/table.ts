import type { KeyAttribute, TableSpec } from "../../spec/kinds/table";
import { completed, Completion, type Completed, type Filled, type Setting } from "../completion";

/** What a provider offers for tables: nothing to choose. */
export type TableFacts = Readonly<Record<string, never>>;

export type TablePlan = Filled<TableSpec, "partitionKey" | "pointInTimeRecovery" | "deletionProtection">;

/** A key attribute with its type; a bare name is text. */
export function keyAttribute(key: KeyAttribute): { readonly name: string; readonly type: "string" | "number" | "binary" } {
  return typeof key === "string" ? { name: key, type: "string" } : key;
}

export function completeTable(service: TableSpec, setting: Setting<TableFacts>): Completed<TablePlan> {
  const to = new Completion<"table", TableFacts>(service, setting);
  const kept = to.environment !== "development";
  return completed(to, {
    ...service,
    partitionKey: to.fill("partitionKey", "id", "no key was named"),
    pointInTimeRecovery: to.fill(
      "pointInTimeRecovery",
      kept,
      kept ? "a mistake can be undone to the second" : "development data can be made again",
    ),
    deletionProtection: to.fill(
      "deletionProtection",
      to.isProduction,
      to.isProduction ? "data is not lost by one command" : `${to.environment} is torn down and built again`,
    ),
  });
}
