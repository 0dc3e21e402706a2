import { checkArguments, describe as describeType, type TypeKind, type TypeOfText, type TypeSchema } from "../../src/catalogue";
import { CatalogueText } from "../../src/catalogue/format";
import type { Problem } from "../../src/errors";

/** A type that exists in tests alone, from its body in the catalogue's own notation: `(name!s tags?Ms)`. */
export function acmeType(body: string, kind: TypeKind = "resource"): TypeSchema {
  const letters = { resource: "R", data: "D", ephemeral: "E", provider: "P" } as const;
  const found = new CatalogueText(`stackwright-catalogue 1 acme 1 acme\n${letters[kind]} acme_store ${body}\n`).find(kind, "acme_store");
  if (found === undefined) throw new TypeError(`not a body: ${body}`);
  return { ...found, provider: "acme" };
}

/** A type of the package's catalogues. */
export function knownType(kind: TypeKind, type: string): TypeSchema {
  const found = describeType(kind, type);
  if (found === undefined) throw new TypeError(`no ${kind} ${type}`);
  return found;
}

/** Nothing is known of what a text becomes. */
export const unknownText: TypeOfText = () => ({ problems: [] });

/** Problems by code and path, as they stand in `args`. */
export const codesOf = (problems: readonly Problem[]): string[] => problems.map(({ code, path }) => `${code} ${path}`);

export const check = (schema: TypeSchema, value: unknown, typeOfText: TypeOfText = unknownText): Problem[] =>
  checkArguments(schema, value, { path: "args", typeOfText });
