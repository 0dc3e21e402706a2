import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider/index.js";
import { unzipSync } from "fflate";
import "../../../src/testing/jest";
import { AwsFunction, AwsNetwork, AwsQueue, AwsSecret } from "../../../src/constructs/aws";
import { synthesize } from "../../../src/synth";
import { synthStack } from "../../../src/testing";
import { addressesOf, resourceAt } from "../../support/terraform-json";
import { temporaryFolder } from "../../support/temporary-folder";
import { development, problemsOf, statementsOf, synth, synthesis } from "./spec";

const job = (fields: object = {}, more: object = {}) => synth([{ kind: "function", name: "job", ...fields }], more);
const LAMBDA = "aws_lambda_function.job_function";
const PERMISSIONS = "aws_iam_role_policy.job_function_permissions";

/** The files of a function's code, as text. */
function codeOf(services: readonly object[]): Record<string, string> {
  const { files } = synthesis(services);
  const [archive] = [...files].filter(([path]) => path.endsWith(".zip")).map(([, bytes]) => unzipSync(bytes));
  return Object.fromEntries(Object.entries(archive ?? {}).map(([path, bytes]) => [path, Buffer.from(bytes).toString("utf8")]));
}

describe("a function on AWS", () => {
  test("runs the code beside the stack, sets failed starts aside and writes to its own log", () => {
    const json = job();
    expect(resourceAt(json, LAMBDA)).toMatchObject({
      function_name: "shop-job",
      runtime: "nodejs22.x",
      handler: "index.handler",
      memory_size: 256,
      timeout: 30,
      dead_letter_config: { target_arn: "${aws_sqs_queue.job_failed.arn}" },
      logging_config: { log_format: "JSON", log_group: "${aws_cloudwatch_log_group.job_logs.name}" },
      tracing_config: { mode: "Active" },
      depends_on: [PERMISSIONS],
    });
    expect(resourceAt(json, LAMBDA)["filename"]).toMatch(/^assets\/shop-job-code-[0-9a-f]{8}\.zip$/);
    expect(resourceAt(json, "aws_cloudwatch_log_group.job_logs")).toMatchObject({ name: "/aws/lambda/shop-job", retention_in_days: 365 });
    expect(resourceAt(json, LAMBDA)).not.toHaveProperty("environment");
    expect(resourceAt(json, LAMBDA)).not.toHaveProperty("vpc_config");
    expect(json).not.toHaveResource("aws_lambda_function_url");
  });

  test("may write its log, set failed starts aside and trace, and nothing else", () => {
    const statements = (more: object) => statementsOf(resourceAt(job({}, more), PERMISSIONS)["policy"]);
    const always = [
      { Effect: "Allow", Action: ["logs:CreateLogStream", "logs:PutLogEvents"], Resource: "${aws_cloudwatch_log_group.job_logs.arn}:*" },
      { Effect: "Allow", Action: "sqs:SendMessage", Resource: "${aws_sqs_queue.job_failed.arn}" },
    ];
    expect(statements(development)).toEqual(always);
    expect(statements({})).toMatchObject([
      ...always,
      { Action: ["kms:GenerateDataKey", "kms:Decrypt"], Condition: { StringEquals: { "kms:ViaService": "sqs.eu-west-1.amazonaws.com" } } },
      { Action: ["xray:PutTraceSegments", "xray:PutTelemetryRecords"], Resource: "*" },
    ]);
  });

  test("has a name for failed starts that no queue of the spec can have", () => {
    const json = synth([
      { kind: "function", name: "job" },
      { kind: "queue", name: "job-failed" },
    ]);
    expect(resourceAt(json, "aws_sqs_queue.job_failed")["name"]).toBe("shop-job_failed");
    expect(resourceAt(json, "aws_sqs_queue.job-failed_queue")["name"]).toBe("shop-job-failed");
  });

  test("has its settings under the environment's key", () => {
    expect(resourceAt(job({ environment: { LEVEL: "info" } }), LAMBDA)).toMatchObject({
      environment: { variables: { LEVEL: "info" } },
      kms_key_arn: expect.stringContaining("aws_kms_key.Foundation-eu-west-1_key") as unknown,
    });
    expect(resourceAt(job({ environment: { LEVEL: "info" } }, development), LAMBDA)).not.toHaveProperty("kms_key_arn");
    expect(resourceAt(job({}, development), LAMBDA)).toMatchObject({ tracing_config: { mode: "PassThrough" } });
    expect(resourceAt(job({}, development), "aws_sqs_queue.job_failed")).toMatchObject({ sqs_managed_sse_enabled: true });
  });

  test("that is compiled to one program stands on Amazon Linux", () => {
    expect(resourceAt(job({ runtime: "go" }), LAMBDA)).toMatchObject({ runtime: "provided.al2023", handler: "bootstrap" });
    expect(resourceAt(job({ runtime: "java21" }), LAMBDA)).toMatchObject({ runtime: "java21" });
  });

  test("stands in the network only when it calls something there; its code may not use what Lambda needs for that", () => {
    const json = synth([
      { kind: "function", name: "job", uses: ["web"] },
      { kind: "container", name: "web" },
    ]);
    expect(resourceAt(json, LAMBDA)).toMatchObject({
      vpc_config: { security_group_ids: ["${aws_security_group.job_group.id}"] },
      environment: { variables: { WEB_URL: "http://${aws_lb.web_balancer.dns_name}" } },
    });
    const self = 'arn:aws:lambda:eu-west-1:${element(split(":", aws_iam_role.job_function_role.arn), 4)}:function:shop-job';
    const [allow, deny] = statementsOf(resourceAt(json, "aws_iam_role_policy.job_network_permissions")["policy"]);
    expect(allow).toMatchObject({ Effect: "Allow", Resource: "*" });
    expect(deny).toMatchObject({ Effect: "Deny", Action: allow?.Action, Condition: { ArnEquals: { "lambda:SourceFunctionArn": self } } });
  });

  test("is told where a secret is, and reads it itself", () => {
    const json = synth([
      { kind: "function", name: "job", uses: ["token"] },
      { kind: "secret", name: "token" },
    ]);
    expect(resourceAt(json, LAMBDA)).toMatchObject({
      environment: { variables: { TOKEN_VALUE_SECRET_ARN: "${aws_secretsmanager_secret.token_secret.arn}" } },
    });
    expect(resourceAt(json, "aws_iam_role_policy.job_uses_token_secrets")["role"]).toBe("${aws_iam_role.job_function_role.name}");
  });

  test("may be invoked by who uses it", () => {
    const json = synth([
      { kind: "container", name: "web", uses: ["job"] },
      { kind: "function", name: "job" },
    ]);
    expect(statementsOf(resourceAt(json, "aws_iam_role_policy.web_uses_job")["policy"])).toEqual([
      { Effect: "Allow", Action: "lambda:InvokeFunction", Resource: "${aws_lambda_function.job_function.arn}" },
    ]);
  });

  test("tells what an API and a policy beside it need: the address that invokes it, and its role by name and by ARN", () => {
    const json = job(
      {},
      {
        resources: [
          {
            type: "aws_iam_role_policy_attachment",
            name: "read",
            arguments: { role: "${service.job.roleName}", policy_arn: "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess" },
          },
          {
            type: "aws_api_gateway_integration",
            name: "job",
            arguments: { rest_api_id: "a", resource_id: "b", http_method: "POST", type: "AWS_PROXY", uri: "${service.job.invokeArn}" },
          },
        ],
        outputs: { role: "${service.job.roleArn}" },
      },
    );
    expect(resourceAt(json, "aws_api_gateway_integration.job")["uri"]).toBe("${aws_lambda_function.job_function.invoke_arn}");
    expect(resourceAt(json, "aws_iam_role_policy_attachment.read")["role"]).toBe("${aws_iam_role.job_function_role.name}");
    expect(json["output"]).toEqual({ role: { value: "${aws_iam_role.job_function_role.arn}" } });
  });

  test("without an endpoint has none to refer to", () => {
    const outputs = { url: "${service.job.endpoint}" };
    expect(problemsOf([{ kind: "function", name: "job" }], { outputs })).toMatchObject([
      { code: "SPEC_UNKNOWN_REFERENCE", path: "outputs.url", fix: "Add {type: http} to the triggers of job, or remove the reference." },
    ]);
    const services = [
      { kind: "container", name: "web", environment: { API: "${service.job.endpoint}" } },
      { kind: "function", name: "job" },
    ];
    expect(problemsOf(services)).toMatchObject([{ path: "services[0]" }]);
  });
});

