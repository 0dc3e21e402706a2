/**
 * Parts of a request that are code and not words: template expressions, HCL blocks, tags, fenced code. They are never read, only handed
 * back as not understood.
 */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The longest piece of code that is looked at; an unclosed bracket hides no more than this. */
const LONGEST = 4_000;

/** How each kind of code begins. The first that matches at a place counts. */
const BEGINNINGS: readonly { readonly start: RegExp; readonly end: (text: string, from: number) => number }[] = [
  { start: /```/y, end: (text, from) => after(text, "```", from + 3) },
  { start: /[$%]\{/y, end: (text, from) => closingBrace(text, from + 1) },
  { start: /\$\(/y, end: (text, from) => after(text, ")", from) },
  { start: /<\/?[a-zA-Z][^<>]{0,200}>/y, end: (text, from) => endOfElement(text, from) },
  {
    start:
      /["'}]{0,4}\s{0,8}\b(?:resource|data|provisioner|module|provider|variable|output|terraform|locals)\b(?:\s{1,8}["'][^"'\n]{0,80}["']){0,2}\s{0,8}\{/y,
    end: (text, from) => closingBrace(text, text.indexOf("{", from)),
  },
  { start: /\{(?=[^{}]{0,200}["=:{])/y, end: (text, from) => closingBrace(text, from) },
  {
    start: /["'`)\s]{0,4};\s{0,8}(?:drop|delete|insert|update|select|alter|truncate)\s[^\n]{0,200}?--/iy,
    end: (text, from) => after(text, "--", from),
  },
  {
    start:
      /\b(?:select|insert\s{1,8}into|update|delete\s{1,8}from|drop\s{1,8}table|truncate\s{1,8}table)\s[^\n.]{0,60}\b(?:from|values|set|where|join|users)\b/iy,
    end: lineEnd,
  },
  { start: /TfToken\[[^\]\s]{0,80}\]?/y, end: (text, from) => after(text, "]", from) },
];

const MAY_BEGIN = /[`$%<"'}{;tTrdpmvolsiu]/;

/** Where code stands in the text, in order, without overlaps. */
export function opaqueSpans(text: string): Span[] {
  const spans: Span[] = [];
  let at = 0;
  while (at < text.length) {
    const to = MAY_BEGIN.test(text.charAt(at)) ? codeEnd(text, at) : undefined;
    if (to === undefined) at += 1;
    else {
      spans.push({ from: at, to });
      at = to;
    }
  }
  return spans;
}

function codeEnd(text: string, at: number): number | undefined {
  for (const { start, end } of BEGINNINGS) {
    start.lastIndex = at;
    const found = start.exec(text);
    if (found !== null) return Math.max(at + 1, Math.min(end(text, at), at + LONGEST, text.length));
  }
  return undefined;
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? lineEnd(text, from) : found + mark.length;
}

function lineEnd(text: string, from: number): number {
  const found = text.indexOf("\n", from);
  return found < 0 ? text.length : found;
}

/** Past the brace that closes the one at `open`, over nested ones; to the end of the line when it is never closed. */
function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < Math.min(text.length, open + LONGEST); at += 1) {
    if (text[at] === "{") depth += 1;
    else if (text[at] === "}" && --depth === 0) return at + 1;
  }
  return lineEnd(text, open);
}

function endOfElement(text: string, from: number): number {
  const name = /^<([a-zA-Z]+)/.exec(text.slice(from, from + 40))?.[1];
  const close =
    name === undefined
      ? -1
      : text
          .slice(from, from + LONGEST)
          .toLowerCase()
          .indexOf(`</${name.toLowerCase()}>`);
  return close < 0 ? after(text, ">", from) : from + close + name!.length + 3;
}
