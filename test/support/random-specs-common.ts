import type { Draw } from "./random-specs-draw";
import type { RandomService } from "./random-specs";

interface Limits {
  readonly engines: Readonly<Record<string, readonly string[]>>;
  readonly storageGb: Readonly<Record<string, readonly [number, number]>>;
  readonly backupDaysMin: Readonly<Record<string, number>>;
  readonly cpuMax: number;
  readonly memoryMbMax: number;
  readonly replicasMax: number;
  readonly natGateways: readonly string[];
  readonly hasFlowLogs: boolean;
  readonly corsMax: number;
  /** Whether a worker runs a fixed number. */
  readonly hasFixedWorkers: boolean;
}

/** What Google and Azure take of the four kinds, in literals: docs/parity.md. */
const LIMITS: Readonly<Record<string, Limits>> = {
  google: {
    engines: { postgres: ["18", "17", "16", "15", "14"], mysql: ["8.4", "8.0"] },
    storageGb: { postgres: [10, 65_536], mysql: [10, 65_536] },
    backupDaysMin: { postgres: 0, mysql: 0 },
    ...{ cpuMax: 8, memoryMbMax: 32_768, replicasMax: 1_000, hasFixedWorkers: true },
    ...{ natGateways: ["none", "single", "perZone"], hasFlowLogs: true, corsMax: 8 },
  },
  azurerm: {
    engines: { postgres: ["18", "17", "16", "15", "14"], mysql: ["8.4", "8.0.21"], sqlserver: ["12.0"] },
    storageGb: { postgres: [32, 32_767], mysql: [20, 16_384], sqlserver: [10, 1_024] },
    backupDaysMin: { postgres: 7, mysql: 1, sqlserver: 1 },
    ...{ cpuMax: 4, memoryMbMax: 8_192, replicasMax: 300, hasFixedWorkers: false },
    ...{ natGateways: ["none", "single"], hasFlowLogs: false, corsMax: 5 },
  },
};

/** Services of the four kinds, one network at most, tied together. */
export function commonServices(draw: Draw, provider: string, zones: number): RandomService[] {
  const limits = LIMITS[provider];
  if (limits === undefined) throw new RangeError(`no limits of ${provider}`);
  const made: RandomService[] = draw.chance(60) ? [network(draw, limits, zones)] : [];
  const kinds = Array.from({ length: draw.integer(1, 5) }, () => draw.pick("bucket", "database", "container", "container"));
  for (const [at, kind] of kinds.entries()) {
    const common = { name: `${kind.slice(0, 2)}-${at}`, ...draw.maybe("description", () => draw.line(200)) };
    if (kind === "bucket") made.push({ kind, ...common, ...bucket(draw, limits.corsMax) });
    else if (kind === "database") made.push({ kind, ...common, ...database(draw, limits) });
    else made.push({ kind, ...common, ...container(draw, limits), ...uses(draw, made) });
  }
  return made;
}

function network(draw: Draw, limits: Limits, zones: number): RandomService {
  return {
    ...{ kind: "network", name: "net" },
    ...draw.maybe("cidr", () => `10.${draw.integer(0, 255)}.0.0/${draw.integer(16, 20)}`),
    ...draw.maybe("zones", () => draw.integer(1, zones)),
    ...draw.maybe("natGateways", () => draw.pick(...limits.natGateways)),
    ...(limits.hasFlowLogs ? draw.maybe("flowLogs", () => draw.chance(50)) : {}),
  };
}

export function bucket(draw: Draw, corsMax: number): object {
  const lifecycle = () =>
    Array.from({ length: draw.integer(1, 3) }, (_, at) => ({
      ...{ afterDays: draw.integer(1, 90) + at * 100, action: draw.pick("archive", "delete"), prefix: `part-${at}/` },
    }));
  const cors = () =>
    Array.from({ length: draw.integer(1, corsMax) }, () => ({
      origins: [draw.pick("*", "https://www.example.com", "http://localhost:3000", "https://*.example.com")],
      ...draw.maybe("methods", () => draw.pick(["GET"], ["GET", "PUT", "DELETE"], ["HEAD", "POST"])),
      ...draw.maybe("headers", () => ["x-name", "*"]),
      ...draw.maybe("maxAgeSeconds", () => draw.integer(0, 86_400)),
    }));
  return {
    ...draw.maybe("versioning", () => draw.chance(50)),
    ...draw.maybe("exposure", () => ({ public: { reason: `because: ${draw.line(100)}` } }), 20),
    ...draw.maybe("lifecycle", lifecycle),
    ...draw.maybe("cors", cors, 20),
  };
}

function database(draw: Draw, { engines, storageGb, backupDaysMin }: Limits): object {
  const engine = draw.pick(...Object.keys(engines));
  const [smallest, largest] = storageGb[engine] ?? [32, 64];
  return {
    engine,
    ...draw.maybe("version", () => draw.pick(...(engines[engine] ?? []))),
    ...draw.maybe("databaseName", () => draw.pick("orders", "A1_b", "x".repeat(60))),
    ...draw.maybe("size", () => draw.pick("micro", "small", "medium", "large", "xlarge")),
    ...draw.maybe("storageGb", () => draw.integer(smallest, largest)),
    ...draw.maybe("highAvailability", () => draw.chance(50)),
    ...draw.maybe("backupDays", () => draw.integer(Math.max(1, backupDaysMin[engine] ?? 0), 35)),
    ...draw.maybe("deletionProtection", () => draw.chance(50)),
  };
}

function container(draw: Draw, limits: Limits): object {
  const { cpuMax, memoryMbMax, replicasMax, hasFixedWorkers } = limits;
  const isWorker = draw.chance(25);
  const range = () => {
    const min = draw.integer(isWorker ? 1 : 0, 5);
    return { min, max: Math.max(1, isWorker && hasFixedWorkers ? min : draw.integer(min, replicasMax)) };
  };
  return {
    image: draw.pick("nginx:1.27", "registry.example.com/shop/api@sha256:" + "a".repeat(64), "example/api:${var.image_tag}"),
    ...(isWorker ? {} : { port: draw.integer(1_024, 9_000), ...draw.maybe("healthCheckPath", () => "/health/~a%20b") }),
    ...draw.maybe("command", () => ["serve", draw.line(100)], 20),
    ...draw.pick<object>(
      ...[{}, { size: draw.pick("micro", "small", "medium", "large") }],
      ...[{ cpu: draw.integer(1, 4 * cpuMax) / 4 }, { memoryMb: draw.integer(128, memoryMbMax) }],
    ),
    ...draw.maybe("replicas", () => (draw.chance(50) ? draw.integer(1, 20) : range())),
    ...(isWorker ? {} : draw.maybe("public", () => draw.chance(50))),
    ...draw.maybe("environment", () => draw.settings()),
    ...draw.maybe("writablePaths", () => ["/var/cache/app", "/data"], 20),
  };
}

function uses(draw: Draw, made: readonly RandomService[]): object {
  const usable = made.filter(
    ({ kind, port, public: isPublic }) => kind !== "network" && (kind !== "container" || (port !== undefined && isPublic !== true)),
  );
  const used = draw.some(
    usable.map(({ name }) => name),
    50,
  );
  return used.length === 0 ? {} : { uses: used };
}
