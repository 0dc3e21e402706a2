export { attributeType, followSteps, type ReferenceStep } from "./attribute-type";
export { Catalogues, SHIPPED_CATALOGUES, type Catalogue, type CatalogueEntry } from "./catalogues";
export { checkArguments, isJsonPosition, MOST_DEPTH, type CheckOptions, type TypeOfText } from "./check";
export { canConvert, convertScalar } from "./convert";
export { referenceTextProblems, typeOfText, type ExpressionScope } from "./expression";
export {
  describeResource,
  type ArgumentDescription,
  type AttributeDescription,
  type DescribeOptions,
  type ResourceDescription,
} from "./description";
export type { ExampleEntry, ExampleSpec } from "./example-spec";
export { jsonTemplate } from "./json-template";
export { minimalArguments, type MinimalOptions } from "./minimal";
export { normaliseArguments } from "./normalise";
export { MOST_HITS, searchResources, type SearchHit, type SearchOptions } from "./search";
export { bodyType, settableNames, type Block, type Body, type TypeKind, type TypeSchema } from "./schema";
export { describe, loadCatalogue, providerOfType, shippedCatalogues, typeNames } from "./shipped";
export { unknownType } from "./unknown-type";
export { isAttributeAsBlock, isSettable, typeName, typeWords, type Attribute, type ObjectType, type Type } from "./types";
