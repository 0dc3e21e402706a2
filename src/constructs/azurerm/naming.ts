import { Fn, Token, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { providerTags } from "../../blueprint";
import { contextOf } from "../core/context";
import { physicalName, type NameRules } from "../core/naming";
import { azureOffer } from "./facts";
import { DNS_TAG_KEY } from "./facts/tags";

/** Digits that make a name unique in the world: 32 bits. */
const DIGITS = 8;

/**
 * A name that nobody else in the world has. Its last digits stand for the resource group's id, which holds the subscription, and for the
 * place in the stack: so they need no provider of chance, are the same in every run, and keep two environments apart.
 */
export function uniqueName(scope: Construct, groupId: string, rules: NameRules): string {
  const { separator = "-", max } = rules;
  const name = physicalName(scope, { max: max - DIGITS - separator.length, separator });
  return `${name}${separator}${digitsOf(scope, groupId)}`;
}

/** Like `uniqueName`, for what a stack has once: its place is not part of the name that people read. */
export function uniqueStackName(scope: Construct, groupId: string, max: number): string {
  return `${physicalName(TerraformStack.of(scope), { max: max - DIGITS - 1 })}-${digitsOf(scope, groupId)}`;
}

function digitsOf(scope: Construct, groupId: string): string {
  const place = scope.node.scopes.slice(TerraformStack.of(scope).node.scopes.length).map(({ node }) => node.id);
  return Token.asString(Fn.substr(Fn.sha256(Fn.join("/", [groupId, ...place])), 0, DIGITS));
}

/** The argument `tags`; nothing when there are none. */
export interface Tagged {
  readonly tags?: Record<string, string>;
}

/** The stack's tags as Azure takes them, and those of a resource's own. */
export function tagged(scope: Construct, own: Readonly<Record<string, string>> = {}): Tagged {
  return asArgument({ ...providerTags(contextOf(scope).tags, azureOffer.tagRules), ...own });
}

/** The tags that a DNS zone takes: their keys begin with a letter and hold no space. */
export function taggedZone(scope: Construct): Tagged {
  return asArgument(Object.fromEntries(Object.entries(tagged(scope).tags ?? {}).filter(([key]) => DNS_TAG_KEY.test(key))));
}

const asArgument = (tags: Record<string, string>): Tagged => (Object.keys(tags).length === 0 ? {} : { tags });
