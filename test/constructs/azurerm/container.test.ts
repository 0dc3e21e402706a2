import { addressesOf, resourceAt, typeOf, type ResourceBody } from "../../support/terraform-json";
import { choicesOf, DEVELOPMENT, problemsOf, synth } from "./spec";

const NETWORK = { kind: "network", name: "net" };
const own = { image: "registry.example.com/shop/api:1" };
const api = (fields: object = {}, more: object = {}) => synth([NETWORK, { kind: "container", name: "api", ...fields }], more);
const APP = "azurerm_container_app.api_app";

interface App extends ResourceBody {
  readonly ingress?: object;
  readonly secret: readonly object[];
  readonly depends_on?: readonly string[];
  readonly template: { readonly container: readonly [{ readonly env: readonly object[] } & Record<string, unknown>] } & Record<
    string,
    unknown
  >;
}

const appOf = (json: ReturnType<typeof api>, address = APP): App => resourceAt(json, address) as App;
const containerOf = (json: ReturnType<typeof api>, address = APP) => appOf(json, address).template.container[0];
const of = (type: string, json: ReturnType<typeof synth>) => addressesOf(json).filter((address) => typeOf(address) === type);

describe("a container on Azure", () => {
  test("is an app with an identity of its own, called from its own environment only, over TLS", () => {
    const app = appOf(api());
    expect(app).toMatchObject({
      name: "shop-api",
      revision_mode: "Single",
      workload_profile_name: "Consumption",
      identity: { type: "UserAssigned", identity_ids: ["${azurerm_user_assigned_identity.api_identity.id}"] },
      ingress: { external_enabled: false, allow_insecure_connections: false, target_port: 80 },
    });
    expect(containerOf(api()).image).toBe("mcr.microsoft.com/k8se/quickstart:latest");
    expect(app).not.toHaveProperty("depends_on");
  });

  test("runs in an environment without a public address, whose logs are kept without a key", () => {
    const json = api();
    expect(of("azurerm_container_app_environment", json)).toEqual(["azurerm_container_app_environment.net_apps_environment"]);
    expect(resourceAt(json, "azurerm_container_app_environment.net_apps_environment")).toMatchObject({
      internal_load_balancer_enabled: true,
      infrastructure_subnet_id: "${azurerm_subnet.net_containers_subnet.id}",
      infrastructure_resource_group_name: "shop-production-westeurope-net-apps",
      logs_destination: "azure-monitor",
      workload_profile: [{ name: "Consumption", workload_profile_type: "Consumption" }],
    });
    expect(resourceAt(json, "azurerm_log_analytics_workspace.Foundation-westeurope_logs")).toMatchObject({
      local_authentication_enabled: false,
      retention_in_days: 365,
    });
    expect(resourceAt(json, "azurerm_monitor_diagnostic_setting.net_apps_logs")).toMatchObject({
      enabled_log: [{ category: "ContainerAppConsoleLogs" }, { category: "ContainerAppSystemLogs" }],
      enabled_metric: [{ category: "AllMetrics" }],
    });
  });

  test("that is public runs in an environment apart, which the internet reaches over TLS only", () => {
    const json = synth([NETWORK, { kind: "container", name: "api" }, { kind: "container", name: "web", public: true }]);
    expect(appOf(json, "azurerm_container_app.web_app")).toMatchObject({
      container_app_environment_id: "${azurerm_container_app_environment.net_public-apps_environment.id}",
      ingress: { external_enabled: true, allow_insecure_connections: false },
    });
    expect(resourceAt(json, "azurerm_container_app_environment.net_public-apps_environment")).toMatchObject({
      internal_load_balancer_enabled: false,
    });
    expect(resourceAt(json, "azurerm_network_security_rule.net_public-containers_internet")).toMatchObject({
      source_address_prefix: "Internet",
      destination_port_ranges: ["443", "31443"],
    });
    expect(appOf(json)).toEqual(appOf(api()));
  });

  test("is reached from the public environment only when something there uses it", () => {
    const services = (uses: object) => [
      NETWORK,
      { kind: "container", name: "api" },
      { kind: "container", name: "web", public: true, ...uses },
    ];
    const [apart, together] = [synth(services({})), synth(services({ uses: ["api"] }))];
    expect(addressesOf(together).filter((address) => !addressesOf(apart).includes(address))).toEqual([
      "azurerm_network_security_rule.net_containers_from_public-containers_443",
      "azurerm_private_dns_a_record.net_containers-zone_all",
      "azurerm_private_dns_zone.net_containers-zone_names",
      "azurerm_private_dns_zone_virtual_network_link.net_containers-zone_link",
    ]);
    expect(resourceAt(together, "azurerm_network_security_rule.net_containers_from_public-containers_443")).toMatchObject({
      source_address_prefix: "10.0.64.0/19",
      destination_port_ranges: ["443", "31443"],
    });
    expect(appOf(apart).ingress).toMatchObject({ external_enabled: false });
    expect(appOf(together).ingress).toMatchObject({ external_enabled: true });
    expect(containerOf(together, "azurerm_container_app.web_app").env).toContainEqual({
      name: "API_URL",
      value: "https://${azurerm_container_app.api_app.ingress[0].fqdn}",
    });
  });

  test("that is public is reached from a network without a gateway by its address alone", () => {
    const json = synth([
      { ...NETWORK, natGateways: "none" },
      { kind: "container", name: "web", public: true },
      { kind: "container", name: "job", ...own, uses: ["web"] },
    ]);
    expect(resourceAt(json, "azurerm_network_security_rule.net_containers_to_public-containers")).toMatchObject({
      direction: "Outbound",
      access: "Allow",
      destination_port_range: "443",
      destination_address_prefix: "${azurerm_container_app_environment.net_public-apps_environment.static_ip_address}",
    });
  });

  test("in another network is refused to a caller, and the problem names both", () => {
    const problems = problemsOf([
      { kind: "network", name: "one" },
      { kind: "network", name: "two" },
      { kind: "container", name: "api", network: "one" },
      { kind: "container", name: "web", network: "two", uses: ["api"] },
    ]);
    expect(problems).toMatchObject([{ code: "USE_NOT_SERVED", received: "web in two, api in one" }]);
  });

  test("without a port is a worker: it takes no calls, asks for none to be well, and grows with its processors", () => {
    const app = appOf(api({ ...own, replicas: { min: 1, max: 4 } }));
    expect(app).not.toHaveProperty("ingress");
    expect(app.template.container[0]).not.toHaveProperty("liveness_probe");
    expect(app.template).toMatchObject({ min_replicas: 1, max_replicas: 4, custom_scale_rule: [{ custom_rule_type: "cpu" }] });
    expect(app.template).not.toHaveProperty("http_scale_rule");
  });

  test("with a port grows with its calls, and a fixed number of replicas stays", () => {
    expect(appOf(api({ ...own, port: 3000 })).template).toMatchObject({
      min_replicas: 2,
      max_replicas: 4,
      http_scale_rule: [{ concurrent_requests: "50" }],
    });
    expect(appOf(api({ replicas: 3 })).template).toMatchObject({ min_replicas: 3, max_replicas: 3 });
    expect(appOf(api({ replicas: 3 })).template).not.toHaveProperty("http_scale_rule");
  });

  test("asks its health path on its port, three times over", () => {
    const request = { transport: "HTTP", port: 3000, path: "/health" };
    expect(containerOf(api({ ...own, port: 3000, healthCheckPath: "/health" }))).toMatchObject({
      startup_probe: [request],
      readiness_probe: [request],
      liveness_probe: [request],
    });
  });

  test.each([
    [{ size: "micro" }, { cpu: 0.25, memory: "0.5Gi" }],
    [{ cpu: 0.6 }, { cpu: 0.75, memory: "1.5Gi" }],
    [{ memoryMb: 3000 }, { cpu: 1.5, memory: "3Gi" }],
    [{ size: "xlarge" }, { cpu: 4, memory: "8Gi" }],
  ])("with %j has the smallest shape that is enough", (asked, shape) => {
    expect(containerOf(api(asked))).toMatchObject(shape);
  });

  test("refuses more than the consumption profile has", () => {
    expect(problemsOf([NETWORK, { kind: "container", name: "api", cpu: 8 }])).toMatchObject([
      { code: "VALUE_NOT_SERVED", path: "services[1].cpu", expected: "at most 4 processors and 8192 MiB" },
    ]);
  });

  test.each([0, 301])("refuses %d replicas", (replicas) => {
    expect(problemsOf([NETWORK, { kind: "container", name: "api", replicas }])).toMatchObject([
      { code: "VALUE_NOT_SERVED", path: "services[1].replicas", received: replicas, expected: "1 to 300" },
    ]);
  });

  test("has the folders that it writes to as volumes of their own, empty at every start", () => {
    const app = appOf(api({ writablePaths: ["/var/cache/app"] }));
    expect(app.template).toMatchObject({ volume: [{ name: "writable-0", storage_type: "EmptyDir" }] });
    expect(app.template.container[0]).toMatchObject({ volume_mounts: [{ name: "writable-0", path: "/var/cache/app" }] });
  });

  test("that nothing can wake is not let to rest", () => {
    const worker = { kind: "container", name: "api", ...own, replicas: { min: 0, max: 3 } };
    expect(problemsOf([NETWORK, worker])).toMatchObject([{ code: "VALUE_NOT_SERVED", path: "services[1].replicas.min" }]);
    expect(problemsOf([NETWORK, { ...worker, port: 3000 }])).toEqual([]);
  });

  test("without a port has no address to tell", () => {
    const outputs = { outputs: { url: "${service.api.endpoint}" } };
    expect(problemsOf([NETWORK, { kind: "container", name: "api", ...own }], outputs)).toMatchObject([
      { code: "SPEC_UNKNOWN_REFERENCE", path: "outputs.url", expected: "a port of api, which serves none" },
    ]);
  });

  test("refuses a domain, whose certificate needs records that come first", () => {
    expect(problemsOf([NETWORK, { kind: "container", name: "api", public: true, domain: "api.example.com" }])).toMatchObject([
      { code: "FIELD_NOT_SERVED", path: "services[1].domain" },
    ]);
  });

  test("refuses a variable that the platform sets", () => {
    expect(problemsOf([NETWORK, { kind: "container", name: "api", environment: { AZURE_CLIENT_ID: "x" } }])).toMatchObject([
      { code: "VALUE_NOT_SERVED", path: "services[1].environment.AZURE_CLIENT_ID" },
    ]);
  });

  test("keeps logs for the thirty days that Log Analytics keeps at least, where a week was enough", () => {
    expect(resourceAt(api({}, DEVELOPMENT), "azurerm_log_analytics_workspace.Foundation-westeurope_logs")).toMatchObject({
      retention_in_days: 30,
    });
    expect(choicesOf([NETWORK, { kind: "container", name: "api" }], DEVELOPMENT)).toContainEqual({
      path: "services[1].logRetentionDays",
      value: 30,
      because: "the fewest that Log Analytics keeps, at no further price",
    });
  });
});

