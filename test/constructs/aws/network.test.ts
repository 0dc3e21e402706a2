import "../../../src/testing/jest";
import { resourceAt, resourcesOf, resourcesOfService } from "../../support/terraform-json";
import { development, KEY, problemsOf, statementsOf, synth } from "./spec";

const net = (fields: object = {}, more: object = {}) => synth([{ kind: "network", name: "net", ...fields }], more);
const subnets = (json: ReturnType<typeof net>): Record<string, unknown> =>
  Object.fromEntries(
    [...resourcesOf(json)]
      .filter(([address]) => address.startsWith("aws_subnet."))
      .map(([address, body]) => [address.slice(15), body["cidr_block"]]),
  );

describe("a network on AWS", () => {
  test("has a private and a public subnet in each of three zones, the private ones in its lower half", () => {
    expect(subnets(net())).toEqual({
      private_a: "10.0.0.0/20",
      private_b: "10.0.16.0/20",
      private_c: "10.0.32.0/20",
      public_a: "10.0.128.0/20",
      public_b: "10.0.144.0/20",
      public_c: "10.0.160.0/20",
    });
  });

  test("moves no subnet when a zone is added", () => {
    const two = subnets(net({ zones: 2 }));
    expect(subnets(net({ zones: 3 }))).toMatchObject(two);
  });

  test("is cut as finely as it must be when it is small", () => {
    expect(subnets(net({ cidr: "10.1.0.0/25", zones: 3 }))).toEqual({
      private_a: "10.1.0.0/28",
      private_b: "10.1.0.16/28",
      private_c: "10.1.0.32/28",
      public_a: "10.1.0.64/28",
      public_b: "10.1.0.80/28",
      public_c: "10.1.0.96/28",
    });
    expect(subnets(net({ cidr: "10.1.0.0/27", zones: 1 }))).toEqual({ private_a: "10.1.0.0/28", public_a: "10.1.0.16/28" });
  });

  test("gives nobody an address of the internet, and lets nothing through by default", () => {
    const json = net();
    expect(json).not.toHaveResource("aws_subnet", { map_public_ip_on_launch: true });
    expect(resourceAt(json, "aws_default_security_group.net_default_security_group")).toEqual({
      vpc_id: "${aws_vpc.net_vpc.id}",
      tags: { Name: "shop-net-default-closed" },
    });
  });

  test("logs its connections, and only VPC flow logs of this account may write them", () => {
    const json = net();
    expect(resourceAt(json, "aws_cloudwatch_log_group.net_flow_logs_group")).toMatchObject({ retention_in_days: 365, kms_key_id: KEY });
    const trust = statementsOf(resourceAt(json, "aws_iam_role.net_flow_logs_role")["assume_role_policy"])[0];
    expect(trust).toMatchObject({ Principal: { Service: "vpc-flow-logs.amazonaws.com" } });
    expect(trust?.Condition).toEqual({ StringEquals: { "aws:SourceAccount": '${element(split(":", aws_vpc.net_vpc.arn), 4)}' } });
    expect(net({}, development)).not.toHaveResource("aws_flow_log");
  });

  test("has a NAT gateway for each zone in production and one in development, made when the internet gateway is", () => {
    const json = net();
    expect(json).toHaveResourceCount("aws_nat_gateway", 3);
    expect(resourceAt(json, "aws_nat_gateway.net_nat_a")["depends_on"]).toEqual(["aws_internet_gateway.net_internet_gateway"]);
    expect(net({}, development)).toHaveResourceCount("aws_nat_gateway", 1);
    expect(resourceAt(json, "aws_route.net_private_b_internet")["nat_gateway_id"]).toBe("${aws_nat_gateway.net_nat_b.id}");
    expect(resourceAt(net({}, development), "aws_route.net_private_b_internet")["nat_gateway_id"]).toBe("${aws_nat_gateway.net_nat_a.id}");
  });

  test("changes routes and no subnet when gateways are taken away", () => {
    const without = net({ natGateways: "none" });
    expect(without).not.toHaveResource("aws_nat_gateway");
    expect(without).not.toHaveResource("aws_route", { route_table_id: "${aws_route_table.net_private_a_table.id}" });
    expect(subnets(without)).toEqual(subnets(net()));
  });

  test("reaches S3 and DynamoDB without leaving AWS", () => {
    const json = net();
    expect(json).toHaveResource("aws_vpc_endpoint", { service_name: "com.amazonaws.eu-west-1.s3", vpc_endpoint_type: "Gateway" });
    expect(json).toHaveResource("aws_vpc_endpoint", { service_name: "com.amazonaws.eu-west-1.dynamodb", vpc_endpoint_type: "Gateway" });
  });

  test.each([
    [{ cidr: "10.0.0.0/28" }, "CIDR_TOO_SMALL", "services[0].cidr"],
    [{ cidr: "10.0.0.0/28", zones: 1 }, "CIDR_TOO_SMALL", "services[0].cidr"],
    [{ cidr: "10.0.0.0/26", zones: 3 }, "CIDR_TOO_SMALL", "services[0].cidr"],
    [{ cidr: "10.0.0.0/12" }, "VALUE_NOT_SERVED", "services[0].cidr"],
    [{ cidr: "10.0.3.7/16" }, "SPEC_INVALID_VALUE", "services[0].cidr"],
    [{ zones: 6 }, "VALUE_NOT_SERVED", "services[0].zones"],
  ])("%j is refused", (fields, code, path) => {
    expect(problemsOf([{ kind: "network", name: "net", ...fields }])).toMatchObject([{ code, path }]);
  });

  test("says how large a range must be", () => {
    expect(problemsOf([{ kind: "network", name: "net", cidr: "10.0.0.0/28", zones: 1 }])).toMatchObject([
      { expected: "/27 or larger for 1 zone", fix: "Use a range of /27 or larger." },
    ]);
  });
});

test("another network leaves the first one's addresses as they were", () => {
  const two = synth([
    { kind: "network", name: "other", cidr: "10.1.0.0/16" },
    { kind: "network", name: "net" },
  ]);
  expect([...resourcesOfService(two, "net")]).toEqual([...resourcesOfService(net(), "net")]);
});
