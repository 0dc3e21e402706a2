import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { valueOf } from "../../src/errors";
import { synthesize, type SynthesizeOptions, type TerraformJson } from "../../src/synth";
import { synthSpec } from "../../src/testing";
import "../../src/testing/jest";
import { onlyProblem, queue, specWith } from "../support/resource-problems";
import { temporaryFolder } from "../support/temporary-folder";

const aws = (json: TerraformJson): unknown => (json["provider"] as Record<string, unknown>)["aws"];
const resource = (json: TerraformJson, type: string, name: string): Record<string, unknown> => {
  const { "//": _metadata, ...given } = json.resource?.[type]?.[name] ?? {};
  return given;
};

/** A folder of a spec with a text, a folder of code, and links that lead out of it. */
function sources(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "start.sh"), '#!/bin/sh\necho "${HOME} %{x}"\n');
  writeFileSync(join(folder, "logo.png"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]));
  mkdirSync(join(folder, "code"));
  writeFileSync(join(folder, "code", "index.js"), "exports.handler = () => 1;\n");
  symlinkSync("/etc/hosts", join(folder, "link"));
  return folder;
}

describe("the whole of it", () => {
  test("names are exact, values have their types, and no network or foundation appears by itself", () => {
    const json = synthSpec({
      version: 1,
      name: "shop",
      resources: [queue("jobs", { arguments: { fifo_queue: "true", delay_seconds: "3" } })],
    });
    expect(json.resource && Object.keys(json.resource)).toEqual(["aws_sqs_queue"]);
    expect(resource(json, "aws_sqs_queue", "jobs")).toEqual({ fifo_queue: true, delay_seconds: 3 });
    expect(aws(json)).toEqual([{ region: "us-east-1" }]);
  });

  test("services and resources refer to each other", () => {
    const json = synthSpec(
      specWith(
        [
          queue("jobs", { arguments: { name: "${service.uploads.name}-jobs" }, dependsOn: ["service.uploads"] }),
          { type: "aws_iam_policy", name: "read", arguments: { policy: { Statement: [{ Resource: "${service.uploads.arn}/*" }] } } },
        ],
        {
          services: [
            { kind: "bucket", name: "uploads" },
            { kind: "function", name: "resize", runtime: "nodejs22", environment: { QUEUE: "${aws_sqs_queue.jobs.url}" } },
          ],
          outputs: { url: "${aws_sqs_queue.jobs.url}", loud: "${upper(service.uploads.name)}" },
        },
      ),
    );
    expect(resource(json, "aws_sqs_queue", "jobs")).toMatchObject({
      name: "${aws_s3_bucket.uploads_bucket.id}-jobs",
      depends_on: expect.arrayContaining(["aws_s3_bucket.uploads_bucket", "aws_s3_bucket_policy.uploads_policy"]) as string[],
    });
    expect(resource(json, "aws_iam_policy", "read")).toEqual({
      policy: '${jsonencode({"Statement":[{"Resource":"${aws_s3_bucket.uploads_bucket.arn}/*"}]})}',
    });
    expect(json).toHaveResource("aws_lambda_function", {
      environment: { variables: expect.objectContaining({ QUEUE: "${aws_sqs_queue.jobs.url}" }) as object },
    });
    expect(json["output"]).toEqual({
      url: { value: "${aws_sqs_queue.jobs.url}" },
      loud: { value: "${upper(aws_s3_bucket.uploads_bucket.id)}" },
    });
  });

  test("a name that a service's resource has is told, at the resource", () => {
    const services = [{ kind: "queue", name: "jobs" }];
    const found = synthesize(specWith([queue("jobs_queue")], { services }));
    expect(onlyProblem(found)).toEqual({
      code: "NAME_CLASH",
      path: "resources[0].name",
      received: "aws_sqs_queue.jobs_queue",
      expected: "an address of its own",
      fix: "Rename it: shop/jobs/queue has this address.",
    });
  });

  test("a service may be called as what holds variables and resources", () => {
    const services = [
      { kind: "bucket", name: "variable-size" },
      { kind: "bucket", name: "resources" },
    ];
    const json = synthSpec(specWith([queue("size")], { services, variables: { size: { default: "s" } } }));
    expect(json).toHaveResourceCount("aws_s3_bucket", 3);
  });

  test("a variable's default keeps its keys, and its conditions are written", () => {
    const validation = [{ condition: '${var.labels["ownerName"] != ""}', errorMessage: "who owns ${var.labels.ownerName}?" }];
    const variables = { labels: { type: "map(string)", default: { ownerName: "x" }, validation } };
    expect(synthSpec(specWith([queue("a")], { variables }))["variable"]).toEqual({
      labels: {
        type: "map(string)",
        default: { ownerName: "x" },
        validation: [{ condition: '${var.labels["ownerName"] != ""}', error_message: "who owns ${var.labels.ownerName}?" }],
      },
    });
  });

  test("lifecycle, conditions, moves and imports have Terraform's own form", () => {
    const lifecycle = {
      preventDestroy: true,
      createBeforeDestroy: true,
      ignoreChanges: "all",
      replaceTriggeredBy: ["aws_sqs_queue.b.arn"],
      postcondition: [{ condition: '${self.url != ""}', errorMessage: "no url" }],
    };
    const json = synthSpec(
      specWith([queue("a", { lifecycle, dependsOn: ["aws_sqs_queue.b"] }), queue("b")], {
        services: [{ kind: "queue", name: "jobs" }],
        moved: [{ from: "aws_sqs_queue.old", to: "aws_sqs_queue.jobs_queue" }],
        import: [{ to: "aws_sqs_queue.b", id: "https://sqs/${var.id}" }],
        variables: { id: {} },
      }),
    );
    expect(resource(json, "aws_sqs_queue", "a")).toEqual({
      depends_on: ["aws_sqs_queue.b"],
      lifecycle: {
        prevent_destroy: true,
        create_before_destroy: true,
        ignore_changes: "all",
        replace_triggered_by: ["aws_sqs_queue.b.arn"],
        postcondition: [{ condition: '${self.url != ""}', error_message: "no url" }],
      },
    });
    expect(json["moved"]).toEqual([{ from: "aws_sqs_queue.old", to: "aws_sqs_queue.jobs_queue" }]);
    expect(json["import"]).toEqual([{ to: "aws_sqs_queue.b", id: "https://sqs/${var.id}" }]);
  });

  test("a move to what no service built is told once everything is", () => {
    const more = { services: [{ kind: "queue", name: "jobs" }], moved: [{ from: "aws_sqs_queue.old", to: "aws_sqs_queue.jobs_que" }] };
    expect(onlyProblem(synthesize(specWith([queue("a")], more)))).toMatchObject({
      code: "SPEC_UNKNOWN_REFERENCE",
      path: "moved[0].to",
      fix: 'Name a resource that exists. Did you mean "aws_sqs_queue.jobs_queue"?',
    });
    const there = { ...more, moved: [{ from: "aws_sqs_queue.jobs_queue", to: "aws_sqs_queue.a" }] };
    expect(onlyProblem(synthesize(specWith([queue("a")], there)))).toMatchObject({ code: "SPEC_CONFLICT", path: "moved[0].from" });
  });

  test("the same spec gives the same bytes, in whatever order references are met", () => {
    const spec = specWith([queue("a", { arguments: { name: "${aws_sqs_queue.b.name}" } }), queue("b")], {
      services: [{ kind: "bucket", name: "uploads" }],
    });
    expect([...valueOf(synthesize(spec)).files]).toEqual([...valueOf(synthesize(spec)).files]);
  });
});

