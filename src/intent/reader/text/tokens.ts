import { normaliseWord } from "./normalise";
import { opaqueSpans } from "./opaque";
import { shapes, type Shape } from "./shapes";
import type { Form, Token } from "./token";

/** Tells words of the lexicon from other identifiers: `s3` and `t3.medium` stay whole, `node20` is taken apart. */
export interface KnownWords {
  has(word: string): boolean;
  isEveryday(word: string): boolean;
  isInstanceType(word: string): boolean;
}

export const NOTHING_KNOWN: KnownWords = { has: () => false, isEveryday: () => false, isInstanceType: () => false };

/** Splits text into tokens. White space and hyphens between letters are not tokens of their own. */
export function tokenise(text: string, known: KnownWords = NOTHING_KNOWN): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const code of opaqueSpans(text)) {
    readPlain(text, at, code.from, known, tokens);
    tokens.push(makeToken("opaque", text, code.from, code.to, code.to));
    at = code.to;
  }
  readPlain(text, at, text.length, known, tokens);
  return tokens;
}

const SPACE = /[^\S\n]+/y;
const LETTERS = /[\p{L}\p{M}]/u;

function readPlain(text: string, from: number, to: number, known: KnownWords, tokens: Token[]): void {
  let at = from;
  while (at < to) {
    SPACE.lastIndex = at;
    const space = SPACE.exec(text);
    if (space !== null) at += space[0].length;
    if (at >= to) return;
    if (isJoiningHyphen(text, at)) {
      at += 1;
      continue;
    }
    const shape = shapeAt(text, at, to, known);
    const end = Math.max(at + 1, Math.min(shape?.to ?? at + 1, to));
    const form = shape?.form === "word" && known.isInstanceType(text.slice(at, end)) ? "identifier" : (shape?.form ?? "sign");
    for (const token of split(form, text, at, end, known)) tokens.push(token);
    at = end;
  }
}

function shapeAt(text: string, at: number, to: number, known: KnownWords): Shape | undefined {
  for (const shape of shapes) {
    const end = shape.end(text, at, known);
    if (end !== undefined && end <= to) return { form: shape.form, to: end };
  }
  return undefined;
}

/** `multi-az`, `20-day`: the hyphen ties two words and says nothing itself. Between two numbers it means "to". */
function isJoiningHyphen(text: string, at: number): boolean {
  if (text[at] !== "-" || at === 0) return false;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  return /[\p{L}\d)]/u.test(before) && LETTERS.test(after);
}

/** An identifier that is a known word with a number behind it is read as the two: `node20`, `ubuntu-22.04`. */
function split(form: Form, text: string, from: number, to: number, known: KnownWords): Token[] {
  const whole = makeToken(form, text, from, to, from);
  if (form !== "identifier" && form !== "word") return [whole];
  if (form === "word" ? !/\d/.test(whole.text) : false) return [whole];
  if (/^[A-Z]{2,}-\d+$/.test(whole.text)) return [whole];
  if (known.has(whole.word) || known.isInstanceType(whole.text)) return [whole];
  const parts = /^([\p{L}]+(?:\.net|\.js)?)([-:=]?)v?(\d+(?:\.\d+)*)$/u.exec(whole.text);
  if (parts === null || !known.has(normaliseWord(parts[1] as string))) return [whole];
  const middle = from + (parts[1] as string).length;
  return [makeToken("word", text, from, middle, from), makeToken("number", text, to - (parts[3] as string).length, to, from)];
}

function makeToken(form: Form, text: string, from: number, to: number, start: number): Token {
  const written = text.slice(from, to);
  const spaced = from === start && (from === 0 || /\s/.test(text.charAt(from - 1)));
  const base = { form, text: written, from, to, spaced };
  if (form === "number") return { ...base, word: written, number: Number(written.replaceAll(",", "")) };
  if (form === "quoted") return { ...base, word: written.slice(1, -1) };
  return { ...base, word: form === "line" ? "\n" : normaliseWord(written) };
}
