import { z } from "zod";
import { PlainText, TerraformName, Text } from "./fields";
import { Condition } from "./resources";

/** A literal default: at this position Terraform reads no expressions, so none may stand here. */
const Literal = z.union([PlainText, z.number(), z.boolean(), z.array(PlainText), z.array(z.number()), z.record(z.string(), PlainText)]);

/** A value that is given when Terraform runs. */
export const Variable = z.strictObject({
  type: z.enum(["string", "number", "bool", "list(string)", "list(number)", "set(string)", "map(string)", "any"]).optional(),
  description: PlainText.optional(),
  default: Literal.optional(),
  /** Whether Terraform hides it in what it prints. */
  sensitive: z.boolean().optional(),
  nullable: z.boolean().optional(),
  /** What its value must be: expressions over variables. */
  validation: z.array(Condition).min(1).optional(),
});
export type Variable = z.output<typeof Variable>;

/** A value that Terraform prints when it has run. */
export const Output = z.union([
  Text,
  z.strictObject({ value: Text, description: PlainText.optional(), sensitive: z.boolean().optional() }),
]);
export type Output = z.output<typeof Output>;

export const Variables = z.record(TerraformName, Variable);
export const Outputs = z.record(TerraformName, Output);