describe("provider blocks", () => {
  test("a second account has a block of its own, and what all share comes first", () => {
    const providers = [
      { provider: "aws", alias: "audit", region: "us-west-2", arguments: { assume_role: { role_arn: "${var.role}" } } },
      { provider: "aws", arguments: { max_retries: "5" } },
    ];
    const data = [{ type: "aws_caller_identity", name: "me", providerAlias: "audit" }];
    const json = synthSpec(
      specWith([queue("a", { providerAlias: "audit" }), queue("b")], { providers, data, variables: { role: {} }, tags: { Team: "x" } }),
    );
    expect(aws(json)).toEqual([
      { region: "eu-west-1", default_tags: [{ tags: { Team: "x" } }], max_retries: 5 },
      { region: "us-west-2", default_tags: [{ tags: { Team: "x" } }], assume_role: [{ role_arn: "${var.role}" }], alias: "audit" },
    ]);
    expect(resource(json, "aws_sqs_queue", "a")).toEqual({ provider: "aws.audit" });
    expect(resource(json, "aws_sqs_queue", "b")).toEqual({});
    expect(json.data?.["aws_caller_identity"]?.["me"]).toMatchObject({ provider: "aws.audit" });
  });

  test("settings of the block that all use hold for a service's other region too, but for the region", () => {
    const services = [
      { kind: "queue", name: "here" },
      { kind: "queue", name: "there", region: "us-west-2" },
    ];
    const providers = [{ provider: "aws", region: "eu-west-1", arguments: { max_retries: 5 } }];
    expect(aws(synthSpec(specWith([], { services, providers })))).toEqual([
      { region: "eu-west-1", max_retries: 5 },
      { alias: "us-west-2", region: "us-west-2", max_retries: 5 },
    ]);
  });

  test("a region from a variable", () => {
    const providers = [{ provider: "aws", arguments: { region: "${var.region}" } }];
    const json = synthSpec({ version: 1, name: "shop", resources: [queue("a")], providers, variables: { region: { type: "string" } } });
    expect(aws(json)).toEqual([{ region: "${var.region}" }]);
  });

  test("types of other providers bring what these need: a block for the large ones, a version for the small ones", () => {
    const json = synthSpec(
      specWith([
        queue("a"),
        { type: "random_pet", name: "pet" },
        { type: "azurerm_resource_group", name: "main", arguments: { name: "x", location: "westeurope" } },
        { type: "google_pubsub_topic", name: "t", arguments: { name: "t" } },
      ]),
      { providerVersions: { random: "3.7.2" } },
    );
    expect(Object.keys(json["provider"] as object).sort()).toEqual(["aws", "azurerm", "google"]);
    expect((json["provider"] as Record<string, { features?: unknown }[]>)["azurerm"]?.[0]).toHaveProperty("features");
    expect((json["terraform"] as Record<string, Record<string, unknown>>)["required_providers"]).toMatchObject({
      random: { source: "hashicorp/random", version: "3.7.2" },
      google: { version: ">= 6.50.0, < 8.0.0" },
    });
  });

  test("small providers alone bring no large one, and settings are written", () => {
    const json = synthSpec({
      version: 1,
      name: "bits",
      resources: [{ type: "random_pet", name: "pet" }],
      providers: [{ provider: "tls", arguments: { proxy: { from_env: "true" } } }],
    });
    expect(json["provider"]).toEqual({ tls: [{ proxy: [{ from_env: true }] }] });
    const { required_providers } = json["terraform"] as Record<string, unknown>;
    expect(required_providers).toEqual({
      random: { source: "hashicorp/random", version: "~> 3.7" },
      tls: { source: "hashicorp/tls", version: "~> 4.1" },
    });
  });
});

