import type { TerraformJson } from "../../src/synth";
import { providerSchemas, schemasFolder, NO_SCHEMAS, WALKED, type WalkedProvider } from "./provider-schemas";
import { describeFindings, walk } from "./schema-walk";

/** Types of the small providers, whose schemas are not at hand. */
const SMALL = ["ephemeral.random_password", "time_sleep"];
let told = false;

/**
 * What the providers' own schemas, of the releases nearest to the bindings, have against a stack, in lines; empty when nothing. Where
 * there are no schemas one line says so; where real Terraform is required, so are they.
 */
export function walkFindings(json: TerraformJson): string[] {
  if (schemasFolder() === undefined) return withoutSchemas();
  const { findings, sensitive, notWalked } = walk(json, providerSchemas(Object.keys(WALKED) as WalkedProvider[]));
  return [
    ...describeFindings(findings),
    ...sensitive.map((place) => `${place}: kept in state`),
    ...notWalked.filter((type) => !SMALL.includes(type)).map((type) => `${type}: of a provider without a schema`),
  ];
}

function withoutSchemas(): string[] {
  if (process.env["STACKWRIGHT_REQUIRE_TERRAFORM"] === "1") return [NO_SCHEMAS];
  if (!told) process.stderr.write(`skipped, because ${NO_SCHEMAS}: schema walk\n`);
  told = true;
  return [];
}
