import { COMPUTE } from "./compute";
import { MESSAGES } from "./messages";
import { NETWORK } from "./network";
import { OPERATIONS } from "./operations";
import type { Row } from "./row";
import { SECURITY } from "./security";
import { SMALL } from "./small";
import { STORAGE } from "./storage";

/**
 * What people call things, and the types that providers have for them, the likeliest first. Names of products stand here too: people who say
 * "SQS" know the product, not the type.
 */
export interface Concept {
  readonly phrases: readonly string[];
  readonly types: readonly string[];
}

const PROVIDERS = ["aws", "google", "azurerm"] as const;

export const CONCEPTS: readonly Concept[] = [COMPUTE, NETWORK, STORAGE, MESSAGES, SECURITY, OPERATIONS, SMALL].flatMap((rows) =>
  Object.entries(rows).map(([phrases, row]) => ({ phrases: phrases.split(", "), types: typesOf(row) })),
);

function typesOf(row: Row): string[] {
  const own = PROVIDERS.flatMap((provider) => wordsOf(row[provider]).map((name) => `${provider}_${name}`));
  return [...own, ...wordsOf(row.others)];
}

function wordsOf(text = ""): string[] {
  return text.split(" ").filter((word) => word !== "");
}
