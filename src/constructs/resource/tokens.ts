import { Token, Tokenization } from "cdktf";
import { Construct } from "constructs";
import { StackwrightError, joinPath, type Problem } from "../../errors";

/**
 * A tree in which every token of CDKTF is a text, whatever kind of value it stands for: what is checked and written then is plain JSON.
 * Tokens of lists are lists of one text already, and stay.
 * @throws StackwrightError for a construct in place of one of its attributes.
 */
export function tokensAsText<T>(tree: T, path = "arguments"): T {
  return textIn(tree, path) as T;
}

function textIn(value: unknown, path: string): unknown {
  if (typeof value === "number") return Token.isUnresolved(value) ? Token.asString(value) : value;
  if (typeof value !== "object" || value === null) return value;
  if (Construct.isConstruct(value)) throw new StackwrightError([aConstruct(path, value)]);
  if (Tokenization.isResolvable(value)) return Token.asString(value);
  if (Array.isArray(value)) return value.map((each: unknown, index) => textIn(each, joinPath(path, index)));
  const map = Tokenization.reverseMap(value);
  if (map !== undefined) return Token.asString(map);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, textIn(each, joinPath(path, key))]));
}

function aConstruct(path: string, { node }: Construct): Problem {
  const fix = "Refer to an attribute of it, such as its id or arn.";
  return { code: "SPEC_WRONG_TYPE", path, received: node.path, expected: "a value, and no construct", fix };
}

/** Whether a token is anywhere in a tree of plain JSON. */
export function holdsTokens(value: unknown): boolean {
  if (typeof value === "string") return value.includes("TfToken[");
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, each]) => key.includes("TfToken[") || holdsTokens(each));
}
