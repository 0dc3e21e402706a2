import type { ProviderSchema, SchemaBlock } from "./build-catalogue-schema";

/**
 * A schema says of almost every resource that its `id` may be set. Terraform's older plug-in kit adds that by itself, and the providers
 * refuse it: of 1,252 resources of aws 5.100.0 all but one, of 1,103 resources and 393 data sources of azurerm 5.2.0 all. So it is
 * read-only here. Data sources of other providers keep it: some are looked up by it.
 */
export function withReadOnlyIds(schema: ProviderSchema, provider: string): ProviderSchema {
  return {
    ...schema,
    resource_schemas: changed(schema.resource_schemas),
    data_source_schemas: provider === "azurerm" ? changed(schema.data_source_schemas) : (schema.data_source_schemas ?? {}),
  };
}

/** Resources that do take one. */
const SETTABLE = new Set(["aws_elasticache_reserved_cache_node"]);

type Types = NonNullable<ProviderSchema["resource_schemas"]>;

function changed(types: Types = {}): Types {
  return Object.fromEntries(
    Object.entries(types).map(([type, { block }]) => [type, { block: SETTABLE.has(type) ? block : withReadOnlyId(block) }]),
  );
}

function withReadOnlyId(block: SchemaBlock): SchemaBlock {
  const id = block.attributes?.["id"];
  if (id?.optional !== true || id.computed !== true) return block;
  const { optional: _, ...readOnly } = id;
  return { ...block, attributes: { ...block.attributes, id: readOnly } };
}
