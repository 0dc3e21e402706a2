import type { Passage } from "../passage";
import { formOf, isLine, isSign, senseOf, sensesOf } from "../phrases/lexeme";

/** When something happens: every so often, or at set times. */
export type Times = { readonly every: string } | { readonly cron: string };

export interface TimesFound {
  readonly times: Times;
  readonly at: number;
  readonly uses: readonly number[];
}

const MINUTE = 60;
const HOUR_MINUTES = 60;
const DAY_MINUTES = 1_440;
/** How far the hour may stand from the word for the day. */
const REACH = 7;

/** Every time expression of the text. */
export function timesIn(passage: Passage): TimesFound[] {
  const found: TimesFound[] = [];
  const taken = new Set<number>();
  for (let at = 0; at < passage.lexemes.length; at += 1) {
    if (taken.has(at)) continue;
    const times = timesAt(passage, at);
    if (times === undefined) continue;
    for (const index of times.uses) taken.add(index);
    found.push(times);
  }
  return found;
}

function timesAt(passage: Passage, at: number): TimesFound | undefined {
  const lexeme = passage.lexemes[at];
  if (formOf(lexeme) === "cron") return { times: { cron: (lexeme?.tokens[0]?.text ?? "").replace(/\s+/g, " ") }, at, uses: [at] };
  for (const { time } of sensesOf(lexeme, "time")) {
    switch (time.kind) {
      case "every":
        return everyMeasure(passage, at);
      case "spell":
        return spell(passage, at, time.minutes);
      case "cron":
        return onDay(passage, at, time.cron);
      case "days":
        return isDay(passage, at) ? withHour(passage, at, `0 0 * * ${time.days}`) : undefined;
      case "hour":
        return undefined;
    }
  }
  return undefined;
}

/** `sun` and `sat` are words of their own too. */
function isDay(passage: Passage, at: number): boolean {
  const word = passage.word(at);
  return word.length > 4 || hourNear(passage, at) !== undefined || senseOf(passage.lexemes[at - 1], "time")?.time.kind === "every";
}

function everyMeasure(passage: Passage, at: number): TimesFound | undefined {
  const next = passage.lexemes[at + 1];
  if (next?.measure?.dimension === "time" && next.measure.upTo === undefined) {
    const minutes = next.measure.value / MINUTE;
    return minutes < 1 ? undefined : { times: { every: spellOf(minutes) }, at, uses: [at, at + 1] };
  }
  const day = senseOf(next, "time")?.time;
  if (day?.kind === "days") return withHour(passage, at + 1, `0 0 * * ${day.days}`, [at]);
  return undefined;
}

function spell(passage: Passage, at: number, minutes: number): TimesFound {
  const hour = minutes === DAY_MINUTES || minutes === 7 * DAY_MINUTES ? hourNear(passage, at) : undefined;
  if (hour !== undefined && minutes === DAY_MINUTES)
    return { times: { cron: `${hour.minute} ${hour.hour} * * *` }, at, uses: [at, ...hour.uses] };
  return { times: { every: spellOf(minutes) }, at, uses: [at] };
}

