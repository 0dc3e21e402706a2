import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the examples are. */
export const EXAMPLES = join(__dirname, "../../examples");

/** Every example: a folder with a program. */
export const exampleNames = readdirSync(EXAMPLES).filter((name) => existsSync(join(EXAMPLES, name, "main.ts")));

/** Those that are made from a spec; the others use constructs one by one. */
export const specExampleNames = exampleNames.filter((name) => existsSync(join(EXAMPLES, name, "spec.yaml")));

/** Path of a file of an example. */
export const exampleFile = (name: string, file: string): string => join(EXAMPLES, name, file);

export const readExample = (name: string, file: string): string => readFileSync(exampleFile(name, file), "utf8");

/** The Terraform JSON that an example must give, byte by byte. */
export const goldenFile = (name: string): string => exampleFile(name, "golden/cdk.tf.json");

/** The JSON of the only stack in a folder that CDKTF wrote. */
export function stackIn(folder: string): string {
  const stacks = readdirSync(join(folder, "stacks"));
  expect(stacks).toHaveLength(1);
  return readFileSync(join(folder, "stacks", stacks[0] ?? "", "cdk.tf.json"), "utf8");
}