describe("the code of a function on AWS", () => {
  test("is a sample with the entry that the handler names", () => {
    expect(codeOf([{ kind: "function", name: "job" }])).toEqual({
      "index.js": expect.stringContaining("exports.handler = async (event)") as unknown,
    });
    expect(codeOf([{ kind: "function", name: "job", runtime: "python", handler: "src/app.run" }])).toEqual({
      "src/app.py": expect.stringContaining("def run(event, context):") as unknown,
    });
    expect(codeOf([{ kind: "function", name: "job", runtime: "ruby" }])).toEqual({
      "index.rb": expect.stringContaining("def handler(event:, context:)") as unknown,
    });
  });

  test("is a note where it must be compiled first", () => {
    expect(Object.keys(codeOf([{ kind: "function", name: "job", runtime: "go" }]))).toEqual(["README.txt"]);
  });

  test("is the folder beside the spec, or one file of it; the same code has the same name", () => {
    const sourceFolder = temporaryFolder();
    mkdirSync(join(sourceFolder, "code/lib"), { recursive: true });
    writeFileSync(join(sourceFolder, "code/index.js"), "exports.handler = () => 1;");
    writeFileSync(join(sourceFolder, "code/lib/a.js"), "");
    const made = (source: string) => {
      const spec = { version: 1, name: "shop", provider: "aws", services: [{ kind: "function", name: "job", source }] };
      const result = synthesize(spec, { sourceFolder });
      if (!result.ok) return result.problems;
      const [path, bytes] = [...result.value.files].find(([name]) => name.endsWith(".zip")) ?? ["", new Uint8Array()];
      return { path, files: Object.keys(unzipSync(bytes)) };
    };
    expect(made("./code")).toMatchObject({ files: ["index.js", "lib/a.js"] });
    expect(made("./code/index.js")).toMatchObject({ files: ["index.js"] });
    expect(made("./code")).toEqual(made("./code"));
    expect(made("./missing")).toMatchObject([{ code: "SOURCE_NOT_FOUND", path: "services[0].source", received: "./missing" }]);
  });
});

describe("a function made by hand", () => {
  test("takes constructs where a spec takes names", () => {
    const json = synthStack((stack) => {
      new AwsProvider(stack, "aws", { region: "eu-west-1" });
      const jobs = new AwsQueue(stack, "Jobs");
      const token = new AwsSecret(stack, "Token");
      const network = new AwsNetwork(stack, "Net");
      new AwsFunction(stack, "Work", {
        network,
        uses: [{ to: token, access: "read" }],
        triggers: [{ type: "queue", source: jobs }, { type: "http" }],
      });
    });
    expect(json).toHaveResource("aws_lambda_event_source_mapping", { batch_size: 10 });
    expect(json).toHaveResource("aws_lambda_function_url", { authorization_type: "AWS_IAM" });
    expect(json).toHaveResource("aws_lambda_function", {
      vpc_config: { security_group_ids: [expect.stringContaining("aws_security_group")] },
    });
    expect(addressesOf(json).filter((address) => address.startsWith("aws_lambda_permission"))).toEqual([]);
  });
});
