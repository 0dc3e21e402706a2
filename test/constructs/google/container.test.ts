import { addressesOf, resourceAt } from "../../support/terraform-json";
import { choicesOf, problemsOf, synth } from "./spec";

const api = (fields: object = {}, more: object = {}) => synth([{ kind: "container", name: "api", ...fields }], more);
const SERVICE = "google_cloud_run_v2_service.api_service";
const WORKERS = "google_cloud_run_v2_worker_pool.api_workers";
const own = { image: "registry.example.com/shop/api:1" };

interface Run {
  readonly scaling?: unknown;
  readonly template: {
    readonly containers: readonly [
      { readonly image: string; readonly args?: string[]; readonly env: unknown[]; readonly resources: object; readonly ports?: unknown },
    ];
    readonly scaling?: unknown;
    readonly vpc_access?: unknown;
    readonly service_account: string;
  };
}

const runOf = (json: ReturnType<typeof api>, address = SERVICE): Run => resourceAt(json, address) as unknown as Run;
const containerOf = (json: ReturnType<typeof api>, address = SERVICE) => runOf(json, address).template.containers[0];

describe("a container on Google Cloud", () => {
  test("is a Cloud Run service with an account of its own, called from inside only", () => {
    const json = api();
    expect(resourceAt(json, SERVICE)).toMatchObject({
      name: "shop-api",
      location: "europe-west1",
      ingress: "INGRESS_TRAFFIC_INTERNAL_ONLY",
    });
    expect(runOf(json).template.service_account).toBe("${google_service_account.api_account.email}");
    expect(resourceAt(json, "google_service_account.api_account")).toMatchObject({ account_id: "shop-api-run" });
    expect(addressesOf(json)).not.toContain("google_cloud_run_v2_service_iam_member.api_public");
  });

  test("runs Google's public sample when no image was named", () => {
    expect(containerOf(api())).toMatchObject({ image: "us-docker.pkg.dev/cloudrun/container/hello", ports: { container_port: 8080 } });
  });

  test("that is public is open to everybody, which is a decision", () => {
    const json = api({ public: true });
    expect(resourceAt(json, SERVICE)).toMatchObject({ ingress: "INGRESS_TRAFFIC_ALL" });
    expect(resourceAt(json, "google_cloud_run_v2_service_iam_member.api_public")).toMatchObject({
      role: "roles/run.invoker",
      member: "allUsers",
      name: "${google_cloud_run_v2_service.api_service.name}",
    });
    expect(choicesOf([{ kind: "container", name: "api", public: true }])).toContainEqual({
      path: "services[0].invokers",
      value: "allUsers",
      because: "everybody may call a public container: who is who is for the application to tell",
    });
  });

  test("is protected from deletion in production only", () => {
    expect(resourceAt(api(), SERVICE)).toMatchObject({ deletion_protection: true });
    expect(resourceAt(api({}, { environment: "development" }), SERVICE)).toMatchObject({ deletion_protection: false });
  });

  test.each([
    [
      { min: 0, max: 5 },
      { min_instance_count: 0, max_instance_count: 5 },
    ],
    [3, { min_instance_count: 3, max_instance_count: 3 }],
  ])("runs as often as was asked: %j", (replicas, scaling) => {
    expect(runOf(api({ replicas })).template.scaling).toEqual(scaling);
  });

  test("cannot be switched off, because Cloud Run wants room for one", () => {
    expect(problemsOf([{ kind: "container", name: "api", replicas: 0 }])).toMatchObject([
      { code: "VALUE_NOT_SERVED", path: "services[0].replicas", expected: "1 to 1000" },
    ]);
  });

  test.each([
    [{ size: "micro" }, { cpu: "1", memory: "512Mi" }],
    [{ size: "xlarge" }, { cpu: "4", memory: "8192Mi" }],
    [
      { cpu: 0.25, memoryMb: 600 },
      { cpu: "1", memory: "1024Mi" },
    ],
    [{ memoryMb: 5000 }, { cpu: "2", memory: "8192Mi" }],
    [{ memoryMb: 20_000 }, { cpu: "6", memory: "24576Mi" }],
  ])("has a shape that Cloud Run has: %j", (asked, limits) => {
    expect(containerOf(api(asked)).resources).toMatchObject({ limits });
  });

  test("that wants more than Cloud Run has is refused", () => {
    expect(problemsOf([{ kind: "container", name: "api", cpu: 16 }])).toMatchObject([
      { code: "VALUE_NOT_SERVED", path: "services[0].cpu", expected: "at most 8 processors and 32768 MiB" },
    ]);
  });

  test("is asked whether it is well, at its start and later", () => {
    const http_get = { path: "/health", port: 3000 };
    expect(containerOf(api({ ...own, port: 3000, healthCheckPath: "/health" }))).toMatchObject({
      startup_probe: { http_get, period_seconds: 10, failure_threshold: 24 },
      liveness_probe: { http_get, period_seconds: 30 },
    });
  });

  test("runs a command in place of the image's own", () => {
    const container = containerOf(api({ ...own, port: 80, command: ["serve", "--fast"] }));
    expect(container.args).toEqual(["serve", "--fast"]);
    expect(container).not.toHaveProperty("command");
  });

  test("has its settings as text, whatever is in it", () => {
    const json = api({ environment: { TEMPLATE: '$${x} %{ if } "q"\nnext', HOST: "${var.host}" } }, { variables: { host: {} } });
    expect(containerOf(json).env).toEqual([
      { name: "TEMPLATE", value: '$${x} %%{ if } "q"\nnext' },
      { name: "HOST", value: "${var.host}" },
    ]);
  });

  test("writes to the folders that it asked for, in a share of its memory", () => {
    const run = runOf(api({ writablePaths: ["/var/cache/nginx", "/run"], memoryMb: 2048 }));
    const emptyDir = { medium: "MEMORY", size_limit: "512Mi" };
    expect(run.template).toMatchObject({
      volumes: [
        { name: "writable-0", empty_dir: emptyDir },
        { name: "writable-1", empty_dir: emptyDir },
      ],
      containers: [
        {
          volume_mounts: [
            { name: "writable-0", mount_path: "/var/cache/nginx" },
            { name: "writable-1", mount_path: "/run" },
          ],
        },
      ],
    });
    expect(runOf(api()).template).not.toHaveProperty("volumes");
  });

  test("may not set what Cloud Run sets", () => {
    expect(problemsOf([{ kind: "container", name: "api", environment: { PORT: "80", K_SERVICE: "x", DEBUG: "1" } }])).toMatchObject([
      { code: "VALUE_NOT_SERVED", path: "services[0].environment.PORT" },
      { code: "VALUE_NOT_SERVED", path: "services[0].environment.K_SERVICE" },
    ]);
  });
});

