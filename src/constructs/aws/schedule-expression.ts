import { WEEKDAYS, parseCron, type CronDay, type CronField, type CronTimes } from "../../spec/cron";
import { valueOf } from "../../errors";

/** `15 minutes` → `rate(15 minutes)`; AWS wants the singular for one. */
export function rateExpression(every: string): string {
  const [count = "1", unit = "minute"] = every.split(" ");
  const singular = unit.replace(/s$/, "");
  return `rate(${count} ${count === "1" ? singular : `${singular}s`})`;
}

/**
 * Five fields as AWS writes them: six, with the year, days of the week by name because AWS counts them from 1, and `?` for the day that says nothing.
 * @throws StackwrightError for a cron that cannot be read.
 */
export function cronExpression(cron: string): string {
  const times = valueOf(parseCron(cron, "cron"));
  const [dayOfMonth, dayOfWeek] = days(times);
  return `cron(${[plain(times.minute), plain(times.hour), dayOfMonth, plain(times.month), dayOfWeek, "*"].join(" ")})`;
}

/** One of the two is always `?`: AWS cannot mean either. */
function days({ dayOfMonth, dayOfWeek }: CronTimes): [string, string] {
  return dayOfWeek === "any" ? [plain(dayOfMonth), "?"] : ["?", plain(dayOfWeek, (day) => WEEKDAYS[day] ?? String(day))];
}

function plain(field: CronField, write: (value: number) => string = String): string {
  if (field === "any") return "*";
  return "length" in field
    ? runs(field)
        .map((run) => written(run, write))
        .join(",")
    : calendarDay(field);
}

/** Days that only a calendar tells are numbered, from 1 for Sunday. */
function calendarDay(day: CronDay): string {
  if ("last" in day) return "L";
  return day.nth === "last" ? `${day.weekday + 1}L` : `${day.weekday + 1}#${day.nth}`;
}

/** Values that follow each other: 1, 2, 3, 5 → 1 to 3, 5. */
function runs(values: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const value of values) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === value - 1) last[1] = value;
    else found.push([value, value]);
  }
  return found;
}

function written([from, to]: [number, number], write: (value: number) => string): string {
  if (from === to) return write(from);
  return `${write(from)}${to === from + 1 ? "," : "-"}${write(to)}`;
}
