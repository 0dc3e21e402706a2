import { kindsOf, only, servicesOf } from "./reading";

const usesOf = (words: string, kind: string): unknown => only(words, kind)["uses"];

test("the API writes to the queue and the worker reads it", () => {
  expect(servicesOf("the API writes to the queue and the worker reads it")).toEqual([
    { kind: "container", name: "api", uses: ["queue"] },
    { kind: "queue", name: "queue" },
    { kind: "container", name: "worker", uses: ["queue"] },
  ]);
});

test.each([
  ["a Lambda reads a secret and writes to a DynamoDB table", "function", ["secret", "table"]],
  ["a container that uses a Postgres database, a Redis and a bucket", "container", ["database", "cache", "bucket"]],
  ["an API gateway in front of a function", "api", ["function"]],
  ["a bucket encrypted with a customer-managed key", "bucket", ["key"]],
])("%s", (words, kind, uses) => {
  expect(usesOf(words, kind)).toEqual(uses);
});

test.each([
  ["a queue and a function that is triggered by it", "queue"],
  ["a function consumes the Kinesis stream", "stream"],
  ["a bucket and a function that is run when files arrive in it", "bucket"],
  ["For each object that is created in the storage bucket, a serverless function shall be executed.", "bucket"],
  ["an Event Hub; a function processes the events", "stream"],
  ["a queue and its worker function", "queue"],
])("%s: what arrives starts the function", (words, type) => {
  const source = only(words, type)["name"];
  expect(only(words, "function")["triggers"]).toEqual([{ type, source }]);
});

test("a function that only writes to a queue is not started by it", () => {
  expect(only("a function that writes to a queue", "function")).not.toHaveProperty("triggers");
});

test("services that are only named side by side use nothing", () => {
  expect(servicesOf("a Postgres database, a Redis, a bucket").every((service) => !("uses" in service))).toBe(true);
});

test("as many functions as queues, when each has one of its own", () => {
  expect(kindsOf("two SQS queues, each drained by a Lambda of its own")).toEqual(["queue", "queue", "function", "function"]);
});

test.each([
  ["a secret for the signing key", ["secret"]],
  ["a secret encrypted with our own KMS key", ["key", "secret"]],
  ["a web service: a container on Fargate, Postgres and a bucket", ["bucket", "container", "database"]],
  ["a shop: a container for the front, a container for the back", ["container", "container"]],
])("what is named twice is there once: %s", (words, kinds) => {
  expect([...kindsOf(words)].sort()).toEqual(kinds);
});
