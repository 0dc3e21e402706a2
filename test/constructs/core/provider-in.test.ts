import type { TerraformStack } from "cdktf";
import { AwsBucket, AwsNetwork } from "../../../src/constructs/aws";
import { GoogleBucket } from "../../../src/constructs/google";
import { StackwrightError } from "../../../src/errors";
import { synthStack } from "../../../src/testing";

/** A second copy of a package, as two installations of it give two. */
function secondCopy<T>(load: () => T): T {
  let copy: T | undefined;
  jest.isolateModules(() => (copy = load()));
  return copy as T;
}

const aws = () => require("@cdktf/provider-aws/lib/provider/index.js") as typeof import("@cdktf/provider-aws/lib/provider/index.js");
const google = () =>
  require("@cdktf/provider-google/lib/provider/index.js") as typeof import("@cdktf/provider-google/lib/provider/index.js");

describe("the provider of a stack of one's own tells the region", () => {
  test.each([
    ["the same copy of the bindings", aws()],
    ["another copy of the bindings", secondCopy(aws)],
  ])("on AWS, made with %s", (_, { AwsProvider }) => {
    const json = synthStack((stack) => {
      new AwsProvider(stack, "aws", { region: "eu-west-3" });
      new AwsNetwork(stack, "Network", { zones: 2 });
    });
    const subnets = Object.values(json.resource?.["aws_subnet"] ?? {});
    expect(new Set(subnets.map((subnet) => subnet["availability_zone"]))).toEqual(new Set(["eu-west-3a", "eu-west-3b"]));
  });

  test.each([
    ["the same copy of the bindings", google()],
    ["another copy of the bindings", secondCopy(google)],
  ])("on Google Cloud, made with %s", (_, { GoogleProvider }) => {
    const json = synthStack((stack) => {
      new GoogleProvider(stack, "google", { region: "europe-west1" });
      new GoogleBucket(stack, "Uploads");
    });
    const [bucket] = Object.values(json.resource?.["google_storage_bucket"] ?? {});
    expect(bucket).toMatchObject({ location: "EUROPE-WEST1" });
  });

  test("and not that of another provider", () => {
    const define = (stack: TerraformStack) => {
      new (google().GoogleProvider)(stack, "google", { region: "europe-west1" });
      new AwsBucket(stack, "Uploads");
    };
    expect.assertions(1);
    try {
      synthStack(define);
    } catch (error) {
      if (!StackwrightError.is(error)) throw error;
      expect(error.problems.map(({ code, path }) => ({ code, path }))).toEqual([{ code: "REGION_UNKNOWN", path: "region" }]);
    }
  });
});
