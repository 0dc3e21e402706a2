import { resourceAt, resourcesOf } from "../../support/terraform-json";
import { choicesOf, problemsOf, synth } from "./spec";

const net = (fields: object = {}, environment = "production") => synth([{ kind: "network", name: "net", ...fields }], { environment });
const FLOW_LOGS = { aggregation_interval: "INTERVAL_10_MIN", flow_sampling: 1, metadata: "INCLUDE_ALL_METADATA" };

describe("a network on Google Cloud", () => {
  test("is a VPC with one private subnetwork in the first half of its range", () => {
    const json = net({ cidr: "10.8.0.0/20" });
    expect(resourceAt(json, "google_compute_network.net_vpc")).toMatchObject({
      name: "shop-net",
      auto_create_subnetworks: false,
      routing_mode: "REGIONAL",
    });
    expect(resourceAt(json, "google_compute_subnetwork.net_private")).toMatchObject({
      name: "shop-net-private",
      region: "europe-west1",
      network: "${google_compute_network.net_vpc.id}",
      ip_cidr_range: "10.8.0.0/21",
      private_ip_google_access: true,
    });
  });

  test("logs connections in production, and in development only when asked", () => {
    const logs = (json: ReturnType<typeof net>) => resourceAt(json, "google_compute_subnetwork.net_private")["log_config"];
    expect(logs(net())).toEqual(FLOW_LOGS);
    expect(logs(net({}, "development"))).toBeUndefined();
    expect(logs(net({ flowLogs: true }, "development"))).toEqual(FLOW_LOGS);
  });

  test("says no to every caller, and logs the refusal where connections are logged", () => {
    const closed = { direction: "INGRESS", priority: 65000, deny: [{ protocol: "all" }], source_ranges: ["0.0.0.0/0"] };
    expect(resourceAt(net(), "google_compute_firewall.net_ingress_closed")).toMatchObject({
      ...closed,
      log_config: { metadata: "INCLUDE_ALL_METADATA" },
    });
    expect(resourceAt(net({ flowLogs: false }), "google_compute_firewall.net_ingress_closed")).not.toHaveProperty("log_config");
  });

  test("is not made anew when its description changes", () => {
    expect(resourcesOf(net({ description: "For the shop" }))).toEqual(resourcesOf(net()));
  });

  test.each(["single", "perZone"])("reaches the internet through one gateway for the whole region: %s", (natGateways) => {
    const json = net({ natGateways });
    expect(resourceAt(json, "google_compute_router_nat.net_nat")).toMatchObject({
      router: "${google_compute_router.net_router.name}",
      nat_ip_allocate_option: "AUTO_ONLY",
      subnetwork: [{ name: "${google_compute_subnetwork.net_private.id}", source_ip_ranges_to_nat: ["ALL_IP_RANGES"] }],
      log_config: { enable: true, filter: "ERRORS_ONLY" },
    });
    expect([...resourcesOf(json).keys()].filter((address) => address.startsWith("google_compute_router_nat."))).toHaveLength(1);
  });

  test("has no gateway when none is wanted", () => {
    expect([...resourcesOf(net({ natGateways: "none" })).keys()].filter((address) => address.includes("router"))).toEqual([]);
  });

  test("has no range for managed services until one asks for it", () => {
    expect([...resourcesOf(net()).keys()].filter((address) => address.includes("managed"))).toEqual([]);
    const json = synth([
      { kind: "network", name: "net", cidr: "10.8.0.0/20" },
      { kind: "database", name: "orders" },
    ]);
    expect(resourceAt(json, "google_compute_global_address.net_managed_range")).toMatchObject({
      purpose: "VPC_PEERING",
      address_type: "INTERNAL",
      address: "10.8.8.0",
      prefix_length: 22,
    });
    expect(resourceAt(json, "google_compute_firewall.net_managed_closed")).toMatchObject({
      direction: "EGRESS",
      deny: [{ protocol: "all" }],
      destination_ranges: ["10.8.8.0/22"],
      priority: 65000,
    });
    expect(resourceAt(json, "google_service_networking_connection.net_managed_connection")).toMatchObject({
      reserved_peering_ranges: ["${google_compute_global_address.net_managed_range.name}"],
      deletion_policy: "ABANDON",
    });
  });

  test("spans every zone of its region with one gateway, which is a decision when less was asked", () => {
    const regional = "on Google Cloud one subnetwork and one NAT gateway serve every zone of the region";
    expect(choicesOf([{ kind: "network", name: "net", zones: 2, natGateways: "perZone" }])).toEqual(
      expect.arrayContaining([
        { path: "services[0].zones", value: 3, because: regional },
        { path: "services[0].natGateways", value: "single", because: regional },
      ]),
    );
    const said = choicesOf([{ kind: "network", name: "net", zones: 3, natGateways: "single" }]).map(({ path }) => path);
    expect(said).not.toContain("services[0].zones");
    expect(said).not.toContain("services[0].natGateways");
  });

  test.each([
    [{ cidr: "10.0.0.0/23" }, "CIDR_TOO_SMALL", "services[0].cidr"],
    [{ cidr: "10.0.0.0/7" }, "VALUE_NOT_SERVED", "services[0].cidr"],
    [{ cidr: "172.16.0.0/12" }, "VALUE_NOT_SERVED", "services[0].cidr"],
    [{ zones: 4 }, "VALUE_NOT_SERVED", "services[0].zones"],
  ])("refuses %j", (fields, code, path) => {
    expect(problemsOf([{ kind: "network", name: "net", ...fields }])).toMatchObject([{ code, path }]);
  });
});
