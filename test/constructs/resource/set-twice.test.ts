import { describe as describeType } from "../../../src/catalogue";
import { onlyOne } from "../../../src/constructs/aws/facts/only-one";
import { problemsOf, synth } from "../aws/spec";

const FILES = { kind: "bucket", name: "files" };
const versioning = (bucket: string, more: object = {}) => ({
  type: "aws_s3_bucket_versioning",
  name: "files",
  arguments: { bucket, versioning_configuration: { status: "Disabled" } },
  ...more,
});
const found = (services: readonly object[], ...resources: readonly object[]) => problemsOf(services, { resources });

describe("a setting of which a thing has one", () => {
  test("is refused where the service has it, with the field that sets it", () => {
    expect(found([FILES], versioning("${service.files.name}"))).toEqual([
      {
        code: "SPEC_CONFLICT",
        path: "resources[0]",
        received: "aws_s3_bucket_versioning",
        expected: "one aws_s3_bucket_versioning for files, which has aws_s3_bucket_versioning.files_versioning",
        fix: "Remove it, or set versioning of files: two of them undo each other at every run of Terraform.",
      },
    ]);
  });

  test("is refused by whatever attribute the thing is named, and where no field sets it", () => {
    const encryption = {
      type: "aws_s3_bucket_server_side_encryption_configuration",
      name: "files",
      arguments: { bucket: "${service.files.name}", rule: [{ apply_server_side_encryption_by_default: { sse_algorithm: "AES256" } }] },
    };
    const policy = { type: "aws_sqs_queue_policy", name: "jobs", arguments: { queue_url: "${service.jobs.url}", policy: {} } };
    const problems = found([FILES, { kind: "queue", name: "jobs" }], encryption, policy);
    expect(problems).toMatchObject([
      { code: "SPEC_CONFLICT", path: "resources[0]", fix: expect.stringContaining("or write the bucket as resources too") as string },
      { code: "SPEC_CONFLICT", path: "resources[1]", fix: expect.stringContaining("or write the queue as resources too") as string },
    ]);
    expect(problems).toHaveLength(2);
  });

  test("is left to the spec where the service has none", () => {
    const cors = (services: readonly object[]) =>
      found(services, {
        type: "aws_s3_bucket_cors_configuration",
        name: "files",
        arguments: { bucket: "${service.files.name}", cors_rule: [{ allowed_methods: ["GET"], allowed_origins: ["https://example.com"] }] },
      });
    expect(cors([FILES])).toEqual([]);
    expect(cors([{ ...FILES, cors: [{ origins: ["https://example.com"] }] }])).toMatchObject([
      { path: "resources[0]", fix: expect.stringContaining("set cors of files") as string },
    ]);
  });

  test("is left to the spec for a thing of its own, beside a service or alone", () => {
    const mine = { type: "aws_s3_bucket", name: "mine", arguments: {} };
    expect(found([FILES], mine, versioning("${aws_s3_bucket.mine.id}"))).toEqual([]);
    expect(found([FILES], versioning("somebody-elses"))).toEqual([]);
    expect(found([], mine, versioning("${aws_s3_bucket.mine.id}"))).toEqual([]);
  });

  test("of another version of the thing is another setting", () => {
    const url = (more: object) => ({
      type: "aws_lambda_function_url",
      name: "job",
      arguments: { function_name: "${service.job.name}", authorization_type: "AWS_IAM", ...more },
    });
    const job = [{ kind: "function", name: "job", triggers: [{ type: "http" }] }];
    expect(found(job, url({}))).toMatchObject([{ path: "resources[0]", fix: expect.stringContaining("set triggers of job") as string }]);
    expect(found(job, url({ qualifier: "live" }))).toEqual([]);
  });

  test("leaves settings alone of which a thing can have several", () => {
    const rule = {
      type: "aws_lambda_permission",
      name: "job",
      arguments: { action: "lambda:InvokeFunction", function_name: "${service.job.name}", principal: "events.amazonaws.com" },
    };
    expect(found([{ kind: "function", name: "job", triggers: [{ type: "bucket", source: "files" }] }, FILES], rule)).toEqual([]);
  });
});

describe("the settings of AWS that are told apart", () => {
  const known = Object.entries(onlyOne);
  const built = synth([
    { ...FILES, cors: [{ origins: ["https://example.com"] }] },
    { kind: "queue", name: "jobs" },
    { kind: "topic", name: "news" },
    { kind: "secret", name: "token", generate: true, rotationDays: 30 },
    { kind: "registry", name: "images" },
    { kind: "network", name: "net" },
    { kind: "function", name: "job", triggers: [{ type: "http" }] },
  ]);

  test.each(known)("%s is written by a service, and has the arguments that name its thing", (type, names) => {
    expect(Object.keys(built.resource?.[type] ?? {}).length).toBeGreaterThan(0);
    for (const name of names) expect(describeType("resource", type)?.body.attributes.has(name)).toBe(true);
  });
});
