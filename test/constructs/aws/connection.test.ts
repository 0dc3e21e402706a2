import { AwsProvider } from "@cdktf/provider-aws/lib/provider/index.js";
import type { TerraformStack } from "cdktf";
import { AwsContainer, AwsFunction, AwsNetwork, AwsQueue, AwsVm } from "../../../src/constructs/aws";
import { StackwrightError } from "../../../src/errors";
import { synthStack } from "../../../src/testing";
import { addressesOf, resourceAt, type ResourceBody } from "../../support/terraform-json";
import { statementsOf } from "./spec";

const byHand = (define: (stack: TerraformStack) => void) =>
  synthStack((stack) => {
    new AwsProvider(stack, "aws", { region: "eu-west-1" });
    define(stack);
  });

/** The problems that constructs made by hand are refused with. */
function problemsOf(define: (stack: TerraformStack) => void): unknown {
  try {
    byHand(define);
    return [];
  } catch (error) {
    if (StackwrightError.is(error)) return error.problems;
    throw error;
  }
}

describe("a use on AWS", () => {
  test("that is named twice is opened once, for both accesses", () => {
    const json = byHand((stack) => {
      const queue = new AwsQueue(stack, "jobs");
      const uses = [
        { to: queue, access: "read" },
        { to: queue, access: "write" },
      ] as const;
      new AwsFunction(stack, "work", { uses });
    });
    const policies = addressesOf(json).filter((address) => address.includes("uses_jobs"));
    expect(policies).toHaveLength(1);
    const policy: ResourceBody = resourceAt(json, policies[0] ?? "");
    expect(statementsOf(policy["policy"])[0]?.Action).toEqual(expect.arrayContaining(["sqs:SendMessage", "sqs:ReceiveMessage"]));
  });

  test("of what stands in a network is a problem for a caller outside of it", () => {
    const define = (stack: TerraformStack): void => {
      const web = new AwsContainer(stack, "web", { network: new AwsNetwork(stack, "net") });
      new AwsFunction(stack, "work", { uses: [{ to: web, access: "write" }] });
    };
    expect(problemsOf(define)).toMatchObject([{ code: "USE_NOT_SERVED", path: "network", received: "work uses web" }]);
  });

  test("of what serves nothing is a problem", () => {
    const define = (callee: "worker" | "box") => (stack: TerraformStack) => {
      const network = new AwsNetwork(stack, "net");
      const to =
        callee === "box" ? new AwsVm(stack, "box", { network }) : new AwsContainer(stack, "worker", { network, image: "acme/worker:1" });
      new AwsContainer(stack, "web", { network, uses: [{ to, access: "write" }] });
    };
    expect(problemsOf(define("worker"))).toMatchObject([{ code: "SPEC_MISSING", path: "port", fix: "Add port to worker." }]);
    expect(problemsOf(define("box"))).toMatchObject([{ code: "SPEC_MISSING", path: "ports", fix: "Add ports to box." }]);
  });
});
