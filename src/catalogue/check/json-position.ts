import { isRecord } from "../../spec/record";
import { isAttributeAsBlock, type Type } from "../types";

/**
 * Names of arguments that hold one word, an address or a number as text, and never a document: an object there is a mistake and not JSON
 * to be encoded. Only the end of the name counts: `bucket_name`, `role_arn`.
 */
const NEVER_JSON = new RegExp(
  "(?:^|_)(?:" +
    [
      "name|names|id|ids|arn|arns|alias|title|type|kind|class|size|tier|sku|version|engine|mode|state|status|enabled",
      "region|location|zone|availability_zone|bucket|prefix|suffix|host|hostname|domain|dns|fqdn|url|uri|endpoint|path",
      "address|cidr|cidr_block|cidr_range|ip|ipv4|ipv6|subnet|network|vpc|port|protocol|method|email|phone_number|locale|timezone|time_zone",
      "username|user|password|secret_key|access_key|token|role|owner|effect|action|algorithm|runtime|handler|image|instance_type|machine_type",
      "interval|timeout|duration|ttl|date|time|timestamp|schedule_expression|cron|project|account|description|comment",
    ].join("|") +
    ")$",
);

/**
 * Whether an object or list, given for an argument of this type and name, is meant as JSON: policies, definitions, bodies. The provider
 * wants text there; `normaliseArguments` encodes it.
 * @param argument undefined inside of a list or map: a text there is one of many and never JSON
 */
export function isJsonPosition(type: Type, value: unknown, argument: string | undefined): boolean {
  return type.kind === "string" && argument !== undefined && typeof value === "object" && value !== null && !NEVER_JSON.test(argument);
}

/** Whether a lone object stands where a list of them may be written as blocks: `ingress: {…}` for `ingress: [{…}]`. */
export function isLoneBlock(type: Type, value: unknown): boolean {
  return isAttributeAsBlock(type) && isRecord(value);
}