describe("a host name of one's own on Google Cloud", () => {
  const named = { kind: "container", name: "api", public: true, domain: "api.example.com" };

  test("is mapped to the service, and becomes its address", () => {
    const json = synth([named], { outputs: { url: "${service.api.endpoint}", host: "${service.api.host}" } });
    expect(resourceAt(json, "google_cloud_run_domain_mapping.api_domain")).toEqual({
      name: "api.example.com",
      location: "${google_cloud_run_v2_service.api_service.location}",
      metadata: { namespace: "${google_cloud_run_v2_service.api_service.project}" },
      spec: { route_name: "${google_cloud_run_v2_service.api_service.name}" },
    });
    expect(json["output"]).toEqual({ url: { value: "https://api.example.com" }, host: { value: "api.example.com" } });
    expect(choicesOf([named])).toContainEqual(expect.objectContaining({ path: "services[0].domainTarget", value: "ghs.googlehosted.com" }));
  });

  test("is refused where Cloud Run maps none", () => {
    expect(problemsOf([named], { region: "europe-west2" })).toMatchObject([{ code: "VALUE_NOT_SERVED", path: "services[0].domain" }]);
  });
});

describe("a container that listens on no port", () => {
  test("is a worker pool of fixed number, which nobody calls", () => {
    const json = api({ ...own, replicas: 3 });
    expect(resourceAt(json, WORKERS)).toMatchObject({ scaling: { scaling_mode: "MANUAL", manual_instance_count: 3 } });
    expect(containerOf(json, WORKERS)).not.toHaveProperty("ports");
    expect(containerOf(json, WORKERS)).not.toHaveProperty("startup_probe");
    expect(addressesOf(json)).not.toContain(SERVICE);
  });

  test("runs twice in production, because its number does not follow load", () => {
    expect(resourceAt(api(own), WORKERS)).toMatchObject({ scaling: { manual_instance_count: 2 } });
    expect(choicesOf([{ kind: "container", name: "api", ...own }])).toContainEqual({
      path: "services[0].replicas",
      value: { min: 2, max: 2 },
      because: "a worker on Cloud Run runs a fixed number of replicas",
    });
  });

  test("is asked nothing about its health", () => {
    expect(problemsOf([{ kind: "container", name: "api", ...own, healthCheckPath: "/health" }])).toMatchObject([
      { code: "SPEC_CONFLICT", path: "services[0].healthCheckPath" },
    ]);
    const said = choicesOf([{ kind: "container", name: "api", ...own }]).map(({ path }) => path);
    expect(said).not.toContain("services[0].healthCheckPath");
  });

  test("cannot grow with load", () => {
    expect(problemsOf([{ kind: "container", name: "api", ...own, replicas: { min: 1, max: 3 } }])).toMatchObject([
      { code: "VALUE_NOT_SERVED", path: "services[0].replicas", expected: "one number for a worker" },
    ]);
  });
});

