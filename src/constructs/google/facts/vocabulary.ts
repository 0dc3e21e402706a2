import { names, products, type Vocabulary } from "../../../provider-facts";

const proper = { proper: true } as const;

/** Words that people use for Google Cloud and its products. */
export const vocabulary: Vocabulary = {
  names: names("google | gcp | google cloud | google cloud platform | gcloud | gpc"),
  products: [
    // compute
    ...products(
      "vm",
      names(
        "gce | gce instance | compute engine | google compute engine | compute engine instance | compute engine vm | gce vm | managed instance group | mig | gcp vm | gcp instance",
      ),
    ),
    ...products(
      "container",
      names(
        "cloud run | cloud run service | cloudrun | google cloud run | app engine | gae | cloud run job | cloud run container | google app engine | app engine flex",
      ),
    ),
    ...products(
      "function",
      names(
        "google cloud function | gcf | cloud function gen 2 | cloud function gen2 | google function | cloud run function | cloud function 2nd gen",
      ),
    ),
    ...products("function", names("cloud function | cloud functions")),
    ...products(
      "cluster",
      names("gke | gke cluster | google kubernetes engine | gke autopilot | kubernetes engine | gke standard | autopilot cluster"),
    ),
    // data
    ...products(
      "database",
      names("cloud sql | cloudsql | cloud sql instance | google cloud sql | spanner | cloud spanner | cloud sql database"),
    ),
    ...products(
      "database",
      names(
        "cloud sql for postgres | cloud sql for postgresql | cloud sql postgres | cloud sql postgresql | alloydb | alloy db | alloydb for postgres",
      ),
      { implies: { engine: "postgres" } },
    ),
    ...products("database", names("cloud sql for mysql | cloud sql mysql"), { implies: { engine: "mysql" } }),
    ...products("database", names("cloud sql for sql server | cloud sql sql server | cloud sql server"), {
      implies: { engine: "sqlserver" },
    }),
    ...products(
      "table",
      names(
        "firestore | cloud firestore | datastore | cloud datastore | bigtable | cloud bigtable | big table | firestore collection | firestore database | google firestore | firebase database | firestore db",
      ),
    ),
    ...products("cache", names("memorystore | memory store | cloud memorystore | google memorystore")),
    ...products("cache", names("memorystore redis | memorystore for redis | memorystore for redis cluster"), {
      implies: { engine: "redis" },
    }),
    ...products("cache", names("memorystore memcached | memorystore for memcached"), { implies: { engine: "memcached" } }),
    ...products("cache", names("memorystore valkey | memorystore for valkey"), { implies: { engine: "valkey" } }),
    ...products(
      "bucket",
      names("gcs | gcs bucket | google cloud storage | cloud storage bucket | google storage | gs bucket | google bucket | gcp bucket"),
    ),
    ...products("bucket", names("cloud storage"), proper),
    ...products(
      "filesystem",
      names("filestore | cloud filestore | file store instance | filestore instance | filestore share | google filestore"),
    ),
    // messages
    ...products(
      "topic",
      names("pub/sub | pubsub | pub sub | cloud pub/sub | cloud pubsub | google pub/sub | google pubsub | gcp pubsub | pub/sub lite"),
      { also: ["queue", "stream"] },
    ),
    ...products("topic", names("pub/sub topic | pubsub topic | pub sub topic | eventarc")),
    ...products(
      "queue",
      names(
        "cloud tasks | cloud task | cloud tasks queue | pub/sub subscription | pubsub subscription | pull subscription | pub/sub queue | pubsub queue",
      ),
    ),
    ...products("stream", names("pub/sub stream | managed service for apache kafka | google managed kafka")),
    ...products("schedule", names("cloud scheduler | cloud scheduler job | google cloud scheduler")),
    ...products(
      "alarm",
      names("cloud monitoring alert | stackdriver alert | cloud monitoring alerting policy | cloud monitoring alarm | google cloud alert"),
    ),
    ...products("alarm", names("cloud monitoring | stackdriver"), { alone: false }),
    // the edge
    ...products("network", names("gcp vpc | google vpc")),
    ...products("website", names("cloud cdn | firebase hosting | google cloud cdn | firebase site | firebase static hosting")),
    ...products("api", names("cloud endpoints | apigee | google api gateway | cloud api gateway | gcp api gateway")),
    ...products("dns", names("cloud dns | google cloud dns | cloud dns zone | google dns | cloud dns record")),
    // secrets
    ...products(
      "secret",
      names("secret manager | google secret manager | gcp secret manager | secret manager secret | cloud secret manager"),
    ),
    ...products("key", names("cloud kms | cloud kms key | google kms | gcp kms | cloud hsm | cmek | kms key ring")),
    ...products(
      "registry",
      names(
        "artifact registry | artefact registry | gcr | google container registry | google artifact registry | gar | artifact registry repo | artifact registry repository | artifact registry docker repo",
      ),
    ),
  ],
  instanceType:
    /^(?:[acdefgmntxz]\d[adp]?-(?:micro|small|medium|(?:standard|highmem|highcpu|megamem|ultramem|hypermem|megagpu|highgpu|ultragpu|custom|hypercpu|edgegpu|maxgpu|node)(?:-\d+[a-z]*)*)(?:-lssd|-metal)?|[fg]1-(?:micro|small)|a2-\w+-\d+g|ct\d\w*-\w+-\d+t|db-(?:f1-micro|g1-small|custom-\d+-\d+|n1-\w+-\d+|perf-optimized-n-\d+))$/i,
};
