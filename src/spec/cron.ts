import { failure, success, type Problem, type Result } from "../errors";

/** One field of a cron: any value, the values in order, or a day that only a calendar tells: the last one, the third Friday. */
export type CronField = "any" | readonly number[] | CronDay;

export type CronDay = { readonly last: true } | { readonly weekday: number; readonly nth: number | "last" };

/** A cron of five fields, read. Days of the week count from Sunday, which is 0. */
export interface CronTimes {
  readonly minute: CronField;
  readonly hour: CronField;
  readonly dayOfMonth: CronField;
  readonly month: CronField;
  readonly dayOfWeek: CronField;
}

interface Rule {
  readonly name: keyof CronTimes;
  readonly min: number;
  readonly max: number;
  /** Names of the values, from `min` on. */
  readonly names?: readonly string[];
}

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
/** Names of the days of the week as crons write them, from Sunday. */
export const WEEKDAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"] as const;

const RULES: readonly Rule[] = [
  { name: "minute", min: 0, max: 59 },
  { name: "hour", min: 0, max: 23 },
  { name: "dayOfMonth", min: 1, max: 31 },
  { name: "month", min: 1, max: 12, names: MONTHS },
  // 7 is Sunday as well
  { name: "dayOfWeek", min: 0, max: 7, names: WEEKDAYS },
];

/**
 * Reads a cron: minute, hour, day of month, month, day of week; each with lists, ranges, steps and names, `L` and `#` for days.
 * @param path where the text stands, for the problems.
 */
export function parseCron(text: string, path = ""): Result<CronTimes> {
  const fields = text.trim().split(/\s+/);
  const problems: Problem[] = fields.length === RULES.length ? [] : [invalid(path, text, "five fields, such as 0 9 * * 1-5")];
  const entries = RULES.map((rule, at): [keyof CronTimes, CronField] => {
    const field = readField(fields[at] ?? "*", rule);
    if (field === undefined) problems.push(invalid(path, fields[at], expectationOf(rule)));
    return [rule.name, field ?? "any"];
  });
  return problems.length > 0 ? failure(problems) : success(Object.fromEntries(entries) as unknown as CronTimes);
}

function readField(text: string, rule: Rule): CronField | undefined {
  if (text === "*" || text === "?") return "any";
  const day = readDay(text, rule);
  if (day !== undefined) return day;
  const values = new Set<number>();
  for (const part of text.split(",")) {
    const found = readPart(part, rule);
    if (found === undefined) return undefined;
    for (const value of found) values.add(rule.name === "dayOfWeek" ? value % 7 : value);
  }
  const all = rule.name === "dayOfWeek" ? 7 : rule.max - rule.min + 1;
  return values.size === all ? "any" : [...values].sort((a, b) => a - b);
}

/** `L` is the last day of the month, `5L` its last Friday, `5#3` its third. */
function readDay(text: string, rule: Rule): CronDay | undefined {
  if (rule.name === "dayOfMonth") return text === "L" ? { last: true } : undefined;
  const match = rule.name === "dayOfWeek" ? /^(\w{3}|\d)(?:L|#([1-5]))$/.exec(text) : null;
  const weekday = match?.[1] === undefined ? undefined : valueOf(match[1], rule);
  if (match === null || weekday === undefined) return undefined;
  return { weekday: weekday % 7, nth: match[2] === undefined ? "last" : Number(match[2]) };
}

/** `5`, `1-5`, `0-30/10`, `9/2` (from 9 on) or a star with a step, as its values. */
function readPart(part: string, rule: Rule): number[] | undefined {
  const match = /^(\*|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(part);
  if (match === null) return undefined;
  const [, start = "", end, stride] = match;
  const from = start === "*" ? rule.min : valueOf(start, rule);
  const open = start === "*" || (end === undefined && stride !== undefined);
  const to = open ? lastOf(rule) : valueOf(end ?? start, rule);
  const step = stride === undefined ? 1 : Number(stride);
  if (from === undefined || to === undefined || from > to || step < 1 || (start === "*" && end !== undefined)) return undefined;
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
}

/** The greatest value that `*` means; for days of the week not 7, which is 0 again. */
const lastOf = (rule: Rule): number => (rule.name === "dayOfWeek" ? 6 : rule.max);

function valueOf(text: string, { min, max, names = [] }: Rule): number | undefined {
  const named = names.indexOf(text.toUpperCase());
  if (named >= 0) return min + named;
  const value = /^\d{1,2}$/.test(text) ? Number(text) : undefined;
  return value !== undefined && value >= min && value <= max ? value : undefined;
}

function expectationOf({ name, min, max, names }: Rule): string {
  const words = { minute: "minute", hour: "hour", dayOfMonth: "day of month", month: "month", dayOfWeek: "day of week" }[name];
  return `a ${words} from ${min} to ${max}${names ? ` or ${names.join(", ")}` : ""}, with lists, ranges and steps`;
}

function invalid(path: string, received: unknown, expected: string): Problem {
  const fix = 'Write five fields: minute, hour, day of month, month, day of week, such as "0 9 * * 1-5".';
  return { code: "SPEC_INVALID_VALUE", path, received, expected, fix };
}
