import type { Result } from "../errors";
import { Catalogues, type Catalogue, type CatalogueEntry } from "./catalogues";
import type { TypeKind, TypeSchema } from "./schema";

/** The catalogues of the package. Each is read from its file when a type of its provider is first asked for. */
export const shippedCatalogues = new Catalogues();

/** The catalogue of `aws`, `google`, `azurerm` or one of the small providers. */
export const loadCatalogue = (provider: string): Result<Catalogue> => shippedCatalogues.load(provider);

/** The provider of `aws_lex_bot`; undefined when there is no catalogue for it. */
export const providerOfType = (type: string): CatalogueEntry | undefined => shippedCatalogues.providerOfType(type);

/** A resource, data source, ephemeral resource or a provider's settings (the type is then the provider's name). */
export const describe = (kind: TypeKind, type: string): TypeSchema | undefined => shippedCatalogues.describe(kind, type);

/** Names of all types of a kind, of one provider or of all. */
export const typeNames = (kind: TypeKind, provider?: string): string[] => shippedCatalogues.typeNames(kind, provider);
