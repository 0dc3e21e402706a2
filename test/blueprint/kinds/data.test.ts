import { completions, type Decision } from "../../../src/blueprint";
import { awsOffer } from "../../../src/constructs/aws/facts";
import { regionOf } from "../../../src/provider-facts";
import type { Environment, Service } from "../../../src/spec";

interface Completed {
  readonly plan: object;
  readonly decisions: readonly Decision[];
  readonly problems: readonly unknown[];
}

/** Completes a service on AWS in Ireland, as the blueprint does. */
function complete(service: object, environment: Environment, usedBy: readonly Service[] = []): Completed {
  const { kind } = service as { kind: keyof typeof awsOffer.kinds };
  const completion = completions[kind] as unknown as (service: object, setting: object) => Completed;
  const region = regionOf(awsOffer, "eu-west-1");
  return completion(service, { path: "", environment, provider: awsOffer, region, choices: awsOffer.kinds[kind].choices, usedBy });
}

const SERVICES: readonly object[] = [
  { kind: "network", name: "net" },
  { kind: "network", name: "net", cidr: "10.1.0.0/25", zones: 3, natGateways: "none" },
  { kind: "database", name: "orders" },
  { kind: "database", name: "order", version: "16" },
  { kind: "database", name: "orders", engine: "mysql", version: "8", size: "large" },
  { kind: "database", name: "orders", storageGb: 65_536 },
  { kind: "database", name: "orders", storageGb: 30, maxStorageGb: 60 },
  { kind: "database", name: "orders", engine: "mariadb", instanceType: "r6g.large" },
  { kind: "database", name: "orders", engine: "sqlserver", version: "2019" },
  { kind: "table", name: "carts" },
  { kind: "table", name: "carts", partitionKey: "user", indexes: [{ name: "by-sku", partitionKey: { name: "sku", type: "number" } }] },
  { kind: "cache", name: "sessions" },
  { kind: "cache", name: "sessions", engine: "redis", version: "7", size: "medium" },
  { kind: "cache", name: "sessions", engine: "memcached", instanceType: "t4g.small" },
  { kind: "bucket", name: "uploads" },
  { kind: "bucket", name: "uploads", versioning: false, lifecycle: [{ afterDays: 30, action: "delete" }] },
  { kind: "queue", name: "work" },
  { kind: "queue", name: "work", deadLetter: true },
  { kind: "queue", name: "work", deadLetter: false, fifo: true },
  { kind: "queue", name: "work", deadLetter: { queue: "dead" } },
  { kind: "topic", name: "events" },
  { kind: "topic", name: "events", fifo: true, subscriptions: [{ type: "queue", target: "work" }] },
  { kind: "secret", name: "token" },
  { kind: "secret", name: "token", generate: true, rotationDays: 30 },
  { kind: "secret", name: "token", rotationDays: 30, remind: ["ops@example.com"] },
  { kind: "registry", name: "images" },
  { kind: "registry", name: "images", keepImages: 10 },
];
const ENVIRONMENTS: readonly Environment[] = ["production", "staging", "development"];
const cases = SERVICES.flatMap((service) => ENVIRONMENTS.map((environment) => ({ service, environment })));

describe("a complete plan", () => {
  test.each(cases)("of $service for $environment is left as it is", ({ service, environment }) => {
    const first = complete(service, environment);
    expect(first.problems).toEqual([]);
    const second = complete(first.plan, environment);
    expect(second).toEqual({ plan: first.plan, decisions: [], problems: [] });
  });

  test("that was filled in for its readers is left as it is without them", () => {
    const reader = { kind: "function", name: "mail", timeoutSeconds: 60 } as Service;
    const first = complete({ kind: "queue", name: "work" }, "production", [reader]);
    expect(first.plan).toMatchObject({ visibilityTimeoutSeconds: 360 });
    expect(complete(first.plan, "production")).toEqual({ plan: first.plan, decisions: [], problems: [] });
  });

  test("of a queue for failed messages stays one without those that name it", () => {
    const source = { kind: "queue", name: "work", fifo: true, deadLetter: { queue: "dead" } } as Service;
    const first = complete({ kind: "queue", name: "dead" }, "development", [source]);
    expect(first.plan).toMatchObject({ fifo: true, deadLetter: false, retentionDays: 14 });
    expect(complete(first.plan, "development")).toEqual({ plan: first.plan, decisions: [], problems: [] });
  });
});

const reasonsFor = (service: object, environment: Environment) =>
  Object.fromEntries(complete(service, environment).decisions.map(({ path, value }) => [path, value]));

describe("what development does without is a Decision", () => {
  test.each([
    [
      { kind: "database", name: "orders" },
      { highAvailability: false, deletionProtection: false, backupDays: 1, instanceType: "db.t4g.micro" },
    ],
    [
      { kind: "table", name: "carts" },
      { pointInTimeRecovery: false, deletionProtection: false },
    ],
    [
      { kind: "cache", name: "sessions" },
      { replicas: 0, backupDays: 0, instanceType: "cache.t4g.micro" },
    ],
    [{ kind: "secret", name: "token", generate: true }, { recoveryDays: 0 }],
    [{ kind: "registry", name: "images" }, { immutableTags: false }],
    [
      { kind: "network", name: "net" },
      { natGateways: "single", flowLogs: false, zones: 2 },
    ],
  ])("%j", (service, saved) => {
    expect(reasonsFor(service, "development")).toMatchObject(saved);
  });
});

describe("what is filled in for production", () => {
  test("a cache has one that takes over, and a week of snapshots", () => {
    expect(reasonsFor({ kind: "cache", name: "sessions" }, "production")).toMatchObject({ replicas: 1, backupDays: 7, engine: "valkey" });
  });

  test("Memcached has neither, because it makes none", () => {
    const { plan, decisions } = complete({ kind: "cache", name: "sessions", engine: "memcached" }, "production");
    expect(plan).toMatchObject({ replicas: 0, backupDays: 0, port: 11_211 });
    expect(decisions.find(({ path }) => path === "replicas")?.because).toBe(
      "this engine makes no copies: what it holds must be had elsewhere as well",
    );
  });

  test("how a random value is made is said", () => {
    expect(reasonsFor({ kind: "secret", name: "token", generate: true }, "production")).toMatchObject({
      "generate.lengthChars": 32,
      "generate.symbols": true,
      recoveryDays: 30,
    });
    expect(reasonsFor({ kind: "secret", name: "token", generate: { lengthChars: 16, symbols: false } }, "production")).toEqual({
      recoveryDays: 30,
    });
  });

  test("how often a message is tried is said, also when a place for failed ones was asked for", () => {
    expect(reasonsFor({ kind: "queue", name: "work", deadLetter: true }, "production")).toMatchObject({ "deadLetter.maxReceives": 5 });
    expect(reasonsFor({ kind: "queue", name: "work" }, "production")).toMatchObject({ deadLetter: { maxReceives: 5 } });
    expect(reasonsFor({ kind: "queue", name: "work", deadLetter: { maxReceives: 2 } }, "production")).not.toHaveProperty("deadLetter");
  });
});
