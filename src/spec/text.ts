/**
 * A string of a spec is parsed once into text and expressions. Nothing else can come out of it, so a string that is hostile stays text
 * or becomes a problem; `constructs/expression.ts` is the only place that writes the parts for Terraform.
 */
export type TextPart =
  { readonly kind: "text"; readonly text: string } | { readonly kind: "expression"; readonly source: string; readonly offset: number };

export interface ParsedText {
  readonly parts: readonly TextPart[];
  /** Set when a `${` is never closed. */
  readonly unclosedAt?: number;
  /** Where the first `%{` of the text stands. It is text here; Terraform would take it for a directive. */
  readonly directiveAt?: number;
}

/** A policy's own variables, which AWS resolves and Terraform must not: `${aws:username}`, `${*}`, `${?}`, `${$}`. */
const POLICY_VARIABLE = /^(?:[*?$]|[A-Za-z][\w-]*:[\w/.:-]+)$/;

/** Splits a string into literal text and the sources of its `${…}`. `$${` and `%%{` are the escaped forms of `${` and `%{`. */
export function parseText(input: string): ParsedText {
  const parts: TextPart[] = [];
  let text = "";
  let from = 0;
  let directive: { readonly directiveAt?: number } = {};
  for (let at = nextMark(input, 0); at >= 0; at = nextMark(input, at)) {
    if (input.startsWith("%{", at)) {
      if (directive.directiveAt === undefined) directive = { directiveAt: at };
      at += 2;
      continue;
    }
    if (input[at + 1] !== "{") {
      // the first of two signs that stand for one
      text += input.slice(from, at);
      from = at + 1;
      at += 3;
      continue;
    }
    const end = closingBrace(input, at + 2);
    if (end < 0) return { parts: withText(parts, text + input.slice(from)), unclosedAt: at, ...directive };
    const source = input.slice(at + 2, end);
    if (!POLICY_VARIABLE.test(source)) {
      withText(parts, text + input.slice(from, at)).push({ kind: "expression", source, offset: at });
      text = "";
      from = end + 1;
    }
    at = end + 1;
  }
  return { parts: withText(parts, text + input.slice(from)), ...directive };
}

const MARK = /\$\$\{|%%\{|\$\{|%\{/g;

/** Where the next `${`, `%{`, `$${` or `%%{` begins; -1 when there is none. */
function nextMark(input: string, from: number): number {
  MARK.lastIndex = from;
  return MARK.exec(input)?.index ?? -1;
}

/** Whether a string holds anything that CDKTF or Terraform would treat as more than letters. */
export function isPlain(input: string): boolean {
  return !/[$%]\{/.test(input);
}

/** CDKTF resolves these wherever they stand; so no string of a spec may hold them. The number is how CDKTF encodes number tokens. */
export function isReserved(input: string): boolean {
  return input.includes("TfToken[") || /1\.888154589\d*e\+?289/i.test(input);
}

function withText(parts: TextPart[], text: string): TextPart[] {
  if (text !== "") parts.push({ kind: "text", text });
  return parts;
}

/** The index of the `}` that closes a `${` opened before `from`, over nested braces, quoted texts and templates in them; -1 when there is none. */
function closingBrace(input: string, from: number): number {
  const open: ("brace" | "text")[] = ["brace"];
  for (let at = from; at < input.length; at += 1) {
    const char = input[at];
    const next = input[at + 1];
    if (open.at(-1) === "text") {
      if (char === "\\" || ((char === "$" || char === "%") && next === char)) at += 1;
      else if (char === '"') open.pop();
      else if ((char === "$" || char === "%") && next === "{") {
        open.push("brace");
        at += 1;
      }
    } else if (char === '"') open.push("text");
    else if (char === "{") open.push("brace");
    else if (char === "}") {
      open.pop();
      if (open.length === 0) return at;
    }
  }
  return -1;
}
