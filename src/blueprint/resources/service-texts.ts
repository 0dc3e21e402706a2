import { referenceTextProblems } from "../../catalogue";
import { joinPath, type Problem } from "../../errors";
import type { InfraSpec } from "../../spec";
import type { Declarations } from "./declared";

/** References in fields of services that lead to nothing which a resource has. */
export function serviceTextProblems({ services = [] }: InfraSpec, declarations: Declarations): Problem[] {
  return services.flatMap((service, index) => textProblems(service, `services[${index}]`, declarations));
}

function textProblems(value: unknown, path: string, declarations: Declarations): Problem[] {
  if (typeof value === "string") return value.includes("${") ? referenceTextProblems(value, path, declarations) : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    textProblems(each, joinPath(path, Array.isArray(value) ? Number(key) : key), declarations),
  );
}
