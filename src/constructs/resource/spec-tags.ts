import { providerTags, type ProviderOffer } from "../../blueprint";
import { isSettable, type TypeSchema } from "../../catalogue";
import { isRecord } from "../../spec/record";

type Values = Readonly<Record<string, unknown>>;

/**
 * The arguments of a resource with the tags of the spec among them, where the provider's block cannot give them: those of the resource itself
 * go over them. Nothing changes for a type without tags, nor where an expression tells all of them.
 * @param given written for Terraform, as the tags are.
 */
export function withSpecTags(given: Values, schema: TypeSchema, tags: Readonly<Record<string, string>>, offer: ProviderOffer): Values {
  const { tagArgument, tagRules } = offer;
  const attribute = tagArgument && schema.body.attributes.get(tagArgument.name);
  if (tagArgument === undefined || attribute?.type.kind !== "map" || !isSettable(attribute)) return given;
  const { name, narrower } = tagArgument;
  const own = given[name] ?? {};
  if (!isRecord(own)) return given;
  const fits = (key: string): boolean => narrower?.types.test(schema.type) !== true || narrower.key.test(key);
  // Azure takes Team and team for one key
  const taken = new Set(Object.keys(own).map((key) => key.toLowerCase()));
  const shared = Object.entries(providerTags(tags, tagRules)).filter(([key]) => fits(key) && !taken.has(key.toLowerCase()));
  return shared.length === 0 ? given : { ...given, [name]: { ...Object.fromEntries(shared), ...own } };
}
