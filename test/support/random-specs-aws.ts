import { bucket } from "./random-specs-common";
import type { Draw } from "./random-specs-draw";
import type { RandomService } from "./random-specs";

type Fields = Readonly<Record<string, unknown>>;
/** Makes the fields of a service that may point at those made before it. */
type Make = (draw: Draw, earlier: Earlier) => Fields;

/** The services made so far, so that no circle can come about: each points at earlier ones only. */
interface Earlier {
  readonly zones: number;
  readonly made: readonly RandomService[];
}

const CALLABLE = ["database", "table", "cache", "bucket", "queue", "topic", "secret", "registry", "container", "vm", "function"];
const NETWORKED = ["vm", "container", "database", "cache"];
const SIZES = ["micro", "small", "medium", "large", "xlarge"] as const;

/** Services of AWS's twelve kinds, tied together. */
export function awsServices(draw: Draw, zones: number): RandomService[] {
  const made: RandomService[] = Array.from({ length: draw.pick(0, 0, 1, 1, 2) }, (_, at) => ({
    ...{ kind: "network", name: `net-${at}` },
    ...network(draw, zones, at === 0),
  }));
  const [net] = made;
  for (let count = draw.integer(1, 6), at = 0; at < count; at += 1) {
    const kind = draw.pick(...(Object.keys(MAKERS) as (keyof typeof MAKERS)[]));
    made.push({
      ...{ kind, name: draw.pick(`${kind.slice(0, 3)}-${at}`, `${kind}-with-a-long-name-${at}`.slice(0, 31)) },
      ...draw.maybe("description", () => draw.line(200)),
      ...(net !== undefined && (NETWORKED.includes(kind) || kind === "function") ? { network: net.name } : {}),
      ...MAKERS[kind](draw, { zones, made }),
    });
  }
  return made;
}

const MAKERS = {
  vm,
  container,
  function: lambda,
  database,
  table,
  cache,
  bucket: (draw, earlier) => ({ ...bucket(draw, 10), ...deliveries(draw, earlier) }),
  queue,
  topic,
  secret,
  registry: (draw) => ({
    ...draw.maybe("immutableTags", () => draw.chance(50)),
    ...draw.maybe("scanOnPush", () => draw.chance(50)),
    ...draw.maybe("keepImages", () => draw.integer(1, 10_000)),
  }),
} as const satisfies Readonly<Record<string, Make>>;

/** @param isUsed whether services stand in it: databases and load balancers want two zones, and images come from outside. */
function network(draw: Draw, zones: number, isUsed: boolean): Fields {
  return {
    ...draw.maybe("description", () => draw.line(200)),
    // eight zones of two tiers fit into every range up to /24
    cidr: `10.${draw.integer(0, 255)}.0.0/${draw.integer(16, 24)}`,
    zones: draw.integer(isUsed ? 2 : 1, zones),
    ...draw.maybe("natGateways", () => (isUsed ? draw.pick("single", "perZone") : draw.pick("none", "single"))),
    ...draw.maybe("flowLogs", () => draw.chance(50)),
  };
}

function vm(draw: Draw, earlier: Earlier): Fields {
  const isPublic = draw.chance(40);
  const ports = isPublic ? draw.pick([8080], [80, 443], [443]) : draw.pick<number[] | undefined>([], [22, 5000], [8080], [443, 8443, 9000]);
  const count = draw.pick<Fields>(
    {},
    { count: draw.integer(1, 5) },
    { autoscaling: { min: draw.integer(1, 3), max: draw.integer(3, 20) } },
  );
  const isMany = "autoscaling" in count || ((count["count"] as number | undefined) ?? 1) > 1;
  const isBalanced = isPublic || (isMany && (ports?.length ?? 0) > 0);
  return {
    ...draw.maybe("image", () => draw.pick("ubuntu-24.04", "debian", "amazon-linux-2023", "ami-0123456789abcdef0")),
    ...draw.pick<Fields>(
      ...[{}, { size: draw.pick(...SIZES) }, { instanceType: draw.pick("t3.medium", "m7g.large", "c7i.2xlarge") }],
      ...[{ cpu: draw.integer(1, 32) }, { memoryMb: draw.integer(256, 65_536) }],
    ),
    ...draw.maybe("diskGb", () => draw.integer(8, 16_384)),
    ...{ ports, public: isPublic, ...count },
    ...(isPublic ? draw.maybe("domain", () => "www.example.com") : {}),
    ...(isBalanced ? draw.maybe("healthCheckPath", () => "/a/~b%20c:@d+e") : {}),
    ...draw.maybe("startupScript", () => `#!/bin/sh\necho ${draw.text()}\n`),
    ...draw.maybe("sshFrom", () => draw.pick(["10.1.0.0/16"], ["203.0.113.7/32", "10.0.0.0/8"], [])),
    ...uses(draw, earlier),
  };
}