describe("a container that uses a database on Azure", () => {
  const services = [NETWORK, { kind: "database", name: "orders" }, { kind: "container", name: "api", ...own, uses: ["orders"] }];

  test("reads the password from the vault by its own identity, and starts after it may", () => {
    const app = appOf(synth(services));
    expect(app.secret).toEqual([
      {
        name: "orders-password",
        identity: "${azurerm_user_assigned_identity.api_identity.id}",
        key_vault_secret_id: "${azurerm_key_vault_secret.orders_password_secret.versionless_id}",
      },
    ]);
    expect(app.template.container[0].env).toEqual([
      { name: "AZURE_CLIENT_ID", value: "${azurerm_user_assigned_identity.api_identity.client_id}" },
      { name: "ORDERS_HOST", value: "${azurerm_postgresql_flexible_server.orders_server.fqdn}" },
      { name: "ORDERS_PORT", value: "5432" },
      { name: "ORDERS_NAME", value: "orders" },
      { name: "ORDERS_USERNAME", value: "dbadmin" },
      { name: "ORDERS_PASSWORD", secret_name: "orders-password" },
    ]);
    expect(app.depends_on).toEqual(
      expect.arrayContaining(["time_sleep.api_uses_wait", "azurerm_private_endpoint.Foundation-westeurope_vault_endpoint_net"]),
    );
  });

  test("may read that one secret and nothing else of the vault", () => {
    expect(resourceAt(synth(services), "azurerm_role_assignment.api_uses_orders_password")).toEqual({
      scope: "${azurerm_key_vault_secret.orders_password_secret.resource_versionless_id}",
      role_definition_name: "Key Vault Secrets User",
      principal_id: "${azurerm_user_assigned_identity.api_identity.principal_id}",
      principal_type: "ServicePrincipal",
    });
  });
});
