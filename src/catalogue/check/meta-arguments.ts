import type { TypeKind } from "../schema";

/** What Terraform itself reads in a resource, and where a spec has it instead. None of them is an argument of the provider. */
const OF_RESOURCES: Readonly<Record<string, string>> = {
  count: "Write each one out under its own name: what is counted can be read and reviewed.",
  for_each: "Write each one out under its own name: what is repeated can be read and reviewed.",
  depends_on: "Use dependsOn beside arguments.",
  lifecycle: "Use lifecycle beside arguments.",
  provider: "Use providerAlias beside arguments.",
  provisioner: "Remove it: a spec runs no commands. Let the machine's own start script or an image do it.",
  connection: "Remove it: a spec runs no commands on machines.",
};
const OF_PROVIDERS: Readonly<Record<string, string>> = {
  alias: "Use alias beside the provider's settings.",
  version: "The version of the provider is set for the whole stack.",
};
const EVERYWHERE: Readonly<Record<string, string>> = {
  "//": "Remove it, or write a comment in YAML with #.",
  dynamic: "Write the blocks out as a list.",
};

/** What to do instead, when a name at the top of a type (or, with `nested`, in a block) is Terraform's own. */
export function metaArgumentAdvice(name: string, kind: TypeKind, nested: boolean): string | undefined {
  const own = kind === "provider" ? OF_PROVIDERS : OF_RESOURCES;
  const tables = nested ? [EVERYWHERE] : [EVERYWHERE, own];
  return tables.map((table) => (Object.hasOwn(table, name) ? table[name] : undefined)).find((advice) => advice !== undefined);
}