describe("files beside the spec", () => {
  const machine = (user_data: unknown) => specWith([{ type: "aws_instance", name: "web", arguments: { user_data } }]);
  const options = (): SynthesizeOptions => ({ sourceFolder: sources() });

  test("a file's text is text for Terraform too", () => {
    const json = synthSpec(machine({ file: "start.sh" }), options());
    expect(resource(json, "aws_instance", "web")).toEqual({ user_data: '#!/bin/sh\necho "$${HOME} %%{x}"\n' });
  });

  test("a file that is no text can be had in base64", () => {
    const json = synthSpec(machine({ file: "logo.png", encoding: "base64" }), options());
    expect(resource(json, "aws_instance", "web")).toEqual({ user_data: "iVBOR/8=" });
  });

  test("a folder is packed, its hash is that of the pack, and a file stays as it is", () => {
    const spec = specWith([
      {
        type: "aws_lambda_function",
        name: "f",
        arguments: {
          function_name: "f",
          role: "arn:aws:iam::123456789012:role/x",
          filename: { path: "code" },
          source_code_hash: { sha256: "code" },
          tags: { Hash: { sha256: "code" } },
        },
      },
      { type: "aws_s3_object", name: "logo", arguments: { bucket: "b", key: "k", source: { path: "logo.png" } } },
    ]);
    const { json, files } = valueOf(synthesize(spec, options()));
    const { filename, source_code_hash, tags } = resource(json, "aws_lambda_function", "f") as Record<string, string> & {
      tags: { Hash: string };
    };
    expect(filename).toMatch(/^assets\/shop-resources-aws-lambda-function-f-filename-[0-9a-f]{8}\.zip$/);
    expect(Buffer.from(source_code_hash ?? "", "base64").toString("hex")).toBe(tags.Hash);
    expect(filename).toContain(tags.Hash.slice(0, 8));
    const { source } = resource(json, "aws_s3_object", "logo");
    expect(Buffer.from(files.get(`stacks/shop/${String(source)}`) ?? []).toString("hex")).toBe("89504e47ff");
  });

  test.each([
    [{ file: "code" }, "FILE_NOT_READABLE", "file"],
    [{ file: "link" }, "SOURCE_OUTSIDE", "file"],
    [{ path: "link" }, "SOURCE_OUTSIDE", "path"],
    [{ file: "logo.png" }, "FILE_NOT_READABLE", "file"],
    [{ file: "nothing.sh" }, "SOURCE_NOT_FOUND", "file"],
    [{ file: "start.sh/x" }, "SOURCE_NOT_FOUND", "file"],
    [{ sha256: "nothing" }, "SOURCE_NOT_FOUND", "sha256"],
    [{ path: "." }, "SPEC_INVALID_VALUE", "path"],
  ])("%j", (value, code, key) => {
    const { code: found, path } = onlyProblem(synthesize(machine(value), options()));
    expect([found, path]).toEqual([code, `resources[0].arguments.user_data.${key}`]);
  });

  test("a text that is too large, and one with a token of CDKTF", () => {
    const folder = sources();
    writeFileSync(join(folder, "large.txt"), "a".repeat(1024 * 1024 + 1));
    writeFileSync(join(folder, "token.txt"), "TfToken[TOKEN.0]");
    expect(onlyProblem(synthesize(machine({ file: "large.txt" }), { sourceFolder: folder }))).toMatchObject({
      code: "SOURCE_TOO_LARGE",
      received: "large.txt (1.1 MiB)",
      expected: "at most 1 MiB",
    });
    expect(onlyProblem(synthesize(machine({ file: "token.txt" }), { sourceFolder: folder })).code).toBe("TEXT_RESERVED");
  });

  test("every file that cannot be had is told at once", () => {
    const spec = specWith(["a", "b"].map((name) => ({ type: "aws_instance", name, arguments: { user_data: { file: `${name}.sh` } } })));
    const found = synthesize(spec, options());
    expect(found.ok ? [] : found.problems.map(({ path }) => path)).toEqual([
      "resources[0].arguments.user_data.file",
      "resources[1].arguments.user_data.file",
    ]);
  });
});

