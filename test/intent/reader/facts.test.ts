import { only, servicesOf } from "./reading";

describe("numbers and units", () => {
  test.each([
    ["a Postgres database with 0.5 TB", 512],
    ["a Postgres database with half a terabyte", 512],
    ["a Postgres database with one hundred and twenty gigabytes", 120],
    ["a Postgres database with 75gb", 75],
  ])("%s", (words, storageGb) => {
    expect(only(words, "database")).toMatchObject({ engine: "postgres", storageGb });
  });

  test.each([
    ["three weeks of backups", 21],
    ["a fortnight of backups", 14],
    ["backups for 10 days", 10],
  ])("a MySQL database, %s", (words, backupDays) => {
    expect(only(`a MySQL database, ${words}`, "database")).toMatchObject({ backupDays });
  });

  test("processors and memory of a container count as shares and MiB", () => {
    expect(only("a container with half a vCPU and 1 gig of memory", "container")).toMatchObject({ cpu: 0.5, memoryMb: 1024 });
    expect(only("a container with 250 millicores and 300 MB", "container")).toMatchObject({ cpu: 0.25, memoryMb: 300 });
  });

  test.each([
    ["between 2 and 10 replicas of the web container", { min: 2, max: 10 }],
    ["at least two and at most five replicas of the web container", { min: 2, max: 5 }],
    ["a web container with min 3 max 12 replicas", { min: 3, max: 12 }],
  ])("%s is a range", (words, replicas) => {
    expect(only(words, "container")["replicas"]).toEqual(replicas);
  });

  test("a bound may stand behind its number", () => {
    expect(only("a Kubernetes cluster, two nodes minimum and six maximum", "cluster")["nodePools"]).toEqual([{ min: 2, max: 6 }]);
  });

  test("a bare number behind `with` has the unit of the one before", () => {
    expect(servicesOf("a Postgres database with 50 GB and a MySQL database with 20").map(({ storageGb }) => storageGb)).toEqual([50, 20]);
  });

  test("what is archived first and deleted later are two rules", () => {
    expect(only("a bucket: archived after 30 days and deleted after 2 years", "bucket")["lifecycle"]).toEqual([
      { afterDays: 30, action: "archive" },
      { afterDays: 730, action: "delete" },
    ]);
  });

  test("a compared number is an alarm's limit, whatever the number before it counted", () => {
    const words = "a stream with 16 shards, a function that reads from it, and an alarm when the function's errors exceed 9";
    expect(only(words, "alarm")).toMatchObject({ metric: "errors", threshold: 9 });
    expect(only(words, "stream")).toMatchObject({ shards: 16 });
  });

  test("a latency's limit is in milliseconds", () => {
    expect(only("an alarm when latency goes above 500 ms", "alarm")).toMatchObject({ metric: "latency", threshold: 500 });
    expect(only("an alarm when latency goes above 1.5 seconds", "alarm")).toMatchObject({ metric: "latency", threshold: 1500 });
  });

  test("files with a retention are deleted after it; files that are only kept are not", () => {
    expect(only("a bucket for logs with 90 day retention", "bucket")["lifecycle"]).toEqual([{ afterDays: 90, action: "delete" }]);
    expect(only("a new bucket whose contracts are kept for 10 years", "bucket")).not.toHaveProperty("lifecycle");
  });

  test("a number that no service has is no fact", () => {
    expect(only("a queue for our 12 colleagues", "queue")).toEqual({ kind: "queue", name: expect.any(String) as string });
  });
});

describe("counts", () => {
  test.each([
    ["three queues", 3],
    ["a couple of queues", 2],
    ["a dozen queues", 12],
  ])("%s", (words, count) => {
    expect(servicesOf(words)).toHaveLength(count);
    expect(new Set(servicesOf(words).map(({ name }) => name)).size).toBe(count);
  });

  test.each(["four virtual machines", "VMs (4)", "VMs: 4"])("%s are one group of equal machines", (words) => {
    expect(only(words, "vm")["count"]).toBe(4);
  });

  test("`3x` behind a product for containers counts copies of one service", () => {
    expect(only("fargate 3x 512 MB", "container")).toMatchObject({ replicas: 3, memoryMb: 512 });
  });

  test("the slash of a network's size counts nothing", () => {
    expect(only("a /22 network: 10.1.0.0/22", "network")).toMatchObject({ cidr: "10.1.0.0/22" });
  });

  test("each of several gets what is said of each", () => {
    expect(servicesOf("two MySQL databases with 30 GB each").map(({ storageGb }) => storageGb)).toEqual([30, 30]);
  });

  test("a second number of another sort is another pool", () => {
    expect(only("a Kubernetes cluster: 2 on-demand nodes plus up to 20 spot nodes", "cluster")["nodePools"]).toEqual([
      { min: 2, max: 2, spot: false },
      { max: 20, spot: true },
    ]);
  });
});

describe("names", () => {
  test.each([
    ["topics orders-created and orders-shipped", ["orders-created", "orders-shipped"]],
    ["two queues: mail and sms", ["mail", "sms"]],
    ["a bucket called raw-data", ["raw-data"]],
    ["two queues, emails (fifo) and pushes (kept 2 days)", ["emails", "pushes"]],
  ])("%s", (words, names) => {
    expect(servicesOf(words).map(({ name }) => name)).toEqual(names);
  });

  test("what stands in the brackets of a name is said of that one only", () => {
    const [emails, pushes] = servicesOf("two queues, emails (fifo) and pushes (kept 2 days)");
    expect(emails).toMatchObject({ fifo: true });
    expect(emails).not.toHaveProperty("retentionDays");
    expect(pushes).toMatchObject({ retentionDays: 2 });
    expect(pushes).not.toHaveProperty("fifo");
  });

  test("a product that is only somebody's name is no service", () => {
    expect(servicesOf("My cat is called Redis. We need a MySQL database.").map(({ kind }) => kind)).toEqual(["database"]);
  });
});
