import { hasMark, hasRelation, isSign, senseOf, wordOf, type Lexeme } from "./lexeme";
import type { Measure } from "./measure";

/** Joins numbers with their units, number words and ranges: `two dozen`, `half a vcpu`, `2..20`, `between 3 and 9`, `min 1 max 5`. */
export function withQuantities(lexemes: readonly Lexeme[]): Lexeme[] {
  const joined: Lexeme[] = [];
  let at = 0;
  while (at < lexemes.length) {
    const found = rangeAt(lexemes, at) ?? quantityAt(lexemes, at);
    if (found === undefined) {
      joined.push({ ...(lexemes[at] as Lexeme), at: joined.length });
      at += 1;
    } else {
      joined.push(merge(lexemes.slice(at, found.end), joined.length, found.measure));
      at = found.end;
    }
  }
  return renumber(withBoundPairs(joined));
}

interface Found {
  readonly measure: Measure;
  /** Index after the last lexeme that it covers. */
  readonly end: number;
}

function merge(parts: readonly Lexeme[], at: number, measure: Measure): Lexeme {
  const first = parts[0] as Lexeme;
  // a number with its unit means what it measures; a bare number word keeps its other senses (`one`, `both`)
  const senses = parts.length === 1 ? first.senses : [];
  return { at, tokens: parts.flatMap(({ tokens }) => tokens), from: first.from, to: (parts.at(-1) as Lexeme).to, senses, measure };
}

const renumber = (lexemes: readonly Lexeme[]): Lexeme[] => lexemes.map((lexeme, at) => ({ ...lexeme, at }));

// ---- one number ----

interface Numeral {
  readonly value: number;
  readonly digits: string;
  readonly end: number;
}

function quantityAt(lexemes: readonly Lexeme[], at: number): Found | undefined {
  const bound = boundAt(lexemes, at);
  const number = numeralAt(lexemes, bound?.end ?? at) ?? (bound === undefined ? articleAt(lexemes, at) : undefined);
  if (number === undefined) return undefined;
  const measured = withUnit(lexemes, number);
  const limit = bound?.bound ?? boundBehind(lexemes, measured.end);
  return limit === undefined ? measured : { measure: { ...measured.measure, bound: limit }, end: measured.end };
}

function boundAt(lexemes: readonly Lexeme[], at: number): { bound: "min" | "max"; end: number } | undefined {
  const sense = senseOf(lexemes[at], "bound");
  if (sense === undefined) return undefined;
  let end = at + 1;
  while (isSign(lexemes[end], ": =") || ["of", "size"].includes(wordOf(lexemes[end]))) end += 1;
  return numeralAt(lexemes, end) === undefined ? undefined : { bound: sense.bound, end };
}

/** `two nodes minimum and six maximum`: a bound behind its number, or behind the noun that it counts. */
function boundBehind(lexemes: readonly Lexeme[], end: number): "min" | "max" | undefined {
  for (const at of [end, end + 1]) {
    const lexeme = lexemes[at];
    if (lexeme === undefined || isSign(lexeme) || (at > end && senseOf(lexemes[end], "cue") === undefined)) return undefined;
    if (!/^(?:min|max|minimum|maximum|at least|at most|at a minimum)$/.test(wordOf(lexeme))) continue;
    return numeralAt(lexemes, at + 1) === undefined ? senseOf(lexeme, "bound")?.bound : undefined;
  }
  return undefined;
}

/** Digits or number words. */
function numeralAt(lexemes: readonly Lexeme[], at: number): Numeral | undefined {
  const lexeme = lexemes[at];
  if (lexeme === undefined) return undefined;
  if (lexeme.measure !== undefined && lexeme.tokens[0]?.form === "number") return afterDigits(lexemes, at, lexeme.measure);
  if (wordOf(lexeme) === "quarter" && senseOf(lexemes[at + 1], "unit")?.dimension === "cpu")
    return { value: 0.25, digits: "0.25", end: at + 1 };
  const times = /^x(\d{1,3})$/.exec(wordOf(lexeme));
  if (times !== null) return { value: Number(times[1]), digits: times[1] as string, end: at + 1 };
  return inWords(lexemes, at);
}

