import { Lazy } from "cdktf";
import { StackwrightError, type Problem } from "../errors";
import { chainsIn, parseReference, type Reference } from "../spec/expression";
import { isPlain, isReserved, parseText } from "../spec/text";

/**
 * The one place where a string becomes a Terraform expression or does not. Text of a spec passes through here once, before any construct
 * sees it; what constructs themselves write (`${…}` of CDKTF's tokens) does not.
 */

/** Gives the Terraform text of a reference: `${aws_db_instance.orders_instance.address}`, or a CDKTF token. */
export type ResolveReference = (reference: Reference) => string;

/**
 * What `${…}` may hold at a position: references only, as in the fields of a service, or expressions, as in the arguments of a resource, in
 * outputs and in conditions. Whether an expression is right was judged before, by the catalogue.
 */
export type Position = "references" | "expressions";

/** Every string of a tree written for Terraform: text is escaped, references are replaced, in keys too. */
export function renderTree<T>(tree: T, resolve: ResolveReference, position: Position = "references"): T {
  if (typeof tree === "string") return renderText(tree, resolve, position) as T;
  if (Array.isArray(tree)) return tree.map((entry: unknown) => renderTree(entry, resolve, position)) as T;
  if (typeof tree !== "object" || tree === null) return tree;
  // in the fields of a service a key is text; where expressions may stand, Terraform reads keys as templates too
  const keyOf = (key: string): string => (position === "references" ? escapeText(key) : renderText(key, resolve, position));
  const entries = Object.entries(tree).map(([key, value]) => [keyOf(key), renderTree(value as unknown, resolve, position)]);
  return Object.fromEntries(entries) as T;
}

/**
 * One string of a spec as a Terraform template: `a $${b}` is the text `a ${b}`, `${service.orders.host}` its value.
 *
 * A lone reference is what `resolve` makes of it. Within a longer expression only `service.…` is asked for, and written so that it can stand
 * there; everything else, also `var.…` and `aws_vpc.…`, stays as it came: Terraform knows these by the same names. So a tree of arguments is
 * first brought into the form that Terraform wants (`normaliseArguments`, which may write `jsonencode(…)` around references) and then rendered.
 */
export function renderText(text: string, resolve: ResolveReference, position: Position = "references"): string {
  if (isReserved(text)) throw new StackwrightError([reserved()]);
  if (isPlain(text)) return text;
  const parsed = parseText(text);
  if (parsed.unclosedAt !== undefined) throw new StackwrightError([notAReference(text.slice(parsed.unclosedAt))]);
  const parts = parsed.parts.map((part): RenderedPart => {
    if (part.kind === "text") return { text: escapeText(part.text) };
    const reference = parseReference(part.source);
    if (reference !== undefined) return { text: resolve(reference) };
    if (position === "references") throw new StackwrightError([notAReference(`\${${part.source}}`)]);
    return { code: codeWithServices(part.source, resolve) };
  });
  return join(parts);
}

/** A part that is written, or an expression whose services are not written yet. */
type RenderedPart = { readonly text: string } | { readonly code: readonly CodePart[] };
/** Code as it came, or the template that a service's attribute is. */
type CodePart = { readonly source: string } | { readonly template: string };

/** An expression cut at its references to services: Terraform knows every other name as the spec writes it. */
function codeWithServices(source: string, resolve: ResolveReference): CodePart[] {
  let from = 0;
  const parts = chainsIn(source).flatMap((chain): CodePart[] => {
    const [root, name, attribute, ...more] = chain.names;
    if (root !== "service") return [];
    if (name === undefined || attribute === undefined || more.length > 0)
      throw new StackwrightError([notAReference(source.slice(chain.from, chain.to))]);
    const before = source.slice(from, chain.from);
    from = chain.to;
    return [{ source: before }, { template: resolve({ root, name, attribute }) }];
  });
  return [...parts, { source: source.slice(from) }];
}

function join(parts: readonly RenderedPart[]): string {
  const write = (template: (text: string) => string): string =>
    parts
      .map((part) => ("text" in part ? template(part.text) : `\${${part.code.map((each) => codeText(each, template)).join("")}}`))
      .join("");
  const hasCode = parts.some((part) => "code" in part);
  const hasTokens = parts.some((part) =>
    "text" in part ? isLate(part.text) : part.code.some((each) => "template" in each && isLate(each.template)),
  );
  return hasCode && hasTokens ? late(write) : write((text) => text);
}

function codeText(part: CodePart, template: (text: string) => string): string {
  return "source" in part ? part.source : templateAsCode(template(part.template));
}

/** A template where code stands: `${ref}` is `ref`, anything else a text in quotation marks. */
function templateAsCode(template: string): string {
  const { parts } = parseText(template);
  const [only] = parts;
  if (parts.length !== 1 || only?.kind !== "expression") return `"${quoteTemplate(template)}"`;
  return parseReference(only.source) === undefined ? `(${only.source})` : only.source;
}

const isLate = (text: string): boolean => text.includes("${TfToken[");

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
  const { parts } = parseText(template);
  return parts.map((part) => (part.kind === "text" ? quoteText(escapeText(part.text)) : `\${${part.source}}`)).join("");
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
