import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketVersioningA } from "@cdktf/provider-aws/lib/s3-bucket-versioning";
import { Testing } from "cdktf";
import { parseSpec } from "../../src/spec";
import { StackwrightError, type Problem } from "../../src/errors";
import { stackwrightMatchers, synthStack } from "../../src/testing";
import "../../src/testing/jest";

/** What a failing assertion prints. */
function messageOf(assertion: () => void): string {
  try {
    assertion();
  } catch (error) {
    return (error as Error).message;
  }
  return "it did not fail";
}

const terraform = {
  resource: {
    aws_s3_bucket: { uploads: { bucket: "uploads", "//": { metadata: { path: "x" } } }, logs: { bucket: "logs", force_destroy: false } },
    aws_s3_bucket_versioning: {
      uploads: { bucket: "${aws_s3_bucket.uploads.id}", versioning_configuration: { status: "Enabled" } },
      logs: { bucket: "${aws_s3_bucket.logs.id}", versioning_configuration: { status: "Suspended", mfa_delete: "Disabled" } },
    },
    aws_s3_bucket_policy: {
      uploads: { policy: JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Deny", Action: "s3:*", Principal: "*" }] }) },
    },
    aws_security_group: {
      web: {
        ingress: [
          { from_port: 443, to_port: 443 },
          { from_port: 80, to_port: 80 },
        ],
      },
    },
  },
};

describe("toHaveResource", () => {
  test("passes for a type that is there, by name and by class", () => {
    expect(terraform).toHaveResource("aws_s3_bucket");
    expect(terraform).toHaveResource(S3Bucket);
    expect(terraform).not.toHaveResource("aws_kms_key");
  });

  test("arguments are compared in part and in depth, with Jest's own matchers", () => {
    expect(terraform).toHaveResource(S3BucketVersioningA, { versioning_configuration: { status: "Suspended" } });
    expect(terraform).toHaveResource("aws_s3_bucket", { bucket: expect.stringMatching(/^up/) });
    expect(terraform).toHaveResource("aws_security_group", { ingress: expect.arrayContaining([{ from_port: 80, to_port: 80 }]) });
    expect(terraform).toHaveResource("aws_security_group", { ingress: [{ from_port: 443 }, { to_port: 80 }] });
    expect(terraform).not.toHaveResource("aws_security_group", { ingress: [{ from_port: 443 }] });
    expect(terraform).not.toHaveResource("aws_s3_bucket", { bucket: "uploads", force_destroy: false });
  });

  test("an object stands for the text of JSON that holds it", () => {
    expect(terraform).toHaveResource("aws_s3_bucket_policy", { policy: { Statement: [{ Effect: "Deny", Principal: "*" }] } });
    expect(terraform).not.toHaveResource("aws_s3_bucket_policy", { policy: { Statement: [{ Effect: "Allow" }] } });
  });

  test("an argument that is absent can be asked for", () => {
    expect(terraform).toHaveResource("aws_s3_bucket", { bucket: "uploads", force_destroy: undefined });
    expect(terraform).not.toHaveResource("aws_s3_bucket", { bucket: "logs", force_destroy: undefined });
  });

  test("takes the text of CDKTF's own Testing.synth, and stacks", () => {
    const text = Testing.synthScope((stack) => void new S3Bucket(stack, "a", { bucket: "a" }));
    expect(text).toHaveResource(S3Bucket, { bucket: "a" });
    const json = synthStack((stack) => {
      new AwsProvider(stack, "aws", { region: "eu-west-1" });
      new S3Bucket(stack, "b", { bucket: "b" });
      expect(stack).toHaveResource(S3Bucket, { bucket: "b" });
    });
    expect(json).toHaveResource(S3Bucket, { bucket: "b" });
  });

  test("its failure shows what differs, the nearest resource first", () => {
    const message = messageOf(() =>
      expect(terraform).toHaveResource("aws_s3_bucket_versioning", { versioning_configuration: { status: "On", mfa_delete: "Disabled" } }),
    );
    expect(message)
      .toBe(`expect(terraform).toHaveResource("aws_s3_bucket_versioning", {"versioning_configuration": {"mfa_delete": "Disabled", "status": "On"}})

No aws_s3_bucket_versioning is like that. There are:
  aws_s3_bucket_versioning.logs
    versioning_configuration.status: expected "On", received "Suspended"
  aws_s3_bucket_versioning.uploads
    versioning_configuration.status: expected "On", received "Enabled"
    versioning_configuration.mfa_delete: expected "Disabled", received nothing`);
  });

  test("its failure names a matcher that did not match, and the place in a list", () => {
    expect(
      messageOf(() =>
        expect(terraform).toHaveResource("aws_security_group", { ingress: [{ from_port: expect.any(String) as unknown }, {}] }),
      ),
    ).toBe(`expect(terraform).toHaveResource("aws_security_group", {"ingress": [{"from_port": Any<String>}, {}]})

No aws_security_group is like that. There is:
  aws_security_group.web
    ingress[0].from_port: expected Any<String>, received 443`);
  });

  test("its failure shows the types that are there when the wanted one is not", () => {
    expect(messageOf(() => expect(terraform).toHaveResource("aws_s3_buckets"))).toBe(`expect(terraform).toHaveResource("aws_s3_buckets")

There is no aws_s3_buckets. Did you mean "aws_s3_bucket"? There are:
  aws_s3_bucket (2)
  aws_s3_bucket_policy (1)
  aws_s3_bucket_versioning (2)
  aws_security_group (1)`);
    expect(messageOf(() => expect({}).toHaveResource("aws_s3_bucket"))).toBe(`expect(terraform).toHaveResource("aws_s3_bucket")

There is no aws_s3_bucket, nor any other resource.`);
  });

  test("its failure with not shows what should not be there", () => {
    expect(messageOf(() => expect(terraform).not.toHaveResource("aws_s3_bucket", { bucket: "logs" })))
      .toBe(`expect(terraform).not.toHaveResource("aws_s3_bucket", {"bucket": "logs"})

There is:
  aws_s3_bucket.logs {"bucket":"logs","force_destroy":false}`);
  });

  test("what is no Terraform JSON is refused, with not as well", () => {
    const refusal = "Expected Terraform JSON (from synthSpec, synthStack or CDKTF's Testing.synth) or a TerraformStack, received";
    expect(messageOf(() => expect(undefined).not.toHaveResource("aws_s3_bucket"))).toBe(`${refusal} undefined.`);
    expect(messageOf(() => expect("resource {}").not.toHaveResource("aws_s3_bucket"))).toBe(`${refusal} string.`);
    expect(messageOf(() => expect([]).not.toHaveResource("aws_s3_bucket"))).toBe(`${refusal} a list.`);
  });
});

describe("toHaveResourceCount", () => {
  test("counts the resources of a type", () => {
    expect(terraform).toHaveResourceCount(S3Bucket, 2);
    expect(terraform).toHaveResourceCount("aws_kms_key", 0);
    expect(terraform).not.toHaveResourceCount("aws_s3_bucket", 1);
  });

  test("its failure lists them", () => {
    expect(messageOf(() => expect(terraform).toHaveResourceCount("aws_s3_bucket", 1)))
      .toBe(`expect(terraform).toHaveResourceCount("aws_s3_bucket", 1)

There are 2:
  aws_s3_bucket.uploads {"bucket":"uploads"}
  aws_s3_bucket.logs {"bucket":"logs","force_destroy":false}`);
    expect(messageOf(() => expect(terraform).toHaveResourceCount("aws_kms_key", 1))).toContain(
      "There is no aws_kms_key. There are:\n  aws_s3_bucket (2)",
    );
  });
});

describe("toHaveProblem", () => {
  const problem: Problem = {
    code: "SPEC_OUT_OF_RANGE",
    path: "services[0].storageGb",
    received: 5,
    expected: ">= 10",
    fix: "Use 10 or more.",
  };
  const spec = { version: 1, name: "shop", services: [{ kind: "database", name: "db", storageGb: 5 }] };

  test.each<[string, unknown]>([
    ["a spec", spec],
    ["a result", { ok: false, problems: [problem] }],
    ["a checked spec", parseSpec(spec)],
    ["an error", new StackwrightError([problem])],
    ["a list", [problem]],
    ["a design", { spec: undefined, decisions: [], notUnderstood: [], problems: [problem], notices: [], source: "reader" }],
    ["a notice of a design", { problems: [], notices: [problem] }],
    [
      "a function that throws",
      () => {
        throw new StackwrightError([problem]);
      },
    ],
  ])("finds it in %s, by code, by path, by both and at all", (_name, value) => {
    expect(value).toHaveProblem();
    expect(value).toHaveProblem("SPEC_OUT_OF_RANGE");
    expect(value).toHaveProblem("SPEC_OUT_OF_RANGE", "services[0].storageGb");
    expect(value).toHaveProblem(undefined, "services[0].storageGb");
    expect(value).not.toHaveProblem("SPEC_OUT_OF_RANGE", "services[1].storageGb");
    expect(value).not.toHaveProblem("SPEC_MISSING");
  });

  test("a spec that is well-formed is asked whether it can be built", () => {
    expect({ version: 1, name: "shop", region: "atlantis-1", provider: "aws", services: [{ kind: "bucket", name: "b" }] }).toHaveProblem(
      "REGION_UNKNOWN",
      "region",
    );
    expect({ version: 1, name: "shop", provider: "aws", services: [{ kind: "bucket", name: "b" }] }).not.toHaveProblem();
    expect(() => 1).not.toHaveProblem();
    expect({ ok: true, value: 1 }).not.toHaveProblem();
  });

  test("a rejected promise is asked through rejects", async () => {
    await expect(Promise.reject(new StackwrightError([problem]))).rejects.toHaveProblem("SPEC_OUT_OF_RANGE");
  });

  test("its failure lists what is there instead", () => {
    expect(messageOf(() => expect([problem]).toHaveProblem("SPEC_MISSING", "name")))
      .toBe(`expect(value).toHaveProblem("SPEC_MISSING", "name")

It has this other problem:
  services[0].storageGb: expected >= 10, received 5. Use 10 or more. [SPEC_OUT_OF_RANGE]`);
    expect(messageOf(() => expect([]).toHaveProblem())).toBe("expect(value).toHaveProblem()\n\nIt has no problem.");
    expect(messageOf(() => expect([problem]).not.toHaveProblem())).toBe(`expect(value).not.toHaveProblem()

It has this problem:
  services[0].storageGb: expected >= 10, received 5. Use 10 or more. [SPEC_OUT_OF_RANGE]`);
  });

  test("what can have no problems is refused, and an error of another make is passed on", () => {
    expect(messageOf(() => expect(7).not.toHaveProblem())).toBe(
      "Expected a spec, a Result, a Design, a StackwrightError or a function, received number.",
    );
    const broken = () => {
      throw new RangeError("broken");
    };
    expect(messageOf(() => expect(broken).not.toHaveProblem())).toBe("broken");
    expect(messageOf(() => expect(new RangeError("broken")).toHaveProblem())).toContain("received RangeError.");
  });
});

test("the matchers can be added by hand", () => {
  expect(Object.keys(stackwrightMatchers).sort()).toEqual(["toBeValidTerraform", "toHaveProblem", "toHaveResource", "toHaveResourceCount"]);
  expect.extend(stackwrightMatchers);
});