describe("made passwords", () => {
  test("reach write-only arguments only, with a version where there is one", () => {
    const json = synthSpec(
      specWith([
        {
          type: "aws_db_instance",
          name: "main",
          arguments: { instance_class: "db.t3.micro", password: { generate: "password", lengthChars: 40 } },
        },
        {
          type: "aws_secretsmanager_secret_version",
          name: "token",
          arguments: { secret_id: "x", secret_string_wo: { generate: "password" }, secret_string_wo_version: 4 },
        },
      ]),
    );
    const [first, second] = [
      "Resources_aws_db_instance_main_password",
      "Resources_aws_secretsmanager_secret_version_token_secret_string_wo",
    ];
    expect(resource(json, "aws_db_instance", "main")).toEqual({
      instance_class: "db.t3.micro",
      password_wo: `\${ephemeral.random_password.${first}.result}`,
      password_wo_version: 1,
    });
    expect(resource(json, "aws_secretsmanager_secret_version", "token")).toEqual({
      secret_id: "x",
      secret_string_wo: `\${ephemeral.random_password.${second}.result}`,
      secret_string_wo_version: 4,
    });
    const { random_password } = json["ephemeral"] as Record<string, Record<string, { length: number }>>;
    expect([random_password?.[first]?.length, random_password?.[second]?.length]).toEqual([40, 32]);
  });
});
