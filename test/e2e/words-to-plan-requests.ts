import type { Environment, Kind } from "../../src/spec";

/** A request in words, with what it says. */
export interface PlannedRequest {
  /** What kind of text it is: the test's name. */
  readonly shape: string;
  readonly words: string;
  /** Provider, region and environment that the words name. Default: none. */
  readonly place?: { readonly provider?: string; readonly region?: string; readonly environment?: Environment };
  /** Every service that is asked for, with facts that the words state. */
  readonly services: readonly ({ readonly kind: Kind } & Readonly<Record<string, unknown>>)[];
  /** Kinds that the words exclude. Default: none. */
  readonly absent?: readonly Kind[];
}

/** Requests of different shape for AWS; together they ask for each of its kinds at least twice. */
export const requests: readonly PlannedRequest[] = [
  {
    shape: "four words",
    words: "vm, mysql, s3 bucket, sqs queue",
    place: { provider: "aws" },
    services: [{ kind: "vm" }, { kind: "database", engine: "mysql" }, { kind: "bucket" }, { kind: "queue" }],
  },
  {
    shape: "a long paragraph that rules something out",
    words:
      "We run a small ticket shop. Please set up, in Frankfurt and for production, a public container called storefront that listens on port " +
      "3000 and talks to a Postgres 16 database with 100 GB and a Redis cache for sessions. Uploaded posters go to a bucket. Paid orders are " +
      "put on a queue, and a function written in Python picks them up and sends the tickets by mail. No Kubernetes please, nobody here wants " +
      "to look after a cluster.",
    place: { region: "eu-central-1", environment: "production" },
    services: [
      { kind: "container", name: "storefront", port: 3000, public: true },
      { kind: "database", engine: "postgres", version: "16", storageGb: 100 },
      { kind: "cache", engine: "redis" },
      { kind: "bucket" },
      { kind: "queue" },
      { kind: "function", runtime: "python", triggers: [{ type: "queue", source: "queue" }] },
    ],
    absent: ["cluster"],
  },
  {
    shape: "typing errors",
    words: "a lambda funtion that runs every 15 minuts and writes to a dynamo tabel, in irland",
    place: { provider: "aws", region: "eu-west-1" },
    services: [{ kind: "function", uses: ["table"], triggers: [{ type: "schedule", every: "15 minutes" }] }, { kind: "table" }],
  },
  {
    shape: "a correction",
    words: "A MySQL database for development. Actually, make it MariaDB, with 50 GB.",
    place: { environment: "development" },
    services: [{ kind: "database", engine: "mariadb", storageGb: 50 }],
  },
  {
    shape: "several of one kind",
    words: "Three queues, each with a dead letter queue. Staging, us-west-2.",
    place: { region: "us-west-2", environment: "staging" },
    services: [
      { kind: "queue", deadLetter: true },
      { kind: "queue", deadLetter: true },
      { kind: "queue", deadLetter: true },
    ],
  },
  {
    shape: "the provider's own machine type, and an address range",
    words: "Two t3.medium servers with Debian 12 in a network 10.42.0.0/16 with two availability zones, Sao Paulo",
    place: { provider: "aws", region: "sa-east-1" },
    services: [
      { kind: "vm", instanceType: "t3.medium", image: "debian-12", count: 2 },
      { kind: "network", cidr: "10.42.0.0/16", zones: 2 },
    ],
  },
  {
    shape: "product names and numbers",
    words:
      "An ECR registry for our images with immutable tags that keeps the last 20 images, and a secret for the signing key that is rotated " +
      "every 30 days",
    place: { provider: "aws" },
    services: [
      { kind: "registry", immutableTags: true, keepImages: 20 },
      { kind: "secret", rotationDays: 30 },
    ],
  },
  {
    shape: "names, and who is subscribed",
    words: "an SNS topic called alerts and a queue called alert-log that subscribes to it",
    place: { provider: "aws" },
    services: [
      { kind: "topic", name: "alerts", subscriptions: [{ type: "queue", target: "alert-log" }] },
      { kind: "queue", name: "alert-log" },
    ],
  },
  {
    shape: "a list with bullets",
    words:
      "- VPC with three AZs, one NAT gateway\n- autoscaling group of 2 to 6 machines running Ubuntu 24.04, 4 vCPUs and 16 GB each\n" +
      "- Valkey cache with a replica\n- all of it in Tokyo, prod",
    place: { region: "ap-northeast-1", environment: "production" },
    services: [
      { kind: "network", zones: 3, natGateways: "single" },
      { kind: "vm", image: "ubuntu-24.04", cpu: 4, memoryMb: 16_384, autoscaling: { min: 2, max: 6 } },
      { kind: "cache", engine: "valkey" },
    ],
  },
  {
    shape: "terse, with one thing that is not wanted",
    words: "dev environment: memcached cache, no database, two buckets",
    place: { environment: "development" },
    services: [{ kind: "cache", engine: "memcached" }, { kind: "bucket" }, { kind: "bucket" }],
    absent: ["database"],
  },
  {
    shape: "a worker, told as a story",
    words:
      "Build me a worker that takes jobs from a queue and stores its results in a bucket. Messages that fail three times go to a dead letter " +
      "queue. It needs an API key kept as a secret. Stockholm, staging.",
    place: { region: "eu-north-1", environment: "staging" },
    services: [{ kind: "container" }, { kind: "queue" }, { kind: "bucket" }, { kind: "secret" }],
  },
  {
    shape: "a public site with a host name",
    words:
      "a container registry plus an ECS Fargate service, 4 replicas, half a CPU and 1 GB of memory each, open to the internet at " +
      "shop.example.com, and a Postgres database with a standby",
    place: { provider: "aws" },
    services: [
      { kind: "registry" },
      { kind: "container", cpu: 0.5, memoryMb: 1024, replicas: 4, public: true, domain: "shop.example.com" },
      { kind: "database", engine: "postgres", highAvailability: true },
    ],
  },
  {
    shape: "a network without a way out",
    words: "A VPC without NAT gateways in Singapore. In it one small Linux machine and a SQL Server database of 200 GB.",
    place: { region: "ap-southeast-1" },
    services: [
      { kind: "network", natGateways: "none" },
      { kind: "vm", size: "small" },
      { kind: "database", engine: "sqlserver", storageGb: 200 },
    ],
  },
  {
    shape: "functions that start each other",
    words: "A Node.js function with an HTTP endpoint publishes to a topic. A second function in Go is triggered by the topic.",
    services: [
      { kind: "function", runtime: "nodejs", uses: ["topic"], triggers: [{ type: "http" }] },
      { kind: "topic", name: "topic" },
      { kind: "function", runtime: "go", triggers: [{ type: "topic", source: "topic" }] },
    ],
  },
  {
    shape: "small talk around it",
    words: "Hi team! Could we get a secret and a topic in eu-central-1 for testing? Thanks a lot, Jana",
    place: { region: "eu-central-1", environment: "development" },
    services: [{ kind: "secret" }, { kind: "topic" }],
  },
  {
    shape: "the place first, and who uses what",
    words:
      "Production, Mumbai. A web server VM that is public on port 8080 and uses a Redis cache with 2 replicas and a table. No public buckets.",
    place: { region: "ap-south-1", environment: "production" },
    services: [
      { kind: "vm", ports: [8080], public: true, uses: ["cache", "table"] },
      { kind: "cache", engine: "redis", replicas: 2 },
      { kind: "table" },
    ],
    absent: ["bucket"],
  },
];
