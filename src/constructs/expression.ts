import { Lazy } from "cdktf";
import { StackwrightError, type Problem } from "../errors";
import { parseReference, type Reference } from "../spec/expression";
import { isPlain, isReserved, parseText } from "../spec/text";

/**
 * The one place where a string becomes a Terraform expression or does not. Text of a spec passes through here once, before any construct
 * sees it; what constructs themselves write (`${…}` of CDKTF's tokens) does not.
 */

/** Gives the Terraform text of a reference: `${aws_db_instance.orders_instance.address}`, or a CDKTF token. */
export type ResolveReference = (reference: Reference) => string;

/** Every string of a tree written for Terraform: text is escaped, references are replaced. Keys are escaped too. */
export function renderTree<T>(tree: T, resolve: ResolveReference): T {
  if (typeof tree === "string") return renderText(tree, resolve) as T;
  if (Array.isArray(tree)) return tree.map((entry: unknown) => renderTree(entry, resolve)) as T;
  if (typeof tree !== "object" || tree === null) return tree;
  const entries = Object.entries(tree).map(([key, value]) => [escapeText(key), renderTree(value as unknown, resolve)]);
  return Object.fromEntries(entries) as T;
}

/** One string of a spec as a Terraform template: `a $${b}` is the text `a ${b}`, `${service.orders.host}` its value. */
export function renderText(text: string, resolve: ResolveReference): string {
  if (isReserved(text)) throw new StackwrightError([reserved()]);
  if (isPlain(text)) return text;
  const parsed = parseText(text);
  if (parsed.unclosedAt !== undefined) throw new StackwrightError([notAReference(text.slice(parsed.unclosedAt))]);
  return parsed.parts
    .map((part) => {
      if (part.kind === "text") return escapeText(part.text);
      const reference = parseReference(part.source);
      if (reference === undefined) throw new StackwrightError([notAReference(`\${${part.source}}`)]);
      return resolve(reference);
    })
    .join("");
}

/** Text at a position where Terraform reads a template: what would open an expression is escaped. */
export function escapeText(text: string): string {
  return text.replaceAll(/([$%])\{/g, "$1$1{");
}

/** A call of a Terraform function on one template: `${base64encode("…")}`. The template is one that `renderText` or a construct wrote. */
export function callOnTemplate(name: string, template: string): string {
  return late((resolve) => call(name, resolve(template)));
}

/**
 * A value as JSON in a template: `{"greeting":${jsonencode("${var.greeting}")}}`. What an expression turns out to be is encoded by Terraform,
 * so that a quote in it stays text. The strings are templates that `renderText` or a construct wrote.
 */
export function jsonTemplate(value: unknown): string {
  return late((resolve) => jsonOf(value, resolve));
}

/** The text of a template without the tokens that stand for references: unlike those, the same in every run. */
export const withoutTokens = (template: string): string => template.replaceAll(TOKEN, "");

const TOKEN = /\$\{TfToken\[[^\]]*\]\}/g;

/**
 * A text that is put together when the stack is written. CDKTF takes the braces off every token that stands between other braces; so tokens
 * become references first, each by itself.
 */
function late(write: (resolve: (template: string) => string) => string): string {
  return Lazy.stringValue({
    produce: (context) => write((template) => template.replaceAll(TOKEN, (token) => String(context.resolve(token)))),
  });
}

const call = (name: string, template: string): string => `\${${name}("${quoteTemplate(template)}")}`;

/** Where a template opens an expression: `${`, but not the escaped `$${`. */
const OPENS = /(?<!\$)(?:\$\$)*\$\{/;

function jsonOf(value: unknown, resolve: (template: string) => string): string {
  if (typeof value === "string") {
    const template = resolve(value);
    return OPENS.test(template) ? call("jsonencode", template) : JSON.stringify(template);
  }
  if (Array.isArray(value)) return `[${value.map((entry: unknown) => jsonOf(entry, resolve)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${jsonOf(entry, resolve)}`).join(",")}}`;
}

/** Escapes a template for a quoted string of Terraform's language, leaving the interpolations in it as they stand. */
function quoteTemplate(template: string): string {
  const parts = template.split(/(\$\{(?:[^{}"]|"[^"]*")*\})/);
  return parts.map((part, index) => (index % 2 === 1 && !parts[index - 1]?.endsWith("$") ? part : quoteText(part))).join("");
}

function quoteText(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\r", "\\r").replaceAll("\n", "\\n").replaceAll("\t", "\\t");
}

function reserved(): Problem {
  return { code: "TEXT_RESERVED", path: "", expected: "text without a CDKTF token marker", fix: "Remove TfToken[ from the text." };
}

function notAReference(received: string): Problem {
  return {
    code: "TEXT_NOT_A_REFERENCE",
    path: "",
    received,
    expected: "${service.<name>.<attribute>} or ${var.<name>}",
    fix: "Write $${ for the text ${, or use a reference.",
  };
}
