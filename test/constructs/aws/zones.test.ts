import { AwsProvider } from "@cdktf/provider-aws/lib/provider/index.js";
import type { TerraformStack } from "cdktf";
import { AwsContainer, AwsDatabase, AwsNetwork } from "../../../src/constructs/aws";
import { StackwrightError } from "../../../src/errors";
import { synthStack } from "../../../src/testing";
import { problemsOf } from "./spec";

const NET = { kind: "network", name: "net", zones: 1 };
const ORDERS = { kind: "database", name: "orders" };
const WEB = { kind: "container", name: "web", port: 80 };

describe("a network on AWS with fewer zones than is needed in it", () => {
  test("is told once, at its own place, with everybody who needs more", () => {
    const services = [{ kind: "bucket", name: "files" }, NET, ORDERS, WEB, { kind: "cache", name: "sessions" }];
    expect(problemsOf(services)).toEqual([
      {
        code: "SPEC_CONFLICT",
        path: "services[1].zones",
        received: 1,
        expected: "2 or more beside orders, web",
        fix: "Use zones: 2 or more: RDS wants subnets in 2 zones, also without a standby; the load balancer of web stands in 2 zones at least.",
      },
    ]);
  });

  test("is told beside other problems", () => {
    expect(problemsOf([NET, { ...ORDERS, storageGb: 10 }])).toMatchObject([
      { code: "VALUE_NOT_SERVED", path: "services[1].storageGb" },
      { code: "SPEC_CONFLICT", path: "services[0].zones" },
    ]);
  });

  test("has room for what needs one", () => {
    const worker = { kind: "container", name: "work", image: "registry.example.com/work:1" };
    const machine = { kind: "vm", name: "box", ports: [80] };
    expect(problemsOf([NET, worker, machine, { kind: "cache", name: "sessions" }], { environment: "development" })).toEqual([]);
  });

  test("is told of the one network that is short, not of another", () => {
    const wide = { kind: "network", name: "wide", zones: 2, cidr: "10.1.0.0/16" };
    expect(problemsOf([wide, NET, { ...ORDERS, network: "wide" }, { ...WEB, network: "net" }])).toMatchObject([
      { path: "services[1].zones", expected: "2 or more beside web" },
    ]);
  });

  test("is refused by a construct made by hand as well", () => {
    const problems = (make: (stack: TerraformStack, network: AwsNetwork) => void): unknown => {
      try {
        synthStack((stack) => {
          new AwsProvider(stack, "aws", { region: "eu-west-1" });
          make(stack, new AwsNetwork(stack, "Net", { zones: 1 }));
        });
        return [];
      } catch (error) {
        return StackwrightError.is(error) ? error.problems : error;
      }
    };
    expect(problems((stack, network) => void new AwsDatabase(stack, "Orders", { network }))).toMatchObject([
      { code: "VALUE_NOT_SERVED", path: "Net.zones", received: 1 },
    ]);
    expect(problems((stack, network) => void new AwsContainer(stack, "Web", { network, port: 80 }))).toMatchObject([
      { code: "SPEC_CONFLICT", path: "network", received: "Net has 1 zone" },
    ]);
  });
});
