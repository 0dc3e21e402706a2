/**
 * A string of a spec is parsed once into text and references. Nothing else can come out of it, so a string that is hostile stays text
 * or becomes a problem; `constructs/expression.ts` is the only place that writes the parts for Terraform.
 */
export type TextPart =
  { readonly kind: "text"; readonly text: string } | { readonly kind: "expression"; readonly source: string; readonly offset: number };

export interface ParsedText {
  readonly parts: readonly TextPart[];
  /** Set when a `${` is never closed. */
  readonly unclosedAt?: number;
}

/** A policy's own variables, which AWS resolves and Terraform must not: `${aws:username}`, `${*}`, `${?}`, `${$}`. */
const POLICY_VARIABLE = /^(?:[*?$]|[A-Za-z][\w-]*:[\w/.:-]+)$/;

/** Splits a string into literal text and the sources of its `${…}`. `$${` and `%%{` are the escaped forms of `${` and `%{`. */
export function parseText(input: string): ParsedText {
  const parts: TextPart[] = [];
  let text = "";
  let at = 0;
  while (at < input.length) {
    const next = input.slice(at, at + 3);
    if (next === "$${" || next === "%%{") {
      text += next.slice(1);
      at += 3;
    } else if (next.startsWith("${")) {
      const end = closingBrace(input, at + 2);
      if (end < 0) return { parts: withText(parts, text + input.slice(at)), unclosedAt: at };
      const source = input.slice(at + 2, end);
      if (POLICY_VARIABLE.test(source)) {
        text += input.slice(at, end + 1);
      } else {
        withText(parts, text).push({ kind: "expression", source, offset: at });
        text = "";
      }
      at = end + 1;
    } else {
      text += input[at];
      at += 1;
    }
  }
  return { parts: withText(parts, text) };
}

/** Whether a string holds anything that CDKTF or Terraform would treat as more than letters. */
export function isPlain(input: string): boolean {
  return !/[$%]\{/.test(input);
}

/** CDKTF resolves these wherever they stand; so no string of a spec may hold them. The number is how CDKTF encodes number tokens. */
export function isReserved(input: string): boolean {
  return input.includes("TfToken[") || /1\.888154589\d*e\+?289/i.test(input);
}

export type Reference =
  { readonly root: "service"; readonly name: string; readonly attribute: string } | { readonly root: "var"; readonly name: string };

/** Reads `service.orders.endpoint` or `var.tag`; undefined for anything else. */
export function parseReference(source: string): Reference | undefined {
  const service = /^\s*service\.([a-z][a-z0-9-]*)\.([A-Za-z]\w*)\s*$/.exec(source);
  if (service) return { root: "service", name: service[1] as string, attribute: service[2] as string };
  const variable = /^\s*var\.([A-Za-z_][\w-]*)\s*$/.exec(source);
  return variable ? { root: "var", name: variable[1] as string } : undefined;
}

function withText(parts: TextPart[], text: string): TextPart[] {
  if (text !== "") parts.push({ kind: "text", text });
  return parts;
}

/** The index of the `}` that closes a `${` opened before `from`, over nested braces and quoted strings; -1 when there is none. */
function closingBrace(input: string, from: number): number {
  let depth = 0;
  let quoted = false;
  for (let at = from; at < input.length; at += 1) {
    const char = input[at];
    if (quoted && char === "\\") at += 1;
    else if (char === '"') quoted = !quoted;
    else if (!quoted && char === "{") depth += 1;
    else if (!quoted && char === "}" && depth-- === 0) return at;
  }
  return -1;
}
