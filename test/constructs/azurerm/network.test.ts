import { addressesOf, resourceAt, resourcesOf, typeOf } from "../../support/terraform-json";
import { choicesOf, problemsOf, synth } from "./spec";

const net = (fields: object = {}, more: object = {}) => synth([{ kind: "network", name: "net", ...fields }], more);
const of = (type: string, json: ReturnType<typeof synth>) => addressesOf(json).filter((address) => typeOf(address) === type);
const DATABASE = { kind: "database", name: "orders" };

describe("a network on Azure", () => {
  test("is a virtual network with a subnet that refuses every caller and calls out by a gateway", () => {
    const json = net();
    expect(resourceAt(json, "azurerm_virtual_network.net_network")).toMatchObject({ name: "shop-net", address_space: ["10.0.0.0/16"] });
    expect(resourceAt(json, "azurerm_subnet.net_private_subnet")).toMatchObject({ address_prefixes: ["10.0.0.0/19"] });
    expect(resourceAt(json, "azurerm_subnet_network_security_group_association.net_private_guard")).toEqual({
      subnet_id: "${azurerm_subnet.net_private_subnet.id}",
      network_security_group_id: "${azurerm_network_security_group.net_private_firewall.id}",
    });
    expect(resourceAt(json, "azurerm_subnet_nat_gateway_association.net_private_gateway")).toMatchObject({
      nat_gateway_id: "${azurerm_nat_gateway.net_gateway.id}",
      depends_on: ["azurerm_nat_gateway_public_ip_association.net_gateway_address_use"],
    });
    expect(of("azurerm_network_security_rule", json)).toEqual(["azurerm_network_security_rule.net_private_others"]);
    expect(resourceAt(json, "azurerm_network_security_rule.net_private_others")).toMatchObject({
      direction: "Inbound",
      access: "Deny",
      priority: 4096,
      source_address_prefix: "*",
    });
  });

  test("gives each managed service a subnet of its own, made when the first one asks", () => {
    expect(of("azurerm_subnet", net())).toEqual(["azurerm_subnet.net_private_subnet"]);
    const json = synth([{ kind: "network", name: "net" }, DATABASE, { kind: "container", name: "api", public: true }]);
    expect(of("azurerm_subnet", json)).toEqual([
      "azurerm_subnet.net_postgres_subnet",
      "azurerm_subnet.net_private_subnet",
      "azurerm_subnet.net_public-containers_subnet",
    ]);
    expect(resourceAt(json, "azurerm_subnet.net_postgres_subnet")).toMatchObject({
      address_prefixes: ["10.0.96.0/19"],
      delegation: [{ service_delegation: { name: "Microsoft.DBforPostgreSQL/flexibleServers" } }],
    });
    expect(resourceAt(json, "azurerm_subnet.net_public-containers_subnet")).toMatchObject({
      address_prefixes: ["10.0.64.0/19"],
      delegation: [{ service_delegation: { name: "Microsoft.App/environments" } }],
    });
  });

  test("without a gateway shuts the internet off, but for what the platform itself must reach", () => {
    const json = net({ natGateways: "none" });
    expect(of("azurerm_nat_gateway", json)).toEqual([]);
    expect(of("azurerm_public_ip", json)).toEqual([]);
    expect(resourceAt(json, "azurerm_network_security_rule.net_private_to_internet")).toMatchObject({
      direction: "Outbound",
      access: "Deny",
      destination_address_prefix: "Internet",
    });
    expect(resourceAt(json, "azurerm_network_security_rule.net_private_to_MicrosoftContainerRegistry")).toMatchObject({
      direction: "Outbound",
      access: "Allow",
      destination_port_range: "443",
      destination_address_prefix: "MicrosoftContainerRegistry",
    });
  });

  test("has one gateway for all zones, and says why", () => {
    expect(choicesOf([{ kind: "network", name: "net" }])).toEqual(
      expect.arrayContaining([
        { path: "services[0].zones", value: 3, because: "a subnet on Azure spans every zone of its region" },
        {
          path: "services[0].natGateways",
          value: "single",
          because: "a subnet on Azure spans every zone and takes one NAT gateway",
        },
      ]),
    );
    expect(resourceAt(net(), "azurerm_public_ip.net_gateway_address")).toMatchObject({ sku: "Standard", zones: ["1", "2", "3"] });
  });

  test("refuses a gateway for each zone, which a subnet that spans them cannot have", () => {
    expect(problemsOf([{ kind: "network", name: "net", natGateways: "perZone" }])).toMatchObject([
      { code: "VALUE_NOT_SERVED", path: "services[0].natGateways", received: "perZone" },
    ]);
  });

  test("refuses flow logs, whose storage key would lie in Terraform's state, and leaves them out by a decision", () => {
    const [problem] = problemsOf([{ kind: "network", name: "net", flowLogs: true }]);
    expect(problem).toMatchObject({ code: "VALUE_NOT_SERVED", path: "services[0].flowLogs" });
    expect(problem?.fix).toContain("storage account's key");
    expect(choicesOf([{ kind: "network", name: "net" }])).toContainEqual(
      expect.objectContaining({
        path: "services[0].flowLogs",
        value: false,
        because: expect.stringContaining("Network Watcher") as string,
      }),
    );
    expect(problemsOf([{ kind: "network", name: "net", flowLogs: false }])).toEqual([]);
  });

  test.each([
    ["10.0.0.0/25", "CIDR_TOO_SMALL"],
    ["172.31.0.0/16", "VALUE_NOT_SERVED"],
    ["172.16.0.0/12", "VALUE_NOT_SERVED"],
    ["100.100.192.0/20", "VALUE_NOT_SERVED"],
  ])("refuses the range %s", (cidr, code) => {
    expect(problemsOf([{ kind: "network", name: "net", cidr }])).toMatchObject([{ code, path: "services[0].cidr" }]);
  });

  test("has room for a Container Apps environment in the smallest range that it takes", () => {
    const json = synth([
      { kind: "network", name: "net", cidr: "10.9.0.0/24" },
      { kind: "container", name: "api" },
    ]);
    expect(resourceAt(json, "azurerm_subnet.net_containers_subnet")).toMatchObject({ address_prefixes: ["10.9.0.32/27"] });
  });

  test("in a region with one zone asks for none", () => {
    const json = net({}, { region: "westus" });
    expect(resourceAt(json, "azurerm_public_ip.net_gateway_address")).not.toHaveProperty("zones");
    expect(choicesOf([{ kind: "network", name: "net" }], { region: "westus" })).toContainEqual(
      expect.objectContaining({ path: "services[0].zones", value: 1 }),
    );
  });

  test("keeps the zones of private endpoints in a group of its own, so that a second network can have them too", () => {
    const uses = (name: string, network: string, target: string) => ({ kind: "container", name, network, uses: [target] });
    const json = synth([
      { kind: "network", name: "one" },
      { kind: "network", name: "two" },
      { kind: "bucket", name: "files" },
      uses("a", "one", "files"),
      uses("b", "two", "files"),
    ]);
    const zones = [...resourcesOf(json)].filter(([, body]) => body["name"] === "privatelink.blob.core.windows.net");
    expect(zones.map(([, body]) => body["resource_group_name"])).toEqual([
      "${azurerm_resource_group.Foundation-westeurope_one_zones.name}",
      "${azurerm_resource_group.Foundation-westeurope_two_zones.name}",
    ]);
    expect(of("azurerm_private_endpoint", json)).toEqual([
      "azurerm_private_endpoint.files_endpoint_one",
      "azurerm_private_endpoint.files_endpoint_two",
    ]);
  });
});
