import type { KindOffers } from "../../../blueprint";
import type { Service } from "../../../spec";

/** Processors with each memory that Cloud Run gives them. Fewer than one processor would mean one request at a time, so whole ones only. */
const RUN_SHAPES = [
  { cpu: 1, memoryMb: [512, 1024, 2048, 4096] },
  { cpu: 2, memoryMb: [1024, 2048, 4096, 8192] },
  { cpu: 4, memoryMb: [2048, 4096, 8192, 16_384] },
  { cpu: 6, memoryMb: [4096, 8192, 16_384, 24_576] },
  { cpu: 8, memoryMb: [4096, 8192, 16_384, 32_768] },
].flatMap(({ cpu, memoryMb }) => memoryMb.map((memory) => ({ cpu, memoryMb: memory })));

/** Where Cloud Run is known to map host names ("Mapping custom domains"); a region that is missing here is refused, and may be added. */
const DOMAIN_REGIONS = [
  "asia-east1",
  "asia-northeast1",
  "asia-southeast1",
  "europe-north1",
  "europe-west1",
  "europe-west4",
  "us-central1",
  "us-east1",
  "us-east4",
  "us-west1",
];

/** Tiers of the Enterprise edition, which every engine and region has: two with a shared processor, then 3.75 GiB for each. */
const SQL_SIZES = {
  micro: "db-f1-micro",
  small: "db-g1-small",
  medium: "db-custom-2-7680",
  large: "db-custom-4-15360",
  xlarge: "db-custom-8-30720",
} as const;

/** What being called from the internet brings with it on Cloud Run. */
function runChoices(service: Service): Readonly<Record<string, { readonly value: string; readonly because: string }>> {
  if (service.kind !== "container" || service.public !== true) return {};
  const invokers = { value: "allUsers", because: "everybody may call a public container: who is who is for the application to tell" };
  if (service.domain === undefined) return { invokers };
  const because = "point the domain there, once Search Console knows it as yours; its certificate then comes by itself";
  return { invokers, domainTarget: { value: "ghs.googlehosted.com", because } };
}

/** What is built on Google Cloud, by kind, and what there is to choose from. */
export const kinds = {
  network: {
    refuses: {},
    uses: [],
    controls: [],
    network: "never",
    choices: {
      // half of it is the subnetwork (at least /26 for Cloud Run), a quarter is for databases (at least /24)
      prefix: { min: 8, max: 22 },
      subnetPrefixMax: 29,
      subnetsPerZone: 1,
      // Docker's bridge stands in the first on a database's machine; the others are not for networks
      reservedRanges: ["172.17.0.0/16", "0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/3"],
      regional: "on Google Cloud one subnetwork and one NAT gateway serve every zone of the region",
    },
    origins: {
      "google_compute_subnetwork.ip_cidr_range": "cidr",
      "google_compute_global_address.address": "cidr",
      "google_compute_global_address.prefix_length": "cidr",
      "google_compute_subnetwork.log_config": "flowLogs",
      "google_compute_router_nat.router": "natGateways",
    },
  },
  container: {
    refuses: {},
    uses: ["container", "database", "bucket"],
    controls: [],
    network: "whenUsing",
    calledFromNetwork: true,
    choices: {
      shapes: RUN_SHAPES,
      sample: { image: "us-docker.pkg.dev/cloudrun/container/hello", port: 8080 },
      scalesToZero: true,
      replicasMax: { least: 1, most: 1000 },
      fixedWorkers: "a worker on Cloud Run runs a fixed number of replicas",
      reservedVariables: ["PORT", "K_SERVICE", "K_REVISION", "K_CONFIGURATION", "CLOUD_RUN_WORKER_POOL", "CLOUD_RUN_WORKER_POOL_REVISION"],
      domainRegions: DOMAIN_REGIONS,
    },
    settles: runChoices,
    origins: {
      "google_cloud_run_v2_service.template.containers.image": "image",
      "google_cloud_run_v2_service.template.containers.args": "command",
      "google_cloud_run_v2_service.template.containers.ports": "port",
      "google_cloud_run_v2_service.template.containers.resources.limits": "cpu",
      "google_cloud_run_v2_service.template.containers.startup_probe": "healthCheckPath",
      "google_cloud_run_v2_service.template.containers.liveness_probe": "healthCheckPath",
      "google_cloud_run_v2_service.template.containers.env": "environment",
      "google_cloud_run_v2_service.template.volumes": "writablePaths",
      "google_cloud_run_v2_service.template.containers.volume_mounts": "writablePaths",
      "google_cloud_run_v2_service.template.scaling": "replicas",
      "google_cloud_run_v2_service.ingress": "public",
      "google_cloud_run_v2_service.description": "description",
      "google_cloud_run_v2_worker_pool.template.containers.image": "image",
      "google_cloud_run_v2_worker_pool.template.containers.args": "command",
      "google_cloud_run_v2_worker_pool.template.containers.env": "environment",
      "google_cloud_run_v2_worker_pool.template.containers.resources.limits": "cpu",
      "google_cloud_run_v2_worker_pool.scaling": "replicas",
      "google_cloud_run_domain_mapping.name": "domain",
    },
  },
  database: {
    refuses: {},
    uses: [],
    controls: ["detailedMonitoring"],
    network: "always",
    choices: {
      engines: {
        postgres: { versions: ["18", "17", "16", "15", "14"], default: "17", port: 5432, sizes: SQL_SIZES },
        mysql: { versions: ["8.4", "8.0"], default: "8.4", port: 3306, sizes: SQL_SIZES },
      },
      refusedEngines: {
        sqlserver:
          "Cloud SQL wants SQL Server's root password in an argument that Terraform keeps in its state, and no secret may be there: use another provider for it, or postgres",
        mariadb: "Cloud SQL has no MariaDB: mysql speaks the same language",
      },
      storageGb: { min: 10, max: 65_536 },
      instanceTypePrefix: "db-",
      databaseNames: {
        pattern: /^[A-Za-z_][\w-]{0,62}$/,
        expected: "letters, digits, _ and -, beginning with a letter or _",
        // there already, or the engine's own
        reserved: ["postgres", "template0", "template1", "cloudsqladmin", "mysql", "sys", "information_schema", "performance_schema"],
      },
      pointInTimeDaysMax: 7,
      standbyNeedsBackups: true,
    },
    origins: {
      "google_sql_database_instance.database_version": "version",
      "google_sql_database_instance.deletion_protection": "deletionProtection",
      "google_sql_database_instance.settings.tier": "instanceType",
      "google_sql_database_instance.settings.disk_size": "storageGb",
      "google_sql_database_instance.settings.disk_autoresize_limit": "maxStorageGb",
      "google_sql_database_instance.settings.availability_type": "highAvailability",
      "google_sql_database_instance.settings.backup_configuration": "backupDays",
      "google_sql_database.name": "databaseName",
    },
  },
  bucket: {
    refuses: {},
    uses: [],
    controls: ["accessLogs"],
    network: "never",
    // Cloud Storage takes a hundred, of which two clear away what is abandoned and what is old
    choices: { lifecycleMax: 98 },
    origins: {
      "google_storage_bucket.lifecycle_rule": "lifecycle",
      "google_storage_bucket.cors": "cors",
      "google_storage_bucket.versioning": "versioning",
      "google_storage_bucket.public_access_prevention": "exposure",
      "google_storage_bucket_iam_member.member": "exposure",
    },
  },
} as const satisfies KindOffers;
