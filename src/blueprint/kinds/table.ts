import type { KeyAttribute, TableSpec } from "../../spec/kinds/table";
import { completed, Completion, type Completed, type Filled, type Setting } from "../completion";

/** What a provider offers for tables: nothing to choose. */
export type TableFacts = Readonly<Record<string, never>>;

export type TablePlan = Filled<TableSpec, "partitionKey" | "pointInTimeRecovery" | "deletionProtection">;

/** An attribute that is part of a key. */
export interface TypedAttribute {
  readonly name: string;
  readonly type: "string" | "number" | "binary";
}

/** A key attribute with its type; a bare name is text. */
export function keyAttribute(key: KeyAttribute): TypedAttribute {
  return typeof key === "string" ? { name: key, type: "string" } : key;
}

/** Every key attribute of a table and of its indexes, with the field that names it. */
export function keyAttributes(table: Pick<TablePlan, "partitionKey" | "sortKey" | "indexes">): (TypedAttribute & { field: string })[] {
  const indexes = (table.indexes ?? []).map((index, at) => [`indexes.${at}.`, index] as const);
  return [["", table] as const, ...indexes].flatMap(([at, { partitionKey, sortKey }]) => [
    { ...keyAttribute(partitionKey), field: `${at}partitionKey` },
    ...(sortKey === undefined ? [] : [{ ...keyAttribute(sortKey), field: `${at}sortKey` }]),
  ]);
}

export function completeTable(service: TableSpec, setting: Setting<TableFacts>): Completed<TablePlan> {
  const to = new Completion<"table", TableFacts>(service, setting);
  const kept = to.environment !== "development";
  const plan: TablePlan = {
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
  };
  checkTypes(to, plan);
  checkKeys(to, plan);
  checkIndexNames(to, plan);
  return completed(to, plan);
}

/** An attribute has one type, however many keys it is part of. */
function checkTypes(to: Completion<"table", TableFacts>, plan: TablePlan): void {
  const first = new Map<string, TypedAttribute["type"]>();
  for (const { name, type, field } of keyAttributes(plan)) {
    const earlier = first.get(name) ?? type;
    first.set(name, earlier);
    if (earlier === type) continue;
    const fix = "Write the same type wherever the attribute is named; a bare name is text.";
    to.refuse({ code: "SPEC_CONFLICT", field, received: `${name}: ${type}`, expected: `${name}: ${earlier}`, fix });
  }
}

/** Two keys of one table or index are two attributes. */
function checkKeys(to: Completion<"table", TableFacts>, plan: TablePlan): void {
  const places = [["sortKey", plan] as const, ...(plan.indexes ?? []).map((index, at) => [`indexes.${at}.sortKey`, index] as const)];
  for (const [field, { partitionKey, sortKey }] of places) {
    if (sortKey === undefined || keyAttribute(sortKey).name !== keyAttribute(partitionKey).name) continue;
    const received = keyAttribute(sortKey).name;
    to.refuse({
      code: "SPEC_CONFLICT",
      field,
      received,
      expected: "another attribute than the partition key",
      fix: "Name another, or remove it.",
    });
  }
}

function checkIndexNames(to: Completion<"table", TableFacts>, { indexes = [] }: TablePlan): void {
  for (const [at, { name }] of indexes.entries()) {
    if (indexes.findIndex((other) => other.name === name) === at) continue;
    to.refuse({
      code: "SPEC_DUPLICATE_NAME",
      field: `indexes.${at}.name`,
      received: name,
      expected: "a name of its own",
      fix: "Rename one.",
    });
  }
}
