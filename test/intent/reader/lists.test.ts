import { kindsOf, read, servicesOf } from "./reading";

const namesOf = (words: string): unknown[] => servicesOf(words).map(({ name }) => name);

describe("plain words in a list are names", () => {
  test.each([
    ["two queues, orders and refunds", ["orders", "refunds"]],
    ["three buckets: raw, clean and archive", ["raw", "clean", "archive"]],
    ["three SNS topics (score, foul, timeout)", ["score", "foul", "timeout"]],
    ["two queues on Azure (wool, cotton)", ["wool", "cotton"]],
    ["2 caches, fares and seats", ["fares", "seats"]],
    ["two virtual machines, kitchen and counter", ["kitchen", "counter"]],
    ["a table users and a table sessions", ["users", "sessions"]],
    ["a bucket uploads and a bucket downloads", ["uploads", "downloads"]],
    ["two queues, claims and policies, and a bucket", ["claims", "policies", "bucket"]],
  ])("%s", (words, names) => {
    expect(namesOf(words)).toEqual(names);
  });

  test("a plural with several purposes is one service for each, a singular is one", () => {
    expect(namesOf("queues for orders, refunds and returns")).toEqual(["orders", "refunds", "returns"]);
    expect(kindsOf("a queue for orders, refunds and returns")).toEqual(["queue"]);
    expect(kindsOf("Redis for sessions and carts")).toEqual(["cache"]);
  });

  test("what stands in brackets behind a name is said of it alone", () => {
    expect(servicesOf("buckets: images (public), invoices").map(({ name, exposure }) => [name, exposure !== undefined])).toEqual([
      ["images", true],
      ["invoices", false],
    ]);
    expect(servicesOf("topics orders-created (fifo) and orders-shipped").map(({ name, fifo }) => [name, fifo])).toEqual([
      ["orders-created", true],
      ["orders-shipped", undefined],
    ]);
  });

  test("words for a kind are names where others beside them are", () => {
    expect(servicesOf("two containers: gateway and menu")).toEqual([
      { kind: "container", name: "gateway" },
      { kind: "container", name: "menu" },
    ]);
    expect(servicesOf("two topics, alerts and tides").map(({ kind }) => kind)).toEqual(["topic", "topic"]);
  });
});

describe("words in a list that say what the services are like name nothing", () => {
  test.each([
    ["two queues, cheap and fast"],
    ["two queues, encrypted and private"],
    ["two queues, both with dead letters"],
    ["two queues, quick and dependable"],
    ["two queues, mirrored and tested"],
    ["two queues, Ireland and Frankfurt"],
    ["I want two queues, please and thank you"],
  ])("%s", (words) => {
    expect(namesOf(words)).toEqual(["queue", "queue-2"]);
  });

  test("what excludes each other tells two services apart", () => {
    expect(namesOf("two queues, fast and slow")).toEqual(["fast", "slow"]);
  });

  test("what machines do is no name of theirs", () => {
    expect(servicesOf("two VMs, backups and monitoring")).toEqual([{ kind: "vm", name: "server", count: 2 }]);
  });
});

describe("a number that the names contradict", () => {
  test("more names than the number: all are there, and a decision says so", () => {
    expect(namesOf("two queues: orders, refunds and returns")).toEqual(["orders", "refunds", "returns"]);
    expect(read("two queues: orders, refunds and returns").decisions).toContainEqual({
      path: "services[2].kind",
      value: "queue",
      because: "the words count 2 and name 3 (“orders”, “refunds”, “returns”): all that are named are meant",
    });
  });

  test("fewer names than the number: the number stands, and a decision says so", () => {
    expect(namesOf("three queues, orders and refunds")).toEqual(["orders", "refunds", "queue"]);
    expect(read("three queues, orders and refunds").decisions).toContainEqual({
      path: "services[2].kind",
      value: "queue",
      because: "the words count 3 and name 2 (“orders”, “refunds”): the others are there without a name",
    });
  });

  test("what the names are words for does not matter behind a colon", () => {
    expect(namesOf("four buckets: logs and backups")).toEqual(["logs", "backups", "bucket", "bucket-2"]);
  });

  test("as many names as the number need no decision of that sort", () => {
    expect(read("two queues, orders and refunds").decisions.some(({ path }) => path.endsWith(".kind"))).toBe(false);
  });

  test("purposes that are more than the services name none of them", () => {
    expect(namesOf("two queues for orders, refunds and returns")).toEqual(["queue", "queue-2"]);
  });
});

test("one of a group, and another service behind it", () => {
  expect(servicesOf("two queues, one for emails and a bucket")).toEqual([
    { kind: "queue", name: "emails" },
    { kind: "queue", name: "queue" },
    { kind: "bucket", name: "bucket" },
  ]);
});
