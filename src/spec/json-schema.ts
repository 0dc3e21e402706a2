import { z } from "zod";
import { describeSchema, type JsonSchema } from "./describe";
import { InfraSpec } from "./infra-spec";

/** Where editors find the schema of a spec. */
export const SCHEMA_URL = "https://unpkg.com/stackwright/schema/infra-spec.json";

export interface JsonSchemaOptions {
  /** Names that `provider` may take; an editor offers them. */
  readonly providers?: readonly string[];
}

/** The JSON Schema (2020-12) of a spec, for editors; `schema/infra-spec.json` is this with the built-in providers. */
export function infraSpecJsonSchema(options: JsonSchemaOptions = {}): Record<string, unknown> {
  const schema = z.toJSONSchema(InfraSpec, { target: "draft-2020-12", reused: "inline", unrepresentable: "any" });
  const described = describeSchema(schema as JsonSchema);
  const provider = { ...described.properties?.["provider"], ...(options.providers && { enum: [...options.providers] }) };
  return {
    ...described,
    properties: { ...described.properties, provider },
    $id: SCHEMA_URL,
    title: "Stackwright InfraSpec",
    description: "What infrastructure is wanted, provider-neutral.",
  };
}