/** `15 minutes`, `1 hour`, `2 days`. */
export function spellOf(minutes: number): string {
  const whole = Math.round(minutes);
  const [count, unit] =
    whole % DAY_MINUTES === 0
      ? [whole / DAY_MINUTES, "day"]
      : whole % HOUR_MINUTES === 0
        ? [whole / HOUR_MINUTES, "hour"]
        : [whole, "minute"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

function withHour(passage: Passage, at: number, cron: string, also: readonly number[] = []): TimesFound {
  const hour = hourNear(passage, at);
  const [, , ...rest] = cron.split(" ");
  if (hour === undefined) return { times: { cron }, at, uses: [...also, at] };
  return { times: { cron: [hour.minute, hour.hour, ...rest].join(" ") }, at, uses: [...also, at, ...hour.uses] };
}

/** `on the 15th of every month`. */
function onDay(passage: Passage, at: number, cron: string): TimesFound {
  const found = withHour(passage, at, cron);
  const ordinal = passage
    .range(at - 4, at - 1)
    .find(
      ({ measure, from, to }) =>
        measure !== undefined &&
        /^\d{1,2}$/.test(measure.digits) &&
        /^\d+$|^\d+(?:st|nd|rd|th)$/.test(passage.slice(from, to)) &&
        /^(?:st|nd|rd|th)/.test(passage.text.slice(from + measure.digits.length)),
    );
  const [minute, hour, day, ...rest] = ("cron" in found.times ? found.times.cron : cron).split(" ");
  if (ordinal?.measure === undefined || day !== "1" || ordinal.measure.value > 31) return found;
  return { times: { cron: [minute, hour, ordinal.measure.value, ...rest].join(" ") }, at, uses: [...found.uses, ordinal.at] };
}

interface Hour {
  readonly hour: number;
  readonly minute: number;
  readonly uses: readonly number[];
}

function hourNear(passage: Passage, at: number): Hour | undefined {
  for (let far = 1; far <= REACH; far += 1) {
    for (const index of [at + far, at - far]) {
      const hour = passage.sameSentence(at, index) ? hourAt(passage, index) : undefined;
      if (hour !== undefined) return hour;
    }
  }
  return undefined;
}

/** `7:30`, `9am`, `at 9`, `midnight`. */
function hourAt(passage: Passage, at: number): Hour | undefined {
  const lexeme = passage.lexemes[at];
  if (lexeme === undefined || isLine(lexeme) || isSign(lexeme)) return undefined;
  const named = senseOf(lexeme, "time")?.time;
  if (named?.kind === "hour") return { hour: named.hour, minute: 0, uses: [at] };
  const after = passage.word(at + 1).replaceAll(".", "");
  if (formOf(lexeme) === "clock") return clock(lexeme.tokens[0]?.text ?? "", after, at);
  const { measure } = lexeme;
  if (measure === undefined || measure.dimension !== "none" || !Number.isInteger(measure.value) || measure.value > 24) return undefined;
  const half = halfOfDay(after);
  if (half === undefined && passage.word(at - 1) !== "at" && passage.word(at - 1) !== "around") return undefined;
  const uses = half === undefined ? [at - 1, at] : [at, at + 1];
  return { hour: inDay(measure.value, half ?? (/^(?:in the )?(?:evening|afternoon)$/.test(after) ? "pm" : undefined)), minute: 0, uses };
}

const halfOfDay = (word: string): "am" | "pm" | undefined =>
  word === "am" || word === "a m" ? "am" : word === "pm" || word === "p m" ? "pm" : undefined;

function clock(text: string, after: string, at: number): Hour {
  const [hour = 0, minute = 0] = text.split(":").map((part) => Number.parseInt(part, 10));
  const inside = /([ap])\.?m/i.exec(text)?.[1]?.toLowerCase();
  const half = inside === "p" ? "pm" : inside === "a" ? "am" : halfOfDay(after);
  return { hour: inDay(hour, half), minute, uses: inside === undefined && half !== undefined ? [at, at + 1] : [at] };
}

function inDay(hour: number, half: "am" | "pm" | undefined): number {
  if (half === "pm" && hour < 12) return hour + 12;
  if (half === "am" && hour === 12) return 0;
  return hour === 24 ? 0 : hour;
}

/** In how many days something comes round that happens at these times, for rotations: `yearly` is 365. */
export function daysBetween(times: Times): number | undefined {
  if ("every" in times) {
    const [count = 0, unit = ""] = times.every.split(" ");
    return unit.startsWith("day") ? Number(count) : undefined;
  }
  const [, , day, month, weekday] = times.cron.split(" ");
  if (weekday !== "*") return 7;
  if (day === "*") return 1;
  return month === "*" ? 30 : month === "*/3" ? 90 : 365;
}