function afterDigits(lexemes: readonly Lexeme[], at: number, { value, digits }: Measure): Numeral {
  const next = lexemes[at + 1];
  if (next !== undefined && isJoined(next) && wordOf(next) === "k") return { value: value * 1_000, digits, end: at + 2 };
  const scale = senseOf(next, "numeral");
  if (scale?.part === "scale" && next !== undefined && wordOf(next) !== "k") return { value: value * scale.value, digits, end: at + 2 };
  return { value, digits, end: at + 1 };
}

function inWords(lexemes: readonly Lexeme[], at: number): Numeral | undefined {
  let end = at;
  let total = 0;
  let part: number | undefined;
  const article = wordOf(lexemes[at]);
  if ((article === "a" || article === "an") && senseOf(lexemes[at + 1], "numeral")?.part === "scale") {
    part = 1;
    end = at + 1;
  }
  for (let sense = senseOf(lexemes[end], "numeral"); sense !== undefined; sense = senseOf(lexemes[end], "numeral")) {
    if (sense.part === "scale") part = (part ?? 1) * sense.value;
    else if (sense.part === "fraction") part = (part ?? 0) + sense.value;
    else if (
      part === undefined ||
      (sense.part === "one" && isTens(lexemes[end - 1])) ||
      isHundreds(lexemes[end - 1]) ||
      (wordOf(lexemes[end - 1]) === "and" && isHundreds(lexemes[end - 2]))
    )
      part = (part ?? 0) + sense.value;
    else break;
    end += 1;
    if (sense.value >= 1_000) {
      total += part;
      part = 0;
    }
    if (part >= 1 && wordOf(lexemes[end]) === "and" && senseOf(lexemes[end + 1], "numeral")?.part === "fraction") end += 1;
    else if (isHundreds(lexemes[end - 1]) && wordOf(lexemes[end]) === "and" && senseOf(lexemes[end + 1], "numeral") !== undefined) end += 1;
  }
  if (part === undefined || end === at) return undefined;
  const value = total + part;
  return { value, digits: String(value), end };
}

const isTens = (lexeme: Lexeme | undefined): boolean => senseOf(lexeme, "numeral")?.part === "ten";
const isHundreds = (lexeme: Lexeme | undefined): boolean => (senseOf(lexeme, "numeral")?.value ?? 0) >= 100;

/** `a gig`, `an hour`, `a week`: an article is a one when a unit follows. */
function articleAt(lexemes: readonly Lexeme[], at: number): Numeral | undefined {
  const word = wordOf(lexemes[at]);
  const unit = senseOf(lexemes[at + 1], "unit");
  if ((word !== "a" && word !== "an") || unit === undefined || wordOf(lexemes[at + 1]).length < 3) return undefined;
  if (wordOf(lexemes[at + 1]) === "quarter" && senseOf(lexemes[at + 2], "unit") !== undefined) return undefined;
  return unit.dimension === "bytes" || unit.dimension === "time" ? { value: 1, digits: "1", end: at + 1 } : undefined;
}

const isJoined = (lexeme: Lexeme): boolean => lexeme.tokens[0]?.spaced === false;

function withUnit(lexemes: readonly Lexeme[], number: Numeral): Found {
  let { end } = number;
  if (wordOf(lexemes[end]) === "x" || wordOf(lexemes[end]) === "×") end += 1;
  const unitAt =
    ["more", "virtual", "of", "a", "an", "dedicated", "consecutive", "full", "calendar"].includes(wordOf(lexemes[end])) &&
    number.end === end
      ? end + 1
      : end;
  const unit = unitOf(lexemes, unitAt);
  const { value, digits } = number;
  if (unit === undefined) return { measure: { dimension: "none", value, digits }, end };
  return { measure: { dimension: unit.dimension, value: value * unit.factor, digits }, end: unitAt + 1 };
}

function unitOf(lexemes: readonly Lexeme[], at: number): { dimension: Measure["dimension"]; factor: number } | undefined {
  const lexeme = lexemes[at];
  const unit = senseOf(lexeme, "unit");
  if (lexeme === undefined || unit === undefined) return undefined;
  const word = wordOf(lexeme);
  // `500m cpu` are millicores, `500m` of time minutes; one letter is a unit only when it is tied to its number
  if (word === "m" && senseOf(lexemes[at + 1], "unit")?.dimension === "cpu") return { dimension: "cpu", factor: 1 / 1000 };
  const next = lexemes[at + 1];
  const ends = next === undefined || isSign(next) || next.tokens[0]?.form === "line";
  if (word.length === 1 && /[a-z]/.test(word) && !isJoined(lexeme) && !(ends && /[smhd]/.test(word))) return undefined;
  if (word === "m" && isJoined(lexeme) && senseOf(lexemes[at - 2], "cue")?.concept === "cpu") return { dimension: "cpu", factor: 1 / 1000 };
  if (word === "min" && !isJoined(lexeme) && numeralAt(lexemes, at + 1) !== undefined) return undefined;
  return unit;
}

