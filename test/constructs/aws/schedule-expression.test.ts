import { cronExpression, rateExpression } from "../../../src/constructs/aws/schedule-expression";

describe("a time on AWS", () => {
  test.each([
    ["15 minutes", "rate(15 minutes)"],
    ["1 hours", "rate(1 hour)"],
    ["1 day", "rate(1 day)"],
    ["2 day", "rate(2 days)"],
  ])("every %s is %s", (every, expected) => {
    expect(rateExpression(every)).toBe(expected);
  });

  test.each([
    ["* * * * *", "cron(* * * * ? *)"],
    ["*/15 * * * *", "cron(0,15,30,45 * * * ? *)"],
    ["0 9 * * 1-5", "cron(0 9 ? * MON-FRI *)"],
    ["0 9 * * 0", "cron(0 9 ? * SUN *)"],
    ["0 9 * * 7", "cron(0 9 ? * SUN *)"],
    ["0 9 * * 5-7", "cron(0 9 ? * SUN,FRI,SAT *)"],
    ["0 9 * * 1,3,4,5", "cron(0 9 ? * MON,WED-FRI *)"],
    ["30 4 1 * *", "cron(30 4 1 * ? *)"],
    ["0 0 1-3,15 1,7 *", "cron(0 0 1-3,15 1,7 ? *)"],
    ["0 12 L * ?", "cron(0 12 L * ? *)"],
    ["0 12 ? * 5#3", "cron(0 12 ? * 6#3 *)"],
    ["0 12 * * SUNL", "cron(0 12 ? * 1L *)"],
  ])("the cron %s is %s", (cron, expected) => {
    expect(cronExpression(cron)).toBe(expected);
  });
});
