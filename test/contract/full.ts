import type { CompletableKind } from "../../src/blueprint";
import type { ServiceOf } from "../../src/spec";

type Fields<K extends CompletableKind> = Omit<ServiceOf<K>, "kind" | "name" | "provider" | "region" | "network" | "uses">;

/** A service of each kind with everything said that can be said; what a provider refuses is left out for it. */
export const full: { readonly [K in CompletableKind]: Fields<K> } = {
  network: { description: "Where everything stands", cidr: "10.20.0.0/16", zones: 2, natGateways: "single", flowLogs: true },
  vm: {
    description: "Serves pages",
    image: "ubuntu-24.04",
    size: "small",
    autoscaling: { min: 2, max: 5 },
    diskGb: 30,
    ports: [8080],
    public: true,
    domain: "www.example.com",
    healthCheckPath: "/health",
    startupScript: "#!/bin/sh\necho ready\n",
    sshFrom: ["203.0.113.0/24"],
  },
  container: {
    description: "Answers calls",
    image: "registry.example.com/shop/api:1.4",
    command: ["serve", "--verbose"],
    port: 3000,
    cpu: 1,
    memoryMb: 2048,
    replicas: { min: 1, max: 3 },
    public: true,
    domain: "api.example.com",
    healthCheckPath: "/health",
    writablePaths: ["/var/cache/app"],
    environment: { LOG_LEVEL: "info", GREETING: "hello world" },
  },
  function: {
    description: "Runs now and then",
    runtime: "python3.13",
    handler: "main.handle",
    memoryMb: 512,
    timeoutSeconds: 60,
    triggers: [
      { type: "schedule", every: "15 minutes" },
      { type: "http", authentication: "required" },
    ],
    environment: { LOG_LEVEL: "info" },
  },
  database: {
    description: "Keeps orders",
    engine: "mysql",
    version: "8.4",
    databaseName: "orders",
    size: "medium",
    storageGb: 100,
    highAvailability: true,
    backupDays: 7,
    deletionProtection: true,
  },
  table: {
    description: "Keeps carts",
    partitionKey: "customer",
    sortKey: { name: "at", type: "number" },
    indexes: [{ name: "by-state", partitionKey: "state", sortKey: { name: "at", type: "number" } }],
    ttlAttribute: "expires",
    pointInTimeRecovery: true,
    deletionProtection: true,
  },
  cache: { description: "Keeps sessions", engine: "redis", version: "7.1", size: "small", replicas: 1, backupDays: 3 },
  bucket: {
    description: "Keeps uploads",
    versioning: false,
    exposure: { public: { reason: "press kit downloads" } },
    lifecycle: [
      { afterDays: 30, action: "archive", prefix: "old/" },
      { afterDays: 400, action: "delete" },
    ],
    cors: [{ origins: ["https://www.example.com"], methods: ["GET", "PUT"], headers: ["x-name"], maxAgeSeconds: 600 }],
  },
  queue: {
    description: "Waiting orders",
    fifo: true,
    visibilityTimeoutSeconds: 120,
    retentionDays: 7,
    deadLetter: { maxReceives: 3 },
  },
  topic: { description: "Who wants to know", fifo: false, subscriptions: [{ type: "email", address: "ops@example.com" }] },
  secret: { description: "A key of a partner", generate: { lengthChars: 40, symbols: true }, rotationDays: 30 },
  registry: { description: "Our images", immutableTags: true, scanOnPush: true, keepImages: 30 },
};