// ---- ranges ----

/** `2..20`, `3 to 9`, `between 2 and 8`, `from two up to twenty-five`. */
function rangeAt(lexemes: readonly Lexeme[], at: number): Found | undefined {
  const opens = ["between", "from", "grows from", "scales from"].includes(wordOf(lexemes[at]));
  const start = opens ? at + 1 : at;
  const low = numeralAt(lexemes, start);
  if (low === undefined || isOrdinal(lexemes[low.end])) return undefined;
  const lowUnit = unitOf(lexemes, low.end);
  const separator = separatorAt(lexemes, lowUnit === undefined ? low.end : low.end + 1, opens && wordOf(lexemes[at]) === "between");
  if (separator === undefined) return undefined;
  const high = numeralAt(lexemes, separator);
  if (high === undefined || isDate(lexemes, high.end)) return undefined;
  const highUnit = unitOf(lexemes, high.end);
  const unit = highUnit ?? lowUnit;
  const [least, most] = [low.value * ((lowUnit ?? unit)?.factor ?? 1), high.value * (unit?.factor ?? 1)];
  if (most < least || (lowUnit !== undefined && highUnit !== undefined && lowUnit.dimension !== highUnit.dimension)) return undefined;
  const measure: Measure = { dimension: unit?.dimension ?? "none", value: least, upTo: most, digits: low.digits };
  return { measure, end: highUnit === undefined ? high.end : high.end + 1 };
}

function separatorAt(lexemes: readonly Lexeme[], at: number, between: boolean): number | undefined {
  const lexeme = lexemes[at];
  const word = wordOf(lexeme);
  if (isSign(lexeme, "- – — .. … ... ~")) return at + 1;
  if (["to", "up to", "through", "till", "until", "thru"].includes(word)) return wordOf(lexemes[at + 1]) === "a" ? at + 2 : at + 1;
  if (word === "and" && between) return at + 1;
  return undefined;
}

const isOrdinal = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined && isJoined(lexeme) && /^(?:st|nd|rd|th)$/.test(wordOf(lexeme));
const isDate = (lexemes: readonly Lexeme[], at: number): boolean => isSign(lexemes[at], "-") && lexemes[at + 1]?.measure !== undefined;

// ---- pairs of bounds ----

const PAIR_GAP = 5;

/** `min 1 max 5`, `a minimum of three and a maximum of nine`: two bounds that belong together become a range. */
function withBoundPairs(lexemes: readonly Lexeme[]): Lexeme[] {
  const out: Lexeme[] = [];
  for (let at = 0; at < lexemes.length; at += 1) {
    const low = lexemes[at] as Lexeme;
    const partner = low.measure?.bound === "min" ? partnerOf(lexemes, at) : undefined;
    const high = partner === undefined ? undefined : lexemes[partner]?.measure;
    if (partner === undefined || high === undefined || low.measure === undefined || high.value < low.measure.value) {
      out.push(low);
      continue;
    }
    const { bound: _bound, ...rest } = low.measure;
    const measure: Measure = { ...rest, dimension: high.dimension === "none" ? rest.dimension : high.dimension, upTo: high.value };
    out.push({
      ...low,
      tokens: lexemes.slice(at, partner + 1).flatMap(({ tokens }) => tokens),
      to: (lexemes[partner] as Lexeme).to,
      measure,
      senses: [],
    });
    at = partner;
  }
  return out;
}

function partnerOf(lexemes: readonly Lexeme[], at: number): number | undefined {
  for (let next = at + 1; next <= at + PAIR_GAP; next += 1) {
    const lexeme = lexemes[next];
    if (lexeme === undefined || isSign(lexeme, ". ; ( )") || lexeme.tokens[0]?.form === "line") return undefined;
    if (lexeme.measure?.bound === "max") return next;
    if (lexeme.measure !== undefined || senseOf(lexeme, "kind") !== undefined || hasMark(lexeme, "but") || hasRelation(lexeme, "uses"))
      return undefined;
  }
  return undefined;
}
