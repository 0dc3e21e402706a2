import { z } from "zod";
import { InfraSpec } from "./infra-spec";

export interface JsonSchemaOptions {
  /** Names that `provider` may take; an editor offers them. */
  readonly providers?: readonly string[];
}

/** The JSON Schema (2020-12) of a spec, for editors; `schema/infra-spec.json` is this with the built-in providers. */
export function infraSpecJsonSchema(options: JsonSchemaOptions = {}): Record<string, unknown> {
  const schema = z.toJSONSchema(InfraSpec, { target: "draft-2020-12", reused: "inline", unrepresentable: "any" }) as Record<
    string,
    unknown
  >;
  const properties = schema["properties"] as Record<string, Record<string, unknown>>;
  if (options.providers && properties["provider"]) properties["provider"] = { ...properties["provider"], enum: [...options.providers] };
  return {
    ...schema,
    $id: "https://stackwright.dev/schema/infra-spec.json",
    title: "Stackwright InfraSpec",
    description: "What infrastructure is wanted, provider-neutral.",
  };
}