function container(draw: Draw, earlier: Earlier): Fields {
  const isPublic = draw.chance(40);
  const registry = earlier.made.find(({ kind }) => kind === "registry");
  const images = ["nginx:1.27", `registry.example.com/shop/api@sha256:${"a".repeat(64)}`, "example/api:${var.image_tag}"];
  const own = registry === undefined ? [] : [`\${service.${registry.name}.url}:1.4`];
  return {
    ...draw.maybe("image", () => draw.pick(...images, ...own)),
    ...draw.maybe("port", () => draw.integer(1, 65_535), 70),
    ...draw.maybe("command", () => ["serve", draw.line(100), ""], 20),
    ...draw.pick<Fields>(
      ...[{}, { size: draw.pick(...SIZES) }, { cpu: draw.integer(1, 64) / 4 }],
      ...[{ memoryMb: draw.integer(128, 122_880) }, { cpu: draw.integer(1, 16), memoryMb: draw.integer(1_024, 65_536) }],
    ),
    ...draw.maybe("replicas", () => draw.pick<unknown>(draw.integer(0, 50), { min: draw.integer(1, 5), max: draw.integer(5, 1_000) })),
    public: isPublic,
    ...(isPublic ? draw.maybe("domain", () => "api.example.com") : {}),
    ...draw.maybe("environment", () => draw.settings()),
    ...draw.maybe("writablePaths", () => ["/var/cache/app", "/data"], 20),
    ...uses(draw, earlier),
  };
}

/** Those that the plug-in 5.100.0 knows: nodejs24, python3.14, java25 and dotnet10 came later. */
const RUNTIMES = ["nodejs", "nodejs22", "python3.13", "python", "java21", "dotnet8", "ruby3.4", "go"];

function lambda(draw: Draw, earlier: Earlier): Fields {
  const times = [{ every: "15 minutes" }, { every: "1 hours" }, { every: "2 days" }, { cron: "0 9 * * 1-5" }, { cron: "*/5 0-6 1,15 * *" }];
  const triggers = [
    ...(draw.chance(30) ? [{ type: "http", ...draw.maybe("authentication", () => draw.pick("required", "none")) }] : []),
    ...(draw.chance(30) ? [{ type: "schedule", ...draw.pick(...times) }] : []),
    ...draw.some(sources(earlier), 50).map(({ kind, name }) => triggerOf(draw, kind, name)),
  ];
  return {
    ...draw.maybe("runtime", () => draw.pick(...RUNTIMES)),
    ...draw.maybe("memoryMb", () => draw.integer(128, 10_240)),
    ...draw.maybe("timeoutSeconds", () => draw.integer(1, 900)),
    ...draw.maybe("environment", () => draw.settings()),
    ...(triggers.length > 0 ? { triggers } : {}),
    ...uses(draw, earlier),
  };
}

/** A topic that keeps order starts no function. */
const sources = ({ made }: Earlier): RandomService[] =>
  made.filter(({ kind, fifo }) => kind === "queue" || kind === "bucket" || (kind === "topic" && fifo !== true));

function triggerOf(draw: Draw, type: string, source: string): Fields {
  if (type === "topic") return { type, source };
  if (type === "queue") return { type, source, ...draw.maybe("batchSize", () => draw.integer(1, 10)) };
  return {
    ...{ type, source },
    ...draw.maybe("events", () => draw.pick(["created"], ["deleted"], ["created", "deleted"])),
    ...draw.maybe("prefix", () => draw.line(60)),
  };
}

const ENGINES = { postgres: ["18", "16", "14"], mysql: ["8.4", "8.0"], mariadb: ["11.8", "10.11"], sqlserver: ["2022", "2017"] } as const;

function database(draw: Draw, { zones }: Earlier): Fields {
  const engine = draw.pick(...(Object.keys(ENGINES) as (keyof typeof ENGINES)[]));
  const isSqlServer = engine === "sqlserver";
  return {
    engine,
    ...draw.maybe("version", () => draw.pick<string>(...ENGINES[engine])),
    ...(isSqlServer ? {} : draw.maybe("databaseName", () => draw.pick("orders", "A1_b", "x".repeat(60)))),
    ...draw.pick<Fields>({}, { size: draw.pick(...SIZES) }, { instanceType: draw.pick("db.m6i.large", "r6i.xlarge") }),
    ...draw.pick<Fields>(
      {},
      { storageGb: draw.integer(20, isSqlServer ? 16_384 : 65_536) },
      { storageGb: draw.integer(20, 100), maxStorageGb: draw.integer(110, 16_384) },
    ),
    ...(zones > 1 ? draw.maybe("highAvailability", () => draw.chance(50)) : {}),
    ...draw.maybe("backupDays", () => draw.integer(0, 35)),
    ...draw.maybe("deletionProtection", () => draw.chance(50)),
  };
}