describe("a container that uses others on Google Cloud", () => {
  const uploads = { kind: "bucket", name: "uploads" };
  const orders = { kind: "database", name: "orders" };
  const pricing = { kind: "container", name: "pricing" };

  test("stands in no network while what it uses stands in none", () => {
    const json = synth([uploads, { kind: "container", name: "api", uses: ["uploads"] }]);
    expect(runOf(json).template).not.toHaveProperty("vpc_access");
    expect(addressesOf(json).filter((address) => address.startsWith("google_compute_"))).toEqual([]);
  });

  test("stands in the network of a database, and may call its port and nothing else there", () => {
    const json = synth([orders, { kind: "container", name: "api", uses: ["orders"] }]);
    expect(runOf(json).template.vpc_access).toEqual({
      egress: "ALL_TRAFFIC",
      network_interfaces: [
        {
          network: "${google_compute_network.network_vpc.id}",
          subnetwork: "${google_compute_subnetwork.network_private.id}",
          tags: ["shop-api"],
        },
      ],
    });
    expect(resourceAt(json, "google_compute_firewall.api_uses_orders_5432")).toMatchObject({
      direction: "EGRESS",
      allow: [{ protocol: "tcp", ports: ["5432"] }],
      destination_ranges: ["${google_sql_database_instance.orders_instance.private_ip_address}/32"],
      target_tags: ["shop-api"],
    });
  });

  test("reads the password by reference, and waits for the permission to", () => {
    const json = synth([orders, { kind: "container", name: "api", uses: ["orders"] }]);
    expect(containerOf(json).env).toEqual([
      { name: "ORDERS_HOST", value: "${google_sql_database_instance.orders_instance.private_ip_address}" },
      { name: "ORDERS_PORT", value: "5432" },
      { name: "ORDERS_NAME", value: "orders" },
      { name: "ORDERS_USERNAME", value: "app" },
      {
        name: "ORDERS_PASSWORD",
        value_source: {
          secret_key_ref: {
            secret: "${google_secret_manager_secret.orders_password.secret_id}",
            version: "${google_secret_manager_secret_version.orders_password_version.version}",
          },
        },
      },
    ]);
    expect(resourceAt(json, SERVICE)["depends_on"]).toContain("google_secret_manager_secret_iam_member.api_uses_orders");
  });

  test.each([
    ["read", "roles/storage.objectViewer"],
    ["write", "roles/storage.legacyBucketWriter"],
    ["readWrite", "roles/storage.objectUser"],
  ])("gets the role on the bucket that it needs to %s", (access, role) => {
    const json = synth([uploads, { kind: "container", name: "api", uses: [{ service: "uploads", access }] }]);
    expect(resourceAt(json, "google_storage_bucket_iam_member.api_uses_uploads")).toEqual({
      bucket: "${google_storage_bucket.uploads_bucket.name}",
      role,
      member: "${google_service_account.api_account.member}",
    });
  });

  test("calls a private one from a network, and as who it is", () => {
    const json = synth([pricing, { kind: "container", name: "api", uses: ["pricing"] }]);
    expect(runOf(json).template.vpc_access).toMatchObject({ egress: "ALL_TRAFFIC" });
    expect(resourceAt(json, "google_cloud_run_v2_service_iam_member.api_uses_pricing")).toMatchObject({
      name: "${google_cloud_run_v2_service.pricing_service.name}",
      role: "roles/run.invoker",
      member: "${google_service_account.api_account.member}",
    });
    expect(containerOf(json).env).toEqual([
      { name: "PRICING_URL", value: "${google_cloud_run_v2_service.pricing_service.uri}" },
      { name: "PRICING_HOST", value: '${trimprefix(google_cloud_run_v2_service.pricing_service.uri, "https://")}' },
      { name: "PRICING_PORT", value: "443" },
    ]);
  });

  test("that uses one twice is let in once, for both", () => {
    const uses = [
      { service: "uploads", access: "read" },
      { service: "uploads", access: "write" },
    ];
    const json = synth([uploads, { kind: "container", name: "api", uses }]);
    expect(resourceAt(json, "google_storage_bucket_iam_member.api_uses_uploads")).toMatchObject({ role: "roles/storage.objectUser" });
  });

  test("may overrule what it is told", () => {
    const json = synth([
      orders,
      { kind: "container", name: "api", uses: ["orders"], environment: { ORDERS_HOST: "10.0.0.9", ORDERS_PASSWORD: "none" } },
    ]);
    const env = containerOf(json).env as { name: string }[];
    expect(env.filter(({ name }) => name === "ORDERS_HOST")).toEqual([{ name: "ORDERS_HOST", value: "10.0.0.9" }]);
    expect(env.filter(({ name }) => name === "ORDERS_PASSWORD")).toEqual([{ name: "ORDERS_PASSWORD", value: "none" }]);
  });
});
