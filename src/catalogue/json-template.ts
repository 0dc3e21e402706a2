import { parseText } from "../spec/text";

/**
 * A value as JSON text in a Terraform template. Without an expression in it, it is the JSON itself. With one, it is a call of `jsonencode`,
 * so that what the expression becomes is encoded too: a quotation mark in a name, a number that stays a number.
 *
 * The strings of the value are templates and stay templates: `${aws_s3_bucket.media.arn}/*` works inside.
 */
export function jsonTemplate(value: unknown): string {
  return hasExpression(value) ? `\${jsonencode(${expressionOf(value)})}` : escapeTemplate(JSON.stringify(withoutEscapes(value)));
}

function hasExpression(value: unknown): boolean {
  if (typeof value === "string") return parseText(value).parts.some(({ kind }) => kind === "expression");
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, each]) => (!Array.isArray(value) && hasExpression(key)) || hasExpression(each));
}

/** The value in Terraform's own language, whose objects and lists are written as JSON's are. */
function expressionOf(value: unknown): string {
  if (typeof value === "string") return quotedTemplate(value);
  if (Array.isArray(value)) return `[${value.map(expressionOf).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const keys = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${keys.map(([key, each]) => `${quotedTemplate(key)}:${expressionOf(each)}`).join(",")}}`;
}

function quotedTemplate(template: string): string {
  const parts = parseText(template).parts.map((part) => (part.kind === "text" ? quoted(part.text) : `\${${part.source}}`));
  return `"${parts.join("")}"`;
}

/** Text inside of Terraform's quotation marks. Its escapes are JSON's, but for two that it does not know. */
function quoted(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll("\\b", "\\u0008").replaceAll("\\f", "\\u000c");
  return escapeTemplate(escaped);
}

const escapeTemplate = (text: string): string => text.replaceAll(/([$%])\{/g, "$1$1{");

/** The plain text of every string: `$${x}` stands for `${x}`. */
function withoutEscapes(value: unknown): unknown {
  if (typeof value === "string") return plainText(value);
  if (Array.isArray(value)) return value.map(withoutEscapes);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [plainText(key), withoutEscapes(each)]));
}

const plainText = (template: string): string =>
  parseText(template)
    .parts.map((part) => (part.kind === "text" ? part.text : ""))
    .join("");
