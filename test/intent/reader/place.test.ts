import { readWords } from "../../../src/intent/reader";
import { PROVIDERS, read } from "./reading";

test.each([
  ["a bucket in Dublin on AWS", "aws", "eu-west-1"],
  ["a bucket on Google in Belgium", "google", "europe-west1"],
  ["Azure, Norway East: a bucket", "azurerm", "norwayeast"],
  ["a bucket in ap-southeast-2", "aws", "ap-southeast-2"],
  ["an SQS queue, Stockholm", "aws", "eu-north-1"],
])("%s", (words, provider, region) => {
  expect(read(words).place).toMatchObject({ provider, region });
});

test.each([
  ["a queue for production", "production"],
  ["pre-production queue", "staging"],
  ["for our test stage, a queue", "staging"],
  ["a sandbox with a queue", "development"],
  ["a queue, env=prod", "production"],
])("%s", (words, environment) => {
  expect(read(words).place.environment).toBe(environment);
});

test("nothing is said of a place when the words say nothing of it", () => {
  expect(read("a queue").place).toEqual({});
  expect(read("a queue").spec).not.toHaveProperty("provider");
});

test("an option wins over the words", () => {
  expect(readWords("a queue for production on AWS", { providers: PROVIDERS, environment: "staging" }).place.environment).toBe("staging");
});

test("what is said of another environment does not count", () => {
  const services = read("In production 35 days of backups, in dev 1 day. This is for dev. A MySQL database.").spec?.["services"];
  expect(services).toEqual([expect.objectContaining({ kind: "database", backupDays: 1 })]);
});