function table(draw: Draw): Fields {
  const number = (name: string) => ({ name, type: "number" });
  const indexes = () =>
    Array.from({ length: draw.integer(1, 4) }, (_, at) => ({
      ...{ name: `by-${at}.x_y`, partitionKey: draw.pick<unknown>("state", number("at"), { name: "blob", type: "binary" }) },
      ...draw.maybe("sortKey", () => draw.pick<unknown>("customer.id", number("rank"))),
    }));
  return {
    ...draw.maybe("partitionKey", () => draw.pick<unknown>("customer.id", "a_b-c", { name: "state", type: "string" })),
    ...draw.maybe("sortKey", () => draw.pick<unknown>(number("at"), { name: "blob", type: "binary" })),
    ...draw.maybe("indexes", indexes),
    ...draw.maybe("ttlAttribute", () => "expires-at.x"),
    ...draw.maybe("pointInTimeRecovery", () => draw.chance(50)),
    ...draw.maybe("deletionProtection", () => draw.chance(50)),
  };
}

function cache(draw: Draw): Fields {
  const versions = { valkey: ["8.2", "7.2"], redis: ["7.1", "7.0"], memcached: ["1.6.22", "1.6.12"] } as const;
  const engine = draw.pick(...(Object.keys(versions) as (keyof typeof versions)[]));
  const copies = { ...draw.maybe("replicas", () => draw.integer(0, 5)), ...draw.maybe("backupDays", () => draw.integer(0, 35)) };
  return {
    engine,
    ...draw.maybe("version", () => draw.pick<string>(...versions[engine])),
    ...draw.pick<Fields>({}, { size: draw.pick(...SIZES) }, { instanceType: draw.pick("cache.m6g.large", "r7g.xlarge") }),
    ...(engine === "memcached" ? {} : copies),
  };
}

function queue(draw: Draw, { made }: Earlier): Fields {
  const fifo = draw.chance(30);
  const same = made.filter((other) => other.kind === "queue" && (other["fifo"] === true) === fifo && other["deadLetter"] === false);
  const other = same.length > 0 && draw.chance(50) ? { queue: draw.pick(...same).name } : {};
  const setAside = { ...other, ...draw.maybe("maxReceives", () => draw.integer(1, 1_000)) };
  return {
    fifo,
    ...draw.maybe("visibilityTimeoutSeconds", () => draw.integer(0, 43_200)),
    ...draw.maybe("retentionDays", () => draw.pick(1 / 1440, 0.5, 4, 14)),
    deadLetter: draw.pick<unknown>(false, false, true, setAside),
  };
}

function topic(draw: Draw, { made }: Earlier): Fields {
  const fifo = draw.chance(20);
  const queues = made.filter((other) => other.kind === "queue" && (other["fifo"] === true) === fifo);
  const functions = fifo ? [] : made.filter(({ kind }) => kind === "function");
  const outside = [
    { type: "email", address: "ops+a@example.com" },
    { type: "https", url: "https://hooks.example.com/a?b=c&d=%20" },
  ];
  const subscriptions = [
    ...draw.some([...queues, ...functions], 50).map(({ kind, name }) => ({ type: kind, target: name })),
    ...(fifo ? [] : draw.some(outside)),
  ];
  return { fifo, ...(subscriptions.length > 0 ? { subscriptions } : {}) };
}

function secret(draw: Draw): Fields {
  const generate = draw.pick<unknown>(false, true, { lengthChars: draw.integer(8, 256), symbols: draw.chance(50) });
  const rotation = draw.maybe("rotationDays", () => draw.integer(1, 1_000));
  const mayRemind = generate === false && "rotationDays" in rotation;
  return { generate, ...rotation, ...(mayRemind ? draw.maybe("remind", () => ["ops@example.com"]) : {}) };
}

/** What happens in a bucket goes to those that keep no order. */
function deliveries(draw: Draw, { made }: Earlier): Fields {
  const targets = made.filter(({ kind, fifo }) => (kind === "queue" || kind === "topic") && fifo !== true);
  const used = draw.some(targets, 40).map(({ name }) => name);
  return used.length > 0 ? { uses: used } : {};
}

function uses(draw: Draw, { made }: Earlier): Fields {
  const targets = made.filter((other) => CALLABLE.includes(other.kind) && serves(other));
  const used = draw
    .some(targets, 40)
    .map(({ kind, name }) =>
      ["bucket", "table", "queue"].includes(kind) && draw.chance(50)
        ? { service: name, access: draw.pick("read", "write", "readWrite") }
        : name,
    );
  return used.length > 0 ? { uses: used } : {};
}

/** Whether anything can call it: a machine without ports serves nothing. */
const serves = ({ kind, ports }: RandomService): boolean => kind !== "vm" || !Array.isArray(ports) || ports.length > 0;
