import { phrases } from "./entries";
import type { Entry, TimeWordSense } from "./sense";

const time = (list: string, meaning: TimeWordSense["time"]): Entry[] => phrases(list, { is: "time", time: meaning });

const DAYS = [
  "sunday | sun | su",
  "monday | mon",
  "tuesday | tue | tues",
  "wednesday | wed | weds",
  "thursday | thu | thur | thurs",
  "friday | fri",
  "saturday | sat",
];
const HOUR_MINUTES = 60;
const DAY_MINUTES = 1_440;

/** Words that schedules are made of. Days are those of cron, Sunday is 0. */
export const times: readonly Entry[] = [
  ...time("every | each | once every | once per | once each | once in | every single | once a | once an | per", { kind: "every" }),
  ...time("hourly | on the hour | every hour | each hour | once an hour | once per hour | every hour on the hour", {
    kind: "spell",
    minutes: HOUR_MINUTES,
  }),
  ...time("daily | every day | each day | once a day | once per day | once daily | day by day", { kind: "spell", minutes: DAY_MINUTES }),
  ...time("weekly | every week | each week | once a week | once per week | once weekly", { kind: "spell", minutes: 7 * DAY_MINUTES }),
  ...time("fortnightly | biweekly | every fortnight | every two weeks | every other week | each fortnight", {
    kind: "spell",
    minutes: 14 * DAY_MINUTES,
  }),
  ...time("half hourly | every half hour | each half hour | every half an hour | twice an hour | twice per hour", {
    kind: "spell",
    minutes: 30,
  }),
  ...time("quarter hourly | every quarter hour | each quarter hour | every quarter of an hour | four times an hour", {
    kind: "spell",
    minutes: 15,
  }),
  ...time("every minute | each minute | once a minute | minutely | once per minute", { kind: "spell", minutes: 1 }),
  ...time("twice a day | twice daily | twice per day", { kind: "spell", minutes: DAY_MINUTES / 2 }),
  ...time("every other day | each other day", { kind: "spell", minutes: 2 * DAY_MINUTES }),
  ...time("every other month | bimonthly | every second month", { kind: "spell", minutes: 60 * DAY_MINUTES }),
  ...time("twice a month | twice per month | twice monthly", { kind: "spell", minutes: 15 * DAY_MINUTES }),
  ...time("twice a year | twice per year | twice yearly | half yearly | semi annually | biannually | every half year", {
    kind: "spell",
    minutes: 183 * DAY_MINUTES,
  }),
  ...time("nightly | every night | each night | at night | overnight | once a night | during the night", {
    kind: "cron",
    cron: "0 0 * * *",
  }),
  ...time("midnight | at midnight | every midnight", { kind: "hour", hour: 0 }),
  ...time("noon | midday | at noon | at midday", { kind: "hour", hour: 12 }),
  ...time("every morning | each morning | in the morning", { kind: "cron", cron: "0 8 * * *" }),
  ...time("every evening | each evening | in the evening", { kind: "cron", cron: "0 20 * * *" }),
  ...time(
    "weekday | week day | every weekday | each weekday | on weekday | working day | every working day | workday | every workday | monday to friday | mon fri | mon to fri | monday through friday | business day | every business day | work day | monday till friday",
    { kind: "days", days: "1-5" },
  ),
  ...time("weekend | every weekend | at weekend | on weekend", { kind: "days", days: "0,6" }),
  ...time(
    "monthly | every month | each month | once a month | first of the month | the first of the month | first of each month | first of every month | first day of the month | 1st of the month | 1st of each month | 1st of every month | first day of each month | first day of every month",
    { kind: "cron", cron: "0 0 1 * *" },
  ),
  ...time("quarterly | every quarter | each quarter | once a quarter | once per quarter", { kind: "cron", cron: "0 0 1 */3 *" }),
  ...time("yearly | annually | once a year | every year | each year", { kind: "cron", cron: "0 0 1 1 *" }),
  ...DAYS.flatMap((names, day) => time(names, { kind: "days", days: String(day) })),
];
